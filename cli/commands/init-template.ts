import type { MessageLanguage } from '../../language/index.js';

/** The files of a new project by name: a province gives its communes one quota, with a document and a deadline. */
export function projectTemplate(language: MessageLanguage): { readonly [name: string]: string } {
    return templates[language];
}

const templates: { readonly [L in MessageLanguage]: { readonly [name: string]: string } } = {
    en: {
        'allot.yaml': 'language: en\nkeywords: en\n',
        'plan.allot': `level province "Province"
level commune  "Commune"  within province

unit North "Northern Province" is province {
    unit Riverside "Riverside Commune" is commune
    unit Hilltop   "Hilltop Commune"   is commune
    unit Lakeview  "Lakeview Commune"  is commune
}

organization Council "Council of the Northern Province" of North

measure persons "persons" whole
indicator Members "Members of the scheme" in persons stock

doctype Decision "Decision"

directive D15 "15/2026" is Decision {
    issued 2026-01-15 by Council
    subject "Quotas for members of the scheme in 2026"
}

allocation Plan2026 of Members in North for 2026 under D15 {
    total 1_000
    split by commune {
        Riverside  400
        Hilltop    350
        Lakeview   200
        reserve     50
    }
    due 2026-12-15
}
`,
    },
    vi: {
        'allot.yaml': 'language: vi\nkeywords: vi\n',
        'plan.allot': `cấp tỉnh "Tỉnh"
cấp xã   "Xã, phường" thuộc tỉnh

đơn vị AnBinh "Tỉnh An Bình" là tỉnh {
    đơn vị DongHa "Xã Đông Hà"    là xã
    đơn vị TayHa  "Xã Tây Hà"     là xã
    đơn vị NamHa  "Phường Nam Hà" là xã
}

cơ quan UBND_AnBinh "Ủy ban nhân dân tỉnh An Bình" của AnBinh

đơn vị tính Nguoi "người" số nguyên
chỉ tiêu ThamGia "Số người tham gia" tính bằng Nguoi lũy kế

loại văn bản QĐ "Quyết định"

văn bản QD15 "15/QĐ-UBND" là QĐ {
    ban hành 2026-01-15 do UBND_AnBinh
    trích yếu "Giao chỉ tiêu số người tham gia năm 2026"
}

giao KeHoach2026 về ThamGia tại AnBinh kỳ 2026 theo QD15 {
    tổng 1_000
    chia theo xã {
        DongHa    400
        TayHa     350
        NamHa     200
        dự phòng   50
    }
    hạn 2026-12-15
}
`,
    },
};
