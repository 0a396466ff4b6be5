import type { Catalogue } from '../definition.js';

const adjusted = `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
directive QD1 { issued 2023-02-09 by UBND }
directive QD2 { issued 2023-10-10 by UBND }
allocation Plan of VSI in ThuongTin for 2023 under QD1 { total 100 }
deadline Finish 2023-12-15 for Plan
adjust Plan under QD2 { due 2023-12-15 -> 2023-12-20 }
`;

/** Calendars, spans that are counted, and tasks that recur. */
export const times = {
    'calendar-day-twice': {
        severity: 'error',
        title: { en: 'A day stands twice in a calendar', vi: 'Lịch ghi một ngày hai lần' },
        message: {
            en: '{date} already stands in the calendar {calendar} as {first}: keep one of the two.',
            vi: '{date} đã có trong lịch {calendar} là {first}: hãy chỉ giữ một lần ghi.',
        },
        doc: {
            en: 'Each day of a calendar stands there once: as a day off (`off`), with one title, or as a day on which is worked (`working`). '
                + 'Spans of days off do not overlap. A day that is both cannot be counted, and one with two titles cannot be shown.\n\n'
                + 'Shorten one of the spans, or remove what is written twice.',
            vi: 'Mỗi ngày chỉ ghi một lần trong lịch: hoặc là ngày nghỉ (`nghỉ`), với một tên, hoặc là ngày làm bù (`làm bù`). '
                + 'Các khoảng nghỉ không chồng lên nhau. Ngày vừa nghỉ vừa làm thì không tính được, ngày có hai tên thì không biết hiển thị tên nào.\n\n'
                + 'Hãy rút ngắn một trong hai khoảng, hoặc xóa phần ghi trùng.',
        },
        example: {
            bad: `calendar Lich {
    weekend saturday, sunday
    off 2023-01-20..2023-01-26 "Tết Quý Mão"
    off 2023-01-26 "Nghỉ bù"
    source ? for 2023
}
`,
            good: `calendar Lich {
    weekend saturday, sunday
    off 2023-01-20..2023-01-25 "Tết Quý Mão"
    off 2023-01-26 "Nghỉ bù"
    source ? for 2023
}
`,
        },
    },
    'calendar-year-twice': {
        severity: 'warning',
        title: { en: 'Two calendars have a year, with different days', vi: 'Hai lịch cùng có một năm nhưng khác ngày' },
        message: {
            en: 'Both calendars {calendar} and {base} have {year}, but not with the same days: {days}. The days off of both count: remove here what {base} has; '
                + 'if {calendar} only adds days, leave out its source for {year}.',
            vi: 'Cả hai lịch {calendar} và {base} đều có năm {year} nhưng khác nhau ở các ngày: {days}. Ngày nghỉ của cả hai đều được tính: hãy xóa ở đây những gì {base} đã có; '
                + 'nếu {calendar} chỉ thêm ngày nghỉ thì bỏ nguồn cho năm {year}.',
        },
        doc: {
            en: 'A calendar that is `based on` another one adds to it: years that the other does not cover, or single days. Where both state the days off of a '
                + 'year, and repeat each other in part, they are probably two readings of one announcement, of which one is wrong or out of date: for example '
                + 'when a year that was entered by hand comes with a new version of Allot. The same days in both are no mistake.\n\n'
                + 'Compare the days that are named with the announcement, and keep one of the two.',
            vi: 'Lịch `dựa trên` lịch khác là để bổ sung: thêm năm mà lịch kia chưa có, hoặc thêm vài ngày. Khi cả hai cùng nêu ngày nghỉ của một năm và có phần '
                + 'trùng nhau thì có lẽ đó là hai cách ghi của cùng một thông báo, trong đó một bên sai hoặc đã cũ: chẳng hạn năm tự nhập nay đã có trong phiên bản mới '
                + 'của Allot. Nếu các ngày giống hệt nhau thì không sao.\n\n'
                + 'Hãy đối chiếu các ngày được nêu với thông báo và chỉ giữ một bên.',
        },
        example: {
            bad: `calendar CaNuoc {
    weekend saturday, sunday
    off 2027-01-01 "Tết Dương lịch"
    off 2027-02-05..2027-02-11 "Tết Đinh Mùi"
    source "9/TB" for 2027
}
calendar LichHuyen based on CaNuoc {
    off 2027-01-01 "Tết Dương lịch"
    off 2027-02-04..2027-02-10 "Tết Đinh Mùi"
    source ? for 2027
}
`,
            good: `calendar CaNuoc {
    weekend saturday, sunday
    off 2027-01-01 "Tết Dương lịch"
    off 2027-02-05..2027-02-11 "Tết Đinh Mùi"
    source "9/TB" for 2027
}
calendar LichHuyen based on CaNuoc {
    off 2027-02-12 "Nghỉ thêm của huyện"
}
`,
        },
    },
    'calendar-year-empty': {
        severity: 'warning',
        title: { en: 'A year is added without days off', vi: 'Thêm năm mà chưa ghi ngày nghỉ' },
        message: {
            en: 'The calendar {calendar} adds {years} and states no day off there: only the weekend would be off. Write the days off, or leave the year out until they are known.',
            vi: 'Lịch {calendar} thêm năm {years} nhưng không ghi ngày nghỉ nào: chỉ tính được ngày nghỉ hằng tuần. Hãy ghi các ngày nghỉ, hoặc chưa thêm năm đó khi chưa rõ.',
        },
        doc: {
            en: 'A calendar that is `based on` another one adds the years for which it states a source, and from then on everything is counted there by what it says. '
                + 'A year in which it names no day off is probably not entered yet: the source is one of a law, say, and the days of the year are not announced.\n\n'
                + 'As long as the year is not added, the places where it matters are told and nothing is counted wrongly.',
            vi: 'Lịch `dựa trên` lịch khác thêm những năm có nêu nguồn; từ đó mọi việc tính trong năm ấy đều theo lịch này. Năm mà lịch không ghi ngày nghỉ nào thì có lẽ '
                + 'chưa nhập xong: chẳng hạn nguồn chỉ là luật, còn ngày nghỉ của năm chưa được công bố.\n\n'
                + 'Khi chưa thêm năm đó, những chỗ cần đến đều được nhắc và không có gì bị tính sai.',
        },
        example: {
            bad: `calendar CaNuoc {
    weekend saturday, sunday
    off 2026-01-01 "Tết Dương lịch"
    source "9441/TB-BNV" for 2026
}
calendar Nam2027 based on CaNuoc {
    source "45/2019/QH14" for 2027
}
`,
            good: `calendar CaNuoc {
    weekend saturday, sunday
    off 2026-01-01 "Tết Dương lịch"
    source "9441/TB-BNV" for 2026
}
calendar Nam2027 based on CaNuoc {
    off 2027-01-01 "Tết Dương lịch"
    source ? for 2027
}
`,
        },
    },
    'needless-working-day': {
        severity: 'warning',
        title: { en: 'A day made up that is a working day anyway', vi: 'Ngày làm bù vốn là ngày làm việc' },
        message: {
            en: '{date} is a {weekday}, on which is worked anyway: "working" names a day of the weekend on which work is made up. Correct the date.',
            vi: '{date} là {weekday}, vốn là ngày làm việc: "làm bù" nêu một ngày nghỉ hằng tuần phải đi làm. Hãy sửa ngày.',
        },
        doc: {
            en: 'When a day off is exchanged, work is made up on a day that is otherwise off: the notice for 2025 gave 2 May and asked for '
                + 'Saturday 26 April. A `working` day that is none of the weekend changes nothing, so its date is likely wrong.',
            vi: 'Khi hoán đổi ngày nghỉ, ngày làm bù rơi vào ngày vốn được nghỉ: thông báo năm 2025 cho nghỉ ngày 2/5 và làm bù '
                + 'thứ bảy ngày 26/4. Ngày `làm bù` không phải ngày nghỉ hằng tuần thì không thay đổi gì, nên có lẽ ghi sai ngày.',
        },
        example: {
            bad: `calendar Lich {
    weekend saturday, sunday
    off 2025-05-02 working 2025-04-25
    source "6150/TB-BLĐTBXH" for 2025
}
`,
            good: `calendar Lich {
    weekend saturday, sunday
    off 2025-05-02 working 2025-04-26
    source "6150/TB-BLĐTBXH" for 2025
}
`,
        },
    },
    'day-outside-calendar': {
        severity: 'warning',
        title: { en: 'A day in a year that the calendar does not cover', vi: 'Ngày thuộc năm mà lịch chưa áp dụng' },
        message: {
            en: '{date} does not count: the calendar {calendar} states no source for {year}.',
            vi: '{date} chưa được tính: lịch {calendar} không nêu nguồn cho năm {year}.',
        },
        doc: {
            en: 'A calendar covers the years for which it states a source, because days off are set anew for each year: of other years it is not known '
                + 'whether all of them are there, and nothing is counted by them.\n\n'
                + 'Holidays around New Year and days that are exchanged may lie in two years: then one of them is enough.\n\n'
                + 'Write the source of the year (`source "…" for 2023`), or `source ? for 2023` where the days are known but not where they come from.',
            vi: 'Lịch chỉ áp dụng cho các năm có nêu nguồn, vì ngày nghỉ được quy định từng năm: với năm khác không biết đã ghi đủ ngày nghỉ hay chưa '
                + 'nên không tính theo.\n\n'
                + 'Dịp nghỉ đầu năm và ngày hoán đổi có thể thuộc hai năm: khi đó chỉ cần một năm có nguồn.\n\n'
                + 'Hãy ghi nguồn của năm đó (`nguồn "…" cho 2023`), hoặc `nguồn ? cho 2023` nếu biết ngày nghỉ nhưng chưa rõ văn bản.',
        },
        example: {
            bad: `calendar Lich {
    weekend saturday, sunday
    off 2023-01-02 "Nghỉ bù Tết dương lịch"
    off 2024-01-01 "Tết dương lịch"
    source ? for 2023
}
`,
            good: `calendar Lich {
    weekend saturday, sunday
    off 2023-01-02 "Nghỉ bù Tết dương lịch"
    off 2024-01-01 "Tết dương lịch"
    source ? for 2023..2024
}
`,
        },
    },
    'calendar-years': {
        severity: 'error',
        title: { en: 'A calendar covers whole years', vi: 'Lịch áp dụng theo năm' },
        message: {
            en: 'A calendar covers whole years, not {written}: write 2023 or 2019..2026.',
            vi: 'Lịch áp dụng trọn năm, không ghi {written}: hãy ghi 2023 hoặc 2019..2026.',
        },
        doc: {
            en: 'A source is for one or more whole years: `source "6150/TB-BLĐTBXH" for 2025`, `source ? for 2019..2022, 2024`. Without `for` it is for all years.',
            vi: 'Một nguồn áp dụng cho một hoặc nhiều năm trọn vẹn: `nguồn "6150/TB-BLĐTBXH" cho 2025`, `nguồn ? cho 2019..2022, 2024`. Không có `cho` thì áp dụng cho mọi năm.',
        },
        example: {
            bad: `calendar Lich {
    weekend saturday, sunday
    source ? for 2023-Q1
}
`,
            good: `calendar Lich {
    weekend saturday, sunday
    source ? for 2023
}
`,
        },
    },
    'missing-calendar': {
        severity: 'warning',
        title: { en: 'Counted without a calendar', vi: 'Tính ngày khi chưa có lịch' },
        message: {
            en: 'Here {reason}: {effect}.',
            vi: 'Ở đây {reason} nên {effect}.',
        },
        doc: {
            en: 'A span that ends on a day off ends on the next working day (Civil Code 91/2015/QH13, article 148), and working days are counted without '
                + 'days off. Which days are off a calendar says; without one not even Saturdays and Sundays are taken for days off.\n\n'
                + 'A project counts by the only calendar that it sees. `uses: [allot:vietnam]` brings the one of Vietnam; another one is declared with '
                + '`calendar`. One that only adds years or days to another is `based on` that, and counts in its place. Where there are several others, `calendar: Name` in '
                + 'allot.yaml says which one counts.',
            vi: 'Thời hạn kết thúc vào ngày nghỉ thì kết thúc vào ngày làm việc tiếp theo (điều 148 Bộ luật Dân sự 91/2015/QH13), và ngày làm việc được đếm '
                + 'không kể ngày nghỉ. Lịch cho biết ngày nào nghỉ; khi chưa có lịch thì thứ bảy, chủ nhật cũng không được coi là ngày nghỉ.\n\n'
                + 'Dự án tính theo lịch duy nhất mà nó thấy. Ghi `uses: [allot:vietnam]` để có lịch của Việt Nam; lịch khác thì khai báo bằng `lịch`. '
                + 'Lịch chỉ thêm năm hoặc thêm ngày cho lịch khác thì ghi `dựa trên` lịch đó và được dùng thay cho lịch đó. Nếu vẫn có nhiều lịch, ghi tên lịch cần dùng ở mục '
                + 'cài đặt về lịch trong allot.yaml.',
        },
        example: {
            bad: `organization UBND
directive CV1 { issued 2023-04-21 by UBND }
task Answer "Trả lời công văn" by UBND due within 10 days of CV1
`,
            good: `organization UBND
directive CV1 { issued 2023-04-21 by UBND }
task Answer "Trả lời công văn" by UBND due within 10 days of CV1
calendar Lich {
    weekend saturday, sunday
    off 2023-04-29..2023-05-03 "30/4 và 1/5"
    source ? for 2023
}
`,
        },
    },
    'calendar-year-missing': {
        severity: 'warning',
        title: { en: 'The calendar does not cover the year', vi: 'Lịch chưa áp dụng cho năm này' },
        message: {
            en: 'The calendar {calendar} states no source for {year}, so it is not known which days are off: {effect}. {remedy}.',
            vi: 'Lịch {calendar} không nêu nguồn cho năm {year} nên chưa rõ ngày nào nghỉ: {effect}. {remedy}.',
        },
        doc: {
            en: 'Days off are set for each year, some of them (Tết, National Day) only shortly before. A calendar covers the years for which it states a '
                + 'source. In others no date is moved, and working days are not counted, because the result could be wrong.\n\n'
                + 'When the days of the year are announced, enter them with their source. In a calendar of the project: `source "…" for 2027`. A calendar that the project '
                + 'uses, such as that of `allot:vietnam`, need not be waited for: declare one that is based on it, `calendar Days2027 based on VietNam { off … source "…" for 2027 }`. '
                + 'It has all years of the other one and those that it adds, and the project counts by it without more ado, unless allot.yaml names the other one.',
            vi: 'Ngày nghỉ được quy định cho từng năm, có dịp (Tết, Quốc khánh) chỉ công bố trước không lâu. Lịch áp dụng cho các năm có nêu nguồn. '
                + 'Với năm khác thì không chuyển ngày nào và không đếm ngày làm việc, vì kết quả có thể sai.\n\n'
                + 'Khi ngày nghỉ của năm được công bố, hãy ghi kèm nguồn. Với lịch của dự án: `nguồn "…" cho 2027`. Với lịch mà dự án dùng lại, như lịch của `allot:vietnam`, '
                + 'không phải chờ phiên bản mới: hãy khai báo một lịch dựa trên lịch đó, `lịch Lich2027 dựa trên VietNam { nghỉ … nguồn "…" cho 2027 }`. Lịch này có mọi năm của '
                + 'lịch kia và thêm năm của mình; dự án tự tính theo lịch này, trừ khi allot.yaml nêu lịch kia.',
        },
        example: {
            bad: `calendar Lich {
    weekend saturday, sunday
    source ? for 2023
}
organization UBND
task Answer "Trả lời" by UBND due within 10 days of 2024-04-21
`,
            good: `calendar Lich {
    weekend saturday, sunday
    source ? for 2023..2024
}
organization UBND
task Answer "Trả lời" by UBND due within 10 days of 2024-04-21
`,
        },
    },
    'replaced-anchor': {
        severity: 'warning',
        title: { en: 'A span from a deadline that was adjusted', vi: 'Khoảng tính theo thời hạn đã điều chỉnh' },
        message: {
            en: '{name} was adjusted from {date} to {becomes}, and this is still counted from {date}.',
            vi: '{name} đã được điều chỉnh từ {date} thành {becomes}, nhưng chỗ này vẫn được tính theo {date}.',
        },
        doc: {
            en: 'A decision that moves a deadline does not say what becomes of what was counted from it. So that stays where it was, and is pointed out.\n\n'
                + 'If it moves too, count from the new day. If it stays, write its date.',
            vi: 'Quyết định dời một thời hạn không nói những hạn tính theo thời hạn đó thay đổi ra sao. Vì vậy chúng giữ nguyên và được nhắc ở đây.\n\n'
                + 'Nếu hạn này cũng dời, hãy tính theo ngày mới. Nếu giữ nguyên, hãy ghi rõ ngày.',
        },
        example: {
            bad: `${adjusted}task Lists "Gửi danh sách" by UBND due 5 days before Finish
`,
            good: `${adjusted}task Lists "Gửi danh sách" by UBND due 5 days before 2023-12-20
`,
        },
    },
    'weekend-deadline': {
        severity: 'info',
        title: { en: 'A deadline on a day off', vi: 'Hạn rơi vào ngày nghỉ' },
        message: {
            en: 'The deadline {date} is a day off ({reason}). A fixed date is not moved: it stays as the document sets it.',
            vi: 'Hạn {date} là ngày nghỉ ({reason}). Ngày đã ấn định thì không được chuyển: hạn giữ đúng như văn bản nêu.',
        },
        doc: {
            en: 'Only spans that are counted (`within 10 days of …`) end on the next working day when their last day is off. A date that a document states '
                + 'stays what it is, so this is only worth knowing: whoever must deliver has to be done before.\n\n'
                + 'Of a year that the calendar does not cover only the weekend is known. If the document means another day, write that.',
            vi: 'Chỉ thời hạn được tính theo khoảng (`trong 10 ngày kể từ …`) mới kết thúc vào ngày làm việc tiếp theo khi ngày cuối là ngày nghỉ. Ngày mà văn bản '
                + 'ấn định thì giữ nguyên, nên đây chỉ là thông tin: đơn vị thực hiện cần hoàn thành trước ngày đó.\n\n'
                + 'Với năm mà lịch chưa áp dụng thì chỉ biết ngày nghỉ hằng tuần. Nếu văn bản muốn nói ngày khác, hãy ghi ngày đó.',
        },
        example: {
            bad: `calendar Lich {
    weekend saturday, sunday
    source ? for 2019
}
organization UBND
task Campaign "Tổng kết đợt thi đua" by UBND due 2019-06-30
`,
            good: `calendar Lich {
    weekend saturday, sunday
    source ? for 2019
}
organization UBND
task Campaign "Tổng kết đợt thi đua" by UBND due 2019-06-28
`,
        },
    },
    'span-length': {
        severity: 'error',
        title: { en: 'A length that cannot be counted', vi: 'Khoảng thời gian không đếm được' },
        message: {
            en: '{written} cannot be a number of {unit}: it is whole, from 1 to {limit}.',
            vi: '{written} không dùng làm số {unit} được: phải là số nguyên từ 1 đến {limit}.',
        },
        doc: {
            en: 'Spans are counted in whole working days, days, weeks, months or years, up to a hundred years. Half a month is 15 days (Civil Code, article 146).',
            vi: 'Khoảng thời gian được tính bằng số nguyên ngày làm việc, ngày, tuần, tháng hoặc năm, nhiều nhất là một trăm năm. Nửa tháng là 15 ngày (điều 146 Bộ luật Dân sự).',
        },
        example: {
            bad: `organization UBND
task Answer "Trả lời" by UBND due 0 days before 2023-12-15
`,
            good: `organization UBND
task Answer "Trả lời" by UBND due 5 days before 2023-12-15
`,
        },
    },
    'recurrence-misfit': {
        severity: 'error',
        title: { en: 'A clause that does not fit how often', vi: 'Mệnh đề không hợp với chu kỳ' },
        message: {
            en: '"{clause}" does not fit here: {reason}.',
            vi: '"{clause}" không dùng được ở đây: {reason}.',
        },
        doc: {
            en: 'What is done every month, quarter, half or year can be due on a day of the month (`on day 5`) and have a day on which the data are '
                + 'closed (`closing on day 14`); what is done every week, on a day of the week (`on monday`). `or next working day` moves such a date.',
            vi: 'Việc làm hằng tháng, quý, nửa năm hoặc năm có thể nêu ngày trong tháng (`vào ngày 5`) và ngày chốt số liệu '
                + '(`chốt số liệu ngày 14`); việc làm hằng tuần thì nêu thứ trong tuần (`vào thứ hai`). `hoặc ngày làm việc kế tiếp` chuyển ngày đó khi rơi vào ngày nghỉ.',
        },
        example: {
            bad: `organization UBND
task Report "Báo cáo" by UBND every week on day 5 for 2023
`,
            good: `organization UBND
task Report "Báo cáo" by UBND every week on friday for 2023
`,
        },
    },
    'too-many-dates': {
        severity: 'error',
        title: { en: 'A task recurs too often to be listed', vi: 'Nhiệm vụ lặp lại quá nhiều lần' },
        message: {
            en: 'These are more than {limit} dates: shorten the time for which the task is.',
            vi: 'Chỗ này có hơn {limit} ngày: hãy rút ngắn thời gian thực hiện nhiệm vụ.',
        },
        doc: {
            en: 'All dates of a recurring task are compiled. Those of every day of 27 years are the most that can be. A span that is longer is likely mistyped.',
            vi: 'Mọi ngày của nhiệm vụ định kỳ đều được đưa vào kết quả. Nhiều nhất là các ngày của 27 năm. Khoảng thời gian dài hơn có lẽ do gõ nhầm.',
        },
        example: {
            bad: `organization UBND
task Broadcast "Phát thanh" by UBND every day for 2023..2203
`,
            good: `organization UBND
task Broadcast "Phát thanh" by UBND every day for 2023
`,
        },
    },
    'day-of-last-month': {
        severity: 'info',
        title: { en: 'The day of the last month of a quarter, half or year', vi: 'Ngày thuộc tháng cuối của quý, nửa năm hoặc năm' },
        message: {
            en: 'Day {day} is that of the last month of each {unit}{dates}. If the month after is meant, add {clause}.',
            vi: 'Ngày {day} ở đây thuộc tháng cuối của mỗi {unit}{dates}. Nếu là ngày đó của tháng sau thì ghi thêm {clause}.',
        },
        doc: {
            en: '`every quarter on day 5` is 5 March, 5 June and so on. A report about a whole quarter can only be made afterwards: whose data are closed on the last day of the quarter (`closing on day 31`) is due on the '
                + '5th of the month after, 5 April. With data up to the day itself write `closing on day 5`: then it stays in the last month.\n\n'
                + 'It is only pointed out for days up to the 15th, and never where it is said when data are closed.',
            vi: '`hằng quý vào ngày 5` là ngày 5/3, 5/6 … Báo cáo về cả quý chỉ làm được khi quý đã hết: nếu chốt số liệu vào ngày cuối quý (`chốt số liệu ngày 31`) thì hạn là ngày 5 của tháng sau, '
                + 'tức 5/4. Nếu chỉ lấy số liệu đến chính ngày đó thì ghi `chốt số liệu ngày 5`: hạn vẫn ở tháng cuối quý.\n\n'
                + 'Chỉ nhắc với các ngày đến 15, và không nhắc khi đã nêu ngày chốt số liệu.',
        },
        example: {
            bad: `organization UBND
task Report "Báo cáo" by UBND every quarter on day 5 for 2023
`,
            good: `organization UBND
task Report "Báo cáo" by UBND every quarter on day 5 closing on day 31 for 2023
`,
        },
    },
    'unlisted-dates': {
        severity: 'info',
        title: { en: 'The dates of a task are not listed', vi: 'Chưa liệt kê được các ngày của nhiệm vụ' },
        message: {
            en: 'The dates are not listed: {reason}.',
            vi: 'Chưa liệt kê được các ngày: {reason}.',
        },
        doc: {
            en: 'A recurring task is for the time that it says (`for 2023`, `for Spring`), else for that of the allocations that it serves, else from the day '
                + 'on which its document is in force to the last one, or to its own deadline; never before its document. Where beginning or end are not known, it is known how often '
                + 'the task is to be done, but no list of its dates can be made.\n\n'
                + 'Write for which time the task is, if that is known.',
            vi: 'Nhiệm vụ định kỳ được thực hiện trong thời gian đã nêu (`cho 2023`, `cho DotThiDua`); không nêu thì theo kỳ của bảng giao liên quan; '
                + 'nếu không có thì từ ngày văn bản có hiệu lực đến ngày hết hiệu lực hoặc đến hạn của nhiệm vụ; không bao giờ trước ngày văn bản. '
                + 'Khi chưa rõ bắt đầu hoặc kết thúc thì chỉ biết chu kỳ, chưa lập được danh sách ngày.\n\n'
                + 'Hãy ghi thời gian thực hiện nếu đã biết.',
        },
        example: {
            bad: `organization UBND
directive CV1 { issued 2023-04-21 by UBND }
task Report "Báo cáo" by UBND every month on day 5 under CV1
`,
            good: `organization UBND
directive CV1 { issued 2023-04-21 by UBND }
task Report "Báo cáo" by UBND every month on day 5 under CV1 for 2023
`,
        },
    },
} as const satisfies Catalogue;
