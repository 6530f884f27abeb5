/* Words that were read before between the same words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/passages.h"
#include "restore/step.h"
#include "restore/token.h"

enum { TOKENS_MAX = 16 };

/* Two words that may have been written, whatever they are. */
static const candidate first_word, second_word;

/* A text of words parted by single blanks, each read as one word and beyond doubt. */
typedef struct text {
    vb_slice bytes;
    vb_array tokens, steps;
    edge edges[TOKENS_MAX];
} text;

static void read_text(text *t, const char *bytes)
{
    *t = (text){.bytes = vb_slice_of(bytes),
                .tokens = VB_ARRAY(token, NULL),
                .steps = VB_ARRAY(step, NULL)};
    for (size_t at = 0; at < t->bytes.len;) {
        size_t end = at;
        while (end < t->bytes.len && t->bytes.data[end] != ' ' && t->bytes.data[end] != '\n')
            end++;
        uint32_t number = (uint32_t)t->tokens.count;
        edge *own = &t->edges[number];
        assert_in_range(number, 0, TOKENS_MAX - 1);
        *own = (edge){
            .from = number, .to = number + 1, .cost = 2, .words = 1, .chosen = {&first_word}};
        vb_array_push(&t->tokens, &(token){.start = at, .end = end, .kind = VB_TOKEN_WORD});
        vb_array_push(&t->steps, &(step){.edge = own, .confidence = 1, .language = 3});
        while (end < t->bytes.len && (t->bytes.data[end] == ' ' || t->bytes.data[end] == '\n'))
            end++;
        at = end;
    }
}

static void free_text(text *t)
{
    vb_array_free(&t->tokens);
    vb_array_free(&t->steps);
}

enum { TEXT_BYTES = 1 << 16 };

static passage_memory *open_passages(const vb_allocator *memory)
{
    passage_memory *m = passages_new(memory);
    if (!m || passages_begin(m, TEXT_BYTES))
        return m;
    passages_free(m);
    return NULL;
}

static step *step_at(text *t, size_t i)
{
    return VB_ARRAY_AT(&t->steps, step, i);
}

/* Learns from a text after it was told apart, as `change` has it. */
static void learn(passage_memory *m, const char *bytes, void (*change)(text *t))
{
    text t;
    read_text(&t, bytes);
    if (change)
        change(&t);
    passages_mark(t.bytes, &t.tokens);
    passages_learn(m, &t.tokens, &t.steps, 0);
    free_text(&t);
}

/* What is known of word `i` of a text. */
static const passage *find(passage_memory *m, const char *bytes, size_t i)
{
    text t;
    read_text(&t, bytes);
    passages_mark(t.bytes, &t.tokens);
    const passage *known = passages_find(m, VB_ARRAY_AT(&t.tokens, token, i));
    free_text(&t);
    return known;
}

static void knows_a_word_between_the_same_four(void **state)
{
    passage_memory *m = open_passages(NULL);
    (void)state;
    assert_null(find(m, "o a b c d e f g", 4));
    learn(m, "x a b c d e f g", NULL);
    const passage *known = find(m, "y a b c d e h i", 3);
    assert_non_null(known);
    assert_ptr_equal(known->word, &first_word);
    assert_true(known->cost == 2 && known->confidence == 1 && known->language == 3);
    assert_non_null(find(m, "y a b\nc d e h i", 3)); /* where the line ends is all the same */
    assert_null(find(m, "y a b c d E h i", 3));
    assert_null(find(m, "y a b C d e h i", 3));
    assert_null(find(m, "y a b  c d e h i", 3)); /* a wide blank may hide a word */
    assert_null(find(m, "y a b\n\nc d e h i", 3));
    passages_free(m);
}

/* The ends of a window have no neighbours, and what follows its last words is not known. */
static void knows_nothing_of_the_ends(void **state)
{
    passage_memory *m = open_passages(NULL);
    (void)state;
    learn(m, "x a b c d e f g", NULL);
    learn(m, "x a b c d e f g", NULL);
    for (size_t i = 0; i < 8; i++)
        assert_int_equal(find(m, "x a b c d e f g", i) != NULL, i >= 3 && i <= 5);
    passages_free(m);
}

static void knows_a_word_between_two_once_it_was_read_twice(void **state)
{
    passage_memory *m = open_passages(NULL);
    (void)state;
    learn(m, "x a b c d e f g", NULL);
    assert_null(find(m, "k l m c d e n o", 4));
    learn(m, "q r s c d e t u", NULL);
    assert_non_null(find(m, "k l m c d e n o", 4));
    assert_null(find(m, "k l m c d n o p", 4));
    passages_free(m);
}

static void read_otherwise(text *t)
{
    t->edges[4].chosen[0] = &second_word;
}

static void knows_nothing_of_what_was_once_this_and_once_that(void **state)
{
    passage_memory *m = open_passages(NULL);
    (void)state;
    learn(m, "x a b c d e f g", NULL);
    learn(m, "q r s c d e t u", read_otherwise);
    learn(m, "v w y c d e z o", NULL);
    assert_null(find(m, "k l m c d e n o", 4));
    assert_ptr_equal(find(m, "x a b c d e f g", 4)->word, &first_word);
    assert_ptr_equal(find(m, "q r s c d e t u", 4)->word, &second_word);
    passages_free(m);
}

static void doubt(text *t)
{
    step_at(t, 4)->confidence = 0.9;
}

static void say_unusual(text *t)
{
    step_at(t, 5)->language = 20;
}

static void take_for_locked(text *t)
{
    VB_ARRAY_AT(&t->tokens, token, 4)->kind = VB_TOKEN_LOCKED;
}

static void take_for_two_words(text *t)
{
    t->edges[4].words = 2;
}

static void take_from_passage(text *t)
{
    t->edges[4].settled = true;
}

static void learns_only_what_left_no_doubt(void **state)
{
    static void (*const changes[])(text *) = {doubt, say_unusual, take_for_locked,
                                              take_for_two_words, take_from_passage};
    (void)state;
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        passage_memory *m = open_passages(NULL);
        learn(m, "x a b c d e f g", changes[i]);
        assert_null(find(m, "x a b c d e f g", 4));
        passages_free(m);
    }
}

static void forgets(void **state)
{
    passage_memory *m = open_passages(NULL);
    (void)state;
    learn(m, "x a b c d e f g", NULL);
    assert_non_null(find(m, "x a b c d e f g", 4));
    passages_forget(m);
    assert_null(find(m, "x a b c d e f g", 4));
    learn(m, "x a b c d e f g", NULL);
    for (size_t texts = 0; texts < UINT16_MAX; texts++) /* the numbers of texts come round */
        passages_forget(m);
    assert_null(find(m, "x a b c d e f g", 4));
    for (size_t len = 0; len <= 1 << 20; len = 4 * len + 1) { /* of any size */
        assert_true(passages_begin(m, len));
        assert_null(find(m, "x a b c d e f g", 4));
        learn(m, "x a b c d e f g", NULL);
        assert_non_null(find(m, "x a b c d e f g", 4));
    }
    passages_free(m);
}

static vb_status make(void *context, const vb_allocator *memory)
{
    passage_memory *m = open_passages(memory);
    (void)context;
    passages_free(m);
    return m ? VB_OK : VB_ERR_MEMORY;
}

static void says_when_memory_runs_out(void **state)
{
    (void)state;
    assert_int_equal(fail_each_allocation(make, NULL), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_a_word_between_the_same_four),
        cmocka_unit_test(knows_nothing_of_the_ends),
        cmocka_unit_test(knows_a_word_between_two_once_it_was_read_twice),
        cmocka_unit_test(knows_nothing_of_what_was_once_this_and_once_that),
        cmocka_unit_test(learns_only_what_left_no_doubt),
        cmocka_unit_test(forgets),
        cmocka_unit_test(says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
