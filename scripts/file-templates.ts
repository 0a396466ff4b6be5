import { projectTemplate } from '../cli/commands/init-template.js';
import type { Localized } from '../language/index.js';

/** A file to begin with, in the keywords of both languages. */
export interface FileTemplate {
    readonly title: Localized;
    readonly text: Localized;
}

/** Of one project: the plan is the one of `allot init`, and the other files refer to it. */
export const fileTemplates: { readonly [name: string]: FileTemplate } = {
    plan: {
        title: { en: 'A file with a whole small plan', vi: 'Tệp kế hoạch nhỏ, đủ các phần' },
        text: { en: projectTemplate('en')['plan.allot'], vi: projectTemplate('vi')['plan.allot'] },
    },
    passingOn: {
        title: { en: 'A file that passes an allocation on', vi: 'Tệp phân bổ tiếp chỉ tiêu được giao' },
        text: {
            en: `organization RiversideCouncil "Council of Riverside Commune" of Riverside

category channel "Channel" {
    Post   "Post office"
    Agents "Other agents"
}

directive D3 "3/2026" is Decision {
    issued 2026-02-02 by RiversideCouncil
    subject "Quotas of Riverside Commune in 2026"
    implements D15
}

allocation Riverside2026 of Members in Riverside for 2026 under D3 passing on Plan2026 {
    split by channel {
        Post    250
        Agents  150
    }
    due 2026-11-30
}
`,
            vi: `cơ quan UBND_DongHa "Ủy ban nhân dân xã Đông Hà" của DongHa

phân loại kenh "Kênh" {
    BuuDien "Bưu điện"
    DaiLy   "Đại lý khác"
}

văn bản QD3 "3/QĐ-UBND" là QĐ {
    ban hành 2026-02-02 do UBND_DongHa
    trích yếu "Phân bổ chỉ tiêu số người tham gia năm 2026 của xã Đông Hà"
    thực hiện QD15
}

giao DongHa2026 về ThamGia tại DongHa kỳ 2026 theo QD3 phân bổ từ KeHoach2026 {
    chia theo kenh {
        BuuDien  250
        DaiLy    150
    }
    hạn 2026-11-30
}
`,
        },
    },
    report: {
        title: { en: 'A file with a report of results', vi: 'Tệp kết quả thực hiện' },
        text: {
            en: `report HalfYear2026 in North as of 2026-06-30 by Council {
    Members 620 {
        split by commune {
            Riverside  250
            Hilltop    210
            Lakeview   160
        }
    }
}
`,
            vi: `kết quả SauThang2026 tại AnBinh tính đến 2026-06-30 do UBND_AnBinh {
    ThamGia 620 {
        chia theo xã {
            DongHa  250
            TayHa   210
            NamHa   160
        }
    }
}
`,
        },
    },
};
