import type { MessageLanguage, ProjectStatus } from '../server/protocol.js';

/** A text in both languages. */
export type Localized = { readonly [L in MessageLanguage]: string };

/** What the extension says while it runs. What stands in its manifest cannot follow a setting, and is in both languages at once. */
export const texts = {
    noProject: {
        en: 'Open a .allot file, or a folder that holds one.',
        vi: 'Hãy mở một tệp .allot, hoặc một thư mục có tệp .allot.',
    },
    notRunning: {
        en: 'The language server of Allot is not running. Restart it, or look into its log.',
        vi: 'Máy chủ ngôn ngữ của Allot không hoạt động. Hãy khởi động lại hoặc xem nhật ký.',
    },
    crashed: {
        en: 'The language server of Allot has ended several times in a short while and is not started again. The log says why; your texts are safe.',
        vi: 'Máy chủ ngôn ngữ của Allot đã dừng nhiều lần trong thời gian ngắn nên không tự khởi động lại nữa. Nguyên nhân có trong nhật ký; văn bản của bạn vẫn an toàn.',
    },
    noAnswer: {
        en: 'The language server of Allot has been starting for a long time and does not answer. It can be restarted; your texts are safe.',
        vi: 'Máy chủ ngôn ngữ của Allot khởi động đã lâu mà chưa trả lời. Có thể khởi động lại; văn bản của bạn vẫn an toàn.',
    },
    unanswered: {
        en: 'The language server of Allot did not answer. Try again, or restart it; its log may say why.',
        vi: 'Máy chủ ngôn ngữ của Allot không trả lời. Hãy thử lại hoặc khởi động lại máy chủ; nhật ký có thể cho biết nguyên nhân.',
    },
    late: {
        en: 'The language server of Allot has not answered for a long time. The answer may still come; if not, restart it. Your texts are safe.',
        vi: 'Máy chủ ngôn ngữ của Allot đã lâu chưa trả lời. Có thể chờ thêm hoặc khởi động lại; văn bản của bạn vẫn an toàn.',
    },
    restart: { en: 'Restart', vi: 'Khởi động lại' },
    showLog: { en: 'Show Log', vi: 'Xem nhật ký' },
    showProblems: { en: 'Show Problems', vi: 'Xem danh sách lỗi' },
    openJson: { en: 'Open', vi: 'Mở tệp' },
    restarted: { en: 'The language server of Allot has been restarted.', vi: 'Đã khởi động lại máy chủ ngôn ngữ của Allot.' },
    starting: { en: 'Allot is starting …', vi: 'Allot đang khởi động …' },
    unread: {
        en: 'The project of this file has not been read. If that does not change, the log may say why.',
        vi: 'Chưa đọc được dự án của tệp này. Nếu vẫn vậy, nhật ký có thể cho biết nguyên nhân.',
    },
    noTarget: {
        en: 'This file belongs to no folder, so there is no place for its JSON. Save it in the folder of a project.',
        vi: 'Tệp này không thuộc thư mục nào nên không có nơi ghi tệp JSON. Hãy lưu tệp vào thư mục của một dự án.',
    },
    chooseCode: { en: 'Which code should be explained?', vi: 'Cần giải thích mã nào?' },
    inThisFile: { en: 'in this file', vi: 'trong tệp này' },
    noExplanation: { en: 'There is no explanation of this code.', vi: 'Không có phần giải thích cho mã này.' },
    checkTooltip: { en: 'Click to check again and see what is wrong.', vi: 'Nhấp để kiểm tra lại và xem danh sách lỗi.' },
} as const satisfies { readonly [name: string]: Localized };

/** Texts with something to fill in. */
export const sentences = {
    written: (path: string): Localized => ({ en: `Written: ${path}`, vi: `Đã ghi ${path}` }),
    notCompiled: ({ name, errors }: ProjectStatus): Localized => ({
        en: `${name} has ${counted(errors, 'error', 'errors')}, so nothing was compiled. Mend them first.`,
        vi: `${name} có ${errors} lỗi nên chưa biên dịch. Hãy sửa lỗi trước.`,
    }),
    notWritten: (path: string, reason: string): Localized => ({
        en: `${path} could not be written: ${reason}`,
        vi: `Không ghi được ${path}: ${reason}`,
    }),
    ofOthers: (path: string): Localized => ({
        en: `${path} is no compiled plan, so it is not overwritten. Move it away, or choose another folder with compile.out in allot.yaml.`,
        vi: `${path} không phải là kế hoạch đã biên dịch nên không bị ghi đè. Hãy chuyển tệp đó đi nơi khác, hoặc chọn thư mục khác bằng compile.out trong allot.yaml.`,
    }),
    throughLink: (path: string): Localized => ({
        en: `${path} is a link, which may lead out of the project, so nothing is written there. Choose another folder with compile.out in allot.yaml.`,
        vi: `${path} là liên kết, có thể dẫn ra ngoài dự án, nên không ghi vào đó. Hãy chọn thư mục khác bằng compile.out trong allot.yaml.`,
    }),
    unsound: ({ errors }: ProjectStatus): Localized => ({
        en: `${counted(errors, 'error', 'errors')}: nothing can be compiled. Problems shows what to mend.`,
        vi: `Có ${errors} lỗi nên chưa biên dịch được. Danh sách lỗi cho biết cần sửa gì.`,
    }),
    lastSound: (): Localized => ({
        en: 'Below stands the JSON of the last time there was none.',
        vi: 'Dưới đây là bản JSON của lần gần nhất không có lỗi.',
    }),
    tooLarge: (megabytes: number): Localized => ({
        en: `The JSON has ${megabytes} MB, too much to follow every edit here. "Allot: Compile to JSON" writes it to a file.`,
        vi: `Bản JSON nặng ${megabytes} MB, quá lớn để hiện theo từng lần sửa. Lệnh "Allot: Biên dịch sang JSON" ghi bản này ra tệp.`,
    }),
    checked: (statuses: readonly ProjectStatus[]): Localized => ({
        en: statuses.map(one => `${one.name}: ${summary(one).en}`).join(' · '),
        vi: statuses.map(one => `${one.name}: ${summary(one).vi}`).join(' · '),
    }),
    /** How a project stands, as short as it is clear: what is wrong, else what holds. */
    short: ({ errors, warnings, checks }: ProjectStatus): Localized => {
        const wrong = wrongCounts(errors, warnings);
        if (wrong) return wrong;
        if (checks.passed === 0) return { en: 'nothing is wrong', vi: 'không có lỗi' };
        return { en: counted(checks.passed, 'check passes', 'checks pass'), vi: `${checks.passed} phép kiểm đạt` };
    },
    filesAndChecks: ({ files, checks }: ProjectStatus): Localized => ({
        en: `${counted(files, 'file', 'files')}; checks: ${checks.passed} pass, ${checks.failed} fail, ${checks.open} open`,
        vi: `${files} tệp; phép kiểm: ${checks.passed} đạt, ${checks.failed} không đạt, ${checks.open} chưa kết luận được`,
    }),
} as const;

/** How a project stands, in one line. */
export function summary({ errors, warnings, checks }: ProjectStatus): Localized {
    const sums = { en: `${counted(checks.passed, 'check passes', 'checks pass')}`, vi: `${checks.passed} phép kiểm đạt` };
    if (errors + warnings === 0) return { en: `nothing is wrong, ${sums.en}`, vi: `không có lỗi, ${sums.vi}` };
    return {
        en: `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${sums.en}`,
        vi: `${errors} lỗi, ${warnings} cảnh báo, ${sums.vi}`,
    };
}

/** `2 lỗi, 1 cảnh báo`; undefined where nothing is wrong. */
function wrongCounts(errors: number, warnings: number): Localized | undefined {
    const counts = [
        ...errors ? [{ en: counted(errors, 'error', 'errors'), vi: `${errors} lỗi` }] : [],
        ...warnings ? [{ en: counted(warnings, 'warning', 'warnings'), vi: `${warnings} cảnh báo` }] : [],
    ];
    return counts.length ? { en: counts.map(one => one.en).join(', '), vi: counts.map(one => one.vi).join(', ') } : undefined;
}

function counted(count: number, one: string, many: string): string {
    return `${count} ${count === 1 ? one : many}`;
}
