import type { Catalogue } from '../definition.js';
import { reorganised } from './example-start.js';

/** Lives of units, and what follows them. */
export const units = {
    'succession-dates': {
        severity: 'error',
        title: { en: 'A succession that does not fit the lives of its units', vi: 'Kế thừa không khớp thời gian tồn tại của đơn vị' },
        message: {
            en: '{units}: in a succession on {date}, {wanted}.',
            vi: '{units}: trong kế thừa vào ngày {date}, {wanted}.',
        },
        doc: {
            en: 'A succession says what becomes of units on one day: what stands left of the arrow ends on the day before, what stands right of it '
                + 'begins on that day. Otherwise there would be days on which both count, or none.\n\n'
                + 'Correct `until` of the one or `from` of the other. A unit that goes on under its name with more or less than it had '
                + 'ends too, and is declared again: its next life.',
            vi: 'Kế thừa cho biết các đơn vị thay đổi thế nào vào một ngày: đơn vị ở vế trái mũi tên kết thúc vào ngày trước đó, đơn vị ở vế phải '
                + 'bắt đầu từ ngày đó. Nếu không, sẽ có ngày cả hai cùng tính hoặc không đơn vị nào được tính.\n\n'
                + 'Hãy sửa `đến hết` của đơn vị trước hoặc `từ` của đơn vị sau. Đơn vị giữ tên nhưng thêm hoặc bớt địa bàn cũng '
                + 'kết thúc và được khai báo lại: đó là đời tiếp theo của đơn vị.',
        },
        example: {
            bad: `${reorganised}succession on 2025-07-02 {
    DaiKim -> DinhCong whole
}
`,
            good: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong whole
}
`,
        },
    },
    'succession-shares': {
        severity: 'error',
        title: { en: 'Shares that do not make a whole', vi: 'Tỷ lệ kế thừa không đủ toàn bộ' },
        message: {
            en: 'What becomes of {unit} is not clear: {reason}.',
            vi: 'Chưa rõ {unit} được chia thế nào: {reason}.',
        },
        doc: {
            en: 'What a unit was is divided between its successors: `whole` to one, or shares that add up to 100 %. `rest` is what is left, `part` '
                + 'a share that is not stated, and then something must be left for it. Whoever carries figures over multiplies with these shares.\n\n'
                + 'Correct the shares, or write `rest` or `part` for the one that is not known.',
            vi: 'Phần của một đơn vị được chia cho các đơn vị kế thừa: `toàn bộ` cho một đơn vị, hoặc các tỷ lệ cộng lại bằng 100 %. `phần '
                + 'còn lại` là số còn lại, `một phần` là tỷ lệ chưa ghi, khi đó phải còn lại một phần. Số liệu chuyển sang đơn vị mới '
                + 'được nhân với các tỷ lệ này.\n\n'
                + 'Hãy sửa tỷ lệ, hoặc viết `phần còn lại` hay `một phần` cho tỷ lệ chưa biết.',
        },
        example: {
            bad: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong 60%, HoangLiet 30%
}
`,
            good: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong 60%, HoangLiet rest
}
`,
        },
    },
    'succession-twice': {
        severity: 'error',
        title: { en: 'A unit twice in a succession', vi: 'Đơn vị ghi hai lần trong kế thừa' },
        message: {
            en: '{unit} already stands on this side of a succession.',
            vi: '{unit} đã được ghi ở vế này của kế thừa.',
        },
        doc: {
            en: 'A unit ends once, and one row says what becomes of it, with each successor once. Two rows would each divide the whole of it.\n\n'
                + 'Write all successors into one row, with their shares.',
            vi: 'Mỗi đơn vị chỉ kết thúc một lần và một dòng cho biết đơn vị đó được chia thế nào, mỗi đơn vị kế thừa ghi một lần. Hai dòng thì mỗi dòng '
                + 'lại chia toàn bộ đơn vị đó.\n\n'
                + 'Hãy ghi mọi đơn vị kế thừa vào một dòng, kèm tỷ lệ.',
        },
        example: {
            bad: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong part
    DaiKim -> HoangLiet part
}
`,
            good: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong part, HoangLiet part
}
`,
        },
    },
    'missing-successor': {
        severity: 'warning',
        title: { en: 'A unit of which nothing says what follows', vi: 'Đơn vị chưa rõ nơi kế thừa' },
        message: {
            en: '{units} {verb} on {end} too, but no succession on {date} says what follows.',
            vi: '{units} cũng {verb} ngày {end}, nhưng không có kế thừa nào vào ngày {date} cho biết đơn vị nào tiếp nhận.',
        },
        doc: {
            en: 'Other units of the level end on that day and have a row in a succession. One without a row is probably forgotten: nobody could '
                + 'say who takes its quotas over. A level that ends as a whole, as districts did on 30 June 2025, is not meant.\n\n'
                + 'Write a row for it; `-> ?` says that its successor is not known.',
            vi: 'Các đơn vị khác cùng cấp kết thúc ngày đó đều có dòng kế thừa. Đơn vị không có dòng thường là bị sót: không ai biết nơi nào nhận chỉ '
                + 'tiêu của đơn vị đó. Cấp kết thúc toàn bộ, như cấp huyện ngày 30/6/2025, thì không tính.\n\n'
                + 'Hãy ghi một dòng cho đơn vị đó; `-> ?` là chưa biết đơn vị kế thừa.',
        },
        example: {
            bad: `${reorganised}unit ThinhLiet "Phường Thịnh Liệt" is commune within HaNoi until 2025-06-30
succession on 2025-07-01 {
    DaiKim -> DinhCong whole
}
`,
            good: `${reorganised}unit ThinhLiet "Phường Thịnh Liệt" is commune within HaNoi until 2025-06-30
succession on 2025-07-01 {
    DaiKim -> DinhCong whole
    ThinhLiet -> ?
}
`,
        },
    },
    'across-succession': {
        severity: 'warning',
        title: { en: 'Figures compared across a succession', vi: 'So sánh số liệu trước và sau kế thừa' },
        message: {
            en: '{indicators} of {unit} in {source} and in {owner} are not comparable: the succession on {date} changed {unit}, which ended on {end} and began '
                + 'anew on {start}.',
            vi: 'Không so sánh được {indicators} của {unit} trong {source} và trong {owner}: {unit} đã thay đổi do kế thừa ngày {date}, kết thúc ngày {end} và bắt đầu '
                + 'lại từ {start}.',
        },
        doc: {
            en: 'A unit that survives a reorganisation keeps its name and often its code, but has lost or gained people and land. A quota given '
                + 'to what it was and a figure of what it is now are figures of two different things.\n\n'
                + 'Give the new unit a quota of its own, by an allocation for the time from its first day on. A row `A -> A whole`, with nothing '
                + 'else leading to A, says that the unit itself did not change.',
            vi: 'Đơn vị giữ lại sau sắp xếp vẫn giữ tên, thường cả mã, nhưng đã thêm hoặc bớt dân số và địa bàn. Chỉ tiêu giao cho đơn vị trước đây '
                + 'và số liệu của đơn vị hiện nay là số liệu của hai đối tượng khác nhau.\n\n'
                + 'Hãy giao chỉ tiêu riêng cho đơn vị mới, bằng bảng giao cho thời gian từ ngày bắt đầu. Dòng `A -> A toàn bộ`, không đơn vị nào khác '
                + 'chuyển vào A, cho biết bản thân đơn vị không thay đổi.',
        },
        example: {
            bad: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong part, HoangLiet part
    HoangLiet -> HoangLiet whole
}
organization UBND "UBND thành phố Hà Nội" of HaNoi
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
// allot-ignore ending-unit: giao trước khi sắp xếp
allocation Plan of VSI in HoangLiet for 2025 by UBND { total 300 }
report Year in HoangLiet as of 2025-12-31 by UBND { VSI 340 }
`,
            good: `${reorganised}succession on 2025-07-01 {
    DaiKim -> DinhCong part, HoangLiet part
    HoangLiet -> HoangLiet whole
}
organization UBND "UBND thành phố Hà Nội" of HaNoi
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
allocation Plan of VSI in HoangLiet for 2025-H2 by UBND { total 400 }
report Year in HoangLiet as of 2025-12-31 by UBND { VSI 340 }
`,
        },
    },
} as const satisfies Catalogue;
