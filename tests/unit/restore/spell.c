/* The search of the lexicon against the definition: every spelling, by every way of reading it. */
#include "restore/restore.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tiny_model.h"

enum {
    REACH = 7 * VB_COST_UNIT,
    COST_MAX = 20 * VB_COST_UNIT,
    FAR_OFF = 1 << 20,
    LETTERS = WORD_LETTERS_MAX + 1
};

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

/* -------------------------------------------------------------------------------- definition -- */

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* What the channel says of `written` (a letter, or VB_UNIT_PAIR | pair) read as `count` letters. */
static int unit_cost(const vb_channel *channel, unsigned written, const uint16_t *read,
                     size_t count)
{
    size_t units;
    int cost = FAR_OFF;
    const vb_channel_unit *unit = vb_channel_units(channel, read, count, &units);
    for (size_t i = 0; i < units; i++)
        cost = unit[i].written == written ? unit[i].cost : cost;
    if (written & VB_UNIT_PAIR)
        return least(cost, cost < FAR_OFF ? COST_MAX : FAR_OFF);
    if (count == 1)
        cost = vb_channel_single(channel, read[0])[written];
    return cost < FAR_OFF ? least(cost, COST_MAX) : FAR_OFF;
}

/* The least cost of having read `read` where `letters` were written. */
static int cost_of(const vb_model *model, const vb_channel *channel, const uint16_t *letters,
                   size_t written, const uint16_t *read, size_t count)
{
    int costs[LETTERS][LETTERS];
    for (size_t i = 0; i <= written; i++) {
        for (size_t j = 0; j <= count; j++) {
            int cost = i == 0 && j == 0 ? 0 : FAR_OFF;
            if (j)
                cost = least(cost, costs[i][j - 1] +
                                       least(vb_channel_inserted(channel, read[j - 1]), COST_MAX));
            if (i)
                cost =
                    least(cost, costs[i - 1][j] +
                                    least(vb_channel_dropped(channel)[letters[i - 1]], COST_MAX));
            for (size_t n = 1; i && n <= VB_READ_MAX && n <= j; n++)
                cost = least(cost, costs[i - 1][j - n] +
                                       unit_cost(channel, letters[i - 1], read + j - n, n));
            uint16_t pair = i > 1 ? vb_model_pair(model, letters[i - 2], letters[i - 1]) : 0;
            for (size_t n = 1; pair && n <= VB_READ_MAX && n <= j; n++)
                cost = least(cost, costs[i - 2][j - n] +
                                       unit_cost(channel, VB_UNIT_PAIR | pair, read + j - n, n));
            costs[i][j] = cost;
        }
    }
    return costs[written][count];
}

static int cost_of_form(const handles *h, const vb_channel *channel, const vb_form *form,
                        bool capital, const uint16_t *read, size_t count)
{
    uint16_t letters[LETTERS];
    uint32_t c;
    size_t written = 0;
    vb_slice spelling = vb_model_form_spelling(h->model, form);
    for (size_t at = 0; at < spelling.len; written++) {
        at += vb_utf8_decode(spelling, at, &c);
        uint16_t upper = vb_model_letter(h->model, vb_upper(c));
        letters[written] = capital && written == 0 && upper ? upper : vb_model_letter(h->model, c);
    }
    return cost_of(h->model, channel, letters, written, read, count);
}

static const candidate *find_form(const candidates *found, const vb_form *form)
{
    for (size_t i = 0; i < found->count; i++) {
        if (found->items[i].form == form)
            return &found->items[i];
    }
    return NULL;
}

/* -------------------------------------------------------------------------------------- tests --
 */

/* Everything within reach of the best is found, at its cost, and nothing else. */
static void check_word(const handles *h, const vb_channel *channel, speller *s, const char *word)
{
    uint16_t read[LETTERS];
    uint32_t c;
    size_t count = 0;
    for (size_t at = 0; word[at]; count++) {
        at += vb_utf8_decode(vb_slice_of(word), at, &c);
        read[count] = vb_channel_read_letter(channel, c);
    }
    vb_lexicon all = vb_model_lexicon(h->model);
    int nearest = FAR_OFF, best = FAR_OFF;
    for (size_t i = 0; i < all.form_count; i++) {
        const vb_form *form = &all.forms[i];
        int plain = cost_of_form(h, channel, form, false, read, count),
            capital = form->fixed ? FAR_OFF : cost_of_form(h, channel, form, true, read, count);
        nearest = least(nearest, plain + form->cost);
        best = least(best, least(plain, capital) + form->cost);
    }
    const candidates *found = speller_find(s, vb_slice_of(word), INFINITY, false);
    assert_non_null(found);
    size_t wanted = 1; /* the copy */
    for (size_t i = 0; i < all.form_count; i++) {
        const vb_form *form = &all.forms[i];
        int plain = cost_of_form(h, channel, form, false, read, count),
            capital = form->fixed ? FAR_OFF : cost_of_form(h, channel, form, true, read, count);
        if (plain + form->cost > nearest + REACH ||
            least(plain, capital) + form->cost > best + REACH)
            continue;
        wanted++;
        const candidate *own = find_form(found, form);
        if (!own)
            continue; /* the places were full: seen below */
        assert_float_equal(own->shapes[SHAPE_LOWER], (float)(plain + form->variant) / VB_COST_UNIT,
                           1e-4);
    }
    assert_non_null(find_form(found, NULL));
    assert_int_equal(found->count, wanted < CANDIDATES_MAX ? wanted : CANDIDATES_MAX + 1);
}

static void finds_what_the_channel_allows(void **state)
{
    static const char *const words[] = {"ctia", "hgp",  "thyc", "hoach", "dia", "phuong", "té",
                                        "16ng", "cong", "tinh", "nhan",  "va",  "ngay",   "béo"};
    const handles *h = *state;
    speller *s = speller_new(NULL, h->model);
    assert_non_null(s);
    for (size_t k = 0; k < vb_model_channel_count(h->model); k++) {
        const vb_channel *channel = vb_model_channel(h->model, k);
        speller_reset(s, channel);
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
            check_word(h, channel, s, words[i]);
    }
    speller_free(s);
}

/* What was asked before, of this channel or another, changes no answer. */
static void answers_do_not_hang_on_what_was_asked(void **state)
{
    const handles *h = *state;
    const vb_channel *channel = vb_model_channel(h->model, 0);
    vb_slice word = VB_SLICE("phuong");
    speller *fresh = speller_new(NULL, h->model), *used = speller_new(NULL, h->model);
    speller_reset(fresh, channel);
    speller_reset(used, vb_model_channel(h->model, 1));
    speller_find(used, word, INFINITY, true);
    speller_reset(used, channel);
    const candidates *none = speller_find(used, word, 0.01F, false);
    assert_int_equal(none->count, 1);
    assert_null(none->items[0].form);
    size_t far = speller_find(used, word, INFINITY, true)->count;
    const candidates *a = speller_find(fresh, word, INFINITY, false),
                     *b = speller_find(used, word, INFINITY, false);
    assert_true(far >= b->count);
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_ptr_equal(a->items[i].form, b->items[i].form);
        assert_float_equal(a->items[i].cost, b->items[i].cost, 0);
    }
    assert_int_equal(speller_find(used, word, 0.01F, false)->count, 1);
    speller_free(fresh);
    speller_free(used);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_the_channel_allows),
        cmocka_unit_test(answers_do_not_hang_on_what_was_asked),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
