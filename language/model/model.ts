/**
 * The model: everything a project says, in the words of the domain, fully resolved. Rules, compiler, hover and reports
 * read it and nothing else. A reference in it is resolved or absent; what could not be resolved is in `findings`.
 *
 * Everything is readonly. Dates are ISO strings (`IsoDate`), which compare as dates do; amounts are exact decimals.
 */
import type { CsvCellForm, NumberStyle } from '../csv/number-style.js';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import type { Decimal } from './decimal.js';
import type { Interval } from './interval.js';
import type { Occurrence, RecurrenceRule } from './recurrences.js';
import type { Span } from './spans.js';
import type { BoundedRange, IsoDate, DateRange, Weekday } from './dates.js';

export interface Model {
    readonly name: string;
    readonly documents: readonly SourceDocument[];
    /** The CSV files from which rows are taken, those of used projects too; each once, by path. */
    readonly rowsDocuments: readonly SourceDocument[];
    /** Where figures of the project itself stand: its documents, and the CSV files that these name. Nothing else is its own to change. */
    readonly ownTexts: ReadonlySet<SourceDocument>;
    readonly levels: readonly Level[];
    /** Roots before their children, otherwise in the order of the texts. */
    readonly units: readonly Unit[];
    readonly successions: readonly Succession[];
    readonly organizations: readonly Organization[];
    readonly roles: readonly Role[];
    readonly categories: readonly Category[];
    readonly measures: readonly Measure[];
    readonly indicators: readonly Indicator[];
    readonly doctypes: readonly Doctype[];
    readonly directives: readonly Directive[];
    /** Named periods; the periods that allocations and reports use by date are in `Allocation.period` and so on. */
    readonly periods: readonly Period[];
    readonly calendars: readonly Calendar[];
    /** That of the project itself. */
    readonly calendar: CalendarChoice;
    readonly allocations: readonly Allocation[];
    /** In the order of the texts. Those that cannot be applied are among them too. */
    readonly adjustments: readonly Adjustment[];
    /** Deadlines of their own (`deadline …`) and those stated in short (`due …`). */
    readonly deadlines: readonly Deadline[];
    readonly tasks: readonly Task[];
    readonly reports: readonly Report[];
    /** Everything that was compared, passed ones included. */
    readonly checks: readonly Check[];
    /** What follows from percentages and growth in reports for figures that nobody states. */
    readonly implied: readonly ImpliedRange[];
    /** How far plans are reached, by reports of the project itself. */
    readonly achievements: readonly Achievement[];
    /** Figures to blame for more than one failed check. */
    readonly blames: readonly Blame[];
    /** Every name in the texts that refers to a declaration, where the builder was asked to keep them (the editor asks). */
    readonly links: readonly Link[];
    /** What was found wrong while the texts were read and names resolved. */
    readonly findings: readonly Diagnostic[];
}

/** A name that refers to a declaration. */
export interface Link {
    /** The reference as written, a path with all its parts. */
    readonly place: Place;
    readonly target: Declaration;
}

/** Everything that has a name of its own. */
export type Declaration =
    | Level | Unit | Organization | Role | Category | CategoryMember | Measure | Indicator | Doctype | Directive | NamedPeriod | Allocation
    | Deadline | Task | Report | Calendar;

/** What every declaration has. */
export interface Declared {
    /** As written, in NFC; the last part of a unit's path. */
    readonly name: string;
    /** The official name, the text in quotes after the identifier. */
    readonly title: string | undefined;
    /** The text of a `/** … *\/` before the declaration, without stars. */
    readonly documentation: string | undefined;
    /** Where the declaration stands, from its keyword to its end. */
    readonly place: Place;
    /** Where its name stands; the whole declaration where it has none. */
    readonly namePlace: Place;
    /** Whether it was declared in a used project. The compiled form says so. */
    readonly used: boolean;
}

export interface Level extends Declared {
    readonly kind: 'level';
    readonly parents: readonly Level[];
    /** The words of the title (`quận`, `huyện`), lower-case: inside a split a unit may be named without them. */
    readonly words: readonly string[];
}

/** One life of a unit: what is declared once. What it was before and afterwards are declarations of their own, joined by `lives`. */
export interface Unit extends Declared {
    readonly kind: 'unit';
    /** Names from the root, joined by points. */
    readonly path: string;
    /** The natural key: the path; of a later life in the same place with its first day (`HaNoi.HoangLiet@2025-07-01`). */
    readonly key: string;
    readonly level: Level | undefined;
    /** A text with its leading zeros. Undefined: none stated; `null`: stated as `?`. */
    readonly code: string | null | undefined;
    readonly parent: Unit | undefined;
    readonly children: readonly Unit[];
    /** The days of its own life; without an end the parent's counts. Both ends included. */
    readonly from: IsoDate | undefined;
    readonly until: IsoDate | undefined;
    /** Where its own days are written. */
    readonly fromPlace: Place | undefined;
    readonly untilPlace: Place | undefined;
    /** Its own life within its parents'. */
    readonly life: DateRange;
    /** All lives of the unit in the order of time, this one among them: one and the same list for all of them. */
    readonly lives: readonly Unit[];
    /** The row of a succession that says what follows when it ends. */
    readonly successors: SuccessionRow | undefined;
    /** The rows of successions that lead to it. */
    readonly predecessors: readonly SuccessionRow[];
    /** The number of a unit of a series `units To 1..44`. */
    readonly seriesNumber: number | undefined;
}

/** When something is said of a unit: on the day of a document, for the days of a period. It decides between the lives of a name. */
export interface When {
    readonly day: IsoDate | undefined;
    readonly period: DateRange | undefined;
    /** What is said is that its life begins, or ends, on the day. */
    readonly changes?: 'begins' | 'ends';
}

/** A reorganisation on one day: `succession on 2025-07-01 under NQ1656 { … }`. */
export interface Succession {
    readonly kind: 'succession';
    /** The first day of the new units. */
    readonly date: IsoDate | undefined;
    readonly directives: readonly Directive[];
    readonly rows: readonly SuccessionRow[];
    readonly place: Place;
    /** From its keyword to its date. */
    readonly headPlace: Place;
    readonly datePlace: Place;
    readonly used: boolean;
}

/** What becomes of one life: `DaiKim -> DinhCong 60%, HoangLiet rest by Population`. */
export interface SuccessionRow {
    readonly succession: Succession;
    readonly from: Unit;
    readonly targets: readonly SuccessionTarget[];
    /** The indicator of which the shares are. */
    readonly basis: Indicator | undefined;
    /** A successor or a share in it is not understood: its shares are not added up. */
    readonly open: boolean;
    readonly place: Place;
    readonly labelPlace: Place;
}

/** How much goes to a successor. `part`: some, not stated how much; `unknown`: written as `?`, or not written. */
export type Extent = 'whole' | 'share' | 'rest' | 'part' | 'unknown';

export interface SuccessionTarget {
    /** The life that begins; absent where it is written as `?` or not understood. */
    readonly unit: Unit | undefined;
    readonly extent: Extent;
    /** As an exact ratio, that of `rest` computed; absent where it is not stated. */
    readonly share: Decimal | undefined;
    /** Where the successor is named. */
    readonly place: Place;
    /** The successor and its share. */
    readonly wholePlace: Place;
}

export interface Organization extends Declared {
    readonly kind: 'organization';
    readonly of: Unit | undefined;
    /** The chain of command: `state`, `party`, `sector` … an open vocabulary. */
    readonly line: string | undefined;
    readonly abbreviation: string | undefined;
    readonly members: number | undefined;
    readonly under: readonly Directive[];
}

export interface Role extends Declared {
    readonly kind: 'role';
    readonly of: Unit | Organization | undefined;
    readonly headcount: number | undefined;
}

export interface Category extends Declared {
    readonly kind: 'category';
    readonly members: readonly CategoryMember[];
}

export interface CategoryMember extends Declared {
    readonly kind: 'member';
    readonly category: Category;
}

export interface Measure extends Declared {
    readonly kind: 'measure';
    /** Amounts of it have no fractions. */
    readonly whole: boolean;
}

/** A stock is a level at a date, a flow what was added during a period, a rate a quotient of others. */
export type IndicatorKind = 'stock' | 'flow' | 'rate';

export interface Indicator extends Declared {
    readonly kind: 'indicator';
    readonly indicatorKind: IndicatorKind;
    /** Where it says whether it is a stock or a flow. */
    readonly kindPlace: Place | undefined;
    readonly measure: Measure | undefined;
    readonly supersets: readonly Indicator[];
    readonly disjoint: readonly Indicator[];
    readonly unionOf: readonly Indicator[];
    readonly into: Indicator | undefined;
    readonly outOf: Indicator | undefined;
    /** The formula in a canonical writing: `VSI / LabourForce`. */
    readonly formula: string | undefined;
    /** The formula to compute with; absent where something in it is not understood, and where it leads back to itself. */
    readonly expression: Formula | undefined;
    readonly operands: readonly Indicator[];
}

/** How an indicator follows from others. */
export type Formula =
    | { readonly kind: 'number'; readonly value: Decimal }
    | { readonly kind: 'indicator'; readonly indicator: Indicator }
    | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula };

export interface Doctype extends Declared {
    readonly kind: 'doctype';
}

export type RelationKind = 'based on' | 'implements' | 'replaces' | 'amends' | 'repeals' | 'suspends' | 'corrects' | 'attaches';

export interface Directive extends Declared {
    readonly kind: 'directive';
    /** Number and symbol as written: `417/QĐ-UBND`. */
    readonly number: string | undefined;
    readonly numberPlace: Place | undefined;
    readonly type: Doctype | undefined;
    /** Where its type is named. */
    readonly typePlace: Place | undefined;
    /** Undefined where it is not stated or stated as `?`. */
    readonly issued: IsoDate | undefined;
    readonly issuedPlace: Place;
    readonly issuers: readonly Organization[];
    readonly subject: string | undefined;
    readonly url: string | undefined;
    readonly inForceFrom: IsoDate | undefined;
    /** Where its first day in force stands. */
    readonly inForcePlace: Place | undefined;
    readonly inForceUntil: IsoDate | undefined;
    readonly relations: readonly DirectiveRelation[];
}

export interface DirectiveRelation {
    readonly kind: RelationKind;
    readonly target: Directive;
    readonly place: Place;
}

/** A span of days with a name of its own (`Spring`) or written out (`2023-Q1`). */
export interface Period {
    readonly kind: 'period';
    /**
     * The name of a named period; else its days in canonical writing: `2023`, `2023-H1`, `2023-Q3`, `2023-09`, `2020..2025`,
     * `2019-01-25..2019-06-30`.
     */
    readonly id: string;
    readonly range: DateRange;
    /** Present where the period was declared with a name. */
    readonly declared: NamedPeriod | undefined;
}

/** A declaration `period Spring "…" 2019-01-25..2019-06-30`. */
export interface NamedPeriod extends Declared {
    readonly kind: 'period';
    readonly period: Period;
    readonly directives: readonly Directive[];
    /** Who set it (`by`). */
    readonly organizers: readonly Organization[];
}

/**
 * The days on which nobody works, and those on which work is made up: `calendar VietNam { … }`. What holds of the calendar on which it is
 * based is among its own, as far as it says nothing else; no day stands twice.
 */
export interface Calendar extends Declared {
    readonly kind: 'calendar';
    /** `based on VietNam`. */
    readonly base: Calendar | undefined;
    /** The days of the week that are off, in the order of the week. */
    readonly weekend: readonly Weekday[];
    readonly daysOff: readonly DaysOff[];
    /** Days of a weekend on which is worked. */
    readonly workingDays: readonly WorkingDay[];
    /** They say which years it covers. Of others it knows the weekend and nothing more. */
    readonly sources: readonly CalendarSource[];
}

/** `off 2023-01-20..2023-01-26 "Tết Quý Mão"`. */
export interface DaysOff {
    readonly range: BoundedRange;
    readonly title: string | undefined;
    readonly place: Place;
}

/** `working 2025-04-26`: work is made up for days off. */
export interface WorkingDay {
    readonly date: IsoDate;
    readonly daysOff: DaysOff;
    readonly place: Place;
}

/** `source "6150/TB-BLDTBXH" for 2025`. */
export interface CalendarSource {
    /** Absent where it is written as `?`. */
    readonly text: string | undefined;
    /** The first and the last year of each span; absent where it is for all years. */
    readonly years: readonly { readonly first: number; readonly last: number }[] | undefined;
    readonly place: Place;
}

/** By which calendar a project counts. */
export interface CalendarChoice {
    /** The one that its project file names; without that the only one it sees. */
    readonly calendar: Calendar | undefined;
    /** Where the project file names one, known or not. */
    readonly stated: Place | undefined;
    /** Whether an error says why there is none. */
    readonly isReported: boolean;
    /** Those that it sees, without those on which others of them are based. */
    readonly candidates: readonly Calendar[];
    /** What lets one of several go on with another, which has other years. */
    readonly joinFixes: readonly Fix[];
}

// ------------------------------------------------------------------------------------------------- figures and tables

export type Operator = 'exactly' | 'at least' | 'at most' | 'more than' | 'less than' | 'about';

/** `stated`: written; `computed`: follows from others; `none`: written as `-`; `undecided`: written as `?`. */
export type FigureStatus = 'stated' | 'computed' | 'none' | 'undecided';

/** One number of a plan or a report, with what is possible for it. */
export interface Figure {
    readonly status: FigureStatus;
    readonly operator: Operator;
    /** The number as it is meant, scale and percent applied; absent where it is undecided or cannot be computed. */
    readonly value: Decimal | undefined;
    /** What is possible. `?` and `about` are [0, ∞) here: they are never used against a sum. */
    readonly interval: Interval;
    /** Where it is written; absent where it is computed. */
    readonly place: Place | undefined;
    /** Written as a percentage. */
    readonly percent: boolean;
    /** Powers of ten that a column or word of scale applied to the number: what a fix must divide by. */
    readonly scale: Decimal;
    /** Written as `rest`: what is left of the total. */
    readonly rest: boolean;
    /** The figures of which a computed one is the sum; a wrong one among them is found through it. */
    readonly terms: readonly Figure[] | undefined;
    /** Present where it stands in a CSV file: how another number is written in its place. */
    readonly csv?: CsvCellForm;
    /** Present where an adjustment put it in the place of another one. */
    readonly adjustment?: Adjustment;
}

/** What a row or column stands for. */
export type Member = Unit | CategoryMember | Organization | Period;

export interface Dimension {
    readonly kind: 'level' | 'category' | 'organization' | 'year' | 'half' | 'quarter' | 'month';
    readonly level: Level | undefined;
    readonly category: Category | undefined;
    /** As written in messages: the name of level or category, or the word. */
    readonly label: string;
    readonly place: Place;
}

/** A column of a table: an indicator or, in a two-way table, a member of the second dimension. */
export interface Column {
    readonly indicator: Indicator;
    /** Its position in the indicators of the whole that is divided. */
    readonly indicatorIndex: number;
    readonly member: Member | undefined;
    /** What a bare number in it is multiplied with: 1, 1 000, 1 000 000 or 1 000 000 000. */
    readonly scale: Decimal;
    readonly place: Place;
}

/** How the parts of a split relate to its total. */
export type SplitMode = 'exactly' | 'up to' | 'at least' | 'at most' | 'overlapping';

/**
 * A total and how it is divided: an allocation as a whole, a row of a split, or a claim of a report. Rows with a block of
 * their own have splits again, so an allocation is a tree of parts.
 */
export interface Part {
    readonly kind: 'total' | 'row' | 'others' | 'reserve' | 'claim';
    /** What a row stands for; absent in totals, claims, `others`, `reserve` and rows whose label is not resolved. */
    readonly member: Member | undefined;
    /** As written, for messages: `DungTien`, `others`, `total`. */
    readonly label: string;
    /** The row of a member that is not listed, which `others` of the split computes: its places are those of `others`. */
    readonly computed: boolean;
    /** What its values are of: the indicators of its allocation or report; of a claim, the one it states. */
    readonly indicators: readonly Indicator[];
    /**
     * The cells as written, one for each column of the split the part stands in. Of a total: one for each column of the
     * allocation, and none at all where the total is not written but follows from a source or from the parts.
     */
    readonly cells: readonly Figure[];
    /**
     * One for each of `indicators`: the cell, or what the row of a two-way table comes to, or what a total that is not
     * written follows from (then it is the very figure of the source's row). Absent where there is none.
     */
    readonly values: readonly (Figure | undefined)[];
    readonly splits: readonly Split[];
    readonly milestones: readonly Milestone[];
    readonly note: string | undefined;
    /** The split it is a row of; absent for totals and claims. */
    readonly split: Split | undefined;
    /** The same total or row in the version before; absent in first versions, and of rows that an adjustment added. */
    readonly earlier: Part | undefined;
    readonly owner: Allocation | Report;
    readonly place: Place;
    /** Where its label or the word `total` stands; of a total not written, the name of the owner. */
    readonly labelPlace: Place;
}

export interface Split {
    readonly kind: 'split';
    /** What is divided. */
    readonly whole: Part;
    readonly rows: Dimension;
    readonly columnDimension: Dimension | undefined;
    readonly mode: SplitMode;
    /** The margin of `up to N% more` of each column, as a ratio (0.05). Empty in other modes. */
    readonly margins: readonly Decimal[];
    readonly columns: readonly Column[];
    readonly parts: readonly Part[];
    /** The CSV files that some of its rows come from. */
    readonly files: readonly RowsSource[];
    /** Has rows that are not understood: its sums are not compared. */
    readonly open: boolean;
    /** Members of the dimension without a row, where there is no `others`. */
    readonly missing: readonly Member[];
    /** How the rows of members that are not listed are computed, where `others` says so. They are rows among `parts`. */
    readonly computation: Computation | undefined;
    /** The unit whose members the rows are: of the allocation, or of the row that has the block. */
    readonly scope: Unit | undefined;
    readonly owner: Allocation | Report;
    readonly place: Place;
    /** From `split by` to its last dimension. */
    readonly headPlace: Place;
}

/** `rows from "phu-luc.csv"` in a split. */
export interface RowsSource {
    readonly document: SourceDocument;
    /** Where the clause stands. */
    readonly place: Place;
    readonly numbers: NumberStyle;
    /** The rows that come from it, among the parts of the split. */
    readonly parts: readonly Part[];
    /** What the file itself says that its rows come to: a figure for each column of the split. It is no part, and stands for nothing but this control. */
    readonly total: { readonly label: string; readonly figures: readonly Figure[]; readonly place: Place } | undefined;
}

/** `others evenly`, `others proportional to LabourForce as of 2022-12-31 rounded to 10 min 20 max 400`. */
export interface Computation {
    /** One for each member without a row of its own, in the order in which equals are served: by code, then by path. */
    readonly rows: readonly Part[];
    /** In proportion to what; absent for `evenly`. */
    readonly weight: Indicator | undefined;
    /** The last day of a report that can be the basis: `as of`, else the date of the document. Absent where that is not known. */
    readonly asOf: IsoDate | undefined;
    /** How much of `weight` each row has; absent for `evenly`, and where `basisProblem` says what is wrong. */
    readonly basis: Basis | undefined;
    readonly basisProblem: BasisProblem | undefined;
    /** One for each column of the split: every column is computed by itself. */
    readonly columns: readonly ComputedColumn[];
    readonly place: Place;
    /** Where its indicator is named, with the day; the whole where it has none. */
    readonly basisPlace: Place;
}

/** What members had on one day, as reports state it. */
export interface Basis {
    readonly date: IsoDate;
    readonly reports: readonly Report[];
    /** One for each row of the computation. */
    readonly weights: readonly Decimal[];
}

/** Why nothing is known to divide in proportion to. */
export type BasisProblem =
    | { readonly kind: 'no day' }
    | { readonly kind: 'no report' }
    /** The latest report has no figure, no exact one, or two different ones for some of the members; or all of them have nothing. */
    | { readonly kind: 'lacking' | 'inexact' | 'disagreeing' | 'nothing'; readonly date: IsoDate; readonly members: readonly Member[] };

export interface ComputedColumn {
    /** The rows get multiples of it. Absent where it is missing or not understood; that is reported. */
    readonly step: Decimal | undefined;
    readonly min: Decimal | undefined;
    readonly max: Decimal | undefined;
    /** Where the bounds stand that are of this column alone. */
    readonly minPlace: Place | undefined;
    readonly maxPlace: Place | undefined;
    /** What is left of the total for the computed rows; below zero where the others exceed it. Absent where it is not one number. */
    readonly left: Decimal | undefined;
    readonly problem: ComputedColumnProblem | undefined;
}

/** Why a column cannot be computed although it is known what to divide, and in proportion to what. */
export type ComputedColumnProblem =
    /** The total, or one of the rows with figures of their own, is not one number. */
    | { readonly kind: 'open total' | 'open row'; readonly figure: Figure }
    /** The rows together get at least (`min`) or at most (`max`) so much, which is not what is left. */
    | { readonly kind: 'min' | 'max'; readonly sum: Decimal; readonly count: number };

/** `reach 50%, 40% by 2023-06-30`. */
export interface Milestone {
    readonly date: IsoDate | undefined;
    /** One for each indicator; `-` where it has none. A percentage is of the total; `required` says what that comes to. */
    readonly figures: readonly Figure[];
    /** The amount at which the milestone is reached: of a whole measure the next whole number. */
    readonly required: readonly (Decimal | undefined)[];
    readonly place: Place;
    /** Where its date stands. */
    readonly datePlace: Place;
}

export interface Allocation extends Declared {
    readonly kind: 'allocation';
    /** The name, or the natural key of an allocation without one: `VSI@HaNoi/2023/UBND_HaNoi`. */
    readonly id: string;
    readonly named: boolean;
    readonly indicators: readonly Indicator[];
    readonly receiver: Unit | Organization | undefined;
    /** Where the receiver is named. */
    readonly receiverPlace: Place;
    /** The unit of the receiver. */
    readonly unit: Unit | undefined;
    readonly period: Period | undefined;
    readonly directives: readonly Directive[];
    readonly assigner: Organization | undefined;
    /** Stated as `by ?`, or by a directive whose issuer is not known: never compared. */
    readonly assignerUnknown: boolean;
    /** Something in its header or tables is not understood: nothing is concluded from what it lacks. */
    readonly damaged: boolean;
    /** It says `passing on`, whether or not what it names was found. */
    readonly passesOn: boolean;
    /** What it passes on. */
    readonly sources: readonly Allocation[];
    /** Where each of `sources` is named. */
    readonly sourcePlaces: readonly Place[];
    /** For each indicator, the figure that one of `sources` gives to the receiver at first; empty without sources or where they lead in a circle. */
    readonly passedOn: readonly (SourceFigure | undefined)[];
    readonly replaces: Allocation | undefined;
    readonly replacedBy: Allocation | undefined;
    /** False for `as target`: striven for. */
    readonly binding: boolean;
    /** The date of the document: issue date of the first directive, else the first day of the period. */
    readonly date: IsoDate | undefined;
    /** From when it holds: in-force date of the first directive, else its issue date, else the first day of the period. */
    readonly validFrom: IsoDate | undefined;
    /** Until when: the day before a replacing one; else the last day of the period. */
    readonly validTo: IsoDate | undefined;
    /** The columns in which its totals are written. */
    readonly columns: readonly Column[];
    /** Totals and splits, as the document that set them has them: those of the first version. */
    readonly total: Part;
    /** Those of the first version. */
    readonly perPerson: readonly PerPerson[];
    readonly rewards: readonly Reward[];
    /** What was assigned at first and after each day on which something was adjusted, in the order of time; at least one. */
    readonly versions: readonly AllocationVersion[];
}

/** What an allocation assigns from one day on, until something of it is adjusted: all of it, whether or not it was changed. */
export interface AllocationVersion {
    readonly allocation: Allocation;
    /** Of the first version that of the allocation. */
    readonly validFrom: IsoDate | undefined;
    /** The day before the next version, or the last one on which the allocation holds. */
    readonly validTo: IsoDate | undefined;
    /** What was adjusted on its first day. None in the first version, and where the version only follows a source. */
    readonly adjustments: readonly Adjustment[];
    /** Totals and splits with figures of their own: figures that did not change are those of the version before. */
    readonly total: Part;
    /** For each indicator, whether its total is written; otherwise it follows from a source or from the parts. */
    readonly statesTotal: readonly boolean[];
    /** For each indicator, the figure that one of the sources gives to the receiver on the first day. */
    readonly passedOn: readonly (SourceFigure | undefined)[];
    readonly perPerson: readonly PerPerson[];
    /** An adjustment was not understood in this version or one before: its sums are not compared. */
    readonly damaged: boolean;
}

/** `adjust Plan2023 of VSI under QD2101 from 2023-07-01 { … }`: what a document changes in an allocation. */
export interface Adjustment {
    readonly kind: 'adjustment';
    readonly allocation: Allocation;
    /** The indicators of which its rows have figures: those of `of`, else all. */
    readonly indicators: readonly Indicator[];
    readonly directives: readonly Directive[];
    /** The first day on which the changes hold: `from`, else the in-force date of the first directive, else its issue date. */
    readonly date: IsoDate | undefined;
    /** Where `from` states that day. */
    readonly datePlace: Place | undefined;
    readonly place: Place;
    /** Its keyword. */
    readonly headPlace: Place;
    /** The figures that it changes, in the order of the text. */
    readonly changes: readonly AdjustedFigure[];
    /** The figures in force that it repeats, before an arrow or without one. */
    readonly repeated: readonly RepeatedFigure[];
    readonly used: boolean;
}

/** A cell of an adjustment: `1_160 -> 1_200`. */
export interface AdjustedFigure {
    /** The total or row in the version that the adjustment makes; one that ends is no longer among the rows of its split. */
    readonly part: Part;
    readonly column: Column;
    /** What was in force; absent where there was no row. */
    readonly before: Figure | undefined;
    /** What is written before the arrow. */
    readonly old: Figure;
    readonly after: Figure;
    readonly place: Place;
    /** Where the row is named in the adjustment. */
    readonly labelPlace: Place;
}

/** A figure in force and how an adjustment writes it once more. */
export interface RepeatedFigure {
    readonly figure: Figure;
    readonly written: Figure;
}

/** A figure that an allocation passes on: of which allocation, in which row (or as its total). */
export interface SourceFigure {
    readonly source: Allocation;
    /** In which version of the source it stands. */
    readonly version: AllocationVersion;
    readonly figure: Figure;
    readonly part: Part;
}

/** `each Leaders at least 2, at least 5`. */
export interface PerPerson {
    readonly role: Role;
    readonly figures: readonly Figure[];
    readonly place: Place;
}

export interface Reward {
    readonly figures: readonly Figure[];
    readonly text: string | undefined;
    readonly place: Place;
}

export interface Deadline extends Declared {
    readonly kind: 'deadline';
    /** The name, or the key of what it belongs to and the date. */
    readonly id: string;
    readonly named: boolean;
    /** The last day on which it is met (the day before, where the text says `before`). */
    readonly date: IsoDate | undefined;
    /** As written, in canonical writing: `2023-12-15`, `before 2024-01-01`, `end of 2021`, `within 10 working days of CV1263`. */
    readonly stated: string;
    /** Present where a span leads to the date. */
    readonly span: CountedSpan | undefined;
    /** What it is a deadline of. */
    readonly targets: readonly (Allocation | Part | Directive | Task | Deadline | Report)[];
    /** The documents that set it. */
    readonly directives: readonly Directive[];
    readonly organizations: readonly Organization[];
    readonly datePlace: Place;
    /** The deadline in whose place an adjustment put it. */
    readonly replaces: Deadline | undefined;
    /** Those that adjustments put in its place: one for each allocation that was adjusted. For its other targets it stays. */
    readonly replacedBy: readonly Deadline[];
    /** From when on it is the deadline; absent where it always was. */
    readonly validFrom: IsoDate | undefined;
}

/** What a span can run from; its day is its date, of a period its last day (backwards its first one), of an allocation that of its document. */
export type SpanAnchor = Directive | Deadline | NamedPeriod | Report | Allocation | Task;

/** `within 10 working days of CV1263`, `5 days before 2023-12-15`: how the date of a deadline comes about. */
export interface CountedSpan extends Span {
    /** Counted back from a day: `before`. */
    readonly backwards: boolean;
    /** What is named; absent where a date is written, and where nothing is known. */
    readonly anchor: SpanAnchor | undefined;
    /** Where it is named. */
    readonly anchorPlace: Place | undefined;
    /** The day from which it runs, which does not count itself. */
    readonly start: IsoDate | undefined;
    /** Where it would end if no day were off. */
    readonly unrolled: IsoDate | undefined;
    /** Whether that day is off, and the date therefore the next working day. */
    readonly rolled: boolean;
    /** The calendar that was asked; absent where there is none, and where none is needed. */
    readonly calendar: Calendar | undefined;
    /** Why there is no date, or why it was not asked whether its day is off. */
    readonly problem: SpanProblem | undefined;
}

export type SpanProblem =
    /** The day from which it runs is not known, or hangs on the deadline itself. */
    | { readonly kind: 'anchor' | 'circle' }
    /** A year that the calendar does not cover. */
    | { readonly kind: 'year'; readonly year: number };

export interface Task extends Declared {
    readonly kind: 'task';
    readonly id: string;
    readonly named: boolean;
    readonly assignees: readonly (Organization | Role | Unit)[];
    /** `by every commune of X`. */
    readonly everyUnit: readonly { readonly level: Level; readonly of: Unit | Organization | undefined; readonly units: readonly Unit[] }[];
    readonly recipients: readonly (Organization | Role | Unit)[];
    readonly directives: readonly Directive[];
    /** What it serves (`for`). */
    readonly allocations: readonly Allocation[];
    /** For which time it is (`for`). */
    readonly periods: readonly Period[];
    readonly deadline: Deadline | undefined;
    readonly recurrences: readonly Recurrence[];
}

/** `every month on day 5`: how often a task is to be done. */
export interface Recurrence extends RecurrenceRule {
    /** In canonical writing. */
    readonly stated: string;
    /** The times, in their order; none where it is not known when they begin or end. */
    readonly occurrences: readonly Occurrence[];
    /** The calendar that was asked; absent where there is none, and where none is needed. */
    readonly calendar: Calendar | undefined;
    /** The years of which it should have known what is off. */
    readonly uncovered: readonly number[];
    /** Why there are no times: it is not known when they begin or end, or the document begins after all that they are for. */
    readonly unlisted: 'start' | 'end' | 'after' | undefined;
    readonly place: Place;
    /** Where its day stands: `day 5`; absent where it has none. */
    readonly dayPlace: Place | undefined;
}

export interface Report extends Declared {
    readonly kind: 'report';
    readonly id: string;
    readonly named: boolean;
    readonly indicators: readonly Indicator[];
    readonly receiver: Unit | Organization | undefined;
    readonly receiverPlace: Place;
    readonly unit: Unit | undefined;
    readonly period: Period | undefined;
    /** Its header names no period, and is understood: over what its flows are added up is not said. */
    readonly lacksPeriod: boolean;
    /** The day at which stocks are stated: `as of`, or the end of the period. */
    readonly asOf: IsoDate | undefined;
    readonly asOfPlace: Place | undefined;
    readonly reporters: readonly Organization[];
    readonly directives: readonly Directive[];
    readonly claims: readonly Part[];
    /** What it says of how figures stand to others. */
    readonly relativeClaims: readonly RelativeClaim[];
    /** The table of the indicators of the header, if there is one. */
    readonly table: Part | undefined;
}

/**
 * What a report says of how one of its figures stands to another one: `VSI 74% of PlanBHXH`, `VSI 2.28% of LabourForce`,
 * `VSI +17.73% since 2022-08-31`, `Revenue +264_439 million (1%) since 2018-Q1`.
 */
export interface RelativeClaim {
    readonly kind: 'share' | 'growth';
    readonly owner: Report;
    /** Of which figure of the report it is said. */
    readonly indicator: Indicator;
    /** By how much it grew, where that is stated as an amount. */
    readonly change: Figure | undefined;
    /** The share, or by what share it grew. Its interval has everything that is rounded to the percentage written. */
    readonly ratio: Figure | undefined;
    /** What it is a share of. */
    readonly of: Indicator | Allocation | undefined;
    /** Since when it grew: of a flow the period with which it is compared, of a stock the last day counts. */
    readonly since: Period | undefined;
    readonly note: string | undefined;
    readonly place: Place;
    /** Where the indicator is named. */
    readonly labelPlace: Place;
}

/** Of what and when a report states a figure: a stock on a day, a flow over a period. */
export interface Quantity {
    readonly indicator: Indicator;
    readonly receiver: Unit | Organization;
    /** Of a stock; of a flow the last day of its period. */
    readonly day: IsoDate;
    /** Of a flow. */
    readonly period: Period | undefined;
}

/** What claims say together about a figure that no report and no plan states. */
export interface ImpliedRange {
    /** What it is a figure of; of a plan, the plan's indicator and receiver. */
    readonly quantity: Quantity;
    /** The figure of a plan that it is, where it is one. */
    readonly plan: SourceFigure | undefined;
    readonly interval: Interval;
    /** The claims it follows from; a rate is one. */
    readonly claims: readonly (RelativeClaim | ReportedFigure)[];
}

// ----------------------------------------------------------------------------------------------------------- checks

export type CheckKind =
    | 'sum' | 'rate' | 'level' | 'link' | 'table' | 'totals' | 'part'
    | 'deadline-in-period' | 'deadline-after-directive' | 'deadline-before-parent' | 'basis-date' | 'milestones' | 'milestone-date'
    | ClaimCheckKind;

/** Checks of what reports claim, against each other and against plans. */
export type ClaimCheckKind =
    /** A share or growth against the figures it is of. */
    | 'share' | 'growth'
    /** Several claims about a figure that nobody states: whether one amount would fit all. */
    | 'implied'
    /** One figure that several reports state. */
    | 'restated'
    /**
     * A formula against its operands; what indicators are to each other; what became of a level; a period and those
     * that make it up; a unit and those within it.
     */
    | 'formula' | 'subset' | 'disjoint' | 'union' | 'balance' | 'periods' | 'children';

export type CheckStatus = 'passed' | 'failed' | 'open' | 'pending';

/** Something that was compared, whatever came out. */
export interface Check {
    readonly kind: CheckKind;
    readonly status: CheckStatus;
    readonly subject: Allocation | Report | Split | Part | Directive | Deadline | RelativeClaim;
    readonly indicator: Indicator | undefined;
    /** Amounts, or dates where the check is about dates. */
    readonly expected: Interval | DateRange;
    readonly actual: Interval | DateRange;
    /** What the subject was compared with, where it is not a sum. */
    readonly other: Directive | Allocation | Deadline | undefined;
    /** Where a failed check is shown, unless one figure is to blame for several. */
    readonly place: Place;
    /** What was compared, for sums. */
    readonly comparison: Comparison | undefined;
    /** The figure that is to blame for this check and others; then it is shown there and not here. */
    readonly blame: Blame | undefined;
    /** The version whose figures were compared; absent where that is the first, and where no allocation was compared. */
    readonly version: AllocationVersion | undefined;
    /** Of a link, the figure of the plan above. */
    readonly passed: SourceFigure | undefined;
    /** Of a check of what a report claims. */
    readonly claimed?: ClaimedFacts;
}

/** What a claim of a report was compared with. */
export interface ClaimedFacts {
    /**
     * The figures that were compared, in the order in which the comparison names them: a part before what it is a part of, a union before
     * its parts, a level before what it follows from, a unit before those in it; of a share or growth, what is stated of the two.
     */
    readonly figures: readonly ReportedFigure[];
    /** Of a share or growth: what would agree with the claim, as an amount of its indicator or, of an amount by which it grew, as that. */
    readonly fitting?: Interval;
    /** Of a share or growth: the amount, and what it is a share of or grew from. */
    readonly amount?: Interval;
    readonly base?: Interval;
    /** Of a share of a plan. */
    readonly plan?: SourceFigure;
    /** Of a share of a plan: what that gives for other spans of time of which the share can be. */
    readonly spans?: readonly SpanFigure[];
    /** Of claims about one figure that nobody states: which that is, and the others that the claim was compared with. */
    readonly quantity?: Quantity;
    readonly claims?: readonly (RelativeClaim | ReportedFigure)[];
    /** Of a level that follows from the one before: from when to when. */
    readonly period?: Period;
}

/** What a plan gives for a span of its time: `2023-H1`. */
export interface SpanFigure {
    readonly id: string;
    readonly figure: Figure;
}

/** How far a plan is reached on a day, by what reports state. */
export interface Achievement {
    /** The figure of the plan in force on the day. */
    readonly plan: SourceFigure;
    readonly indicator: Indicator;
    /** Who is given it, and of whom it is reported. */
    readonly receiver: Unit | Organization;
    readonly day: IsoDate;
    /** The level that is reported or, of a flow, the figures of the periods that add up to what came together since the plan began. */
    readonly figures: readonly ReportedFigure[];
    readonly value: Decimal;
    /** The value as a ratio of the plan, rounded to six digits after the point. */
    readonly share: Decimal;
    /** What is lacking; absent of a ceiling, which nothing has to reach. */
    readonly shortfall: Decimal | undefined;
    /** The part of the plan's period that is over, in days, as a ratio rounded to six digits: at an even pace the share would be the same. */
    readonly elapsed: Decimal;
}

/** A figure that a report states, and of what. */
export interface ReportedFigure {
    readonly report: Report;
    readonly part: Part;
    /** Of which of the part's indicators. */
    readonly indicatorIndex: number;
    readonly figure: Figure;
    readonly quantity: Quantity;
}

/** One figure that makes several checks fail, and the value with which all of them would hold. */
export interface Blame {
    readonly figure: Figure;
    readonly part: Part;
    readonly indicator: Indicator;
    readonly checks: readonly Check[];
    /** Adjustments that write the wanted value as the one in force. */
    readonly contradictions: readonly Contradiction[];
    readonly wanted: Decimal;
}

/** A figure and another one, which an adjustment writes as what was in force. */
export interface Contradiction {
    readonly figure: Figure;
    readonly written: Figure;
    readonly since: IsoDate;
}

/** A comparison of the sum of parts with a whole. */
export interface Comparison {
    readonly parts: readonly Figure[];
    readonly whole: Figure;
    readonly mode: SplitMode;
    /** Of `up to N% more`, as a ratio. */
    readonly margin: Decimal;
    /** The other place, for related information. */
    readonly wholePlace: Place;
}
