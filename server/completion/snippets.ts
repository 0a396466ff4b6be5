import { keywordOf, writtenKeyword, type Localized, type MessageLanguage } from '../../language/index.js';
import { snippetTexts, snippetTitles } from '../texts/completion.js';

/** A whole declaration or block to be filled in. */
export interface Snippet {
    /** By which it is told from others that begin with the same keyword. */
    readonly label: string;
    readonly title: Localized;
    /** In the syntax of snippets: `${1:text}`. */
    readonly body: string;
}

/**
 * By the keyword they begin with; the last text is what tells one from another with the same keyword. `«in/IndicatorClause»` is a
 * keyword in the clause of a grammar rule, `@level` the text of a place to be filled in.
 */
const templates: { readonly [keyword: string]: readonly (readonly [keyof typeof snippetTitles, string, string?])[] } = {
    level: [['level', '«level» ${1:@name} "${2:@title}"']],
    unit: [
        ['unit', '«unit» ${1:@name} "${2:@title}" «is» ${3:@level}'],
        ['unitBlock', '«unit» ${1:@name} "${2:@title}" «is» ${3:@level} {\n\t$0\n}', '{ }'],
    ],
    organization: [['organization', '«organization» ${1:@name} "${2:@title}" «of» ${3:@unit}']],
    category: [['category', '«category» ${1:@name} "${2:@title}" {\n\t${3:@member} "${4:@title}"\n}']],
    measure: [['measure', '«measure» ${1:@name} "${2:@title}" «whole/Measure»']],
    indicator: [
        ['stock', '«indicator» ${1:@name} "${2:@title}" «in/IndicatorClause» ${3:@measure} «stock»', '«stock»'],
        ['flow', '«indicator» ${1:@name} "${2:@title}" «in/IndicatorClause» ${3:@measure} «flow»', '«flow»'],
    ],
    directive: [[
        'directive',
        '«directive» ${1:@name} "${2:@number}" «is» ${3:@doctype} {\n\t«issued» ${4:?} «by» ${5:@organization}\n\t«subject» "${6:@subject}"\n}',
    ]],
    allocation: [
        [
            'allocation',
            '«allocation» ${1:@name} «of/Of» ${2:@indicator} «in» ${3:@unit} «for» ${4:?} «under» ${5:@directive} {\n'
            + '\t«total» ${6:?}\n\t«split by» ${7:@level} {\n\t\t$0\n\t}\n}',
            '«total» …',
        ],
        [
            'passingOn',
            '«allocation» ${1:@name} «of/Of» ${2:@indicator} «in» ${3:@unit} «for» ${4:?} «under» ${5:@directive} «passing on» ${6:@allocation} {\n'
            + '\t«split by» ${7:@level} {\n\t\t$0\n\t}\n}',
            '«passing on» …',
        ],
    ],
    adjust: [
        ['adjust', '«adjust» ${1:@allocation} «of/Of» ${2:@indicator} «under/Under» ${3:@directive} «from» ${4:?} {\n\t$0\n}', '«of/Of» …'],
        ['adjustDue', '«adjust» ${1:@allocation} «under/Under» ${2:@directive} «from» ${3:?} {\n\t«due» ${4:?} -> ${5:?}\n}', '«due» …'],
    ],
    'split by': [['split', '«split by» ${1:@level} {\n\t$0\n}']],
    reach: [['reach', '«reach» ${1:50}% «by/Reach» ${2:?}']],
    deadline: [['deadline', '«deadline» ${1:@name} "${2:@title}" ${3:?} «for/ForThing» ${4:@allocation}']],
    period: [['period', '«period» ${1:@name} "${2:@title}" ${3:2026-01-01}..${4:2026-06-30}']],
    task: [
        ['task', '«task» ${1:@name} "${2:@title}" «by» ${3:@organization} «due» ${4:?}', '«due» …'],
        ['recurring', '«task» ${1:@name} "${2:@title}" «by» ${3:@organization} «every» «month» «on» «day» ${4:5} «for/ForTask» ${5:2026}', '«every» …'],
    ],
    calendar: [
        [
            'calendar',
            '«calendar» ${1:@name} "${2:@title}" {\n\t«weekend» «saturday», «sunday»\n\t«off» ${3:2026-01-01} "${4:@holiday}"\n\t«source» ${5:?} «for/CalendarItem» ${6:2026}\n}',
        ],
        [
            'nextYear',
            '«calendar» ${1:@name} "${2:@title}" «based on/Calendar» ${3:@calendar} {\n\t«off» ${4:2027-01-01} "${5:@holiday}"\n\t«source» "${6:@number}" «for/CalendarItem» ${7:2027}\n}',
            '«based on/Calendar» …',
        ],
    ],
    report: [['report', '«report» ${1:@name} «in» ${2:@unit} «for» ${3:?} «by» ${4:@organization} {\n\t${5:@indicator} ${6:?}\n}']],
};

/** The keywords that snippets begin with. */
export const snippetKeywords: readonly string[] = Object.keys(templates);

/** The snippets that begin with a keyword, with keywords and placeholders in a language. */
export function snippetsFor(english: string, language: MessageLanguage): readonly Snippet[] {
    return (Object.hasOwn(templates, english) ? templates[english] : []).map(([title, template, difference]) => ({
        label: [`«${english}» …`, difference ?? []].flat().map(text => withKeywords(text, language)).join(' '),
        title: snippetTitles[title],
        body: withKeywords(template, language)
            .replace(/@(\w+)/g, (_, text: keyof typeof snippetTexts) => snippetTexts[text][language]),
    }));
}

function withKeywords(text: string, language: MessageLanguage): string {
    return text.replace(/«([^/»]+)(?:\/(\w+))?»/g, (_, word: string, rule?: string) => writtenKeyword(keywordOf(word)!, language, rule));
}
