import type { Catalogue } from '../definition.js';
import { oneDistrict, twoCommunes } from './example-start.js';

/** What stands in the text: reported where it is read. */
export const reading = {
    'syntax-error': {
        severity: 'error',
        title: { en: 'The text cannot be read here', vi: 'Không đọc được văn bản ở đây' },
        message: {
            en: '{found} cannot stand here: {expected}.',
            vi: '{found} không thể đứng ở đây: {expected}.',
        },
        doc: {
            en: 'The sentence makes no sense at this place: a word, number or sign stands where the language expects something '
                + 'else. Only what stands here is lost; the other declarations of the file are still read and checked.\n\n'
                + 'Compare the line with a similar one that is accepted. Most often a word is left over, a `{` or `}` is missing, '
                + 'or a name stands without quotes. Every block ends with its own `}`.',
            vi: 'Câu viết ở đây không đúng cấu trúc: một từ, con số hoặc dấu đứng ở chỗ cần nội dung khác. Chỉ phần này bị bỏ '
                + 'qua; các khai báo khác trong tệp vẫn được đọc và kiểm tra.\n\n'
                + 'Hãy so sánh với một dòng tương tự đã viết đúng. Thường gặp nhất là thừa một từ, thiếu dấu `{` hoặc `}`, hoặc tên '
                + 'gọi chưa đặt trong dấu ngoặc kép. Mỗi khối phải kết thúc bằng dấu `}` của chính nó.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300 persons
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
}
`,
        },
    },
    'unclosed-text': {
        severity: 'error',
        title: { en: 'A quotation mark is missing', vi: 'Thiếu dấu ngoặc kép' },
        message: {
            en: 'This text has no {mark} quotation mark.',
            vi: 'Đoạn văn bản này thiếu dấu ngoặc kép {mark}.',
        },
        doc: {
            en: 'A text begins and ends with a quotation mark on the same line. Without the second one everything up to the end '
                + 'of the line is taken for part of the text, clauses included.\n\n'
                + 'Put the closing quotation mark where the text ends. A text cannot go on over several lines.',
            vi: 'Một đoạn văn bản mở và đóng bằng dấu ngoặc kép trên cùng một dòng. Thiếu dấu đóng thì toàn bộ phần còn lại của '
                + 'dòng, kể cả các mệnh đề phía sau, bị coi là nội dung của đoạn văn bản.\n\n'
                + 'Thêm dấu ngoặc kép đóng vào cuối đoạn văn bản. Một đoạn văn bản không được kéo dài sang dòng khác.',
        },
        example: {
            bad: 'level district "Huyện\n',
            good: 'level district "Huyện"\n',
        },
    },
    'unclosed-comment': {
        severity: 'error',
        title: { en: 'A comment does not end', vi: 'Chú thích không kết thúc' },
        message: {
            en: 'This comment has no closing */.',
            vi: 'Chú thích này thiếu dấu đóng */.',
        },
        doc: {
            en: 'A comment that begins with `/*` ends with `*/`. Without it the rest of the file would silently be a comment, and '
                + 'quotas in it would not count.\n\n'
                + 'Write `*/` where the comment ends, or begin it with `//` if it is only one line.',
            vi: 'Chú thích mở bằng `/*` phải đóng bằng `*/`. Nếu thiếu, phần còn lại của tệp sẽ lặng lẽ trở thành chú thích và '
                + 'chỉ tiêu trong đó không được tính.\n\n'
                + 'Thêm `*/` vào chỗ kết thúc chú thích, hoặc dùng `//` nếu chú thích chỉ có một dòng.',
        },
        example: {
            bad: `level district "Huyện"

/* Bản nháp, chưa trình ký
`,
            good: `level district "Huyện"

/* Bản nháp, chưa trình ký */
`,
        },
    },
    'unclosed-block': {
        severity: 'error',
        title: { en: 'A block does not end', vi: 'Khối chưa được đóng' },
        message: {
            en: 'The block of {opener} on line {line} is not closed: write {brace} where it ends.',
            vi: 'Khối {opener} mở ở dòng {line} chưa được đóng: hãy viết {brace} ở chỗ kết thúc khối.',
        },
        doc: {
            en: 'Every `{` has its `}`. Where one is missing, the place is found by the indentation: a block ends before the first line that '
                + 'stands no deeper than the line on which it begins, or at the latest before the next declaration.\n\n'
                + 'Take the fix, or write the `}` where the block is meant to end.',
            vi: 'Mỗi dấu `{` phải có một dấu `}`. Khi thiếu, chỗ đóng khối được xác định theo cách thụt dòng: khối kết thúc trước dòng đầu '
                + 'tiên không thụt sâu hơn dòng mở khối, chậm nhất là trước khai báo tiếp theo.\n\n'
                + 'Hãy chọn cách sửa được đề xuất, hoặc tự viết dấu `}` vào chỗ khối kết thúc.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300

level commune "Xã" within district
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
}

level commune "Xã" within district
`,
        },
    },
    'unopened-block': {
        severity: 'error',
        title: { en: 'A block does not begin', vi: 'Thiếu dấu mở khối' },
        message: {
            en: 'A {brace} is missing after {before}: what follows stands between braces.',
            vi: 'Thiếu dấu {brace} sau {before}: nội dung tiếp theo phải đặt trong cặp dấu ngoặc nhọn.',
        },
        doc: {
            en: 'What belongs to a declaration, a split or a row stands between `{` and `}`; the `{` ends the line on which the block begins. The '
                + 'lines below show that a block was meant.\n\n'
                + 'Take the fix, which puts the `{` at the end of the header.',
            vi: 'Nội dung của một khai báo, một bảng chia hay một dòng được đặt giữa `{` và `}`; dấu `{` đứng cuối dòng mở khối. Các dòng phía '
                + 'dưới cho thấy ở đây cần một khối.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để thêm dấu `{` vào cuối dòng mở khối.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND
    total 300
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
}
`,
        },
    },
    'stray-brace': {
        severity: 'error',
        title: { en: 'A brace too many', vi: 'Thừa dấu ngoặc nhọn' },
        message: {
            en: 'This } closes nothing.',
            vi: 'Dấu } này không đóng khối nào.',
        },
        doc: {
            en: 'There are more `}` than `{` up to this place. The brace is left out and the rest is read as it stands, so a '
                + 'block may have ended earlier than it was meant to.\n\n'
                + 'Remove the brace, or look further up for the `{` that was lost.',
            vi: 'Tính đến chỗ này, số dấu `}` nhiều hơn số dấu `{`. Dấu thừa được bỏ qua và phần sau vẫn được đọc, vì vậy có thể '
                + 'một khối đã kết thúc sớm hơn dự định.\n\n'
                + 'Xóa dấu thừa, hoặc tìm ở phía trên chỗ bị mất dấu `{`.',
        },
        example: {
            bad: `level district "Huyện"
}
`,
            good: 'level district "Huyện"\n',
        },
    },
    'unknown-character': {
        severity: 'error',
        title: { en: 'A character that means nothing', vi: 'Ký tự không có nghĩa' },
        message: {
            en: 'The character {character} ({codePoint}) means nothing here.',
            vi: 'Ký tự {character} ({codePoint}) không có nghĩa ở đây.',
        },
        doc: {
            en: 'Outside texts in quotes and comments, Allot uses letters, digits and a few signs. Other signs are left out. '
                + 'Lines need no sign at their end.\n\n'
                + 'Remove the character. If it belongs to a name, put the whole name in quotes.',
            vi: 'Ngoài đoạn văn bản trong ngoặc kép và chú thích, Allot chỉ dùng chữ cái, chữ số và một số ít dấu. Các ký tự khác '
                + 'bị bỏ qua. Cuối dòng không cần dấu chấm phẩy hay dấu nào khác.\n\n'
                + 'Xóa ký tự đó. Nếu ký tự thuộc về một tên gọi, hãy đặt cả tên trong dấu ngoặc kép.',
        },
        example: {
            bad: 'level district "Huyện";\n',
            good: 'level district "Huyện"\n',
        },
    },
    'nesting-too-deep': {
        severity: 'error',
        title: { en: 'Blocks nested too deep', vi: 'Các khối lồng nhau quá sâu' },
        message: {
            en: 'Blocks or brackets are nested more than {limit} deep here: the rest of this file is not read.',
            vi: 'Các khối hoặc dấu ngoặc lồng nhau sâu hơn {limit} tầng: phần còn lại của tệp này không được đọc.',
        },
        doc: {
            en: 'Blocks stand inside blocks: a commune in its district, a split in its row; brackets inside brackets of a '
                + 'formula. Real plans need fewer than ten levels. A file with hundreds was most probably damaged, for instance by '
                + 'a `}` that was lost in a repeated passage.\n\n'
                + 'Close the blocks that are meant to end. A unit can also be written flat: `đơn vị DungTien là xã thuộc '
                + 'ThuongTin`.',
            vi: 'Khối nằm trong khối: xã trong huyện, bảng chia trong một dòng; dấu ngoặc nằm trong dấu ngoặc của công thức. Kế '
                + 'hoạch thực tế không cần đến mười tầng. Tệp có hàng trăm tầng thường là tệp bị hỏng, chẳng hạn mất dấu `}` ở một '
                + 'đoạn được lặp lại.\n\n'
                + 'Hãy đóng những khối cần kết thúc. Đơn vị cũng có thể viết không lồng nhau: `đơn vị DungTien là xã thuộc '
                + 'ThuongTin`.',
        },
        example: {
            bad: `indicator VSI in persons stock\nmeasure persons whole\nindicator Rate = ${'('.repeat(100)}VSI / VSI${')'.repeat(100)}\n`,
            good: 'indicator VSI in persons stock\nmeasure persons whole\nindicator Rate = ((VSI / VSI))\n',
        },
    },
    'formula-too-long': {
        severity: 'error',
        title: { en: 'A formula that is too long', vi: 'Công thức quá dài' },
        message: {
            en: 'A formula has at most {limit} signs of calculation: the rest of it is not read. Give parts of it indicators of their own.',
            vi: 'Một công thức có tối đa {limit} phép tính: phần còn lại không được đọc. Hãy tách từng phần thành chỉ tiêu riêng.',
        },
        doc: {
            en: 'A formula of hundreds of terms is usually a list that was pasted in the wrong place, and too much for the parser. '
                + 'Declare indicators for its parts and write the formula over them.',
            vi: 'Công thức hàng trăm số hạng thường là một danh sách bị dán nhầm chỗ và vượt quá khả năng đọc. '
                + 'Hãy khai báo chỉ tiêu cho từng phần rồi viết công thức theo các chỉ tiêu đó.',
        },
        example: {
            bad: `indicator VSI in persons stock\nmeasure persons whole\nindicator Rate = VSI / VSI${' + 1%'.repeat(300)}\n`,
            good: 'indicator VSI in persons stock\nmeasure persons whole\nindicator Rate = VSI / VSI\n',
        },
    },
    'missing-comma': {
        severity: 'error',
        title: { en: 'A comma is missing', vi: 'Thiếu dấu phẩy' },
        message: {
            en: 'A comma is missing before {cell}: cells are separated by a comma.{label}',
            vi: 'Thiếu dấu phẩy trước {cell}: các ô cách nhau bằng dấu phẩy.{label}',
        },
        doc: {
            en: 'The cells of a row are separated by a comma and a blank, or by a tab. A blank alone is not enough: without the '
                + 'comma the second number would be the label of a new row, and such a label is a year of four digits.\n\n'
                + 'Put a comma between the cells. Groups of three digits are joined by `_`, not by a blank: `1_160`.',
            vi: 'Các ô trong một dòng cách nhau bằng dấu phẩy và khoảng trắng, hoặc bằng phím Tab. Chỉ có khoảng trắng là chưa '
                + 'đủ: thiếu dấu phẩy thì con số thứ hai sẽ thành tên của một dòng mới, mà con số làm tên dòng phải là năm có bốn '
                + 'chữ số.\n\n'
                + 'Thêm dấu phẩy giữa các ô. Các nhóm ba chữ số nối nhau bằng `_`, không bằng khoảng trắng: `1_160`.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 400
    split by commune {
        DungTien 160 50
        VanDiem  140, 350
    }
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 400
    split by commune {
        DungTien 160, 50
        VanDiem  140, 350
    }
}
`,
        },
    },
    'one-word-name': {
        severity: 'error',
        title: { en: 'A name that is not one word', vi: 'Tên không phải một từ liền' },
        message: {
            en: '{name} is not one word. A name without quotes has only letters, digits and "_": {identifier}.',
            vi: '{name} không phải là một từ liền. Tên không có ngoặc kép chỉ gồm chữ cái, chữ số và "_": {identifier}.',
        },
        doc: {
            en: 'The name with which something is declared is one word: letters (with accents, if you like), digits and `_`, without blanks '
                + 'and hyphens. It is the short name that the plan uses everywhere; the official name follows it in quotes.\n\n'
                + 'Join the words: `unit CẩmSơn "Xã Cẩm Sơn"`. Where the unit is used, its official name in quotes works as well.',
            vi: 'Tên dùng để khai báo là một từ liền: gồm chữ cái (có thể có dấu), chữ số và `_`, không có khoảng trắng và gạch nối. Đây là '
                + 'tên ngắn dùng trong toàn bộ kế hoạch; tên chính thức ghi ngay sau, trong ngoặc kép.\n\n'
                + 'Hãy viết liền các từ: `đơn vị CẩmSơn "Xã Cẩm Sơn"`. Ở chỗ sử dụng, có thể viết tên chính thức trong ngoặc kép.',
        },
        example: {
            bad: `${oneDistrict}level commune "Xã" within district
unit Cẩm Sơn "Xã Cẩm Sơn" is commune within ThuongTin
`,
            good: `${oneDistrict}level commune "Xã" within district
unit CẩmSơn "Xã Cẩm Sơn" is commune within ThuongTin
`,
        },
    },
    'note-without-keyword': {
        severity: 'error',
        title: { en: 'A note without its keyword', vi: 'Ghi chú thiếu từ khóa' },
        message: {
            en: 'The words behind the cells are a note, which is written {written}.',
            vi: 'Phần chữ đứng sau các ô là ghi chú, phải viết là {written}.',
        },
        doc: {
            en: 'The last column of a pasted table often has notes. Behind the cells of a row a note stands in quotes behind its keyword. The notes '
                + 'are read, and rows without one have no cell too few.\n\n'
                + 'Take the fix, which writes the keyword and the quotes in all rows of the block.',
            vi: 'Cột cuối của bảng dán vào thường là ghi chú. Sau các ô của một dòng, ghi chú được đặt trong dấu ngoặc kép sau từ khóa. Các ghi '
                + 'chú vẫn được đọc, và dòng không có ghi chú không bị coi là thiếu ô.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để ghi từ khóa và dấu ngoặc kép ở mọi dòng của khối.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien\t160\tKhu công nghiệp
        VanDiem\t140\t
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160 note "Khu công nghiệp"
        VanDiem 140
    }
}
`,
        },
    },
    'total-column': {
        severity: 'error',
        title: { en: 'A column with the totals of the rows', vi: 'Cột tổng của các dòng' },
        message: {
            en: 'A table has no column for what its rows come to: remove {column} and its cells.',
            vi: 'Bảng không có cột tổng của từng dòng: hãy xóa cột {column} cùng các ô của cột đó.',
        },
        doc: {
            en: 'Pasted tables often have the whole year beside its quarters. The cells of a row already say what they come to, and a column more '
                + 'would be counted twice.\n\n'
                + 'Take the fix, which removes the column from all rows. To have what the rows come to checked, write it as a split of its own beside '
                + 'the table: `split by commune { … }`.',
            vi: 'Bảng dán vào thường có cột cả năm bên cạnh các quý. Các ô của một dòng đã cho biết tổng của dòng; thêm một cột nữa thì số bị '
                + 'tính hai lần.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để xóa cột ở mọi dòng. Muốn đối chiếu tổng của từng dòng thì ghi thêm một bảng chia riêng bên cạnh: '
                + '`chia theo commune { … }`.',
        },
        example: {
            bad: `${twoCommunes}indicator NewVSI in persons flow
allocation of NewVSI in ThuongTin for 2023 by UBND {
    total 20
    split by commune and half {
        columns whole year, H1, H2
        DungTien 10, 4, 6
        VanDiem 10, 5, 5
    }
}
`,
            good: `${twoCommunes}indicator NewVSI in persons flow
allocation of NewVSI in ThuongTin for 2023 by UBND {
    total 20
    split by commune and half {
        columns H1, H2
        DungTien 4, 6
        VanDiem 5, 5
    }
}
`,
        },
    },
    'running-numbers': {
        severity: 'error',
        alike: true,
        title: { en: 'Running numbers before rows', vi: 'Số thứ tự trước các dòng' },
        message: {
            en: 'Rows have no running numbers or dashes before them: remove {written}.',
            vi: 'Trước các dòng không ghi số thứ tự hay gạch đầu dòng: hãy xóa {written}.',
        },
        doc: {
            en: 'Tables in documents number their rows. In a split a row begins with its label, and a number at this place could only be a '
                + 'year. The numbers are left out, and the rows are read.\n\n'
                + 'Take the fix, which removes them from all rows of the block.',
            vi: 'Bảng trong văn bản thường có cột số thứ tự. Trong bảng chia, mỗi dòng bắt đầu bằng tên dòng; con số ở vị trí này chỉ có '
                + 'thể là năm. Các số thứ tự được bỏ qua và các dòng vẫn được đọc.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để xóa số thứ tự ở mọi dòng của khối.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune {
        1. DungTien 160, 450
        2. VanDiem 140, 350
    }
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune {
        DungTien 160, 450
        VanDiem 140, 350
    }
}
`,
        },
    },
    'heading-row': {
        severity: 'error',
        title: { en: 'The heading of a table as a row', vi: 'Dòng tiêu đề nằm trong bảng chia' },
        message: {
            en: 'This row is the heading of a table: remove it. The columns are those of "of" in the header, or of "columns".',
            vi: 'Dòng này là tiêu đề của bảng: hãy xóa. Các cột theo thứ tự chỉ tiêu ở phần đầu hoặc theo "cột".',
        },
        doc: {
            en: 'A table that is pasted from a spreadsheet or a document brings its heading along. In Allot the columns of a split are the '
                + 'indicators of the header in their order; a line `columns` can name them in another order, or with a scale.\n\n'
                + 'Remove the heading, after comparing the order of its columns.',
            vi: 'Bảng dán từ bảng tính hoặc văn bản thường kèm dòng tiêu đề. Trong Allot, các cột của bảng chia là các chỉ tiêu ở phần đầu '
                + 'theo đúng thứ tự; dòng `cột` có thể sắp xếp lại hoặc ghi đơn vị bậc.\n\n'
                + 'Hãy đối chiếu thứ tự các cột rồi xóa dòng tiêu đề.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune {
        TT\tXã\tVSI\tHHI
        DungTien\t160\t450
        VanDiem\t140\t350
    }
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune {
        DungTien\t160\t450
        VanDiem\t140\t350
    }
}
`,
        },
    },
    'group-row': {
        severity: 'error',
        title: { en: 'The heading of a group of rows in a split', vi: 'Dòng tiêu đề nhóm nằm trong bảng chia' },
        message: {
            en: '"{written}" {what}: remove it, or put // before it to keep it as a comment.{or}',
            vi: '"{written}" {what}: hãy xóa, hoặc đặt // ở đầu dòng để giữ làm ghi chú.{or}',
        },
        doc: {
            en: 'Tables in spreadsheets put their rows into groups: `I. Khu vực 1`, `A. Các xã 300`. A split has no groups. The figures '
                + 'of such a row, if it has any, are subtotals: as a row of the split they would count twice. A pasted row without any figure '
                + 'is taken for the heading of a group, too.\n\n'
                + 'Remove the row or keep it as a comment. To have the subtotals checked, declare the groups as a level and split by it first.',
            vi: 'Bảng trong bảng tính thường gộp các dòng theo nhóm: `I. Khu vực 1`, `A. Các xã 300`. Bảng chia không có nhóm; số liệu của '
                + 'dòng nhóm, nếu có, là số cộng của nhóm và sẽ bị tính hai lần. Dòng dán vào mà không có số nào cũng được xem là tiêu đề nhóm.\n\n'
                + 'Hãy xóa dòng này hoặc giữ lại làm ghi chú. Nếu cần kiểm tra số cộng của nhóm thì khai báo nhóm thành một cấp riêng rồi chia theo cấp đó.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune {
        I\tKhu vực 1\t300\t800
        DungTien\t160\t450
        VanDiem\t140\t350
    }
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 800
    split by commune {
        // I Khu vực 1
        DungTien\t160\t450
        VanDiem\t140\t350
    }
}
`,
        },
    },
    'total-in-split': {
        severity: 'error',
        title: { en: 'The total as a row of its split', vi: 'Dòng tổng nằm trong bảng chia' },
        message: {
            en: 'The total must stand outside the split, before it: {total}.{stated}',
            vi: 'Dòng tổng phải đứng ngoài bảng chia, ở phía trước: {total}.{stated}',
        },
        doc: {
            en: 'A split lists the parts. A row with their total would be one more part, and everything would count twice. The total stands '
                + 'before the split, or in the row to which the split belongs.\n\n'
                + 'Take the fix, which moves the row, or removes it where a total stands already.',
            vi: 'Bảng chia liệt kê các phần. Nếu thêm dòng tổng thì dòng đó sẽ là một phần nữa và mọi số liệu bị tính hai lần. Tổng đứng '
                + 'trước bảng chia, hoặc ở chính dòng có bảng chia đó.\n\n'
                + 'Hãy chọn cách sửa được đề xuất: chuyển dòng tổng ra ngoài, hoặc xóa nếu đã có tổng.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    split by commune {
        DungTien 160
        VanDiem 140
        Tổng 300
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        DungTien 160
        VanDiem 140
    }
}
`,
        },
    },
    'empty-cell': {
        severity: 'error',
        title: { en: 'An empty cell', vi: 'Ô trống' },
        message: {
            en: 'Column {column} of {row} is empty: write - for none, or ? for not known.',
            vi: 'Cột {column} của {row} để trống: viết - nếu không có, hoặc ? nếu chưa biết.',
        },
        doc: {
            en: 'A cell that is left empty in a spreadsheet can mean that there is nothing, or that it is not decided. In a plan these are '
                + 'two things: `-` adds nothing to the sum, `?` leaves it open.\n\n'
                + 'Write the sign that is meant. Several tabs for alignment are no empty cells, as long as all rows have their cells.',
            vi: 'Ô để trống trong bảng tính có thể nghĩa là không giao, hoặc là chưa quyết định. Trong kế hoạch đây là hai việc khác nhau: '
                + '`-` không cộng gì vào tổng, `?` để tổng còn mở.\n\n'
                + 'Hãy viết dấu đúng ý. Nhiều phím Tab để canh cột không phải là ô trống nếu mọi dòng đều đủ ô.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 350
    split by commune {
        DungTien\t160\t
        VanDiem\t140\t350
    }
}
`,
            good: `${twoCommunes}allocation of VSI, HHI in ThuongTin for 2023 by UBND {
    total 300, 350
    split by commune {
        DungTien\t160\t-
        VanDiem\t140\t350
    }
}
`,
        },
    },
    'unquoted-name': {
        severity: 'error',
        title: { en: 'A name of several words without quotes', vi: 'Tên nhiều từ không có dấu ngoặc kép' },
        message: {
            en: 'A name of several words stands in quotes: "{name}".',
            vi: 'Tên gồm nhiều từ phải đặt trong dấu ngoặc kép: "{name}".',
        },
        doc: {
            en: 'A name without quotes is one word. A name with blanks in it, as in a column pasted from a spreadsheet, stands in '
                + 'quotes: `"Dũng Tiến"`. Inside a split the level\'s word may be left out (`Dũng Tiến` for `Xã Dũng Tiến`) where '
                + 'that is unique.\n\n'
                + 'Put the name in quotes, or use the identifier of the unit: `DungTien`.',
            vi: 'Tên không có dấu ngoặc kép chỉ gồm một từ. Tên có khoảng trắng, như khi dán một cột từ bảng tính, phải đặt trong '
                + 'ngoặc kép: `"Dũng Tiến"`. Trong bảng chia có thể bỏ từ chỉ cấp (`Dũng Tiến` thay cho `Xã Dũng Tiến`) nếu không '
                + 'gây trùng.\n\n'
                + 'Đặt tên trong dấu ngoặc kép, hoặc dùng tên ngắn đã khai báo của đơn vị: `DungTien`.',
        },
        example: {
            bad: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        Dũng Tiến 160
        VanDiem 140
    }
}
`,
            good: `${twoCommunes}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by commune {
        "Dũng Tiến" 160
        VanDiem 140
    }
}
`,
        },
    },
    'unquoted-document-number': {
        severity: 'error',
        title: { en: 'The number of a document without quotes', vi: 'Số, ký hiệu văn bản không có ngoặc kép' },
        message: {
            en: 'The number of a document stands in quotes{other}: {written}.',
            vi: 'Số, ký hiệu văn bản phải đặt trong ngoặc kép{other}: {written}.',
        },
        doc: {
            en: 'The number of a document has slashes and hyphens, which mean something else outside of quotes. Documents are named by the name with '
                + 'which they are declared, or by their number in quotes; the words "Quyết định số" and the date are no part of it.\n\n'
                + 'Take the fix, or write the declared name: `under QD15`.',
            vi: 'Số, ký hiệu văn bản có dấu gạch chéo và gạch nối; ngoài ngoặc kép các dấu này có nghĩa khác. Văn bản được nêu bằng tên gọi đã '
                + 'khai báo, hoặc bằng số, ký hiệu trong ngoặc kép; không ghi thêm chữ “Quyết định số” và ngày.\n\n'
                + 'Hãy chọn cách sửa được đề xuất, hoặc ghi tên gọi đã khai báo: `theo QD15`.',
        },
        example: {
            bad: `${oneDistrict}doctype QĐ "Quyết định"
directive QD15 "15/QĐ-UBND" is QĐ { issued 2023-01-15 by UBND }
allocation of VSI in ThuongTin for 2023 under Quyết định số 15/QĐ-UBND {
    total 300
}
`,
            good: `${oneDistrict}doctype QĐ "Quyết định"
directive QD15 "15/QĐ-UBND" is QĐ { issued 2023-01-15 by UBND }
allocation of VSI in ThuongTin for 2023 under QD15 {
    total 300
}
`,
        },
    },
    'missing-name': {
        severity: 'error',
        title: { en: 'A declaration without its name', vi: 'Khai báo thiếu tên gọi' },
        message: {
            en: 'Before {title} stands the name by which it is referred to, one word without quotes: {written}.',
            vi: 'Trước {title} phải có tên gọi ngắn, viết liền, không có ngoặc kép: {written}.',
        },
        doc: {
            en: 'What is declared has a name of one word, by which the plan refers to it, and behind it the official name in quotes. The official '
                + 'name alone is not enough, because it changes: the name stays.\n\n'
                + 'Take the fix, which makes a name of the official one, or write a shorter one.',
            vi: 'Mỗi khai báo có một tên gọi viết liền để dùng trong toàn bộ kế hoạch, sau đó mới đến tên chính thức trong ngoặc kép. Chỉ có tên '
                + 'chính thức là chưa đủ, vì tên chính thức có thể thay đổi còn tên gọi thì giữ nguyên.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để tạo tên gọi từ tên chính thức, hoặc tự đặt tên gọi ngắn hơn.',
        },
        example: {
            bad: 'level "Huyện"\n',
            good: 'level district "Huyện"\n',
        },
    },
    'capital-keyword': {
        severity: 'error',
        alike: true,
        title: { en: 'A keyword with a capital letter', vi: 'Từ khóa viết hoa' },
        message: {
            en: 'Keywords are written in lower case: {keyword}.',
            vi: 'Từ khóa viết bằng chữ thường: {keyword}.',
        },
        doc: {
            en: 'Keywords are written in lower case in both languages: `total`, `tổng`. A word with a capital letter is a name, '
                + 'so that units and groups may be called `Total` or `Post`. Word processors like to make the first letter of a '
                + 'line a capital.\n\n'
                + 'Write the keyword in lower case.',
            vi: 'Từ khóa trong cả hai thứ tiếng đều viết bằng chữ thường: `tổng`, `total`. Từ viết hoa được hiểu là tên gọi, nhờ '
                + 'đó đơn vị hay nhóm có thể mang tên `Total` hoặc `Post`. Các chương trình soạn thảo thường tự viết hoa chữ đầu '
                + 'dòng.\n\n'
                + 'Hãy viết từ khóa bằng chữ thường.',
        },
        example: {
            bad: 'Measure dong "đồng" whole\n',
            good: 'measure dong "đồng" whole\n',
        },
    },
    'keyword-without-marks': {
        severity: 'error',
        alike: true,
        title: { en: 'A keyword without its Vietnamese marks', vi: 'Từ khóa thiếu dấu hoặc sai dấu' },
        message: {
            en: 'The keyword "{written}" lacks its marks, or has wrong ones: write "{keyword}".',
            vi: 'Từ khóa "{written}" viết thiếu dấu hoặc sai dấu: hãy viết "{keyword}".',
        },
        doc: {
            en: 'Vietnamese keywords are written with all their marks: `về`, `tại`, `kỳ`, `tổng`. The same letters without marks, or with '
                + 'others, are a name, so that units and groups may be called so. Here no name can stand, but the keyword can.\n\n'
                + 'Take the fix, which writes the keyword with its marks; editors mend all of them in the file at once. Whoever cannot type '
                + 'marks may write the keyword in English: `of`, `in`, `for`, `total`.',
            vi: 'Từ khóa tiếng Việt phải viết đủ dấu: `về`, `tại`, `kỳ`, `tổng`. Cùng các chữ đó mà không có dấu, hoặc có dấu khác, thì '
                + 'được hiểu là tên gọi, nhờ đó đơn vị hay nhóm có thể mang tên như vậy. Ở chỗ này không thể là tên gọi, chỉ có thể là từ '
                + 'khóa.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để viết từ khóa đủ dấu; trong trình soạn thảo có thể sửa mọi chỗ trong tệp cùng lúc. Nếu '
                + 'không gõ được dấu thì viết từ khóa bằng tiếng Anh: `of`, `in`, `for`, `total`.',
        },
        example: {
            bad: `${oneDistrict}giao về VSI tại ThuongTin kỳ 2023 do UBND {
    tong 300
}
`,
            good: `${oneDistrict}giao về VSI tại ThuongTin kỳ 2023 do UBND {
    tổng 300
}
`,
        },
    },
    'period-in-words': {
        severity: 'error',
        title: { en: 'A period in words', vi: 'Kỳ viết bằng lời' },
        message: {
            en: 'The period {written} {words}.',
            vi: 'Kỳ {written} {words}.',
        },
        doc: {
            en: 'Parts of a year have one short form each: quarters `Q1` to `Q4`, halves `H1` and `H2`, with the year in front '
                + 'where it is not clear: `2023-Q1`. So tables from different offices can be compared and sorted.\n\n'
                + 'Write the short form. The quarter of a table of one year needs no year.',
            vi: 'Mỗi phần của năm có một cách viết ngắn: quý là `Q1` đến `Q4`, nửa năm là `H1` và `H2`, thêm năm ở trước khi cần '
                + 'phân biệt: `2023-Q1`. Nhờ vậy số liệu của các nơi so sánh và sắp xếp được với nhau.\n\n'
                + 'Hãy dùng cách viết ngắn. Trong bảng của một năm, quý không cần ghi năm.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by quarter {
        Quý I 100
        Q2 150
        Q3 200
        Q4 300
    }
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    split by quarter {
        Q1 100
        Q2 150
        Q3 200
        Q4 300
    }
}
`,
        },
    },
    'deadline-in-allocation': {
        severity: 'error',
        title: { en: 'deadline inside an allocation', vi: 'Khai báo thời hạn nằm trong bảng giao' },
        message: {
            en: 'Inside an allocation a deadline is written "{due}".',
            vi: 'Trong một bảng giao, thời hạn được viết là "{due}".',
        },
        doc: {
            en: 'Inside an allocation, a row, a directive or a task the deadline is stated in short, with `due`. A `deadline` of '
                + 'its own stands outside, has a name and says what it is for, so that a later document can set it.\n\n'
                + 'Write `due` and the date. Put `deadline … for …` outside only if another document sets the date.',
            vi: 'Trong bảng giao, trong một dòng, trong văn bản hoặc nhiệm vụ, thời hạn được ghi ngắn gọn bằng `hạn`. Khai '
                + 'báo `thời hạn` riêng đứng bên ngoài, có tên và nêu rõ áp dụng cho nội dung nào, để văn bản ban hành '
                + 'sau có thể quy định.\n\n'
                + 'Hãy viết `hạn` và ngày. Chỉ dùng `thời hạn … cho …` bên ngoài khi ngày đó do văn bản khác quy định.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    deadline 2023-12-15
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300
    due 2023-12-15
}
`,
        },
    },
    'split-without-block': {
        severity: 'error',
        title: { en: 'A claim\'s split without a block', vi: 'Bảng chia của kết quả thiếu khối' },
        message: {
            en: 'The split of a claim stands in a block of its own: {claim}.',
            vi: 'Bảng chia của một kết quả phải nằm trong khối riêng: {claim}.',
        },
        doc: {
            en: 'In a report each result stands on its own, and its breakdown stands in a block right after it. A split that '
                + 'stands directly in the report is a table of the indicators in the report\'s header; after a result the two could '
                + 'be confused.\n\n'
                + 'Put braces around the split: `NewVSI 824 { split by channel { … } }`.',
            vi: 'Trong báo cáo kết quả, mỗi kết quả đứng riêng và phần chia chi tiết nằm trong khối ngay sau nó. Bảng chia đứng '
                + 'trực tiếp trong báo cáo là bảng của các chỉ tiêu ở phần đầu báo cáo; nếu đứng ngay sau một kết quả thì dễ nhầm '
                + 'lẫn.\n\n'
                + 'Đặt bảng chia trong dấu ngoặc nhọn: `NewVSI 824 { chia theo channel { … } }`.',
        },
        example: {
            bad: `${oneDistrict}indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI
category channel "Kênh" {
    Post "Bưu điện"
    Agents "Đại lý khác"
}

report in ThuongTin for 2023-Q1 by UBND {
    NewVSI 82
    split by channel {
        Post 35
        Agents 47
    }
}
`,
            good: `${oneDistrict}indicator NewVSI "Người tham gia BHXH tự nguyện mới" in persons flow into VSI
category channel "Kênh" {
    Post "Bưu điện"
    Agents "Đại lý khác"
}

report in ThuongTin for 2023-Q1 by UBND {
    NewVSI 82 {
        split by channel {
            Post 35
            Agents 47
        }
    }
}
`,
        },
    },
    'ambiguous-number': {
        severity: 'error',
        title: { en: 'A number that can be read in two ways', vi: 'Con số có thể hiểu theo nhiều cách' },
        message: {
            en: '{written} can mean {readings}.',
            vi: '{written} có thể hiểu là {readings}.',
        },
        doc: {
            en: 'In Vietnamese documents a point groups digits and a comma separates decimals; in many programs it is the other '
                + 'way round. `1.500` may be one thousand five hundred or one and a half, and `1,500` may also be two cells. A '
                + 'quota is never guessed.\n\n'
                + 'Write the reading you mean: `1_500` for thousands, `1.5` for a fraction, `1, 500` for two cells. Each that is possible '
                + 'here is offered as a fix; where only one is, it is told as `number-format`.\n\n'
                + 'In a CSV file that says how it writes numbers, `5,000` is not taken for five persons either: files of the other style have '
                + 'that sign between groups. The other style is offered where all numbers of the file fit it.',
            vi: 'Trong văn bản tiếng Việt, dấu chấm phân nhóm chữ số và dấu phẩy phân cách phần thập phân; nhiều phần mềm lại '
                + 'dùng ngược lại. `1.500` có thể là một nghìn năm trăm hoặc một phẩy năm, còn `1,500` cũng có thể là hai ô. Số chỉ '
                + 'tiêu không bao giờ được đoán.\n\n'
                + 'Hãy viết rõ: `1_500` cho hàng nghìn, `1.5` cho số thập phân, `1, 500` cho hai ô. Mỗi cách phù hợp đều có sẵn để '
                + 'chọn sửa; nếu chỉ có một cách thì thông báo là `number-format`.\n\n'
                + 'Trong tệp CSV đã ghi kiểu số, `5,000` cũng không bị đọc thành năm người: tệp theo kiểu số kia dùng dấu đó để phân nhóm. Khi '
                + 'mọi số trong tệp hợp với kiểu kia thì có sẵn cách sửa để đổi kiểu số.',
        },
        example: {
            bad: `${oneDistrict}measure tons "tấn"
indicator Rice "Sản lượng lúa" in tons flow

allocation of Rice in ThuongTin for 2023 by UBND {
    total 1.500
}
`,
            good: `${oneDistrict}measure tons "tấn"
indicator Rice "Sản lượng lúa" in tons flow

allocation of Rice in ThuongTin for 2023 by UBND {
    total 1_500
}
`,
        },
    },
    'number-format': {
        severity: 'error',
        title: { en: 'A number in another form', vi: 'Số viết sai dạng' },
        message: {
            en: '{written} is not a number of Allot. {advice}',
            vi: '{written} không phải là cách viết số của Allot. {advice}',
        },
        doc: {
            en: 'Numbers are written with digits, a point before decimals and, if wanted, one `_` between groups of three digits: '
                + '`1_234_567`, `17.73%`. Anything else is not read, so that a slip of the pen never becomes a quota.\n\n'
                + 'Compare the number with the document and write it with `_`, or without any grouping.',
            vi: 'Số được viết bằng chữ số, dấu chấm trước phần thập phân và, nếu muốn, một dấu `_` giữa các nhóm ba chữ số: '
                + '`1_234_567`, `17.73%`. Cách viết khác không được chấp nhận, để một lỗi gõ phím không bao giờ trở thành chỉ tiêu.\n\n'
                + 'Hãy đối chiếu với văn bản và viết số với dấu `_`, hoặc không phân nhóm.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 1__300
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 1_300
}
`,
        },
    },
    'too-many-digits': {
        severity: 'error',
        title: { en: 'A number with too many digits', vi: 'Số có quá nhiều chữ số' },
        message: {
            en: '{written} has {digits} significant digits; at most 15 survive in JSON and in spreadsheets.',
            vi: '{written} có {digits} chữ số có nghĩa; JSON và bảng tính chỉ giữ đúng nhiều nhất 15 chữ số.',
        },
        doc: {
            en: 'Amounts are exact in Allot, and they stay exact in what is compiled: spreadsheets and JSON readers keep numbers '
                + 'in the 64-bit form of IEEE 754, which carries 15 decimal digits without loss. A longer number would silently be '
                + 'rounded there.\n\n'
                + 'Use a larger measure or a scale, for instance `1_234_567 million`.',
            vi: 'Trong Allot các con số là chính xác tuyệt đối, và kết quả biên dịch cũng phải như vậy: bảng tính và phần mềm đọc '
                + 'JSON lưu số ở dạng 64 bit theo IEEE 754, chỉ giữ trọn vẹn 15 chữ số thập phân. Số dài hơn sẽ bị làm tròn mà '
                + 'không báo.\n\n'
                + 'Hãy dùng đơn vị tính lớn hơn hoặc từ chỉ bậc, ví dụ `1_234_567 triệu`.',
        },
        example: {
            bad: `${oneDistrict}measure dong "đồng" whole
indicator Revenue "Số thu" in dong flow

allocation of Revenue in ThuongTin for 2023 by UBND {
    total 1_234_567_890_123_456
}
`,
            good: `${oneDistrict}measure dong "đồng" whole
indicator Revenue "Số thu" in dong flow

allocation of Revenue in ThuongTin for 2023 by UBND {
    total 123_456_789_012_345
}
`,
        },
    },
    'date-format': {
        severity: 'error',
        title: { en: 'A date in another form', vi: 'Ngày viết sai dạng' },
        message: {
            en: '{written} is not a date of Allot: dates are written year-month-day, {advice}.',
            vi: '{written} không phải là cách viết ngày của Allot: ngày được viết theo thứ tự năm-tháng-ngày, {advice}.',
        },
        doc: {
            en: 'Dates are written as ISO 8601 has them: `2023-02-09`. `09/02/2023` is 9 February in Viet Nam and 2 September '
                + 'elsewhere; `31/10` does not even say the year. Deadlines must not depend on who reads them.\n\n'
                + 'Take the fix that is offered, or write year, month and day with hyphens and leading zeros. A date whose year is '
                + 'not known is written `?`.',
            vi: 'Ngày được viết theo ISO 8601: `2023-02-09`. `09/02/2023` ở Việt Nam là ngày 9 tháng 2, ở nơi khác lại là ngày 2 '
                + 'tháng 9; `31/10` còn không ghi năm. Thời hạn không được phụ thuộc vào cách hiểu của người đọc.\n\n'
                + 'Hãy chọn cách sửa được đề xuất, hoặc viết năm, tháng, ngày nối bằng gạch ngang và đủ số 0 ở đầu. Ngày chưa rõ '
                + 'năm thì viết `?`.',
        },
        example: {
            bad: `${oneDistrict}directive QD417 {
    issued 09/02/2023 by UBND
}
`,
            good: `${oneDistrict}directive QD417 {
    issued 2023-02-09 by UBND
}
`,
        },
    },
    'invalid-date': {
        severity: 'error',
        title: { en: 'A day that does not exist', vi: 'Ngày không tồn tại' },
        message: {
            en: '{written} does not exist in the calendar.',
            vi: '{written} không có trong lịch.',
        },
        doc: {
            en: 'The date has the right form, but there is no such day: the month has fewer days, or the year is not a leap year. '
                + 'What depends on the date is not checked until it is mended.\n\n'
                + 'Look the date up in the document. If it is not known, write `?`.',
            vi: 'Ngày viết đúng dạng nhưng không có ngày như vậy: tháng đó ít ngày hơn, hoặc năm đó không phải năm nhuận. Những '
                + 'nội dung phụ thuộc vào ngày này chưa được kiểm tra cho đến khi sửa xong.\n\n'
                + 'Hãy đối chiếu với văn bản gốc. Nếu chưa biết ngày, viết `?`.',
        },
        example: {
            bad: `${oneDistrict}directive QD417 {
    issued 2023-02-29 by UBND
}
`,
            good: `${oneDistrict}directive QD417 {
    issued 2024-02-29 by UBND
}
`,
        },
    },
    'invalid-period': {
        severity: 'error',
        title: { en: 'A period that does not exist', vi: 'Kỳ không tồn tại' },
        message: {
            en: '{written} is no period: years are 2023, halves 2023-H1, quarters 2023-Q3, months 2023-09.',
            vi: '{written} không phải là một kỳ: năm viết 2023, nửa năm 2023-H1, quý 2023-Q3, tháng 2023-09.',
        },
        doc: {
            en: 'A year has two halves, four quarters and twelve months. A period of several years joins two of them by two '
                + 'points: `2020..2025`; a period of days joins two dates.\n\n'
                + 'Write the period that is meant.',
            vi: 'Một năm có hai nửa năm, bốn quý và mười hai tháng. Kỳ nhiều năm nối hai năm bằng hai dấu chấm: `2020..2025`; kỳ '
                + 'theo ngày nối hai ngày như vậy.\n\n'
                + 'Hãy viết đúng kỳ cần dùng.',
        },
        example: {
            bad: 'period Spring "Đợt thi đua" 2023-Q5\n',
            good: 'period Spring "Đợt thi đua" 2023-Q1\n',
        },
    },
    'reversed-range': {
        severity: 'error',
        title: { en: 'A range that ends before it begins', vi: 'Khoảng thời gian bị đảo ngược' },
        message: {
            en: '{written} ends before it begins.',
            vi: '{written} kết thúc trước khi bắt đầu.',
        },
        doc: {
            en: 'A span of time names its first and its last day, month or year, in this order; both belong to it. Reversed, no '
                + 'day lies in it, and nothing could be due or assigned for it.\n\n'
                + 'Exchange the two ends, or correct the year.',
            vi: 'Khoảng thời gian ghi điểm đầu rồi đến điểm cuối, và tính cả hai điểm. Nếu viết ngược thì không có ngày nào thuộc '
                + 'khoảng đó, nên không thể giao chỉ tiêu hay đặt thời hạn.\n\n'
                + 'Hãy đổi chỗ hai đầu, hoặc sửa lại năm.',
        },
        example: {
            bad: 'period Spring "Đợt thi đua cao điểm" 2019-06-30..2019-01-25\n',
            good: 'period Spring "Đợt thi đua cao điểm" 2019-01-25..2019-06-30\n',
        },
    },
    'typographic-sign': {
        severity: 'info',
        alike: true,
        title: { en: 'A sign from a word processor', vi: 'Dấu của chương trình soạn thảo' },
        message: {
            en: '{written} is read as {plain}.',
            vi: '{written} được đọc là {plain}.',
        },
        doc: {
            en: 'Word processors replace plain signs by typographic ones: `“…”` for `"…"`, `–` for `-`, `→` for `->`. Texts in other '
                + 'quotation marks, `\'…\'` or `«…»`, and other arrows, `=>` or `-->`, are the same. Allot reads them and nothing is lost; this is only a note, so that a '
                + 'file has one kind of signs and can be searched.\n\n'
                + 'Take the fix, or let the formatter do it for the whole file.',
            vi: 'Chương trình soạn thảo thường thay các dấu thông thường bằng dấu in ấn: `“…”` thay cho `"…"`, `–` thay cho `-`, '
                + '`→` thay cho `->`. Dấu ngoặc khác như `\'…\'`, `«…»` và mũi tên khác như `=>`, `-->` cũng vậy. Allot vẫn đọc được và không mất nội '
                + 'dung; đây chỉ là lưu ý để tệp dùng thống nhất một loại dấu và dễ tìm kiếm.\n\n'
                + 'Hãy chọn cách sửa được đề xuất, hoặc dùng lệnh định dạng cho cả tệp.',
        },
        example: {
            bad: 'level district “Huyện”\n',
            good: 'level district "Huyện"\n',
        },
    },
    'look-alike-letter': {
        severity: 'error',
        alike: true,
        title: { en: 'A letter that only looks like Đ', vi: 'Chữ chỉ trông giống chữ Đ' },
        message: {
            en: '{name} has the letter {letter} ({codePoint}), which only looks like Đ (U+0110). Names with it are never found.',
            vi: '{name} có chữ {letter} ({codePoint}), chỉ trông giống chữ Đ (U+0110). Tên viết như vậy sẽ không bao giờ tìm thấy.',
        },
        doc: {
            en: 'Three letters look the same on paper: the Vietnamese `Đ` (U+0110), the Icelandic letter eth (U+00D0) and the '
                + 'African letter D (U+0189). Some keyboards and converted files hold the wrong one. Two names that look equal are '
                + 'then two names, and `QĐ` in one file is not found in another.\n\n'
                + 'Take the fix, which writes the Vietnamese letter.',
            vi: 'Có ba chữ trông giống hệt nhau: chữ `Đ` tiếng Việt (U+0110), chữ eth tiếng Iceland (U+00D0) và một chữ D châu '
                + 'Phi (U+0189). Một số bàn phím và tệp chuyển đổi dùng nhầm chữ. Khi đó hai tên trông như nhau lại là hai tên khác '
                + 'nhau, và `QĐ` ở tệp này không tìm thấy ở tệp kia.\n\n'
                + 'Hãy chọn cách sửa được đề xuất để dùng đúng chữ Đ tiếng Việt.',
        },
        example: {
            bad: 'doctype Q\u00D0 "Quyết định"\n',
            good: 'doctype QĐ "Quyết định"\n',
        },
    },
    'not-nfc': {
        severity: 'warning',
        title: { en: 'Letters and accents in separate characters', vi: 'Chữ và dấu viết bằng các ký tự rời' },
        message: {
            en: '{name} is written with separate accents (not Unicode NFC). It is read as {composed}.',
            vi: '{name} được viết với dấu thanh tách rời (không theo Unicode NFC). Tên này được đọc là {composed}.',
        },
        doc: {
            en: 'Letters with accents can be stored as one character (Unicode NFC, as TCVN 6909:2001 encodes them too) or as a '
                + 'letter followed by separate accents (NFD, as some systems write file names and copied text). Allot compares '
                + 'names after composing them, but other programs that read the file do not.\n\n'
                + 'Take the fix, or let the formatter compose the whole file.',
            vi: 'Chữ có dấu có thể lưu thành một ký tự dựng sẵn (Unicode NFC, cũng có trong TCVN 6909:2001) hoặc thành chữ cái '
                + 'kèm các dấu rời (NFD, như một số hệ thống ghi tên tệp và văn bản sao chép). Allot ghép dấu trước khi so sánh '
                + 'tên, nhưng phần mềm khác đọc tệp này thì có thể không.\n\n'
                + 'Hãy chọn cách sửa được đề xuất, hoặc dùng lệnh định dạng cho cả tệp.',
        },
        example: {
            bad: 'level xa\u0303 "Xã"\n',
            good: 'level xã "Xã"\n',
        },
    },
    'repeated-clause': {
        severity: 'error',
        title: { en: 'A clause that stands twice', vi: 'Mệnh đề ghi hai lần' },
        message: {
            en: '"{clause}" already stands in this {construct}.',
            vi: '"{clause}" đã có trong {construct} này.',
        },
        doc: {
            en: 'Each clause of a declaration stands at most once; where several things are meant they are listed after it, '
                + 'separated by commas. Of two values only one can be right, and Allot does not choose.\n\n'
                + 'Remove one of the two.',
            vi: 'Mỗi mệnh đề của một khai báo chỉ ghi một lần; nếu có nhiều giá trị thì liệt kê ngay sau đó, cách nhau bằng dấu '
                + 'phẩy. Hai giá trị thì chỉ một giá trị đúng, và Allot không tự chọn.\n\n'
                + 'Hãy xóa bớt một mệnh đề.',
        },
        example: {
            bad: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district code "279" code "279"
`,
            good: `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district code "279"
`,
        },
    },
    'misplaced-arrow': {
        severity: 'error',
        title: { en: 'An arrow outside an adjustment', vi: 'Mũi tên nằm ngoài phần điều chỉnh' },
        message: {
            en: '"->" states a change and stands only in an "adjust".',
            vi: '"->" thể hiện sự thay đổi và chỉ đứng trong "điều chỉnh".',
        },
        doc: {
            en: 'An allocation states the figures that it assigns; `160 -> 180` states a change of figures that were assigned '
                + 'before. The two are kept apart, so that it is always clear which figure was in force on which day.\n\n'
                + 'Write the figure that this allocation assigns. A new table in place of an earlier one is an allocation that says '
                + '`replaces`.',
            vi: 'Bảng giao ghi con số được giao; `160 -> 180` ghi sự thay đổi của con số đã giao trước đó. Hai việc này tách '
                + 'riêng để luôn biết rõ ngày nào áp dụng con số nào.\n\n'
                + 'Hãy ghi con số mà bảng giao này giao. Bảng số mới thay cho bảng cũ là một bảng giao có `thay thế`.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 300 -> 320
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    total 320
}
`,
        },
    },
    'ignore-without-reason': {
        severity: 'warning',
        title: { en: 'A suppression without a reason', vi: 'Bỏ qua cảnh báo mà không nêu lý do' },
        message: {
            en: 'A suppression says why: // allot-ignore {code}: reason',
            vi: 'Khi bỏ qua cảnh báo phải nêu lý do: // allot-ignore {code}: lý do',
        },
        doc: {
            en: 'A warning may be set aside on purpose, but whoever checks the plan next year wants to know why. The reason '
                + 'follows the code after a colon; a date or the number of a document is a good one.\n\n'
                + 'Write the reason: `// allot-ignore undecided: chờ Thành phố giao, dự kiến tháng 3`.',
            vi: 'Có thể chủ động bỏ qua một cảnh báo, nhưng người rà soát kế hoạch sau này cần biết vì sao. Lý do ghi sau mã cảnh '
                + 'báo và dấu hai chấm; nên nêu ngày hoặc số văn bản.\n\n'
                + 'Hãy ghi lý do: `// allot-ignore undecided: chờ Thành phố giao, dự kiến tháng 3`.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    // allot-ignore undecided
    total ?
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    // allot-ignore undecided: chờ Thành phố giao
    total ?
}
`,
        },
    },
    'ignored-unknown-code': {
        severity: 'warning',
        title: { en: 'A suppression of an unknown code', vi: 'Bỏ qua một mã không tồn tại' },
        message: {
            en: 'There is no diagnostic {code}.',
            vi: 'Không có mã thông báo {code}.',
        },
        doc: {
            en: 'The comment names a code that Allot does not have, so it suppresses nothing. Codes are shown with each message; '
                + 'all of them are listed in the diagnostics page.\n\n'
                + 'Correct the code or remove the comment.',
            vi: 'Chú thích ghi một mã không có trong Allot nên không bỏ qua được gì. Mã hiển thị cùng mỗi thông báo; danh sách '
                + 'đầy đủ có trong trang liệt kê thông báo.\n\n'
                + 'Hãy sửa lại mã hoặc xóa chú thích.',
        },
        example: {
            bad: `// allot-ignore undecide: chờ Thành phố giao
level district "Huyện"
`,
            good: `// Các cấp hành chính trước ngày 2025-07-01
level district "Huyện"
`,
        },
    },
    'ignored-error': {
        severity: 'warning',
        title: { en: 'An error cannot be suppressed', vi: 'Không thể bỏ qua lỗi' },
        message: {
            en: '{code} is an error and cannot be suppressed.',
            vi: '{code} là lỗi, không thể bỏ qua.',
        },
        doc: {
            en: 'An error means that the compiled figures would be wrong or could be read in two ways. Nothing may hide that, so '
                + 'a suppression of an error has no effect. Warnings and notes can be suppressed, with a reason.\n\n'
                + 'Mend the mistake itself and remove the comment.',
            vi: 'Lỗi có nghĩa là số liệu biên dịch ra sẽ sai hoặc có thể hiểu theo hai cách. Không được che giấu điều đó, nên bỏ '
                + 'qua một lỗi là không có hiệu lực. Chỉ bỏ qua được cảnh báo và lưu ý, kèm lý do.\n\n'
                + 'Hãy sửa chính lỗi đó và xóa chú thích.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    // allot-ignore sum-mismatch: số liệu tạm tính
    total 300
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    // allot-ignore undecided: số liệu tạm tính
    total ?
}
`,
        },
    },
    'unused-ignore': {
        severity: 'warning',
        title: { en: 'A suppression that suppresses nothing', vi: 'Chú thích bỏ qua không có tác dụng' },
        message: {
            en: 'There is no {code} on the next line.',
            vi: 'Dòng kế tiếp không có thông báo {code}.',
        },
        doc: {
            en: 'A suppression applies to the next line. Where there is nothing to suppress any more, it would hide the next '
                + 'warning of this kind, which nobody has looked at.\n\n'
                + 'Remove the comment, or put it on the line right above the warning.',
            vi: 'Chú thích bỏ qua có hiệu lực với dòng ngay sau nó. Khi không còn gì để bỏ qua, nó sẽ che mất cảnh báo cùng loại '
                + 'xuất hiện sau này mà chưa ai xem xét.\n\n'
                + 'Hãy xóa chú thích, hoặc đặt nó ngay trên dòng có cảnh báo.',
        },
        example: {
            bad: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    // allot-ignore undecided: chờ Thành phố giao
    total 300
}
`,
            good: `${oneDistrict}allocation of VSI in ThuongTin for 2023 by UBND {
    // allot-ignore undecided: chờ Thành phố giao
    total ?
}
`,
        },
    },
} as const satisfies Catalogue;
