/** An editor that never falls silent does not keep texts from being checked: so many times it is waited for. */
const mostTurns = 50;

/** Waits until an editor has said what it is about to say. */
export class Silence {
    private said = 0;

    /** The editor said or asked something. */
    broken(): void {
        this.said++;
    }

    /** Resolves when nothing more comes in. */
    async wait(): Promise<void> {
        for (let before = -1, turns = 0; before !== this.said && turns < mostTurns; turns++) {
            before = this.said;
            // A message is heard in each turn, and some ask for work that is begun in the next one.
            await nextTurn();
            await nextTurn();
        }
    }
}

function nextTurn(): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, 0));
}
