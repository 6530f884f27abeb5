/* The user's lists, read from any bytes. */
#include "refs_helpers.h"

typedef vb_status reader(vb_slice text, vb_reporter reporter, vb_array *rows);

/* What was told of the lines that are not in order. */
typedef struct told {
    size_t count, line, byte;
} told;

static void hear(void *context, const vb_diagnostic *diagnostic)
{
    told *heard = context;
    assert_int_equal(diagnostic->severity, VB_ERROR);
    assert_string_equal(diagnostic->id, "bad-list");
    if (heard->count++ == 0)
        *heard = (told){1, diagnostic->line, diagnostic->byte};
}

static vb_status read_list(reader *read, const char *text, vb_array *rows, told *heard)
{
    *heard = (told){0};
    return read(vb_slice_of(text), (vb_reporter){.diagnostic = hear, .context = heard}, rows);
}

static void an_index_has_acts(void **state)
{
    vb_array acts = VB_ARRAY(vb_act, NULL);
    told heard;
    (void)state;
    assert_int_equal(read_list(vb_refs_read_index,
                               "\xEF\xBB\xBFkey\ttype\tnumber\tdate\tissuer\ttitle\tcount\n"
                               "# của tôi\n\n"
                               "/akn/vn/1\tChỉ thị\t28-CT/TW\t2023-12-25\tBộ Chính trị\t\t3\r\n"
                               "/akn/vn/2\tLuật\t\t\t\tLuật Trẻ em\n",
                               &acts, &heard),
                     VB_OK);
    assert_int_equal(acts.count, 2);
    const vb_act *first = VB_ARRAY_AT(&acts, vb_act, 0), *second = first + 1;
    assert_slice(first->key, "/akn/vn/1");
    assert_slice(first->date, "2023-12-25");
    assert_slice(first->title, "");
    assert_slice(second->title, "Luật Trẻ em");
    vb_array_free(&acts);
}

static void names_and_surfaces_are_lists_too(void **state)
{
    vb_array names = VB_ARRAY(vb_named_act, NULL), surfaces = VB_ARRAY(vb_slice, NULL);
    told heard;
    (void)state;
    assert_int_equal(
        read_list(vb_refs_read_always, "Đề án 06\tQuyết định\t06/QĐ-TTg\t2022\n", &names, &heard),
        VB_OK);
    assert_int_equal(names.count, 1);
    assert_slice(VB_ARRAY_AT(&names, vb_named_act, 0)->name, "Đề án 06");
    assert_slice(VB_ARRAY_AT(&names, vb_named_act, 0)->act.date, "2022");
    assert_int_equal(read_list(vb_refs_read_never, "Luật chơi\n", &surfaces, &heard), VB_OK);
    assert_slice(*VB_ARRAY_AT(&surfaces, vb_slice, 0), "Luật chơi");
    vb_array_free(&names);
    vb_array_free(&surfaces);
}

static void lines_out_of_order_are_told_by_their_place(void **state)
{
    static const struct {
        reader *read;
        const char *text;
        size_t count, line, byte;
    } cases[] = {
        {vb_refs_read_index, "/akn/k\tLuật\t1/2\t2023-13-01\n", 1, 1, 19},
        {vb_refs_read_index, "/akn/k\tLuật\n\tLuật\t1/2\n", 2, 1, 1},
        {vb_refs_read_index, "/akn/a\tb\tc\td\te\tf\tg\th\n", 1, 1, 1},
        {vb_refs_read_index, "3\tLuật\t1/2\n4\tLuật\t2/3\n", 1, 1, 1}, /* no index: told once */
        {vb_refs_read_index, "/akn/a\t/akn/b\t3\n/akn/a\t/akn/c\t1\n", 1, 1, 8},
        {vb_refs_read_always, "# x\n\tLuật\n", 1, 2, 5},
        {vb_refs_read_never, "a\tb\n", 1, 1, 1},
        {vb_refs_read_never,
         "a\n\xFF"
         "b\n\xFF\n",
         1, 2, 3}, /* no text: told once */
        {vb_refs_read_never, "a\x01\n", 1, 1, 2},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_array rows = cases[i].read == vb_refs_read_index    ? VB_ARRAY(vb_act, NULL)
                        : cases[i].read == vb_refs_read_always ? VB_ARRAY(vb_named_act, NULL)
                                                               : VB_ARRAY(vb_slice, NULL);
        told heard;
        assert_int_equal(read_list(cases[i].read, cases[i].text, &rows, &heard), VB_ERR_INPUT);
        assert_int_equal(heard.count, cases[i].count);
        assert_int_equal(heard.line, cases[i].line);
        assert_int_equal(heard.byte, cases[i].byte);
        assert_int_equal(cases[i].read(vb_slice_of(cases[i].text), (vb_reporter){0}, &rows),
                         VB_ERR_INPUT);
        vb_array_free(&rows);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_index_has_acts),
        cmocka_unit_test(names_and_surfaces_are_lists_too),
        cmocka_unit_test(lines_out_of_order_are_told_by_their_place),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
