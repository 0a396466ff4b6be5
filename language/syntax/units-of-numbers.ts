import type { IToken } from 'chevrotain';
import type { KindOf } from './tokens.js';
import { withoutQuotes } from './value-converter.js';

/** What figures of plans are often counted in. */
const common: ReadonlySet<string> = new Set([
    'người', 'lượt người', 'người dân', 'lao động', 'người lao động', 'hộ', 'hộ dân', 'hộ gia đình', 'gia đình', 'em', 'cháu', 'trẻ', 'trẻ em', 'học sinh', 'sinh viên',
    'đoàn viên', 'hội viên', 'thành viên', 'đồng', 'vnđ', 'vnd', 'usd', 'tấn', 'tạ', 'yến', 'kg', 'lít', 'ha', 'hecta', 'héc ta', 'sào', 'mẫu', 'm', 'm2', 'm3', 'mét',
    'km', 'km2', 'cái', 'chiếc', 'con', 'cây', 'bộ', 'quyển', 'cuốn', 'sổ', 'thẻ', 'suất', 'lượt', 'lần', 'ca', 'giường', 'giường bệnh', 'lớp', 'hồ sơ', 'doanh nghiệp',
    'hợp tác xã', 'cơ sở', 'công trình', 'dự án', 'căn', 'nhà', 'phòng', 'điểm', 'tổ', 'nhóm', 'thuê bao', 'tài khoản', 'máy', 'xe', 'công',
    'people', 'persons', 'person', 'households', 'household', 'dong', 'tons', 'tonnes', 'hectares', 'members', 'pupils', 'students', 'cards',
]);

/** Whether words are what figures are counted in: they are common, or a measure of the text is called so. */
export function isUnitOfNumbers(words: string, tokens: readonly IToken[], kindOf: KindOf): boolean {
    const plain = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
    return common.has(plain) || tokens.some((token, i) => kindOf(token.tokenType) === 'measure' && measureNames(tokens, i).includes(plain));
}

/** The names of the measure whose declaration begins at a token. */
function measureNames(tokens: readonly IToken[], index: number): readonly string[] {
    return tokens.slice(index + 1, index + 3).map(({ tokenType, image }) => (tokenType.name === 'STRING' ? withoutQuotes(image) : image).toLowerCase());
}
