/* What a head tells of the document's own number. */
#include "refs_helpers.h"

typedef struct own {
    const char *head;
    const char *type, *number, *date, *issuer;
} own;

static void check_own(const own *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vb_reference_list list = references_of(cases[i].head, NULL);
        assert_true(list.count > 0);
        const vb_reference *first = &list.items[0];
        assert_int_equal(first->kind, VB_REFERENCE_SELF);
        assert_slice(first->type, cases[i].type);
        assert_slice(first->number, cases[i].number);
        assert_slice(first->date, cases[i].date);
        assert_slice(first->issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

#define CHECK_OWN(cases) check_own(cases, sizeof(cases) / sizeof(cases)[0])

#define PARTY_NUMBER(place)                                                                        \
    "*\nSố 07-NQ/ĐU " place ", ngày 14 tháng 01 năm 2019\n\nNGHỊ QUYẾT\nvề sản xuất\n"
#define STATE_NUMBER(place)                                                                        \
    "Số: 15/QĐ-UBND " place ", ngày 14 tháng 01 năm 2019\n\nQUYẾT ĐỊNH\nvề việc kiểm tra\n"

/* The last word of a body is no type, however near to one it is. */
static void takes_no_type_from_a_body(void **state)
{
    (void)state;
    static const own cases[] = {
        {"ĐẢNG BỘ HUYỆN BA VÌ\nĐẢNG ỦY XÃ TẢN LĨNH\n" PARTY_NUMBER("Tản Lĩnh"), "Nghị quyết",
         "07-NQ/ĐU", "2019-01-14", "Đảng ủy xã Tản Lĩnh"},
        {"ĐẢNG BỘ HUYỆN BA VÌ\nĐẢNG ỦY XÃ BÌNH HÒA ĐÔNG\n" PARTY_NUMBER("Bình Hòa Đông"),
         "Nghị quyết", "07-NQ/ĐU", "2019-01-14", "Đảng ủy xã Bình Hòa Đông"},
    };
    CHECK_OWN(cases);
}

/* Capitals of which an I came out small, and those that a scanner read as French. */
static void reads_capitals_as_scanned(void **state)
{
    (void)state;
    static const own cases[] = {
        {"HUYEN UY HOI AN\nBANG UY XA THANH BiNH THINH\n" PARTY_NUMBER("Thanh Binh Thinh"),
         "Nghị quyết", "07-NQ/ĐU", "2019-01-14", "Đảng ủy xã Thanh Bình Thịnh"},
        {"ÜY BAN NHÂN DÂN CÔNG HÔA XA HÔI CHÜ NGHÏA VIËT NAM\n\nTÎNH BINH DUONG Dôc lâp - Ty "
         "do\n" STATE_NUMBER("Binh Duong"),
         "Quyết định", "15/QĐ-UBND", "2019-01-14", "Ủy ban nhân dân tỉnh Bình Dương"},
    };
    CHECK_OWN(cases);
}

/* A committee in a body that is in no list is not its province's. */
static void names_a_committee_by_its_body(void **state)
{
    (void)state;
    static const own cases[] = {
        {"ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH QUẢNG NINH\nĐẢNG ỦY CÔNG TY CỔ PHẦN\nTHAN HÀ "
         "TU\n" PARTY_NUMBER("Hạ Long"),
         "Nghị quyết", "07-NQ/ĐU", "2019-01-14", "Đảng ủy Công ty Cổ phần Than Hà Tu"},
        {"ĐẢNG BỘ THÀNH PHỐ HUẾ\nĐẢNG ỦY BỆNH VIỆN TRUNG ƯƠNG\n" PARTY_NUMBER("Huế"), "Nghị quyết",
         "07-NQ/ĐU", "2019-01-14", "Đảng ủy Bệnh viện Trung ương"},
        {"ĐẢNG BỘ TỈNH CÀ MAU\nĐẢNG ỦY SỞ Y TẾ\n" PARTY_NUMBER("Cà Mau"), "Nghị quyết", "07-NQ/ĐU",
         "2019-01-14", "Đảng ủy Sở Y tế Cà Mau"},
    };
    CHECK_OWN(cases);
}

/* Places of the highlands have capitals within their words. */
static void reads_places_of_the_highlands(void **state)
{
    (void)state;
    static const own cases[] = {
        {"ỦY BAN NHÂN DÂN\nXÃ EA H'LEO\n" STATE_NUMBER("Ea H'Leo"), "Quyết định", "15/QĐ-UBND",
         "2019-01-14", "Ủy ban nhân dân xã Ea H'Leo"},
        {"ỦY BAN NHÂN DÂN\nXÃ KBANG\n" STATE_NUMBER("KBang"), "Quyết định", "15/QĐ-UBND",
         "2019-01-14", "Ủy ban nhân dân xã KBang"},
    };
    CHECK_OWN(cases);
}

/* A letter whose number has a body and nothing more, a council by the name of the head, and an
 * organ below its organisation. */
static void reads_letters_and_councils(void **state)
{
    (void)state;
    static const own cases[] = {
        {"UBND TỈNH CÀ MAU\nSố: 85/UB Cà Mau, ngày 04 tháng 5 năm 1996\nV/v trả lương\n\nKính gửi: "
         "Sở Lao động\n",
         "Công văn", "85/UB", "1996-05-04", "Ủy ban nhân dân tỉnh Cà Mau"},
        {"UY BAN NHAN DAN\nHUYEN CHAU THANH\nHOI BONG TUYEN DUNG\nVIEN CHUC NAM 2023\nS6: "
         "05/TB-HBTD Chau Thanh, ngay 14 thang 8 nam 2023\n\nTHONG BAO\nTuyen dung\n",
         "Thông báo", "05/TB-HĐTD", "2023-08-14", "Hội đồng tuyển dụng viên chức"},
        {"HỘI NGƯỜI CAO TUỔI VIỆT NAM\nBAN ĐẠI DIỆN TỈNH LẠNG SƠN\nSố: 56/HNCT-VP\nV/v tháng hành "
         "động\nLạng Sơn, ngày 30 tháng 8 năm 2018\n\nKính gửi: Các huyện\n",
         "Công văn", "56/HNCT-VP", "2018-08-30", "Ban đại diện Hội Người cao tuổi tỉnh Lạng Sơn"},
    };
    CHECK_OWN(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_no_type_from_a_body),
        cmocka_unit_test(reads_capitals_as_scanned),
        cmocka_unit_test(names_a_committee_by_its_body),
        cmocka_unit_test(reads_places_of_the_highlands),
        cmocka_unit_test(reads_letters_and_councils),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
