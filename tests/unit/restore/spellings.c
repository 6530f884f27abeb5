/* A file of spellings against the search: what is listed is what would have been found. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "tiny_model.h"

#include "restore/candidates.h"
#include "restore/lexicon.h"
#include "restore/reading.h"
#include "restore/search.h"
#include "vanban/restore.h"

static const char list[] = "# read words\n"
                           "ctia\teng\n"
                           "hgp\teng clean\n"
                           "16ng\teng\n"
                           "coquan\teng\n"
                           "quà\tclean\n"
                           "zzzzzz\teng\n";

static const char *const words[] = {"ctia", "hgp",    "16ng", "coquan", "co", "quan",
                                    "quà",  "zzzzzz", "thyc", "té",     "Sé", "UBND"};
enum { WORDS = sizeof words / sizeof words[0] };

/* The same model twice, the second with a file of spellings. */
typedef struct handles {
    vb_slice image;
    vb_model *plain, *with;
    vb_slice file; /* aligned; freed with free() */
} handles;

static vb_slice make(const vb_model *model, const char *text)
{
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(vb_spellings_make(NULL, model, vb_slice_of(text), (vb_reporter){0}, &out),
                     VB_OK);
    vb_slice file = aligned_copy(vb_buffer_slice(&out));
    vb_buffer_free(&out);
    return file;
}

static int set_up(void **state)
{
    static handles fixture;
    fixture.image = tiny_image();
    *state = &fixture;
    assert_int_equal(vb_model_read(fixture.image, NULL, &fixture.plain), VB_OK);
    assert_int_equal(vb_model_read(fixture.image, NULL, &fixture.with), VB_OK);
    fixture.file = make(fixture.plain, list);
    return vb_model_read_spellings(fixture.with, fixture.file) == VB_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    handles *fixture = *state;
    vb_model_close(fixture->plain);
    vb_model_close(fixture->with);
    free((void *)(uintptr_t)fixture->image.data);
    free((void *)(uintptr_t)fixture->file.data);
    return 0;
}

static bool is_listed(const vb_model *model, size_t channel, const char *word,
                      vb_listed_spellings *listed)
{
    return vb_model_listed_spellings(model, vb_model_channel(model, channel), vb_slice_of(word),
                                     vb_slice_hash(vb_slice_of(word)), listed);
}

static size_t channel_named(const vb_model *model, const char *name)
{
    size_t number = 0;
    while (strcmp(vb_channel_name(vb_model_channel(model, number)), name) != 0)
        number++;
    return number;
}

static void lists_words_by_their_channels(void **state)
{
    const handles *h = *state;
    vb_listed_spellings listed;
    size_t eng = channel_named(h->with, "eng"), clean = channel_named(h->with, "clean");
    assert_true(is_listed(h->with, eng, "ctia", &listed));
    assert_true(listed.count > 1);
    assert_false(is_listed(h->with, clean, "ctia", &listed));
    assert_true(is_listed(h->with, clean, "hgp", &listed));
    assert_true(is_listed(h->with, clean, "quà", &listed));
    assert_false(is_listed(h->with, eng, "quà", &listed));
    assert_false(is_listed(h->with, eng, "thyc", &listed));
    assert_false(is_listed(h->plain, eng, "ctia", &listed));
}

/* Where a word may be two, its halves are asked for. */
static void lists_halves(void **state)
{
    const handles *h = *state;
    vb_listed_spellings listed;
    size_t eng = channel_named(h->with, "eng");
    assert_true(is_listed(h->with, eng, "coquan", &listed));
    assert_true(is_listed(h->with, eng, "co", &listed));
    assert_true(is_listed(h->with, eng, "quan", &listed));
}

static void check_same(const vb_model *plain, const candidates *a, const vb_model *with,
                       const candidates *b)
{
    const vb_form *forms = vb_model_lexicon(plain).forms, *others = vb_model_lexicon(with).forms;
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->items[i].form == NULL, b->items[i].form == NULL);
        if (a->items[i].form)
            assert_int_equal(a->items[i].form - forms, b->items[i].form - others);
        assert_true(a->items[i].cost == b->items[i].cost);
        for (shape s = SHAPE_LOWER; s < SHAPES; s++)
            assert_true(a->items[i].shapes[s] == b->items[i].shapes[s]);
    }
}

/* In whatever order, near and far, and up to a limit. */
static void says_what_the_search_finds(void **state)
{
    static const float limits[] = {INFINITY, 5, 18, INFINITY};
    const handles *h = *state;
    speller *plain = speller_new(NULL, h->plain), *with = speller_new(NULL, h->with);
    assert_true(plain && with);
    for (size_t k = 0; k < vb_model_channel_count(h->plain); k++) {
        speller_reset(plain, vb_model_channel(h->plain, k));
        speller_reset(with, vb_model_channel(h->with, k));
        for (size_t n = 0; n < 2 * WORDS; n++) {
            vb_slice word = vb_slice_of(words[n % WORDS]);
            float limit = limits[(n + k) % 4];
            search_reach reach = n % REACHES;
            const candidates *a = speller_find(plain, word, limit, reach),
                             *b = speller_find(with, word, limit, reach);
            assert_true(a && b);
            check_same(h->plain, a, h->with, b);
        }
    }
    speller_free(plain);
    speller_free(with);
}

static const char page[] = "Thyc hién ké hoach ctia coquan, 16ng ghép céng tac tré em\n";

static vb_status restore(const vb_allocator *memory, const vb_model *model, vb_buffer *out)
{
    vb_restorer *r;
    const vb_restore_options options = {.channel = "eng"};
    vb_status status = vb_restorer_new(memory, model, NULL, &options, (vb_reporter){0}, &r);
    if (status == VB_OK)
        status = vb_restorer_run(r, VB_SLICE(page), out, NULL);
    vb_restorer_free(r);
    return status == VB_OK ? vb_buffer_status(out) : status;
}

static void a_page_is_read_as_without(void **state)
{
    const handles *h = *state;
    vb_buffer plain = VB_BUFFER(NULL), with = VB_BUFFER(NULL);
    assert_int_equal(restore(NULL, h->plain, &plain), VB_OK);
    assert_int_equal(restore(NULL, h->with, &with), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&plain), vb_buffer_slice(&with)));
    vb_buffer_free(&plain);
    vb_buffer_free(&with);
}

/* They are spellings too, which no list made before can have. */
static void the_users_words_are_searched_for(void **state)
{
    const handles *h = *state;
    lexicon *own_words = lexicon_new(NULL, h->with);
    speller *s = speller_new(NULL, h->with);
    assert_true(own_words && s);
    assert_int_equal(lexicon_add(own_words, VB_SLICE("ctia\n"), (vb_reporter){0}), VB_OK);
    speller_learn(s, own_words);
    speller_reset(s, vb_model_channel(h->with, channel_named(h->with, "eng")));
    const candidates *near = speller_find(s, VB_SLICE("ctia"), INFINITY, REACH_NEAR);
    assert_non_null(near);
    size_t own = 0;
    for (size_t i = 0; i < near->count; i++) {
        const vb_form *form = near->items[i].form;
        own += form && vb_slice_equal(speller_spelling(s, form), VB_SLICE("ctia"));
    }
    assert_int_equal(own, 1);
    speller_free(s);
    lexicon_free(own_words);
}

static void refuses_what_is_no_such_file(void **state)
{
    const handles *h = *state;
    vb_model *model;
    assert_int_equal(vb_model_read(h->image, NULL, &model), VB_OK);
    for (size_t len = 0; len < h->file.len; len += len < 64 ? 1 : 61)
        assert_int_equal(vb_model_read_spellings(model, vb_slice_cut(h->file, 0, len)),
                         VB_ERR_MODEL_DAMAGED);
    vb_spellings_header *header = (void *)(uintptr_t)h->file.data;
    header->model ^= 1;
    assert_int_equal(vb_model_read_spellings(model, h->file), VB_ERR_MODEL_VERSION);
    header->model ^= 1;
    header->format++;
    assert_int_equal(vb_model_read_spellings(model, h->file), VB_ERR_MODEL_VERSION);
    header->format--;
    assert_int_equal(vb_model_read_spellings(model, h->file), VB_OK);
    assert_int_equal(vb_model_open_spellings(model, "no/such/file"), VB_ERR_MODEL_MISSING);
    vb_listed_spellings listed;
    assert_true(is_listed(model, channel_named(model, "eng"), "ctia", &listed)); /* as it was */
    vb_model_close(model);
}

/* Every bit of the slots and of the items: some other words at worst, and none of no form. */
static void survives_damage(void **state)
{
    const handles *h = *state;
    size_t forms = vb_model_lexicon(h->with).form_count;
    char *bytes = (char *)(uintptr_t)h->file.data;
    for (size_t i = sizeof(vb_spellings_header); i < h->file.len; i++) {
        bytes[i] = (char)(bytes[i] ^ 0xFF);
        for (size_t w = 0; w < WORDS; w++) {
            vb_listed_spellings listed;
            for (size_t k = 0; k < vb_model_channel_count(h->with); k++) {
                bool known = is_listed(h->with, k, words[w], &listed);
                for (size_t n = 0; known && n < listed.count; n++)
                    assert_true(listed.items[n].form < forms ||
                                listed.items[n].form == VB_SPELLING_COPY);
            }
        }
        bytes[i] = (char)(bytes[i] ^ 0xFF);
    }
}

static void the_lexicon_lies_laid_out(void **state)
{
    const handles *h = *state;
    search s = {.rare = rare_of_nothing(NULL)};
    assert_true(reading_open(&s.word, NULL, h->with));
    assert_true(laid_out_read(&s, vb_model_listed_layout(h->with)));
    size_t rare = s.word.syllables.rare.count, onsets = s.word.syllables.table.onsets.count;
    assert_true(rare > 0 && onsets > 1 && s.rare.slots.count > rare);
    assert_false(laid_out_read(&s, vb_model_listed_layout(h->plain)));
    assert_int_equal(s.word.syllables.rare.count, 0);
    assert_true(reading_learn(&s.word, s.word.lexicon));
    assert_int_equal(s.word.syllables.rare.count, rare);
    assert_int_equal(s.word.syllables.table.onsets.count, onsets);
    rare_free(&s.rare);
    reading_end(&s.word);
}

/* Every byte of what is laid out, or nearly: it is seen, or other words are found at worst. */
static void survives_damage_of_the_layout(void **state)
{
    enum { ALL = 2048, SOME = 37 };
    const handles *h = *state;
    vb_slice layout = vb_model_listed_layout(h->with);
    size_t refused = 0;
    for (size_t i = 0; i < layout.len; i += i < ALL ? 1 : SOME) {
        char *byte = (char *)(uintptr_t)&layout.data[i];
        *byte = (char)(*byte ^ 0xFF);
        search own = {.rare = rare_of_nothing(NULL)};
        assert_true(reading_open(&own.word, NULL, h->with));
        refused += !laid_out_read(&own, layout);
        rare_free(&own.rare);
        reading_end(&own.word);
        speller *s = speller_new(NULL, h->with);
        speller_reset(s, vb_model_channel(h->with, channel_named(h->with, "eng")));
        for (size_t n = 0; n < WORDS; n++)
            assert_non_null(speller_find(s, vb_slice_of(words[n]), INFINITY, REACH_FAR));
        speller_free(s);
        *byte = (char)(*byte ^ 0xFF);
    }
    assert_true(refused > ALL / 2);
}

/* Asks for all pairs of a model; `same` as another has them, NULL: whatever they are. */
static void ask_for_followers(const vb_model *model, const vb_model *same)
{
    size_t all = vb_model_word_count(model);
    vb_arena lists = VB_ARENA(NULL);
    for (size_t last = 0; last < all; last++) {
        vb_followers own;
        assert_true(vb_model_list_followers(model, (uint16_t)last, &lists, &own));
        for (size_t i = 0; i < all; i++) {
            if (!same && vb_follows(&own, (uint16_t)i))
                assert_true(vb_model_follower(model, &own, (uint16_t)i).known);
            if (!same)
                continue;
            vb_pair_cost pair = vb_model_pair_cost(same, (uint16_t)last, (uint16_t)i);
            assert_int_equal(vb_follows(&own, (uint16_t)i), pair.known);
            if (pair.known)
                assert_true(vb_model_follower(model, &own, (uint16_t)i).cost == pair.cost);
        }
    }
    vb_arena_free(&lists);
}

static bool is_in(vb_slice file, const void *place)
{
    return (const char *)place >= file.data && (const char *)place < file.data + file.len;
}

static void lists_what_follows_most_words(void **state)
{
    const handles *h = *state;
    size_t listed = 0, all = vb_model_word_count(h->with);
    vb_arena lists = VB_ARENA(NULL);
    for (size_t last = 0; last < all; last++) {
        vb_followers own;
        assert_true(vb_model_list_followers(h->with, (uint16_t)last, &lists, &own));
        listed += is_in(h->file, own.blocks);
    }
    assert_true(listed > 0 && listed < all);
    vb_arena_free(&lists);
    ask_for_followers(h->with, h->plain);
}

/* Other pairs of the model at worst. */
static void survives_damage_of_what_follows(void **state)
{
    enum { STEP = 97 };
    const handles *h = *state;
    vb_slice layout = vb_model_listed_layout(h->with);
    char *start = (char *)(uintptr_t)(layout.data + layout.len);
    size_t len = (size_t)(h->file.data + h->file.len - start);
    for (size_t i = 0; i < len; i += STEP) {
        start[i] = (char)(start[i] ^ 0xFF);
        ask_for_followers(h->with, NULL);
        start[i] = (char)(start[i] ^ 0xFF);
    }
}

typedef struct complaints {
    size_t count, line;
} complaints;

static void note(void *context, const vb_diagnostic *d)
{
    complaints *c = context;
    c->count++;
    c->line = d->line;
}

static void tells_of_lines_that_are_not_in_order(void **state)
{
    static const char *const bad[] = {"ctia\teng\nhgp\n", "ctia\teng\n\teng\n",
                                      "ctia\teng\nhgp\teng klingon\n", "ctia\teng\n\xff\teng\n"};
    const handles *h = *state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        vb_buffer out = VB_BUFFER(NULL);
        complaints met = {0};
        vb_reporter reporter = {.context = &met, .diagnostic = note};
        assert_int_equal(vb_spellings_make(NULL, h->plain, vb_slice_of(bad[i]), reporter, &out),
                         VB_ERR_INPUT);
        assert_int_equal(met.count, 1);
        assert_int_equal(met.line, 2);
        assert_int_equal(out.len, 0);
        vb_buffer_free(&out);
    }
}

static vb_status make_and_read(void *context, const vb_allocator *memory)
{
    const handles *h = context;
    vb_buffer out = VB_BUFFER(memory);
    vb_status status =
        vb_spellings_make(memory, h->plain, VB_SLICE("ctia\teng\n"), (vb_reporter){0}, &out);
    vb_buffer_clear(&out);
    if (status == VB_OK)
        status = restore(memory, h->with, &out);
    vb_buffer_free(&out);
    return status;
}

static void says_when_memory_runs_out(void **state)
{
    assert_true(fail_each_allocation(make_and_read, *state) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_words_by_their_channels),
        cmocka_unit_test(lists_halves),
        cmocka_unit_test(says_what_the_search_finds),
        cmocka_unit_test(a_page_is_read_as_without),
        cmocka_unit_test(the_users_words_are_searched_for),
        cmocka_unit_test(refuses_what_is_no_such_file),
        cmocka_unit_test(survives_damage),
        cmocka_unit_test(the_lexicon_lies_laid_out),
        cmocka_unit_test(survives_damage_of_the_layout),
        cmocka_unit_test(lists_what_follows_most_words),
        cmocka_unit_test(survives_damage_of_what_follows),
        cmocka_unit_test(tells_of_lines_that_are_not_in_order),
        cmocka_unit_test(says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
