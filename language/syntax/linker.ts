import { DefaultLinker, type AstNode, type CstNode, type Reference } from 'langium';

/** A reference as parsed: `ref` is set by whoever resolves names. */
export interface UnresolvedReference extends Reference {
    ref: AstNode | undefined;
}

/**
 * Makes references that are nothing but their text and place. Names are resolved by `references/`, for all documents of a
 * project at once, so Langium's own linking does nothing.
 */
export class PlainLinker extends DefaultLinker {
    override buildReference(_node: AstNode, _property: string, refNode: CstNode | undefined, refText: string): UnresolvedReference {
        return { $refText: refText, $refNode: refNode, ref: undefined };
    }

    override async link(): Promise<void> {}

    override unlink(): void {}
}
