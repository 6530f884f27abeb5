/* Probabilities of a trained model: each history's sum to one, and they are what they should be. */
#include "vanban/model.h"
#include "vanban/model_search.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "tiny_model.h"

typedef struct handles {
    vb_slice image;
    vb_model *model;
} handles;

static int set_up(void **state)
{
    static handles fixture;
    fixture.image = tiny_image();
    *state = &fixture;
    return vb_model_read(fixture.image, NULL, &fixture.model) == VB_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    handles *fixture = *state;
    vb_model_close(fixture->model);
    free((void *)(uintptr_t)fixture->image.data);
    return 0;
}

static uint16_t word(const vb_model *model, const char *spelling)
{
    const vb_form *form = vb_model_find(model, vb_slice_of(spelling));
    if (!form)
        fail_msg("the model does not know «%s»", spelling);
    return form->word;
}

static double sum_after(const vb_model *model, uint16_t before, uint16_t last)
{
    double sum = 0;
    for (size_t i = 0; i < vb_model_word_count(model); i++)
        sum += exp(-(double)vb_model_cost(model, before, last, (uint16_t)i));
    return sum;
}

static void probabilities_sum_to_one(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    static const char *const histories[][2] = {
        {"kế", "hoạch"}, {"ủy", "ban"}, {"công", "tác"}, {"trẻ", "em"},
        {"em", "kế"},    {"sở", "y"},   {"an", "toàn"},  {"tỉnh", "giao"},
    };
    for (size_t i = 0; i < sizeof histories / sizeof histories[0]; i++) {
        double sum = sum_after(model, word(model, histories[i][0]), word(model, histories[i][1]));
        if (fabs(sum - 1) > 0.03)
            fail_msg("after «%s %s» they sum to %f", histories[i][0], histories[i][1], sum);
    }
    assert_true(fabs(sum_after(model, VB_WORD_START, VB_WORD_START) - 1) < 0.03);
    assert_true(fabs(sum_after(model, VB_WORD_START, word(model, "căn")) - 1) < 0.03);
    double unigrams = 0;
    for (size_t i = 0; i < vb_model_word_count(model); i++)
        unigrams += exp(-(double)vb_model_unigram_cost(model, (uint16_t)i));
    assert_true(fabs(unigrams - 1) < 0.001);
}

static void what_was_seen_is_likelier(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    uint16_t thuc = word(model, "thực"), hien = word(model, "hiện"), ke = word(model, "kế"),
             em = word(model, "em");
    assert_true(vb_model_cost(model, thuc, hien, ke) < vb_model_cost(model, thuc, hien, em));
    assert_true(vb_model_cost(model, ke, thuc, hien) < 1);
}

static void steps_agree_with_the_whole(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    size_t words = vb_model_word_count(model);
    for (uint32_t i = 0; i < 20000; i++) {
        uint64_t random = vb_hash_key(i + 1);
        uint16_t before = (uint16_t)(random % words), last = (uint16_t)((random >> 20) % words),
                 own = (uint16_t)((random >> 40) % words);
        vb_pair_cost first = vb_model_pair_cost(model, before, last),
                     second = vb_model_pair_cost(model, last, own);
        float cost = first.backoff + second.cost;
        if (first.backoff > 0 && second.known)
            cost = vb_model_trigram_cost(model, before, last, own, cost);
        assert_true(fabsf(cost - vb_model_cost(model, before, last, own)) < 1e-4F);
        assert_true(cost >= 0 && cost < 60);
    }
}

/* What lists the words after a word says the same as the search for a pair. */
static void followers_are_those_that_are_known(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    size_t words = vb_model_word_count(model), known = 0;
    vb_arena lists = VB_ARENA(NULL);
    for (size_t last = 0; last < words; last++) {
        vb_followers followers;
        assert_true(vb_model_list_followers(model, (uint16_t)last, &lists, &followers));
        for (size_t i = 0; i < words; i++) {
            vb_pair_cost pair = vb_model_pair_cost(model, (uint16_t)last, (uint16_t)i);
            assert_int_equal(vb_follows(&followers, (uint16_t)i), pair.known);
            if (!pair.known) {
                float cost = vb_model_backoff(model, (uint16_t)last) +
                             vb_model_unigram_cost(model, (uint16_t)i);
                assert_true(fabsf(cost - pair.cost) < 1e-6F && pair.backoff == 0);
                continue;
            }
            vb_fetch_follows(&followers, (uint16_t)i);
            vb_model_fetch_follower(model, &followers, (uint16_t)i);
            vb_pair_cost listed = vb_model_follower(model, &followers, (uint16_t)i);
            assert_true(listed.known && listed.cost == pair.cost && listed.backoff == pair.backoff);
            known++;
        }
    }
    assert_true(known > words);
    vb_arena_free(&lists);
}

/* Behind whatever the buffer has, a byte that leaves no number of 64 bits in its place too. */
static void followers_are_appended(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    vb_buffer alone = VB_BUFFER(NULL), behind = VB_BUFFER(NULL);
    vb_buffer_add_byte(&behind, 'x');
    size_t lists = vb_model_write_followers(model, &alone);
    assert_true(lists > 0);
    assert_int_equal(vb_model_write_followers(model, &behind), lists);
    assert_int_equal(behind.data[0], 'x');
    assert_true(vb_slice_equal(vb_slice_cut(vb_buffer_slice(&behind), 1, behind.len),
                               vb_buffer_slice(&alone)));
    vb_buffer_free(&alone);
    vb_buffer_free(&behind);
}

static void any_number_is_a_word(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    assert_true(isfinite(vb_model_cost(model, UINT16_MAX, UINT16_MAX, UINT16_MAX)));
    assert_true(isfinite(vb_model_cost(model, UINT16_MAX, VB_WORD_FIRST, VB_WORD_FIRST)));
    assert_int_equal(vb_model_spelling(model, UINT16_MAX).len, 0);
    vb_model_fetch_capital_odds(model, UINT16_MAX, true, UINT16_MAX);
    assert_int_equal(vb_model_capital_odds(model, UINT16_MAX, true, UINT16_MAX),
                     VB_CAPITAL_ODDS / 2);
}

static void capitals_follow_their_word(void **state)
{
    const vb_model *model = ((handles *)*state)->model;
    uint16_t so = word(model, "sở"), y = word(model, "y"), ke = word(model, "kế"),
             hoach = word(model, "hoạch");
    unsigned usual = vb_model_capital_odds(model, so, true, y),
             unusual = vb_model_capital_odds(model, ke, false, hoach);
    assert_true((usual & VB_CAPITAL_ODDS) > VB_CAPITAL_ODDS * 7 / 10);
    assert_true((unusual & VB_CAPITAL_ODDS) < VB_CAPITAL_ODDS * 3 / 10);
}

/* Of nothing that a tiny model has seen often enough. */
static void unknown_collocations_decide_nothing(void **state)
{
    const handles *fixture = *state;
    vb_model_fetch_collocation(fixture->model, 1);
    for (uint64_t key = 1; key < 1000; key++)
        assert_int_equal(vb_model_collocated(fixture->model, vb_hash_key(key)), VB_WORD_UNKNOWN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(probabilities_sum_to_one),
        cmocka_unit_test(what_was_seen_is_likelier),
        cmocka_unit_test(steps_agree_with_the_whole),
        cmocka_unit_test(any_number_is_a_word),
        cmocka_unit_test(followers_are_those_that_are_known),
        cmocka_unit_test(followers_are_appended),
        cmocka_unit_test(capitals_follow_their_word),
        cmocka_unit_test(unknown_collocations_decide_nothing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
