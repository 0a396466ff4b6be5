import type { Catalogue } from '../definition.js';
import { oneDistrict } from './example-start.js';

/** What a name stands for, and the declarations themselves. */
export const names = {
    'unknown-name': {
        severity: 'error',
        title: { en: 'A name that is not declared', vi: 'Tên chưa được khai báo' },
        message: {
            en: 'There is no {kind} named {name}.{suggestion}',
            vi: 'Không có {kind} nào tên là {name}.{suggestion}',
        },
        doc: {
            en: 'Everything that a plan speaks of is declared once: units, organisations, indicators, documents. A name is looked '
                + 'up among the children of the unit that is split, then in the file, in the project, and in the projects that it '
                + 'uses. A misspelled name would otherwise be a quota for nobody.\n\n'
                + 'Correct the spelling (the nearest known name is offered), declare the name, or write `?` where the thing is not '
                + 'known.',
            vi: 'Mọi nội dung mà kế hoạch nhắc đến đều được khai báo một lần: đơn vị, cơ quan, chỉ tiêu, văn bản. Tên được tìm '
                + 'trong các đơn vị trực thuộc của đơn vị được chia, rồi trong tệp, trong dự án và trong các dự án được dùng. Nếu '
                + 'không, tên viết sai sẽ thành chỉ tiêu giao mà không ai nhận.\n\n'
                + 'Hãy sửa lại chính tả (tên gần giống nhất được gợi ý), khai báo tên đó, hoặc viết `?` nếu chưa biết.',
        },
        example: {
            bad: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTinh
`,
            good: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin
`,
        },
    },
    'wrong-kind': {
        severity: 'error',
        title: { en: 'A name of another kind', vi: 'Tên thuộc loại khác' },
        message: {
            en: '{name} is {actual}, not {expected}.',
            vi: '{name} là {actual}, không phải {expected}.',
        },
        doc: {
            en: 'The name is declared, but as something that cannot stand here: an organization sits in a unit, an indicator is '
                + 'counted in a measure, a directive is issued by an organization.\n\n'
                + 'Write the name of the right thing. Where a unit and its People\'s Committee have similar names, it helps to begin '
                + 'the latter with `UBND_`.',
            vi: 'Tên đã được khai báo nhưng thuộc loại không dùng được ở đây: cơ quan thuộc một đơn vị, chỉ tiêu tính bằng một '
                + 'đơn vị tính, văn bản do một cơ quan ban hành.\n\n'
                + 'Hãy ghi đúng tên cần dùng. Khi tên đơn vị và tên Ủy ban nhân dân gần giống nhau, nên bắt đầu tên cơ quan bằng '
                + '`UBND_`.',
        },
        example: {
            bad: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin
organization BHXH "BHXH huyện Thường Tín" of UBND
`,
            good: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin
organization BHXH "BHXH huyện Thường Tín" of ThuongTin
`,
        },
    },
    'ambiguous-name': {
        severity: 'error',
        title: { en: 'A name that fits several', vi: 'Tên trùng nhiều đối tượng' },
        message: {
            en: '{name} can be {candidates}. Write the one you mean with its path.',
            vi: '{name} có thể là {candidates}. Hãy ghi đúng đối tượng cần dùng kèm đường dẫn.',
        },
        doc: {
            en: 'Names of units repeat: of the 3 321 communes since 1 July 2025 (Decision 19/2025/QĐ-TTg), 572 share their full '
                + 'name with another one. Allot takes the nearest place where the name is declared, and where several are equally '
                + 'near it does not choose.\n\n'
                + 'Write the unit with its path, for instance `ChuongMy.TanTien`. Each possible path is offered as a fix.',
            vi: 'Tên đơn vị hành chính hay trùng nhau: trong 3.321 đơn vị cấp xã từ ngày 01/7/2025 (Quyết định 19/2025/QĐ-TTg) có '
                + '572 đơn vị trùng cả loại và tên với đơn vị khác. Allot lấy nơi khai báo gần nhất; nếu có nhiều nơi gần như nhau '
                + 'thì không tự chọn.\n\n'
                + 'Hãy ghi tên kèm đường dẫn, ví dụ `ChuongMy.TanTien`. Các đường dẫn có thể dùng được đề xuất để chọn sửa.',
        },
        example: {
            bad: `level district "Huyện"
level commune "Xã" within district
unit ChuongMy "Huyện Chương Mỹ" is district {
    unit TanTien "Xã Tân Tiến" is commune
}
unit VanGiang "Huyện Văn Giang" is district {
    unit TanTien "Xã Tân Tiến" is commune
}
organization UBND "UBND xã Tân Tiến" of TanTien
`,
            good: `level district "Huyện"
level commune "Xã" within district
unit ChuongMy "Huyện Chương Mỹ" is district {
    unit TanTien "Xã Tân Tiến" is commune
}
unit VanGiang "Huyện Văn Giang" is district {
    unit TanTien "Xã Tân Tiến" is commune
}
organization UBND "UBND xã Tân Tiến" of ChuongMy.TanTien
`,
        },
    },
    'duplicate-name': {
        severity: 'error',
        title: { en: 'A name declared twice', vi: 'Tên khai báo hai lần' },
        message: {
            en: 'The {kind} {name} is already declared{lives}.',
            vi: 'Đã có {kind} tên là {name}{lives}.',
        },
        doc: {
            en: 'A name stands for one thing in its project; a unit\'s name for one unit within its parent. If two declarations '
                + 'had the same name, every use of it could mean either.\n\n'
                + 'Remove one of the two if they are the same thing, or rename one. Units of the same name in different parents are '
                + 'no duplicates, and a unit that is declared again with later dates is the next life of the same unit: then `until` of the one '
                + 'must be before `from` of the other.',
            vi: 'Trong một dự án, mỗi tên chỉ một đối tượng; tên đơn vị chỉ một đơn vị trong đơn vị cấp trên của nó. Nếu hai khai '
                + 'báo trùng tên thì mỗi lần dùng tên đó có thể hiểu theo hai cách.\n\n'
                + 'Hãy xóa bớt nếu hai khai báo là một, hoặc đổi tên một khai báo. Đơn vị cùng tên nhưng thuộc cấp trên khác nhau '
                + 'không bị coi là trùng; đơn vị khai báo lại với ngày về sau là đời tiếp theo của chính đơn vị đó, khi ấy `đến hết` của '
                + 'đời trước phải trước `từ` của đời sau.',
        },
        example: {
            bad: `measure persons "người" whole
measure persons "lượt người" whole
`,
            good: `measure persons "người" whole
measure visits "lượt người" whole
`,
        },
    },
    'duplicate-code': {
        severity: 'error',
        title: { en: 'A code used twice', vi: 'Mã dùng hai lần' },
        message: {
            en: 'The code {code} of {unit} is already the code of {other}.',
            vi: 'Mã {code} của {unit} đã là mã của {other}.',
        },
        doc: {
            en: 'A code identifies one unit of its level; it does not change while the unit exists and is not given to another '
                + 'one meanwhile (Decision 19/2025/QĐ-TTg; before that Decision 124/2004/QĐ-TTg). Reporting tools join tables by '
                + 'these codes, so one used twice would mix the figures of two units.\n\n'
                + 'Look the code up in the official list. If it is not known, leave `code` out or write `code ?`.',
            vi: 'Mỗi mã chỉ một đơn vị trong cấp của nó, không thay đổi trong thời gian đơn vị tồn tại và không cấp cho đơn vị '
                + 'khác trong thời gian đó (Quyết định 19/2025/QĐ-TTg; trước đó là Quyết định 124/2004/QĐ-TTg). Phần mềm báo cáo '
                + 'ghép bảng theo mã, nên một mã dùng hai lần sẽ lẫn số liệu của hai đơn vị.\n\n'
                + 'Hãy tra lại danh mục chính thức. Nếu chưa biết mã, bỏ `mã` hoặc viết `mã ?`.',
        },
        example: {
            bad: `level commune "Xã"
unit DungTien "Xã Dũng Tiến" is commune code "10249"
unit HienGiang "Xã Hiền Giang" is commune code "10249"
`,
            good: `level commune "Xã"
unit DungTien "Xã Dũng Tiến" is commune code "10249"
unit HienGiang "Xã Hiền Giang" is commune code "10204"
`,
        },
    },
    'circle': {
        severity: 'error',
        title: { en: 'A circle', vi: 'Vòng lặp' },
        message: {
            en: '{names}: this goes in a circle.',
            vi: '{names}: các khai báo này tạo thành vòng lặp.',
        },
        doc: {
            en: 'Some things rest on others: a level lies within a level, a unit within a unit, an indicator is part of another, '
                + 'a document or a calendar is based on another, a quota passes on another. Followed far enough these lead to a beginning. In a '
                + 'circle there is none, and nothing in it can be computed.\n\n'
                + 'Find the step that is wrong and turn it round or remove it.',
            vi: 'Nhiều nội dung dựa trên nội dung khác: cấp thuộc cấp trên, đơn vị thuộc đơn vị, chỉ tiêu nằm trong chỉ tiêu '
                + 'khác, văn bản căn cứ văn bản khác, lịch dựa trên lịch khác, chỉ tiêu phân bổ từ bảng giao khác. Lần theo đó phải đến điểm đầu. Trong một '
                + 'vòng lặp không có điểm đầu nên không tính được gì.\n\n'
                + 'Hãy tìm bước bị sai để đảo lại hoặc xóa đi.',
        },
        example: {
            bad: `level district "Huyện" within commune
level commune "Xã" within district
`,
            good: `level district "Huyện"
level commune "Xã" within district
`,
        },
    },
    'missing-clause': {
        severity: 'error',
        title: { en: 'A clause is missing', vi: 'Thiếu mệnh đề' },
        message: {
            en: '{construct} {name} needs "{clause}": {reason}.',
            vi: '{construct} {name} cần có "{clause}": {reason}.',
        },
        doc: {
            en: 'Some clauses cannot be left out. An allocation says what is assigned (`of`), to which unit (`in`) and for which '
                + 'period (`for`); who assigns follows from `by` or from the directive (`under`). Without one of them the figures '
                + 'could not be compared with any other.\n\n'
                + 'Add the clause; where its value is not known, write `?` after it.',
            vi: 'Một số mệnh đề không thể thiếu. Bảng giao phải nêu giao chỉ tiêu gì (`về`), cho đơn vị nào (`tại`) và '
                + 'cho kỳ nào (`kỳ`); cơ quan giao lấy từ `do` hoặc từ văn bản (`theo`). Thiếu một trong số đó thì '
                + 'số liệu không so sánh được với bảng giao nào khác.\n\n'
                + 'Hãy thêm mệnh đề; nếu chưa biết giá trị, viết `?` sau từ khóa.',
        },
        example: {
            bad: `${oneDistrict}allocation Plan2023 of VSI in ThuongTin by UBND {
    total 300
}
`,
            good: `${oneDistrict}allocation Plan2023 of VSI in ThuongTin for 2023 by UBND {
    total 300
}
`,
        },
    },
    'no-such-units': {
        severity: 'error',
        title: { en: 'A level of which the unit has none', vi: 'Đơn vị không có cấp này bên dưới' },
        message: {
            en: 'No {level} lies within a {above} ({unit}), so that this names nobody.',
            vi: 'Không có cấp {level} nào thuộc cấp {above} ({unit}) nên ở đây không giao cho ai.',
        },
        doc: {
            en: '`by every commune of ThuongTin` gives a task to all communes within a unit. A level that does not lie below the level of the unit '
                + 'has none there.\n\n'
                + 'Name the unit above them, or another level; a task of the unit itself is `by` that unit.',
            vi: '`do từng commune của ThuongTin` giao nhiệm vụ cho mọi xã thuộc một đơn vị. Cấp không nằm dưới cấp của đơn vị thì ở đó không có đơn vị nào.\n\n'
                + 'Hãy ghi đơn vị cấp trên của chúng, hoặc một cấp khác; nhiệm vụ của chính đơn vị thì ghi `do` đơn vị đó.',
        },
        example: {
            bad: `level district "Huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    unit DungTien "Xã Dũng Tiến" is commune
}
task Answer "Trả lời" by every commune of DungTien
`,
            good: `level district "Huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    unit DungTien "Xã Dũng Tiến" is commune
}
task Answer "Trả lời" by every commune of ThuongTin
`,
        },
    },
    'wrong-parent-level': {
        severity: 'error',
        title: { en: 'A unit inside a unit of the wrong level', vi: 'Đơn vị nằm trong đơn vị sai cấp' },
        message: {
            en: '{unit} is a {level}, and a {level} lies within {expected}, not within a {actual}.',
            vi: '{unit} thuộc cấp {level}; cấp {level} phải thuộc {expected}, không thuộc {actual}.',
        },
        doc: {
            en: 'The levels say which level lies within which: `level commune within district`. A unit in a unit of another level '
                + 'would be left out when the upper one is split by level. After 1 July 2025 communes lie directly in provinces; a '
                + 'level can have both parents: `within district, province`.\n\n'
                + 'Move the unit, correct its level, or add the parent to the level.',
            vi: 'Khai báo cấp cho biết cấp nào thuộc cấp nào: `cấp xã thuộc huyện`. Đơn vị nằm trong đơn vị sai cấp sẽ '
                + 'bị bỏ sót khi chia theo cấp. Từ ngày 01/7/2025 cấp xã trực thuộc cấp tỉnh; một cấp có thể thuộc cả hai: `thuộc '
                + 'huyện, tỉnh`.\n\n'
                + 'Hãy chuyển đơn vị về đúng chỗ, sửa cấp của đơn vị, hoặc bổ sung cấp trên vào khai báo cấp.',
        },
        example: {
            bad: `level province "Thành phố"
level district "Huyện" within province
level commune "Xã" within district
unit HaNoi "Thành phố Hà Nội" is province {
    unit DungTien "Xã Dũng Tiến" is commune
}
`,
            good: `level province "Thành phố"
level district "Huyện" within province
level commune "Xã" within district, province
unit HaNoi "Thành phố Hà Nội" is province {
    unit DungTien "Xã Dũng Tiến" is commune
}
`,
        },
    },
    'series-range': {
        severity: 'error',
        title: { en: 'A numbered series that cannot be', vi: 'Dãy đánh số không hợp lệ' },
        message: {
            en: '{first}..{last} is no series: it begins at 1 or more, ends at or after its beginning and has at most {limit} units.',
            vi: '{first}..{last} không phải là một dãy: dãy bắt đầu từ 1 trở lên, kết thúc không nhỏ hơn số đầu và có nhiều nhất {limit} đơn vị.',
        },
        doc: {
            en: '`units To 1..44` declares forty-four units, `To1` to `To44`, at once. The range counts upwards in whole numbers '
                + 'from 1. A very long one is most probably a slip of the pen and would slow every check.\n\n'
                + 'Correct the two numbers. `{n}` in the title stands for the number of the unit.',
            vi: '`các đơn vị To 1..44` khai báo một lần bốn mươi bốn đơn vị, từ `To1` đến `To44`. Dãy đếm tăng dần bằng số nguyên, từ '
                + '1 trở lên. Dãy quá dài thường là do gõ nhầm và làm chậm mọi phép kiểm tra.\n\n'
                + 'Hãy sửa lại hai con số. `{n}` trong tên đầy đủ là số thứ tự của đơn vị.',
        },
        example: {
            bad: `level group "Tổ dân phố"
units To 44..1 "Tổ dân phố số {n}" is group
`,
            good: `level group "Tổ dân phố"
units To 1..44 "Tổ dân phố số {n}" is group
`,
        },
    },
    'measure-mismatch': {
        severity: 'error',
        title: { en: 'Indicators with different measures', vi: 'Các chỉ tiêu khác đơn vị tính' },
        message: {
            en: '{left} is measured in {leftMeasure}, {right} in {rightMeasure}: they cannot be {relation}.',
            vi: '{left} tính bằng {leftMeasure}, {right} tính bằng {rightMeasure}: không thể {relation}.',
        },
        doc: {
            en: 'Persons cannot be part of an amount of money, nor be added to one. Indicators that contain, unite, feed or are '
                + 'added to each other have the same measure; a quotient may have two.\n\n'
                + 'Correct the measure of one of them, or the relation between them.',
            vi: 'Số người không thể là một phần của số tiền, cũng không cộng được với số tiền. Các chỉ tiêu nằm trong nhau, gộp '
                + 'nhau, làm tăng giảm nhau hoặc cộng với nhau phải cùng đơn vị tính; chỉ phép chia mới có thể dùng hai đơn vị '
                + 'tính.\n\n'
                + 'Hãy sửa đơn vị tính của một chỉ tiêu, hoặc sửa quan hệ giữa chúng.',
        },
        example: {
            bad: `measure persons "người" whole
measure dong "đồng" whole
indicator Fund "Số dư quỹ" in dong stock
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock subset of Fund
`,
            good: `measure persons "người" whole
measure dong "đồng" whole
indicator LabourForce "Lực lượng lao động" in persons stock
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock subset of LabourForce
`,
        },
    },
    'stock-flow-mismatch': {
        severity: 'error',
        title: { en: 'A stock where a flow belongs, or the other way round', vi: 'Nhầm giữa lũy kế và phát sinh' },
        message: {
            en: '{indicator} is a {actual}; {clause} needs a {expected}.',
            vi: '{indicator} là {actual}; {clause} cần {expected}.',
        },
        doc: {
            en: 'A stock is a level on a day (people insured at the end of the year); a flow is what came about during a period '
                + '(people newly insured). Stocks are not summed over time, flows are. What leads `into` or `out of` a stock is a '
                + 'flow; parts of a stock are stocks.\n\n'
                + 'Declare the indicator as what it is. "Tăng mới 230 người" is a flow, "đạt 2.955 người" a stock.',
            vi: 'Chỉ tiêu lũy kế là mức tại một ngày (số người đang tham gia đến cuối năm); chỉ tiêu phát sinh là số có thêm '
                + 'trong một kỳ (số người tham gia mới). Số lũy kế không cộng qua các kỳ, số phát sinh thì cộng. Chỉ tiêu `làm tăng` '
                + 'hoặc `làm giảm` một chỉ tiêu lũy kế phải là phát sinh; phần của chỉ tiêu lũy kế cũng là lũy '
                + 'kế.\n\n'
                + 'Hãy khai báo đúng loại. "Tăng mới 230 người" là phát sinh, "đạt 2.955 người" là lũy kế.',
        },
        example: {
            bad: `measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons stock into VSI
`,
            good: `measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI
`,
        },
    },
} as const satisfies Catalogue;
