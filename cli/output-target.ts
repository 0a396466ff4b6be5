import { closeSync, mkdirSync, openSync, readlinkSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { documentsOf, type Localized, looksCompiled, type MessageLanguage } from '../language/index.js';
import { attemptToWrite } from './attempt.js';
import { UsageProblem } from './exit-codes.js';
import { isWithin } from './node-files.js';
import type { OpenProject } from './open-projects.js';
import { isSameFile } from './same-file.js';
import { sentences } from './texts.js';

/** The file that a compiled document is written to. */
export interface OutputTarget {
    /** Absolute. */
    readonly file: string;
    /** As the user knows it. */
    readonly shown: string;
}

/** The file of `-o`. Throws a UsageProblem for a folder and for a source, whatever links or spelling lead to it. */
export function chosenTarget(project: OpenProject, output: string, language: MessageLanguage): OutputTarget {
    const refuse = (text: Localized): never => {
        throw new UsageProblem(text, language);
    };
    const document = `${project.input.config.name}.json`;
    if (/[/\\]$/.test(output) || isFolder(output)) refuse(sentences.targetIsFolder(output, posix.join(output.replaceAll('\\', '/'), document)));
    const file = followed(resolve(output));
    const other = /\.allot$/i.test(output) ? basename(output).replace(/\.allot$/i, '.json') : document;
    const isSource = attemptToWrite(output, language, () => sourceFiles(project).some(source => isSameFile(file, source)));
    if (isSource) refuse(sentences.targetIsSource(output, other));
    if ([file, output].some(isNamedLikeSource)) refuse(sentences.targetNamedLikeSource(output, other));
    return { file, shown: output };
}

/**
 * `<project>/<compile.out>/<name>.json`. Throws a UsageProblem if links lead it out of the project, and if something else
 * than a compiled document stands there: nobody has named that file, as with `-o`.
 */
export function defaultTarget({ folder, shown, input: { config } }: OpenProject, language: MessageLanguage): OutputTarget {
    const out = join(folder, config.compile.out);
    const shownOut = posix.join(shown, config.compile.out);
    const inside = attemptToWrite(shownOut, language, () => isWithin(nearestReal(out), realpathSync.native(folder)));
    if (!inside) throw new UsageProblem(sentences.outsideProject(shownOut), language);
    const target: OutputTarget = { file: join(out, `${config.name}.json`), shown: posix.join(shownOut, `${config.name}.json`) };
    const isOther = attemptToWrite(target.shown, language, () => isFileOfOthers(target.file));
    if (isOther) throw new UsageProblem(sentences.targetOfOthers(target.shown), language);
    return target;
}

/** Makes the folder of a file, and those above it. Throws what the file system says. */
export function makeFolderOf(file: string): void {
    try {
        mkdirSync(dirname(file), { recursive: true });
    } catch (error) {
        // What is already there is a file, or the folder would not be missed.
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw Object.assign(new Error(), { code: 'ENOTDIR', syscall: 'mkdir' });
    }
}

function sourceFiles({ folder, input }: OpenProject): readonly string[] {
    return documentsOf(input).map(document => join(folder, document.path));
}

/** Only sources have such names, also those of other projects and those that are still to be written. */
function isNamedLikeSource(path: string): boolean {
    return /\.allot$|^allot\.ya?ml$/i.test(basename(path));
}

function isFolder(path: string): boolean {
    try {
        return statSync(path).isDirectory();
    } catch {
        // Whether it can be written to is found out by writing.
        return false;
    }
}

/** Whether a file is there that is no compiled document. */
function isFileOfOthers(file: string): boolean {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const beginning = Buffer.alloc(1024);
    const descriptor = openSync(file, 'r');
    try {
        const length = readSync(descriptor, beginning, 0, beginning.length, 0);
        return !looksCompiled(beginning.toString('utf8', 0, length));
    } finally {
        closeSync(descriptor);
    }
}

/** Where a link leads, also to what is not there yet; the path itself where there is no link. */
function followed(path: string): string {
    try {
        return realpathSync.native(path);
    } catch (error) {
        // Links in a circle are told when it is written to.
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? followedToNothing(path) : path;
    }
}

function followedToNothing(path: string): string {
    try {
        return followed(resolve(realpathSync.native(dirname(path)), readlinkSync(path)));
    } catch {
        return path;
    }
}

/** The real path of a folder, or of the nearest folder above it that is there. */
function nearestReal(folder: string): string {
    try {
        return realpathSync.native(folder);
    } catch (error) {
        if (dirname(folder) === folder || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        return nearestReal(dirname(folder));
    }
}
