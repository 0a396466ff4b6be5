import { LanguageClient, type LanguageClientOptions, type MessageTransports, TransportKind } from 'vscode-languageclient/node';

/** How long, in milliseconds, a process that was told to exit has for it. */
const timeToExit = 500;

/**
 * The client of a server that is a process of its own. It knows this process to the end: the library lets go of it when it is told to
 * stop, and ends it two seconds later, when the extension host may be gone, or not at all if it was not there yet.
 */
export class ProcessClient extends LanguageClient {
    private server: LanguageClient['serverProcess'];
    private isLeft = false;

    constructor(module: string, options: LanguageClientOptions) {
        super('allot', 'Allot', { module, transport: TransportKind.ipc }, options);
    }

    protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
        const transports = await super.createMessageTransports(encoding);
        this.server = this.serverProcess;
        if (this.isLeft) this.server?.kill('SIGKILL');
        return transports;
    }

    /** Kept when the process has ended, or is sure to. Nothing else is hit: a process that has ended is not looked for by its number. */
    async end(): Promise<void> {
        this.isLeft = true;
        const { server } = this;
        if (!server || server.exitCode !== null || server.signalCode !== null) return;
        await new Promise<void>(resolve => {
            const timer = setTimeout(resolve, timeToExit);
            server.once('exit', () => {
                clearTimeout(timer);
                resolve();
            });
        });
        server.kill('SIGKILL');
    }
}
