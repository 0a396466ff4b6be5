import type { Level, Model, Unit } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { endColumns, nameColumns } from './declared-columns.js';

/** Levels, units and how they lie within each other. */
export function unitTables(model: Model, compilation: Compilation): TablesOf<'levels' | 'levelParents' | 'units' | 'unitAncestors'> {
    return {
        levels: model.levels.map(level => levelRow(level, compilation)),
        levelParents: model.levels.flatMap(level => level.parents.map(parent => ({
            levelId: compilation.id(level),
            parentId: compilation.id(parent),
        }))),
        units: model.units.map(unit => unitRow(unit, compilation)),
        unitAncestors: model.units.flatMap(unit => ancestorRows(unit, compilation)),
    };
}

function levelRow(level: Level, compilation: Compilation): Row<'levels'> {
    const id = compilation.id(level);
    compilation.comesFrom('levels', id, level.namePlace);
    return { id, ...nameColumns(level), ...endColumns(level) };
}

function unitRow(unit: Unit, compilation: Compilation): Row<'units'> {
    const id = compilation.id(unit);
    compilation.comesFrom('units', id, unit.namePlace);
    return {
        id,
        ...nameColumns(unit),
        levelId: compilation.idOrNull(unit.level),
        code: textOrNull(unit.code),
        parentId: compilation.idOrNull(unit.parent),
        seriesNumber: unit.seriesNumber ?? null,
        validFrom: unit.life.first ?? null,
        validTo: unit.life.last ?? null,
        lifeOf: compilation.id(unit.lives[0]),
        ...endColumns(unit),
    };
}

function ancestorRows(unit: Unit, compilation: Compilation): readonly Row<'unitAncestors'>[] {
    const rows: Row<'unitAncestors'>[] = [];
    const unitId = compilation.id(unit);
    for (let ancestor: Unit | undefined = unit; ancestor; ancestor = ancestor.parent) {
        rows.push({ unitId, ancestorId: compilation.id(ancestor), distance: rows.length });
    }
    return rows;
}
