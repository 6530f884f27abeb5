/* What a document says of its own words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/step.h"
#include "tiny_model.h"

/* What the language model said; any number will do. */
static const float cost = 5;

enum { BOOK_BYTES = 1 << 20 };

static document_memory *new_memory(void **state)
{
    document_memory *m = memory_new(NULL, ((tiny *)*state)->model);
    assert_non_null(m);
    assert_true(memory_begin(m, BOOK_BYTES));
    return m;
}

static uint16_t number_of(void **state, const char *word)
{
    const vb_form *form = vb_model_find(((tiny *)*state)->model, vb_slice_of(word));
    assert_non_null(form);
    return form->word;
}

/* Learns a text of words one after another, all read with the same confidence. */
static void learn(document_memory *m, const uint16_t *words, size_t count, double confidence)
{
    vb_array steps = VB_ARRAY(step, NULL);
    edge *edges = calloc(count, sizeof *edges);
    for (size_t i = 0; i < count; i++) {
        edges[i] = (edge){.words = 1, .word = {words[i]}};
        vb_array_push(&steps, &(step){.edge = &edges[i], .confidence = confidence});
    }
    memory_learn(m, &steps);
    vb_array_free(&steps);
    free(edges);
}

static void learn_often(document_memory *m, uint16_t first, uint16_t second, size_t times)
{
    for (size_t i = 0; i < times; i++)
        learn(m, (uint16_t[]){first, second}, 2, 1);
}

static void a_document_that_said_nothing_changes_no_order(void **state)
{
    document_memory *m = new_memory(state);
    uint16_t first = number_of(state, "kế"), second = number_of(state, "trẻ");
    float more = memory_cost(m, cost, VB_WORD_START, first, 0) - cost;
    assert_true(memory_cost(m, cost, first, second, 0) - cost == more);
    assert_true(more > 0 && more < 0.2F); /* what the pairs it has not seen could have */
    memory_free(m);
}

/* What is usual in sentences is no usual name. */
static void names_are_likelier_by_names_alone(void **state)
{
    document_memory *m = new_memory(state);
    uint16_t word = number_of(state, "trẻ"), name = number_of(state, "ngân");
    edge of_name = {.words = 1, .word = {name}, .named = true};
    vb_array steps = VB_ARRAY(step, NULL);
    for (size_t i = 0; i < 20; i++)
        vb_array_push(&steps, &(step){.edge = &of_name, .confidence = 1});
    learn_often(m, word, word, 10);
    memory_learn(m, &steps);
    assert_true(memory_name_surplus(m, name, 0) < 0);
    assert_true(memory_surplus(m, word, 0) < 0 && memory_name_surplus(m, word, 0) > 0);
    assert_true(memory_name_surplus(m, name, 19.9F) > 0); /* a place has no vote on itself */
    assert_true(memory_name_surplus(m, VB_WORD_UNKNOWN, 0) == 0);
    vb_array_free(&steps);
    memory_free(m);
}

static void a_frequent_word_is_likelier_everywhere(void **state)
{
    document_memory *m = new_memory(state);
    uint16_t often = number_of(state, "trẻ"), never = number_of(state, "ngân"),
             other = number_of(state, "của");
    float before = memory_cost(m, cost, other, often, 0);
    learn_often(m, often, often, 20);
    assert_true(memory_cost(m, cost, other, often, 0) < before - 0.5F);
    assert_true(memory_cost(m, cost, other, never, 0) > before);
    memory_free(m);
}

static void what_stood_together_stands_together_again(void **state)
{
    document_memory *m = new_memory(state);
    uint16_t first = number_of(state, "kế"), second = number_of(state, "hoạch"),
             other = number_of(state, "của");
    learn_often(m, first, second, 2);
    float together = memory_cost(m, cost, first, second, 0);
    assert_true(together < memory_cost(m, cost, other, second, 0) - 1);
    /* and a text that goes on otherwise as often says less */
    learn_often(m, first, other, 10);
    assert_true(memory_cost(m, cost, first, second, 0) > together + 0.5F);
    memory_free(m);
}

static void a_place_has_no_vote_on_itself(void **state)
{
    document_memory *m = new_memory(state);
    uint16_t first = number_of(state, "kế"), second = number_of(state, "hoạch"),
             never = number_of(state, "ngân");
    learn_often(m, first, second, 1);
    assert_float_equal(memory_cost(m, cost, first, second, 1),
                       memory_cost(m, cost, first, never, 0), 1e-6);
    /* nor by the pair, where the word alone stands elsewhere */
    learn_often(m, never, second, 2);
    assert_float_equal(memory_cost(m, cost, first, second, 1),
                       memory_cost(m, cost, VB_WORD_NUMBER, second, 1), 1e-6);
    /* other places keep theirs */
    learn_often(m, first, second, 1);
    assert_true(memory_cost(m, cost, first, second, 1) < memory_cost(m, cost, first, never, 0) - 1);
    memory_free(m);
}

static void a_pair_is_as_sure_as_its_less_sure_word(void **state)
{
    uint16_t first = number_of(state, "kế"), second = number_of(state, "hoạch");
    float asked[2];
    for (size_t unsure = 0; unsure < 2; unsure++) {
        document_memory *m = new_memory(state);
        vb_array steps = VB_ARRAY(step, NULL);
        edge edges[] = {{.words = 1, .word = {first}}, {.words = 1, .word = {second}}};
        vb_array_push(&steps, &(step){.edge = &edges[0], .confidence = unsure ? 0.1 : 1});
        vb_array_push(&steps, &(step){.edge = &edges[1], .confidence = 1});
        memory_learn(m, &steps);
        asked[unsure] = memory_cost(m, cost, first, second, 0);
        vb_array_free(&steps);
        memory_free(m);
    }
    assert_true(asked[0] < asked[1] - 0.5F);
}

static void an_unsure_reading_says_less_and_a_guess_nothing(void **state)
{
    uint16_t pair[] = {number_of(state, "kế"), number_of(state, "hoạch")};
    const double sure[] = {1, 0.5, 0.1, 0.04};
    float asked[4];
    for (size_t i = 0; i < 4; i++) {
        document_memory *m = new_memory(state);
        learn(m, pair, 2, sure[i]);
        asked[i] = memory_cost(m, cost, pair[0], pair[1], 0);
        memory_free(m);
    }
    assert_true(asked[0] < asked[1] && asked[1] < asked[2] && asked[2] < asked[3]);
    assert_true(asked[3] > cost);
}

static void numbers_and_unknown_words_have_no_frequency(void **state)
{
    document_memory *m = new_memory(state);
    learn_often(m, VB_WORD_NUMBER, VB_WORD_UNKNOWN, 20);
    assert_true(memory_cost(m, cost, VB_WORD_NUMBER, VB_WORD_UNKNOWN, 0) == cost);
    assert_true(memory_cost(m, cost, VB_WORD_UNKNOWN, VB_WORD_NUMBER, 0) == cost);
    memory_free(m);
}

static void another_document_knows_nothing_of_this_one(void **state)
{
    document_memory *m = new_memory(state);
    uint16_t first = number_of(state, "kế"), second = number_of(state, "hoạch");
    float before = memory_cost(m, cost, first, second, 0);
    learn_often(m, first, second, 5);
    assert_true(memory_cost(m, cost, first, second, 0) != before);
    assert_true(memory_begin(m, BOOK_BYTES));
    assert_true(memory_cost(m, cost, first, second, 0) == before);
    /* its pairs are forgotten too, where the words are met again */
    learn_often(m, second, first, 5);
    assert_float_equal(memory_cost(m, cost, first, second, 0),
                       memory_cost(m, cost, VB_WORD_NUMBER, second, 0), 1e-6);
    memory_free(m);
}

/* A book of lists has more pairs than are kept: the first ones stay, and nothing hangs. */
static void pairs_beyond_the_most_are_let_go(void **state)
{
    enum { MORE = (1 << 16) + 1000 };
    document_memory *m = new_memory(state);
    uint16_t *words = calloc(2 * MORE, sizeof *words);
    lexicon *own = lexicon_new(NULL, ((tiny *)*state)->model);
    assert_true(own && words && memory_widen(m, own));
    uint16_t first = number_of(state, "kế"), second = number_of(state, "hoạch"),
             late = number_of(state, "của"), between = number_of(state, "nước");
    learn_often(m, first, second, 2);
    for (uint32_t i = 0; i < 2 * MORE; i++)
        words[i] = i % 2 ? between : (uint16_t)(100 + i / 2 % (VB_WORDS_MAX - 100));
    learn(m, words, 2 * MORE, 1);
    learn_often(m, late, second, 2);
    float unpaired = memory_cost(m, cost, VB_WORD_NUMBER, second, 0);
    assert_true(memory_cost(m, cost, first, second, 0) < unpaired - 0.1F);
    assert_float_equal(memory_cost(m, cost, late, second, 0), unpaired, 1e-6);
    memory_free(m);
    lexicon_free(own);
    free(words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_that_said_nothing_changes_no_order),
        cmocka_unit_test(names_are_likelier_by_names_alone),
        cmocka_unit_test(a_frequent_word_is_likelier_everywhere),
        cmocka_unit_test(what_stood_together_stands_together_again),
        cmocka_unit_test(a_place_has_no_vote_on_itself),
        cmocka_unit_test(a_pair_is_as_sure_as_its_less_sure_word),
        cmocka_unit_test(an_unsure_reading_says_less_and_a_guess_nothing),
        cmocka_unit_test(numbers_and_unknown_words_have_no_frequency),
        cmocka_unit_test(another_document_knows_nothing_of_this_one),
        cmocka_unit_test(pairs_beyond_the_most_are_let_go),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
