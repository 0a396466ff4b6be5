import type { Catalogue } from '../definition.js';

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
                + 'Write the source of the year (`source "…" for 2023`), or `source ? for 2023` where the days are known but not where they come from.',
            vi: 'Lịch chỉ áp dụng cho các năm có nêu nguồn, vì ngày nghỉ được quy định từng năm: với năm khác không biết đã ghi đủ ngày nghỉ hay chưa '
                + 'nên không tính theo.\n\n'
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
} as const satisfies Catalogue;
