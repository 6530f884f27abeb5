/* The user's words beside the model's: found by their letters, with the costs they should have, and
 * nothing of the model's lost. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "restore/lexicon.h"
#include "tiny_model.h"

typedef struct listener {
    size_t count;
    const char *id;
    vb_severity severity;
} listener;

static void hear(void *context, const vb_diagnostic *diagnostic)
{
    listener *l = context;
    l->count++;
    l->id = diagnostic->id;
    l->severity = diagnostic->severity;
}

static lexicon *with(void **state, const char *list)
{
    lexicon *l = lexicon_new(NULL, ((tiny *)*state)->model);
    listener said = {0};
    assert_non_null(l);
    assert_int_equal(lexicon_add(l, vb_slice_of(list), (vb_reporter){hear, NULL, &said}), VB_OK);
    assert_int_equal(said.count, 0);
    return l;
}

/* The form at the end of the letters that the model knows of `spelling`. */
static const vb_form *walk(const vb_model *model, vb_lexicon trie, vb_slice spelling)
{
    const vb_trie_node *node = trie.nodes;
    uint32_t c;
    for (size_t at = 0; at < spelling.len;) {
        at += vb_utf8_decode(spelling, at, &c);
        uint16_t letter = vb_model_letter(model, c);
        size_t i = 0;
        if (!letter)
            continue;
        while (i < node->children && trie.nodes[node->first_child + i].letter != letter)
            i++;
        if (i == node->children)
            return NULL;
        node = &trie.nodes[node->first_child + i];
    }
    return node->form ? &trie.forms[node->form - 1] : NULL;
}

static const vb_form *form_of(void **state, const lexicon *l, const char *spelling)
{
    const vb_model *model = ((tiny *)*state)->model;
    const vb_form *form = walk(model, lexicon_trie(l), vb_slice_of(spelling));
    bool same = form && vb_slice_equal(lexicon_spelling(l, model, form), vb_slice_of(spelling));
    return same ? form : NULL;
}

static uint16_t word_of(void **state, const lexicon *l, const char *spelling)
{
    const vb_form *form = form_of(state, l, spelling);
    if (!form)
        fail_msg("«%s» is in no form", spelling);
    return form->word;
}

static void adds_what_the_model_does_not_know(void **state)
{
    size_t known = vb_model_word_count(((tiny *)*state)->model);
    lexicon *l = with(state, "Xpả\nmơ nâm\nGTVT");
    const vb_form *name = form_of(state, l, "Xpả"), *plain = form_of(state, l, "nâm");
    assert_true(name && plain && form_of(state, l, "mơ") && form_of(state, l, "GTVT"));
    assert_true(name->word >= known && plain->word >= known);
    assert_true(name->fixed);
    assert_false(plain->fixed);
    assert_int_equal(word_of(state, l, "XPẢ"), name->word);
    assert_true(form_of(state, l, "XPẢ")->cost > name->cost);
    assert_null(form_of(state, l, "xpả"));
    assert_int_equal(lexicon_stands_for(l, name->word), VB_WORD_UNKNOWN);
    assert_int_equal(lexicon_stands_for(l, VB_WORD_FIRST), VB_WORD_FIRST);
    lexicon_free(l);
}

static void a_known_word_needs_no_form(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    lexicon *l = with(state, "kế hoạch\nKế Hoạch\nTRẺ EM\nUBND\n12/3");
    assert_int_equal(lexicon_trie(l).form_count, vb_model_lexicon(model).form_count);
    assert_int_equal(lexicon_trie(l).node_count, vb_model_lexicon(model).node_count);
    lexicon_free(l);
}

/* `uBnd` is the model's UBND in another writing: likely wherever that is. */
static void another_writing_stands_for_the_word(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    lexicon *l = with(state, "kếHoạch\ntrẺ");
    uint16_t own = word_of(state, l, "trẺ");
    assert_int_equal(lexicon_stands_for(l, own), vb_model_find(model, VB_SLICE("trẻ"))->word);
    assert_true(lexicon_surplus(l, VB_WORD_START, own) == 0);
    assert_int_equal(lexicon_stands_for(l, word_of(state, l, "kếHoạch")), VB_WORD_UNKNOWN);
    lexicon_free(l);
}

static void unknown_words_are_shared_out_by_weight(void **state)
{
    lexicon *l = with(state, "Xpả");
    uint16_t one = word_of(state, l, "Xpả");
    assert_true(fabs((double)lexicon_surplus(l, VB_WORD_START, one) - log(51)) < 1e-4);
    assert_int_equal(lexicon_add(l, VB_SLICE("Nhưr\t39\nMgar\t10"), (vb_reporter){0}), VB_OK);
    uint16_t two = word_of(state, l, "Nhưr");
    assert_true(fabs((double)lexicon_surplus(l, VB_WORD_START, one) - log(100)) < 1e-4);
    assert_true(fabs((double)lexicon_surplus(l, VB_WORD_START, two) - log(100.0 / 39)) < 1e-4);
    assert_int_equal(lexicon_add(l, VB_SLICE("Xpả\t11\nXpả\t3"), (vb_reporter){0}), VB_OK);
    assert_true(fabs((double)lexicon_surplus(l, VB_WORD_START, one) - log(110.0 / 11)) < 1e-4);
    const vb_model *model = ((tiny *)*state)->model;
    double unigram = (double)vb_model_unigram_cost(model, VB_WORD_UNKNOWN);
    double cost = (double)form_of(state, l, "Xpả")->cost / VB_COST_UNIT;
    assert_true(fabs(cost - unigram - log(10)) < 0.1);
    lexicon_free(l);
}

static void neighbours_in_a_name_are_likelier(void **state)
{
    lexicon *l = with(state, "Krông Nhưr\nkế cơ\t20\nNhưr tỉnh\nY 12 Krông");
    uint16_t krong = word_of(state, l, "Krông"), nhur = word_of(state, l, "Nhưr"),
             ke = word_of(state, l, "kế"), co = word_of(state, l, "cơ"),
             tinh = word_of(state, l, "tỉnh"), y = word_of(state, l, "y");
    assert_true(lexicon_surplus(l, krong, nhur) < 0 && lexicon_surplus(l, co, nhur) > 0);
    assert_true(lexicon_surplus(l, nhur, tinh) < lexicon_surplus(l, krong, nhur));
    assert_true(lexicon_surplus(l, ke, co) < -4 && lexicon_surplus(l, co, ke) == 0);
    assert_true(lexicon_surplus(l, y, krong) > 0); /* a number stands between them */
    assert_true(lexicon_surplus(l, VB_WORD_UNKNOWN, VB_WORD_UNKNOWN) == 0);
    lexicon_free(l);
}

/* A word that no model knows, another for each number. */
static void add_strange_word(vb_buffer *out, size_t number)
{
    static const char letters[] = "aceghinoqtu";
    vb_buffer_add_string(out, "qq");
    for (int i = 0; i < 5; i++, number /= sizeof letters - 1)
        vb_buffer_add_byte(out, letters[number % (sizeof letters - 1)]);
}

static void least_below(vb_lexicon trie, const vb_trie_node *node)
{
    for (size_t i = 0; i < node->children; i++) {
        const vb_trie_node *child = &trie.nodes[node->first_child + i];
        assert_true(node->best_cost <= child->best_cost || node == trie.nodes);
        assert_true(i == 0 || child[-1].letter < child->letter);
        least_below(trie, child);
    }
    assert_true(!node->form || node->best_cost <= trie.forms[node->form - 1].cost);
}

/* Thousands of words grafted on: each is found, the model's too, and every bound is one. */
static void loses_nothing_of_the_model(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    vb_buffer list = VB_BUFFER(NULL);
    for (size_t i = 0; i < 3000; i++) {
        add_strange_word(&list, i);
        vb_buffer_add_string(&list, " Kế\n");
    }
    lexicon *l = lexicon_new(NULL, model);
    assert_int_equal(lexicon_add(l, vb_buffer_slice(&list), (vb_reporter){0}), VB_OK);
    vb_lexicon old = vb_model_lexicon(model), trie = lexicon_trie(l);
    assert_int_equal(trie.form_count, old.form_count + 3000);
    for (size_t i = 0; i < old.form_count; i++) {
        const vb_form *form = walk(model, trie, vb_model_form_spelling(model, &old.forms[i]));
        assert_true(form && memcmp(form, &old.forms[i], sizeof *form) == 0);
    }
    for (size_t i = 0; i < 3000; i++) {
        vb_buffer_clear(&list);
        add_strange_word(&list, i);
        const vb_form *form = walk(model, trie, vb_buffer_slice(&list));
        assert_true(form && lexicon_surplus(l, form->word, word_of(state, l, "kế")) < 0);
    }
    least_below(trie, trie.nodes);
    lexicon_free(l);
    vb_buffer_free(&list);
}

static void warns_of_letters_that_no_channel_knows(void **state)
{
    lexicon *l = lexicon_new(NULL, ((tiny *)*state)->model);
    listener said = {0};
    vb_reporter reporter = {hear, NULL, &said};
    size_t forms = lexicon_trie(l).form_count;
    assert_int_equal(lexicon_add(l, VB_SLICE("Жук\nkế Жук em"), reporter), VB_OK);
    assert_int_equal(said.count, 2);
    assert_string_equal(said.id, "unknown-letter");
    assert_int_equal(said.severity, VB_WARNING);
    assert_int_equal(lexicon_trie(l).form_count, forms);
    lexicon_free(l);
}

/* A mark that no channel knows is no letter of the way, but of the spelling. */
static void a_strange_mark_is_spelt(void **state)
{
    lexicon *l = with(state, "H'leo");
    assert_non_null(form_of(state, l, "H'leo"));
    assert_null(form_of(state, l, "Hleo"));
    lexicon_free(l);
}

static void refuses_more_words_than_have_numbers(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    vb_buffer list = VB_BUFFER(NULL);
    size_t most = VB_WORDS_MAX - vb_model_word_count(model);
    for (size_t i = 0; i <= most; i++) {
        add_strange_word(&list, i);
        vb_buffer_add_byte(&list, '\n');
    }
    lexicon *l = lexicon_new(NULL, model);
    listener said = {0};
    assert_int_equal(lexicon_add(l, vb_buffer_slice(&list), (vb_reporter){hear, NULL, &said}),
                     VB_ERR_INPUT);
    assert_int_equal(said.count, 1);
    assert_string_equal(said.id, "too-many-words");
    lexicon_free(l);
    vb_buffer_free(&list);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    lexicon *l = lexicon_new(memory, context);
    vb_status status = l ? VB_OK : VB_ERR_MEMORY;
    vb_buffer list = VB_BUFFER(NULL);
    for (size_t i = 0; i < 40; i++) {
        add_strange_word(&list, i);
        vb_buffer_add_string(&list, " Kế\n");
    }
    if (status == VB_OK)
        status = lexicon_add(l, vb_buffer_slice(&list), (vb_reporter){0});
    vb_buffer_free(&list);
    lexicon_free(l);
    return status;
}

static void survives_every_failed_allocation(void **state)
{
    assert_true(fail_each_allocation(attempt, ((tiny *)*state)->model) > 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_what_the_model_does_not_know),
        cmocka_unit_test(a_known_word_needs_no_form),
        cmocka_unit_test(another_writing_stands_for_the_word),
        cmocka_unit_test(unknown_words_are_shared_out_by_weight),
        cmocka_unit_test(neighbours_in_a_name_are_likelier),
        cmocka_unit_test(loses_nothing_of_the_model),
        cmocka_unit_test(warns_of_letters_that_no_channel_knows),
        cmocka_unit_test(a_strange_mark_is_spelt),
        cmocka_unit_test(refuses_more_words_than_have_numbers),
        cmocka_unit_test(survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
