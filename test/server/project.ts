/** A project of several files: what is declared in one is used in others. */
export const project = {
    'allot.yaml': 'uses: ["allot:vietnam"]\n',
    'units.allot': `level ward "Phường" within province
unit HaNoi "Thành phố Hà Nội" is province code "01" {
    unit ThuongTin "Huyện Thường Tín" is district code "279" {
        unit DungTien "Xã Dũng Tiến" is commune code "10222"
        unit VanDiem "Xã Vạn Điểm" is commune code "10231" { units To 1..3 "Tổ {n}" is group }
    }
}
/** The committee. */
organization UBND "UBND huyện Thường Tín" of ThuongTin line state
category channel "Kênh" { Post "Bưu điện" Agents "Đại lý" }
`,
    'indicators.allot': `indicator VSI "BHXH tự nguyện" in persons stock
indicator New "Người mới" in persons flow into VSI
`,
    'documents.allot': `directive QD417 "417/QĐ-UBND" is QĐ {
    issued 2023-02-09 by UBND
    subject "Giao chỉ tiêu"
    url "https://example.org/417"
}
`,
    'plan.allot': `allocation City of VSI in HaNoi for 2023 by UBND {
    total 75_000
    split by district { ThuongTin 3_000 others 72_000 }
}
allocation Plan of VSI in HaNoi.ThuongTin for 2023 under QD417 passing on City {
    split by commune {
        DungTien        1_600
        "Xã Vạn Điểm"   1_400 { split by group { To1 500 To2 500 To3 400 } }
    }
    split by channel { Post 2_000 Agents 1_000 }
    due 2023-12-15
}
`,
};

export type ProjectPath = keyof typeof project;

/** The project with a cursor behind the first occurrence of a piece of one of its texts, or within it where it has the mark. */
export function withCursor(path: ProjectPath, at: string, change: { readonly [path: string]: string } = {}): { readonly [path: string]: string } {
    const texts: { [path: string]: string } = { ...project, ...change };
    const piece = at.replace('<|>', '');
    if (!texts[path].includes(piece)) throw new Error(`${path} has no ${piece}.`);
    return { ...texts, [path]: texts[path].replace(piece, () => at.includes('<|>') ? at : `${at}<|>`) };
}
