// What the client library and the extension find instead of VS Code: what they tell is kept, and everything else is nothing, however it is used.
const nothing = new Proxy(function () {}, {
    get: (target, name) => name === 'prototype' ? target.prototype : name === 'then' || typeof name === 'symbol' ? undefined : nothing,
    apply: () => nothing,
    construct: (target, args, made) => Reflect.construct(Object, [], made),
});
const orNothing = known => Object.assign(Object.create(nothing), known);

/** Messages as they are shown, with the choice that a user makes; what the status bar says; lines of the log. */
const told = { messages: [], status: [], log: [] };
const logLine = text => { told.log.push(String(text)); };

class EventEmitter {
    listeners = new Set();
    event = listener => {
        this.listeners.add(listener);
        return { dispose: () => this.listeners.delete(listener) };
    };
    fire(value) { for (const listener of this.listeners) listener(value); }
    dispose() { this.listeners.clear(); }
}

module.exports = orNothing({
    told,
    version: '1.101.0',
    EventEmitter,
    Uri: orNothing({ joinPath: (uri, name) => ({ fsPath: `${uri.fsPath}/${name}` }) }),
    env: orNothing({ appName: 'Test', language: 'vi' }),
    window: orNothing({
        createOutputChannel: () => orNothing({ error: logLine, warn: logLine, info: logLine }),
        showErrorMessage: text => new Promise(choose => { told.messages.push({ text, choose }); }),
        setStatusBarMessage: text => { told.status.push(text); },
        activeTextEditor: undefined,
        visibleTextEditors: [],
        tabGroups: orNothing({ all: [] }),
    }),
    workspace: orNothing({
        getConfiguration: () => ({ get: (name, otherwise) => ({ language: 'vi', figures: true })[name] ?? otherwise }),
        textDocuments: [],
        notebookDocuments: [],
        workspaceFolders: undefined,
    }),
});
