import type { Catalogue } from '../definition.js';
import { oneDistrict, twoCommunes } from './example-start.js';

/** A district with a plan of 4 000. */
const plan = `${oneDistrict}allocation Plan of VSI in ThuongTin for 2023 by UBND { total 4_000 }

`;

const insured = `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
measure persons "người" whole
indicator Population "Dân số" in persons stock
indicator CSI "BHXH bắt buộc" in persons stock subset of Population
indicator VSI "BHXH tự nguyện" in persons stock subset of Population disjoint from CSI
indicator UI "BH thất nghiệp" in persons stock subset of CSI
indicator Insured "Người tham gia" in persons stock union of CSI, VSI, UI

`;

const report = (lines: readonly string[], more = '') => `report in ThuongTin as of 2023-08-31 {
${lines.map(line => `    ${line}\n`).join('')}}
${more}`;

/** What reports claim: shares, growth, and what their figures are to each other. */
export const claims = {
    'claim-incomplete': {
        severity: 'error',
        title: { en: 'A percentage or growth that says too little or too much', vi: 'Tỷ lệ hoặc mức tăng nêu thiếu hoặc thừa' },
        message: {
            en: '{indicator}: {reason}.',
            vi: '{indicator}: {reason}.',
        },
        doc: {
            en: 'A line of a report states a figure (`VSI 2_955`), its share of a plan or of another figure (`VSI 74% of Plan`, `VSI 2.28% of LabourForce`), or by how much it grew (`VSI +17.73% since 2022-08-31`, '
                + '`VSI +445 since 2022-08-31`). A percentage can stand in brackets behind a figure: `VSI 2_955 (74%) of Plan`, `VSI +445 (17.73%) since 2022-08-31`.\n\n'
                + 'A percentage needs what it is of, growth the time it is compared with, and a sign. What it is of is an amount, counted in the same measure: money is no share of people.',
            vi: 'Mỗi dòng trong kết quả nêu một số liệu (`VSI 2_955`), tỷ lệ so với bảng giao hoặc số liệu khác (`VSI 74% của Plan`, `VSI 2.28% của LabourForce`), hoặc mức tăng giảm (`VSI +17.73% so với 2022-08-31`, '
                + '`VSI +445 so với 2022-08-31`). Tỷ lệ có thể đặt trong ngoặc sau số liệu: `VSI 2_955 (74%) của Plan`, `VSI +445 (17.73%) so với 2022-08-31`.\n\n'
                + 'Tỷ lệ phải có gốc, mức tăng giảm phải có mốc so sánh và dấu. Gốc của tỷ lệ là số lượng cùng đơn vị tính: số tiền không thể là tỷ lệ của số người.',
        },
        example: {
            bad: `${plan}${report(['VSI 17.73% since 2022-08-31'])}`,
            good: `${plan}${report(['VSI +17.73% since 2022-08-31'])}`,
        },
    },
    'claim-without-plan': {
        severity: 'warning',
        title: { en: 'A share of what a plan does not assign', vi: 'Tỷ lệ so với số mà bảng giao không giao' },
        message: {
            en: '{plan} assigns no {indicator} to {unit}, of which this could be a share.',
            vi: '{plan} không giao {indicator} cho {unit}, nên không có gốc để tính tỷ lệ này.',
        },
        doc: {
            en: 'The share is of what the plan assigns, of the same indicator, to the unit that the report is about: as its total or as one of its rows. There is nothing of that kind in the plan, so nothing can be compared.\n\n'
                + 'Name the plan that is meant, or the indicator that the percentage is of.',
            vi: 'Tỷ lệ được tính trên số mà bảng giao giao cho đơn vị của báo cáo, cùng chỉ tiêu: là tổng hoặc một dòng của bảng. Bảng giao không có số đó nên không đối chiếu được.\n\n'
                + 'Hãy ghi đúng bảng giao, hoặc chỉ tiêu làm gốc của tỷ lệ.',
        },
        example: {
            bad: `${twoCommunes}allocation Plan of HHI in ThuongTin for 2023 by UBND { total 4_000 }

${report(['VSI 74% of Plan'])}`,
            good: `${twoCommunes}allocation Plan of VSI in ThuongTin for 2023 by UBND { total 4_000 }

${report(['VSI 74% of Plan'])}`,
        },
    },
    'flow-without-period': {
        severity: 'warning',
        title: { en: 'A flow in a report without a period', vi: 'Số phát sinh trong báo cáo không ghi kỳ' },
        message: {
            en: '{indicator} is added over a period: the report needs one ("for").',
            vi: '{indicator} là số phát sinh trong kỳ: báo cáo cần ghi kỳ ("kỳ").',
        },
        doc: {
            en: 'A flow is what a period adds: revenue, newcomers. A report that has only a day (`as of`) does not say since when its flows were added up, so they are compared with nothing, neither with a plan nor with other reports.\n\n'
                + 'Write the period: `for 2023-01..2023-08`. What the same report states of stocks is then the level at the end of that period, unless `as of` names another day.',
            vi: 'Số phát sinh là số cộng trong một kỳ: số thu, số người tham gia mới. Báo cáo chỉ ghi ngày (`tính đến`) thì không rõ số phát sinh được cộng từ khi nào, nên không được đối chiếu với bảng giao hay báo cáo khác.\n\n'
                + 'Hãy ghi kỳ: `kỳ 2023-01..2023-08`. Số lũy kế trong cùng báo cáo khi đó là mức vào cuối kỳ, trừ khi `tính đến` ghi ngày khác.',
        },
        example: {
            bad: `${oneDistrict}indicator NewVSI "Người tham gia mới" in persons flow into VSI

report in ThuongTin as of 2023-08-31 { NewVSI 445 }
`,
            good: `${oneDistrict}indicator NewVSI "Người tham gia mới" in persons flow into VSI

report in ThuongTin for 2023-01..2023-08 { NewVSI 445 }
`,
        },
    },
    'share-mismatch': {
        severity: 'warning',
        title: { en: 'A percentage that does not fit its figures', vi: 'Tỷ lệ không khớp với số liệu' },
        message: {
            en: '{indicator} {amount} is {shares}, not {written}.{fitting}',
            vi: '{indicator} {amount} bằng {shares}, không phải {written}.{fitting}',
        },
        doc: {
            en: 'The report states a figure and what share of another one it is, and the two do not agree, however the percentage was rounded: `74%` can be anything from 73.5 to 74.5 %. Of a plan it is the value in force on the '
                + 'day of the report; of a plan that is divided by time it can be what that gives for the period of the report as well. It is a warning because a report is somebody else\'s text.\n\n'
                + 'Compare with the source. If it says so itself, suppress the warning with that reason.',
            vi: 'Báo cáo nêu một số liệu và tỷ lệ của nó so với số khác, nhưng hai bên không khớp, dù làm tròn thế nào: `74%` có thể là từ 73,5 đến 74,5 %. Với bảng giao, đó là số có hiệu lực vào ngày của báo cáo; nếu bảng giao chia theo thời gian thì cũng có thể là phần giao cho kỳ của báo cáo. '
                + 'Đây là cảnh báo vì báo cáo là văn bản của nơi khác.\n\n'
                + 'Hãy đối chiếu với nguồn. Nếu chính nguồn ghi như vậy, hãy bỏ qua cảnh báo kèm lý do đó.',
        },
        example: {
            bad: `${plan}${report(['VSI 2_955', 'VSI 79% of Plan'])}`,
            good: `${plan}${report(['VSI 2_955', 'VSI 74% of Plan'])}`,
        },
    },
    'growth-mismatch': {
        severity: 'warning',
        title: { en: 'A growth that does not fit its figures', vi: 'Mức tăng giảm không khớp với số liệu' },
        message: {
            en: '{indicator}: {facts}, not {written}.{fitting}',
            vi: '{indicator}: {facts}, không phải {written}.{fitting}',
        },
        doc: {
            en: 'The report says by how much something grew, and that does not agree with the figures before and after, or the percentage in brackets does not agree with the amount. Percentages can be rounded: `17.73%` is anything from 17.725 to 17.735 %.\n\n'
                + 'Compare with the source. Often a digit is missing from the percentage, or it is a percentage of something else. If the source says so itself, suppress the warning with that reason.',
            vi: 'Báo cáo nêu mức tăng giảm, nhưng không khớp với số liệu trước và sau, hoặc tỷ lệ trong ngoặc không khớp với số tuyệt đối. Tỷ lệ có thể đã làm tròn: `17.73%` là từ 17,725 đến 17,735 %.\n\n'
                + 'Hãy đối chiếu với nguồn. Thường là tỷ lệ thiếu một chữ số, hoặc là tỷ lệ của số khác. Nếu chính nguồn ghi như vậy, hãy bỏ qua cảnh báo kèm lý do đó.',
        },
        example: {
            bad: `${oneDistrict}${report(['VSI 2_955', 'VSI +445 (1%) since 2022-08-31'])}`,
            good: `${oneDistrict}${report(['VSI 2_955', 'VSI +445 (17.73%) since 2022-08-31'])}`,
        },
    },
    'claims-disagree': {
        severity: 'warning',
        title: { en: 'Claims that cannot all be true', vi: 'Các tỷ lệ không thể cùng đúng' },
        message: {
            en: '{facts}.',
            vi: '{facts}.',
        },
        doc: {
            en: 'Nobody states the figure that these claims are about, but each of them says what it can be: 2 955 who are 74 % of a plan make that plan 3 967 to 4 020. What the claims say together leaves no amount.\n\n'
                + 'One of them is wrong, or they are of different things. Compare with the sources.',
            vi: 'Không nơi nào nêu số liệu làm gốc của các tỷ lệ này, nhưng mỗi tỷ lệ cho biết nó có thể là bao nhiêu: 2 955 bằng 74 % kế hoạch thì kế hoạch là 3 967 đến 4 020. Gộp lại thì không còn số nào phù hợp.\n\n'
                + 'Có một tỷ lệ sai, hoặc chúng tính trên các số khác nhau. Hãy đối chiếu với nguồn.',
        },
        example: {
            bad: `${insured}${report(['VSI 2_955 (2.28%) of Population', 'CSI 9_000 (8%) of Population'])}`,
            good: `${insured}${report(['VSI 2_955 (2.28%) of Population', 'CSI 9_000 (6.95%) of Population'])}`,
        },
    },
    'reports-disagree': {
        severity: 'warning',
        title: { en: 'Reports that state different figures', vi: 'Các báo cáo nêu số liệu khác nhau' },
        message: {
            en: '{quantity} is {actual} here and {expected} in {other}.',
            vi: '{quantity} ở đây là {actual}, còn trong {other} là {expected}.',
        },
        doc: {
            en: 'Two reports state the same indicator of the same unit, for the same day or period, and not the same amount. What rests on it is compared with neither.\n\n'
                + 'Keep the one that counts; if the other one is quoted on purpose, suppress the warning with the reason.',
            vi: 'Hai báo cáo nêu cùng chỉ tiêu của cùng đơn vị, cùng ngày hoặc cùng kỳ, nhưng số liệu khác nhau. Các phép kiểm dựa vào số này không dùng số nào.\n\n'
                + 'Hãy giữ số đúng; nếu cố ý trích dẫn cả hai, hãy bỏ qua cảnh báo kèm lý do.',
        },
        example: {
            bad: `${oneDistrict}report BySector in ThuongTin as of 2023-08-31 { VSI 2_955 }
report ByDistrict in ThuongTin as of 2023-08-31 { VSI 2_960 }
`,
            good: `${oneDistrict}report BySector in ThuongTin as of 2023-08-31 { VSI 2_955 }
report ByDistrict in ThuongTin as of 2023-08-31 { VSI 2_955 }
`,
        },
    },
    'formula-mismatch': {
        severity: 'warning',
        title: { en: 'A figure that is not what its formula gives', vi: 'Số liệu không khớp công thức của chỉ tiêu' },
        message: {
            en: '{indicator} = {formula} is {expected}, not {written}.',
            vi: '{indicator} = {formula} là {expected}, không phải {written}.',
        },
        doc: {
            en: 'The indicator is declared with a formula, and the report states it together with what it is computed from; the two do not agree. A rate is compared with everything that is rounded to it.\n\n'
                + 'Compare with the source.',
            vi: 'Chỉ tiêu được khai báo bằng công thức, và báo cáo vừa nêu nó vừa nêu các số để tính; hai bên không khớp. Tỷ lệ được so với mọi số làm tròn thành nó.\n\n'
                + 'Hãy đối chiếu với nguồn.',
        },
        example: {
            bad: `${insured}indicator Coverage "Tỷ lệ bao phủ" = VSI / Population

${report(['Population 200_000', 'VSI 3_000', 'Coverage 2.5%'])}`,
            good: `${insured}indicator Coverage "Tỷ lệ bao phủ" = VSI / Population

${report(['Population 200_000', 'VSI 3_000', 'Coverage 1.5%'])}`,
        },
    },
    'subset-exceeds': {
        severity: 'warning',
        title: { en: 'A subset that is larger than the whole', vi: 'Số nằm trong lớn hơn số bao trùm' },
        message: {
            en: '{parts} more than the {limit} of {whole} that {they} of.',
            vi: '{parts} lớn hơn {whole} là {limit}, trong khi {they} trong đó.',
        },
        doc: {
            en: 'The indicators say that one is within the other (`subset of`, `union of`), but in the reports it has more, of the same unit and day or period. Where several parts have more, it is told once, at the whole.\n\nCompare with the sources.',
            vi: 'Theo khai báo, chỉ tiêu này nằm trong chỉ tiêu kia (`nằm trong`, `gồm`), nhưng số đã báo cáo lại lớn hơn, cùng đơn vị và cùng ngày hoặc kỳ. Nếu nhiều số nằm trong cùng lớn hơn thì chỉ báo một lần, tại số bao trùm.\n\nHãy đối chiếu với nguồn.',
        },
        example: {
            bad: `${insured}${report(['CSI 100', 'UI 110'])}`,
            good: `${insured}${report(['CSI 110', 'UI 100'])}`,
        },
    },
    'disjoint-exceeds': {
        severity: 'warning',
        title: { en: 'Figures without anything in common that exceed the whole', vi: 'Các số không trùng nhau vượt số bao trùm' },
        message: {
            en: '{parts} have nothing in common and come to {actual}, more than the {limit} of {whole} that both are a part of.',
            vi: '{parts} không trùng nhau và cộng lại là {actual}, lớn hơn {whole} là {limit}, trong khi cả hai nằm trong đó.',
        },
        doc: {
            en: 'Two indicators are declared to have nobody in common (`disjoint from`), so within a third one they cannot have more than that has.\n\nCompare with the sources.',
            vi: 'Hai chỉ tiêu được khai báo là không trùng nhau (`không trùng với`), nên cộng lại không thể lớn hơn chỉ tiêu bao trùm cả hai.\n\nHãy đối chiếu với nguồn.',
        },
        example: {
            bad: `${insured}${report(['Population 200', 'CSI 150', 'VSI 60'])}`,
            good: `${insured}${report(['Population 210', 'CSI 150', 'VSI 60'])}`,
        },
    },
    'union-mismatch': {
        severity: 'warning',
        title: { en: 'A union that its parts cannot make', vi: 'Số gộp không thể có từ các phần' },
        message: {
            en: '{union} is {actual}, but {parts} together can only be {expected}.',
            vi: '{union} là {actual}, nhưng gộp {parts} chỉ có thể là {expected}.',
        },
        doc: {
            en: 'Whoever is in several parts of a union counts once. So a union is not smaller than its largest part and not larger than all parts added up.\n\nCompare with the sources; if what was added up has nothing in common, it is a sum: `= CSI + VSI`.',
            vi: 'Người thuộc nhiều phần chỉ tính một lần. Vì vậy số gộp không nhỏ hơn phần lớn nhất và không lớn hơn tổng các phần.\n\nHãy đối chiếu với nguồn; nếu các phần không trùng nhau thì đó là tổng: `= CSI + VSI`.',
        },
        example: {
            bad: `${insured}${report(['CSI 150', 'VSI 20', 'UI 130', 'Insured 310'])}`,
            good: `${insured}${report(['CSI 150', 'VSI 20', 'UI 130', 'Insured 170'])}`,
        },
    },
    'balance-mismatch': {
        severity: 'warning',
        title: { en: 'A level that does not follow from the one before', vi: 'Số cuối kỳ không khớp số đầu kỳ và biến động' },
        message: {
            en: '{stock} is {actual} on {day}, but from {opening} before {period}{flows} it can only be {expected}.',
            vi: '{stock} ngày {day} là {actual}, nhưng từ {opening} trước kỳ {period}{flows} chỉ có thể là {expected}.',
        },
        doc: {
            en: 'What is there at the end of a period is what was there before it, plus what came in (`into`), minus what went out (`out of`). Where no indicator is declared for what goes out, the end can be lower; where none is declared for what comes in, higher.\n\n'
                + 'Compare with the sources, or declare what is missing: those who left, for instance.',
            vi: 'Số cuối kỳ bằng số trước kỳ cộng số tăng (`làm tăng`) trừ số giảm (`làm giảm`). Nếu không khai báo chỉ tiêu giảm thì số cuối kỳ có thể thấp hơn; nếu không khai báo chỉ tiêu tăng thì có thể cao hơn.\n\n'
                + 'Hãy đối chiếu với nguồn, hoặc khai báo phần còn thiếu, ví dụ số người dừng tham gia.',
        },
        example: {
            bad: `${oneDistrict}indicator NewVSI "Người tham gia mới" in persons flow into VSI

report in ThuongTin as of 2022-12-31 { VSI 2_600 }
report in ThuongTin for 2023-Q1 { NewVSI 100   VSI 2_800 }
`,
            good: `${oneDistrict}indicator NewVSI "Người tham gia mới" in persons flow into VSI

report in ThuongTin as of 2022-12-31 { VSI 2_600 }
report in ThuongTin for 2023-Q1 { NewVSI 200   VSI 2_800 }
`,
        },
    },
    'periods-mismatch': {
        severity: 'warning',
        title: { en: 'A period that reports something else than the periods in it', vi: 'Số của kỳ không khớp với các kỳ trong đó' },
        message: {
            en: '{indicator}: {periods} come to {actual}, {difference} {direction} the {expected} of {period}.',
            vi: '{indicator}: {periods} cộng lại là {actual}, {direction} {difference} so với {expected} của {period}.',
        },
        doc: {
            en: 'What is added during a year is what is added during its quarters. Periods that follow each other without a gap have been reported, and so has the period that they make up, and the figures do not agree.\n\nCompare with the sources.',
            vi: 'Số phát sinh cả năm bằng tổng số phát sinh các quý. Các kỳ liền nhau và kỳ gồm các kỳ đó đều đã báo cáo, nhưng số liệu không khớp.\n\nHãy đối chiếu với nguồn.',
        },
        example: {
            bad: `${oneDistrict}indicator NewVSI "Người tham gia mới" in persons flow into VSI

report in ThuongTin for 2023-H1 { NewVSI 180 }
report in ThuongTin for 2023-Q1 { NewVSI 90 }
report in ThuongTin for 2023-Q2 { NewVSI 91 }
`,
            good: `${oneDistrict}indicator NewVSI "Người tham gia mới" in persons flow into VSI

report in ThuongTin for 2023-H1 { NewVSI 181 }
report in ThuongTin for 2023-Q1 { NewVSI 90 }
report in ThuongTin for 2023-Q2 { NewVSI 91 }
`,
        },
    },
    'children-mismatch': {
        severity: 'warning',
        title: { en: 'A unit and the units in it that report different figures', vi: 'Số của đơn vị không khớp với các đơn vị trực thuộc' },
        message: {
            en: '{indicator}: {children}, {difference} {direction} the {expected} of {unit}.',
            vi: '{indicator}: {children}, {direction} {difference} so với {expected} của {unit}.',
        },
        doc: {
            en: 'All units of a level in a unit have reported, for the same day or period as the unit itself, and their figures do not add up to its own. Where some of them have not, together they can have less than the unit, but not more.\n\nCompare with the sources.',
            vi: 'Tất cả đơn vị một cấp trong một đơn vị đã báo cáo, cùng ngày hoặc cùng kỳ với chính đơn vị đó, nhưng cộng lại không bằng số của đơn vị. Nếu còn đơn vị chưa báo cáo thì tổng có thể nhỏ hơn, nhưng không thể lớn hơn.\n\nHãy đối chiếu với nguồn.',
        },
        example: {
            bad: `${twoCommunes}report in ThuongTin as of 2023-08-31 { VSI 300 }
report in DungTien as of 2023-08-31 { VSI 160 }
report in VanDiem as of 2023-08-31 { VSI 150 }
`,
            good: `${twoCommunes}report in ThuongTin as of 2023-08-31 { VSI 310 }
report in DungTien as of 2023-08-31 { VSI 160 }
report in VanDiem as of 2023-08-31 { VSI 150 }
`,
        },
    },
} as const satisfies Catalogue;
