import { describe, expect, test } from 'vitest';
import { fixTitleOf, messageOf } from '../../language/diagnostics/diagnostic.js';
import { fixed, read, said } from './reading.js';

/** A row of a split, an item of an allocation, and a line at the top, each in a document that is correct otherwise. */
const places = {
    row: (text: string) => `allocation A of VSI in X for 2023 under Q {\n    split by commune {\n        ${text}\n        Good 5\n    }\n}\nlevel x\n`,
    item: (text: string) => `allocation A of VSI in X for 2023 under Q {\n    total 5\n    ${text}\n    reach 50% by 2023-06-30\n}\nlevel x\n`,
    claim: (text: string) => `report R in X for 2023 by B {\n    ${text}\n    VSI 5\n}\nlevel x\n`,
    top: (text: string) => `level y\n${text}\nlevel x\n`,
};

/** What is typed, what is said, and what the first fix makes of it. */
const cases: readonly (readonly [keyof typeof places, string, string, string])[] = [
    ['row', 'Dũng Tiến 160', 'unquoted-name', '"Dũng Tiến" 160'],
    ['row', 'Thị trấn Thường Tín 500', 'unquoted-name', '"Thị trấn Thường Tín" 500'],
    ['row', 'Phường 12 50', 'unquoted-name', '"Phường 12" 50'],
    ['row', 'Khu phố 3 120', 'unquoted-name', '"Khu phố 3" 120'],
    ['row', 'HaNoi.Ba Vì 5', 'unquoted-name', 'HaNoi."Ba Vì" 5'],
    ['top', 'unit Ba Vì is district', 'one-word-name', 'unit BaVì "Ba Vì" is district'],
    ['top', 'unit Ba Vì "Huyện Ba Vì" is district', 'one-word-name', 'unit BaVì "Huyện Ba Vì" is district'],
    ['top', 'unit YenTho Xã Yên Thọ is commune', 'unquoted-name', 'unit YenTho "Xã Yên Thọ" is commune'],
    ['top', 'organization "UBND xã" of X', 'missing-name', 'organization UBNDXa "UBND xã" of X'],
    ['top', 'category c { "Bưu điện" }', 'missing-name', 'category c { BuuDien "Bưu điện" }'],
    ['top', 'giao P về VSI tại X kỳ 2023 theo QĐ số 1/2023/QĐ-UBND { }', 'unquoted-document-number', 'giao P về VSI tại X kỳ 2023 theo "1/2023/QĐ-UBND" { }'],
    ['top', 'giao P về VSI tại X kỳ 2023 Theo Quyết định số 1/QĐ-UBND ngày 15/01/2023 { }', 'unquoted-document-number', 'giao P về VSI tại X kỳ 2023 theo "1/QĐ-UBND" { }'],
    ['top', 'directive Q {\n    Căn cứ Kế hoạch số 1/KH-UBND\n}', 'unquoted-document-number', 'directive Q {\n    căn cứ "1/KH-UBND"\n}'],
    ['top', 'allocation P of VSI in X for 2023 under 02-CT/TU { }', 'unquoted-document-number', 'allocation P of VSI in X for 2023 under "02-CT/TU" { }'],
    ['top', 'điều chỉnh P theo Q kể từ ngày 2023-07-01 { }', 'syntax-error', 'điều chỉnh P theo Q từ 2023-07-01 { }'],
    ['top', 'điều chỉnh P theo Q kể từ 2023-07-01 { }', 'syntax-error', 'điều chỉnh P theo Q từ 2023-07-01 { }'],
    ['top', 'điều chỉnh P theo Q áp dụng từ ngày 2023-07-01 { }', 'syntax-error', 'điều chỉnh P theo Q từ 2023-07-01 { }'],
    ['top', 'kế thừa từ 2023-07-01 { A -> B toàn bộ }', 'syntax-error', 'kế thừa vào 2023-07-01 { A -> B toàn bộ }'],
    ['top', 'kế thừa kể từ ngày 2023-07-01 { A -> B toàn bộ }', 'syntax-error', 'kế thừa vào 2023-07-01 { A -> B toàn bộ }'],
    ['top', 'kế thừa ngày 2023-07-01 { A -> B toàn bộ }', 'syntax-error', 'kế thừa vào 2023-07-01 { A -> B toàn bộ }'],
    ['top', 'kế thừa vào 2023-07-01 {\n    A + B -> C\n}', 'syntax-error', 'kế thừa vào 2023-07-01 {\n    A -> C toàn bộ\n    B -> C toàn bộ\n}'],
    ['top', 'succession on 2023-07-01 {\n\tX.A, "Xã B" -> C whole\n}', 'syntax-error', 'succession on 2023-07-01 {\n\tX.A -> C whole\n\t"Xã B" -> C whole\n}'],
    ['top', 'kế thừa vào 2023-07-01 {\n    A và B -> C\n}', 'syntax-error', 'kế thừa vào 2023-07-01 {\n    A -> C toàn bộ\n    B -> C toàn bộ\n}'],
    ['top', 'succession on 2023-07-01 {\n    A 700 -> C 700\n}', 'syntax-error', 'succession on 2023-07-01 {\n    A -> C whole\n}'],
    ['top', 'succession on 2023-07-01 {\n    A -> C 300, D 400\n    B -> C whole\n}', 'syntax-error', 'succession on 2023-07-01 {\n    A -> C part, D part\n    B -> C whole\n}'],
    ['top', 'succession on 2023-07-01 {\n    A 700 -> C 60%, D rest by VSI\n}', 'syntax-error', 'succession on 2023-07-01 {\n    A -> C 60%, D rest by VSI\n}'],
    ['top', 'allocation P of VSI in X for 2023 by B { }\nadjust of VSI under Q { }', 'syntax-error', 'allocation P of VSI in X for 2023 by B { }\nadjust P of VSI under Q { }'],
    ['top', 'điều chỉnh P về VSI tại X theo Q { }', 'adjustment-misplaced', 'điều chỉnh P về VSI theo Q { }'],
    ['row', "'Ba Vì' 5", 'typographic-sign', '"Ba Vì" 5'],
    ['row', '‘Ba Vì’ 5', 'typographic-sign', '"Ba Vì" 5'],
    ['top', 'allocation of VSI in Thường Tín for 2023 by B { }', 'unquoted-name', 'allocation of VSI in "Thường Tín" for 2023 by B { }'],
    ['row', 'rows from phu-luc.csv numbers vi', 'syntax-error', 'rows from "phu-luc.csv" numbers vi'],
    ['row', 'dòng từ du_lieu/xa.csv', 'syntax-error', 'dòng từ "du_lieu/xa.csv"'],
    ['row', 'DungTien không giao', 'syntax-error', 'DungTien -'],
    ['row', 'DungTien 5, thôi giao', 'syntax-error', 'DungTien 5, -'],
    ['top', 'điều chỉnh P theo Q {\n    A 5 -> không giao\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    A 5 -> -\n}'],
    ['top', 'điều chỉnh P theo Q {\n    A 5 thôi giao\n    B 6 -> 7\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    A 5 -> -\n    B 6 -> 7\n}'],
    ['top', 'điều chỉnh P theo Q {\n    tong 5 -> 6\n}', 'keyword-without-marks', 'điều chỉnh P theo Q {\n    tổng 5 -> 6\n}'],
    ['top', 'điều chỉnh P theo Q {\n    Tổng cộng 5 -> 6\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    tổng 5 -> 6\n}'],
    ['top', 'điều chỉnh P theo Q {\n    Cộng 5 -> 6\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    tổng 5 -> 6\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 850 <- 800\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 850 <-800, 20\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850, 20\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 850 ← 800\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 50% <-- 40%\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 40% -> 50%\n}'],
    ['top', 'điều chỉnh P theo Q {\n    hạn 2023-12-25 <- 2023-12-15\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    hạn 2023-12-15 -> 2023-12-25\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 800 - 850\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 800 – 850, 20\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850, 20\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 800-850\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850\n}'],
    ['top', 'điều chỉnh P theo Q {\n    Q1 1200-1250\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    Q1 1200 -> 1250\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 800/850\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 12/15\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    TanHoa 12 -> 15\n}'],
    ['top', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850 - 20 -> 30\n}', 'missing-comma', 'điều chỉnh P theo Q {\n    TanHoa 800 -> 850, 20 -> 30\n}'],
    ['top', 'giao P về VSI, HHI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700 - 3_400\n    }\n}', 'missing-comma', 'giao P về VSI, HHI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700, 3_400\n    }\n}'],
    ['top', 'giao P về VSI, HHI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700 – 3_400\n    }\n}', 'missing-comma', 'giao P về VSI, HHI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700, 3_400\n    }\n}'],
    ['top', 'giao P về VSI, HHI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700-3_400\n    }\n}', 'missing-comma', 'giao P về VSI, HHI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700, 3_400\n    }\n}'],
    ['top', 'giao P về VSI, HHI, NewVSI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700 - 3_400\n    }\n}', 'missing-comma', 'giao P về VSI, HHI, NewVSI tại X kỳ 2023 do B {\n    chia theo commune {\n        TanLap 700, -, 3_400\n    }\n}'],
    ['row', 'cột VSI, HHI\n        TanLap 700 - 3_400', 'missing-comma', 'cột VSI, HHI\n        TanLap 700, 3_400'],
    ['top', 'giao P về VSI tại X kỳ 2023 do B {\n    chia theo commune và quý {\n        TanLap 700 - 3_400\n    }\n}', 'missing-comma', ''],
    ['item', 'Trong đó: {\n        A 5\n    }', 'syntax-error', 'chia theo ? {\n        A 5\n    }'],
    ['item', 'Trong đó:\n    chia theo commune {\n        A 5\n    }', 'syntax-error', 'chia theo commune {\n        A 5\n    }'],
    ['top', 'Sáp nhập TanHoa, TanLap thành TanHop', 'syntax-error', 'kế thừa vào ? {\n    TanHoa -> TanHop toàn bộ\n    TanLap -> TanHop toàn bộ\n}'],
    ['top', 'Nhập xã Tân Hòa vào xã Tân Lập từ ngày 01/07/2025', 'syntax-error', 'kế thừa vào 2025-07-01 {\n    "Xã Tân Hòa" -> "Xã Tân Lập" toàn bộ\n}'],
    ['top', 'sáp nhập xã Tân Hòa và "Xã B" thành TanHop từ ngày 01/07/2025.', 'syntax-error', 'kế thừa vào 2025-07-01 {\n    "Xã Tân Hòa" -> TanHop toàn bộ\n    "Xã B" -> TanHop toàn bộ\n}'],
    ['top', 'nhiệm vụ T do UBND vào ngày 5 hằng tháng theo Q', 'syntax-error', 'nhiệm vụ T do UBND hằng tháng vào ngày 5 theo Q'],
    ['top', 'nhiệm vụ T do UBND, B ngày 5 hàng tháng', 'syntax-error', 'nhiệm vụ T do UBND, B hằng tháng vào ngày 5'],
    ['top', 'nhiệm vụ T do UBND trước ngày 5 hằng tháng', 'syntax-error', 'nhiệm vụ T do UBND hằng tháng vào ngày 4'],
    ['top', 'nhiệm vụ T do UBND vào cuối tháng', 'syntax-error', 'nhiệm vụ T do UBND hằng tháng vào ngày 31'],
    ['top', 'nhiệm vụ T do UBND vào ngày cuối cùng của mỗi quý', 'syntax-error', 'nhiệm vụ T do UBND hằng quý vào ngày 31'],
    ['top', 'nhiệm vụ T do UBND hằng tháng vào cuối tháng', 'syntax-error', 'nhiệm vụ T do UBND hằng tháng vào ngày 31'],
    ['top', 'nhiệm vụ T do UBND định kỳ hằng tháng', 'syntax-error', 'nhiệm vụ T do UBND hằng tháng'],
    ['top', 'nhiệm vụ T do UBND định kỳ hằng tháng vào ngày 5', 'syntax-error', 'nhiệm vụ T do UBND hằng tháng vào ngày 5'],
    ['top', 'nhiệm vụ T do UBND 6 tháng một lần', 'syntax-error', 'nhiệm vụ T do UBND hằng nửa năm'],
    ['top', 'nhiệm vụ T do UBND 3 tháng 1 lần', 'syntax-error', 'nhiệm vụ T do UBND hằng quý'],
    ['top', 'nhiệm vụ T do UBND 2 tuần một lần', 'syntax-error', 'nhiệm vụ T do UBND hằng 2 tuần'],
    ['top', 'nhiệm vụ T do UBND mỗi quý một lần', 'syntax-error', 'nhiệm vụ T do UBND hằng quý'],
    ['top', 'task T by UBND on day 5 of every month', 'syntax-error', 'task T by UBND every month on day 5'],
    ['top', 'task T by UBND every month at the end', 'syntax-error', 'task T by UBND every month on day 31'],
    ['top', 'task T by UBND once every 2 weeks', 'syntax-error', 'task T by UBND every 2 weeks'],
    ['top', 'nhiệm vụ T do B hạn trước Finish 5 ngày làm việc', 'syntax-error', 'nhiệm vụ T do B hạn 5 ngày làm việc trước Finish'],
    ['top', 'task T by B due before P.Finish 5 days', 'syntax-error', 'task T by B due 5 days before P.Finish'],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày kể từ ngày ký CV1', 'syntax-error', 'nhiệm vụ T do B hạn trong 10 ngày kể từ CV1'],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày kể từ ngày ban hành "Số 1" theo Q', 'syntax-error', 'nhiệm vụ T do B hạn trong 10 ngày kể từ "Số 1" theo Q'],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày làm việc sau ngày P.CV1 được ký', 'syntax-error', 'nhiệm vụ T do B hạn trong 10 ngày làm việc kể từ P.CV1'],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày kể từ ngày CV1 có hiệu lực', 'syntax-error', ''],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày từ ngày có hiệu lực của CV1 theo Q', 'syntax-error', ''],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày kể từ ngày nhận được CV1', 'syntax-error', ''],
    ['top', 'nhiệm vụ T do B hạn trong 10 ngày kể từ ngày ký theo Q', 'syntax-error', ''],
    ['top', 'task T by B due within 10 days from the date of issue of CV1', 'syntax-error', 'task T by B due within 10 days of CV1'],
    ['top', 'task T by B due within 10 days of the effective date of CV1', 'syntax-error', ''],
    ['claim', 'VSI tăng 17,73% so với 2022-08-31', 'syntax-error', 'VSI +17.73% so với 2022-08-31'],
    ['claim', 'VSI giảm 3% so với 2022', 'syntax-error', 'VSI -3% so với 2022'],
    ['claim', '"BHXH tự nguyện" tăng thêm 120 so với 2022', 'syntax-error', '"BHXH tự nguyện" +120 so với 2022'],
    ['claim', 'VSI increased by 5% since 2022', 'syntax-error', 'VSI +5% since 2022'],
    ['claim', 'VSI đạt 2_955', 'syntax-error', 'VSI 2_955'],
    ['claim', 'X.VSI đạt trên 74% của P', 'syntax-error', 'X.VSI trên 74% của P'],
    ['claim', 'VSI +5% so với cùng kỳ', 'syntax-error', 'VSI +5% so với 2022'],
    ['claim', 'VSI +5% so với cùng kỳ năm trước', 'syntax-error', 'VSI +5% so với 2022'],
    ['claim', 'VSI +5% so với cùng kỳ năm 2021', 'syntax-error', 'VSI +5% so với 2021'],
    ['claim', 'VSI +5% so với năm trước', 'syntax-error', 'VSI +5% so với 2022'],
    ['claim', 'VSI +5% since the same period of last year', 'syntax-error', 'VSI +5% since 2022'],
    ['claim', 'VSI 2_420 người (86.4%) của P', 'syntax-error', 'VSI 2_420 (86.4%) của P'],
    ['claim', 'VSI +100 người so với 2022', 'syntax-error', 'VSI +100 so với 2022'],
    ['claim', 'Revenue 1.2 tỷ VNĐ', 'syntax-error', 'Revenue 1.2 tỷ'],
    ['claim', 'Revenue 5 usd', 'syntax-error', ''],
    ['claim', 'Revenue 1.2 tỷ USD', 'syntax-error', ''],
    ['row', 'các xã còn lại theo tỷ lệ VSI', 'syntax-error', 'còn lại theo tỷ lệ VSI'],
    ['row', 'Các xã, phường còn lại chia đều', 'syntax-error', 'còn lại chia đều'],
    ['row', 'Các đơn vị còn lại 5', 'syntax-error', 'còn lại 5'],
    ['row', 'các đơn vị còn lại 5', 'syntax-error', 'còn lại 5'],
    ['row', 'còn lại chia theo tỷ lệ VSI', 'syntax-error', 'còn lại theo tỷ lệ VSI'],
    ['row', 'còn lại phân bổ theo tỷ lệ VSI', 'syntax-error', 'còn lại theo tỷ lệ VSI'],
    ['item', 'hạn hoàn thành 2023-12-15', 'syntax-error', 'hạn 2023-12-15'],
    ['item', 'hạn hoàn thành trước 2023-12-15', 'syntax-error', 'hạn trước 2023-12-15'],
    ['top', 'điều chỉnh P theo Q {\n    A 5 bỏ\n    B 6 -> 7\n}', 'syntax-error', 'điều chỉnh P theo Q {\n    A 5 -> -\n    B 6 -> 7\n}'],
    ['row', 'DungTien 40 40', 'missing-comma', 'DungTien 40, 40'],
    ['row', 'DungTien 1160 3450', 'missing-comma', 'DungTien 1160, 3450'],
    ['row', 'A at least 5 at most 6', 'missing-comma', 'A at least 5, at most 6'],
    ['row', 'Quý I 40', 'period-in-words', 'Q1 40'],
    ['row', 'quý IV 40', 'period-in-words', 'Q4 40'],
    ['row', 'Quý 1 40', 'period-in-words', 'Q1 40'],
    ['row', '6 tháng đầu năm 40', 'period-in-words', 'H1 40'],
    ['row', '6 tháng cuối năm 2023 40', 'period-in-words', '2023-H2 40'],
    ['top', 'period P Quý I/2023', 'period-in-words', 'period P 2023-Q1'],
    ['top', 'period P tháng 9 năm 2023', 'period-in-words', 'period P 2023-09'],
    ['top', 'period P first half of 2023', 'period-in-words', 'period P 2023-H1'],
    ['top', 'allocation of VSI in X for năm 2023 by B { }', 'period-in-words', 'allocation of VSI in X for 2023 by B { }'],
    ['row', 'Còn lại 5', 'capital-keyword', 'còn lại 5'],
    ['row', 'Dự phòng 5', 'capital-keyword', 'dự phòng 5'],
    ['item', 'Total 5', 'capital-keyword', 'total 5'],
    ['item', 'Tổng 5', 'capital-keyword', 'tổng 5'],
    ['item', 'Chia theo commune { A 5 }', 'capital-keyword', 'chia theo commune { A 5 }'],
    ['top', 'Giao P về VSI tại X kỳ 2023 do B { tổng 5 }', 'capital-keyword', 'giao P về VSI tại X kỳ 2023 do B { tổng 5 }'],
    ['item', 'deadline 15/12/2023', 'deadline-in-allocation', 'due 2023-12-15'],
    ['item', 'thời hạn 2023-12-15', 'deadline-in-allocation', 'hạn 2023-12-15'],
    ['claim', 'NewVSI 824 split by channel { Post 354  Agents 470 }', 'split-without-block', 'NewVSI 824 { split by channel { Post 354  Agents 470 } }'],
    ['row', '“Ba Vì” 5', 'typographic-sign', '"Ba Vì" 5'],
    ['row', 'A –', 'typographic-sign', 'A -'],
    ['row', 'A –5', 'typographic-sign', 'A -5'],
    ['top', 'adjust A { B 5 → 6 }', 'typographic-sign', 'adjust A { B 5 -> 6 }'],
    ['top', 'period P 2020–2025', 'typographic-sign', 'period P 2020..2025'],
    ['row', '„Ba Vì‟ 5', 'typographic-sign', '"Ba Vì" 5'],
    ['row', '“Ba Vì‟ 5', 'typographic-sign', '"Ba Vì" 5'],
    ['row', 'Ba Vì" 5', 'unclosed-text', '"Ba Vì" 5'],
    ['row', 'Ba Vì" 5, 6 note "có khu"', 'unclosed-text', '"Ba Vì" 5, 6 note "có khu"'],
    ['row', 'Khu phố 3" 5', 'unclosed-text', '"Khu phố 3" 5'],
    ['top', 'unit BaVi Huyện Ba Vì" is district', 'unclosed-text', 'unit BaVi "Huyện Ba Vì" is district'],
    ['top', 'directive Q {\n    trích yếu Giao chỉ tiêu năm 2023"\n}', 'unclosed-text', 'directive Q {\n    trích yếu "Giao chỉ tiêu năm 2023"\n}'],
    ['row', '"Ba Vì 5', 'unclosed-text', '"Ba Vì" 5'],
    ['row', '"Ba Vì 1_500, 300', 'unclosed-text', '"Ba Vì" 1_500, 300'],
    ['top', 'directive Q "Số 5 {\n}', 'unclosed-text', 'directive Q "Số 5" {\n}'],
    ['top', 'giao P "Giao đợt một về VSI tại X kỳ 2023 do B {\n}', 'unclosed-text', 'giao P "Giao đợt một" về VSI tại X kỳ 2023 do B {\n}'],
    ['row', '"Ba Vì” 5', 'unclosed-text', '"Ba Vì" 5'],
    ['row', 'A 5 }', 'stray-brace', 'A 5 '],
    ['row', 'A € 5', 'unknown-character', ''],
    ['row', '\u00D0ông 5', 'look-alike-letter', 'Đông 5'],
    ['row', '\u0189ông 5', 'look-alike-letter', 'Đông 5'],
    ['row', `${'Ông'.normalize('NFD')} 5`, 'not-nfc', 'Ông 5'],
    ['top', 'alocation of VSI in X for 2023 by B { }', 'syntax-error', 'allocation of VSI in X for 2023 by B { }'],
    ['item', 'splt by commune { A 5 }', 'syntax-error', 'split by commune { A 5 }'],
    ['top', 'allocation of VSI in X fro 2023 by B { }', 'syntax-error', 'allocation of VSI in X for 2023 by B { }'],
    ['top', 'allocation of VSI HHI in X for 2023 by B { }', 'syntax-error', 'allocation of VSI, HHI in X for 2023 by B { }'],
    ['top', 'indicator R = A * 1/12', 'syntax-error', 'indicator R = A * 1 / 12'],
    ['item', 'splitby commune { A 5 }', 'syntax-error', 'split by commune { A 5 }'],
    ['item', 'chiatheo commune { A 5 }', 'syntax-error', 'chia theo commune { A 5 }'],
    ['item', 'Tổng cộng 5', 'syntax-error', 'tổng 5'],
    ['item', 'tổng số 5', 'syntax-error', 'tổng 5'],
    ['item', 'total 2 ngàn', 'syntax-error', 'total 2 nghìn'],
    ['item', 'hạn chót 2023-12-15', 'syntax-error', 'hạn 2023-12-15'],
    ['item', 'Hạn cuối cùng 2023-12-15', 'syntax-error', 'hạn 2023-12-15'],
    ['top', 'giao P về VSI tại X kì 2023 do B { }', 'syntax-error', 'giao P về VSI tại X kỳ 2023 do B { }'],
    ['row', 'còn lại theo tỉ lệ VSI', 'syntax-error', 'còn lại theo tỷ lệ VSI'],
    ['top', 'Giao chỉ tiêu VSI, HHI tại X kỳ 2023 do B { }', 'syntax-error', 'giao về VSI, HHI tại X kỳ 2023 do B { }'],
    ['top', 'giao chỉ tiêu VSI tại X kỳ 2023 do B { }', 'syntax-error', 'giao về VSI tại X kỳ 2023 do B { }'],
    ['top', 'giao chỉ tiêu P về VSI tại X kỳ 2023 do B { }', 'syntax-error', 'giao P về VSI tại X kỳ 2023 do B { }'],
    ['top', 'allocation indicator VSI in X for 2023 by B { }', 'syntax-error', 'allocation of VSI in X for 2023 by B { }'],
    ['top', 'Giao Chỉ tiêu "A B" tại X kỳ 2023 do B { }', 'syntax-error', 'giao về "A B" tại X kỳ 2023 do B { }'],
    ['top', 'giao chỉ tiêu tại X kỳ 2023 do B về VSI { }', 'syntax-error', 'giao tại X kỳ 2023 do B về VSI { }'],
    ['top', 'giao tại X chỉ tiêu VSI kỳ 2023 do B { }', 'syntax-error', 'giao tại X về VSI kỳ 2023 do B { }'],
    ['top', 'giao P về chỉ tiêu VSI tại X kỳ 2023 do B { }', 'syntax-error', 'giao P về VSI tại X kỳ 2023 do B { }'],
    ['top', 'giao P về VSI tại X kỳ 2023 do cơ quan B { }', 'syntax-error', 'giao P về VSI tại X kỳ 2023 do B { }'],
    ['top', 'giao P về VSI tại X năm 2023 do B { }', 'period-in-words', 'giao P về VSI tại X kỳ 2023 do B { }'],
    ['top', 'giao P về VSI tại X kỳ 2023 theo Quyết định số 1/QĐ-UBND ngày 15/01/2023 của UBND huyện { }', 'unquoted-document-number', 'giao P về VSI tại X kỳ 2023 theo "1/QĐ-UBND" { }'],
    ['top', 'unit A is level commune', 'syntax-error', 'unit A is commune'],
    ['top', 'đơn vị A là commune thuộc đơn vị B', 'syntax-error', 'đơn vị A là commune thuộc B'],
    ['item', 'chia theo cấp commune { A 5 }', 'syntax-error', 'chia theo commune { A 5 }'],
    ['row', 'còn lại tỷ lệ theo VSI', 'syntax-error', 'còn lại theo tỷ lệ VSI'],
    ['top', 'giao VSI, HHI tại X kỳ 2023 do B { }', 'syntax-error', 'giao về VSI, HHI tại X kỳ 2023 do B { }'],
    ['top', 'giao P về VSI và HHI tại X kỳ 2023 do B { }', 'syntax-error', 'giao P về VSI, HHI tại X kỳ 2023 do B { }'],
    ['top', 'allocation P of VSI in X for 2023 by "A B" and C { }', 'syntax-error', 'allocation P of VSI in X for 2023 by "A B", C { }'],
    ['item', 'tổng chỉ tiêu 5', 'syntax-error', 'tổng 5'],
    ['item', 'chia theo các commune { A 5 }', 'syntax-error', 'chia theo commune { A 5 }'],
    ['item', 'chia theo từng quý { Q1 5 }', 'syntax-error', 'chia theo quý { Q1 5 }'],
    ['item', 'trong đó {\n        A 5\n    }', 'syntax-error', 'chia theo ? {\n        A 5\n    }'],
    ['item', 'chia cho commune { A 5 }', 'syntax-error', 'chia theo commune { A 5 }'],
    ['row', 'còn lại theo tỷ lệ với VSI', 'syntax-error', 'còn lại theo tỷ lệ VSI'],
    ['row', 'còn lại theo tỷ lệ Lực lượng lao động', 'unquoted-name', 'còn lại theo tỷ lệ "Lực lượng lao động"'],
    ['row', 'còn lại theo tỷ lệ Dân số làm tròn đến 5', 'unquoted-name', 'còn lại theo tỷ lệ "Dân số" làm tròn đến 5'],
    ['row', 'còn lại theo tỷ lệ Dân số', 'unquoted-name', 'còn lại theo tỷ lệ "Dân số"'],
    ['row', 'còn lại chia đều làm tròn 10', 'syntax-error', 'còn lại chia đều làm tròn đến 10'],
    ['row', 'còn lại chia đều làm tròn đến chục', 'syntax-error', 'còn lại chia đều làm tròn đến 10'],
    ['row', 'còn lại chia đều làm tròn đến hàng trăm', 'syntax-error', 'còn lại chia đều làm tròn đến 100'],
    ['row', 'còn lại chia đều ít nhất 20', 'syntax-error', 'còn lại chia đều tối thiểu 20'],
    ['item', 'total tối đa 20', 'syntax-error', 'total không quá 20'],
    ['row', 'con lai 5', 'keyword-without-marks', 'còn lại 5'],
    ['row', 'Con lai 5', 'keyword-without-marks', 'còn lại 5'],
    ['item', 'tong 5', 'keyword-without-marks', 'tổng 5'],
    ['item', 'Tong 5', 'keyword-without-marks', 'tổng 5'],
    ['item', 'tong cong 5', 'keyword-without-marks', 'tổng 5'],
    ['item', 'tổng 5 trieu', 'keyword-without-marks', 'tổng 5 triệu'],
    ['item', 'total: 5', 'unknown-character', 'total 5'],
    ['item', 'total 5;', 'unknown-character', 'total 5'],
    ['row', 'A 5; 6', 'unknown-character', 'A 5, 6'],
    ['row', 'A = 5', 'syntax-error', 'A 5'],
    ['item', 'total = 5', 'syntax-error', 'total 5'],
    ['row', 'A "5"', 'syntax-error', 'A 5'],
    ['row', 'A 500 người, 100 người', 'syntax-error', 'A 500, 100'],
    ['row', 'A 2 000', 'number-format', 'A 2_000'],
    ['row', 'A 1\u00A0234\u00A0567, 5', 'number-format', 'A 1_234_567, 5'],
    ['row', 'A\t1 500\t300', 'number-format', 'A\t1_500\t300'],
    ['item', 'total 2 000 triệu', 'number-format', 'total 2_000 triệu'],
    ['claim', 'VSI 1_800 +50% so với 2022', 'syntax-error', 'VSI 1_800 (+50%) so với 2022'],
    ['claim', 'VSI 1.8 triệu -3.5% since 2022', 'syntax-error', 'VSI 1.8 triệu (-3.5%) since 2022'],
    ['claim', 'VSI +35.3% so với cuối 2022', 'syntax-error', 'VSI +35.3% so với 2022-12-31'],
    ['claim', 'VSI +35.3% so với cuối năm 2022', 'syntax-error', 'VSI +35.3% so với 2022-12-31'],
    ['claim', 'VSI 5 (+35.3%) so với cuối quý 1/2023', 'syntax-error', 'VSI 5 (+35.3%) so với 2023-03-31'],
    ['claim', 'VSI +3% since end of 2022-11', 'syntax-error', 'VSI +3% since 2022-11-30'],
    ['top', 'nhiệm vụ N do B hạn 10 ngày làm việc sau T', 'syntax-error', 'nhiệm vụ N do B hạn trong 10 ngày làm việc kể từ T'],
    ['top', 'task N by B due 2 weeks after T', 'syntax-error', 'task N by B due within 2 weeks of T'],
    ['row', 'A 500 hộ gia đình', 'syntax-error', 'A 500'],
    ['item', 'total 5 triệu đồng', 'syntax-error', 'total 5 triệu'],
    ['row', 'A 500 người', 'syntax-error', 'A 500'],
    ['row', 'TanLap 700, 3_400 có khu công nghiệp', 'note-without-keyword', 'TanLap 700, 3_400 note "có khu công nghiệp"'],
    ['row', 'TanLap 700 (có khu công nghiệp)', 'note-without-keyword', 'TanLap 700 note "có khu công nghiệp"'],
    ['row', 'TanLap 700, "có khu công nghiệp"', 'note-without-keyword', 'TanLap 700 note "có khu công nghiệp"'],
    ['row', 'TanLap 700 (Khu công nghiệp; tăng 5%)', 'note-without-keyword', 'TanLap 700 note "Khu công nghiệp; tăng 5%"'],
    ['row', 'TanLap 700 mới', 'note-without-keyword', 'TanLap 700 note "mới"'],
    ['row', 'TanLap 700 có 2 khu công nghiệp, cụm mới', 'note-without-keyword', 'TanLap 700 note "có 2 khu công nghiệp, cụm mới"'],
    ['row', 'còn lại 700 có khu mới', 'note-without-keyword', 'còn lại 700 note "có khu mới"'],
    ['item', 'chia theo commune { TanLap 700 có khu công nghiệp }', 'note-without-keyword', 'chia theo commune { TanLap 700 ghi chú "có khu công nghiệp" }'],
    ['top', 'điều chỉnh P theo Q {\n    TanLap 700 -> 800 vì có khu công nghiệp\n}', 'note-without-keyword', 'điều chỉnh P theo Q {\n    TanLap 700 -> 800 ghi chú "vì có khu công nghiệp"\n}'],
    ['top', 'đơn vị AnPhu "Xã An Phú" là commune mã "001" đến 01/07/2024', 'syntax-error', 'đơn vị AnPhu "Xã An Phú" là commune mã "001" đến hết 2024-07-01'],
    ['top', 'đơn vị AnPhu "Xã An Phú" từ 2020-01-01 đến 2024-06-30 mã "001"', 'syntax-error', 'đơn vị AnPhu "Xã An Phú" từ 2020-01-01 đến hết 2024-06-30 mã "001"'],
    ['top', 'đơn vị AnPhu là commune đến ngày 30/06/2024', 'syntax-error', 'đơn vị AnPhu là commune đến hết 2024-06-30'],
    ['top', 'văn bản Q { hiệu lực từ 2023-01-01 đến 31/12/2023 }', 'syntax-error', 'văn bản Q { hiệu lực từ 2023-01-01 đến hết 2023-12-31 }'],
    ['top', 'văn bản Q {\n    sửa đổi, bổ sung Quyết định số 01/QĐ-UBND\n}', 'unquoted-document-number', 'văn bản Q {\n    sửa đổi "01/QĐ-UBND"\n}'],
    ['top', 'văn bản QD01 "01/QĐ-UBND" { }\nvăn bản Q {\n    sửa đổi, bổ sung Quyết định số 01/QĐ-UBND ngày 15/01/2023\n}', 'unquoted-document-number', 'văn bản QD01 "01/QĐ-UBND" { }\nvăn bản Q {\n    sửa đổi QD01\n}'],
    ['top', 'văn bản Q { Sửa đổi, bổ sung một số điều của Quyết định số 01/QĐ-UBND }', 'unquoted-document-number', 'văn bản Q { sửa đổi "01/QĐ-UBND" }'],
    ['top', 'lịch L bổ sung VietNam { }', 'syntax-error', 'lịch L dựa trên VietNam { }'],
    ['top', 'lịch L "Lịch 2027" dựa vào VietNam { }', 'syntax-error', 'lịch L "Lịch 2027" dựa trên VietNam { }'],
    ['top', 'lịch L bổ sung cho VietNam { }', 'syntax-error', 'lịch L dựa trên VietNam { }'],
    ['top', 'văn bản Q { sửa đổi, bổ sung QD01 }', 'syntax-error', 'văn bản Q { sửa đổi QD01 }'],
    ['top', 'văn bản Q { sửa đổi bổ sung "01/QĐ-UBND" }', 'syntax-error', 'văn bản Q { sửa đổi "01/QĐ-UBND" }'],
    ['row', '- A 5\n        - B 5', 'running-numbers', 'A 5\n        B 5'],
    ['row', '1. A 5\n        2. B 5', 'running-numbers', 'A 5\n        B 5'],
    ['row', '1\tA\t5\n        2\tB\t5', 'running-numbers', 'A\t5\n        B\t5'],
    ['row', '1) "Ba Vì" 5\n        2) B 5', 'running-numbers', '"Ba Vì" 5\n        B 5'],
    ['row', 'TT\tĐơn vị\tVSI\n        A\t5\t6', 'heading-row', 'A\t5\t6'],
    ['row', '"Xã"\t"VSI"\n        A\t5', 'heading-row', 'A\t5'],
    ['row', 'A\t\t6\n        B\t5\t6', 'empty-cell', 'A\t-\t6\n        B\t5\t6'],
    ['row', 'A\t5\t\n        B\t5\t6', 'empty-cell', 'A\t5\t-\n        B\t5\t6'],
    ['row', 'A\t5\t\t6\n        B\t5\t6\t7', 'empty-cell', 'A\t5\t-\t6\n        B\t5\t6\t7'],
    ['item', 'split by commune {\n        A 5\n        Tổng 5, 6\n    }', 'total-in-split', 'split by commune {\n        A 5\n    }'],
    ['item', 'split by commune {\n        A 5\n        "Tổng cộng" 5\n    }', 'total-in-split', 'split by commune {\n        A 5\n    }'],
    ['item', 'split by commune {\n        A 5\n        Tổng cộng\t5\n    }', 'total-in-split', 'split by commune {\n        A 5\n    }'],
    ['item', 'split by commune {\n        A 5\n        tổng 5\n    }', 'total-in-split', 'split by commune {\n        A 5\n    }'],
    ['top', 'unit Cam-Son "Xã Cam Sơn" is commune', 'one-word-name', 'unit CamSon "Xã Cam Sơn" is commune'],
    ['row', 'Cam-Son 5', 'one-word-name', 'CamSon 5'],
    ['row', 'Phuong-12 5', 'one-word-name', 'Phuong12 5'],
    ['top', 'directive Q "1/QĐ" is QĐ', 'syntax-error', 'directive Q "1/QĐ" is QĐ { }'],
    ['item', 'split by commune\n        A 5\n    }', 'unopened-block', 'split by commune {\n        A 5\n    }'],
    ['item', 'split by commune A 5 B 6 }', 'unopened-block', 'split by commune { A 5 B 6 }'],
    ['item', 'split by commune {\n        A 5\n', 'unclosed-block', 'split by commune {\n        A 5\n    }\n'],
    ['item', 'split by commune {\n        A 5 {\n            due 2023-06-30\n    }', 'unclosed-block', 'split by commune {\n        A 5 {\n            due 2023-06-30\n        }\n    }'],
    ['claim', 'NewVSI 824 split by channel { Post 354 } }', 'unopened-block', 'NewVSI 824 { split by channel { Post 354 } }'],
    ['top', 'directive Q is QĐ }', 'unopened-block', 'directive Q is QĐ { }'],
    ['top', 'directive Q is QĐ\nissued ?\n}', 'unopened-block', 'directive Q is QĐ {\nissued ?\n}'],
    ['top', 'directive Q is QĐ {\nissued ?', 'unclosed-block', 'directive Q is QĐ {\nissued ?\n}'],
    ['top', 'unit A is district\n    unit B is commune\n}', 'unopened-block', 'unit A is district {\n    unit B is commune\n}'],
    ['top', 'unit A is district {\n    unit B is commune  // c', 'unclosed-block', 'unit A is district {\n    unit B is commune  // c\n}'],
    ['item', 'adjust A of VSI from 2023-07-01 {\n        B 5 -> 6\n    }', 'adjustment-misplaced', ''],
    ['item', 'hạn tháng 12/2023', 'period-in-words', 'hạn cuối 2023-12'],
    ['item', 'due month 12/2023', 'period-in-words', 'due end of 2023-12'],
    ['item', 'due ngày 15 tháng 12 năm 2023', 'date-format', 'due 2023-12-15'],
    ['item', 'hạn 15 tháng 12 năm 2023', 'date-format', 'hạn 2023-12-15'],
    ['item', 'hạn 10 ngày kể từ QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'due 10 working days of QD1', 'syntax-error', 'due within 10 working days of QD1'],
    ['item', 'hạn trong vòng 10 ngày kể từ QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'hạn trong 10 ngày kể từ ngày 15/12/2023', 'date-format', 'hạn trong 10 ngày kể từ 2023-12-15'],
    ['item', 'hạn 5 ngày làm việc trước ngày 15 tháng 12 năm 2023', 'date-format', 'hạn 5 ngày làm việc trước 2023-12-15'],
    ['top', 'nhiệm vụ do A hàng tháng vào ngày 5', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 5'],
    ['top', 'nhiệm vụ do A hằng tháng vào ngày 5 hoặc ngày làm việc tiếp theo', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 5 hoặc ngày làm việc kế tiếp'],
    ['top', 'nhiệm vụ do A mỗi tháng vào ngày 5', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 5'],
    ['top', 'nhiệm vụ do A hằng tháng ngày 5 cho 2023', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 5 cho 2023'],
    ['top', 'nhiệm vụ do A hằng tháng vào mùng 5 cho 2023', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 5 cho 2023'],
    ['top', 'nhiệm vụ do A hằng tháng vào 5 cho 2023', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 5 cho 2023'],
    ['top', 'nhiệm vụ do A hằng tháng trước ngày 5 cho 2023', 'syntax-error', 'nhiệm vụ do A hằng tháng vào ngày 4 cho 2023'],
    ['top', 'task by A every month before day 5', 'syntax-error', 'task by A every month on day 4'],
    ['top', 'task by A every month day 5 for 2023', 'syntax-error', 'task by A every month on day 5 for 2023'],
    ['top', 'nhiệm vụ do A hằng tháng chốt ngày 14 cho 2023', 'syntax-error', 'nhiệm vụ do A hằng tháng chốt số liệu ngày 14 cho 2023'],
    ['top', 'nhiệm vụ do A hằng tháng chốt số liệu vào ngày 14', 'syntax-error', 'nhiệm vụ do A hằng tháng chốt số liệu ngày 14'],
    ['item', 'hạn chậm nhất 10 ngày kể từ QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'hạn không quá 10 ngày kể từ QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'hạn sau 10 ngày kể từ QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'hạn trong 10 ngày từ QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'hạn trong 10 ngày sau QD1', 'syntax-error', 'hạn trong 10 ngày kể từ QD1'],
    ['item', 'hạn chậm nhất đến ngày 15/12/2023', 'date-format', 'hạn 2023-12-15'],
    ['item', 'hạn chậm nhất là ngày 15 tháng 12 năm 2023', 'date-format', 'hạn 2023-12-15'],
    ['item', 'hạn chậm nhất 2023-12-15', 'date-format', 'hạn 2023-12-15'],
    ['item', 'due no later than 2023-12-15', 'date-format', 'due 2023-12-15'],
    ['item', 'hạn chậm nhất đến hết quý I năm 2023', 'period-in-words', 'hạn cuối 2023-Q1'],
    ['item', 'hạn trong quý I năm 2023', 'period-in-words', 'hạn cuối 2023-Q1'],
    ['item', 'hạn trong 2023-Q1', 'period-in-words', 'hạn cuối 2023-Q1'],
    ['item', 'due within 2023-Q1', 'period-in-words', 'due end of 2023-Q1'],
    ['item', 'hạn trước 5 ngày làm việc Finish', 'syntax-error', 'hạn 5 ngày làm việc trước Finish'],
    ['item', 'hạn trước 5 ngày trước 2023-12-15', 'syntax-error', 'hạn 5 ngày trước 2023-12-15'],
    ['item', 'hạn trong nửa tháng kể từ QD1', 'syntax-error', 'hạn trong 15 ngày kể từ QD1'],
    ['item', 'hạn trong 2 quý kể từ QD1', 'syntax-error', 'hạn trong 6 tháng kể từ QD1'],
    ['item', 'due within 1 quarter of QD1', 'syntax-error', 'due within 3 months of QD1'],
    ['item', 'due ngày 15/12/2023', 'date-format', 'due 2023-12-15'],
    ['item', 'hạn hết năm 2023', 'period-in-words', 'hạn cuối 2023'],
    ['item', 'hạn hết quý I/2023', 'period-in-words', 'hạn cuối 2023-Q1'],
    ['item', 'hạn đến hết tháng 6/2023', 'period-in-words', 'hạn cuối 2023-06'],
    ['item', 'hạn cuối tháng 6/2023', 'period-in-words', 'hạn cuối 2023-06'],
    ['item', 'hạn trong năm 2023', 'period-in-words', 'hạn cuối 2023'],
    ['item', 'hạn trước tháng 6/2023', 'period-in-words', 'hạn trước đầu 2023-06'],
    ['item', 'hạn trước hết tháng 6/2023', 'period-in-words', 'hạn trước cuối 2023-06'],
    ['item', 'hạn hết 2023', 'period-in-words', 'hạn cuối 2023'],
    ['item', 'due until 2023-06', 'period-in-words', 'due end of 2023-06'],
    ['item', 'hạn đến hết ngày 15/12/2023', 'date-format', 'hạn 2023-12-15'],
    ['item', 'hạn hết 15/12/2023', 'date-format', 'hạn 2023-12-15'],
    ['item', 'due until 2023-12-15', 'date-format', 'due 2023-12-15'],
    ['item', 'due ngày 15/12', 'date-format', ''],
    ['top', 'directive Q { ban hành ngày 15/01/2025 do B }', 'date-format', 'directive Q { ban hành 2025-01-15 do B }'],
    ['top', 'period P 9 tháng đầu năm 2025', 'period-in-words', 'period P 2025-01-01..2025-09-30'],
    ['top', 'period P 3 tháng cuối năm 2025', 'period-in-words', 'period P 2025-10-01..2025-12-31'],
    ['top', 'period P Q1/2025', 'period-in-words', 'period P 2025-Q1'],
    ['top', 'allocation of VSI in X for 6 tháng đầu năm by B { }', 'period-in-words', ''],
    ['top', 'allocation of VSI in X for quý I by B { }', 'period-in-words', ''],
];

describe('a mistake that planners make is one diagnostic', () => {
    test.each(cases)('%s: %s', (place, typed, code, meant) => {
        const text = places[place](typed);
        const { diagnostics } = read(text);
        expect(diagnostics.map(found => found.code)).toEqual([code]);
        if (meant === '') expect(diagnostics[0].fixes).toEqual([]);
        else expect(fixed(text, diagnostics[0])).toBe(places[place](meant));
    });

    test.each(cases.filter(([, , , meant]) => meant !== ''))('the fix of %s: %s settles it', (place, _typed, _code, meant) => {
        expect(said(places[place](meant))).toEqual([]);
    });

    test.each(cases)('%s: %s costs nothing around it', (place, typed) => {
        const last = read(places[place](typed)).tree.statements.at(-1);
        expect(last).toMatchObject({ $type: 'Level', name: 'x' });
    });
});

describe('several mistakes', () => {
    test('of one header are all explained', () => {
        expect(read('allocation of VSI HHI in Thường Tín for Quý I/2023 by B { }').diagnostics.map(found => found.code))
            .toEqual(['syntax-error', 'unquoted-name', 'period-in-words']);
    });

    test('of a list of periods are all explained', () => {
        const text = places.row('columns quý I, quý II, Quý III, Q4');
        expect(read(text).diagnostics.map(found => found.code)).toEqual(['period-in-words', 'period-in-words', 'period-in-words']);
    });

    test('of a pasted table: its heading, the running numbers, a name and the total', () => {
        const table = ['TT\tĐơn vị\tVSI\tHHI', '1\tBình Tân\t500\t100', '2\t"Đại Lộc"\t2 000\t', 'Tổng cộng\t2 500\t100'].map(line => `        ${line}\n`).join('');
        expect(read(`allocation of A, B in C for 2023 by D {\n    split by d {\n${table}    }\n}\n`).diagnostics.map(found => found.code))
            .toEqual(['heading-row', 'running-numbers', 'unquoted-name', 'number-format', 'empty-cell', 'total-in-split']);
    });

    test('of a pasted heading that ends with a bracket, and the numbers of the rows below it', () => {
        const table = ['STT\tXã\tThu (đồng)', '1\tLocAn\t580', '2\tLocThinh\t420'].map(line => `        ${line}\n`).join('');
        expect(read(`allocation of A in C for 2023 by D {\n    split by d {\n${table}    }\n}\n`).diagnostics.map(found => found.code))
            .toEqual(['heading-row', 'running-numbers']);
    });

    test('of a thousand rows are a thousand diagnostics', () => {
        const rows = Array.from({ length: 1_000 }, (_, i) => `    Xã Số ${'x'.repeat(i % 7)}${i} 5\n`).join('');
        expect(read(`allocation of A in B for 2023 by C {\nsplit by d {\n${rows}}\n}`).diagnostics).toHaveLength(1_000);
    });

    test('a name in NFD gives one diagnostic for the whole text, whose fix composes all', () => {
        const text = 'unit Ông "Tỉnh Ông"\nunit Bắc within Ông'.normalize('NFD');
        const { diagnostics } = read(text);
        expect(diagnostics.map(found => found.code)).toEqual(['not-nfc']);
        expect(fixed(text, diagnostics[0])).toBe(text.normalize('NFC'));
    });
});

describe('what stands beside', () => {
    test('names of several words with "and" in them stay one name', () => {
        const text = places.top('giao P về VSI tại X kỳ 2023 do Sở Lao động và Xã hội { }');
        expect(fixed(text, read(text).diagnostics[0])).toBe(places.top('giao P về VSI tại X kỳ 2023 do "Sở Lao động và Xã hội" { }'));
    });

    test('a total goes before its split where none stands', () => {
        const text = 'allocation A of VSI in X for 2023 under Q {\n    split by commune {\n        A 5\n        Tổng 5\n    }\n}\n';
        expect(fixed(text, read(text).diagnostics[0])).toBe('allocation A of VSI in X for 2023 under Q {\n    tổng 5\n    split by commune {\n        A 5\n    }\n}\n');
    });

    test('a total that the plan above gives is removed', () => {
        const text = 'allocation A of VSI in X for 2023 under Q passing on P {\n    split by commune {\n        A 5\n        Tổng 5\n    }\n}\n';
        expect(fixed(text, read(text).diagnostics[0])).toBe(text.replace('\n        Tổng 5', ''));
    });

    test.each(['category c {\n    A\n    Total\n}\nallocation A of VSI in X for 2023 under Q { split by c { A 5  Total 6 } }', 'allocation A of VSI in X for 2023 under Q { split by c { A 5  "total" 6 } }'])(
        'a row may be called so: %j', text => expect(said(text)).toEqual([]),
    );

    test.each(['A\t\t5\n        Bbbbbbbbb\t5', 'A 5, 6\n        B\t\t5, 6', '2023 5', '"5" 5', 'A 5 note "6"', 'A -\n        B 5', '2022 5 2023 - 2024 7', 'A 5 B - C 6'])('%j is read', typed => {
        expect(said(places.row(typed))).toEqual([]);
    });

    test.each(['indicator R = A-B', 'indicator R = A\n    - B', 'indicator R = (A + B)\n    - C * 2', 'units To 1..\n44 "Tổ {n}"'])('%j is read', typed => {
        expect(said(places.top(typed))).toEqual([]);
    });

    test.each([
        'task T by B every 2 quarters on day 5', 'task T by B every 2 halves', 'category quarters { A }', 'task T by quarters, halves every quarter',
        'task T by B every 3 months', 'task T by B due within 10 days of CV1', 'nhiệm vụ T do B hạn cuối 2023-06',
    ])('%j is read', typed => {
        expect(said(places.top(typed))).toEqual([]);
    });

    test.each([
        ['tính đến 2023-08-31', 'cùng kỳ', ['2022-08-31']], ['as of 2024-02-29', 'cùng kỳ', ['2023-02-28']], ['kỳ 2023-H1', 'cùng kỳ năm 2021', ['2021-H1']],
        ['kỳ 2023-H1', 'năm trước', ['2022-H1', '2022']], ['tính đến 2023-08-31', 'năm ngoái', ['2022-08-31', '2022-12-31']], ['tính đến 2023-12-31', 'năm trước', ['2022-12-31']],
        ['kỳ Spring', 'cùng kỳ', []], ['kỳ 2023-01-01..2023-09-30', 'cùng kỳ', []],
    ])('a report %s is compared with %s', (time, typed, meant) => {
        const { diagnostics } = read(`kết quả R tại X ${time} do B {\n    VSI 5\n    VSI +5% so với ${typed}\n    HHI 6\n}\n`);
        expect(diagnostics.map(({ code }) => code)).toEqual(['syntax-error']);
        expect(diagnostics[0].fixes.map(({ edits }) => edits[0].text)).toEqual(meant);
    });

    test.each(['VSI tăng 824', 'VSI\n    tăng 5%', 'A 5 { chia theo tăng { tăng 5% } }', 'VSI 74%\n    "kế hoạch" 5', 'VSI 74% của "Kế hoạch năm"', 'VSI tăng còn 5%'])(
        'a figure may be called so: %j', typed => expect(said(places.claim(typed)).join()).not.toMatch(/"[+]|expected "of"|remove/),
    );

    test('a plural that is no keyword elsewhere names a category', () => {
        expect(said(places.item('split by quarters { A 5 }'))).toEqual([]);
        expect(read(places.item('split by quarters { A 5 }')).tree.statements[0]).toMatchObject({ items: [{}, { rows: { of: { $refText: 'quarters' } } }, {}] });
    });

    test('words for units are taken away where only cells remain, and the fix names all of them', () => {
        const several = read(places.row('A 500 người, 100 hộ')).diagnostics.map(({ fixes }) => fixes.map(one => fixTitleOf(one, 'en')));
        expect(several).toEqual([['Remove "người", "hộ"']]);
        expect(read(places.claim('TN 430 người, đạt 75% kế hoạch')).diagnostics.map(({ fixes }) => fixes)).toEqual([[]]);
    });

    test('a date without its year tells that of the period', () => {
        expect(said(places.item('due ngày 15/12'))[0]).toContain('the year is missing, for example 2023-12-15');
    });
});

describe('numbers and dates are judged later', () => {
    test.each(['A 160 450', 'A 160 450, 5', 'A 1,500', 'A 5.000 triệu', 'A 2,1 tỷ', 'A 78.845'])('%s is read', typed => expect(said(places.row(typed))).toEqual([]));
    test.each(['due 15/12/2023', 'due 12/2023', 'due 31/10', 'due 15.12.2023'])('%s is read', typed => expect(said(places.item(typed))).toEqual([]));
});

describe('a plain syntax error', () => {
    test.each([
        ['level a\nxyz 5\nlevel b', '2:1 syntax-error: "xyz" cannot stand here: expected "level", "unit", "units", "succession", "organization" ….'],
        ['report of A by B { total\n}', '1:25 syntax-error: "}" on line 2 cannot stand here: expected a number, "?", "rest", "at least", "at most" ….'],
        ['category c { A\nlevel b', '1:15 unclosed-block: The block of category c on line 1 is not closed: write } where it ends.'],
        ['category c', '1:11 syntax-error: The end of the file cannot stand here: expected a text in quotes or "{".'],
        ['indicator A = B +', '1:18 syntax-error: The end of the file cannot stand here: expected a name, a number, "?" or "(".'],
        ['period P "x" by', '1:14 syntax-error: "by" cannot stand here: expected a date, a period or a number.'],
    ])('%j', (text, message) => expect(said(text)).toEqual([message]));

    test('speaks Vietnamese, with the words of the clause', () => {
        const { diagnostics } = read('chỉ tiêu A tính bằng\nloại văn bản B\nnhiệm vụ T do\nlevel x');
        expect(diagnostics.map(found => messageOf(found, 'vi'))).toEqual([
            '"loại văn bản" ở dòng 2 không thể đứng ở đây: cần một tên hoặc "?".',
            '"level" ở dòng 4 không thể đứng ở đây: cần một tên, "?" hoặc "từng".',
        ]);
    });
});
