/* Names of places behind their levels. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void places_stand_behind_their_level(void **state)
{
    static const restored_text cases[] = {
        {"tai cac xa Gio Linh, Cita Viét, Triéu Binh, Hai Lang; Ban Quan ly",
         "tại các xã Gio Linh, Cửa Việt, Triệu Bình, Hải Lăng; Ban Quản lý"},
        {"tinh trang pha rung tai xa Ea Sup va Bong Hoi",
         "tình trạng phá rừng tại xã Ea Súp và Đồng Hới"},
        {"UBND cac xa: Van Chan (huyen Van Chan)", "UBND các xã: Văn Chấn (huyện Văn Chấn)"},
        {"HUYEN UY KY SON", "HUYỆN ỦY KỲ SƠN"},
        /* one B of two is Đ: there is a Đạ Đờn elsewhere */
        {"UY BAN NHAN DAN\nTHI XA BA BON\nphuong Quang Tho, thi xa Ba Bon, tinh Quang Binh",
         "ỦY BAN NHÂN DÂN\nTHỊ XÃ BA ĐỒN\nphường Quảng Thọ, thị xã Ba Đồn, tỉnh Quảng Bình"},
        /* no level: thị trấn is two words, and a name has capitals */
        {"BS. Tran Thanh Thuy, dién thoai 0905", "BS. Trần Thanh Thủy, điện thoại 0905"},
        {"xa hoi hoa y té", "xã hội hóa y tế"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_place_may_have_other_letters_than_were_read(void **state)
{
    static const restored_text cases[] = {
        /* over the end of a line, too */
        {"homestay tai cac xa H6ng\nThai, Thugng Lam, Khu6én Ha, Ning Kha.",
         "homestay tại các xã Hồng\nThái, Thượng Lâm, Khuôn Hà, Năng Khả."},
        {"cap nudc cho cac xa\nTriéu Binh, Thuong Lam trong nam",
         "cấp nước cho các xã\nTriệu Bình, Thượng Lâm trong năm"},
        /* the next paragraph is no name */
        {"Bao cao cua Uy ban nhan dan xa\n\nPhong Dien",
         "Báo cáo của Ủy ban nhân dân xã\n\nPhong Điền"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void places_of_the_own_province_need_no_level(void **state)
{
    static const restored_text cases[] = {
        {"UBND TINH CA MAU\nCa Mau, ngay 12 thang 4 nam 2023\nhuyén U Minh, huyén Cai Nuéc. Hoc "
         "sinh o "
         "Ngoc Hién, Nam Can, Dam Doi qua song",
         "UBND TỈNH CÀ MAU\nCà Mau, ngày 12 tháng 4 năm 2023\nhuyện U Minh, huyện Cái Nước. Học "
         "sinh ở "
         "Ngọc Hiển, Năm Căn, Đầm Dơi qua sông"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_level_ends_the_name_of_a_body(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: KT. GIAM DOC\n- Hoi dong nhan dan quan; PHO GIAM DOC\n- Luu: VT.",
         "Nơi nhận: KT. GIÁM ĐỐC\n- Hội đồng nhân dân quận; PHÓ GIÁM ĐỐC\n- Lưu: VT."},
        {"UBND TINH SON LA CONG HOA XA HOI CHU NGHIA VIET NAM\nUY BAN NHAN DAN QUAN",
         "UBND TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN QUẬN"},
        /* any other word that ends an entry */
        {"- Tich cuc, nang dong, cam tinh;\n", "- Tích cực, năng động, cảm tính;\n"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_committee_is_named_in_an_entry(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Thudng truc Thi ty (b/c), CHU TICH\n- Luu: VT.",
         "Nơi nhận:\n- Thường trực Thị ủy (b/c), CHỦ TỊCH\n- Lưu: VT."},
        {"Noi nhan:\n- TT Huyén ty, HDND huyén;\n- VP Tinh dy;\n- Luu: VT.",
         "Nơi nhận:\n- TT Huyện ủy, HĐND huyện;\n- VP Tỉnh ủy;\n- Lưu: VT."},
        /* lý, and a name */
        {"Noi nhan:\n- Ban Quan ly dy 4n;\n- Ban Quan ly;\n- Luu: VT.",
         "Nơi nhận:\n- Ban Quản lý dự án;\n- Ban Quản lý;\n- Lưu: VT."},
        {"- Giao chi Nguyén Thi Ty.", "- Giao chị Nguyễn Thị Tý."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void an_author_writes_a_place_as_he_does(void **state)
{
    static const restored_text cases[] = {
        {"Các xã: Cư KBang, Đắk N' Drung, Tạm An", "Các xã: Cư KBang, Đắk N' Drung, Tạm An"},
        {"Thị xã SaPa", "Thị xã SaPa"},
        /* nothing is surer */
        {"Các buôn Tring, Kli, Klat, Drai trồng cà phê Arabica.",
         "Các buôn Tring, Kli, Klat, Drai trồng cà phê Arabica."},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

/* Đ is read as B, but not where what was read is a place with all its marks. */
static void a_place_that_was_read_with_its_marks_is_no_other(void **state)
{
    static const restored_text cases[] = {
        {"3 Xã Yên Bồng 110 200 60", "3 Xã Yên Bồng 110 200 60"},
    };
    check_restored(*state, "vie", cases, sizeof cases / sizeof cases[0]);
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

/* Đ is read as B. */
static void a_place_of_the_own_province_may_begin_with_a_stroke(void **state)
{
    static const restored_text cases[] = {
        {"tai cac xa Hong Thai, Thuong Lam, Khuén Ha, Nang Kha, Ba Vi huyén Na Hang",
         "tại các xã Hồng Thái, Thượng Lâm, Khuôn Hà, Năng Khả, Đà Vị huyện Na Hang"},
        {"tai cac xa cua huyén Ba Vi, Ha N6i", "tại các xã của huyện Ba Vì, Hà Nội"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* Though its neighbour decides otherwise. */
static void a_level_stands_before_a_capital(void **state)
{
    static const restored_text cases[] = {
        {"UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\nPHUONG AN KHE Doc lap - Tu do\n",
         "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG AN KHÊ Độc lập - Tự do\n"},
        {"Cac phuong An Hai, phuong An Khe lap phuong an.",
         "Các phường An Hải, phường An Khê lập phương án."},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_stand_behind_their_level),
        cmocka_unit_test(a_place_may_have_other_letters_than_were_read),
        cmocka_unit_test(places_of_the_own_province_need_no_level),
        cmocka_unit_test(a_level_ends_the_name_of_a_body),
        cmocka_unit_test(a_committee_is_named_in_an_entry),
        cmocka_unit_test(an_author_writes_a_place_as_he_does),
        cmocka_unit_test(a_place_that_was_read_with_its_marks_is_no_other),
        cmocka_unit_test(a_place_of_the_own_province_may_begin_with_a_stroke),
        cmocka_unit_test(a_level_stands_before_a_capital),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
