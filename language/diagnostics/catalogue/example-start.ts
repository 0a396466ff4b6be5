// What many examples of the catalogue begin with, so that each shows only what it is about.

/** A district with its People's Committee, and voluntary insurance to assign to it. */
export const oneDistrict = `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district
organization UBND "UBND huyện Thường Tín" of ThuongTin
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock

`;

/** A district with two communes, and two indicators. */
export const twoCommunes = `level district "Huyện"
level commune "Xã" within district
unit ThuongTin "Huyện Thường Tín" is district {
    unit DungTien "Xã Dũng Tiến" is commune
    unit VanDiem "Xã Vạn Điểm" is commune
}
organization UBND "UBND huyện Thường Tín" of ThuongTin
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
indicator HHI "Người tham gia BHYT hộ gia đình" in persons stock

`;

/** A province with two districts, and a People's Committee above and below. */
export const twoDistricts = `level province "Thành phố"
level district "Huyện" within province
unit HaNoi "Thành phố Hà Nội" is province {
    unit ThuongTin "Huyện Thường Tín" is district
    unit BaVi "Huyện Ba Vì" is district
}
organization UBND_HaNoi "UBND thành phố Hà Nội" of HaNoi
organization UBND_ThuongTin "UBND huyện Thường Tín" of ThuongTin
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock

`;

/** A district that ended with its level on 30 June 2025. */
export const endingDistrict = `level district "Huyện"
unit ThuongTin "Huyện Thường Tín" is district until 2025-06-30
organization UBND "UBND huyện Thường Tín" of ThuongTin
measure persons "người" whole
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock

`;

/** One unit, its organisation, and two indicators to assign. */
export const twoFlows = `measure persons "người" whole
indicator NewVSI "Người tham gia mới" in persons flow
indicator NewHHI "Hộ tham gia mới" in persons flow
level commune "Xã"
unit DungTien "Xã Dũng Tiến" is commune
organization UBND "UBND huyện" of DungTien
` as const;

/** Two documents of one issuer, half a year apart. */
export const twoDocuments = `doctype QD "Quyết định"
directive QD1 "1/QD" is QD { issued 2023-01-05 by UBND }
directive QD2 "2/QD" is QD { issued 2023-06-30 by UBND }
` as const;

/** Three wards of which one ends, one begins, and one survives in its next life, on 1 July 2025. */
export const reorganised = `level province "Thành phố"
level commune "Phường" within province
unit HaNoi "Thành phố Hà Nội" is province
unit DaiKim "Phường Đại Kim" is commune within HaNoi until 2025-06-30
unit DinhCong "Phường Định Công" is commune within HaNoi from 2025-07-01
unit HoangLiet "Phường Hoàng Liệt" is commune within HaNoi until 2025-06-30
unit HoangLiet "Phường Hoàng Liệt" is commune within HaNoi from 2025-07-01
`;
