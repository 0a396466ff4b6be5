import type { Localized } from './definition.js';

type Texts = { readonly [name: string]: Localized };

/** Sentences about the other places that take part in a mistake. */
export const relatedTexts = {
    'declared-here': { en: '{name} is declared here.', vi: '{name} được khai báo ở đây.' },
    'total-here': { en: 'The total {total} stands here.', vi: 'Tổng {total} ghi ở đây.' },
    'row-here': { en: 'The row {label} has {value} here.', vi: 'Dòng {label} có {value} ở đây.' },
    'check-here': { en: '{check} wants {wanted}.', vi: '{check} cần {wanted}.' },
    'parts-here': { en: 'The parts add up to {sum} here.', vi: 'Các phần cộng lại được {sum} ở đây.' },
    'label-here': { en: 'This says that the row is of {name}.', vi: 'Ô này cho biết dòng là của {name}.' },
    'opened-here': { en: 'The block begins here.', vi: 'Khối bắt đầu ở đây.' },
    'stated-here': { en: '{quantity} is stated here: {value}.', vi: '{quantity} nêu ở đây: {value}.' },
    'claimed-here': { en: 'This says so too: {claim}', vi: 'Theo dòng này: {claim}' },
    'plan-here': { en: '{plan} assigns {value} here.', vi: '{plan} giao {value} ở đây.' },
    'first-here': { en: 'The first one stands here.', vi: 'Lần ghi đầu tiên ở đây.' },
    'also-here': { en: 'So does this one.', vi: 'Bảng này cũng có.' },
    'in-force-here': { en: 'In force is {value}, which stands here.', vi: 'Đang có hiệu lực: {value}, ghi ở đây.' },
    'dated-here': { en: '{name} is dated {date} here.', vi: '{name} ghi ngày {date} ở đây.' },
    'successor-here': { en: '{name}, which follows, is declared here.', vi: '{name}, đơn vị tiếp theo, được khai báo ở đây.' },
    'succession-here': { en: 'The succession on {date} changed it here.', vi: 'Kế thừa ngày {date} ghi ở đây.' },
    'problem-here': { en: '{message}', vi: '{message}' },
} as const satisfies Texts;

/** The titles of fixes. */
export const fixTexts = {
    'write-instead': { en: 'Write {text}', vi: 'Viết {text}' },
    'change-total': { en: 'If the parts are right, change the total {from} to {to}', vi: 'Nếu các phần đúng thì đổi tổng {from} thành {to}' },
    'change-others': {
        en: 'Put the difference {difference} into "others": change {from} to {to}', vi: 'Đưa phần chênh lệch {difference} vào dòng "còn lại": đổi {from} thành {to}',
    },
    'insert-others': { en: 'Put the difference into "others": insert {row}', vi: 'Đưa phần chênh lệch vào dòng "còn lại": thêm {row}' },
    'spread-difference': {
        en: 'Spread the difference {difference} over the rows in proportion: {changes}', vi: 'Phân bổ phần chênh lệch {difference} cho các dòng theo tỷ lệ: {changes}',
    },
    'write-levels': {
        en: 'If the rows are what each period adds, write the level at the end of each: {changes}',
        vi: 'Nếu các dòng là số tăng thêm của từng kỳ thì ghi mức đến cuối kỳ: {changes}',
    },
    'declare-level': {
        en: 'If these are levels at the ends of the periods, declare {indicator} as a stock', vi: 'Nếu đây là mức đến cuối từng kỳ thì khai báo {indicator} là chỉ tiêu lũy kế',
    },
    'change-level': { en: 'If the total is right, change the level of {period} from {from} to {to}', vi: 'Nếu tổng đúng thì đổi mức cuối {period} từ {from} thành {to}' },
    'change-row': { en: 'If the table is right, change the row {from} to {to}', vi: 'Nếu bảng hai chiều đúng thì đổi dòng {from} thành {to}' },
    'change-cell': { en: 'If the row is right, change {from} to {to} in the table', vi: 'Nếu dòng đúng thì đổi {from} thành {to} trong bảng hai chiều' },
    'change-source': { en: 'If the total here is right, change {from} to {to} in {source}', vi: 'Nếu tổng ở đây đúng thì đổi {from} thành {to} trong {source}' },
    'insert-rows': { en: 'Insert the missing rows, each with "?": {rows}', vi: 'Thêm các dòng còn thiếu, số ghi "?": {rows}' },
    'add-cells': { en: 'Write "?" for what is missing: {text}', vi: 'Ghi "?" vào chỗ còn thiếu: {text}' },
    'add-nothing': { en: 'Write "-" for what is missing: {text}', vi: 'Ghi "-" vào chỗ còn thiếu: {text}' },
    'add-column': { en: 'Add the column {column}, with "?" in every row', vi: 'Thêm cột {column}, các dòng ghi "?"' },
    'change-figure': { en: 'Change {from} to {to}', vi: 'Đổi {from} thành {to}' },
    'insert-comma': { en: 'Insert a comma: {text}', vi: 'Chèn dấu phẩy: {text}' },
    'use-library': { en: 'Write in allot.yaml that the project uses {target}', vi: 'Ghi vào allot.yaml là dự án dùng {target}' },
    'name-calendar': { en: 'Write in allot.yaml that the project counts by {name}', vi: 'Ghi vào allot.yaml là dự án tính theo lịch {name}' },
    'base-calendar-too': { en: 'Base the calendar {name} on {base}, so that the days of both count', vi: 'Cho lịch {name} dựa trên {base} để tính theo ngày của cả hai lịch' },
    'base-calendar': { en: 'Base the calendar {name} on {base}, which has other years', vi: 'Cho lịch {name} dựa trên {base}, là lịch của các năm khác' },
    'write-rows-out': { en: 'Write the computed rows out', vi: 'Ghi các dòng tính toán thành số cụ thể' },
    'compute-rows': { en: 'Compute these rows: {row}', vi: 'Để công cụ tính các dòng này: {row}' },
    'carry-over': {
        en: 'Carry the quotas over along the succession on {date}: adjust {allocation}',
        vi: 'Chuyển chỉ tiêu sang đơn vị kế thừa từ {date}: điều chỉnh {allocation}',
    },
    'two-lives': { en: 'Declare {unit} again from {date}, and that it stays', vi: 'Khai báo lại {unit} từ {date} và ghi dòng giữ nguyên đơn vị' },
    'count-from-adjusted': { en: 'If this moves too, count from {date}', vi: 'Nếu hạn này cũng dời thì tính theo {date}' },
    'count-from-first': { en: 'If this stays, count from {date}', vi: 'Nếu hạn này giữ nguyên thì tính theo {date}' },
    'day-of-next-month': { en: 'On day {day} of the month after, with all data of the time', vi: 'Vào ngày {day} của tháng sau, với số liệu cả kỳ' },
    'data-until-day': { en: 'On day {day} of the last month, with the data up to that day', vi: 'Vào ngày {day} của tháng cuối, với số liệu đến ngày đó' },
    'insert': { en: 'Insert {text}', vi: 'Chèn {text}' },
    'last-day': { en: 'Set the deadline to the last day of the period: {text}', vi: 'Đặt thời hạn vào ngày cuối của kỳ: {text}' },
    'move-total': { en: 'Write it before the split: {text}', vi: 'Ghi trước bảng chia: {text}' },
    'use-row-total': { en: 'If the row is right, change the total {from} to {to} and remove the row', vi: 'Nếu dòng này đúng thì đổi tổng {from} thành {to} và xóa dòng' },
    'remove-row': { en: 'Remove the row {text}', vi: 'Xóa dòng {text}' },
    'keep-as-comment': { en: 'Keep the row as a comment: {text}', vi: 'Giữ dòng này làm ghi chú: {text}' },
    'remove': { en: 'Remove {text}', vi: 'Xóa {text}' },
} as const satisfies Texts;
