import type {
    Allocation, Calendar, Category, CategoryMember, Deadline, Directive, Doctype, Indicator, Level, Measure, Organization, Period, Report, Role, Task, Unit,
} from '../model/model.js';

/** What has rows of its own and ids that other rows refer to. */
export type Declaration = Level | Unit | Organization | Role | Category | CategoryMember | Measure | Indicator | Doctype | Directive | Period
    | Allocation | Deadline | Task | Report | Calendar;

/** The natural key of a declaration; two of different projects can have the same. */
export function naturalKey(declaration: Declaration): string {
    switch (declaration.kind) {
        case 'unit': return declaration.key;
        case 'member': return `${declaration.category.name}.${declaration.name}`;
        case 'period':
        case 'allocation':
        case 'deadline':
        case 'task':
        case 'report': return declaration.id;
        default: return declaration.name;
    }
}

/** Whether it comes from a used project. A period that is written out belongs to whoever writes it. */
export function isUsed(declaration: Declaration): boolean {
    return declaration.kind === 'period' ? declaration.declared?.used ?? false : declaration.used;
}

/** What stands for a declaration in sets and maps: two uses of a named period may be two objects with one declaration. */
export function identity(declaration: Declaration): object {
    return declaration.kind === 'period' ? declaration.declared ?? declaration : declaration;
}
