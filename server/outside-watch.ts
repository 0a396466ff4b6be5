import { type Connection, DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { type Location, uriOfLocation } from './location.js';

/** What is watched in a folder, by glob; of folders that are gone editors tell nothing else. */
export const watched: readonly { readonly glob: string; readonly kind?: WatchKind }[] = [
    { glob: '**/*.allot' }, { glob: '**/allot.yaml' }, { glob: '**/*.{csv,CSV}' }, { glob: '**/*', kind: WatchKind.Delete },
];

/** Has an editor watch folders that are not opened in it: it watches only opened ones by itself. */
export class OutsideWatch {
    private readonly watches = new Map<Location, Promise<Disposable>>();

    constructor(private readonly connection: Connection) {}

    /** Watches these folders and no others. Throws if the editor refuses one of them; that one is tried again the next time. */
    async follow(folders: readonly Location[]): Promise<void> {
        const gone = [...this.watches.keys()].filter(folder => !folders.includes(folder));
        const fresh = folders.filter(folder => !this.watches.has(folder));
        await Promise.all([...gone.map(folder => this.end(folder)), ...fresh.map(folder => this.begin(folder))]);
    }

    private async begin(folder: Location): Promise<void> {
        const watch = this.watch(folder);
        this.watches.set(folder, watch);
        try {
            await watch;
        } catch (error) {
            if (this.watches.get(folder) === watch) this.watches.delete(folder);
            throw error;
        }
    }

    private watch(folder: Location): Promise<Disposable> {
        const watchers: FileSystemWatcher[] = watched.map(({ glob, ...kind }) => ({ globPattern: { baseUri: uriOfLocation(folder), pattern: glob }, ...kind }));
        return this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }

    private async end(folder: Location): Promise<void> {
        const watch = this.watches.get(folder);
        this.watches.delete(folder);
        // Of one that was refused there is nothing to end, and `begin` has said so.
        await watch?.then(one => one.dispose(), () => undefined);
    }
}
