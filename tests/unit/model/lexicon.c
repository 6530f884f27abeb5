/* The lexicon of a trained model: every spelling has its way down the trie, and nothing else has.
 */
#include "vanban/orthography.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tiny_model.h"
#include "vanban/model_search.h"

static const vb_model *model_of(void **state)
{
    return ((const tiny *)*state)->model;
}

static void every_form_is_found_by_its_spelling(void **state)
{
    const vb_model *model = model_of(state);
    vb_lexicon lexicon = vb_model_lexicon(model);
    assert_true(lexicon.form_count > 100);
    for (size_t i = 0; i < lexicon.form_count; i++) {
        const vb_form *form = &lexicon.forms[i];
        vb_slice spelling = vb_model_form_spelling(model, form);
        assert_ptr_equal(vb_model_find(model, spelling), form);
        assert_true(form->word >= VB_WORD_FIRST && form->word < vb_model_word_count(model));
    }
}

/* A word is spelt as itself, or with its tone in the other place. */
static void a_form_spells_its_word(void **state)
{
    const vb_model *model = model_of(state);
    vb_lexicon lexicon = vb_model_lexicon(model);
    for (size_t i = 0; i < lexicon.form_count; i++) {
        const vb_form *form = &lexicon.forms[i];
        vb_slice word = vb_model_spelling(model, form->word);
        vb_buffer own = VB_BUFFER(NULL);
        vb_add_toned(&own, vb_model_form_spelling(model, form), VB_TONES_OLD);
        assert_true(vb_slice_equal(vb_buffer_slice(&own), word));
        assert_true(form->cost >= form->variant);
        vb_buffer_free(&own);
    }
}

static void finds_nothing_else(void **state)
{
    static const char *const strangers[] = {"",     "kế hoạch", "kếh", "k",    "hoạc", "Kế",
                                            "ubnd", "UBN",      "z9",  "\xFF", "Ж",    "kế\xC3"};
    for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++) {
        if (vb_model_find(model_of(state), vb_slice_of(strangers[i])))
            fail_msg("«%s» is no word", strangers[i]);
    }
    assert_non_null(vb_model_find(model_of(state), VB_SLICE("kế")));
    assert_true(vb_model_find(model_of(state), VB_SLICE("UBND"))->fixed);
    assert_false(vb_model_find(model_of(state), VB_SLICE("kế"))->fixed);
}

static void letters_have_one_number_each(void **state)
{
    const vb_model *model = model_of(state);
    vb_lexicon lexicon = vb_model_lexicon(model);
    for (uint16_t i = 1; i < lexicon.letter_count; i++) {
        assert_int_equal(vb_model_letter(model, lexicon.letters[i]), i);
        assert_true(i == 1 || lexicon.letters[i - 1] < lexicon.letters[i]);
    }
    for (uint32_t c = 0; c < 0x4000; c++) {
        uint16_t letter = vb_model_letter(model, c);
        assert_true(letter == 0 || lexicon.letters[letter] == c);
    }
    assert_int_equal(vb_model_letter(model, 0x416), 0);
    assert_int_equal(vb_model_letter(model, 0), 0);
    assert_int_equal(vb_model_letter(model, UINT32_MAX), 0);
}

static void pairs_have_one_number_each(void **state)
{
    const vb_model *model = model_of(state);
    vb_lexicon lexicon = vb_model_lexicon(model);
    for (uint16_t i = 1; i < lexicon.pair_count; i++) {
        uint16_t first = (uint16_t)(lexicon.pairs[i] >> 16), second = (uint16_t)lexicon.pairs[i];
        assert_int_equal(vb_model_pair(model, first, second), i);
    }
    assert_int_equal(vb_model_pair(model, UINT16_MAX, 1), 0);
    assert_int_equal(vb_model_pair(model, 0, 0), 0);
}

/* Each form once; children by their letters; no bound above what it bounds. */
static size_t check_below(const vb_lexicon *lexicon, const vb_trie_node *node)
{
    size_t forms = node->form != 0;
    assert_true(!node->form || node->best_cost <= lexicon->forms[node->form - 1].cost);
    for (size_t i = 0; i < node->children; i++) {
        const vb_trie_node *child = &lexicon->nodes[node->first_child + i];
        assert_true(child > node && node->best_cost <= child->best_cost);
        assert_true(i == 0 || child[-1].letter < child->letter);
        forms += check_below(lexicon, child);
    }
    assert_true(forms > 0);
    return forms;
}

static void the_trie_holds_each_form_once(void **state)
{
    vb_lexicon lexicon = vb_model_lexicon(model_of(state));
    assert_int_equal(check_below(&lexicon, lexicon.nodes), lexicon.form_count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_form_is_found_by_its_spelling),
        cmocka_unit_test(a_form_spells_its_word),
        cmocka_unit_test(finds_nothing_else),
        cmocka_unit_test(letters_have_one_number_each),
        cmocka_unit_test(pairs_have_one_number_each),
        cmocka_unit_test(the_trie_holds_each_form_once),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
