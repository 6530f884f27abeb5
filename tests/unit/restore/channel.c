/* Which channel a text came through. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/candidates.h"
#include "restore/channel.h"
#include "restore/decode.h"
#include "restore/document.h"
#include "restore/lattice.h"
#include "restore/lattice_build.h"
#include "restore/step.h"
#include "restore/token.h"
#include "tiny_model.h"

enum { CHANNELS = 3 }; /* eng, clean and the broad one of all together */

/* ------------------------------------------------------------------- a reader that was told -- */

/* What a reader says whatever the text; and how often it was asked. The broad channel, whose
 * letters are those of all scanners, is out of the question. */
typedef struct told {
    const char *cheap; /* the channel that costs less than the others */
    float gain;
    size_t tokens; /* of the whole sample */
    size_t line;   /* tokens of its first line, which is read whole */
    size_t asked, asked_of_cheap;
    size_t longest; /* sample that it was asked to read */
} told;

static float say(void *context, const vb_channel *channel, size_t tokens, size_t *read)
{
    told *t = context;
    bool cheap = t->cheap && strcmp(vb_channel_name(channel), t->cheap) == 0;
    t->asked++;
    t->asked_of_cheap += cheap;
    t->longest = tokens > t->longest ? tokens : t->longest;
    tokens = tokens < t->line ? t->line : tokens;
    *read = tokens < t->tokens ? tokens : t->tokens;
    if (strcmp(vb_channel_name(channel), "any") == 0)
        return 1000;
    return cheap ? 100 - t->gain : 100;
}

static const char *chosen(void **state, const char *text, told *t)
{
    const vb_channel *channel = channel_of_text(((tiny *)*state)->model, vb_slice_of(text), say, t);
    assert_non_null(channel);
    return vb_channel_name(channel);
}

static const char garbled[] = "Thyc hién ké hoach ctia cac co quan, phéi hgp véi dia phuong",
                  sound[] = "Thực hiện kế hoạch của các cơ quan, phối hợp với địa phương";

static void where_words_do_not_decide_letters_do(void **state)
{
    assert_string_equal(chosen(state, garbled, &(told){.tokens = 12}), "eng");
    assert_string_equal(chosen(state, sound, &(told){.tokens = 12}), "clean");
}

static void words_go_before_letters_where_they_are_plain(void **state)
{
    told plain = {.cheap = "clean", .gain = 20, .tokens = 12}, little = plain;
    told enough_at_end = plain;
    little.gain = 5;
    enough_at_end.gain = 10;
    assert_string_equal(chosen(state, garbled, &plain), "clean");
    assert_string_equal(chosen(state, garbled, &little), "eng");
    assert_string_equal(chosen(state, garbled, &enough_at_end), "clean");
}

static void a_loser_is_not_read_with_again(void **state)
{
    told plain = {.cheap = "clean", .gain = 20, .tokens = 10000};
    chosen(state, garbled, &plain);
    assert_int_equal(plain.asked, CHANNELS);
    assert_int_equal(plain.asked_of_cheap, 1);
    told alike = {.tokens = 12}; /* two rounds, and the broad one only in the first */
    chosen(state, garbled, &alike);
    assert_int_equal(alike.asked, CHANNELS + CHANNELS - 1);
}

/* A line of a scan in whose letters no sound text is written says little, two hundred say enough.
 */
static void a_channel_of_quite_other_letters_is_not_read_with(void **state)
{
    char text[200 * sizeof garbled] = "";
    told brief = {.cheap = "clean", .tokens = 12}, lengthy = brief;
    for (char *end = text; end + sizeof garbled <= text + sizeof text; end += sizeof garbled) {
        memcpy(end, garbled, sizeof garbled);
        end[sizeof garbled - 1] = '\n';
    }
    text[sizeof text - 1] = '\0';
    chosen(state, garbled, &brief);
    chosen(state, text, &lengthy);
    assert_true(brief.asked_of_cheap > 0);
    assert_int_equal(lengthy.asked_of_cheap, 0);
}

static void a_longer_sample_is_read_while_it_is_not_plain(void **state)
{
    told alike = {.tokens = 10000}, brief = {.tokens = 12};
    chosen(state, garbled, &alike);
    assert_true(alike.longest >= 1000 && alike.longest < 10000);
    /* but not again and again the same, of a text that has no more */
    chosen(state, garbled, &brief);
    assert_true(brief.asked <= 2 * CHANNELS && brief.longest < 1000);
    /* nor is a line that is longer than the first samples all there is */
    told long_line = {.tokens = 10000, .line = 100};
    chosen(state, garbled, &long_line);
    assert_true(long_line.longest >= 1000);
}

static void empty_texts_have_a_channel_too(void **state)
{
    told nothing = {.tokens = 0};
    chosen(state, "", &nothing);
    assert_true(nothing.asked <= CHANNELS);
    chosen(state, " \n\f ", &nothing);
    chosen(state, "\xFF\xFE", &nothing);
}

/* --------------------------------------------------------------------- a reader that reads -- */

typedef struct sample {
    const vb_model *model;
    vb_slice text;
} sample;

/* As the restorer reads a sample. */
static float read_with(void *context, const vb_channel *channel, size_t tokens, size_t *read)
{
    const sample *s = context;
    document d;
    history past = {VB_WORD_START, VB_WORD_START};
    vb_arena strings = VB_ARENA(NULL);
    vb_array found = VB_ARRAY(token, NULL), steps = VB_ARRAY(step, NULL);
    lattice l = lattice_new(NULL);
    speller *spelling = speller_new(NULL, s->model);
    decoder *search = decoder_new(NULL, s->model, 10);
    speller_reset(spelling, channel);
    document_begin(&d, NULL, s->text, NULL);
    assert_int_equal(document_read(&d, tokens, &strings, &found), VB_OK);
    assert_int_equal(lattice_build(&l, spelling, s->model, s->text, &found, &(evidence){0}), VB_OK);
    assert_int_equal(decoder_run(search, &l, &found, NULL, &past, &steps), VB_OK);
    float read_cost = decoder_cost(search);
    *read = found.count;
    decoder_free(search);
    speller_free(spelling);
    lattice_free(&l);
    vb_array_free(&steps);
    vb_array_free(&found);
    vb_arena_free(&strings);
    return read_cost;
}

static void a_scan_is_not_taken_for_sound_text_nor_sound_text_for_a_scan(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    sample scan = {model, vb_slice_of(garbled)}, clean = {model, vb_slice_of(sound)};
    assert_string_not_equal(vb_channel_name(channel_of_text(model, scan.text, read_with, &scan)),
                            "clean");
    assert_string_equal(vb_channel_name(channel_of_text(model, clean.text, read_with, &clean)),
                        "clean");
}

static void a_channel_is_found_by_its_name(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    assert_int_equal(vb_model_channel_count(model), CHANNELS);
    assert_string_equal(vb_channel_name(channel_by_name(model, "clean")), "clean");
    assert_null(channel_by_name(model, "clea"));
    assert_null(channel_by_name(model, ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(where_words_do_not_decide_letters_do),
        cmocka_unit_test(words_go_before_letters_where_they_are_plain),
        cmocka_unit_test(a_loser_is_not_read_with_again),
        cmocka_unit_test(a_channel_of_quite_other_letters_is_not_read_with),
        cmocka_unit_test(a_longer_sample_is_read_while_it_is_not_plain),
        cmocka_unit_test(empty_texts_have_a_channel_too),
        cmocka_unit_test(a_scan_is_not_taken_for_sound_text_nor_sound_text_for_a_scan),
        cmocka_unit_test(a_channel_is_found_by_its_name),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
