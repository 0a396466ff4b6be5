import type { Localized, MessageLanguage, Severity } from '../language/index.js';
import { programName, shellWord } from './program-name.js';

/** A text in the language asked for; in both where none was. */
export function say(text: Localized, language: MessageLanguage | undefined): string {
    return language ? text[language] : text.vi === text.en ? text.vi : `${text.vi} · ${text.en}`;
}

/** What `--help` says. */
export const help = {
    program: {
        en: 'Quotas, directives and deadlines as plain text: checked, and compiled to JSON.',
        vi: 'Chỉ tiêu, văn bản và thời hạn viết bằng văn bản thuần: kiểm tra và biên dịch sang JSON.',
    },
    check: { en: 'Check projects (default: the current folder).', vi: 'Kiểm tra dự án (mặc định: thư mục hiện tại).' },
    compile: { en: 'Check a project and write it as one JSON document.', vi: 'Kiểm tra dự án và ghi thành một tài liệu JSON.' },
    explain: { en: 'Explain a code; without one, list all codes.', vi: 'Giải thích một mã; không nêu mã thì liệt kê tất cả.' },
    init: { en: 'Begin a project: a small complete plan.', vi: 'Tạo dự án mới: một bản giao chỉ tiêu nhỏ, đầy đủ.' },
    format: { en: 'Tidy .allot files.', vi: 'Trình bày lại các tệp .allot.' },
    languageServer: { en: 'Serve an editor over stdin and stdout (LSP).', vi: 'Phục vụ trình soạn thảo qua đầu vào, đầu ra chuẩn (LSP).' },
    stdio: { en: 'Over stdin and stdout, which is the only way here.', vi: 'Qua đầu vào, đầu ra chuẩn; đây là cách duy nhất.' },
    paths: { en: 'Folders of projects, or files in them.', vi: 'Thư mục dự án, hoặc tệp trong dự án.' },
    path: { en: 'The folder of a project, or a file in it.', vi: 'Thư mục dự án, hoặc tệp trong dự án.' },
    code: { en: 'A code, such as sum-mismatch.', vi: 'Một mã, ví dụ sum-mismatch.' },
    directory: { en: 'The folder of the new project.', vi: 'Thư mục của dự án mới.' },
    formatPaths: { en: 'Folders of projects, or .allot files.', vi: 'Thư mục dự án, hoặc các tệp .allot.' },
    helpCommand: { en: 'Show the help, or that of a command.', vi: 'Hiện hướng dẫn chung, hoặc của một lệnh.' },
    command: { en: 'A command, such as check.', vi: 'Một lệnh, ví dụ check.' },
    table: { en: 'Show every split as a table with its sums.', vi: 'Hiện mỗi phần phân bổ thành bảng có dòng cộng.' },
    output: { en: 'Where to write; - is the standard output.', vi: 'Nơi ghi kết quả; - là đầu ra chuẩn.' },
    checkOnly: { en: 'Write nothing; exit 1 if a file is not tidy.', vi: 'Không ghi tệp; thoát với mã 1 nếu có tệp chưa đúng cách trình bày.' },
    language: { en: "Language of messages (default: the project's).", vi: 'Ngôn ngữ thông báo (mặc định: theo dự án).' },
    reportFormat: { en: 'How findings are written.', vi: 'Cách ghi các phát hiện.' },
    maxWarnings: { en: 'Exit 1 if there are more warnings.', vi: 'Thoát với mã 1 nếu có nhiều cảnh báo hơn số này.' },
    color: { en: 'Always use colours.', vi: 'Luôn dùng màu.' },
    noColor: { en: 'Never use colours.', vi: 'Không dùng màu.' },
    quiet: { en: 'Show errors only.', vi: 'Chỉ hiện lỗi.' },
    version: { en: 'Show the version.', vi: 'Hiện phiên bản.' },
    help: { en: 'Show this help.', vi: 'Hiện hướng dẫn này.' },
} as const satisfies { readonly [name: string]: Localized };

/** The words of the reports. */
export const words = {
    error: { en: 'error', vi: 'lỗi' },
    warning: { en: 'warning', vi: 'cảnh báo' },
    info: { en: 'information', vi: 'thông tin' },
    hint: { en: 'hint', vi: 'gợi ý' },
    help: { en: 'help', vi: 'cách sửa' },
    note: { en: 'see', vi: 'xem' },
    sum: { en: 'sum', vi: 'cộng' },
    total: { en: 'total', vi: 'tổng' },
    difference: { en: 'difference', vi: 'chênh lệch' },
    from: { en: 'from', vi: 'từ' },
    bad: { en: 'Wrong', vi: 'Sai' },
    good: { en: 'Right', vi: 'Đúng' },
} as const satisfies { readonly [name in Severity | string]: Localized };

/** Why columns of a table have no sums. */
export const tableNotes = {
    levels: (indicators: string): Localized => ({
        en: `${indicators}: levels at the end of each period, not added; the last equals the total.`,
        vi: `${indicators}: mức tại cuối từng kỳ, không cộng; mức cuối cùng bằng tổng.`,
    }),
    rates: (indicators: string): Localized => ({ en: `${indicators}: rates are not added.`, vi: `${indicators}: tỷ lệ, không cộng.` }),
} as const;

/** `2 errors, 1 warning in 3 files.` */
export function summaryLine(counts: { readonly errors: number; readonly warnings: number; readonly files: number }): Localized {
    const en = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
    const found = counts.errors + counts.warnings > 0;
    return {
        en: `${found ? `${en(counts.errors, 'error')}, ${en(counts.warnings, 'warning')}` : 'No problems'} in ${en(counts.files, 'file')}.`,
        vi: `${found ? `${counts.errors} lỗi, ${counts.warnings} cảnh báo` : 'Không có vấn đề'} trong ${counts.files} tệp.`,
    };
}

/** Sentences about files and folders. Paths and words of the user come in as they are. */
export const sentences = {
    alike: (count: number, lines: string): Localized => ({
        en: `${count} more of this kind in this file (lines ${lines}); an editor mends them all at once.`,
        vi: `Tệp này còn ${count} chỗ như vậy (dòng ${lines}); trong trình soạn thảo có thể sửa tất cả cùng lúc.`,
    }),
    missingPath: (path: string): Localized => ({ en: `There is no file or folder "${path}".`, vi: `Không có tệp hoặc thư mục "${path}".` }),
    emptyPath: {
        en: 'One of the paths is empty (""). For the current folder, leave it out or write ".".',
        vi: 'Có một đường dẫn rỗng (""). Nếu muốn dùng thư mục hiện tại, hãy bỏ đường dẫn này đi hoặc ghi ".".',
    },
    unreadablePath: (path: string, reason: Localized): Localized => ({ en: `"${path}" cannot be read: ${reason.en}.`, vi: `Không đọc được "${path}": ${reason.vi}.` }),
    noSources: (folder: string, nested: readonly string[]): Localized => nested.length === 0
        ? {
            en: `There are no .allot files in ${placeOf(folder).en}. To begin a project: ${programName()} init`,
            vi: `Không có tệp .allot nào trong ${placeOf(folder).vi}. Để tạo dự án mới: ${programName()} init`,
        }
        : {
            en: `There are no .allot files in ${placeOf(folder).en} itself; projects in it: ${nested.map(quoted).join(', ')}.`,
            vi: `Không có tệp .allot nào ngay trong ${placeOf(folder).vi}; các dự án bên trong: ${nested.map(quoted).join(', ')}.`,
        },
    notInProject: (file: string, project: string): Localized => ({
        en: `"${file}" does not belong to the project in ${placeOf(project).en}: it is no .allot file that "include" names.`,
        vi: `"${file}" không thuộc dự án trong ${placeOf(project).vi}: đây không phải là tệp .allot được nêu trong "include".`,
    }),
    notAllotFile: (file: string): Localized => ({ en: `"${file}" is not an .allot file: only these are tidied.`, vi: `"${file}" không phải là tệp .allot: chỉ trình bày lại tệp .allot.` }),
    unknownCode: (code: string, near: string | undefined): Localized => ({
        en: `There is no code ${code}.${near ? ` Is ${near} meant?` : ` All codes: ${programName()} explain`}`,
        vi: `Không có mã ${code}.${near ? ` Có phải là ${near} không?` : ` Xem tất cả các mã: ${programName()} explain`}`,
    }),
    alreadyThere: (path: string): Localized => ({ en: `"${path}" is already there; nothing was written.`, vi: `"${path}" đã có sẵn; không ghi gì cả.` }),
    begun: (folder: string): Localized => {
        const next = [programName(), 'check', ...folder === '.' ? [] : [shellWord(folder)]].join(' ');
        return { en: `A project was begun in ${placeOf(folder).en}. Next: ${next}`, vi: `Đã tạo dự án trong ${placeOf(folder).vi}. Tiếp theo: ${next}` };
    },
    cannotWrite: (path: string, reason: Localized): Localized => ({ en: `"${path}" cannot be written: ${reason.en}.`, vi: `Không ghi được "${path}": ${reason.vi}.` }),
    outsideProject: (path: string): Localized => ({
        en: `"${path}" leads out of the project through a link; nothing was written. To write elsewhere use -o.`,
        vi: `"${path}" dẫn ra ngoài dự án qua liên kết; không ghi gì cả. Muốn ghi ra nơi khác, dùng -o.`,
    }),
    targetOfOthers: (path: string): Localized => ({
        en: `"${path}" is already there and was not compiled by Allot; change "name" or "compile.out" in allot.yaml, or name the file with -o.`,
        vi: `"${path}" đã có sẵn và không phải do Allot biên dịch; hãy đổi "name" hoặc "compile.out" trong allot.yaml, hoặc nêu tên tệp bằng -o.`,
    }),
    targetIsSource: (path: string, other: string): Localized => ({
        en: `"${path}" is a source of this project; choose another file, such as ${other}.`,
        vi: `Không ghi đè tệp nguồn "${path}"; hãy chọn tên khác, ví dụ ${other}.`,
    }),
    targetNamedLikeSource: (path: string, other: string): Localized => ({
        en: `"${path}" has the name of a source (.allot, allot.yaml); choose another file, such as ${other}.`,
        vi: `"${path}" mang tên của tệp nguồn (.allot, allot.yaml); hãy chọn tên khác, ví dụ ${other}.`,
    }),
    targetIsFolder: (path: string, file: string): Localized => ({
        en: `"${path}" is a folder; choose a file in it, such as "${file}".`,
        vi: `"${path}" là thư mục; hãy chọn một tệp trong đó, ví dụ "${file}".`,
    }),
    written: (path: string): Localized => ({ en: `Wrote "${path}".`, vi: `Đã ghi "${path}".` }),
    notCompiled: { en: 'Nothing was written because of the errors.', vi: 'Không ghi kết quả vì còn lỗi.' },
    tooManyWarnings: (count: number, limit: number): Localized => ({
        en: `${count} ${count === 1 ? 'warning' : 'warnings'}, and --max-warnings allows ${limit}.`,
        vi: `Có ${count} cảnh báo, trong khi --max-warnings chỉ cho phép ${limit}.`,
    }),
    notTidy: (path: string): Localized => ({ en: `"${path}" is not tidy.`, vi: `"${path}" chưa đúng cách trình bày.` }),
    tidied: (path: string): Localized => ({ en: `Tidied "${path}".`, vi: `Đã trình bày lại "${path}".` }),
    notFormatted: (path: string): Localized => ({
        en: `"${path}" was left as it is because of its mistakes.`,
        vi: `"${path}" được giữ nguyên vì còn lỗi.`,
    }),
    formatted: (changed: number, files: number): Localized => ({
        en: `${changed} of ${files} files tidied.`,
        vi: `Đã trình bày lại ${changed} trên ${files} tệp.`,
    }),
    notTidyCount: (changed: number, files: number): Localized => ({
        en: `${changed} of ${files} files not tidy. To tidy them: ${programName()} format`,
        vi: `${changed} trên ${files} tệp chưa đúng cách trình bày. Để trình bày lại: ${programName()} format`,
    }),
    tableWantsPretty: { en: '--table goes with --format pretty only.', vi: '--table chỉ dùng với --format pretty.' },
    bug: (detail: string): Localized => ({
        en: `This is a bug in Allot: ${detail}. Please report it with the command and, if you can, the files; ALLOT_DEBUG=1 shows more.`,
        vi: `Đây là lỗi của Allot: ${detail}. Xin báo lại kèm câu lệnh và, nếu được, các tệp; đặt ALLOT_DEBUG=1 để xem chi tiết.`,
    }),
} as const;

function quoted(path: string): string {
    return `"${path}"`;
}

/** A folder within a sentence. */
function placeOf(folder: string): Localized {
    return folder === '.' ? { en: 'the current folder', vi: 'thư mục hiện tại' } : { en: quoted(folder), vi: quoted(folder) };
}

/** What is wrong with the words of a command line. */
export const usageProblems = {
    unknownOption: (option: string, near: string | undefined): Localized => ({
        en: `There is no option ${option}.${near ? ` Is ${near} meant?` : ''}`,
        vi: `Không có tùy chọn ${option}.${near ? ` Có phải là ${near} không?` : ''}`,
    }),
    optionOfOthers: (option: string, command: string, others: readonly string[]): Localized => ({
        en: `${command} has no option ${option}; ${others.join(', ')} has.`,
        vi: `Lệnh ${command} không có tùy chọn ${option}; tùy chọn này của lệnh ${others.join(', ')}.`,
    }),
    unknownCommand: (command: string, near: string | undefined): Localized => ({
        en: `There is no command ${command}.${near ? ` Is ${near} meant?` : ''}`,
        vi: `Không có lệnh ${command}.${near ? ` Có phải là ${near} không?` : ''}`,
    }),
    optionWantsValue: (option: string): Localized => ({ en: `${option} wants a value.`, vi: `${option} cần một giá trị.` }),
    badValue: (option: string, value: string, allowed: string): Localized => ({
        en: `${option} cannot be ${value}: ${allowed}.`,
        vi: `${option} không nhận ${value}: ${allowed}.`,
    }),
    tooMany: { en: 'There are too many arguments.', vi: 'Có quá nhiều đối số.' },
    seeHelp: (): Localized => ({ en: `For help: ${programName()} --help`, vi: `Xem hướng dẫn: ${programName()} --help` }),
} as const;
