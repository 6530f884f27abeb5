/* What stands around a number in text that a scan garbled. */
#include "refs_helpers.h"

typedef struct numbered {
    const char *text, *type, *number, *date, *issuer;
} numbered;

static void check_all(const numbered *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        if (list.count == 0)
            fail_msg("«%s»: nothing", cases[i].text);
        const vb_reference *first = &list.items[0];
        assert_slice(first->type, cases[i].type);
        assert_slice(first->number, cases[i].number);
        assert_slice(first->date, cases[i].date);
        assert_slice(first->issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

#define CHECK_ALL(cases) check_all(cases, sizeof(cases) / sizeof(cases)[0])

/* Behind a comma, and read as a scanner that drops letters reads it. */
static void reads_the_body_behind_a_misread_of(void **state)
{
    (void)state;
    static const numbered cases[] = {
        {"theo Chi thi s6 39-CT/TW, ngay 16/6/2011, cua Ban Bi thu vé y té", "Chỉ thị", "39-CT/TW",
         "2011-06-16", "Ban Bí thư"},
        {"theo Kế hoạch số 7-KH/TU, ngày 21-01-2013, của\nBan Thường vụ Tỉnh ủy về", "Kế hoạch",
         "7-KH/TU", "2013-01-21", "Ban Thường vụ Tỉnh ủy"},
        {"theo Ke hoach s6 7-KH/TU ngay 21-01-2013 dlla Tinh uy ve", "Kế hoạch", "7-KH/TU",
         "2013-01-21", "Tỉnh ủy"},
        {"Nghi quyet s6 15-NQ/TW, ngay 12/10/2008 cua HOi nghi 1an tht sau Ban Chap hanh Trung "
         "uong",
         "Nghị quyết", "15-NQ/TW", "2008-10-12", "Ban Chấp hành Trung ương"},
    };
    CHECK_ALL(cases);
}

/* Numbers of before 1996: a body of two letters, and laws with the number of their order. */
static void reads_old_numbers(void **state)
{
    (void)state;
    static const numbered cases[] = {
        {"Thông tư số 36/TL ngày 13/4/1986 của Bộ Thủy lợi về", "Thông tư", "36/TL", "1986-04-13",
         "Bộ Thủy lợi"},
        {"Thong tu s6 62-TB ngay 13 thang 4 nam 1986 cua Bo Thuong binh va Xa hoi", "Thông tư",
         "62-TB", "1986-04-13", "Bộ Thương binh và Xã hội"},
        {"theo Bộ luật Hàng hải số 42-LCT/HĐNN8.", "Bộ luật", "42-LCT/HĐNN8", "",
         "Hội đồng Nhà nước"},
        {"Luật sửa đổi, bổ sung một số điều của Bộ luật Lao động số 35/2002/QH10", "Luật",
         "35/2002/QH10", "", "Quốc hội"},
    };
    CHECK_ALL(cases);
}

/* Of the year of a number one figure was read as another; an author's slip stands. */
static void mends_the_year_of_a_date(void **state)
{
    (void)state;
    static const numbered cases[] = {
        {"Thong tu s6 49/2011/TT-BTC ngay 02 thang 3 nam 2081 cua BO Tai chinh. Quyet dinh s6 "
         "5/QB-TTg",
         "Thông tư", "49/2011/TT-BTC", "2011-03-02", "Bộ Tài chính"},
        {"Thông tư số 49/2011/TT-BTC ngày 02/3/2012 của Bộ Tài chính", "Thông tư", "49/2011/TT-BTC",
         "", "Bộ Tài chính"},
    };
    CHECK_ALL(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_body_behind_a_misread_of),
        cmocka_unit_test(reads_old_numbers),
        cmocka_unit_test(mends_the_year_of_a_date),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
