import { BaseLanguageClient, BrowserMessageReader, BrowserMessageWriter, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';

type WorkerPort = ConstructorParameters<typeof BrowserMessageReader>[0] & { readonly terminate: () => void };
declare const Worker: new (address: string, options: { readonly name: string }) => WorkerPort;

/** The client of a server that is a worker of a browser. */
export class WorkerClient extends BaseLanguageClient {
    private worker: WorkerPort | undefined;
    private isLeft = false;

    constructor(private readonly module: string, options: LanguageClientOptions) {
        super('allot', 'Allot', options);
    }

    /** The messages rather than the worker: VS Code puts one of its own kind in place of the browser's, which the library does not know. */
    protected override async createMessageTransports(): Promise<MessageTransports> {
        if (this.isLeft) throw new Error('The server is no longer wanted.');
        this.worker = new Worker(this.module, { name: 'Allot' });
        return { reader: new BrowserMessageReader(this.worker), writer: new BrowserMessageWriter(this.worker) };
    }

    /** There is no worker from now on. */
    end(): void {
        this.isLeft = true;
        this.worker?.terminate();
    }
}
