#include "normalize_encode.h"

/* Documents of several pages, made up line by line. */

static void add_body(vb_buffer *text, int page, int lines)
{
    static const char *const words[] = {"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám"};
    for (int line = 0; line < lines; line++)
        vb_buffer_add_format(text, "%s dòng khác nhau, %s thứ %d%d ﬁ\n",
                             words[(page * 3 + line) % 8], words[(page + 5 * line) % 8],
                             page * 7 % 5, line);
}

/* Pages with a head, a foot and a number; marked or dropped as `expected` says. */
static void add_page(vb_buffer *text, int page, vb_furniture expected, bool feeds)
{
    const char *mark[4] = {"", "", "", ""};
    static const char *const kinds[4] = {"[running head] ", "[notice] ", "[running foot] ",
                                         "[page number] "};
    bool kept = expected != VB_FURNITURE_DROP;
    memcpy(mark, expected == VB_FURNITURE_MARK ? kinds : mark, sizeof mark);
    vb_buffer_add_string(text, feeds && page > 1 ? "\f" : "");
    if (kept)
        vb_buffer_add_format(text, "%sCÔNG BÁO/Số %d\n", mark[0], page);
    vb_buffer_add_string(text, "\n");
    add_body(text, page, 20);
    if (kept && page == 2)
        vb_buffer_add_format(text, "%s[OCR skipped on page(s) 3]\n", mark[1]);
    if (kept)
        vb_buffer_add_format(text, "%sVăn phòng\n\n%s        %d\n", mark[2], mark[3], page);
    else
        vb_buffer_add_string(text, "\n");
}

enum { PAGES = 9 };

static void make_document(vb_buffer *text, vb_furniture expected)
{
    for (int page = 1; page <= PAGES; page++)
        add_page(text, page, expected, true);
}

/* Ligatures are repaired in what is expected as well. */
static void repair(vb_buffer *text)
{
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(normalize((vb_normalize_options){0}, vb_buffer_slice(text), SIZE_MAX, &out),
                     VB_OK);
    vb_buffer_free(text);
    *text = out;
}

static void assert_document(vb_furniture furniture)
{
    vb_buffer text = VB_BUFFER(NULL), expected = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    make_document(&text, VB_FURNITURE_KEEP);
    make_document(&expected, furniture);
    repair(&expected);
    for (size_t piece = 1; piece < 40000; piece = piece * 5 + 2) {
        assert_int_equal(normalize((vb_normalize_options){.furniture = furniture},
                                   vb_buffer_slice(&text), piece, &out),
                         VB_OK);
        assert_buffer_and_clear(&out, vb_buffer_slice(&expected));
    }
    vb_buffer_free(&text);
    vb_buffer_free(&expected);
    vb_buffer_free(&out);
}

static void marks_and_drops(void **state)
{
    (void)state;
    assert_document(VB_FURNITURE_KEEP);
    assert_document(VB_FURNITURE_MARK);
    assert_document(VB_FURNITURE_DROP);
}

/* What it wrote it writes again. */
static void marks_once(void **state)
{
    (void)state;
    vb_normalize_options mark = {.furniture = VB_FURNITURE_MARK};
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    make_document(&text, VB_FURNITURE_MARK);
    repair(&text);
    assert_int_equal(normalize(mark, vb_buffer_slice(&text), 100, &out), VB_OK);
    assert_buffer_and_clear(&out, vb_buffer_slice(&text));
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

/* The edits, applied to the input, give the output: also where whole lines were dropped. */
static void assert_edits_rebuild(vb_furniture furniture)
{
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    make_document(&text, VB_FURNITURE_KEEP);
    replay self = {.in = vb_buffer_slice(&text)};
    vb_normalize_options options = {.furniture = furniture};
    vb_reporter reporter = {.edit = apply_edit, .context = &self};
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, &options, &reporter, &normalizer), VB_OK);
    assert_int_equal(feed_pieces(normalizer, vb_buffer_slice(&text), 11, &out), VB_OK);
    vb_buffer_add(&self.out, vb_slice_cut(self.in, self.at, self.in.len));
    assert_true(vb_slice_equal(vb_buffer_slice(&self.out), vb_buffer_slice(&out)));
    vb_normalizer_free(normalizer);
    vb_buffer_free(&self.out);
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

static void reports_edits_that_rebuild_the_output(void **state)
{
    (void)state;
    assert_edits_rebuild(VB_FURNITURE_MARK);
    assert_edits_rebuild(VB_FURNITURE_DROP);
}

/* Where there are no form feeds: a number that goes on counting, and the blank that one left. */
static void finds_pages_without_form_feeds(void **state)
{
    (void)state;
    vb_buffer text = VB_BUFFER(NULL), expected = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    for (int page = 1; page <= 3; page++) {
        add_body(&text, page, 20);
        add_body(&expected, page, 20);
        vb_buffer_add_format(&text, "\n%d\n", page);
        vb_buffer_add_string(&expected, "\n");
        vb_buffer_add_format(&text, " Đầu trang %s\n",
                             page == 1   ? "hai"
                             : page == 2 ? "ba"
                                         : "cuối");
        vb_buffer_add_format(&expected, "\fĐầu trang %s\n",
                             page == 1   ? "hai"
                             : page == 2 ? "ba"
                                         : "cuối");
    }
    repair(&expected);
    assert_int_equal(normalize((vb_normalize_options){.furniture = VB_FURNITURE_DROP},
                               vb_buffer_slice(&text), 64, &out),
                     VB_OK);
    assert_buffer_and_clear(&out, vb_buffer_slice(&expected));
    vb_buffer_free(&text);
    vb_buffer_free(&expected);
    vb_buffer_free(&out);
}

/* A list of numbers, a table's cells, and a text without an end are no pages. */
static void leaves_numbers_that_count_nothing(void **state)
{
    (void)state;
    vb_normalize_options drop = {.furniture = VB_FURNITURE_DROP};
    assert_normalized(drop, "Tổng số\n12\n15\n3\ncộng\n", "Tổng số\n12\n15\n3\ncộng\n");
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    for (int i = 0; i < 20000; i++)
        vb_buffer_add_string(&text, "cùng một dòng\n");
    assert_int_equal(normalize(drop, vb_buffer_slice(&text), 5000, &out), VB_OK);
    assert_true(text.len - out.len < 20 * strlen("cùng một dòng\n"));
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_and_drops),
        cmocka_unit_test(marks_once),
        cmocka_unit_test(reports_edits_that_rebuild_the_output),
        cmocka_unit_test(finds_pages_without_form_feeds),
        cmocka_unit_test(leaves_numbers_that_count_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
