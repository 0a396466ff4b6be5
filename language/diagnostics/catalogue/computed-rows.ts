import type { Catalogue } from '../definition.js';
import { twoCommunes } from './example-start.js';

const labour = 'indicator LabourForce "Lực lượng lao động" in persons stock\n\n';

const rice = `measure tons "tấn"
indicator Rice "Sản lượng lúa" in tons flow

`;

/** `others evenly`, `others proportional to …`. */
export const computedRows = {
    'computed-misplaced': {
        severity: 'error',
        title: { en: 'Rows that cannot be computed here', vi: 'Dòng không tính được ở chỗ này' },
        message: {
            en: '"others" cannot be computed here: {reason}.',
            vi: 'Không tính được dòng "còn lại" ở đây: {reason}.',
        },
        doc: {
            en: '`others evenly` and `others proportional to` divide what the other rows leave of the total among the members that have no '
                + 'row. This needs a split whose parts make up the total exactly, members without a row, and an indicator that adds up '
                + 'over the rows. In a report nothing is divided: it says what was reached.\n\n'
                + 'Write the rows with their figures, or change the split.',
            vi: '`còn lại chia đều` và `còn lại theo tỷ lệ` chia phần còn lại của tổng cho các thành phần chưa có dòng. Bảng chia phải cộng '
                + 'đúng bằng tổng, còn thành phần chưa có dòng, và chỉ tiêu cộng dồn được theo các dòng. Kết quả thực hiện thì không chia, '
                + 'vì đó là số đã đạt.\n\n'
                + 'Hãy ghi các dòng kèm số cụ thể, hoặc sửa bảng chia.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune at most {
        DungTien 160
        others evenly
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160
        others evenly
    }
}
`,
        },
    },
    'not-computable': {
        severity: 'warning',
        title: { en: 'Rows that cannot be computed yet', vi: 'Dòng chưa tính được' },
        message: {
            en: 'What the others get of {indicators} cannot be computed yet: {reason}.',
            vi: 'Chưa tính được số của dòng "còn lại" cho {indicators}: {reason}.',
        },
        doc: {
            en: 'What is left is one number only where the total and all rows with figures of their own are. Of `?` or `at least 300` '
                + 'nobody can say what is left. Until it is known, any amount is possible for the computed rows.\n\n'
                + 'Write the figure as soon as it is decided.',
            vi: 'Chỉ biết phần còn lại khi tổng và các dòng đã ghi số đều là những con số xác định. Với `?` hoặc `ít nhất 300` thì không ai '
                + 'biết còn lại bao nhiêu. Khi chưa biết, các dòng tính toán có thể nhận số bất kỳ.\n\n'
                + 'Hãy ghi con số khi đã quyết định.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total at least 300
    split by commune {
        DungTien 160
        others evenly
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160
        others evenly
    }
}
`,
        },
    },
    'missing-step': {
        severity: 'error',
        title: { en: 'Computed rows without a step', vi: 'Dòng tính toán thiếu mức làm tròn' },
        message: {
            en: '"others" needs a step above 0 after "rounded to": {reason}.',
            vi: 'Dòng "còn lại" cần mức làm tròn lớn hơn 0 sau "làm tròn đến": {reason}.',
        },
        doc: {
            en: 'A share such as a third has no end, so computed rows are rounded, by the largest remainder: the total is kept exactly. People '
                + 'are rounded to whole ones. Of tons or kilometres it must be said how finely.\n\n'
                + 'Write the step: `others evenly rounded to 0.1`.',
            vi: 'Một phần ba là số thập phân vô hạn, nên các dòng tính toán được làm tròn theo số dư lớn nhất; tổng luôn được giữ đúng. Số '
                + 'người được làm tròn đến 1. Với tấn, ki-lô-mét thì phải nói rõ làm tròn đến đâu.\n\n'
                + 'Hãy ghi mức làm tròn: `còn lại chia đều làm tròn đến 0.1`.',
        },
        example: {
            bad: `${twoCommunes}${rice}allocation of Rice in ThuongTin for 2023 by UBND {
    total 250.5
    split by commune {
        others evenly
    }
}
`,
            good: `${twoCommunes}${rice}allocation of Rice in ThuongTin for 2023 by UBND {
    total 250.5
    split by commune {
        others evenly rounded to 0.1
    }
}
`,
        },
    },
    'missing-basis': {
        severity: 'error',
        title: { en: 'Nothing to divide in proportion to', vi: 'Không có căn cứ để chia theo tỷ lệ' },
        message: {
            en: 'There is nothing to divide in proportion to {weight}: {reason}.',
            vi: 'Không có căn cứ để chia theo tỷ lệ {weight}: {reason}.',
        },
        doc: {
            en: '`proportional to` takes the figures of the latest report up to the day after `as of`; without one, up to the date of the '
                + 'document. On that day there must be one exact figure for each member that has no row, and not all of them may be 0.\n\n'
                + 'Write the report with a split, correct the day, or give the member a row of its own.',
            vi: '`theo tỷ lệ` lấy số liệu của kết quả mới nhất đến ngày ghi sau `tính đến`; nếu không ghi thì đến ngày của văn bản. Ngày đó '
                + 'phải có một con số xác định cho từng thành phần chưa có dòng, và không được bằng 0 tất cả.\n\n'
                + 'Hãy ghi kết quả có bảng chia, sửa ngày, hoặc cho thành phần đó một dòng riêng.',
        },
        example: {
            bad: `${twoCommunes}${labour}report in ThuongTin as of 2022-12-31 of LabourForce by UBND {
    split by commune {
        DungTien 5_200
        VanDiem 4_100
    }
}
allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        others proportional to LabourForce as of 2021-12-31
    }
}
`,
            good: `${twoCommunes}${labour}report in ThuongTin as of 2022-12-31 of LabourForce by UBND {
    split by commune {
        DungTien 5_200
        VanDiem 4_100
    }
}
allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        others proportional to LabourForce as of 2022-12-31
    }
}
`,
        },
    },
    'late-basis': {
        severity: 'warning',
        title: { en: 'Divided by figures later than the document', vi: 'Căn cứ chia có sau ngày văn bản' },
        message: {
            en: '{allocation} of {date} divides in proportion to {weight} of {basisDate}, which is later.',
            vi: '{allocation} ngày {date} chia theo tỷ lệ {weight} ngày {basisDate}, là ngày muộn hơn.',
        },
        doc: {
            en: 'Who signs a document cannot know what is reported later. Without a document, the first day of the period stands for its '
                + 'date.\n\n'
                + 'Correct the day after `as of`, or the date of the document or the report.',
            vi: 'Người ký văn bản không thể biết số liệu được báo cáo sau đó. Nếu không có văn bản thì lấy ngày đầu kỳ.\n\n'
                + 'Hãy sửa ngày sau `tính đến`, hoặc ngày của văn bản hay của kết quả.',
        },
        example: {
            bad: `${twoCommunes}${labour}report in ThuongTin as of 2023-03-31 of LabourForce by UBND {
    split by commune {
        DungTien 5_200
        VanDiem 4_100
    }
}
allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        others proportional to LabourForce as of 2023-03-31
    }
}
`,
            good: `${twoCommunes}${labour}report in ThuongTin as of 2022-12-31 of LabourForce by UBND {
    split by commune {
        DungTien 5_200
        VanDiem 4_100
    }
}
allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        others proportional to LabourForce as of 2022-12-31
    }
}
`,
        },
    },
    'bounds-impossible': {
        severity: 'error',
        title: { en: 'Bounds that cannot be kept', vi: 'Giới hạn không giữ được' },
        message: {
            en: 'The bounds of {indicator} cannot be kept: {reason}.',
            vi: 'Không giữ được giới hạn của {indicator}: {reason}.',
        },
        doc: {
            en: '`min` and `max` hold for every computed row. If all rows together must get more than is left, or may not get all of it, '
                + 'no division keeps them. A row whose share is 0 gets no more than `min`.\n\n'
                + 'Change the bounds, the total, or the rows with figures of their own.',
            vi: '`tối thiểu` và `tối đa` áp dụng cho từng dòng tính toán. Nếu các dòng phải nhận nhiều hơn số còn lại, hoặc không được nhận '
                + 'hết số còn lại, thì không có cách chia nào giữ được giới hạn. Dòng có tỷ lệ bằng 0 chỉ nhận mức tối thiểu.\n\n'
                + 'Hãy sửa giới hạn, sửa tổng, hoặc sửa các dòng đã ghi số.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        others evenly max 140
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        others evenly max 150
    }
}
`,
        },
    },
} as const satisfies Catalogue;
