/**
 * Whether a file is a compiled document, by its first thousand characters: these say what they are in their first lines, however
 * somebody has laid them out since. Editors ask the same by `compiledMark` of the server's protocol.
 */
export function looksCompiled(beginning: string): boolean {
    return /"format"\s{0,9}:\s{0,9}"allot"/.test(beginning);
}
