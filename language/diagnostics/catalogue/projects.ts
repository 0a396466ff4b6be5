import type { Catalogue } from '../definition.js';

/** The project file, other projects, files. */
export const projects = {
    'project-file': {
        severity: 'error',
        title: { en: 'A mistake in allot.yaml', vi: 'Sai sót trong allot.yaml' },
        message: {
            en: '{problem}',
            vi: '{problem}',
        },
        doc: {
            en: '`allot.yaml` names the project, its languages, its files, the projects it uses and its rules. Every setting is '
                + 'optional, but what is written must be readable YAML with a value that the setting knows; a setting that was '
                + 'silently skipped could change which files are compiled.\n\n'
                + 'Correct the line that is shown. Blanks at the beginning of a line matter in YAML; tabs are not allowed there.',
            vi: '`allot.yaml` ghi tên dự án, ngôn ngữ, các tệp, các dự án được dùng và quy tắc kiểm tra. Mọi cài đặt đều không '
                + 'bắt buộc, nhưng đã ghi thì phải đúng YAML và đúng giá trị cho phép; cài đặt bị lặng lẽ bỏ qua có thể làm thay '
                + 'đổi các tệp được biên dịch.\n\n'
                + 'Hãy sửa dòng được chỉ ra. Trong YAML, khoảng trắng đầu dòng có ý nghĩa và không được dùng phím Tab ở đó.',
        },
        example: {
            bad: {
                'allot.yaml': 'language: fr\n',
                'plan.allot': 'level district "Huyện"\n',
            },
            good: {
                'allot.yaml': 'language: vi\n',
                'plan.allot': 'level district "Huyện"\n',
            },
        },
    },
    'unknown-setting': {
        severity: 'error',
        title: { en: 'An unknown setting', vi: 'Cài đặt không tồn tại' },
        message: {
            en: 'allot.yaml has no setting {name}.{suggestion}',
            vi: 'allot.yaml không có cài đặt {name}.{suggestion}',
        },
        doc: {
            en: 'A setting with a misspelled name would have no effect, and nobody would notice. Settings are `name`, `language`, '
                + '`keywords`, `include`, `uses`, `calendar`, `rules` and `compile`.\n\n'
                + 'Correct the name; the nearest known one is offered.',
            vi: 'Cài đặt viết sai tên sẽ không có tác dụng mà không ai biết. Các cài đặt gồm `name`, `language`, `keywords`, '
                + '`include`, `uses`, `calendar`, `rules` và `compile`.\n\n'
                + 'Hãy sửa lại tên; tên gần giống nhất được gợi ý.',
        },
        example: {
            bad: {
                'allot.yaml': 'keyword: vi\n',
                'plan.allot': 'level district "Huyện"\n',
            },
            good: {
                'allot.yaml': 'keywords: vi\n',
                'plan.allot': 'level district "Huyện"\n',
            },
        },
    },
    'rule-not-lowered': {
        severity: 'error',
        title: { en: 'An error cannot be lowered', vi: 'Không thể hạ mức một lỗi' },
        message: {
            en: '{code} is an error: allot.yaml cannot turn it off or lower it.',
            vi: '{code} là lỗi: allot.yaml không thể tắt hoặc hạ mức.',
        },
        doc: {
            en: '`rules` can turn warnings and notes off, or raise them to errors. An error means that the compiled figures would '
                + 'be wrong or could be read in two ways; if it could be turned off, the result could not be trusted.\n\n'
                + 'Remove the line and mend the places where the error is reported.',
            vi: '`rules` có thể tắt cảnh báo và lưu ý, hoặc nâng chúng thành lỗi. Lỗi có nghĩa là số liệu biên dịch ra sẽ sai '
                + 'hoặc có thể hiểu theo hai cách; nếu tắt được lỗi thì không thể tin vào kết quả.\n\n'
                + 'Hãy xóa dòng đó và sửa những chỗ bị báo lỗi.',
        },
        example: {
            bad: {
                'allot.yaml': `rules:
  sum-mismatch: off
`,
                'plan.allot': 'level district "Huyện"\n',
            },
            good: {
                'allot.yaml': `rules:
  missing-row: off
`,
                'plan.allot': 'level district "Huyện"\n',
            },
        },
    },
    'uses-missing': {
        severity: 'error',
        title: { en: 'A used project that is not there', vi: 'Không tìm thấy dự án được dùng' },
        message: {
            en: '{target} cannot be used: {reason}.',
            vi: 'Không dùng được {target}: {reason}.',
        },
        doc: {
            en: '`uses` names other projects whose units, indicators and documents this one may refer to: folders, seen from the '
                + 'folder of `allot.yaml`, or `allot:vietnam`, which ships with the tool. If one is not there, the names from it '
                + 'are missing too.\n\n'
                + 'Correct the path, or remove the entry.',
            vi: '`uses` liệt kê các dự án khác có đơn vị, chỉ tiêu và văn bản mà dự án này được dùng: là thư mục, tính từ thư mục '
                + 'chứa `allot.yaml`, hoặc `allot:vietnam` có sẵn trong công cụ. Nếu không tìm thấy dự án thì các tên khai báo '
                + 'trong đó cũng thiếu.\n\n'
                + 'Hãy sửa đường dẫn hoặc xóa mục đó.',
        },
        example: {
            bad: {
                'allot.yaml': 'uses: [../danh-muc]\n',
                'plan.allot': `category channel "Kênh" {
    Post "Bưu điện"
}
`,
            },
            good: {
                'allot.yaml': 'uses: [allot:vietnam]\n',
                'plan.allot': `category channel "Kênh" {
    Post "Bưu điện"
}
`,
            },
        },
    },
    'uses-circle': {
        severity: 'error',
        title: { en: 'Projects that use each other in a circle', vi: 'Các dự án dùng lẫn nhau thành vòng' },
        message: {
            en: '{chain}: projects cannot use each other in a circle.',
            vi: '{chain}: các dự án không thể dùng lẫn nhau thành vòng.',
        },
        doc: {
            en: 'A project that uses another rests on it. If that one rests on the first again, neither can be read without the '
                + 'other, and it is not clear whose names come first.\n\n'
                + 'Put what both need, units most often, into a third project that both use.',
            vi: 'Dự án dùng dự án khác là dựa trên dự án đó. Nếu dự án kia lại dựa trên dự án này thì không thể đọc bên nào '
                + 'trước, và không rõ tên của bên nào được ưu tiên.\n\n'
                + 'Hãy chuyển phần cả hai cùng cần, thường là danh mục đơn vị, sang một dự án thứ ba để cả hai cùng dùng.',
        },
        example: {
            bad: {
                'allot.yaml': `include: ["*.allot"]
uses: [./danh-muc]
`,
                'plan.allot': `category channel "Kênh" {
    Post "Bưu điện"
}
`,
                'danh-muc/allot.yaml': 'uses: [..]\n',
                'danh-muc/units.allot': 'level district "Huyện"\n',
            },
            good: {
                'allot.yaml': `include: ["*.allot"]
uses: [./danh-muc]
`,
                'plan.allot': `category channel "Kênh" {
    Post "Bưu điện"
}
`,
                'danh-muc/allot.yaml': 'name: danh-muc\n',
                'danh-muc/units.allot': 'level district "Huyện"\n',
            },
        },
    },
    'uses-errors': {
        severity: 'error',
        title: { en: 'A used project with errors', vi: 'Dự án được dùng có lỗi' },
        message: {
            en: '{target} has {count}; the first: {first}',
            vi: '{target} có {count}; lỗi đầu tiên: {first}',
        },
        doc: {
            en: 'What a used project declares counts here as well, so its errors stop this project too. They are reported once, '
                + 'at the entry in `uses`, and not again at every name that comes from there.\n\n'
                + 'Open the used project, run `allot check` in it and mend its errors.',
            vi: 'Những gì dự án được dùng khai báo cũng có giá trị ở đây, nên lỗi của nó cũng chặn dự án này. Lỗi được báo một '
                + 'lần tại mục trong `uses`, không báo lại ở từng tên lấy từ đó.\n\n'
                + 'Hãy mở dự án được dùng, chạy `allot check` ở đó và sửa các lỗi.',
        },
        example: {
            bad: {
                'allot.yaml': `include: ["*.allot"]
uses: [./danh-muc]
`,
                'plan.allot': `category channel "Kênh" {
    Post "Bưu điện"
}
`,
                'danh-muc/allot.yaml': 'name: danh-muc\n',
                'danh-muc/units.allot': `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is distric
`,
            },
            good: {
                'allot.yaml': `include: ["*.allot"]
uses: [./danh-muc]
`,
                'plan.allot': `category channel "Kênh" {
    Post "Bưu điện"
}
`,
                'danh-muc/allot.yaml': 'name: danh-muc\n',
                'danh-muc/units.allot': `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
`,
            },
        },
    },
    'not-utf-8': {
        severity: 'error',
        title: { en: 'A file that is not UTF-8', vi: 'Tệp không phải UTF-8' },
        message: {
            en: 'This file is not UTF-8 (byte {offset}), so it was not read, and names that are declared nowhere else are not reported meanwhile. Open it in '
                + 'Notepad, choose "Save as" and the encoding "UTF-8"; in VS Code choose "Save with Encoding", "UTF-8".',
            vi: 'Tệp này không phải UTF-8 (byte {offset}) nên không đọc được; các tên chưa thấy khai báo ở nơi khác tạm thời không '
                + 'bị báo lỗi. Hãy mở tệp bằng Notepad, chọn "Save as" (Lưu thành) với mã hóa "UTF-8"; trong VS Code chọn "Save with '
                + 'Encoding", "UTF-8".',
        },
        doc: {
            en: 'All Allot files are text in UTF-8 (RFC 3629), the encoding in which every Vietnamese letter can be written. '
                + 'Older encodings such as TCVN3 (ABC), VNI or Windows-1258 use the same bytes for other letters; names read from '
                + 'them would be wrong without anybody noticing, so the file is not read at all. The other files are still checked.\n\n'
                + 'Save the file again as UTF-8, with Notepad or VS Code; Excel and Word write files of their own kinds. Text typed in a '
                + 'TCVN3 or VNI font has to be converted to Unicode first.',
            vi: 'Mọi tệp Allot là văn bản UTF-8 (RFC 3629), bảng mã viết được đầy đủ chữ tiếng Việt. Các bảng mã cũ như TCVN3 '
                + '(ABC), VNI hay Windows-1258 dùng cùng các byte cho chữ khác; tên đọc từ đó sẽ sai mà không ai biết, nên tệp này '
                + 'không được đọc. Các tệp khác vẫn được kiểm tra.\n\n'
                + 'Hãy lưu lại tệp ở dạng UTF-8 bằng Notepad hoặc VS Code; Excel và Word ghi tệp theo định dạng riêng. Văn bản gõ bằng '
                + 'phông TCVN3 hoặc VNI phải chuyển sang Unicode trước.',
        },
        example: {
            bad: {
                'plan.allot': `// In this file "Huyện" is stored in Windows-1258, which a text in UTF-8 cannot show.
level district "Huy?n"
`,
            },
            good: {
                'plan.allot': 'level district "Huyện"\n',
            },
        },
    },
    'not-included': {
        severity: 'info',
        title: { en: 'A file that is not part of the project', vi: 'Tệp không thuộc dự án' },
        message: {
            en: 'This file is not part of the project {project}: {reason}. So it is checked alone, and names of the project mean nothing here.',
            vi: 'Tệp này không thuộc dự án {project}: {reason}. Vì vậy tệp được kiểm tra riêng, các tên khai báo trong dự án không có hiệu lực ở đây.',
        },
        doc: {
            en: 'A project consists of the files that `include` in `allot.yaml` names; without `include`, of all `.allot` files in its folder. '
                + 'Folders whose names begin with a dot, and `node_modules`, are never searched. '
                + 'What is left out is neither checked with the project nor compiled; an editor shows it all the same, as a project of its own.\n\n'
                + 'To make it part of the project, add it to `include`. A draft can stay as it is.',
            vi: 'Dự án gồm các tệp mà mục `include` trong `allot.yaml` nêu; không có mục `include` thì gồm mọi tệp `.allot` trong thư mục. '
                + 'Không bao giờ đọc `node_modules` và các thư mục có tên bắt đầu bằng dấu chấm. Tệp không thuộc dự án thì không được kiểm tra cùng '
                + 'dự án và không được biên dịch; khi mở trong trình soạn thảo, tệp đó là một dự án riêng.\n\n'
                + 'Muốn đưa tệp vào dự án thì thêm vào `include`. Bản nháp thì có thể để nguyên.',
        },
        example: {
            bad: {
                'allot.yaml': 'include: [plan.allot]\n',
                'plan.allot': 'level district "Huyện"\n',
                'draft.allot': '// Opened in an editor, it is told that the project does not have it.\nlevel commune "Xã"\n',
            },
            good: {
                'allot.yaml': 'include: [plan.allot, draft.allot]\n',
                'plan.allot': 'level district "Huyện"\n',
                'draft.allot': 'level commune "Xã" within district\n',
            },
        },
    },
    'unreadable-file': {
        severity: 'error',
        title: { en: 'A file that cannot be read', vi: 'Không đọc được tệp' },
        message: {
            en: 'This file cannot be read: {reason}.',
            vi: 'Không đọc được tệp này: {reason}.',
        },
        doc: {
            en: 'The file belongs to the project, but the system does not let Allot read it: it is locked by another program, the '
                + 'rights to it are missing, or it lies on a drive that is not connected. The other files are still checked, but '
                + 'nothing is compiled from an incomplete project.\n\n'
                + 'Close the program that holds the file, or ask for the right to read it.',
            vi: 'Tệp thuộc dự án nhưng hệ thống không cho đọc: tệp đang bị chương trình khác khóa, thiếu quyền truy cập, hoặc nằm '
                + 'trên ổ đĩa chưa kết nối. Các tệp khác vẫn được kiểm tra, nhưng dự án không đầy đủ thì không được biên dịch.\n\n'
                + 'Hãy đóng chương trình đang giữ tệp, hoặc xin cấp quyền đọc.',
        },
        example: {
            bad: {
                'plan.allot': `// Nobody has the right to read this file.
level district "Huyện"
`,
            },
            good: {
                'plan.allot': 'level district "Huyện"\n',
            },
        },
    },
    'internal-error': {
        severity: 'error',
        title: { en: 'A bug in Allot', vi: 'Lỗi của chính Allot' },
        message: {
            en: 'A bug in Allot: {detail}. Please report it; the other checks went on.',
            vi: 'Lỗi của Allot: {detail}. Vui lòng báo lại cho nhóm phát triển; các phép kiểm tra khác vẫn tiếp tục.',
        },
        doc: {
            en: 'One check ended in a way its authors did not foresee. Your text is not to blame, and the other checks went on; '
                + 'but because one is missing, nothing is compiled.\n\n'
                + 'Please report it with the message and, if possible, with the smallest text that causes it. Until it is mended, '
                + 'it often helps to write the passage in another way.',
            vi: 'Một phép kiểm tra đã kết thúc theo cách mà người viết phần mềm không lường trước. Đây không phải lỗi của văn bản '
                + 'bạn viết, và các phép kiểm tra khác vẫn tiếp tục; nhưng vì thiếu một phép kiểm tra nên không biên dịch.\n\n'
                + 'Vui lòng báo lại kèm nội dung thông báo và, nếu có thể, đoạn văn bản ngắn nhất gây ra lỗi. Trong lúc chờ sửa, có '
                + 'thể thử viết đoạn đó theo cách khác.',
        },
        example: {
            bad: {
                'plan.allot': `// No text causes this on purpose: a text that does shows a mistake in Allot itself.
level district "Huyện"
`,
            },
            good: {
                'plan.allot': 'level district "Huyện"\n',
            },
        },
    },
} as const satisfies Catalogue;
