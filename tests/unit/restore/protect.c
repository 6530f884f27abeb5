/* Where words stand that are never to be touched. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "restore/protect.h"

/* Each place of the list's words in `text` is the next of `places`, which end with NULL. */
static void expect(const char *list, const char *text, const char *const *places)
{
    protection *p = protection_new(NULL);
    vb_array spans = VB_ARRAY(span, NULL);
    size_t count = 0;
    assert_non_null(p);
    assert_int_equal(protection_add(p, vb_slice_of(list)), VB_OK);
    assert_int_equal(protection_find(p, vb_slice_of(text), &spans), VB_OK);
    for (; places[count]; count++) {
        assert_true(count < spans.count);
        const span *found = VB_ARRAY_AT(&spans, span, count);
        vb_slice place = vb_slice_cut(vb_slice_of(text), found->start, found->end);
        if (!vb_slice_equal(place, vb_slice_of(places[count])))
            fail_msg("«%.*s» is not «%s»", (int)place.len, place.data, places[count]);
    }
    assert_int_equal(spans.count, count);
    vb_array_free(&spans);
    protection_free(p);
}

#define PLACES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void finds_whole_words_as_they_are_written(void **state)
{
    (void)state;
    expect("hgp", "hgp hgpx xhgp Hgp, (hgp) hgp.", PLACES("hgp", "hgp", "hgp"));
    expect("Xpả\n", "xpả XPẢ Xpa", (const char *const[]){NULL});
    expect("một", "", (const char *const[]){NULL});
    expect("", "một", (const char *const[]){NULL});
}

static void finds_names_over_blanks_and_a_line_end(void **state)
{
    (void)state;
    expect("hgp déng", "hgp  déng, hgp\t\n déng hgp\n\ndéng hgp",
           PLACES("hgp  déng", "hgp\t\n déng"));
    expect("Krông Pac\nKrông", "Krông Pac Krông Krông", PLACES("Krông Pac", "Krông", "Krông"));
}

static void a_name_may_have_signs_in_it(void **state)
{
    (void)state;
    expect("COVID-19\nTP.HCM", "COVID-19, COVID-191, COVID 19 TP.HCM",
           PLACES("COVID-19", "TP.HCM"));
    expect("\"hgp.\"", "hgp", PLACES("hgp"));
}

static void names_that_overlap_are_one_place(void **state)
{
    (void)state;
    expect("a b\nb c\nd", "a b c d e", PLACES("a b c", "d"));
    expect("a b c\nb", "a b c b", PLACES("a b c", "b"));
}

static void spans_meet_where_they_share_a_byte(void **state)
{
    vb_array spans = VB_ARRAY(span, NULL);
    (void)state;
    assert_false(spans_meet(&spans, 0, 10));
    vb_array_push(&spans, &(span){2, 4});
    vb_array_push(&spans, &(span){8, 9});
    assert_false(spans_meet(&spans, 0, 2));
    assert_true(spans_meet(&spans, 0, 3));
    assert_true(spans_meet(&spans, 3, 4));
    assert_false(spans_meet(&spans, 4, 8));
    assert_true(spans_meet(&spans, 5, 20));
    assert_false(spans_meet(&spans, 9, 20));
    vb_array_free(&spans);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    vb_array spans = VB_ARRAY(span, memory);
    protection *p = protection_new(memory);
    vb_status status = p ? protection_add(p, VB_SLICE("một hai\nba")) : VB_ERR_MEMORY;
    (void)context;
    if (status == VB_OK)
        status = protection_find(p, VB_SLICE("một hai ba bốn"), &spans);
    vb_array_free(&spans);
    protection_free(p);
    return status;
}

static void survives_every_failed_allocation(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_whole_words_as_they_are_written),
        cmocka_unit_test(finds_names_over_blanks_and_a_line_end),
        cmocka_unit_test(a_name_may_have_signs_in_it),
        cmocka_unit_test(names_that_overlap_are_one_place),
        cmocka_unit_test(spans_meet_where_they_share_a_byte),
        cmocka_unit_test(survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
