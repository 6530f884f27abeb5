/* The list of acts that is shipped, and the library's promises for any text. */
#include "refs_helpers.h"

#include "vanban/orthography.h"

#include "tables/authority-titles.h"
#include "tables/authority.h"
#include "tables/laws.h"

/* It is looked up by halves, so it must be in order. */
static void is_in_order(void **state)
{
    (void)state;
    const vb_table *table = &vb_table_authority;
    assert_true(table->rows > 4000);
    for (size_t row = 1; row < table->rows; row++)
        if (vb_slice_compare(vb_table_cell(table, row - 1, AUTHORITY_NUMBER),
                             vb_table_cell(table, row, AUTHORITY_NUMBER)) > 0)
            fail_msg("row %zu: %s", row, vb_table_cell(table, row, AUTHORITY_NUMBER).data);
}

static void has_dates_that_the_calendar_has(void **state)
{
    (void)state;
    for (size_t row = 0; row < vb_table_authority.rows; row++) {
        int year, month, day;
        vb_slice date = vb_table_cell(&vb_table_authority, row, AUTHORITY_DATE);
        assert_int_equal(sscanf(date.data, "%d-%d-%d", &year, &month, &day), 3);
        if (!vb_date_valid(year, month, day))
            fail_msg("%s", date.data);
    }
}

/* Every number of the list is read as itself, so that a reference to it can be found. */
static void has_numbers_that_are_read(void **state)
{
    (void)state;
    size_t read = 0;
    for (size_t row = 0; row < vb_table_authority.rows; row++) {
        vb_number number;
        vb_slice text = vb_table_cell(&vb_table_authority, row, AUTHORITY_NUMBER);
        read += vb_number_find(shared_citation, text, 0, &number) && number.text_len == text.len &&
                memcmp(number.text, text.data, text.len) == 0;
    }
    assert_true(read * 100 >= vb_table_authority.rows * 97);
}

static void knows_its_laws_by_name(void **state)
{
    (void)state;
    vb_name_list *laws = vb_name_list_of_table(NULL, shared_citation, &vb_table_laws, LAWS_CITED);
    size_t known = 0, titled = 0;
    for (size_t row = 0; row < vb_table_authority.rows; row++) {
        vb_name_match match;
        vb_slice title = vb_table_cell(&vb_table_authority, row, AUTHORITY_TITLE);
        titled += title.len > 0;
        known += title.len && vb_name_list_match(laws, title, 0, 0.95, &match);
    }
    assert_true(known * 100 >= titled * 95);
    vb_name_list_free(laws);
}

/* Their titles are a table of their own, in order, with the acts of one title by their dates. */
static void has_its_titles_in_order(void **state)
{
    (void)state;
    const vb_table *titles = &vb_table_authority_titles;
    vb_slice before = VB_SLICE(""), date_before = VB_SLICE("");
    size_t titled = 0;
    for (size_t row = 0; row < vb_table_authority.rows; row++)
        titled += vb_table_cell(&vb_table_authority, row, AUTHORITY_TITLE).len > 0;
    assert_int_equal(titles->rows, titled);
    for (size_t i = 0; i < titles->rows; i++) {
        size_t row = strtoul(vb_table_cell(titles, i, AUTHORITY_TITLES_ROW).data, NULL, 10);
        vb_slice title = vb_table_cell(titles, i, AUTHORITY_TITLES_TITLE);
        vb_slice date = vb_table_cell(&vb_table_authority, row, AUTHORITY_DATE);
        int order = vb_slice_compare(before, title);
        assert_true(order < 0 || (order == 0 && vb_slice_compare(date_before, date) <= 0));
        before = title;
        date_before = date;
    }
}

/* A law of the user's list stands among those of its name: it is the one of its year, and from then
 * on the one that is in force. */
static void takes_the_users_laws_in_by_their_dates(void **state)
{
    (void)state;
    static const struct {
        const char *date, *text, *number;
    } cases[] = {
        {"", "Luật Thanh tra năm 2010", "56/2010/QH12"},
        {"", "Luật Thanh tra năm 2016", "99/2016/QH13"},
        {"", "Luật Thanh tra năm 2022", "11/2022/QH15"},
        {"2015-03-02", "theo Luật Thanh tra", "56/2010/QH12"},
        {"2019-03-02", "theo Luật Thanh tra", "99/2016/QH13"},
        {"2024-03-02", "theo Luật Thanh tra", "11/2022/QH15"},
    };
    const vb_act own = {.key = VB_SLICE("own"),
                        .type = VB_SLICE("Luật"),
                        .number = VB_SLICE("99/2016/QH13"),
                        .date = VB_SLICE("2016-11-18"),
                        .title = VB_SLICE("Luật Thanh tra")};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const vb_refs_options options = {
            .index = &own, .index_count = 1, .own_date = vb_slice_of(cases[i].date)};
        vb_reference_list list = references_of(cases[i].text, &options);
        assert_count(&list, 1);
        vb_slice number = list.items[0].act->number;
        if (!vb_slice_equal(number, vb_slice_of(cases[i].number)))
            fail_msg("%s «%s»: %.*s", cases[i].date, cases[i].text, (int)number.len, number.data);
        vb_reference_list_free(&list);
    }
}

/* ------------------------------------------------------------------------------- any text -- */

static const char *const pieces[] = {
    "Chỉ thị số 28-\nCT/TW, ngày 25/12/2023 của Bộ Chính trị",
    "Chi thj s6 28- CT/lW",
    "Kế hoạch này",
    "Luật Trẻ em năm 2016",
    "điểm a, b khoản 2 Điều 5 ",
    "Nghị định số 56/2017/NĐ-CP (sau đây gọi tắt là Nghị định 56)",
    "Nghị định 56",
    "thực hiện Chỉ thị, ",
    "\f",
    "\r\n",
    "\n\n",
    " ",
    ", ",
    "\xff\xc3",
    "\xe2\x80\x9c",
    "số ",
    "12/",
    "Quyết định nêu trên",
    "của ",
    "((((",
};

/* Texts put together at random: the text of a reference is what stands at its span, and they lie in
 * order. */
static void gives_exact_spans(void **state)
{
    (void)state;
    uint32_t seed = 7;
    vb_refs *refs = vb_refs_new(NULL, shared_citation, NULL);
    for (int round = 0; round < 400; round++) {
        char text[2048];
        size_t len = 0, end = 0;
        for (int piece = 0; piece < 20; piece++) {
            seed = seed * 1664525u + 1013904223u;
            const char *next = pieces[(seed >> 16) % (sizeof pieces / sizeof pieces[0])];
            len += (size_t)snprintf(text + len, sizeof text - len, "%s", next);
        }
        vb_reference_list list;
        vb_slice whole = {text, len};
        assert_int_equal(vb_refs_find(refs, whole, &list), VB_OK);
        for (size_t i = 0; i < list.count; i++) {
            const vb_reference *r = &list.items[i];
            assert_true(r->start >= end && r->start < r->end && r->end <= len);
            assert_true(vb_slice_equal(r->text, vb_slice_cut(whole, r->start, r->end)));
            assert_true(r->full_start <= r->start && r->full_end >= r->end && r->full_end <= len);
            assert_true(r->target == VB_NO_REFERENCE || r->target < list.count);
            assert_true(r->confidence > 0 && r->confidence <= 1);
            end = r->end;
        }
        vb_reference_list_free(&list);
    }
    vb_refs_free(refs);
}

/* The same text twice, a blank line between: everything is found twice, at the same distance. */
static void finds_the_same_wherever_it_stands(void **state)
{
    (void)state;
    static const char text[] =
        "Theo Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ, khoản 2 Điều 5 "
        "Luật Trẻ em và Quyết định số 23/QĐ-TTg.\n\n";
    char twice[2 * sizeof text];
    snprintf(twice, sizeof twice, "%s%s", text, text);
    vb_reference_list once = references_of(text, NULL), both = references_of(twice, NULL);
    assert_count(&once, 3);
    assert_count(&both, 6);
    for (size_t i = 0; i < once.count; i++) {
        const vb_reference *first = &both.items[i], *second = &both.items[once.count + i];
        assert_true(vb_slice_equal(first->key, second->key));
        assert_true(vb_slice_equal(first->text, second->text));
        assert_int_equal(second->start - first->start, sizeof text - 1);
        assert_int_equal(second->pinpoint_count, first->pinpoint_count);
    }
    vb_reference_list_free(&once);
    vb_reference_list_free(&both);
}

/* What was looked for once is remembered; that changes nothing, near names and garbled numbers
 * included. */
static void remembers_without_a_trace(void **state)
{
    (void)state;
    static const char text[] =
        "Theo Nghj dinh s6 56/2017/ND-CP ngày 09/5/2017 của Chinh phu, Ludt Tré em, Hội đồng "
        "nhân dân tỉnh Vĩnh Hà, Bién phap, Luật Đất đai và Quyét dinh s6 23/Qb-TTg cua Thu tuong "
        "Chinh phu, Nghi dinh nay; ";
    enum { TIMES = 60 };
    static char many[TIMES * sizeof text];
    for (size_t i = 0; i < TIMES; i++)
        memcpy(many + i * (sizeof text - 1), text, sizeof text);
    vb_reference_list once = references_of(text, NULL), all = references_of(many, NULL);
    assert_true(once.count >= 4);
    assert_int_equal(all.count, TIMES * once.count);
    for (size_t i = 0; i < all.count; i++) {
        const vb_reference *r = &all.items[i], *first = &once.items[i % once.count];
        assert_int_equal(r->start, first->start + i / once.count * (sizeof text - 1));
        assert_true(vb_slice_equal(r->text, first->text));
        assert_true(vb_slice_equal(r->issuer, first->issuer));
        assert_true(vb_slice_equal(r->number, first->number));
        assert_true(vb_slice_equal(r->title, first->title));
    }
    vb_reference_list_free(&once);
    vb_reference_list_free(&all);
}

/* A law's name has one row that says until when it is the newest, and no other. */
static void knows_the_newest_once(void **state)
{
    (void)state;
    const vb_table *table = &vb_table_authority;
    for (size_t row = 0; row < table->rows; row++) {
        if (!vb_table_cell(table, row, AUTHORITY_UNTIL).len)
            continue;
        vb_slice title = vb_table_cell(table, row, AUTHORITY_TITLE),
                 date = vb_table_cell(table, row, AUTHORITY_DATE);
        assert_true(title.len > 0);
        for (size_t other = 0; other < table->rows; other++)
            if (other != row &&
                vb_slice_equal(vb_table_cell(table, other, AUTHORITY_TITLE), title) &&
                vb_slice_compare(vb_table_cell(table, other, AUTHORITY_DATE), date) > 0)
                fail_msg("%s of %s is not the newest", title.data, date.data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_in_order),
        cmocka_unit_test(remembers_without_a_trace),
        cmocka_unit_test(knows_the_newest_once),
        cmocka_unit_test(has_dates_that_the_calendar_has),
        cmocka_unit_test(has_numbers_that_are_read),
        cmocka_unit_test(knows_its_laws_by_name),
        cmocka_unit_test(has_its_titles_in_order),
        cmocka_unit_test(takes_the_users_laws_in_by_their_dates),
        cmocka_unit_test(gives_exact_spans),
        cmocka_unit_test(finds_the_same_wherever_it_stands),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
