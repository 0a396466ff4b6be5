import type { Catalogue } from '../definition.js';
import { oneDistrict, twoCommunes } from './example-start.js';

/** A plan, and a document by which it is adjusted. */
const adjusted = `${oneDistrict}doctype QD "Quyết định"
directive QD45 "45/QĐ-UBND" is QD { issued 2024-05-10 by UBND }
allocation Plan of VSI in ThuongTin for 2024 by UBND { total 300 }
`;

/** Directives, dates and deadlines. */
export const documents = {
    'basis-after': {
        severity: 'warning',
        title: { en: 'A basis dated after the document that rests on it', vi: 'Căn cứ ban hành sau văn bản' },
        message: {
            en: '{directive} of {date} {relation} {basis}, which is dated later, {basisDate}.',
            vi: '{directive} ngày {date} {relation} {basis}, nhưng văn bản này ghi ngày muộn hơn: {basisDate}.',
        },
        doc: {
            en: 'A document can rest only on documents that existed when it was issued. Under Decree 30/2020/NĐ-CP the bases of a '
                + 'document are stated with number, symbol and date; a later date shows that one of the two dates, or the number of '
                + 'the basis, was copied wrongly.\n\n'
                + 'Compare both dates with the documents. It is a warning because the mistake may stand in the published document '
                + 'itself.',
            vi: 'Văn bản chỉ có thể căn cứ vào văn bản đã có khi ban hành. Theo Nghị định 30/2020/NĐ-CP, căn cứ ban hành ghi rõ '
                + 'số, ký hiệu và ngày tháng; căn cứ có ngày muộn hơn cho thấy một trong hai ngày, hoặc số của văn bản căn cứ, đã '
                + 'bị chép sai.\n\n'
                + 'Hãy đối chiếu cả hai ngày với văn bản gốc. Đây là cảnh báo vì sai sót có thể nằm ngay trong văn bản đã ban hành.',
        },
        example: {
            bad: `${oneDistrict}directive NQ28 {
    issued 2023-05-23 by UBND
}
directive QD417 {
    issued 2023-02-09 by UBND
    based on NQ28
}
`,
            good: `${oneDistrict}directive NQ28 {
    issued 2018-05-23 by UBND
}
directive QD417 {
    issued 2023-02-09 by UBND
    based on NQ28
}
`,
        },
    },
    'retroactive': {
        severity: 'warning',
        title: { en: 'In force before the document existed', vi: 'Có hiệu lực trước khi có văn bản' },
        message: {
            en: '{subject} holds from {date} on, but {directive} was issued only on {issued}.',
            vi: '{subject} có hiệu lực từ ngày {date}, nhưng {directive} đến ngày {issued} mới được ban hành.',
        },
        doc: {
            en: 'A document changes what is asked of others from the day of its issue or a later one: before, nobody could know of it. An earlier '
                + 'day is most often a mistake in the year or month, and moves the quota of a time that has been reported on already.\n\n'
                + 'Compare the day with the document. Where it does say so, leave it and write `allot-ignore` with the reason above it.',
            vi: 'Văn bản chỉ thay đổi chỉ tiêu từ ngày ban hành hoặc một ngày sau đó: trước đó chưa ai biết mà thực hiện. Ngày sớm hơn '
                + 'thường do nhầm năm hoặc tháng, và làm thay đổi chỉ tiêu của thời gian đã báo cáo.\n\n'
                + 'Hãy đối chiếu ngày với văn bản. Nếu văn bản quy định đúng như vậy thì giữ nguyên và ghi `allot-ignore` kèm lý do ở dòng trên.',
        },
        example: {
            bad: `${adjusted}adjust Plan under QD45 from 2024-02-01 {
    total 300 -> 320
}
`,
            good: `${adjusted}adjust Plan under QD45 from 2024-05-10 {
    total 300 -> 320
}
`,
        },
    },
    'directive-type': {
        severity: 'warning',
        title: { en: 'A number that does not fit the type', vi: 'Số ký hiệu không khớp với loại văn bản' },
        message: {
            en: 'The number {number} says {found}, but {directive} is {declared}.',
            vi: 'Số {number} cho thấy {found}, nhưng {directive} được khai báo là {declared}.',
        },
        doc: {
            en: 'The symbol of a document carries the abbreviation of its type: `417/QĐ-UBND` is a decision, `164/KH-UBND` a plan '
                + '(Decree 30/2020/NĐ-CP, Annexes I and III; Party documents write `94-QĐ/TU`). Official letters have none: '
                + '`1263/UBND-BHXH`. The type is declared and never guessed; here the two do not agree.\n\n'
                + 'Correct the number or the type after `is`.',
            vi: 'Ký hiệu văn bản có chữ viết tắt của loại văn bản: `417/QĐ-UBND` là quyết định, `164/KH-UBND` là kế hoạch (Nghị '
                + 'định 30/2020/NĐ-CP, Phụ lục I và III; văn bản của Đảng viết `94-QĐ/TU`). Công văn không có chữ viết tắt: '
                + '`1263/UBND-BHXH`. Loại văn bản do người viết khai báo, không suy đoán; ở đây hai bên không khớp.\n\n'
                + 'Hãy sửa số ký hiệu hoặc loại văn bản sau từ khóa `là`.',
        },
        example: {
            bad: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin abbreviated "UBND"
doctype QĐ "Quyết định"
doctype KH "Kế hoạch"

directive QD417 "417/KH-UBND" is QĐ {
    issued 2023-02-09 by UBND
}
`,
            good: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin abbreviated "UBND"
doctype QĐ "Quyết định"
doctype KH "Kế hoạch"

directive QD417 "417/QĐ-UBND" is QĐ {
    issued 2023-02-09 by UBND
}
`,
        },
    },
    'duplicate-number': {
        severity: 'warning',
        title: { en: 'A number that occurs twice', vi: 'Số văn bản bị trùng' },
        message: {
            en: 'The number {number} of {year} by {issuer} is already that of {other}.',
            vi: 'Số {number} năm {year} của {issuer} đã là số của {other}.',
        },
        doc: {
            en: 'Within a year the number and symbol of a document are unique for the body that issues it (Decree 30/2020/NĐ-CP, '
                + 'article 15). Two documents with the same one are either the same document declared twice, or one number was '
                + 'copied wrongly.\n\n'
                + 'Correct the number, or use one declaration for both.',
            vi: 'Trong một năm, số và ký hiệu văn bản là duy nhất đối với cơ quan ban hành (Nghị định 30/2020/NĐ-CP, Điều 15). '
                + 'Hai văn bản trùng số ký hiệu thì hoặc là một văn bản khai báo hai lần, hoặc có một số bị chép sai.\n\n'
                + 'Hãy sửa lại số, hoặc dùng chung một khai báo.',
        },
        example: {
            bad: `${oneDistrict}doctype QĐ "Quyết định"

directive QD417 "417/QĐ-UBND" is QĐ {
    issued 2023-02-09 by UBND
}
directive QD471 "417/QĐ-UBND" is QĐ {
    issued 2023-02-20 by UBND
}
`,
            good: `${oneDistrict}doctype QĐ "Quyết định"

directive QD417 "417/QĐ-UBND" is QĐ {
    issued 2023-02-09 by UBND
}
directive QD471 "471/QĐ-UBND" is QĐ {
    issued 2023-02-20 by UBND
}
`,
        },
    },
    'number-order': {
        severity: 'warning',
        title: { en: 'Numbers and dates in different order', vi: 'Số và ngày văn bản không cùng thứ tự' },
        message: {
            en: '{number} of {date} comes before {other} of {otherDate}, although its number is higher.',
            vi: '{number} ngày {date} đứng trước {other} ngày {otherDate}, mặc dù số lớn hơn.',
        },
        doc: {
            en: 'A body numbers its documents through the calendar year in the order of their dates, beginning with 01 on 1 '
                + 'January (Decree 30/2020/NĐ-CP, article 15 and Annex I). A higher number with an earlier date means that a number '
                + 'or a date was copied wrongly.\n\n'
                + 'Compare both with the documents. Party committees number through a term of office, not a year.',
            vi: 'Cơ quan đánh số văn bản theo năm dương lịch, theo thứ tự ngày ban hành, bắt đầu từ số 01 ngày 01 tháng 01 (Nghị '
                + 'định 30/2020/NĐ-CP, Điều 15 và Phụ lục I). Số lớn hơn mà ngày sớm hơn cho thấy số hoặc ngày đã bị chép sai.\n\n'
                + 'Hãy đối chiếu cả hai với văn bản gốc. Văn bản của cấp ủy Đảng đánh số theo nhiệm kỳ, không theo năm.',
        },
        example: {
            bad: `${oneDistrict}doctype QĐ "Quyết định"

directive QD417 "417/QĐ-UBND" is QĐ {
    issued 2023-02-09 by UBND
}
directive QD471 "471/QĐ-UBND" is QĐ {
    issued 2023-01-20 by UBND
}
`,
            good: `${oneDistrict}doctype QĐ "Quyết định"

directive QD417 "417/QĐ-UBND" is QĐ {
    issued 2023-02-09 by UBND
}
directive QD471 "471/QĐ-UBND" is QĐ {
    issued 2023-02-20 by UBND
}
`,
        },
    },
    'unknown-date': {
        severity: 'warning',
        title: { en: 'A date that is not known', vi: 'Chưa rõ ngày' },
        message: {
            en: 'The date of {subject} is not known: checks that need it are left out.',
            vi: 'Chưa rõ ngày của {subject}: các phép kiểm tra cần ngày này được bỏ qua.',
        },
        doc: {
            en: 'Without its date a document cannot be put in order with the documents it rests on, and it is not known from when '
                + 'its figures hold. `?` is the honest answer where a source does not give the date; then nothing is guessed, but '
                + 'less is checked.\n\n'
                + 'Look the date up and write it, or suppress the warning with the reason why it cannot be known.',
            vi: 'Thiếu ngày thì không xếp được thứ tự văn bản so với các căn cứ, và không biết số liệu có hiệu lực từ khi nào. '
                + '`?` là cách ghi trung thực khi nguồn không nêu ngày; khi đó không suy đoán gì, nhưng kiểm tra được ít hơn.\n\n'
                + 'Hãy tra cứu và ghi ngày, hoặc bỏ qua cảnh báo kèm lý do vì sao không thể biết.',
        },
        example: {
            bad: `${oneDistrict}directive QD417 {
    issued ? by UBND
}
`,
            good: `${oneDistrict}directive QD417 {
    issued 2023-02-09 by UBND
}
`,
        },
    },
    'reversed-dates': {
        severity: 'error',
        title: { en: 'An end before its beginning', vi: 'Ngày kết thúc trước ngày bắt đầu' },
        message: {
            en: '{subject} ends on {end}, before it begins on {start}.',
            vi: '{subject} kết thúc ngày {end}, trước khi bắt đầu ngày {start}.',
        },
        doc: {
            en: '`from` is the first day on which something exists or holds, `until` the last. If the end comes first, there is '
                + 'no day on which it does.\n\n'
                + 'Exchange the dates or correct the year.',
            vi: '`từ` là ngày đầu tiên tồn tại hoặc có hiệu lực, `đến hết` là ngày cuối cùng. Nếu ngày cuối đứng '
                + 'trước thì không có ngày nào có hiệu lực.\n\n'
                + 'Hãy đổi chỗ hai ngày hoặc sửa lại năm.',
        },
        example: {
            bad: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district from 2025-06-30 until 2004-07-08
`,
            good: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district from 2004-07-08 until 2025-06-30
`,
        },
    },
    'deadline-outside-period': {
        severity: 'error',
        title: { en: 'A deadline outside the period', vi: 'Thời hạn nằm ngoài kỳ' },
        message: {
            en: 'The deadline {date} lies outside the period {period} of {allocation}.',
            vi: 'Thời hạn {date} nằm ngoài kỳ {period} của {allocation}.',
        },
        doc: {
            en: 'A quota for a period is to be fulfilled within it, so every deadline of an allocation lies in its period: its '
                + 'own `due`, and those that a later `deadline … for` sets. Most often the year is wrong.\n\n'
                + 'Correct the date, or the period of the allocation.',
            vi: 'Chỉ tiêu giao cho một kỳ phải hoàn thành trong kỳ đó, nên mọi thời hạn của bảng giao đều nằm trong kỳ: cả `hạn` '
                + 'của chính nó và thời hạn do `thời hạn … cho` quy định sau. Thường gặp nhất là ghi sai năm.\n\n'
                + 'Hãy sửa lại ngày, hoặc sửa kỳ của bảng giao.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    due 2024-01-15
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    due 2023-12-31
}
`,
        },
    },
    'deadline-before-directive': {
        severity: 'error',
        title: { en: 'A deadline before the document that sets it', vi: 'Thời hạn trước ngày ban hành văn bản' },
        message: {
            en: 'The deadline {date} lies before {directive} of {issued}, which sets it.',
            vi: 'Thời hạn {date} trước ngày {issued} của {directive}, là văn bản quy định thời hạn đó.',
        },
        doc: {
            en: 'Nobody can meet a deadline that had passed when the document that sets it was issued. One of the two dates is '
                + 'wrong.\n\n'
                + 'Correct the deadline or the date of the directive. A deadline that another document sets is declared outside, '
                + 'with `deadline … for … under …`.',
            vi: 'Không ai có thể thực hiện kịp một thời hạn đã qua khi văn bản quy định nó được ban hành. Một trong hai ngày bị '
                + 'sai.\n\n'
                + 'Hãy sửa thời hạn hoặc ngày ban hành văn bản. Thời hạn do văn bản khác quy định thì khai báo riêng bằng `thời '
                + 'hạn … cho … theo …`.',
        },
        example: {
            bad: `${oneDistrict}directive QD417 {
    issued 2023-02-09 by UBND
}
allocation of VSI in ThuongTin for 2023 under QD417 {
    total 300
    due 2023-01-31
}
`,
            good: `${oneDistrict}directive QD417 {
    issued 2023-02-09 by UBND
}
allocation of VSI in ThuongTin for 2023 under QD417 {
    total 300
    due 2023-12-15
}
`,
        },
    },
    'deadline-after-parent': {
        severity: 'error',
        title: { en: 'A deadline after the parent\'s', vi: 'Thời hạn muộn hơn thời hạn của cấp trên' },
        message: {
            en: 'The deadline {date} of {subject} lies after the deadline {parentDate} of {parent}, from which it comes.',
            vi: 'Thời hạn {date} của {subject} muộn hơn thời hạn {parentDate} của {parent}, là bảng giao cấp trên.',
        },
        doc: {
            en: 'Who passes a quota on must be done when all parts are done, so a part is due no later than the whole. This holds '
                + 'for a block inside a row and for an allocation that says `passing on`.\n\n'
                + 'Set the earlier date for the part, or the later one for the whole.',
            vi: 'Nơi phân bổ lại chỉ tiêu chỉ hoàn thành khi mọi phần đã hoàn thành, nên hạn của từng phần không được muộn hơn '
                + 'hạn của tổng thể. Quy tắc này áp dụng cho khối nằm trong một dòng và cho bảng giao có `phân bổ từ`.\n\n'
                + 'Hãy đặt hạn sớm hơn cho phần, hoặc hạn muộn hơn cho tổng thể.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160 {
            due 2023-12-15
        }
        VanDiem 140
    }
    due 2023-11-30
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160 {
            due 2023-11-15
        }
        VanDiem 140
    }
    due 2023-11-30
}
`,
        },
    },
    'reach-order': {
        severity: 'error',
        title: { en: 'Milestones that do not rise', vi: 'Các mốc không tăng dần' },
        message: {
            en: 'Milestones rise with their dates: {value} by {date} follows {earlierValue} by {earlierDate}.',
            vi: 'Các mốc phải tăng dần theo thời gian: {value} đến {date} đứng sau {earlierValue} đến {earlierDate}.',
        },
        doc: {
            en: '`reach 50% by 2023-06-30` says what is to be reached by a day, counted from the beginning. What is reached by a '
                + 'later day cannot be less, so dates and values rise together.\n\n'
                + 'Correct the value or the date. An amount to be gained during a period is a row of `split by quarter`, not a '
                + 'milestone.',
            vi: '`đạt 50% đến 2023-06-30` nêu mức phải đạt tính từ đầu kỳ đến ngày đó. Mức đạt đến ngày '
                + 'sau không thể thấp hơn, nên ngày và giá trị cùng tăng dần.\n\n'
                + 'Hãy sửa giá trị hoặc ngày. Số cần thực hiện thêm trong từng kỳ là một dòng của `chia theo quý`, '
                + 'không phải mốc.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    reach 50% by 2023-06-30
    reach 40% by 2023-09-30
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    reach 50% by 2023-06-30
    reach 80% by 2023-09-30
}
`,
        },
    },
    'milestone-after-deadline': {
        severity: 'error',
        title: { en: 'A milestone after the deadline', vi: 'Mốc muộn hơn thời hạn' },
        message: {
            en: 'The milestone of {date} lies after the deadline {deadline}, by which all of it is due.',
            vi: 'Mốc ngày {date} muộn hơn thời hạn {deadline}, là hạn phải hoàn thành toàn bộ.',
        },
        doc: {
            en: 'A milestone is a step on the way: part of the quota is to be reached before the whole is due. After the deadline '
                + 'everything is due, so a milestone then asks for nothing.\n\n'
                + 'Correct the date of the milestone, or the deadline.',
            vi: 'Mốc là một bước trên đường thực hiện: phải đạt một phần chỉ tiêu trước khi đến hạn hoàn thành toàn bộ. Sau thời '
                + 'hạn thì toàn bộ đã phải hoàn thành, nên mốc không còn ý nghĩa.\n\n'
                + 'Hãy sửa ngày của mốc, hoặc sửa thời hạn.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    reach 80% by 2023-12-20
    due 2023-12-15
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    reach 80% by 2023-10-31
    due 2023-12-15
}
`,
        },
    },
} as const satisfies Catalogue;
