import type { Catalogue } from '../definition.js';
import { endingDistrict, oneDistrict, twoCommunes, twoDistricts, twoDocuments, twoFlows } from './example-start.js';

/** Sums, links and rows of allocations and reports. */
export const plans = {
    'wrong-cell-count': {
        severity: 'error',
        title: { en: 'More or fewer cells than columns', vi: 'Số ô không khớp số cột' },
        message: {
            en: '{label} has {cells} for {columns}.',
            vi: '{label} có {cells} cho {columns}.',
        },
        doc: {
            en: 'Several indicators make columns, and every row and every total has one cell for each column, in the same order. '
                + 'With one too few or too many it is not certain which figure belongs to which indicator.\n\n'
                + 'Add or remove a cell. Write `-` where nothing is assigned and `?` where the figure is not known. A number like '
                + '`1,500` may have been meant as one cell: thousands are joined by `_`.',
            vi: 'Nhiều chỉ tiêu tạo thành nhiều cột; mỗi dòng và mỗi tổng có đúng một ô cho từng cột, theo cùng thứ tự. Thừa hoặc '
                + 'thiếu một ô thì không chắc con số nào thuộc chỉ tiêu nào.\n\n'
                + 'Hãy thêm hoặc bớt ô. Viết `-` nếu không giao và `?` nếu chưa biết số. Con số như `1,500` có thể định viết một ô: '
                + 'hàng nghìn nối bằng `_`.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
}
`,
        },
    },
    'wrong-column': {
        severity: 'error',
        title: { en: 'A column that does not fit', vi: 'Cột không phù hợp' },
        message: {
            en: '{column} cannot be a column here: {reason}.',
            vi: '{column} không thể là cột ở đây: {reason}.',
        },
        doc: {
            en: 'The columns of a table are the indicators that stand after `of`; those of a two-way table are members of its '
                + 'second dimension. Another name, or the same one twice, would make a column of figures that belong to nothing.\n\n'
                + 'Add the indicator after `of`, or remove the column.',
            vi: 'Cột của bảng là các chỉ tiêu ghi sau `về`; cột của bảng hai chiều là các thành phần của chiều thứ hai. Tên '
                + 'khác, hoặc một tên ghi hai lần, tạo ra cột số liệu không thuộc về đâu.\n\n'
                + 'Hãy thêm chỉ tiêu vào sau `về`, hoặc xóa cột.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    columns VSI, HHI
    total 300, 800
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    columns VSI, HHI
    total 300, 800
}
`,
        },
    },
    'missing-column': {
        severity: 'error',
        title: { en: 'An indicator without a column', vi: 'Chỉ tiêu không có cột' },
        message: {
            en: '{indicator} has no column here.{suggestion}',
            vi: '{indicator} không có cột nào ở đây.{suggestion}',
        },
        doc: {
            en: '`columns` gives the columns an order of its own, or a scale such as `million`. It then names all of them: an '
                + 'indicator left out would be assigned without any figure.\n\n'
                + 'Add the indicator to `columns`, with `?` or `-` in its cells if there is no figure, or remove it after `of`.',
            vi: '`cột` quy định thứ tự riêng của các cột hoặc bậc của số, như `triệu`. Đã ghi thì phải ghi '
                + 'đủ: chỉ tiêu bị sót sẽ được giao mà không có số nào.\n\n'
                + 'Hãy thêm chỉ tiêu vào `cột`, dùng `?` hoặc `-` trong ô nếu không có số, hoặc bỏ chỉ tiêu đó sau `về`.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    columns VSI
    total 300
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    columns HHI, VSI
    total 800, 300
}
`,
        },
    },
    'wrong-dimension': {
        severity: 'error',
        title: { en: 'A split that cannot be', vi: 'Không thể chia theo cách này' },
        message: {
            en: 'This cannot be split by {dimension}: {reason}.',
            vi: 'Ở đây không thể chia theo {dimension}: {reason}.',
        },
        doc: {
            en: 'A total is divided by something that it consists of: a level below the unit, the members of a category, '
                + 'organisations, or parts of the period. A district has no provinces, a quarter has no halves, and a two-way table '
                + 'holds one indicator.\n\n'
                + 'Write another dimension, or correct the unit or the period of the allocation.',
            vi: 'Một tổng số được chia theo những gì hợp thành nó: cấp bên dưới đơn vị, các mục của một phân loại, các cơ quan, '
                + 'hoặc các phần của kỳ. Huyện không có tỉnh trực thuộc, quý không có nửa năm, và bảng hai chiều chỉ chứa một chỉ '
                + 'tiêu.\n\n'
                + 'Hãy chọn chiều khác, hoặc sửa đơn vị hay kỳ của bảng giao.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune and half {
        columns  H1,  H2
        DungTien 150, 160
        VanDiem  130, 140
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune and half {
        columns  H1,  H2
        DungTien 150, 160
        VanDiem  130, 140
    }
}
`,
        },
    },
    'missing-total': {
        severity: 'error',
        title: { en: 'No total and nothing to compute it from', vi: 'Không có tổng và không tính được tổng' },
        message: {
            en: '{allocation} has no total for {indicator}, and no split from which it follows: {advice}.',
            vi: '{allocation} không có tổng cho {indicator} và không có bảng chia nào để tính ra: {advice}.',
        },
        doc: {
            en: 'A total may be left out where it follows from something else: from the row of the allocation that is passed on, '
                + 'or from one exact split by units or by a category whose cells are all plain numbers. From `at least 140` or `?` '
                + 'no total follows.\n\n'
                + 'Write the total. If it has not been decided, write `total ?`.',
            vi: 'Có thể không ghi tổng nếu suy ra được: từ dòng của bảng giao được phân bổ xuống, hoặc từ một bảng chia đủ theo '
                + 'đơn vị hay phân loại mà mọi ô đều là số cụ thể. Từ `ít nhất 140` hoặc `?` không suy ra được tổng.\n\n'
                + 'Hãy ghi tổng. Nếu chưa quyết định, viết `tổng ?`.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem at least 140
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
    }
}
`,
        },
    },
    'sum-mismatch': {
        severity: 'error',
        title: { en: 'Parts that do not add up', vi: 'Các phần cộng lại không bằng tổng' },
        message: {
            en: 'The parts of {indicator}{split} add up to {sum}, {difference} {direction} the total {total} of {owner}{allowance}{since}{kept}.{meant}',
            vi: 'Các phần của {indicator}{split} cộng lại là {sum}, {direction} {difference} so với tổng {total} của {owner}{allowance}{since}{kept}.{meant}',
        },
        doc: {
            en: 'The parts of a split add up to its total, unless the split says otherwise: `up to 5% more` (a margin above the '
                + 'total), `at least`, `at most` or `overlapping`. `others` and `reserve` are parts as well. A plan whose parts do '
                + 'not add up assigns too much or leaves something to nobody.\n\n'
                + 'Correct the cell or the total that is wrong; if the difference is meant, write the margin or put it into '
                + '`reserve`. `allot check --table` shows every split with its sums. If several sums contradict one and the same '
                + 'figure, that figure is reported instead.',
            vi: 'Các phần của bảng chia cộng lại bằng tổng, trừ khi bảng chia quy định khác: `vượt không quá 5% mức giao`, '
                + '`ít nhất`, `không quá` hoặc `trùng nhau`. `còn lại` và '
                + '`dự phòng` cũng là các phần. Kế hoạch có các phần cộng lại không bằng tổng là giao thừa hoặc còn phần '
                + 'chưa giao cho ai.\n\n'
                + 'Hãy sửa ô hoặc tổng bị sai; nếu chênh lệch là có chủ ý, hãy ghi mức vượt hoặc đưa vào `dự phòng`. Lệnh '
                + '`allot check --table` hiện từng bảng chia kèm tổng cộng và chênh lệch. Nếu nhiều phép cộng cùng trái với một con số thì chính con số đó '
                + 'được báo.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160
        VanDiem 150
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune up to 5% more {
        DungTien 160
        VanDiem 150
    }
}
`,
        },
    },
    'wrong-figure': {
        severity: 'error',
        title: { en: 'A figure that several sums contradict', vi: 'Con số trái với nhiều phép cộng' },
        message: {
            en: '{label} has {written} of {indicator}, but {checks} want {wanted}.',
            vi: '{label} ghi {written} cho {indicator}, nhưng {checks} đều cần {wanted}.',
        },
        doc: {
            en: 'This figure takes part in several sums: in its split, in the total of the allocation that passes it on, in the '
                + 'row and column of a table. Two or more of them fail, and one new value would settle them all. So the figure '
                + 'itself is most probably wrong, and only it is reported. An adjustment that writes this value as the one in force '
                + 'counts like a sum.\n\n'
                + 'Take the fix, which writes that value, after comparing it with the document.',
            vi: 'Con số này tham gia nhiều phép cộng: trong bảng chia của nó, trong tổng của bảng giao phân bổ tiếp, trong dòng '
                + 'và cột của một bảng. Từ hai phép cộng trở lên không khớp, và chỉ một giá trị mới làm tất cả đều khớp. Vì vậy rất '
                + 'có thể chính con số này sai, và chỉ nó được báo. Lần điều chỉnh ghi giá trị ấy là số cũ cũng được tính như một '
                + 'phép cộng.\n\n'
                + 'Hãy đối chiếu với văn bản rồi chọn cách sửa được đề xuất để ghi giá trị đó.',
        },
        example: {
            bad: `${twoDistricts}allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 170
        BaVi 140
    }
}
allocation of VSI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 160
}
`,
            good: `${twoDistricts}allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of VSI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 160
}
`,
        },
    },
    'link-mismatch': {
        severity: 'error',
        title: { en: 'A total that differs from what was assigned', vi: 'Tổng khác với số được giao' },
        message: {
            en: '{allocation} has a total of {total} for {indicator}, but {source} assigns {assigned} to {unit}{since}.',
            vi: '{allocation} ghi tổng {total} cho {indicator}, nhưng {source} giao {assigned} cho {unit}{since}.',
        },
        doc: {
            en: '`passing on` says that an allocation divides what a higher one gave to this unit. For every indicator that both '
                + 'have, its total is the unit\'s row there. A unit that wants to assign more than it was given says so in its '
                + 'split: `up to 5% more`.\n\n'
                + 'Leave the total out, and it is taken from the higher allocation; or correct the figure that is wrong.',
            vi: '`phân bổ từ` nghĩa là bảng giao này chia số mà bảng giao cấp trên đã giao cho đơn vị. Với mỗi chỉ '
                + 'tiêu có ở cả hai, tổng phải bằng dòng của đơn vị trong bảng giao cấp trên. Đơn vị muốn giao cao hơn số được giao '
                + 'thì ghi ngay ở bảng chia: `vượt không quá 5% mức giao`.\n\n'
                + 'Hãy bỏ tổng để lấy theo bảng giao cấp trên, hoặc sửa con số bị sai.',
        },
        example: {
            bad: `${twoDistricts}allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of VSI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 170
}
`,
            good: `${twoDistricts}allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of VSI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 160
}
`,
        },
    },
    'level-mismatch': {
        severity: 'error',
        title: { en: 'A last level that differs from the total', vi: 'Mức cuối kỳ khác với tổng' },
        message: {
            en: 'The level of {indicator} at the end of {period} is {level}, {difference} {direction} the total {total} of {owner}{allowance}{since}.{meant}',
            vi: 'Mức của {indicator} đến cuối {period} là {level}, {direction} {difference} so với tổng {total} của {owner}{allowance}{since}.{meant}',
        },
        doc: {
            en: 'The rows of a time split of a stock are levels at the ends of its periods. They are not summed; the last one is '
                + 'the level at the end of the whole period, which is what the total says.\n\n'
                + 'Write the level to be reached at the end of each period. Where the rows add up to the total, they were probably meant as what each '
                + 'period adds; the first fix then writes the levels.',
            vi: 'Các dòng chia theo thời gian của chỉ tiêu lũy kế là mức tại cuối từng kỳ. Các mức này không cộng với nhau; mức '
                + 'cuối cùng là mức tại cuối cả kỳ, tức là tổng.\n\n'
                + 'Hãy ghi mức cần đạt vào cuối từng kỳ. Nếu các dòng cộng lại đúng bằng tổng thì có lẽ đó là số tăng thêm của từng kỳ; cách sửa đầu tiên sẽ ghi thành mức cuối kỳ.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by half {
        H1 150
        H2 290
    }
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by half {
        H1 150
        H2 300
    }
}
`,
        },
    },
    'table-mismatch': {
        severity: 'error',
        title: { en: 'A table that differs from another split', vi: 'Bảng hai chiều khác với bảng chia khác' },
        message: {
            en: 'The cells of {label} in the table come to {sum} of {indicator}, {difference} {direction} its row {row} in the split by {split}{since}.',
            vi: 'Các ô của {label} trong bảng hai chiều cho kết quả {sum} của {indicator}, {direction} {difference} so với dòng {row} của bảng chia theo {split}{since}.',
        },
        doc: {
            en: 'A two-way table divides the same total once more. Added along a row it gives what the unit has in the split by '
                + 'units; added down a column, what the period or group has in the other split. A unit cannot have one quota in the '
                + 'one and another in the other.\n\n'
                + 'Correct the cell or the row that is wrong, or leave the simpler split out: it follows from the table.',
            vi: 'Bảng hai chiều chia lại cùng một tổng. Cộng theo dòng được số của đơn vị trong bảng chia theo đơn vị; cộng theo '
                + 'cột được số của kỳ hoặc nhóm trong bảng chia kia. Một đơn vị không thể có hai mức chỉ tiêu khác nhau ở hai bảng.\n\n'
                + 'Hãy sửa ô hoặc dòng bị sai, hoặc bỏ bảng chia đơn giản hơn vì đã suy ra được từ bảng hai chiều.',
        },
        example: {
            bad: `${twoCommunes}indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI

allocation of NewVSI in ThuongTin for 2023 by UBND {
    total 400
    split by commune up to 5% more {
        DungTien 210
        VanDiem  200
    }
    split by commune and half {
        columns  H1,  H2
        DungTien 100, 100
        VanDiem  100, 100
    }
}
`,
            good: `${twoCommunes}indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI

allocation of NewVSI in ThuongTin for 2023 by UBND {
    total 400
    split by commune up to 5% more {
        DungTien 200
        VanDiem  200
    }
    split by commune and half {
        columns  H1,  H2
        DungTien 100, 100
        VanDiem  100, 100
    }
}
`,
        },
    },
    'totals-disagree': {
        severity: 'error',
        title: { en: 'Splits with different sums', vi: 'Các bảng chia cho tổng khác nhau' },
        message: {
            en: 'No total is stated for {indicator}, and the splits disagree{since}: {sums}.',
            vi: '{indicator} không ghi tổng, và các bảng chia cho kết quả khác nhau{since}: {sums}.',
        },
        doc: {
            en: 'Where no total is stated it is the sum of an exact split. If there are several, by communes and by channels for '
                + 'instance, they divide the same quota and have the same sum. Here it is not certain which one holds.\n\n'
                + 'State the total from the document; then the split that is wrong is shown.',
            vi: 'Khi không ghi tổng, tổng được tính từ bảng chia đủ. Nếu có nhiều bảng chia, chẳng hạn theo xã và theo kênh, thì '
                + 'các bảng chia cùng một chỉ tiêu và phải có cùng tổng. Ở đây không chắc bảng nào đúng.\n\n'
                + 'Hãy ghi tổng theo văn bản; khi đó bảng chia bị sai sẽ được chỉ ra.',
        },
        example: {
            bad: `${twoCommunes}category channel "Kênh" {
    Post "Bưu điện"
    Agents "Đại lý khác"
}

allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
    }
    split by channel {
        Post 100
        Agents 190
    }
}
`,
            good: `${twoCommunes}category channel "Kênh" {
    Post "Bưu điện"
    Agents "Đại lý khác"
}

allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
    }
    split by channel {
        Post 100
        Agents 200
    }
}
`,
        },
    },
    'part-exceeds-total': {
        severity: 'error',
        title: { en: 'A part larger than the whole', vi: 'Một phần lớn hơn tổng thể' },
        message: {
            en: '{label} has {part} of {indicator}, more than the total {total} of {owner}{since}.',
            vi: '{label} ghi {part} cho {indicator}, lớn hơn tổng {total} của {owner}{since}.',
        },
        doc: {
            en: 'In an `overlapping` split somebody can count in several parts, so the parts may add up to more than the total. '
                + 'But no single part can be larger than the whole.\n\n'
                + 'Correct the part or the total.',
            vi: 'Trong bảng chia `trùng nhau`, một người có thể được tính ở nhiều phần, nên các phần cộng lại có '
                + 'thể lớn hơn tổng. Nhưng không phần nào lớn hơn tổng thể.\n\n'
                + 'Hãy sửa phần đó hoặc sửa tổng.',
        },
        example: {
            bad: `${oneDistrict}category support "Nguồn hỗ trợ" {
    Budget "Ngân sách"
    Donors "Nhà hảo tâm"
}

allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by support overlapping {
        Budget 320
        Donors 100
    }
}
`,
            good: `${oneDistrict}category support "Nguồn hỗ trợ" {
    Budget "Ngân sách"
    Donors "Nhà hảo tâm"
}

allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by support overlapping {
        Budget 280
        Donors 100
    }
}
`,
        },
    },
    'rate-out-of-range': {
        severity: 'error',
        title: { en: 'A rate outside its parts', vi: 'Tỷ lệ nằm ngoài khoảng của các phần' },
        message: {
            en: '{indicator} of {owner} is {total}, outside the range of its parts, {range}{since}.',
            vi: '{indicator} của {owner} là {total}, nằm ngoài khoảng của các phần, {range}{since}.',
        },
        doc: {
            en: 'Rates are never summed: the rate of a district is an average of the rates of its communes, weighted by their '
                + 'size. So it lies between the smallest and the largest of them, whatever the weights.\n\n'
                + 'Correct the rate of the whole or of a part.',
            vi: 'Tỷ lệ không bao giờ cộng với nhau: tỷ lệ của huyện là trung bình tỷ lệ của các xã, có tính đến quy mô từng xã. '
                + 'Vì vậy nó luôn nằm giữa tỷ lệ nhỏ nhất và lớn nhất, dù quy mô thế nào.\n\n'
                + 'Hãy sửa tỷ lệ chung hoặc tỷ lệ của một phần.',
        },
        example: {
            bad: `${twoCommunes}indicator LabourForce "Lực lượng lao động trong độ tuổi" in persons stock
indicator Coverage "Tỷ lệ bao phủ BHXH tự nguyện" = VSI / LabourForce

allocation of Coverage in ThuongTin for 2023 by UBND {
    total 2.5%
    split by commune {
        DungTien 3%
        VanDiem 4%
    }
}
`,
            good: `${twoCommunes}indicator LabourForce "Lực lượng lao động trong độ tuổi" in persons stock
indicator Coverage "Tỷ lệ bao phủ BHXH tự nguyện" = VSI / LabourForce

allocation of Coverage in ThuongTin for 2023 by UBND {
    total 3.5%
    split by commune {
        DungTien 3%
        VanDiem 4%
    }
}
`,
        },
    },
    'percent-misplaced': {
        severity: 'error',
        title: { en: 'A percentage where an amount belongs', vi: 'Dùng phần trăm ở chỗ cần số lượng' },
        message: {
            en: '{written} is a percentage, but {indicator} is an amount in {measure}.',
            vi: '{written} là phần trăm, nhưng {indicator} là số lượng tính bằng {measure}.',
        },
        doc: {
            en: 'An amount of persons or of money is a number; a percentage of it would need something to be a percentage of. '
                + 'Percentages belong to rates, to margins (`up to 5% more`) and to milestones (`reach 50% by …`).\n\n'
                + 'Write the amount, or assign the rate: an indicator that is a quotient, such as `Coverage = VSI / LabourForce`.',
            vi: 'Số người hay số tiền là một con số; phần trăm thì phải là phần trăm của một số khác. Phần trăm dùng cho tỷ lệ, '
                + 'cho mức vượt (`vượt không quá 5% mức giao`) và cho mốc (`đạt 50% đến …`).\n\n'
                + 'Hãy ghi số lượng, hoặc giao chỉ tiêu tỷ lệ: chỉ tiêu là một phép chia, ví dụ `Coverage = VSI / LabourForce`.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 50%
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    reach 50% by 2023-06-30
}
`,
        },
    },
    'not-whole': {
        severity: 'error',
        title: { en: 'A fraction of something indivisible', vi: 'Số lẻ của thứ không chia nhỏ được' },
        message: {
            en: '{written} is not a whole number of {measure}.',
            vi: '{written} không phải là số nguyên {measure}.',
        },
        doc: {
            en: 'The measure is declared `whole`: persons, households, dong. Half of one cannot be assigned, and a figure with '
                + 'decimals is most often a percentage, a scale that was forgotten, or a point that was meant to group digits. The '
                + 'number after `members` or `headcount` is one of people as well.\n\n'
                + 'Write a whole number; for an amount in millions, `2.5 million`.',
            vi: 'Đơn vị tính được khai báo là `số nguyên`: người, hộ, đồng. Không thể giao một nửa đơn vị, và số có phần '
                + 'thập phân thường là phần trăm, là số thiếu từ chỉ bậc, hoặc do dùng dấu chấm để phân nhóm chữ số. Số sau '
                + '`số thành viên` và `số người` cũng là số người.\n\n'
                + 'Hãy ghi số nguyên; với số tiền tính bằng triệu, viết `2.5 triệu`.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300.5
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 0.3 thousand
}
`,
        },
    },
    'rest-misplaced': {
        severity: 'error',
        title: { en: 'rest where it cannot be computed', vi: 'Phần còn lại ghi ở chỗ không tính được' },
        message: {
            en: '"rest" cannot stand here: {reason}.',
            vi: '"phần còn lại" không thể đứng ở đây: {reason}.',
        },
        doc: {
            en: '`rest` is what is left of the total after all other parts. That is one number only if the parts make up the '
                + 'total exactly, the total is known, and `rest` stands once in the column.\n\n'
                + 'Write the figure, or remove the mode of the split.',
            vi: '`phần còn lại` là số còn lại của tổng sau khi trừ mọi phần khác. Chỉ tính được một con số khi các phần '
                + 'cộng lại đúng bằng tổng, đã biết tổng, và `phần còn lại` chỉ đứng một lần trong cột.\n\n'
                + 'Hãy ghi con số cụ thể, hoặc bỏ chế độ của bảng chia.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune at most {
        DungTien 160
        VanDiem rest
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160
        VanDiem rest
    }
}
`,
        },
    },
    'duplicate-row': {
        severity: 'error',
        title: { en: 'A row that stands twice', vi: 'Dòng ghi hai lần' },
        message: {
            en: '{label} already has a row in this split.',
            vi: '{label} đã có một dòng trong bảng chia này.',
        },
        doc: {
            en: 'Each unit, group or period has one row in a split. With two rows it would be open whether the second replaces '
                + 'the first or is added to it, and a row that was pasted twice would double a quota.\n\n'
                + 'Remove one of the rows, or correct its name: similar names are often confused.',
            vi: 'Mỗi đơn vị, nhóm hoặc kỳ chỉ có một dòng trong bảng chia. Nếu có hai dòng thì không rõ dòng sau thay cho dòng '
                + 'trước hay cộng thêm, và một dòng dán hai lần sẽ làm chỉ tiêu tăng gấp đôi.\n\n'
                + 'Hãy xóa bớt một dòng, hoặc sửa lại tên: các tên gần giống nhau hay bị nhầm.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
        DungTien 160
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
    }
}
`,
        },
    },
    'foreign-row': {
        severity: 'error',
        title: { en: 'A row that does not belong', vi: 'Dòng không thuộc bảng chia' },
        message: {
            en: '{label} cannot be a row here: {reason}.',
            vi: '{label} không thể là một dòng ở đây: {reason}.',
        },
        doc: {
            en: 'The rows of a split are members of what is divided: units of the level inside the unit of the allocation, '
                + 'members of the category, parts of the period. A unit of another parent would take a share of a quota that is not '
                + 'given to it.\n\n'
                + 'Correct the name, move the row to the allocation where it belongs, or correct the parent of the unit.',
            vi: 'Các dòng của bảng chia phải thuộc về cái được chia: đơn vị thuộc cấp đó trong đơn vị được giao, mục của phân '
                + 'loại, phần của kỳ. Đơn vị thuộc cấp trên khác sẽ chiếm phần chỉ tiêu không giao cho nó.\n\n'
                + 'Hãy sửa lại tên, chuyển dòng sang đúng bảng giao, hoặc sửa đơn vị cấp trên của đơn vị đó.',
        },
        example: {
            bad: `${twoCommunes}unit BaVi "Huyện Ba Vì" is district {
    unit TanLinh "Xã Tản Lĩnh" is commune
}

allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
        TanLinh 120
    }
}
`,
            good: `${twoCommunes}unit BaVi "Huyện Ba Vì" is district {
    unit TanLinh "Xã Tản Lĩnh" is commune
}

allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
    }
}
`,
        },
    },
    'missing-row': {
        severity: 'warning',
        title: { en: 'Members without a row', vi: 'Có thành phần chưa có dòng' },
        message: {
            en: '{members} of {owner} {verb} no row, and there is no "others".',
            vi: '{members} của {owner} {verb} dòng nào, và cũng không có dòng "còn lại".',
        },
        doc: {
            en: 'A split by a level names every unit of that level which exists in the period; a split by a category, every '
                + 'member. One that is missing has no quota, which may be meant, but is often a row that was lost.\n\n'
                + 'Add the row, with `-` if nothing is assigned to it; or sum up those without a row of their own in `others`.',
            vi: 'Bảng chia theo cấp nêu đủ các đơn vị của cấp đó đang tồn tại trong kỳ; bảng chia theo phân loại nêu đủ các thành '
                + 'phần. Thành phần bị thiếu sẽ không có chỉ tiêu; có thể đó là chủ ý, nhưng thường là do sót dòng.\n\n'
                + 'Hãy thêm dòng, ghi `-` nếu không giao; hoặc gộp các đơn vị không có dòng riêng vào dòng `còn lại`.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 300
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 300
        VanDiem -
    }
}
`,
        },
    },
    'undecided': {
        severity: 'warning',
        title: { en: 'Figures not known or not decided', vi: 'Số chưa biết hoặc chưa quyết định' },
        message: {
            en: '{subject} still has {count} "?".',
            vi: '{subject} còn {count} dấu "?".',
        },
        doc: {
            en: '`?` stands for a figure that is not known or not decided. Nothing is guessed for it; sums in which it takes part '
                + 'are open as long as they can still come out right. This warning counts what is left to be filled in, once for '
                + 'each split and for each total outside a split.\n\n'
                + 'Write the figure when it is decided. If the source never states it, suppress the warning with that reason.',
            vi: '`?` là con số chưa biết hoặc chưa quyết định. Allot không suy đoán; phép cộng có `?` được để ngỏ chừng nào vẫn '
                + 'còn có thể khớp. Cảnh báo này đếm những chỗ còn phải điền, mỗi bảng chia một lần và mỗi tổng nằm ngoài bảng chia '
                + 'một lần.\n\n'
                + 'Hãy ghi con số khi đã quyết định. Nếu nguồn không bao giờ nêu số, hãy bỏ qua cảnh báo kèm lý do đó.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total ?
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total at least 300
}
`,
        },
    },
    'missing-amount': {
        severity: 'error',
        title: { en: 'Nothing is assigned', vi: 'Chưa giao gì' },
        message: {
            en: '{allocation} assigns nothing: it has no total, no split and no "each".',
            vi: '{allocation} chưa giao gì: không có tổng, không có bảng chia và không có "mỗi".',
        },
        doc: {
            en: 'An allocation says how much: a total, a split from which the total follows, or amounts for each person of a '
                + 'role. With `passing on` and nothing else it would repeat what the higher allocation already says.\n\n'
                + 'Write `total` and the figure, or `total ?` where it is not known.',
            vi: 'Bảng giao phải nêu giao bao nhiêu: tổng, bảng chia để tính ra tổng, hoặc số cho mỗi người thuộc một nhóm cán bộ. '
                + 'Nếu chỉ có `phân bổ từ` thì bảng giao chỉ lặp lại điều cấp trên đã nêu.\n\n'
                + 'Hãy viết `tổng` và con số, hoặc `tổng ?` nếu chưa biết.',
        },
        example: {
            bad: `${oneDistrict}allocation Plan2023 of VSI in ThuongTin for 2023 by UBND { }
`,
            good: `${oneDistrict}allocation Plan2023 of VSI in ThuongTin for 2023 by UBND { total 300 }
`,
        },
    },
    'duplicate-allocation': {
        severity: 'error',
        title: { en: 'The same quota twice', vi: 'Một chỉ tiêu giao hai lần' },
        message: {
            en: '{indicator} for {unit} in {period} by {assigner} is already assigned by {other}. A later table that takes its place says "replaces".',
            vi: '{indicator} của {unit} trong kỳ {period} do {assigner} giao đã có trong {other}. Bảng số ban hành sau để thay thế phải ghi "thay thế".',
        },
        doc: {
            en: 'An indicator, a unit, a period and an assigner together name one quota. If two allocations state it, a reader '
                + 'cannot know which figure counts. Quotas of different assigners stand side by side: the People\'s Committee and '
                + 'the insurance sector each have their own.\n\n'
                + 'If the later document takes the place of the earlier one, write `replaces` and the name of the earlier '
                + 'allocation; it then ends the day before. Otherwise correct the unit, the period or the assigner.',
            vi: 'Chỉ tiêu, đơn vị, kỳ và cơ quan giao cùng xác định một mức giao. Nếu hai bảng giao cùng nêu thì người đọc không '
                + 'biết con số nào có giá trị. Mức giao của các cơ quan khác nhau thì tồn tại song song: Ủy ban nhân dân và ngành '
                + 'bảo hiểm mỗi bên giao riêng.\n\n'
                + 'Nếu văn bản sau thay cho văn bản trước, hãy viết `thay thế` và tên bảng giao trước; bảng giao trước '
                + 'hết hiệu lực vào ngày liền trước. Nếu không, hãy sửa đơn vị, kỳ hoặc cơ quan giao.',
        },
        example: {
            bad: `${oneDistrict}directive QD417 {
    issued 2023-02-09 by UBND
}
directive QD2101 {
    issued 2023-07-01 by UBND
}
allocation First of VSI in ThuongTin for 2023 under QD417 {
    total 300
}
allocation Second of VSI in ThuongTin for 2023 under QD2101 {
    total 320
}
`,
            good: `${oneDistrict}directive QD417 {
    issued 2023-02-09 by UBND
}
directive QD2101 {
    issued 2023-07-01 by UBND
}
allocation First of VSI in ThuongTin for 2023 under QD417 {
    total 300
}
allocation Second of VSI in ThuongTin for 2023 under QD2101 replaces First {
    total 320
}
`,
        },
    },
    'passing-on-missing': {
        severity: 'warning',
        title: { en: 'A quota passed on without saying so', vi: 'Phân bổ lại chỉ tiêu mà không ghi rõ' },
        message: {
            en: '{source} by {assigner} assigns {indicator} to {unit} for {period}: write "passing on {source}" so that the two are compared.',
            vi: '{source} của {assigner} giao {indicator} cho {unit} kỳ {period}: hãy viết "phân bổ từ {source}" để so sánh hai bên.',
        },
        doc: {
            en: 'A higher body has assigned this indicator to the unit for the same period, and the unit assigns it further. Only '
                + '`passing on` joins the two; without it nobody checks that what is divided is what was given. Allot does not join '
                + 'them by itself, because quotas of different assigners are independent unless somebody says otherwise.\n\n'
                + 'Add `passing on` and the name of the higher allocation; the fix does it.',
            vi: 'Cơ quan cấp trên đã giao chỉ tiêu này cho đơn vị trong cùng kỳ, và đơn vị giao tiếp xuống dưới. Chỉ `phân bổ từ` '
                + 'mới nối hai bảng giao; nếu không, không ai kiểm tra số chia có đúng bằng số được giao hay không. '
                + 'Allot không tự nối, vì mức giao của các cơ quan là độc lập với nhau trừ khi được ghi rõ.\n\n'
                + 'Hãy thêm `phân bổ từ` và tên bảng giao cấp trên; có sẵn cách sửa để chọn.',
        },
        example: {
            bad: `${twoDistricts}allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of VSI in ThuongTin for 2023 by UBND_ThuongTin {
    total 160
}
`,
            good: `${twoDistricts}allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of VSI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 160
}
`,
        },
    },
    'not-in-source': {
        severity: 'error',
        title: { en: 'Nothing to pass on', vi: 'Không có gì để phân bổ' },
        message: {
            en: '{source} assigns {what} to {unit}{period}.',
            vi: '{source} giao cho {unit}{period}: {what}.',
        },
        doc: {
            en: '`passing on` names an allocation that gave something to this unit: with a row for the unit, for at least one of '
                + 'the same indicators, and for the same period or a part of it that has a row. Here there is no such figure, so '
                + 'there is nothing to divide.\n\n'
                + 'Name another allocation, add the row there, or leave `passing on` out if this quota does not come from above.',
            vi: '`phân bổ từ` nêu bảng giao đã giao cho đơn vị này: có dòng của đơn vị, có ít nhất một chỉ tiêu '
                + 'chung, và cùng kỳ hoặc một phần của kỳ có dòng riêng. Ở đây không có con số như vậy nên không có gì để chia.\n\n'
                + 'Hãy ghi bảng giao khác, thêm dòng vào bảng giao đó, hoặc bỏ `phân bổ từ` nếu chỉ tiêu này không do cấp trên '
                + 'giao.',
        },
        example: {
            bad: `${twoDistricts}indicator HHI "Người tham gia BHYT hộ gia đình" in persons stock

allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of HHI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 450
}
`,
            good: `${twoDistricts}indicator HHI "Người tham gia BHYT hộ gia đình" in persons stock

allocation Plan2023 of VSI in HaNoi for 2023 by UBND_HaNoi {
    total 300
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation of VSI, HHI in ThuongTin for 2023 by UBND_ThuongTin passing on Plan2023 {
    total 160, 450
}
`,
        },
    },
    'ambiguous-source': {
        severity: 'error',
        title: { en: 'A figure that comes from two sources', vi: 'Con số đến từ hai nguồn' },
        message: {
            en: '{indicator} is in {first} and in {second}: each indicator is passed on from one of them.',
            vi: '{indicator} có trong cả {first} và {second}: mỗi chỉ tiêu chỉ phân bổ từ một nguồn.',
        },
        doc: {
            en: 'An allocation may pass on several others, but each indicator comes from one of them, so that its total is '
                + 'certain. Parallel quotas of two assigners for the same indicator are divided in two allocations.\n\n'
                + 'Leave out the source that does not count, or make one allocation for each source.',
            vi: 'Một bảng giao có thể phân bổ từ nhiều bảng giao khác, nhưng mỗi chỉ tiêu chỉ lấy từ một nguồn để tổng của nó '
                + 'được xác định. Mức giao song song của hai cơ quan cho cùng một chỉ tiêu thì chia bằng hai bảng giao.\n\n'
                + 'Hãy bỏ nguồn không áp dụng, hoặc lập cho mỗi nguồn một bảng giao.',
        },
        example: {
            bad: `${twoDistricts}organization BHXH "BHXH thành phố Hà Nội" of HaNoi
indicator HHI "Người tham gia BHYT hộ gia đình" in persons stock

allocation PlanUBND of VSI in HaNoi for 2023 by UBND_HaNoi {
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation PlanBHXH of VSI, HHI in HaNoi for 2023 by BHXH {
    split by district {
        ThuongTin 160, 450
        BaVi 140, 350
    }
}
allocation of VSI, HHI in ThuongTin for 2023 by UBND_ThuongTin passing on PlanUBND, PlanBHXH {
    total 160, 450
}
`,
            good: `${twoDistricts}organization BHXH "BHXH thành phố Hà Nội" of HaNoi
indicator HHI "Người tham gia BHYT hộ gia đình" in persons stock

allocation PlanUBND of VSI in HaNoi for 2023 by UBND_HaNoi {
    split by district {
        ThuongTin 160
        BaVi 140
    }
}
allocation PlanBHXH of HHI in HaNoi for 2023 by BHXH {
    split by district {
        ThuongTin 450
        BaVi 350
    }
}
allocation of VSI, HHI in ThuongTin for 2023 by UBND_ThuongTin passing on PlanUBND, PlanBHXH {
    total 160, 450
}
`,
        },
    },
    'dead-unit': {
        severity: 'error',
        title: { en: 'A unit that does not exist then', vi: 'Đơn vị không tồn tại vào thời điểm đó' },
        message: {
            en: '{unit} {life}{followed}: {allocation} cannot use it {when}.',
            vi: '{unit} {life}{followed}: {allocation} không thể dùng đơn vị này {when}.',
        },
        doc: {
            en: 'A unit can carry a quota only while it exists: on the day of the document that assigns it, and at some time in '
                + 'the period. Districts ended on 30 June 2025, and many communes were merged on the next day; old tables carried '
                + 'over to a new year still hold them.\n\n'
                + 'Write the unit that exists then, or correct `from` and `until` of the unit. Where a succession says what follows it, '
                + 'the successors are named.',
            vi: 'Đơn vị chỉ nhận chỉ tiêu khi đang tồn tại: vào ngày của văn bản giao, và tại một thời điểm nào đó trong kỳ. Cấp '
                + 'huyện kết thúc ngày 30/6/2025 và nhiều xã, phường được sáp nhập từ ngày hôm sau; bảng số cũ chép sang năm mới '
                + 'thường vẫn còn những đơn vị này.\n\n'
                + 'Hãy ghi đơn vị đang tồn tại vào thời điểm đó, hoặc sửa `từ` và `đến hết` của đơn vị. Nếu đã ghi kế thừa thì '
                + 'các đơn vị kế thừa được nêu tên.',
        },
        example: {
            bad: `${endingDistrict}allocation of VSI in ThuongTin for 2026 by UBND {
    total 300
}
`,
            good: `${endingDistrict}allocation of VSI in ThuongTin for 2024 by UBND {
    total 300
}
`,
        },
    },
    'dead-unit-reported': {
        severity: 'warning',
        title: { en: 'A result of a unit that does not exist then', vi: 'Kết quả của đơn vị không tồn tại vào thời điểm đó' },
        message: {
            en: '{unit} {life}{followed}: {report} states a result of it {when}.',
            vi: '{unit} {life}{followed}: {report} lại nêu kết quả của đơn vị này {when}.',
        },
        doc: {
            en: 'A report states figures of a unit that exists neither on its day nor in any part of its period: a table carried over from the '
                + 'year before a merger, or a wrong date. A result of the period in which the unit ended, or of its last day, is right, and so is a '
                + 'row that says that an ended unit has nothing (`-`, `0`).\n\n'
                + 'It is a warning because what was reported was reported, and is compiled as it stands; a source may also count for the units of '
                + 'today what was reached before. Compare with the source, and write the unit that existed then. That unit is offered where it '
                + 'is the same for certain: the whole of the other one, and of no other. If the source says so itself, suppress the warning with that reason.',
            vi: 'Báo cáo nêu số liệu của đơn vị không tồn tại vào ngày báo cáo, cũng không tồn tại trong phần nào của kỳ: bảng chép lại từ năm '
                + 'trước khi sáp nhập, hoặc ghi sai ngày. Kết quả của kỳ mà đơn vị kết thúc trong đó, hoặc của ngày cuối cùng, là đúng; dòng ghi '
                + 'đơn vị đã kết thúc không có gì (`-`, `0`) cũng đúng.\n\n'
                + 'Đây là cảnh báo vì số đã báo cáo được giữ đúng như đã báo cáo; nguồn cũng có thể tính lại kết quả trước đây theo đơn vị hiện '
                + 'nay. Hãy đối chiếu với nguồn và ghi đơn vị tồn tại vào thời điểm đó. Đơn vị ấy có sẵn để chọn sửa khi chắc chắn là một: nhận '
                + 'toàn bộ của đơn vị kia và không nhận của đơn vị nào khác. Nếu chính nguồn ghi như vậy, hãy bỏ qua cảnh báo kèm lý do đó.',
        },
        example: {
            bad: `${endingDistrict}report in ThuongTin as of 2025-09-30 by UBND {
    VSI 300
}
`,
            good: `${endingDistrict}report in ThuongTin as of 2025-06-30 by UBND {
    VSI 300
}
`,
        },
    },
    'ending-unit': {
        severity: 'warning',
        title: { en: 'A unit that ends inside the period', vi: 'Đơn vị kết thúc giữa kỳ' },
        message: {
            en: '{unit} ends on {end}, inside the period of {allocation}{followed}.',
            vi: '{unit} kết thúc ngày {end}, trong kỳ của {allocation}{followed}.',
        },
        doc: {
            en: 'The unit exists when the quota is assigned, but not until the end of the period. Somebody else will have to '
                + 'fulfil and report the rest, and the document does not say who.\n\n'
                + 'Adjust the allocation on the day on which the successors begin: end the row, and give them what it had. Where a succession '
                + 'says who follows, the fix does so for all rows that end by it, in the totals of every column; what is not known stays `?`. Or '
                + 'assign the quota for the part of the year in which the unit exists, or replace the allocation by one for its successors. A row '
                + 'that an adjustment ends by then, or changes on the first day of the unit\'s next life, is no longer told.',
            vi: 'Đơn vị tồn tại khi giao chỉ tiêu nhưng không tồn tại đến hết kỳ. Phần còn lại sẽ do nơi khác thực hiện và báo '
                + 'cáo, mà văn bản chưa nói là nơi nào.\n\n'
                + 'Hãy điều chỉnh bảng giao từ ngày các đơn vị kế thừa bắt đầu: kết thúc dòng cũ và giao số đó cho các đơn vị kế thừa. Khi có khối '
                + 'kế thừa, cách sửa làm việc đó cho mọi dòng kết thúc, giữ nguyên tổng từng cột; số chưa biết ghi `?`. Cũng có thể giao chỉ tiêu '
                + 'cho phần năm mà đơn vị còn tồn tại, hoặc thay bằng bảng giao cho các đơn vị kế thừa. Dòng đã được điều chỉnh kết thúc kịp thời, hoặc '
                + 'được điều chỉnh vào ngày đầu của lần tồn tại tiếp theo, không còn bị nhắc.',
        },
        example: {
            bad: `${endingDistrict}allocation of VSI in ThuongTin for 2025 by UBND {
    total 300
}
`,
            good: `${endingDistrict}allocation of VSI in ThuongTin for 2025-H1 by UBND {
    total 300
}
`,
        },
    },
    'report-mismatch': {
        severity: 'warning',
        title: { en: 'A report that contradicts itself', vi: 'Báo cáo kết quả tự mâu thuẫn' },
        message: {
            en: '{indicator}: {parts} {sum}, {difference} {direction} the stated {total}.',
            vi: '{indicator}: {parts} {sum}, {direction} {difference} so với số {total} đã nêu.',
        },
        doc: {
            en: 'A report states a result and how it came about, and the two do not agree. It is a warning because a report is '
                + 'somebody else\'s text: the figures are kept as they were reported, but they should not be used without asking.\n\n'
                + 'Compare the figures with the source. If it says so itself, suppress the warning with that reason.',
            vi: 'Báo cáo nêu một kết quả và chi tiết hợp thành, nhưng hai bên không khớp. Đây là cảnh báo vì báo cáo là văn bản '
                + 'của nơi khác: số liệu được giữ đúng như đã báo cáo, nhưng không nên sử dụng khi chưa hỏi lại.\n\n'
                + 'Hãy đối chiếu với nguồn. Nếu chính nguồn ghi như vậy, hãy bỏ qua cảnh báo kèm lý do đó.',
        },
        example: {
            bad: `${oneDistrict}indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI
category channel "Kênh" {
    Post "Bưu điện"
    Agents "Đại lý khác"
}

report in ThuongTin for 2019-Q1 by UBND {
    NewVSI 824 {
        split by channel {
            Post 354
            Agents 460
        }
    }
}
`,
            good: `${oneDistrict}indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI
category channel "Kênh" {
    Post "Bưu điện"
    Agents "Đại lý khác"
}

report in ThuongTin for 2019-Q1 by UBND {
    NewVSI 824 {
        split by channel {
            Post 354
            Agents 470
        }
    }
}
`,
        },
    },
    'duplicate-claim': {
        severity: 'error',
        title: { en: 'The same result twice', vi: 'Một kết quả nêu hai lần' },
        message: {
            en: '{indicator} is already stated in this report.',
            vi: '{indicator} đã được nêu trong báo cáo này.',
        },
        doc: {
            en: 'A report states the amount of an indicator once. With two amounts, even equal ones, tools that sum results would '
                + 'count it twice.\n\n'
                + 'Remove one of them. Results for another day or another unit stand in a report of their own.',
            vi: 'Báo cáo kết quả nêu số của mỗi chỉ tiêu một lần. Nếu nêu hai lần, dù bằng nhau, phần mềm cộng kết quả sẽ tính '
                + 'hai lần.\n\n'
                + 'Hãy xóa bớt một kết quả. Kết quả của ngày khác hoặc đơn vị khác thì ghi trong báo cáo riêng.',
        },
        example: {
            bad: `${oneDistrict}report in ThuongTin as of 2023-08-31 by UBND {
    VSI 2_955
    VSI 2_955
}
`,
            good: `${oneDistrict}report in ThuongTin as of 2023-08-31 by UBND {
    VSI 2_955
}
report in ThuongTin as of 2023-09-30 by UBND {
    VSI 2_980
}
`,
        },
    },
    'no-assigner': {
        severity: 'warning',
        title: { en: 'Nobody assigns this', vi: 'Chưa nêu ai giao' },
        message: {
            en: '{allocation} does not say who assigns it: write "under" a document or "by" an organization ("by ?" where nobody knows).',
            vi: '{allocation} chưa nêu ai giao: hãy ghi "theo" văn bản nào hoặc "do" cơ quan nào giao ("do ?" nếu chưa rõ).',
        },
        doc: {
            en: 'A quota is given by somebody, nearly always by a document. Assigner, indicator, unit and period together are its key: '
                + 'without the assigner, two plans for the same unit cannot be told apart, and nothing says from which plan this one comes.\n\n'
                + 'Write `under` with the document, or `by` with the organization, in the header of the allocation.',
            vi: 'Chỉ tiêu luôn do một cơ quan giao, hầu hết bằng một văn bản. Cơ quan giao, chỉ tiêu, đơn vị và kỳ hợp thành khóa của chỉ '
                + 'tiêu: thiếu cơ quan giao thì không phân biệt được hai kế hoạch của cùng một đơn vị, cũng không biết số này phân bổ từ đâu.\n\n'
                + 'Hãy ghi `theo` kèm văn bản hoặc `do` kèm cơ quan ở dòng đầu của bảng giao.',
        },
        example: {
            bad: `${twoFlows}allocation Plan of NewVSI in DungTien for 2023 { total 600 }
`,
            good: `${twoFlows}allocation Plan of NewVSI in DungTien for 2023 by UBND { total 600 }
`,
        },
    },
    'replaces-partly': {
        severity: 'warning',
        title: { en: 'A table that is replaced only in part', vi: 'Bảng chỉ được thay thế một phần' },
        message: {
            en: '{allocation} replaces {replaced}, but has no {indicators} for {unit} in {period}: nothing takes the place of that quota.',
            vi: '{allocation} thay thế {replaced} nhưng không có {indicators} cho {unit} trong kỳ {period}: chỉ tiêu đó không có số nào thay thế.',
        },
        doc: {
            en: 'An allocation that says `replaces` takes the place of a whole table: the earlier one ends the day before. What the new table '
                + 'does not have is then assigned to nobody.\n\n'
                + 'Repeat the figures that stay, or check that the right table is named.',
            vi: 'Bảng giao có `thay thế` thay cho toàn bộ bảng trước: bảng trước hết hiệu lực vào ngày liền trước. Những gì bảng '
                + 'mới không có thì từ đó không còn giao cho ai.\n\n'
                + 'Hãy ghi lại cả những số giữ nguyên, hoặc kiểm tra xem đã nêu đúng bảng được thay thế chưa.',
        },
        example: {
            bad: `${twoFlows}${twoDocuments}allocation Plan of NewVSI, NewHHI in DungTien for 2023 under QD1 { total 600, 90 }
allocation Plan2 of NewVSI in DungTien for 2023 under QD2 replaces Plan { total 650 }
`,
            good: `${twoFlows}${twoDocuments}allocation Plan of NewVSI, NewHHI in DungTien for 2023 under QD1 { total 600, 90 }
allocation Plan2 of NewVSI, NewHHI in DungTien for 2023 under QD2 replaces Plan { total 650, 90 }
`,
        },
    },
    'negative-figure': {
        severity: 'warning',
        title: { en: 'A quota below zero', vi: 'Chỉ tiêu âm' },
        message: {
            en: '{label} has {written} of {indicator}: a quota below zero is nearly always a slip.',
            vi: '{label} ghi {written} cho {indicator}: chỉ tiêu âm hầu như luôn là gõ nhầm.',
        },
        doc: {
            en: 'A minus sign that touches a number belongs to it. A plan that assigns less than nothing is possible (a correction of money) but '
                + 'rare; a dash from a list before the number is frequent.\n\n'
                + 'Remove the sign. `-` alone says that nothing is assigned.',
            vi: 'Dấu trừ viết liền số là thuộc về số đó. Giao một số âm là có thể (điều chỉnh tiền) nhưng hiếm; còn dấu gạch đầu dòng đứng trước '
                + 'số thì thường gặp.\n\n'
                + 'Hãy bỏ dấu. Chỉ riêng `-` nghĩa là không giao.',
        },
        example: {
            bad: `${twoFlows}allocation Plan of NewVSI in DungTien for 2023 by UBND { total -5 }
`,
            good: `${twoFlows}allocation Plan of NewVSI, NewHHI in DungTien for 2023 by UBND { total 5, - }
`,
        },
    },
} as const satisfies Catalogue;
