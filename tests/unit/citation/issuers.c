/* Names of issuing bodies, with the places that they are of. */
#include "citation_helpers.h"

static void matches_issuers(void **state)
{
    static const name_case cases[] = {
        {"Bộ Chính trị về", "Bộ Chính trị", "Bộ Chính trị"},
        {"B Chinh tri vé", "Bộ Chính trị", "B Chinh tri"},
        {"Thu tuéng Chinh phu", "Thủ tướng Chính phủ", "Thu tuéng Chinh phu"},
        {"Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Tài chính"},
        {"Bộ trưởng .\nBộ Y tế", "Bộ trưởng Bộ Y tế", "Bộ trưởng .\nBộ Y tế"},
        {"Đảng ủy xã Tạ An Khương Đông về", "Đảng ủy xã Tạ An Khương Đông",
         "Đảng ủy xã Tạ An Khương Đông"},
        {"Đảng ủy xã Vĩnh Hòa Hưng Bắc Giồng", "Đảng ủy xã Vĩnh Hòa Hưng Bắc",
         "Đảng ủy xã Vĩnh Hòa Hưng Bắc"},
        {"Uy ban nhan dan tinh Hd Nam", "Ủy ban nhân dân tỉnh Hà Nam",
         "Uy ban nhan dan tinh Hd Nam"},
        {"Uy ban nhan dan tinh Bde Giang", "Ủy ban nhân dân tỉnh Bắc Giang",
         "Uy ban nhan dan tinh Bde Giang"},
        {"Uy ban nhan dan tinh Ldo Cai", "Ủy ban nhân dân tỉnh Lào Cai",
         "Uy ban nhan dan tinh Ldo Cai"},
        {"UBND tỉnh Kiên Giang về", "Ủy ban nhân dân tỉnh Kiên Giang", "UBND tỉnh Kiên Giang"},
        {"Ban Thuong vu\nTinh uy Hau Giang", "Ban Thường vụ Tỉnh ủy Hậu Giang",
         "Ban Thuong vu\nTinh uy Hau Giang"},
        {"Ban Thường vụ Huyện ủy Long Điền về", "Ban Thường vụ Huyện ủy Long Điền",
         "Ban Thường vụ Huyện ủy Long Điền"},
        {"UBND tỉnh Thừa Thiên - Huế", "Ủy ban nhân dân tỉnh Thừa Thiên Huế",
         "UBND tỉnh Thừa Thiên - Huế"},
        {"Trưởng phòng Tư pháp huyện Long Điền", "Trưởng phòng Tư pháp huyện Long Điền",
         "Trưởng phòng Tư pháp huyện Long Điền"},
        {"Phong Noi vu thi xa", "Phòng Nội vụ thị xã", "Phong Noi vu thi xa"},
        {"Phòng Nội vụ xác nhận", "Phòng Nội vụ", "Phòng Nội vụ"},
        /* One capital is no place where the sentence goes on: it is a sentence's. */
        {"UBND huyện\nCăn cứ", "Ủy ban nhân dân huyện", "UBND huyện"},
        /* Its marks are those of the only place with the letters, though the next column follows.
         */
        {"UBND huyén An Lao vé viéc", "Ủy ban nhân dân huyện An Lão", "UBND huyén An Lao"},
        {"UBND HUYEN AN LAO CONG HOA", "Ủy ban nhân dân huyện An Lão", "UBND HUYEN AN LAO"},
        {"HUYỆN ỦY PHÚ XUYÊN ĐẢNG", "Huyện ủy Phú Xuyên", "HUYỆN ỦY PHÚ XUYÊN"},
        {"Huyện ủy Phu Xuyen về", "Huyện ủy Phú Xuyên", "Huyện ủy Phu Xuyen"},
        {"UBND huyén Thanh Tri vé", "Ủy ban nhân dân huyện", "UBND huyén"},
        {"UBND huyện Phù Yên về", "Ủy ban nhân dân huyện Phù Yên", "UBND huyện Phù Yên"},
        {"Đảng ủy phường Bình Tân về", "Đảng ủy phường Bình Tân", "Đảng ủy phường Bình Tân"},
        {"Đảng ủy xã Vĩnh Phú về", "Đảng ủy xã Vĩnh Phú", "Đảng ủy xã Vĩnh Phú"},
        {"Đảng bộ xã Điện Bàn Tây,", "Đảng bộ xã Điện Bàn Tây", "Đảng bộ xã Điện Bàn Tây"},
        {"Sở Tài chính Bình Tân,", "Sở Tài chính Bình Tân", "Sở Tài chính Bình Tân"},
        {"So Tai chinh Binh Thuàn,", "Sở Tài chính Bình Thuận", "So Tai chinh Binh Thuàn"},
        {"Tỉnh ủy Bình Thuân về", "Tỉnh ủy Bình Thuận", "Tỉnh ủy Bình Thuân"},
        /* A name may go on behind one that is listed, too. */
        {"Thành ủy Điện Biên Phủ về", "Thành ủy Điện Biên Phủ", "Thành ủy Điện Biên Phủ"},
        {"UBND TP. Dien Bien Phu ve", "Ủy ban nhân dân thành phố Điện Biên Phủ",
         "UBND TP. Dien Bien Phu"},
        {"THÀNH ỦY ĐIỆN BIÊN PHỦ ĐẢNG CỘNG", "Thành ủy Điện Biên Phủ", "THÀNH ỦY ĐIỆN BIÊN PHỦ"},
        {"UBND thành phố Hà Nội Căn cứ", "Ủy ban nhân dân thành phố Hà Nội",
         "UBND thành phố Hà Nội"},
        {"Đảng ủy phường Hà Giang 2 về", "Đảng ủy phường Hà Giang 2", "Đảng ủy phường Hà Giang 2"},
        {"UBND phường Xuân Hương - Đà Lạt về", "Ủy ban nhân dân phường Xuân Hương - Đà Lạt",
         "UBND phường Xuân Hương - Đà Lạt"},
        {"UBND xã Thanh Hà - Thành phố Hải Phòng", "Ủy ban nhân dân xã Thanh Hà",
         "UBND xã Thanh Hà"},
        {"UBND huyện M’Đrắk về", "Ủy ban nhân dân huyện M'Đrắk", "UBND huyện M’Đrắk"},
        {"UBND huyện Ea H'leo,", "Ủy ban nhân dân huyện Ea H'leo", "UBND huyện Ea H'leo"},
        {"UBND Q. Bình Tân về", "Ủy ban nhân dân quận Bình Tân", "UBND Q. Bình Tân"},
        {"UBND TX. Kỳ Anh về", "Ủy ban nhân dân thị xã Kỳ Anh", "UBND TX. Kỳ Anh"},
        {"UBND TP Thủ Đức về", "Ủy ban nhân dân thành phố Thủ Đức", "UBND TP Thủ Đức"},
        {"UBND TP. Vinh về", "Ủy ban nhân dân thành phố Vinh", "UBND TP. Vinh"},
        {"Bộ TN&MT về", "Bộ Tài nguyên và Môi trường", "Bộ TN&MT"},
        {"BTV Huyện ủy Long Điền về", "Ban Thường vụ Huyện ủy Long Điền", "BTV Huyện ủy Long Điền"},
        {"BCH Trung ương về", "Ban Chấp hành Trung ương", "BCH Trung ương"},
        {"Viện KSND huyện Long Điền", "Viện kiểm sát nhân dân huyện Long Điền",
         "Viện KSND huyện Long Điền"},
        {"UBND thành phố Vinh, ngày", "Ủy ban nhân dân thành phố Vinh", "UBND thành phố Vinh"},
        /* An abbreviation is no misreading of another, nor of a word. */
        {"Thường trực HĐND", "Thường trực Hội đồng nhân dân", "Thường trực HĐND"},
        {"Thường trực UBND; abc", "Thường trực Ủy ban nhân dân", "Thường trực UBND"},
        {"Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân", "Chủ tịch UBND"},
        {"Chánh án TAND", "Chánh án Tòa án nhân dân", "Chánh án TAND"},
        {"Thường trực HBND xã An Hà", "Thường trực Hội đồng nhân dân xã An Hà",
         "Thường trực HBND xã An Hà"},
        /* The next level ends a place in capitals, unless the place's own name has its word. */
        {"ỦY BAN NHÂN DÂN XÃ CHIỀNG MAI HUYỆN MAI SƠN", "Ủy ban nhân dân xã Chiềng Mai",
         "ỦY BAN NHÂN DÂN XÃ CHIỀNG MAI"},
        {"UY BAN NHAN DAN XA CHIENG MAI HUYEN MAI SON", "Ủy ban nhân dân xã Chiềng Mai",
         "UY BAN NHAN DAN XA CHIENG MAI"},
        {"ỦY BAN NHÂN DÂN XÃ PHƯỚC TỈNH HUYỆN LONG ĐIỀN", "Ủy ban nhân dân xã Phước Tỉnh",
         "ỦY BAN NHÂN DÂN XÃ PHƯỚC TỈNH"},
        {"ỦY BAN NHÂN DÂN XÃ TỊNH VẬY TỈNH BẮC GIANG", "Ủy ban nhân dân xã Tịnh Vậy",
         "ỦY BAN NHÂN DÂN XÃ TỊNH VẬY"},
        {"TÒA ÁN NHÂN DÂN THÀNH PHỐ PHỔ YÊN TỈNH THÁI NGUYÊN", "Tòa án nhân dân thành phố Phổ Yên",
         "TÒA ÁN NHÂN DÂN THÀNH PHỐ PHỔ YÊN"},
        {"SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "Sở Y tế", "SỞ Y TẾ"},
        /* Marks are lost, letters of a syllable are not. */
        {"UBND thanh pho Pho Yen", "Ủy ban nhân dân thành phố Phổ Yên", "UBND thanh pho Pho Yen"},
        /* ủy, xã and the letters of a place as scans read them. */
        {"Ban Thuong vu Tinh dy vé", "Ban Thường vụ Tỉnh ủy", "Ban Thuong vu Tinh dy"},
        {"Huyén ty Hung Nguyén vé", "Huyện ủy Hưng Nguyên", "Huyén ty Hung Nguyén"},
        {"BTV Thanh ty Da Nang", "Ban Thường vụ Thành ủy Đà Nẵng", "BTV Thanh ty Da Nang"},
        {"Ban Thuong vu Dang uy x4 vé", "Ban Thường vụ Đảng ủy xã", "Ban Thuong vu Dang uy x4"},
        {"UBND huyén Con Cuéng vé", "Ủy ban nhân dân huyện Con Cuông", "UBND huyén Con Cuéng"},
        {"HUYEN UY BUC HOA", "Huyện ủy Đức Hòa", "HUYEN UY BUC HOA"},
        {"TiNH UY KON TUM", "Tỉnh ủy Kon Tum", "TiNH UY KON TUM"},
        /* Of many places that are as near, none. */
        {"UBND huyén Thanh Tr1 vé", "Ủy ban nhân dân huyện", "UBND huyén"},
        /* One of many companies, where its name goes on no further. */
        {"Giam déc Cong ty vé viéc", "Giám đốc Công ty", "Giam déc Cong ty"},
        {"Giám đốc Bệnh viện và có hiệu lực", "Giám đốc Bệnh viện", "Giám đốc Bệnh viện"},
        {"Dai hoi dai biéu Bang b6 tinh", "Đại hội đại biểu Đảng bộ tỉnh",
         "Dai hoi dai biéu Bang b6 tinh"},
        {"Hoi dong tham dinh vé", "Hội đồng thẩm định", "Hoi dong tham dinh"},
        /* Offices below departments and of districts, societies: none is another's name. */
        {"Chi cuc Kiem lam tinh Son La vé", "Chi cục Kiểm lâm tỉnh Sơn La",
         "Chi cuc Kiem lam tinh Son La"},
        {"Hat Kiem lam Son Dong tai", "Hạt Kiểm lâm Sơn Động", "Hat Kiem lam Son Dong"},
        {"Huyen doan Tuy An", "Huyện đoàn Tuy An", "Huyen doan Tuy An"},
        {"Benh vien Da khoa khu vuc Long Khanh vé", "Bệnh viện Đa khoa khu vực Long Khánh",
         "Benh vien Da khoa khu vuc Long Khanh"},
        {"Hdi dong tu van cai cach thi tuc hanh chinh",
         "Hội đồng tư vấn cải cách thủ tục hành chính",
         "Hdi dong tu van cai cach thi tuc hanh chinh"},
        {"Chi cuc Kiem lam Son La vé", "Chi cục Kiểm lâm Sơn La", "Chi cuc Kiem lam Son La"},
        {"Cuc Thi hanh an dan su tinh Binh Dinh", "Cục Thi hành án dân sự tỉnh Bình Định",
         "Cuc Thi hanh an dan su tinh Binh Dinh"},
        {"Van phong Dang ky dat dai tinh Tien Giang", "Văn phòng Đăng ký đất đai tỉnh Tiền Giang",
         "Van phong Dang ky dat dai tinh Tien Giang"},
        {"Trung tam Y te huyen Mai Chau", "Trung tâm Y tế huyện Mai Châu",
         "Trung tam Y te huyen Mai Chau"},
        {"Hoi Khuyen hoc tinh Thanh Hoa", "Hội Khuyến học tỉnh Thanh Hóa",
         "Hoi Khuyen hoc tinh Thanh Hoa"},
        {"Cuc Thu y vé", "Cục Thú y", "Cuc Thu y"},
        {"ĐẢNG ỦY TỈNH ỦY", "Đảng ủy", "ĐẢNG ỦY"},
        {"VP HĐND và UBND huyện Mai Sơn",
         "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Mai Sơn",
         "VP HĐND và UBND huyện Mai Sơn"},
    };
    vb_buffer name = VB_BUFFER(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_name_match match;
        bool found = vb_issuer_match(*state, vb_slice_of(cases[i].text), 0, &name, &match);
        check_name(&cases[i], found, &match, vb_buffer_slice(&name));
    }
    vb_buffer_free(&name);
}

/* One of many bodies, whose name goes on. */
static void knows_where_a_name_goes_on(void **state)
{
    static const char *const texts[] = {"Giám đốc Công ty cổ phần Cấp nước về",
                                        "Giam déc Trung tam Giao duc thuong xuyen",
                                        "Giám đốc Công ty và Giám đốc Sở",
                                        /* Other words than those of a name that is near. */
                                        "Hoi dong tham tra vé", "Benh vien Da khoa II Lam Dong",
                                        "Benh vien Da khoa khu vuc Bac Xa Xoi vé"};
    vb_buffer name = VB_BUFFER(NULL);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_name_match match;
        if (vb_issuer_match(*state, vb_slice_of(texts[i]), 0, &name, &match))
            fail_msg("«%s»: %.*s", texts[i], (int)name.len, name.data);
    }
    vb_buffer_free(&name);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matches_issuers),
        cmocka_unit_test(knows_where_a_name_goes_on),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
