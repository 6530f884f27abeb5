/* Where paragraphs begin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "restore/paragraphs.h"

#define FULL "một dòng đầy như mọi dòng khác của trang giấy này"

/* Whether each line of a text begins a paragraph, a letter each. */
static void paragraphs_are(const char *text, const char *wanted)
{
    paragraphs p;
    vb_slice all = vb_slice_of(text), line;
    size_t at = 0, count = 0;
    char found[32] = {0};
    paragraphs_begin(&p, all);
    while (vb_next_line(all, &at, &line))
        found[count++] = paragraphs_next(&p, line) ? 'P' : '.';
    assert_string_equal(found, wanted);
}

static void a_label_below_a_stop_begins_one(void **state)
{
    (void)state;
    paragraphs_are(FULL "\n" FULL ".\n- " FULL ";\n1. " FULL "\nA) " FULL "\n", "..PP.");
    /* a sentence goes on below a stop */
    paragraphs_are(FULL "\n" FULL ".\nKhi " FULL "\n" FULL "\n", "....");
}

static void a_short_line_ends_one(void **state)
{
    (void)state;
    paragraphs_are(FULL "\n" FULL "\nngắn thôi.\nKhi " FULL "\n" FULL "\n", "...P.");
    paragraphs_are(FULL "\n" FULL "\nngắn thôi\n(2) " FULL "\n" FULL "\n", "...P.");
    /* a heading goes on below it */
    paragraphs_are(FULL "\n" FULL "\nVỀ VIỆC\n" FULL "\n" FULL "\n", ".....");
}

static void a_blank_line_is_none(void **state)
{
    (void)state;
    paragraphs_are(FULL "\n" FULL ".\n\n  \n- " FULL "\n", "....P");
    paragraphs_are("", "");
}

static void all_lines_of_an_unwrapped_text_are(void **state)
{
    (void)state;
    paragraphs_are(FULL " " FULL " " FULL " " FULL "\nngắn\nthôi\n", "PPP");
}

static void a_nul_is_no_label(void **state)
{
    (void)state;
    paragraphs p;
    paragraphs_begin(&p, VB_SLICE(FULL "\n" FULL ".\n\0" FULL "\n"));
    assert_false(paragraphs_next(&p, VB_SLICE(FULL)));
    assert_false(paragraphs_next(&p, VB_SLICE(FULL ".")));
    assert_false(paragraphs_next(&p, VB_SLICE("\0" FULL)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_below_a_stop_begins_one),
        cmocka_unit_test(a_nul_is_no_label),
        cmocka_unit_test(a_short_line_ends_one),
        cmocka_unit_test(a_blank_line_is_none),
        cmocka_unit_test(all_lines_of_an_unwrapped_text_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
