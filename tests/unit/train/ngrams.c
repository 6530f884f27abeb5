/* Modified Kneser–Ney, worked out by hand for the one sentence <s> <s> A B C. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "train/train.h"

#include <math.h>

enum { A = VB_WORD_FIRST, B, C, WORDS };

static void estimate(ngrams *n, uint32_t trigram_minimum)
{
    static const uint16_t sentence[] = {VB_WORD_START, VB_WORD_START, A, B, C};
    vb_train_options options = vb_train_defaults();
    sorter *trigrams = sorter_new(NULL, 1 << 16);
    assert_non_null(trigrams);
    options.memory_limit = 1 << 16;
    options.bigram_minimum = 1;
    options.trigram_minimum = trigram_minimum;
    for (size_t i = 2; i < 5; i++) /* in suffix order */
        assert_int_equal(
            sorter_add(trigrams, vb_trigram_key(sentence[i], sentence[i - 1], sentence[i - 2]), 1),
            VB_OK);
    ngrams_init(n, NULL, WORDS);
    assert_int_equal(ngrams_estimate(n, trigrams, &options), VB_OK);
    sorter_free(trigrams);
}

static void probability_is(float cost, double wanted)
{
    assert_true(fabs(exp(-(double)cost) - wanted) < 1e-5);
}

/*
 * With no count above 1 every discount is at its bound, 0.95. Each of the three words follows one
 * other, so a unigram is (1 - 0.95) / 3 of its own and a sixth of the 0.95 that is left.
 */
static const double own = 0.05, left = 0.95, unigram = 0.05 / 3 + 0.95 / WORDS;

static void unigrams_count_contexts(void **state)
{
    ngrams n;
    (void)state;
    estimate(&n, 1);
    probability_is(VB_ARRAY_AT(&n.unigrams, vb_unigram, A)->cost, unigram);
    probability_is(VB_ARRAY_AT(&n.unigrams, vb_unigram, VB_WORD_UNKNOWN)->cost, left / WORDS);
    probability_is(VB_ARRAY_AT(&n.unigrams, vb_unigram, A)->backoff, left);
    ngrams_free(&n);
}

static void higher_orders_rest_on_lower_ones(void **state)
{
    ngrams n;
    (void)state;
    estimate(&n, 1);
    double bigram = own + left * unigram;
    assert_int_equal(n.bigrams.count, 3);
    for (size_t i = 0; i < 3; i++)
        probability_is(VB_ARRAY_AT(&n.bigrams, kept_bigram, i)->probability, bigram);
    assert_int_equal(n.trigram_keys.count, 2); /* <s> <s> A says no more than <s> A does */
    for (size_t i = 0; i < 2; i++)
        probability_is(*VB_ARRAY_AT(&n.trigram_costs, float, i), own + left * bigram);
    ngrams_free(&n);
}

static void a_trigram_below_the_minimum_leaves_its_mass_below(void **state)
{
    ngrams n;
    (void)state;
    estimate(&n, 2);
    assert_int_equal(n.trigram_keys.count, 0);
    for (size_t i = 0; i < n.bigrams.count; i++)
        probability_is(VB_ARRAY_AT(&n.bigrams, kept_bigram, i)->backoff, 1);
    ngrams_free(&n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unigrams_count_contexts),
        cmocka_unit_test(higher_orders_rest_on_lower_ones),
        cmocka_unit_test(a_trigram_below_the_minimum_leaves_its_mass_below),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
