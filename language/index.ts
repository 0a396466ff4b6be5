/** The only door to the language for command line, server and tests. */
export { checkProject, compileProject, type CompiledProject, type ProjectResult } from './check-project.js';
export type { ProjectConfig, ProjectInput, UsedProject } from './project/project.js';
export { SourceDocument, type Place, type Position } from './diagnostics/source-document.js';
export { fixTitleOf, messageOf, relatedMessageOf, type Code, type Diagnostic, type Fix, type Related, type TextEdit } from './diagnostics/diagnostic.js';
export type { Catalogue, ExampleProject, Localized, MessageLanguage, Severity } from './diagnostics/definition.js';
export { catalogue } from './diagnostics/catalogue.js';
export type * from './model/model.js';
export type { Compiled } from './compile/compiled.js';
export { serializeCompiled, serializedPieces } from './compile/serialize.js';
export { parseDocument, type ParsedDocument } from './syntax/parse.js';
export { formatDocument, type Formatted } from './format/format.js';
export { exactValue, formatInterval, minus, sum, type Interval } from './model/interval.js';
export { loadProject, projectFileName } from './project/load-project.js';
export { loadProblem } from './project/load-texts.js';
export type { FileContent, FolderEntry, ProjectFiles } from './project/project-files.js';
export { normalPath } from './project/relative-path.js';
export { nearestName } from './references/nearest-name.js';
