import { type Catalogue, catalogue, compileChecked, type MessageLanguage, normalPath, serializeCompiled } from '../language/index.js';
import type { Answers } from './answers.js';
import { explanation } from './explanation.js';
import { projectStatus } from './project-status.js';
import { type CheckParams, type CodesParams, type CodeTitle, type CompileAnswer, type CompileParams, type ExplainParams, projectRequests } from './protocol.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshot.js';

/** Answers what an editor asks of whole projects, beyond the protocol. */
export function answerProjectRequests({ connection, workspace }: Session, { of }: Answers): void {
    const projectOf = async (uri: string) => (await workspace.find(uri))?.snapshot;
    connection.onRequest(projectRequests.check, of(async ({ uri }: CheckParams) => {
        const snapshots = uri === undefined ? await workspace.snapshots() : [await projectOf(uri)];
        return snapshots.flatMap(snapshot => snapshot ? [projectStatus(snapshot)] : []);
    }));
    connection.onRequest(projectRequests.compile, of(async ({ uri, limit }: CompileParams) => {
        const snapshot = await projectOf(uri);
        return snapshot ? compileAnswer(snapshot, limit) : null;
    }));
    connection.onRequest(projectRequests.explain, of(async ({ code, language }: ExplainParams) => explanation(code, language) ?? null));
    connection.onRequest(projectRequests.codes, of(async ({ language }: CodesParams) => codeTitles(language)));
}

function codeTitles(language: MessageLanguage): readonly CodeTitle[] {
    const titles = Object.entries<Catalogue[string]>(catalogue).map(([code, { title }]) => ({ code, title: title[language] }));
    return titles.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function compileAnswer(snapshot: Snapshot, limit = Infinity): CompileAnswer {
    const compiled = compileChecked(snapshot.input, snapshot);
    const json = compiled ? serializeCompiled(compiled) : null;
    const about = { status: projectStatus(snapshot), target: targetOf(snapshot) };
    return json !== null && json.length > limit ? { ...about, json: null, tooLong: json.length } : { ...about, json };
}

/** As `allot compile` writes: `<compile.out>/<name>.json` in the folder of the project. */
function targetOf({ folderUri, input: { config } }: Snapshot): string | null {
    if (folderUri === undefined) return null;
    const path = normalPath(`${config.compile.out}/${config.name}.json`).split('/').map(encodeURIComponent).join('/');
    return `${folderUri.replace(/\/$/, '')}/${path}`;
}
