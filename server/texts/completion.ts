import type { Localized } from '../../language/index.js';

/** What stands in the places of a snippet, in the language of the keywords: names are identifiers. */
export const snippetTexts = {
    name: { en: 'Name', vi: 'Ten' },
    title: { en: 'Full name', vi: 'Tên đầy đủ' },
    level: { en: 'level_name', vi: 'ten_cap' },
    unit: { en: 'unit_name', vi: 'ten_don_vi' },
    organization: { en: 'organization_name', vi: 'ten_co_quan' },
    member: { en: 'Member', vi: 'Muc' },
    measure: { en: 'measure_name', vi: 'don_vi_tinh' },
    indicator: { en: 'indicator_name', vi: 'ten_chi_tieu' },
    doctype: { en: 'document_type', vi: 'loai_van_ban' },
    directive: { en: 'directive_name', vi: 'ten_van_ban' },
    number: { en: '1/QĐ-UBND', vi: '1/QĐ-UBND' },
    subject: { en: 'What it is about', vi: 'Nội dung trích yếu' },
    allocation: { en: 'allocation_name', vi: 'ten_bang_giao' },
    calendar: { en: 'calendar_name', vi: 'ten_lich' },
    holiday: { en: 'New Year', vi: 'Tết dương lịch' },
} satisfies { readonly [placeholder: string]: Localized };

/** What a snippet writes. */
export const snippetTitles = {
    level: { en: 'A level of units', vi: 'Một cấp đơn vị' },
    unit: { en: 'A unit', vi: 'Một đơn vị' },
    unitBlock: { en: 'A unit with the units below it', vi: 'Một đơn vị và các đơn vị bên dưới' },
    organization: { en: 'An organization', vi: 'Một cơ quan' },
    category: { en: 'A category with its members', vi: 'Một phân loại với các mục' },
    measure: { en: 'A measure of whole things', vi: 'Một đơn vị tính số nguyên' },
    stock: { en: 'An indicator: a level at a date', vi: 'Một chỉ tiêu lũy kế' },
    flow: { en: 'An indicator: what is added in a period', vi: 'Một chỉ tiêu phát sinh' },
    directive: { en: 'A document: number, date, issuer', vi: 'Một văn bản: số hiệu, ngày, cơ quan ban hành' },
    allocation: { en: 'An allocation with a total and a split', vi: 'Một bảng giao có tổng và bảng chia' },
    passingOn: { en: 'An allocation that passes another one on', vi: 'Một bảng giao phân bổ từ bảng giao khác' },
    split: { en: 'A split with its rows', vi: 'Một bảng chia với các dòng' },
    adjust: { en: 'An adjustment of figures from a day on', vi: 'Điều chỉnh số đã giao từ một ngày' },
    adjustDue: { en: 'Another deadline for an allocation', vi: 'Điều chỉnh hạn của một bảng giao' },
    reach: { en: 'A milestone: so much of the total by a day', vi: 'Một mốc: đạt bao nhiêu phần trăm đến ngày nào' },
    deadline: { en: 'A deadline of its own', vi: 'Một thời hạn riêng' },
    period: { en: 'A period with a name', vi: 'Một đợt có tên' },
    task: { en: 'A task with its deadline', vi: 'Một nhiệm vụ có hạn' },
    recurring: { en: 'A task that recurs', vi: 'Một nhiệm vụ định kỳ' },
    calendar: { en: 'A calendar of days off', vi: 'Một lịch ngày nghỉ' },
    nextYear: { en: 'A year that another calendar does not have yet', vi: 'Thêm năm mà lịch khác chưa có' },
    report: { en: 'A report of results', vi: 'Một bảng kết quả' },
} satisfies { readonly [snippet: string]: Localized };

/** What a keyword is called beside it. */
export const keywordDetail: Localized = { en: 'keyword', vi: 'từ khóa' };

/** What a span of days without a name is called beside it. */
export const periodDetail: Localized = { en: 'period', vi: 'kỳ' };
