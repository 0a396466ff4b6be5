import type { Category, CategoryMember, Model, Organization, Role } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { endColumns, nameColumns } from './declared-columns.js';

/** Who carries duties besides units, and what figures are divided by. */
export function organizationTables(model: Model, compilation: Compilation): TablesOf<'organizations' | 'roles' | 'categories' | 'categoryMembers'> {
    return {
        organizations: model.organizations.map(organization => organizationRow(organization, compilation)),
        roles: model.roles.map(role => roleRow(role, compilation)),
        categories: model.categories.map(category => categoryRow(category, compilation)),
        categoryMembers: model.categories.flatMap(({ members }) => members.map((member, index) => memberRow(member, index + 1, compilation))),
    };
}

function organizationRow(organization: Organization, compilation: Compilation): Row<'organizations'> {
    const id = compilation.id(organization);
    compilation.comesFrom('organizations', id, organization.namePlace);
    return {
        id,
        ...nameColumns(organization),
        unitId: compilation.idOrNull(organization.of),
        line: textOrNull(organization.line),
        abbreviation: textOrNull(organization.abbreviation),
        members: organization.members ?? null,
        directiveId: compilation.cite('organizations', id, organization.under),
        ...endColumns(organization),
    };
}

function roleRow(role: Role, compilation: Compilation): Row<'roles'> {
    const id = compilation.id(role);
    compilation.comesFrom('roles', id, role.namePlace);
    return {
        id,
        ...nameColumns(role),
        unitId: role.of?.kind === 'unit' ? compilation.id(role.of) : null,
        organizationId: role.of?.kind === 'organization' ? compilation.id(role.of) : null,
        headcount: role.headcount ?? null,
        ...endColumns(role),
    };
}

function categoryRow(category: Category, compilation: Compilation): Row<'categories'> {
    const id = compilation.id(category);
    compilation.comesFrom('categories', id, category.namePlace);
    return { id, ...nameColumns(category), ...endColumns(category) };
}

function memberRow(member: CategoryMember, position: number, compilation: Compilation): Row<'categoryMembers'> {
    const id = compilation.id(member);
    compilation.comesFrom('categoryMembers', id, member.namePlace);
    return { id, ...nameColumns(member), categoryId: compilation.id(member.category), position, ...endColumns(member) };
}
