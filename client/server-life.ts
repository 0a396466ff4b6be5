import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** A client that is not started yet, and what ends its server for certain, also one that never answered. */
export interface MadeClient {
    readonly client: BaseLanguageClient;
    readonly end: () => void | Promise<void>;
}

/**
 * Where the life of the language server stands:
 *
 *     none → starting → running              it is started, and answers
 *            starting → late → running       it did not answer for a long while
 *     any of these → replacing → starting    it ended by itself, or a restart is asked for
 *     any of these → none                    it ended by itself too often
 *     all of these → stopped                 for good
 */
export type Phase = 'none' | 'starting' | 'late' | 'running' | 'replacing' | 'stopped';

/** What goes wrong without anybody having asked for something. */
export type Trouble = 'noAnswer' | 'crashed';

export interface LifeListener {
    readonly changed: () => void;
    readonly trouble: (trouble: Trouble) => void;
}

/** How long, in milliseconds, something may take. */
export interface Patience {
    /** Before a server that starts counts as late. */
    readonly start: number;
    /** Before a server that is to end is ended. */
    readonly stop: number;
    /** Before an answer counts as late. */
    readonly answer: number;
    /** Before it is forgotten that a server ended by itself. */
    readonly ended: number;
}

/** A server that ends more often, until that is forgotten, is not started again by itself. */
const mostRestarts = 4;

/** Why there is no answer of a server that somebody wanted to end: nothing is wrong then. */
export class ServerLeft extends Error {
    constructor() {
        super('The language server was left before it answered.');
    }
}

/**
 * The one language server that there is at a time. A client is started once; what follows it is another one, also after a crash, because
 * a client that starts again by itself could neither be watched nor be ended while it does. So clients must be told not to.
 */
export class ServerLife {
    private now: Phase = 'none';
    private made: MadeClient | undefined;
    private tooLong: ReturnType<typeof setTimeout> | undefined;
    /** Kept when the last server that was left has ended. */
    private lastEnd: Promise<void> = Promise.resolve();
    private readonly ends: number[] = [];
    private readonly waiting: (() => void)[] = [];
    private readonly unanswered = new Set<(reason: Error) => void>();

    constructor(private readonly make: () => MadeClient, private readonly listener: LifeListener, private readonly patience: Patience) {}

    get phase(): Phase {
        return this.now;
    }

    /** The client of the server that starts or runs. */
    get client(): BaseLanguageClient | undefined {
        return this.made?.client;
    }

    /** Whether nothing is on its way that is worth waiting for. */
    get isSettled(): boolean {
        return this.now !== 'starting' && this.now !== 'replacing';
    }

    /** Until the server runs, is late, or none will come. */
    settled(): Promise<void> {
        return this.isSettled ? Promise.resolve() : new Promise(resolve => this.waiting.push(resolve));
    }

    start(): Promise<void> {
        if (this.now === 'none') this.begin();
        return this.settled();
    }

    /** Another server in place of the one that there is, which may still be starting. While one is being replaced, that is this restart. */
    restart(): Promise<void> {
        this.ends.length = 0;
        if (this.now !== 'stopped') void this.replace(new ServerLeft());
        return this.settled();
    }

    /** No server from now on, whatever was on its way. Kept when the last one has ended. */
    stop(): Promise<void> {
        return this.leave('stopped', new ServerLeft());
    }

    /** What the running server answers. Fails if it does not, if it ends meanwhile, and with `ServerLeft` if it is left. */
    request<A>(name: string, params: object): Promise<A> {
        const { client } = this;
        if (!client || this.now !== 'running') return Promise.reject(new Error('The language server is not running.'));
        return new Promise((resolve, reject) => {
            this.unanswered.add(reject);
            void client.sendRequest<A>(name, params).then(resolve, reject).finally(() => this.unanswered.delete(reject));
        });
    }

    private begin(): void {
        const made = this.make();
        const isCurrent = () => this.made === made;
        made.client.onDidChangeState(({ newState }) => {
            if (newState === State.Starting) return;
            if (newState !== State.Running) return isCurrent() ? this.endedByItself() : undefined;
            // What it answered may have been on its way when it was left.
            return isCurrent() ? this.enter('running') : void made.client.dispose().catch(() => {});
        });
        this.made = made;
        this.enter('starting');
        this.tooLong = setTimeout(() => {
            this.enter('late');
            this.listener.trouble('noAnswer');
        }, this.patience.start);
        // The client logs why, and its state says that it could not.
        made.client.start().catch(() => {});
    }

    private async replace(reason: Error): Promise<void> {
        await this.leave('replacing', reason);
        if (this.now === 'replacing') this.begin();
    }

    /** Nothing is heard of the server any more, if there is one, and its end is seen to. What it was asked fails for this reason. */
    private leave(next: 'replacing' | 'none' | 'stopped', reason: Error): Promise<void> {
        const { made } = this;
        this.made = undefined;
        this.enter(next);
        for (const fail of this.unanswered) fail(reason);
        if (made) this.lastEnd = endOf(made, this.patience.stop);
        return this.lastEnd;
    }

    private endedByItself(): void {
        const now = Date.now();
        this.ends.push(now);
        while (this.ends[0] < now - this.patience.ended) this.ends.shift();
        const reason = new Error('The language server ended before it answered.');
        if (this.ends.length <= mostRestarts) return void this.replace(reason);
        void this.leave('none', reason);
        return this.listener.trouble('crashed');
    }

    private enter(phase: Phase): void {
        clearTimeout(this.tooLong);
        this.now = phase;
        if (this.isSettled) for (const go of this.waiting.splice(0)) go();
        this.listener.changed();
    }
}

/** In good order if the server runs. A client that does not run refuses to stop, and forgets of which process it should be. */
async function endOf({ client, end }: MadeClient, patience: number): Promise<void> {
    if (client.state === State.Running) await client.dispose(patience).catch(() => {});
    await end();
}
