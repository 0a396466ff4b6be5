import type { Catalogue } from '../definition.js';
import { twoCommunes } from './example-start.js';

/** A plan whose rows stand in `xa.csv`. */
const plan = `${twoCommunes}allocation Plan of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune { rows from "xa.csv" }
}
`;
const goodRows = 'xã;VSI\nDungTien;160\nVanDiem;140\n';
const good = { 'plan.allot': plan, 'xa.csv': goodRows };

/** A plan of money whose rows stand in `xa.csv` in millions. */
const moneyPlan = `${twoCommunes}measure VND "đồng" whole
indicator Revenue "Số thu" in VND flow
allocation Plan of Revenue in ThuongTin for 2023 by UBND {
    total 300 million
    split by commune { rows from "xa.csv" }
}
`;
const moneyRows = 'xã;Số thu (triệu đồng)\nDungTien;160\nVanDiem;140\n';

/** CSV files from which rows are taken. */
export const rowsFiles = {
    'csv-missing': {
        severity: 'error',
        title: { en: 'A CSV file that cannot be used', vi: 'Không dùng được tệp CSV' },
        message: { en: 'No rows can be read from {file}: {reason}.', vi: 'Không đọc được dòng từ {file}: {reason}.' },
        doc: {
            en: '`rows from` names a CSV file by its path from the folder of the text, with `/` between names. The file lies in the '
                + 'folder of the project, so that whoever gets the project gets its figures with it.\n\n'
                + 'Correct the name (the nearest one is offered), or copy the file into the project.',
            vi: '`dòng từ` ghi đường dẫn của tệp CSV tính từ thư mục của tệp đang viết, các tên cách nhau bằng `/`. Tệp phải nằm trong '
                + 'thư mục của dự án, để ai nhận dự án cũng nhận đủ số liệu.\n\n'
                + 'Hãy sửa lại tên (tên gần giống nhất được gợi ý), hoặc chép tệp vào dự án.',
        },
        example: { bad: { 'plan.allot': plan.replace('xa.csv', 'xã.csv'), 'xa.csv': goodRows }, good },
    },
    'csv-header': {
        severity: 'error',
        title: { en: 'A CSV file without the header that is needed', vi: 'Tệp CSV thiếu dòng tiêu đề cần thiết' },
        message: { en: 'The rows of this file cannot be read: {reason}.', vi: 'Không đọc được các dòng của tệp này: {reason}.' },
        doc: {
            en: 'A CSV file says in a line above its rows what its columns are: one says which unit (or member, or period) a row is of, and each '
                + 'indicator has its own, headed with its identifier or official name. Capitals and diacritics do not count.\n\n'
                + 'Write the headings. Titles may stand above them.',
            vi: 'Dòng tiêu đề ở trên các dòng của tệp CSV cho biết nội dung các cột: một cột cho biết mỗi dòng là của đơn vị (hoặc mục, hoặc kỳ) nào, mỗi '
                + 'chỉ tiêu có một cột riêng, tiêu đề là tên viết tắt hoặc tên chính thức. Không phân biệt chữ hoa và dấu.\n\n'
                + 'Hãy ghi tiêu đề các cột. Phía trên có thể có các dòng tên bảng.',
        },
        example: { bad: { 'plan.allot': plan, 'xa.csv': 'STT;VSI\n1;160\n2;140\n' }, good },
    },
    'csv-label': {
        severity: 'error',
        title: { en: 'A CSV row that does not say what it is of', vi: 'Dòng CSV không cho biết là của đơn vị nào' },
        message: {
            en: 'This row does not say which {dimension} it is of: its cell in the column {heading} is empty.',
            vi: 'Dòng này không cho biết là của {dimension} nào: ô ở cột {heading} để trống.',
        },
        doc: {
            en: 'Every row of a CSV file is of one unit, member or period. A row without it has figures of nobody knows whom; cells that '
                + 'spreadsheets join over several rows are empty in all but the first.\n\n'
                + 'Write the name or code into the cell, or remove the row.',
            vi: 'Mỗi dòng của tệp CSV là của một đơn vị, mục hoặc kỳ. Dòng thiếu tên thì không biết số liệu là của ai; các ô được gộp trong '
                + 'bảng tính chỉ có chữ ở dòng đầu.\n\n'
                + 'Hãy ghi tên hoặc mã vào ô đó, hoặc xóa dòng.',
        },
        example: { bad: { 'plan.allot': plan.replace('"xa.csv" }', '"xa.csv"   VanDiem 140 }'), 'xa.csv': 'xã;VSI\nDungTien;160\n;-\n' }, good },
    },
    'csv-contradiction': {
        severity: 'error',
        title: { en: 'A CSV row of two members', vi: 'Dòng CSV chỉ hai đơn vị khác nhau' },
        message: { en: 'This says {name}, but by {label} the row is of {member}.', vi: 'Ô này ghi {name}, nhưng theo {label} thì dòng là của {member}.' },
        doc: {
            en: 'A row that has a code and a name must mean the same unit by both. Most often a column was sorted without the other ones: '
                + 'then the figures, too, may be those of others.\n\n'
                + 'Compare the row with the document, and correct the code or the name.',
            vi: 'Dòng có cả mã và tên thì hai ô phải chỉ cùng một đơn vị. Thường là do sắp xếp riêng một cột: khi đó số liệu cũng có thể là '
                + 'của đơn vị khác.\n\n'
                + 'Hãy đối chiếu với văn bản và sửa mã hoặc tên.',
        },
        example: {
            bad: { 'plan.allot': withCodes(plan), 'xa.csv': 'mã;tên;VSI\n01;Vạn Điểm;160\n02;Vạn Điểm;140\n' },
            good: { 'plan.allot': withCodes(plan), 'xa.csv': 'mã;tên;VSI\n01;Dũng Tiến;160\n02;Vạn Điểm;140\n' },
        },
    },
    'csv-quotes': {
        severity: 'error',
        title: { en: 'Quotation marks in a CSV file', vi: 'Dấu ngoặc kép trong tệp CSV' },
        message: {
            en: 'This cell cannot be read, nor what follows it: {reason}.',
            vi: 'Không đọc được ô này và phần sau đó: {reason}.',
        },
        doc: {
            en: 'A cell of a CSV file that has separators in it stands in quotation marks, from its first to its last letter; a quotation '
                + 'mark within it is written twice. Where one is missing, nobody can say where the cell ends.\n\n'
                + 'Add or double the quotation mark.',
            vi: 'Ô của tệp CSV có chứa dấu phân cách thì đặt trong dấu ngoặc kép, từ chữ đầu đến chữ cuối; dấu ngoặc kép bên trong viết hai '
                + 'lần. Nếu thiếu thì không biết ô kết thúc ở đâu.\n\n'
                + 'Hãy thêm dấu ngoặc kép, hoặc viết hai lần.',
        },
        example: { bad: { 'plan.allot': plan, 'xa.csv': 'xã;VSI\nDungTien;160\n"VanDiem;140\n' }, good },
    },
    'csv-scale': {
        severity: 'error',
        title: { en: 'A CSV column in another scale', vi: 'Cột CSV tính theo đơn vị khác' },
        message: {
            en: 'The numbers of {indicator} are in "{unit}" in the file, but they are read as "{read}": say the scale with "columns" before "rows from".',
            vi: 'Trong tệp, số của {indicator} tính bằng "{unit}", nhưng đang được đọc là "{read}": hãy ghi đơn vị (nghìn, triệu, tỷ) ở dòng "cột", trước "dòng từ".',
        },
        doc: {
            en: 'The heading of the column, or a line above or below the table, says that its numbers are thousands, millions or billions (`Số thu (triệu đồng)`), '
                + 'and the split reads them otherwise. Every figure would be wrong by as much, so none is read.\n\n'
                + 'Write `columns` with the scale into the split; the fix does it. If the heading is wrong, correct it.',
            vi: 'Tiêu đề cột, hoặc một dòng phía trên hay dưới bảng, cho biết số tính bằng nghìn, triệu hay tỷ (`Số thu (triệu đồng)`), còn bảng chia '
                + 'đọc theo đơn vị khác. Nếu đọc thì mọi số đều sai hàng nghìn, hàng triệu lần, nên không số nào được đọc.\n\n'
                + 'Hãy ghi dòng `cột` có nghìn, triệu hoặc tỷ vào bảng chia; có sẵn cách sửa để chọn. Nếu tiêu đề sai thì sửa tiêu đề.',
        },
        example: {
            bad: { 'plan.allot': moneyPlan, 'xa.csv': moneyRows },
            good: { 'plan.allot': moneyPlan.replace('rows from', 'columns Revenue million  rows from'), 'xa.csv': moneyRows },
        },
    },
    'csv-unit-unknown': {
        severity: 'warning',
        title: { en: 'A unit of a CSV table that is not understood', vi: 'Không hiểu đơn vị tính của bảng CSV' },
        message: {
            en: 'The table states "{unit}", but no column here is read in {scale}: write the scale behind the column in "columns", or the whole unit here.',
            vi: 'Bảng ghi "{unit}", nhưng ở đây không có cột nào được đọc theo {scale}: hãy ghi {scale} sau tên cột ở dòng "cột", hoặc ghi đủ đơn vị tính ở đây.',
        },
        doc: {
            en: 'A line above or below the table says that its numbers are thousands, millions or billions, but of something that none of its columns is '
                + 'measured in, or of nothing. If it is meant for a column here, every figure of that is wrong by as much.\n\n'
                + 'Write the scale behind the name of the column (`columns Revenue million`), or the unit as it is declared (`triệu đồng`): then the table is '
                + 'compared with the columns.',
            vi: 'Một dòng phía trên hay dưới bảng cho biết số tính bằng nghìn, triệu hay tỷ, nhưng không ghi của đơn vị tính nào, hoặc không cột nào ở đây '
                + 'dùng đơn vị tính đó. Nếu dòng này nói về một cột ở đây thì mọi số của cột đều sai hàng nghìn, hàng triệu lần.\n\n'
                + 'Hãy ghi nghìn, triệu hoặc tỷ sau tên cột (`cột Revenue triệu`), hoặc ghi đủ đơn vị tính như đã khai báo (`triệu đồng`) để bảng được đối chiếu.',
        },
        example: {
            bad: { 'plan.allot': moneyPlan.replace('    total 300 million\n', ''), 'xa.csv': `ĐVT: triệu\n${moneyRows.replace(/ ?\([^)]*\)/, '')}` },
            good: { 'plan.allot': moneyPlan.replace('rows from', 'columns Revenue million  rows from'), 'xa.csv': moneyRows },
        },
    },
    'unused-column': {
        severity: 'warning',
        title: { en: 'A CSV column that is not used', vi: 'Cột CSV không được dùng' },
        message: { en: 'The column {column} is not used: nothing here has that name.', vi: 'Cột {column} không được dùng: ở đây không có gì tên như vậy.' },
        doc: {
            en: 'What stands in this column is in no plan: it is neither an indicator of the allocation, nor the name of its units, nor `note`. '
                + 'Perhaps the heading is misspelled, or the allocation does not name the indicator.\n\n'
                + 'Correct the heading, or remove the column.',
            vi: 'Nội dung cột này không vào bảng giao nào: không phải chỉ tiêu của bảng giao, không phải tên đơn vị, cũng không phải `ghi chú`. '
                + 'Có thể tiêu đề viết sai, hoặc bảng giao chưa nêu chỉ tiêu đó.\n\n'
                + 'Hãy sửa tiêu đề hoặc xóa cột.',
        },
        example: { bad: { 'plan.allot': plan, 'xa.csv': 'xã;VSI;HHI\nDungTien;160;20\nVanDiem;140;30\n' }, good },
    },
    'csv-total': {
        severity: 'error',
        title: { en: 'A total row in a CSV file that is wrong', vi: 'Dòng tổng trong tệp CSV không đúng' },
        message: {
            en: 'The total row of the file has {total} for {indicator}, but its rows add up to {sum}: {difference} {direction} that.',
            vi: 'Dòng tổng của tệp ghi {total} cho {indicator}, nhưng các dòng cộng lại được {sum}: {direction} {difference}.',
        },
        doc: {
            en: 'A first or last row that is headed `total` is not a row of the plan but a control: either a row of the file is wrong or '
                + 'missing, or its total is.\n\n'
                + 'Compare the rows with the document. If they are right, correct the total, or remove its row.',
            vi: 'Dòng đầu hoặc dòng cuối ghi `tổng`, `tổng cộng` không phải là dòng của bảng giao mà để đối chiếu: hoặc một dòng của tệp sai '
                + 'hay thiếu, hoặc số tổng sai.\n\n'
                + 'Hãy đối chiếu các dòng với văn bản. Nếu các dòng đúng thì sửa số tổng, hoặc xóa dòng tổng.',
        },
        example: {
            bad: { 'plan.allot': plan, 'xa.csv': `${goodRows}Tổng cộng;310\n` },
            good: { 'plan.allot': plan, 'xa.csv': `${goodRows}Tổng cộng;300\n` },
        },
    },
    'csv-group': {
        severity: 'warning',
        title: { en: 'A CSV row without figures that names nothing', vi: 'Dòng CSV không có số và không phải đơn vị nào' },
        message: {
            en: '{written} has no figures and is the name of no {dimension}: it is taken for the heading of a group and passed over. If it is one, correct the name.',
            vi: '{written} không có số và không phải tên {dimension} nào: dòng này được coi là tiêu đề của một nhóm và bỏ qua. Nếu đúng là {dimension} thì hãy sửa lại tên.',
        },
        doc: {
            en: 'Appendices have rows between the others that only say which group follows (`I. Khu vực 1`). Such a row has nothing to be '
                + 'assigned. It is passed over only if all its cells of figures are empty and nothing has its name or one like it.\n\n'
                + 'Remove the row from the file, or leave it. If it is a unit, correct its name, and write `-` or `?` into its cells.',
            vi: 'Phụ lục thường có các dòng xen giữa chỉ để cho biết nhóm phía sau (`I. Khu vực 1`). Dòng như vậy không giao số nào. Dòng chỉ '
                + 'được bỏ qua khi mọi ô số đều trống và không có đơn vị nào tên như vậy hoặc gần giống.\n\n'
                + 'Hãy xóa dòng khỏi tệp, hoặc để nguyên. Nếu là một đơn vị thì sửa lại tên và ghi `-` hoặc `?` vào các ô.',
        },
        example: { bad: { 'plan.allot': plan, 'xa.csv': 'xã;VSI\nKhu vực phía nam;\nDungTien;160\nVanDiem;140\n' }, good },
    },
    'csv-subtotal': {
        severity: 'error',
        title: { en: 'A sum of a group among CSV rows', vi: 'Dòng cộng của một nhóm trong tệp CSV' },
        message: {
            en: '{written} is the name of no {dimension}; the row seems to be the sum of {of}: remove it from the file.{or}',
            vi: '{written} không phải tên {dimension} nào, có vẻ là dòng cộng của {of}: hãy xóa dòng này khỏi tệp.{or}',
        },
        doc: {
            en: 'The rows of a file are added up. A row that itself is the sum of some of them would count their figures twice.\n\n'
                + 'Remove the row. Only the sum of all rows may stand in the first or last row, called `total` and nothing else: it is a control. '
                + 'If the row is a unit, declare it or correct its name.',
            vi: 'Các dòng của tệp được cộng lại với nhau. Dòng cộng của một vài dòng sẽ làm số của chúng bị tính hai lần.\n\n'
                + 'Hãy xóa dòng đó. Chỉ tổng của tất cả các dòng được đứng ở dòng đầu hoặc dòng cuối, và chỉ ghi `tổng` hay `tổng cộng`: đó là '
                + 'dòng để đối chiếu. Nếu dòng đó là một đơn vị thì hãy khai báo hoặc sửa lại tên.',
        },
        example: { bad: { 'plan.allot': plan, 'xa.csv': 'xã;VSI\nDungTien;160\nCộng nhóm 1;160\nVanDiem;140\n' }, good },
    },
    'csv-outside-table': {
        severity: 'info',
        title: { en: 'Lines above or below the table of a CSV file', vi: 'Các dòng ngoài bảng trong tệp CSV' },
        message: {
            en: '{written} stands outside of the table, {side}: this is not read.',
            vi: '{written} đứng ngoài bảng, {side}: phần này không được đọc.',
        },
        doc: {
            en: 'Spreadsheets have titles above a table, and below it the place, the day and who signs. What stands above the header without '
                + 'being a number, and what has no figures and names nothing below the total or an empty line, is no part of the table. Neither are '
                + 'the signs of its columns below the header (`A;B;1;2`, `(1);(2);(3)`).\n\n'
                + 'Nothing has to be done; the lines can be removed from the file.',
            vi: 'Bảng tính thường có tên bảng ở trên và nơi, ngày ký, người ký ở dưới. Phần đứng trên dòng tiêu đề mà không có số, và phần '
                + 'không có số, không phải tên đơn vị, đứng dưới dòng tổng hoặc dưới một dòng trống, thì không thuộc bảng. Dòng ký hiệu cột dưới tiêu đề '
                + '(`A;B;1;2`, `(1);(2);(3)`) cũng vậy.\n\n'
                + 'Không cần làm gì; cũng có thể xóa các dòng đó khỏi tệp.',
        },
        example: { bad: { 'plan.allot': plan, 'xa.csv': `Phụ lục 1;\n${goodRows}` }, good },
    },
} as const satisfies Catalogue;

function withCodes(text: string): string {
    return text.replace('unit DungTien "Xã Dũng Tiến" is commune', 'unit DungTien "Xã Dũng Tiến" is commune code "01"')
        .replace('unit VanDiem "Xã Vạn Điểm" is commune', 'unit VanDiem "Xã Vạn Điểm" is commune code "02"');
}
