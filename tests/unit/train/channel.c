/* Probabilities → a family's costs, in the order in which the model's readers look them up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tiny_model.h"
#include "train/train.h"
#include "vanban/model_search.h"

/* --------------------------------------------------------------------------------- alphabet -- */

/* The written letters and pairs of one word, and of lines in which `ng` was read as one letter. */
static void make_alphabet(aligner *a, vocabulary *v, vb_array *alphabet, vb_array *pairs)
{
    vb_train_options options = {.syllable_minimum = 1, .foreign_minimum = 1, .iterations = 3};
    token_case shape;
    aligner_init(a, NULL);
    vocabulary_init(v, NULL);
    vocabulary_count(v, VB_SLICE("hoà"), 1, &shape);
    vocabulary_count(v, VB_SLICE("ngang"), 1, &shape);
    assert_int_equal(vocabulary_choose(v, &options), VB_OK);
    for (size_t i = 0; i < 20; i++) {
        aligner_add(a, "scan", VB_SLICE("ngang"), VB_SLICE("qaq"));
        aligner_add(a, "scan", VB_SLICE("na ga"), VB_SLICE("na ga"));
    }
    assert_int_equal(aligner_run(a, &options), VB_OK);
    assert_int_equal(channels_alphabet(a, v, alphabet, pairs), VB_OK);
}

static void the_alphabet_holds_each_letter_once_and_in_order(void **state)
{
    vb_array alphabet = VB_ARRAY(uint32_t, NULL), pairs = VB_ARRAY(uint32_t, NULL);
    aligner a;
    vocabulary v;
    (void)state;
    make_alphabet(&a, &v, &alphabet, &pairs);
    for (size_t i = 2; i < alphabet.count; i++)
        assert_true(*VB_ARRAY_AT(&alphabet, uint32_t, i - 1) <
                    *VB_ARRAY_AT(&alphabet, uint32_t, i));
    /* both places of the tone, capitals, digits; and nothing that no word has */
    for (const uint32_t *c = (const uint32_t[]){'h', 'H', 0xF2, 0xE0, 0xD2, 0xC0, '7', '/', 0}; *c;
         c++)
        assert_true(place_in_set(&alphabet, *c));
    assert_int_equal(place_in_set(&alphabet, 'q'), 0);
    assert_int_equal(place_in_set(&alphabet, 0), 0);
    vb_array_free(&alphabet);
    vb_array_free(&pairs);
    vocabulary_free(&v);
    aligner_free(&a);
}

static bool has_pair(const vb_array *alphabet, const vb_array *pairs, uint32_t first,
                     uint32_t second)
{
    uint32_t left = place_in_set(alphabet, first), right = place_in_set(alphabet, second);
    return place_in_set(pairs, left << 16 | right) != 0;
}

static void two_letters_read_as_one_are_a_pair_in_any_case(void **state)
{
    vb_array alphabet = VB_ARRAY(uint32_t, NULL), pairs = VB_ARRAY(uint32_t, NULL);
    aligner a;
    vocabulary v;
    (void)state;
    make_alphabet(&a, &v, &alphabet, &pairs);
    assert_true(has_pair(&alphabet, &pairs, 'n', 'g'));
    assert_true(has_pair(&alphabet, &pairs, 'N', 'g'));
    assert_true(has_pair(&alphabet, &pairs, 'N', 'G'));
    assert_false(has_pair(&alphabet, &pairs, 'n', 'G'));
    assert_false(has_pair(&alphabet, &pairs, 'n', 'a'));
    vb_array_free(&alphabet);
    vb_array_free(&pairs);
    vocabulary_free(&v);
    aligner_free(&a);
}

static void places_in_an_empty_set(void **state)
{
    vb_array none = VB_ARRAY(uint32_t, NULL);
    (void)state;
    assert_int_equal(place_in_set(&none, 7), 0);
}

/* ------------------------------------------------------------------------------------ costs -- */

static const vb_channel *channel_named(const tiny *t, const char *name)
{
    for (size_t i = 0; i < vb_model_channel_count(t->model); i++) {
        const vb_channel *channel = vb_model_channel(t->model, i);
        if (strcmp(vb_channel_name(channel), name) == 0)
            return channel;
    }
    fail();
    return NULL;
}

/* What the channel asks for `written` read as `read`. */
static uint16_t single(const tiny *t, const char *channel, uint32_t written, uint32_t read)
{
    const vb_channel *c = channel_named(t, channel);
    uint16_t letter = vb_model_letter(t->model, written), seen = vb_channel_read_letter(c, read);
    assert_true(letter && seen);
    return vb_channel_single(c, seen)[letter];
}

static void a_family_asks_little_for_what_it_showed(void **state)
{
    const tiny *t = *state;
    const uint32_t e_acute = 0xE9, e_circumflex_acute = 0x1EBF;
    assert_true(single(t, "eng", e_circumflex_acute, e_acute) < 1 * VB_COST_UNIT);
    assert_true(single(t, "eng", e_circumflex_acute, e_acute) + 2 * VB_COST_UNIT <
                single(t, "eng", 'a', e_acute));
    assert_true(single(t, "clean", e_circumflex_acute, e_circumflex_acute) <
                single(t, "eng", e_circumflex_acute, e_circumflex_acute));
}

static void the_last_channel_is_that_of_all_families(void **state)
{
    const tiny *t = *state;
    size_t count = vb_model_channel_count(t->model);
    assert_int_equal(count, 3);
    assert_string_equal(vb_channel_name(vb_model_channel(t->model, count - 1)), "any");
    /* it asks for what only one family showed more than that one does, and less than the other */
    const uint32_t e_acute = 0xE9, e_circumflex_acute = 0x1EBF;
    uint16_t any = single(t, "any", e_circumflex_acute, e_acute);
    assert_true(any > single(t, "eng", e_circumflex_acute, e_acute));
    assert_true(any < single(t, "clean", e_circumflex_acute, e_acute));
}

/* The pairs say `ctr` for `cứ` and `cir` for `ức`'s `ứ`: units of several read letters. */
static void several_read_letters_are_one_unit(void **state)
{
    const tiny *t = *state;
    const vb_channel *c = channel_named(t, "eng");
    const uint16_t read[] = {vb_channel_read_letter(c, 't'), vb_channel_read_letter(c, 'i')};
    uint16_t u_hook = vb_model_letter(t->model, 0x1EE7); /* ủ: `ctia` for `của` */
    size_t units;
    const vb_channel_unit *unit = vb_channel_units(c, read, 2, &units);
    bool found = false;
    for (size_t i = 0; i < units; i++)
        found |= unit[i].written == u_hook;
    assert_true(found);
    const uint16_t never[] = {read[1], read[0]};
    vb_channel_units(c, never, 2, &units);
    assert_int_equal(units, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_alphabet_holds_each_letter_once_and_in_order),
        cmocka_unit_test(two_letters_read_as_one_are_a_pair_in_any_case),
        cmocka_unit_test(places_in_an_empty_set),
        cmocka_unit_test(a_family_asks_little_for_what_it_showed),
        cmocka_unit_test(the_last_channel_is_that_of_all_families),
        cmocka_unit_test(several_read_letters_are_one_unit),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
