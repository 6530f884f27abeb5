/* The channels of a trained model: probabilities, of what the pairs taught. */
#include <math.h>
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

static const vb_channel *channel(void **state, const char *name)
{
    const vb_model *model = model_of(state);
    for (size_t i = 0; i < vb_model_channel_count(model); i++) {
        if (strcmp(vb_channel_name(vb_model_channel(model, i)), name) == 0)
            return vb_model_channel(model, i);
    }
    fail_msg("no channel %s", name);
    return NULL;
}

/* The cost of `written` read as the one letter `read`. */
static int single(void **state, const vb_channel *c, uint32_t written, uint32_t read)
{
    return vb_channel_single(
        c, vb_channel_read_letter(c, read))[vb_model_letter(model_of(state), written)];
}

/* The cost of `written` read as `count` letters; VB_COST_NEVER when the channel does not say. */
static int several(void **state, const vb_channel *c, uint32_t written, const uint32_t *read,
                   size_t count)
{
    uint16_t letters[VB_READ_MAX], wanted = vb_model_letter(model_of(state), written);
    size_t units;
    for (size_t i = 0; i < count; i++)
        letters[i] = vb_channel_read_letter(c, read[i]);
    const vb_channel_unit *unit = vb_channel_units(c, letters, count, &units);
    for (size_t i = 0; i < units; i++) {
        if (unit[i].written == wanted)
            return unit[i].cost;
    }
    return VB_COST_NEVER;
}

static void has_a_channel_for_each_family_and_one_for_any(void **state)
{
    const vb_model *model = model_of(state);
    assert_int_equal(vb_model_channel_count(model), 3);
    channel(state, "eng");
    channel(state, "clean");
    channel(state, "any");
    assert_null(vb_model_channel(model, 3));
    assert_null(vb_model_channel(model, SIZE_MAX));
}

static void read_letters_it_does_not_know_are_one(void **state)
{
    const vb_channel *c = channel(state, "eng");
    assert_int_equal(vb_channel_read_letter(c, 0x416), 0);
    assert_int_equal(vb_channel_read_letter(c, UINT32_MAX), 0);
    uint16_t a = vb_channel_read_letter(c, 'a'), e = vb_channel_read_letter(c, 0xE9);
    assert_true(a && e && a != e);
}

/* Of a letter, nothing, one letter and several together are all it can be read as. */
static void what_a_letter_is_read_as_sums_to_one(void **state)
{
    static const uint32_t letters[] = {'a', 'c', 'n', 0x1EBF, 0x1EC7, 0x1EE7};
    for (size_t k = 0; k < vb_model_channel_count(model_of(state)); k++) {
        const vb_channel *c = vb_model_channel(model_of(state), k);
        for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
            uint16_t letter = vb_model_letter(model_of(state), letters[i]);
            double sum = exp(-(double)vb_channel_dropped(c)[letter] / VB_COST_UNIT);
            for (uint32_t read = 0; read < 0x1F00; read++) {
                uint16_t own = vb_channel_read_letter(c, read);
                if (own)
                    sum += exp(-(double)vb_channel_single(c, own)[letter] / VB_COST_UNIT);
            }
            sum += exp(-(double)vb_channel_single(c, 0)[letter] / VB_COST_UNIT);
            if (sum > 1.02 || sum < 0.3)
                fail_msg("%s: letter %x: %f", vb_channel_name(c), (unsigned)letters[i], sum);
        }
    }
}

static void knows_what_the_pairs_taught(void **state)
{
    const vb_channel *eng = channel(state, "eng"), *clean = channel(state, "clean");
    static const uint32_t ti[] = {'t', 'i'}, tz[] = {'t', 'z'};
    assert_true(single(state, eng, 0x1EBF, 0xE9) < single(state, eng, 0x1EBF, 'a')); /* ké */
    assert_true(single(state, eng, 0x1ECB, 'i') < single(state, clean, 0x1ECB, 'i'));
    assert_true(single(state, clean, 0x1EBF, 0x1EBF) < single(state, eng, 0x1EBF, 0x1EBF));
    assert_true(several(state, eng, 0x1EE7, ti, 2) < 3 * VB_COST_UNIT); /* ctia: của */
    assert_int_equal(several(state, eng, 0x1EE7, tz, 2), VB_COST_NEVER);
    assert_int_equal(several(state, clean, 0x1EE7, ti, 2) < 3 * VB_COST_UNIT, 0);
}

static void an_unseen_segment_has_no_units(void **state)
{
    const vb_channel *c = channel(state, "eng");
    const uint16_t read[] = {UINT16_MAX - 1, 0, 1};
    size_t count = 7;
    for (size_t len = 1; len <= VB_READ_MAX; len++) {
        assert_null(vb_channel_units(c, read, len, &count));
        assert_int_equal(count, 0);
    }
}

static void letters_follow_one_another_by_family(void **state)
{
    const vb_channel *eng = channel(state, "eng"), *clean = channel(state, "clean");
    float by_eng = 0, by_clean = 0;
    static const uint32_t word[] = {'h', 'i', 0xE9, 'n'}; /* hién: no written Vietnamese */
    for (size_t i = 1; i < sizeof word / sizeof word[0]; i++) {
        by_eng += vb_channel_follows(eng, vb_channel_read_letter(eng, word[i - 1]),
                                     vb_channel_read_letter(eng, word[i]));
        by_clean += vb_channel_follows(clean, vb_channel_read_letter(clean, word[i - 1]),
                                       vb_channel_read_letter(clean, word[i]));
    }
    assert_true(by_eng < by_clean);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_a_channel_for_each_family_and_one_for_any),
        cmocka_unit_test(read_letters_it_does_not_know_are_one),
        cmocka_unit_test(what_a_letter_is_read_as_sums_to_one),
        cmocka_unit_test(knows_what_the_pairs_taught),
        cmocka_unit_test(an_unseen_segment_has_no_units),
        cmocka_unit_test(letters_follow_one_another_by_family),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
