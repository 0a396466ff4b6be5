/** Where a word of one word may stand as a name. */
export type NameUse =
    /** Only where nothing but a name can stand (after `unit`, `of`, a comma …): elsewhere the keyword wins. */
    | 'mandatory'
    /** Also where something else can stand (a row's label): the word can begin nothing there. */
    | 'anywhere'
    /** Nowhere: every spelling has several words. */
    | 'never';

/** The languages in which keywords are written. Both are read in every file. */
export type KeywordLanguage = 'en' | 'vi';

/** One keyword with all its spellings. */
export interface Keyword {
    /** The spelling of the grammar, by which the keyword is known everywhere. */
    readonly en: string;
    /** Other English spellings, such as a plural. */
    readonly alsoEn?: readonly string[];
    /** The English plural that is read behind a number only: elsewhere something may be called so. */
    readonly pluralEn?: string;
    /** The Vietnamese spelling. */
    readonly vi: string;
    /** Vietnamese spellings by grammar rule, where the clause asks for another preposition. All of them are read everywhere. */
    readonly viIn?: { readonly [rule: string]: string };
    /** Other words that mean it, in small letters. They are no keywords: they are understood, and answered with a fix. */
    readonly otherWords?: readonly string[];
    /** The same by grammar rule: words that mean something else elsewhere. */
    readonly otherWordsIn?: { readonly [rule: string]: readonly string[] };
    readonly name: NameUse;
}

/**
 * The keywords of Allot, the only source for lexer, formatter, colouring, completion and documentation. The token builder
 * refuses a table that differs from the grammar, and a spelling that means two keywords.
 */
export const keywords: readonly Keyword[] = [
    { en: 'level', vi: 'cấp', name: 'mandatory' },
    { en: 'unit', vi: 'đơn vị', name: 'mandatory' },
    { en: 'units', vi: 'các đơn vị', name: 'mandatory' },
    { en: 'within', vi: 'thuộc', viIn: { When: 'trong' }, otherWordsIn: { When: ['trong vòng', 'trong thời hạn', 'chậm nhất', 'chậm nhất là', 'chậm nhất trong', 'muộn nhất', 'muộn nhất là', 'không quá', 'tối đa', 'sau'] }, name: 'mandatory' },
    { en: 'is', vi: 'là', name: 'anywhere' },
    { en: 'code', vi: 'mã', name: 'anywhere' },
    {
        en: 'from', vi: 'từ', name: 'anywhere',
        otherWordsIn: {
            Adjustment: ['kể từ ngày', 'kể từ', 'áp dụng từ ngày', 'áp dụng từ', 'thực hiện từ ngày', 'thực hiện từ', 'có hiệu lực từ ngày', 'có hiệu lực từ', 'hiệu lực từ ngày', 'hiệu lực từ'],
            UnitClause: ['kể từ ngày', 'kể từ'],
        },
    },
    {
        en: 'until', vi: 'đến hết', name: 'anywhere',
        otherWordsIn: {
            UnitClause: ['đến ngày', 'đến', 'tới ngày', 'tới', 'hết ngày', 'hết', 'cho đến hết', 'cho đến ngày', 'cho đến'],
            DirectiveItem: ['đến ngày', 'đến', 'tới ngày', 'tới', 'hết ngày', 'hết', 'cho đến hết', 'cho đến ngày', 'cho đến'],
        },
    },
    { en: 'succession', vi: 'kế thừa', name: 'mandatory' },
    { en: 'on', vi: 'vào', otherWordsIn: { Succession: ['kể từ ngày', 'kể từ', 'từ ngày', 'từ', 'ngày'] }, name: 'anywhere' },
    { en: 'whole', vi: 'toàn bộ', viIn: { Measure: 'số nguyên' }, name: 'mandatory' },
    { en: 'part', vi: 'một phần', name: 'mandatory' },
    { en: 'rest', vi: 'phần còn lại', name: 'mandatory' },
    { en: 'organization', vi: 'cơ quan', name: 'mandatory' },
    { en: 'of', vi: 'của', viIn: { Of: 'về', When: 'kể từ' }, otherWordsIn: { When: ['từ', 'tính từ', 'sau', 'sau khi có', 'kể từ khi có', 'from', 'after'] }, name: 'mandatory' },
    { en: 'line', vi: 'hệ thống', name: 'anywhere' },
    { en: 'abbreviated', vi: 'viết tắt', name: 'anywhere' },
    { en: 'members', vi: 'số thành viên', name: 'anywhere' },
    { en: 'role', vi: 'nhóm cán bộ', name: 'mandatory' },
    { en: 'headcount', vi: 'số người', name: 'anywhere' },
    { en: 'category', vi: 'phân loại', name: 'mandatory' },
    { en: 'measure', vi: 'đơn vị tính', name: 'mandatory' },
    { en: 'indicator', vi: 'chỉ tiêu', name: 'mandatory' },
    { en: 'in', vi: 'tại', viIn: { IndicatorClause: 'tính bằng' }, name: 'mandatory' },
    { en: 'stock', vi: 'lũy kế', name: 'anywhere' },
    { en: 'flow', vi: 'phát sinh', name: 'anywhere' },
    { en: 'subset of', vi: 'nằm trong', name: 'never' },
    { en: 'disjoint from', vi: 'không trùng với', name: 'never' },
    { en: 'union of', vi: 'gồm', name: 'anywhere' },
    { en: 'into', vi: 'làm tăng', name: 'anywhere' },
    { en: 'out of', vi: 'làm giảm', name: 'never' },
    { en: 'doctype', vi: 'loại văn bản', name: 'mandatory' },
    { en: 'directive', vi: 'văn bản', name: 'mandatory' },
    { en: 'issued', vi: 'ban hành', name: 'anywhere' },
    { en: 'by', vi: 'do', viIn: { SuccessionRow: 'tính theo', Reach: 'đến' }, name: 'mandatory' },
    { en: 'subject', vi: 'trích yếu', name: 'anywhere' },
    { en: 'url', vi: 'liên kết', name: 'anywhere' },
    { en: 'based on', vi: 'căn cứ', viIn: { Calendar: 'dựa trên' }, otherWordsIn: { Calendar: ['dựa vào', 'bổ sung cho', 'bổ sung', 'mở rộng'] }, name: 'never' },
    { en: 'implements', vi: 'thực hiện', name: 'anywhere' },
    { en: 'replaces', vi: 'thay thế', name: 'mandatory' },
    { en: 'amends', vi: 'sửa đổi', otherWords: ['sửa đổi, bổ sung', 'sửa đổi bổ sung', 'sửa đổi và bổ sung', 'bổ sung'], name: 'anywhere' },
    { en: 'repeals', vi: 'bãi bỏ', name: 'anywhere' },
    { en: 'suspends', vi: 'đình chỉ', name: 'anywhere' },
    { en: 'corrects', vi: 'đính chính', name: 'anywhere' },
    { en: 'attaches', vi: 'kèm theo', name: 'anywhere' },
    { en: 'in force', vi: 'hiệu lực', name: 'never' },
    { en: 'under', vi: 'theo', name: 'mandatory' },
    { en: 'allocation', vi: 'giao', name: 'mandatory' },
    { en: 'for', vi: 'kỳ', viIn: { ForThing: 'cho', ForTask: 'cho', CalendarItem: 'cho' }, otherWords: ['kì'], name: 'mandatory' },
    { en: 'passing on', vi: 'phân bổ từ', name: 'never' },
    { en: 'as target', vi: 'phấn đấu', name: 'never' },
    { en: 'columns', vi: 'cột', name: 'mandatory' },
    { en: 'total', vi: 'tổng', otherWords: ['tổng cộng', 'tổng số', 'tổng chỉ tiêu', 'tổng số chỉ tiêu', 'cộng'], name: 'mandatory' },
    { en: 'split by', vi: 'chia theo', otherWords: ['phân theo', 'chia ra theo', 'phân bổ theo', 'chia cho', 'phân bổ cho'], name: 'never' },
    { en: 'and', vi: 'và', name: 'anywhere' },
    { en: 'year', alsoEn: ['years'], vi: 'năm', name: 'anywhere' },
    { en: 'half', pluralEn: 'halves', vi: 'nửa năm', name: 'anywhere' },
    { en: 'quarter', pluralEn: 'quarters', vi: 'quý', name: 'anywhere' },
    { en: 'month', alsoEn: ['months'], vi: 'tháng', name: 'anywhere' },
    { en: 'up to', vi: 'vượt không quá', name: 'never' },
    { en: 'more', vi: 'mức giao', name: 'anywhere' },
    { en: 'at least', vi: 'ít nhất', otherWords: ['tối thiểu'], name: 'never' },
    { en: 'at most', vi: 'không quá', otherWords: ['tối đa'], name: 'never' },
    { en: 'overlapping', vi: 'trùng nhau', name: 'anywhere' },
    { en: 'more than', vi: 'trên', name: 'anywhere' },
    { en: 'less than', vi: 'dưới', name: 'anywhere' },
    { en: 'about', vi: 'khoảng', name: 'anywhere' },
    { en: 'others', vi: 'còn lại', name: 'mandatory' },
    { en: 'evenly', vi: 'chia đều', name: 'anywhere' },
    { en: 'proportional to', vi: 'theo tỷ lệ', otherWords: ['theo tỉ lệ', 'theo tỷ lệ với', 'theo tỉ lệ với', 'tỷ lệ với', 'tỉ lệ với', 'tỷ lệ theo', 'tỉ lệ theo', 'chia theo tỷ lệ', 'chia theo tỉ lệ', 'phân bổ theo tỷ lệ', 'phân bổ theo tỉ lệ'], name: 'never' },
    { en: 'as of', vi: 'tính đến', name: 'never' },
    { en: 'rounded to', vi: 'làm tròn đến', otherWords: ['làm tròn'], name: 'never' },
    { en: 'min', vi: 'tối thiểu', otherWords: ['ít nhất'], name: 'mandatory' },
    { en: 'max', vi: 'tối đa', otherWords: ['không quá', 'nhiều nhất'], name: 'mandatory' },
    { en: 'reserve', vi: 'dự phòng', name: 'mandatory' },
    { en: 'rows from', vi: 'dòng từ', name: 'never' },
    { en: 'numbers', vi: 'kiểu số', name: 'mandatory' },
    { en: 'note', vi: 'ghi chú', name: 'mandatory' },
    { en: 'thousand', vi: 'nghìn', otherWords: ['ngàn'], name: 'mandatory' },
    { en: 'million', vi: 'triệu', name: 'mandatory' },
    { en: 'billion', vi: 'tỷ', otherWords: ['tỉ'], name: 'mandatory' },
    { en: 'each', vi: 'mỗi', name: 'mandatory' },
    { en: 'reward', vi: 'khen thưởng', name: 'anywhere' },
    { en: 'reach', vi: 'đạt', name: 'mandatory' },
    { en: 'before', vi: 'trước', name: 'mandatory' },
    { en: 'due', vi: 'hạn', otherWords: ['hạn chót', 'hạn cuối', 'hạn cuối cùng', 'hạn hoàn thành', 'thời hạn hoàn thành', 'hoàn thành'], name: 'mandatory' },
    { en: 'adjust', vi: 'điều chỉnh', name: 'mandatory' },
    { en: 'beginning of', vi: 'đầu', name: 'mandatory' },
    { en: 'middle of', vi: 'giữa', name: 'mandatory' },
    { en: 'end of', vi: 'cuối', name: 'mandatory' },
    { en: 'working days', alsoEn: ['working day'], vi: 'ngày làm việc', name: 'never' },
    { en: 'day', alsoEn: ['days'], vi: 'ngày', name: 'anywhere' },
    { en: 'week', alsoEn: ['weeks'], vi: 'tuần', name: 'anywhere' },
    { en: 'period', vi: 'đợt', name: 'mandatory' },
    { en: 'deadline', vi: 'thời hạn', name: 'mandatory' },
    { en: 'task', vi: 'nhiệm vụ', name: 'mandatory' },
    { en: 'to', vi: 'gửi', name: 'mandatory' },
    { en: 'every', vi: 'hằng', viIn: { EveryUnit: 'từng' }, otherWords: ['hàng'], otherWordsIn: { Every: ['mỗi', 'each'] }, name: 'mandatory' },
    { en: 'closing on', vi: 'chốt số liệu', otherWords: ['chốt số liệu vào', 'chốt', 'chốt vào'], name: 'never' },
    { en: 'or next working day', vi: 'hoặc ngày làm việc kế tiếp', otherWords: ['hoặc ngày làm việc tiếp theo'], name: 'never' },
    { en: 'monday', vi: 'thứ hai', name: 'anywhere' },
    { en: 'tuesday', vi: 'thứ ba', name: 'anywhere' },
    { en: 'wednesday', vi: 'thứ tư', name: 'anywhere' },
    { en: 'thursday', vi: 'thứ năm', name: 'anywhere' },
    { en: 'friday', vi: 'thứ sáu', name: 'anywhere' },
    { en: 'saturday', vi: 'thứ bảy', name: 'anywhere' },
    { en: 'sunday', vi: 'chủ nhật', name: 'anywhere' },
    { en: 'calendar', vi: 'lịch', name: 'mandatory' },
    { en: 'weekend', vi: 'nghỉ hằng tuần', name: 'anywhere' },
    { en: 'off', vi: 'nghỉ', name: 'anywhere' },
    { en: 'working', vi: 'làm bù', name: 'anywhere' },
    { en: 'source', vi: 'nguồn', name: 'anywhere' },
    { en: 'report', vi: 'kết quả', name: 'mandatory' },
    { en: 'since', vi: 'so với', name: 'mandatory' },];

const byPlural: ReadonlyMap<string, Keyword> = new Map(keywords.flatMap(keyword => (keyword.pluralEn ? [[keyword.pluralEn, keyword] as const] : [])));
const byEnglish: ReadonlyMap<string, Keyword> = new Map(keywords.map(keyword => [keyword.en, keyword]));

/** The keyword by its spelling in the grammar. */
export function keywordOf(english: string): Keyword | undefined {
    return byEnglish.get(english);
}

/** Every spelling of a keyword, in both languages. */
export function spellingsOf(keyword: Keyword): readonly string[] {
    return [keyword.en, ...keyword.alsoEn ?? [], keyword.vi, ...Object.values(keyword.viIn ?? {})];
}

/** The keyword of a plural that is one behind a number only. */
export function keywordOfPlural(word: string): Keyword | undefined {
    return byPlural.get(word);
}

/** Words that mean a keyword without being one. */
export function otherWordsOf(keyword: Keyword): readonly string[] {
    return keyword.otherWords ?? [];
}

/** How a keyword is written in a language, in the clause of a grammar rule. */
export function writtenKeyword(keyword: Keyword, language: KeywordLanguage, rule?: string): string {
    if (language === 'en') return keyword.en;
    return (rule === undefined ? undefined : keyword.viIn?.[rule]) ?? keyword.vi;
}

/**
 * A keyword as messages and the editor name it: in the language of the message and in no other, whatever the file is written in,
 * because both are read in every file. What is no keyword is the same in both.
 */
export function keywordInMessages(english: string, rule?: string): { readonly en: string; readonly vi: string } {
    const keyword = keywordOf(english);
    return { en: english, vi: keyword ? writtenKeyword(keyword, 'vi', rule) : english };
}
