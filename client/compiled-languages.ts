/** The languages of the view of compiled JSON: of JSON, and of JSON below a comment. The first is JSON for VS Code with all it does for that. */
export const compiledLanguages = { json: 'allot-compiled', noted: 'allot-compiled-noted' } as const;
