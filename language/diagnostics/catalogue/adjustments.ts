import type { Catalogue } from '../definition.js';
import { twoCommunes, twoDistricts } from './example-start.js';

/** Two communes with their quotas, and a document that changes them. */
const plan = `${twoCommunes}doctype QD "Quyết định"
directive QD7 "7/QĐ-UBND" is QD { issued 2023-06-20 by UBND in force from 2023-07-01 }
allocation Plan of VSI in ThuongTin for 2023 by UBND {
    total 300
    due 2023-12-15
    split by commune {
        DungTien 160
        VanDiem 140
    }
}
`;

const passedOn = `${twoDistricts}allocation Plan of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation Below of VSI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan {
    total 160
}
adjust Plan from 2023-07-01 {
    ThuongTin 160 -> 170
    BaVi 140 -> 130
}
`;

/** `adjust`: what later documents change. */
export const adjustments = {
    'not-in-force': {
        severity: 'error',
        title: { en: 'An old figure that is not in force', vi: 'Số cũ không phải số đang có hiệu lực' },
        message: {
            en: '{label} is not {written} on {date}: {current}.',
            vi: 'Số cũ {written} của {label} không đúng với số có hiệu lực ngày {date}: {current}.',
        },
        doc: {
            en: 'Before the arrow stands what is in force on the day of the adjustment, after all earlier adjustments. If another '
                + 'figure stands there, the document rests on a state of the plan that never was, or an earlier adjustment is missing. '
                + '`-` stands for no figure: `- -> 120` adds a row.\n\n'
                + 'Compare with the documents, and correct the old figure or add the adjustment that is missing.',
            vi: 'Trước mũi tên là số đang có hiệu lực vào ngày điều chỉnh, sau tất cả các lần điều chỉnh trước đó. Nếu ghi số khác thì '
                + 'văn bản dựa trên một số liệu chưa từng có, hoặc còn thiếu một lần điều chỉnh. `-` nghĩa là chưa giao: '
                + '`- -> 120` thêm một dòng.\n\n'
                + 'Hãy đối chiếu với văn bản rồi sửa số cũ, hoặc bổ sung lần điều chỉnh còn thiếu.',
        },
        example: {
            bad: `${plan}adjust Plan under QD7 {
    DungTien 150 -> 170
    VanDiem 140 -> 130
}
`,
            good: `${plan}adjust Plan under QD7 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
}
`,
        },
    },
    'no-old-value': {
        severity: 'error',
        title: { en: 'A change without the old figure', vi: 'Điều chỉnh không ghi số cũ' },
        message: {
            en: '{label} is not "{written}" on {date}: {current}. Write a change as "old -> new".',
            vi: '"{written}" không phải số có hiệu lực của {label} ngày {date}: {current}. Muốn điều chỉnh thì ghi "số cũ -> số mới".',
        },
        doc: {
            en: 'An adjustment states what was in force and what takes its place, so that a wrong assumption shows at once. A step '
                + 'such as `+40` does not say from where. A figure without an arrow says that it stays as it is, which is how '
                + 'a row of several columns leaves some of them alone.\n\n'
                + 'Write both figures; the fix does it.',
            vi: 'Điều chỉnh ghi cả số đang có hiệu lực và số thay thế, nhờ đó nếu nhầm số cũ sẽ thấy ngay. Chỉ ghi mức tăng giảm như '
                + '`+40` thì không rõ tính từ số nào. Số không có mũi tên nghĩa là giữ nguyên, dùng khi một dòng nhiều cột chỉ điều '
                + 'chỉnh một vài cột.\n\n'
                + 'Hãy ghi cả hai số; có sẵn cách sửa để chọn.',
        },
        example: {
            bad: `${plan}adjust Plan under QD7 {
    DungTien +10
    VanDiem 140 -> 130
}
`,
            good: `${plan}adjust Plan under QD7 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
}
`,
        },
    },
    'new-as-step': {
        severity: 'error',
        title: { en: 'A step in the place of the new figure', vi: 'Ghi mức tăng thay cho số mới' },
        message: {
            en: 'Behind the arrow stands what {label} becomes; "{written}" says by how much it changes.',
            vi: 'Sau mũi tên phải ghi số mới của {label}; "{written}" là mức tăng thêm.',
        },
        doc: {
            en: 'An adjustment states the figure that was in force and the one that takes its place: `160 -> 200`. A figure with a plus sign behind the '
                + 'arrow is most probably what is added, and as a new figure it would be a quota that nobody meant.\n\n'
                + 'Write the new figure; the fix adds up the two.',
            vi: 'Điều chỉnh ghi số đang có hiệu lực và số thay thế: `160 -> 200`. Số có dấu cộng sau mũi tên thường là mức tăng thêm; nếu hiểu là '
                + 'số mới thì thành một chỉ tiêu không ai giao.\n\n'
                + 'Hãy ghi số mới; có sẵn cách sửa cộng hai số lại.',
        },
        example: {
            bad: `${plan}adjust Plan under QD7 {
    DungTien 160 -> +10
    VanDiem 140 -> 130
}
`,
            good: `${plan}adjust Plan under QD7 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
}
`,
        },
    },
    'adjusted-twice': {
        severity: 'error',
        title: { en: 'A figure adjusted twice on one day', vi: 'Một số được điều chỉnh hai lần trong cùng một ngày' },
        message: {
            en: '{indicator} of {label} is already adjusted on {date}.',
            vi: '{indicator} của {label} đã được điều chỉnh vào ngày {date}.',
        },
        doc: {
            en: 'Two changes of one figure that begin on one day contradict each other: only one figure can be in force.\n\n'
                + 'Remove one of the two, or give the later document its own first day with `from`.',
            vi: 'Hai lần điều chỉnh một số có hiệu lực cùng ngày thì mâu thuẫn nhau, vì mỗi ngày chỉ có một số có hiệu lực.\n\n'
                + 'Hãy bỏ một trong hai, hoặc ghi `từ` cho văn bản sau với ngày áp dụng riêng.',
        },
        example: {
            bad: `${plan}adjust Plan under QD7 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
    VanDiem 140 -> 135
}
`,
            good: `${plan}adjust Plan under QD7 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
}
`,
        },
    },
    'adjustment-date': {
        severity: 'error',
        title: { en: 'An adjustment at a time when nothing can be adjusted', vi: 'Điều chỉnh vào thời điểm không điều chỉnh được' },
        message: {
            en: '{allocation} cannot be adjusted from {date} on: {reason}.',
            vi: 'Không thể điều chỉnh {allocation} từ ngày {date}: {reason}.',
        },
        doc: {
            en: 'An adjustment changes figures that are in force: from a day within the period of the allocation, after the allocation '
                + 'itself came into force, and before another allocation replaced it. The day is that of `from`; without it, the '
                + 'in-force date of the document, or its date.\n\n'
                + 'Correct the day, or adjust the allocation that is in force then.',
            vi: 'Điều chỉnh là thay đổi số đang có hiệu lực: áp dụng từ một ngày trong kỳ của bảng giao, sau khi bảng giao có hiệu lực '
                + 'và trước khi bị bảng giao khác thay thế. Ngày áp dụng là ngày ghi ở `từ`; nếu không ghi thì là ngày có hiệu lực '
                + 'hoặc ngày ban hành của văn bản.\n\n'
                + 'Hãy sửa ngày, hoặc điều chỉnh bảng giao có hiệu lực vào ngày đó.',
        },
        example: {
            bad: `${plan}adjust Plan under QD7 from 2024-01-01 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
}
`,
            good: `${plan}adjust Plan under QD7 from 2023-08-01 {
    DungTien 160 -> 170
    VanDiem 140 -> 130
}
`,
        },
    },
    'adjustment-misplaced': {
        severity: 'error',
        title: { en: 'Something that cannot be adjusted like this', vi: 'Nội dung không điều chỉnh được theo cách này' },
        message: {
            en: '{construct} cannot stand here: {reason}.',
            vi: '{construct} không ghi được ở đây: {reason}.',
        },
        doc: {
            en: 'An `adjust` stands on its own, beside the allocations, and changes figures one by one: totals, rows, what is asked of '
                + 'each person, milestones, and the deadline of the allocation. How a split is made (by what, with which margin, from '
                + 'which file, computed how) it does not change, and a quota that no document names stays as it is.\n\n'
                + 'Write the changed rows with `->`. A new table is an allocation of its own that says `replaces`.',
            vi: 'Khối `điều chỉnh` đứng riêng, ngoài bảng giao, và thay đổi từng con số: tổng, dòng, mức giao cho mỗi người, mốc '
                + 'đạt và hạn của bảng giao. Cách lập bảng chia (chia theo gì, được vượt bao nhiêu, lấy từ tệp nào, tính ra sao) thì không thay '
                + 'đổi; chỉ tiêu nào văn bản không nêu thì giữ nguyên.\n\n'
                + 'Hãy ghi từng dòng thay đổi với `->`. Bảng số mới hoàn toàn là một bảng giao có `thay thế`.',
        },
        example: {
            bad: `${plan}adjust Plan of VSI under QD7 {
    due 2023-12-15 -> 2023-12-25
}
`,
            good: `${plan}adjust Plan under QD7 {
    due 2023-12-15 -> 2023-12-25
}
`,
        },
    },
    'ambiguous-row': {
        severity: 'error',
        title: { en: 'A row that several splits have', vi: 'Dòng có trong nhiều bảng chia' },
        message: {
            en: 'More than one split of the allocation {verb} the row {label}: write it in the braces of its split, such as {split}.',
            vi: 'Nhiều bảng chia của bảng giao {verb} dòng {label}: hãy ghi dòng này trong ngoặc của bảng chia tương ứng, ví dụ {split}.',
        },
        doc: {
            en: 'A row that stands directly in an `adjust` belongs to the one split that has it. Where several have one, each changed row '
                + 'stands in a block of its split, as in the allocation; a split inside a row stands in the block of that row.\n\n'
                + 'Put `split by …` around the row, and adjust the other splits too where they change.',
            vi: 'Dòng ghi trực tiếp trong `điều chỉnh` thuộc về bảng chia duy nhất có dòng đó. Nếu nhiều bảng chia cùng có thì '
                + 'phải ghi dòng trong khối của bảng chia tương ứng, như trong bảng giao; bảng chia nằm trong một dòng thì ghi trong khối của '
                + 'dòng đó.\n\n'
                + 'Hãy đặt dòng vào khối `chia theo` …, và điều chỉnh cả các bảng chia khác nếu có thay đổi.',
        },
        example: {
            bad: `${twoCommunes}indicator New "Phát triển mới" in persons flow
allocation Plan of New in ThuongTin for 2023 by UBND {
    total 40
    split by commune {
        DungTien 20 { split by quarter { Q1 5  Q2 5  Q3 5  Q4 5 } }
        VanDiem 20 { split by quarter { Q1 5  Q2 5  Q3 5  Q4 5 } }
    }
}
adjust Plan from 2023-07-01 {
    Q3 5 -> 6
}
`,
            good: `${twoCommunes}indicator New "Phát triển mới" in persons flow
allocation Plan of New in ThuongTin for 2023 by UBND {
    total 40
    split by commune {
        DungTien 20 { split by quarter { Q1 5  Q2 5  Q3 5  Q4 5 } }
        VanDiem 20 { split by quarter { Q1 5  Q2 5  Q3 5  Q4 5 } }
    }
}
adjust Plan from 2023-07-01 {
    DungTien 20 {
        split by quarter {
            Q3 5 -> 4
            Q4 5 -> 6
        }
    }
}
`,
        },
    },
    'no-change': {
        severity: 'info',
        title: { en: 'An arrow that changes nothing', vi: 'Điều chỉnh nhưng số không đổi' },
        message: {
            en: 'The figure {value} of {label} stays what it was: an arrow says that something changes.',
            vi: 'Số {value} của {label} vẫn như cũ: mũi tên chỉ dùng khi số thay đổi.',
        },
        doc: {
            en: 'Before and behind the arrow stands the same figure, so that the adjustment changes nothing. Documents list rows that stay as they '
                + 'are, too; but it may also be that the old figure was copied twice.\n\n'
                + 'Compare with the document. A figure that stays is written without an arrow.',
            vi: 'Trước và sau mũi tên là cùng một số nên điều chỉnh không thay đổi gì. Văn bản có thể ghi cả các dòng giữ nguyên, '
                + 'nhưng cũng có thể số cũ bị chép hai lần.\n\n'
                + 'Hãy đối chiếu với văn bản. Số giữ nguyên thì ghi không có mũi tên.',
        },
        example: {
            bad: `${plan}adjust Plan of VSI under QD7 {
    DungTien 160 -> 160
}
`,
            good: `${plan}adjust Plan of VSI under QD7 {
    DungTien 160
}
`,
        },
    },
    'not-passed-on-yet': {
        severity: 'warning',
        title: { en: 'A change above that is not passed on yet', vi: 'Điều chỉnh của cấp trên chưa được giao lại' },
        message: {
            en: 'From {date} on, {source} has {assigned} for {unit}{of}, but {allocation} still has {own}: the change is not passed on yet.',
            vi: 'Từ ngày {date}, {source} quy định {assigned} cho {unit}{of}, nhưng {allocation} vẫn ghi {own}: chưa giao lại phần điều chỉnh.',
        },
        doc: {
            en: 'A plan that passes on a higher one and states figures of its own keeps them when the higher one is adjusted: those below '
                + 'learn of the change by a document of their own. Until there is one, the two differ, which is no mistake; the check is '
                + 'pending. It becomes an error if a later version of this plan still differs.\n\n'
                + 'When the change is handed down, add an `adjust` of this plan with its document.',
            vi: 'Bảng giao phân bổ từ bảng cấp trên và có ghi số riêng thì giữ nguyên số khi cấp trên điều chỉnh: cấp dưới chỉ thay đổi '
                + 'khi có văn bản giao lại. Trước lúc đó hai bên khác nhau, đây chưa phải là lỗi; phép kiểm tra được để chờ. Nếu lần điều chỉnh sau của bảng '
                + 'này vẫn khác thì là lỗi.\n\n'
                + 'Khi giao lại, hãy thêm khối `điều chỉnh` cho bảng này kèm văn bản.',
        },
        example: {
            bad: passedOn,
            good: `${passedOn}adjust Below from 2023-07-20 {
    total 160 -> 170
}
`,
        },
    },
} as const satisfies Catalogue;
