import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { diagnostic, fix, related, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { nearestName } from '../references/nearest-name.js';
import { projectFileProblem, type WantedType } from './project-file-texts.js';
import type { MappingSchema, SettingSchema } from './project-schema.js';

/** A value of allot.yaml that fits its schema, where it stands. What does not fit is left out. */
export type Setting =
    | { readonly kind: 'text'; readonly text: string; readonly place: Place }
    | { readonly kind: 'list'; readonly items: readonly Setting[]; readonly place: Place }
    | { readonly kind: 'group'; readonly settings: ReadonlyMap<string, Setting>; readonly place: Place };

/** Reads a node of YAML by its schema. `name` is the setting's path (`compile.out`), empty for the whole file. */
export function readSetting(
    document: SourceDocument, node: Node | null | undefined, schema: SettingSchema, name: string, owner: Place, report: (diagnostic: Diagnostic) => void,
): Setting | undefined {
    const place = placeOf(document, node) ?? owner;
    if (isAlias(node)) return void report(diagnostic('project-file', place, { problem: projectFileProblem.alias }));
    const read = (child: Node | null | undefined, childSchema: SettingSchema, childName: string, childOwner: Place) =>
        readSetting(document, child, childSchema, childName, childOwner, report);
    switch (schema.type) {
        case 'string':
            if (isScalar(node) && typeof node.value === 'string') return readText(node.value, schema, name, place, report);
            break;
        case 'array':
            if (!isSeq<Node>(node)) break;
            return { kind: 'list', place, items: node.items.map(item => read(item, schema.items, name, place)).filter(item => item !== undefined) };
        case 'object':
            if (isMap<Node, Node | null>(node)) return { kind: 'group', place, settings: readGroup(document, node.items, schema, name, place, read, report) };
    }
    report(wrongType(node, schema.type, name, place));
    return undefined;
}

type Read = (node: Node | null | undefined, schema: SettingSchema, name: string, owner: Place) => Setting | undefined;

function readGroup(
    document: SourceDocument, pairs: readonly Pair<Node, Node | null>[], schema: MappingSchema, name: string, owner: Place, read: Read,
    report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, Setting> {
    const settings = new Map<string, Setting>();
    const seen = new Map<string, Place>();
    for (const { key, value } of pairs) {
        const place = placeOf(document, key) ?? placeOf(document, value) ?? owner;
        const word = isScalar(key) && typeof key.value === 'string' ? key.value : document.text.slice(place.start, place.end);
        const path = name === '' ? word : `${name}.${word}`;
        const first = seen.get(word);
        if (first) {
            report(diagnostic('project-file', place, { problem: projectFileProblem.twice(path) }, { related: [related(first, 'first-here', {})] }));
        } else if (!Object.hasOwn(schema.properties, word)) {
            report(unknownSetting(word, path, Object.keys(schema.properties), place));
        } else {
            const setting = read(value, schema.properties[word], path, place);
            if (setting) settings.set(word, setting);
        }
        if (!first) seen.set(word, place);
    }
    return settings;
}

function readText(
    text: string, schema: SettingSchema & { readonly type: 'string' }, name: string, place: Place, report: (diagnostic: Diagnostic) => void,
): Setting | undefined {
    if (schema.enum && !schema.enum.includes(text)) return void report(notOneOf(text, schema.enum, name, place));
    if (schema.pattern && !new RegExp(schema.pattern).test(text)) {
        return void report(diagnostic('project-file', place, { problem: projectFileProblem.badName(quoted(text)) }));
    }
    return { kind: 'text', text, place };
}

function notOneOf(text: string, allowed: readonly string[], name: string, place: Place): Diagnostic {
    // The only settings with one value are those of codes that are errors.
    if (allowed.length === 1) {
        return diagnostic('rule-not-lowered', place, { code: name.slice(name.indexOf('.') + 1) }, {
            fixes: [fix('write-instead', { text: allowed[0] }, [{ place, text: allowed[0] }])],
        });
    }
    const near = nearestName(text, allowed);
    const fixes = near === undefined ? [] : [fix('write-instead', { text: near }, [{ place, text: near }])];
    return diagnostic('project-file', place, { problem: projectFileProblem.notOneOf(name, quoted(text), allowed) }, { fixes });
}

function unknownSetting(word: string, path: string, known: readonly string[], place: Place): Diagnostic {
    const near = nearestName(word, known);
    const suggestion = near === undefined ? '' : { en: ` Is ${near} meant?`, vi: ` Có phải là ${near} không?` };
    const fixes = near === undefined ? [] : [fix('write-instead', { text: near }, [{ place, text: near }])];
    return diagnostic('unknown-setting', place, { name: path, suggestion }, { fixes });
}

/** A number or a `true` where a text is wanted is one quote away from being right. */
function wrongType(node: Node | null | undefined, wanted: WantedType, name: string, place: Place): Diagnostic {
    const written = place.document.text.slice(place.start, place.end);
    const quotable = wanted === 'string' && isScalar(node) && node.value !== null;
    const listable = wanted === 'array' && isScalar(node) && typeof node.value === 'string' && !written.includes('\n');
    const text = quotable ? `"${written}"` : listable ? `[${written}]` : undefined;
    const fixes = text === undefined ? [] : [fix('write-instead', { text }, [{ place, text }])];
    return diagnostic('project-file', place, { problem: projectFileProblem.wrongType(name === '' ? 'allot.yaml' : name, wanted) }, { fixes });
}

/** Where a node stands, without what follows it; undefined where nothing is written. */
function placeOf(document: SourceDocument, node: Node | null | undefined): Place | undefined {
    if (!node?.range || node.range[1] <= node.range[0]) return undefined;
    const written = document.text.slice(node.range[0], node.range[1]).trimEnd();
    return { document, start: node.range[0], end: node.range[0] + written.length };
}

function quoted(text: string): string {
    return JSON.stringify(text);
}
