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

/** How long is waited, in milliseconds: for a server that starts, before it counts as late; for one that is to end, before it is ended. */
export interface Patience {
    readonly start: number;
    readonly stop: number;
}

/** A server that ends more often within three minutes is not started again by itself. */
const mostRestarts = 4;
const restartPeriod = 3 * 60_000;

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
    private readonly unanswered = new Set<() => void>();

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
        if (this.now !== 'replacing' && this.now !== 'stopped') void this.replace();
        return this.settled();
    }

    /** No server from now on, whatever was on its way. Kept when the last one has ended. */
    stop(): Promise<void> {
        return this.leave('stopped');
    }

    /** What the running server answers. Fails if it does not, and if it is left or ends meanwhile. */
    request<A>(name: string, params: object): Promise<A> {
        const { client } = this;
        if (!client || this.now !== 'running') return Promise.reject(new Error('The language server is not running.'));
        return new Promise((resolve, reject) => {
            const fail = () => reject(new Error('The language server ended before it answered.'));
            this.unanswered.add(fail);
            void client.sendRequest<A>(name, params).then(resolve, reject).finally(() => this.unanswered.delete(fail));
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

    private async replace(): Promise<void> {
        await this.leave('replacing');
        if (this.now === 'replacing') this.begin();
    }

    /** Nothing is heard of the server any more, if there is one, and its end is seen to. */
    private leave(next: 'replacing' | 'none' | 'stopped'): Promise<void> {
        const { made } = this;
        this.made = undefined;
        this.enter(next);
        for (const fail of this.unanswered) fail();
        if (made) this.lastEnd = endOf(made, this.patience.stop);
        return this.lastEnd;
    }

    private endedByItself(): void {
        const now = Date.now();
        this.ends.push(now);
        while (this.ends[0] < now - restartPeriod) this.ends.shift();
        if (this.ends.length <= mostRestarts) return void this.replace();
        void this.leave('none');
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
