/* Rare words are found by what is left of them: with one letter other, missing or too many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "tiny_model.h"

#include "restore/lexicon.h"
#include "restore/reading.h"
#include "restore/search.h"
#include "restore/syllables.h"

/* A search that has a lexicon with the user's words. */
typedef struct fixture {
    const vb_model *model;
    lexicon *words;
    search search;
} fixture;

static void begin(fixture *f, void **state, const char *list)
{
    *f = (fixture){.model = ((tiny *)*state)->model};
    f->words = lexicon_new(NULL, f->model);
    f->search.rare = rare_of_nothing(NULL);
    assert_int_equal(lexicon_add(f->words, vb_slice_of(list), (vb_reporter){0}), VB_OK);
    assert_true(reading_begin(&f->search.word, NULL, f->model));
    assert_true(reading_learn(&f->search.word, lexicon_trie(f->words)));
    assert_true(rare_learn(&f->search));
}

static void end(fixture *f)
{
    rare_free(&f->search.rare);
    reading_end(&f->search.word);
    lexicon_free(f->words);
}

static vb_slice spelling_of(const fixture *f, size_t near)
{
    const rare_word *word =
        VB_ARRAY_AT(&f->search.word.syllables.rare, rare_word, f->search.rare.near[near]);
    return lexicon_spelling(f->words, f->model, &f->search.word.lexicon.forms[word->form]);
}

/* How often a spelling is among those that are near to what was read. */
static size_t count_near(fixture *f, const char *read, const char *spelling)
{
    size_t count = 0;
    rare_ask(&f->search, vb_slice_of(read));
    for (size_t i = 0; i < f->search.rare.near_count; i++)
        count += vb_slice_equal(spelling_of(f, i), vb_slice_of(spelling));
    return count;
}

static void one_letter_may_be_wrong(void **state)
{
    static const char *const near[] = {
        "Potsdam",  "Patsdam",  "Xotsdam",  "Potsdan",             /* another */
        "otsdam",   "Potdam",   "Potsda",                          /* missing */
        "uPotsdam", "Pottsdam", "Potsdamn", "Potrsdam", "Postdam", /* too many, or two changed */
    };
    static const char *const lost[] = {"Patsdan", "Ptdam", "Ptsda", "Pootsdamn", "Xxtsdam", "am"};
    fixture f;
    begin(&f, state, "Potsdam Nhatrang");
    for (size_t i = 0; i < sizeof near / sizeof near[0]; i++) {
        if (count_near(&f, near[i], "Potsdam") != 1)
            fail_msg("«%s» was not found once", near[i]);
    }
    for (size_t i = 0; i < sizeof lost / sizeof lost[0]; i++) {
        if (count_near(&f, lost[i], "Potsdam"))
            fail_msg("«%s» was found", lost[i]);
    }
    assert_int_equal(count_near(&f, "Potsdam", "Nhatrang"), 0);
    end(&f);
}

/* Short words too: but of one letter nothing is left out. */
static void of_short_words_a_letter_may_be_wrong(void **state)
{
    fixture f;
    begin(&f, state, "GTr QPh ABCD BK");
    assert_int_equal(count_near(&f, "GTr", "GTr"), 1);
    assert_int_equal(count_near(&f, "gtr", "GTr"), 1);
    assert_int_equal(count_near(&f, "GTn", "GTr"), 1);
    assert_int_equal(count_near(&f, "GT", "GTr"), 1);
    assert_int_equal(count_near(&f, "GT.r.", "GTr"), 1); /* signs are no bones */
    assert_int_equal(count_near(&f, "GTrt", "GTr"), 1);
    assert_int_equal(count_near(&f, "GTrtn", "GTr"), 0);
    assert_int_equal(count_near(&f, "BX", "BK"), 1);
    assert_int_equal(count_near(&f, "X", "BK"), 0);
    assert_int_equal(count_near(&f, "ABD", "ABCD"), 1);
    assert_int_equal(count_near(&f, "AB", "ABCD"), 0);
    assert_int_equal(count_near(&f, "ABxD", "ABCD"), 1);
    end(&f);
}

static void marks_case_and_like_strokes_are_taken_away(void **state)
{
    fixture f;
    begin(&f, state, "KrôngNô Bình1 Dliêya");
    assert_int_equal(count_near(&f, "krongno", "KrôngNô"), 1);
    assert_int_equal(count_near(&f, "KRÓNGNÒ", "KrôngNô"), 1);
    assert_int_equal(count_near(&f, "Kr0ngN0", "KrôngNô"), 1);
    assert_int_equal(count_near(&f, "Dlleya", "Dliêya"), 1);
    assert_int_equal(count_near(&f, "D11eya", "Dliêya"), 1);
    assert_int_equal(count_near(&f, "Djjeya", "Dliêya"), 1);
    assert_int_equal(count_near(&f, "\xff\xfe", "Dliêya"), 0);
    assert_int_equal(count_near(&f, "", "Dliêya"), 0);
    end(&f);
}

/* Words that share letters with the one before are not listed for its sake, and none twice. */
static void each_is_listed_once(void **state)
{
    fixture f;
    begin(&f, state, "AAAAAA AAAAAE BBBBBB");
    for (int i = 0; i < 3; i++) {
        assert_int_equal(count_near(&f, "AAAAAA", "AAAAAA"), 1);
        assert_int_equal(count_near(&f, "AAAAAA", "AAAAAE"), 1);
        assert_int_equal(count_near(&f, "AAAAAA", "BBBBBB"), 0);
        assert_int_equal(count_near(&f, "bbbbb", "BBBBBB"), 1);
        assert_int_equal(f.search.rare.near_count, 1);
    }
    end(&f);
}

/* However many are near, so many are looked at. */
static void a_crowd_is_bounded(void **state)
{
    vb_buffer list = VB_BUFFER(NULL);
    for (char a = 'a'; a <= 'y'; a++) {
        for (size_t at = 1; at < 12; at++) {
            char word[] = "BBBBBBBBBBBB ";
            word[at] = a;
            vb_buffer_add_string(&list, word);
        }
    }
    vb_buffer_add_byte(&list, '\0');
    fixture f;
    begin(&f, state, list.data);
    assert_true(f.search.word.syllables.rare.count > RARE_NEAR_MAX);
    rare_ask(&f.search, VB_SLICE("BBBBBBBBBBBB"));
    assert_int_equal(f.search.rare.near_count, RARE_NEAR_MAX);
    rare_ask(&f.search, VB_SLICE("BBBBBBBBBBBBB"));
    assert_in_range(f.search.rare.near_count, 1, RARE_NEAR_MAX);
    end(&f);
    vb_buffer_free(&list);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    fixture *f = context;
    f->search.rare = rare_of_nothing(memory);
    bool whole = rare_learn(&f->search);
    if (whole)
        assert_int_equal(count_near(f, "Potsdan", "Potsdam"), 1);
    rare_free(&f->search.rare);
    return whole ? VB_OK : VB_ERR_MEMORY;
}

static void survives_every_failed_allocation(void **state)
{
    fixture f;
    begin(&f, state, "Potsdam");
    rare_free(&f.search.rare);
    assert_int_equal(fail_each_allocation(attempt, &f), 3);
    f.search.rare = rare_of_nothing(NULL);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_letter_may_be_wrong),
        cmocka_unit_test(of_short_words_a_letter_may_be_wrong),
        cmocka_unit_test(marks_case_and_like_strokes_are_taken_away),
        cmocka_unit_test(each_is_listed_once),
        cmocka_unit_test(a_crowd_is_bounded),
        cmocka_unit_test(survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
