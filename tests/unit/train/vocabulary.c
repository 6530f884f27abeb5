/* Words as they stand in texts → the words of the model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "train/train.h"

static uint32_t count(vocabulary *v, const char *word, unsigned weight)
{
    token_case shape;
    return vocabulary_count(v, vb_slice_of(word), weight, &shape);
}

static const draft_word *draft_of(const vocabulary *v, uint32_t index)
{
    return VB_ARRAY_AT(&v->drafts, draft_word, index);
}

static token_case case_of(vocabulary *v, const char *word)
{
    token_case shape;
    vocabulary_count(v, vb_slice_of(word), 1, &shape);
    return shape;
}

static void one_word_in_all_its_dresses(void **state)
{
    vocabulary v;
    (void)state;
    vocabulary_init(&v, NULL);
    uint32_t word = count(&v, "hòa", 2);
    assert_int_equal(count(&v, "hoà", 3), word); /* the old and the new place of the tone */
    assert_int_equal(count(&v, "HÒA", 1), word);
    assert_int_equal(count(&v, "Hoà", 1), word);
    assert_int_not_equal(count(&v, "hóa", 1), word);
    const draft_word *d = draft_of(&v, word);
    assert_int_equal(d->count, 7);
    assert_int_equal(d->new_toned, 4);
    assert_true(d->syllable && !d->fixed);
    assert_true(vb_slice_equal(d->spelling, VB_SLICE("hòa")));
    vocabulary_free(&v);
}

static void capitals_within_make_a_word_of_its_own(void **state)
{
    vocabulary v;
    (void)state;
    vocabulary_init(&v, NULL);
    uint32_t fixed = count(&v, "UBND", 1);
    assert_true(draft_of(&v, fixed)->fixed);
    assert_int_not_equal(count(&v, "ubnd", 1), fixed);
    assert_int_not_equal(count(&v, "CTr", 1), count(&v, "ctr", 1));
    /* a syllable, and a single letter, are never fixed */
    assert_int_equal(count(&v, "TỈNH", 1), count(&v, "tỉnh", 1));
    assert_int_equal(count(&v, "W", 1), count(&v, "w", 1));
    vocabulary_free(&v);
}

static void the_case_is_told_where_it_says_something(void **state)
{
    vocabulary v;
    (void)state;
    vocabulary_init(&v, NULL);
    assert_int_equal(case_of(&v, "tỉnh"), TOKEN_LOWER);
    assert_int_equal(case_of(&v, "Tỉnh"), TOKEN_CAPITAL);
    assert_int_equal(case_of(&v, "TỈNH"), TOKEN_CASELESS);
    assert_int_equal(case_of(&v, "UBND"), TOKEN_CASELESS);
    vocabulary_free(&v);
}

static void what_is_no_word_is_unknown(void **state)
{
    char long_word[66] = "";
    vocabulary v;
    (void)state;
    memset(long_word, 'a', 65);
    vocabulary_init(&v, NULL);
    assert_int_equal(count(&v, "x4", 1), VB_WORD_UNKNOWN);
    assert_int_equal(count(&v, "", 1), VB_WORD_UNKNOWN);
    assert_int_equal(count(&v, "a\xFF", 1), VB_WORD_UNKNOWN);
    assert_int_equal(count(&v, long_word, 1), VB_WORD_UNKNOWN);
    assert_int_equal(v.drafts.count, VB_WORD_FIRST);
    vocabulary_free(&v);
}

static void spelling_is(const vocabulary *v, uint16_t word, const char *wanted)
{
    assert_true(vb_slice_equal(vocabulary_word(v, word)->spelling, vb_slice_of(wanted)));
}

/* Whatever the order of the text, the most frequent word is the first, and equals go by their
 * bytes. */
static void words_are_numbered_by_frequency(void **state)
{
    static const char *const orders[][4] = {{"tỉnh", "của", "an", "xyz"},
                                            {"xyz", "an", "của", "tỉnh"}};
    vb_train_options options = {.syllable_minimum = 2, .foreign_minimum = 5};
    (void)state;
    for (size_t order = 0; order < 2; order++) {
        vocabulary v;
        vocabulary_init(&v, NULL);
        for (size_t i = 0; i < 4; i++)
            count(&v, orders[order][i], strcmp(orders[order][i], "tỉnh") == 0 ? 9 : 5);
        uint32_t rare = count(&v, "hiếm", 1), foreign = count(&v, "abc", 4);
        assert_int_equal(vocabulary_choose(&v, &options), VB_OK);
        assert_int_equal(vocabulary_size(&v), VB_WORD_FIRST + 4);
        spelling_is(&v, VB_WORD_FIRST, "tỉnh");
        spelling_is(&v, VB_WORD_FIRST + 1, "an");
        spelling_is(&v, VB_WORD_FIRST + 2, "của");
        spelling_is(&v, VB_WORD_FIRST + 3, "xyz");
        assert_int_equal(v.word_of[rare], VB_WORD_UNKNOWN);
        assert_int_equal(v.word_of[foreign], VB_WORD_UNKNOWN); /* asked for more often */
        assert_int_equal(v.word_of[VB_WORD_NUMBER], VB_WORD_NUMBER);
        assert_int_equal(v.word_of[count(&v, "tỉnh", 1)], VB_WORD_FIRST);
        vocabulary_free(&v);
    }
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    vb_train_options options = {.syllable_minimum = 1, .foreign_minimum = 1};
    vocabulary v;
    (void)context;
    vocabulary_init(&v, memory);
    count(&v, "hoà", 1);
    count(&v, "UBND", 1);
    vb_status status = vocabulary_status(&v);
    if (status == VB_OK)
        status = vocabulary_choose(&v, &options);
    vocabulary_free(&v);
    return status;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_word_in_all_its_dresses),
        cmocka_unit_test(capitals_within_make_a_word_of_its_own),
        cmocka_unit_test(the_case_is_told_where_it_says_something),
        cmocka_unit_test(what_is_no_word_is_unknown),
        cmocka_unit_test(words_are_numbered_by_frequency),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
