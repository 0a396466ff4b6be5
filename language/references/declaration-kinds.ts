import type { Localized } from '../diagnostics/definition.js';
import type {
    Allocation, Calendar, Category, CategoryMember, Deadline, Directive, Doctype, Indicator, Level, Measure, NamedPeriod, Organization, Report, Role,
    Task, Unit,
} from '../model/model.js';

/** Each kind of declaration a name can stand for, with its type in the model. */
export interface DeclarationKinds {
    level: Level;
    unit: Unit;
    organization: Organization;
    role: Role;
    category: Category;
    member: CategoryMember;
    measure: Measure;
    indicator: Indicator;
    doctype: Doctype;
    directive: Directive;
    period: NamedPeriod;
    allocation: Allocation;
    deadline: Deadline;
    task: Task;
    report: Report;
    calendar: Calendar;
}

export type DeclarationKind = keyof DeclarationKinds;

/** The word for a kind in messages; with an article in English where `is {actual}` wants one. */
export const kindWords: { readonly [K in DeclarationKind]: { readonly plain: Localized; readonly withArticle: Localized } } = {
    level: words('level', 'a level', 'cấp'),
    unit: words('unit', 'a unit', 'đơn vị'),
    organization: words('organization', 'an organization', 'cơ quan'),
    role: words('role', 'a role', 'nhóm cán bộ'),
    category: words('category', 'a category', 'phân loại'),
    member: words('category member', 'a member of a category', 'mục của phân loại'),
    measure: words('measure', 'a measure', 'đơn vị tính'),
    indicator: words('indicator', 'an indicator', 'chỉ tiêu'),
    doctype: words('document type', 'a document type', 'loại văn bản'),
    directive: words('directive', 'a directive', 'văn bản'),
    period: words('period', 'a period', 'đợt'),
    allocation: words('allocation', 'an allocation', 'bảng giao'),
    deadline: words('deadline', 'a deadline', 'thời hạn'),
    task: words('task', 'a task', 'nhiệm vụ'),
    report: words('report', 'a report', 'kết quả'),
    calendar: words('calendar', 'a calendar', 'lịch'),
};

function words(plain: string, withArticle: string, vi: string): { plain: Localized; withArticle: Localized } {
    return { plain: { en: plain, vi }, withArticle: { en: withArticle, vi } };
}

/** Several kinds as one phrase: "unit or organization". */
export function kindsPhrase(kinds: readonly DeclarationKind[], form: 'plain' | 'withArticle' = 'plain'): Localized {
    return {
        en: kinds.map(kind => kindWords[kind][form].en).join(' or '),
        vi: kinds.map(kind => kindWords[kind][form].vi).join(' hoặc '),
    };
}
