/* The search of the lexicon against the definition: every spelling, by every way of reading it. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "shipped_model.h"
#include "tiny_model.h"

#include "channel_definition.h"
#include "restore/candidates.h"
#include "restore/lanes.h"
#include "restore/lexicon.h"
#include "restore/reading.h"
#include "restore/search.h"
#include "restore/syllables.h"

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

/* How far a search looks, from a word that was read with its marks, too, and how many spellings it
 * keeps. */
typedef struct extent {
    search_reach extent;
    int reach, marked_reach;
    size_t places;
} extent;

static const extent extents[REACHES] = {
    {REACH_NEAR, 8 * VB_COST_UNIT, 11 * VB_COST_UNIT, 32},
    {REACH_FAR, 13 * VB_COST_UNIT, 17 * VB_COST_UNIT, 96},
    {REACH_FARTHEST, 14 * VB_COST_UNIT, 17 * VB_COST_UNIT, CANDIDATES_MAX}};

enum { LOWER = 1 << SHAPE_LOWER, CAPITAL = 1 << SHAPE_CAPITAL, UPPER = 1 << SHAPE_UPPER };

/* A read word, the shape it is searched in, and all that what is found is weighed in. */
typedef struct sample {
    const char *text;
    shape searched;
    unsigned weighed;
} sample;

/* What a form costs by definition. */
typedef struct form_cost {
    const vb_form *form;
    int shapes[SHAPES];
    int searched, total; /* with the unigram: in the shape that is searched, and in any */
} form_cost;

/* What the definition says of one read word, for all forms that a search can meet. */
typedef struct judge {
    const vb_model *model;
    const lexicon *words;
    search search; /* only what there is to meet */
    form_cost *costs;
    size_t count;
    int nearest;
} judge;

static void judge_begin(judge *j, const vb_model *model, const lexicon *words)
{
    *j = (judge){.model = model, .words = words};
    j->search.rare = rare_of_nothing(NULL);
    assert_true(reading_begin(&j->search.word, NULL, model));
    if (words)
        assert_true(reading_learn(&j->search.word, lexicon_trie(words)));
    assert_true(rare_learn(&j->search));
    j->costs = calloc(j->search.word.lexicon.form_count, sizeof *j->costs);
    assert_non_null(j->costs);
}

static void judge_end(judge *j)
{
    reading_end(&j->search.word);
    rare_free(&j->search.rare);
    free(j->costs);
}

static void weigh(judge *j, const read_word *read, const sample *own, uint32_t number)
{
    const vb_form *form = &j->search.word.lexicon.forms[number];
    vb_slice spelling = lexicon_spelling(j->words, j->model, form);
    form_cost *c = &j->costs[j->count++];
    uint16_t letters[LETTERS];
    *c = (form_cost){form, {FAR_OFF, FAR_OFF, FAR_OFF}, FAR_OFF, FAR_OFF};
    for (shape s = SHAPE_LOWER; s < SHAPES; s++) {
        if (form->fixed ? s != SHAPE_LOWER : !(own->weighed >> s & 1))
            continue;
        size_t count = letters_in_shape(j->model, spelling, s, letters);
        c->shapes[s] = least_cost(cost_by_definition(read, 0, letters, count, true), COST_NEVER);
        c->total = least_cost(c->total, c->shapes[s] + form->cost);
    }
    c->searched = c->shapes[form->fixed ? SHAPE_LOWER : own->searched] + form->cost;
    j->nearest = least_cost(j->nearest, c->searched);
}

static int by_searched(const void *a, const void *b)
{
    const form_cost *left = a, *right = b;
    return (left->searched > right->searched) - (left->searched < right->searched);
}

/* Weighs all words of the table and the rare ones that are near; the nearest first. */
static void weigh_all(judge *j, const vb_channel *channel, const sample *own)
{
    const syllables *all = &j->search.word.syllables;
    vb_slice text = vb_slice_of(own->text);
    read_word read = read_through(j->model, channel, text);
    j->count = 0;
    j->nearest = FAR_OFF;
    for (size_t i = 0; i < all->table.costs.count; i++) {
        if (*VB_ARRAY_AT(&all->table.costs, cost, i) != COST_NEVER)
            weigh(j, &read, own, *VB_ARRAY_AT(&all->table.forms, uint32_t, i));
    }
    rare_ask(&j->search, text);
    for (size_t i = 0; i < j->search.rare.near_count; i++)
        weigh(j, &read, own, VB_ARRAY_AT(&all->rare, rare_word, j->search.rare.near[i])->form);
    qsort(j->costs, j->count, sizeof *j->costs, by_searched);
}

/* ---------------------------------------------------------------------------------- checking -- */

static const candidate *find_form(const candidates *spellings, const vb_form *form)
{
    for (size_t i = 0; i < spellings->count; i++) {
        if (spellings->items[i].form == form)
            return &spellings->items[i];
    }
    return NULL;
}

static void check_costs(const form_cost *wanted, const candidate *own)
{
    float best = 1e9F;
    for (shape s = SHAPE_LOWER; s < SHAPES; s++) {
        if (wanted->shapes[s] == FAR_OFF) {
            assert_true(own->shapes[s] >= 1e9F);
            continue;
        }
        float channel = (float)(wanted->shapes[s] + wanted->form->variant) / VB_COST_UNIT;
        assert_float_equal(own->shapes[s], channel, 1e-4);
        best = channel < best ? channel : best;
    }
    assert_float_equal(own->cost, best, 1e-4);
}

/* Everything within reach of the best is found, at its cost, and nothing else; when it is too much,
 * the nearest. */
static void check_found(const judge *j, const extent *e, const candidates *spellings)
{
    int most = least_cost(j->nearest + e->reach, LAST_LIMIT), best = FAR_OFF;
    size_t within = 0, wanted = 0, tied = 0;
    while (within < j->count && j->costs[within].searched <= most)
        within++;
    if (within > e->places) { /* of those that cost as much as the last one any may be kept */
        most = j->costs[e->places - 1].searched;
        tied = j->costs[e->places].searched == most;
        within = e->places;
    }
    for (size_t i = 0; i < within; i++)
        best = least_cost(best, j->costs[i].total);
    for (size_t i = 0; i < within; i++) {
        const candidate *own = find_form(spellings, j->costs[i].form);
        bool is_wanted = j->costs[i].total <= best + e->reach;
        if (tied && j->costs[i].searched == most)
            continue;
        assert_int_equal(own != NULL, is_wanted);
        wanted += is_wanted;
        if (own)
            check_costs(&j->costs[i], own);
    }
    assert_non_null(find_form(spellings, NULL));
    if (!tied)
        assert_int_equal(spellings->count, wanted + 1);
    assert_in_range(spellings->count, wanted + 1, e->places + 1);
    for (size_t i = 1; i < spellings->count; i++)
        assert_true(spellings->items[i - 1].cost <= spellings->items[i].cost);
}

/* Whether a word of the model was read, with a mark; whatever its shape. */
static bool is_marked_word(const judge *j, const char *text)
{
    vb_buffer lower = VB_BUFFER(NULL);
    bool marked = false;
    for (const char *byte = text; *byte; byte++)
        marked |= (unsigned char)*byte >= 0x80;
    vb_add_lower(&lower, vb_slice_of(text));
    bool known = vb_model_find(j->model, vb_buffer_slice(&lower)) != NULL;
    vb_buffer_free(&lower);
    return marked && known;
}

/* Whether it is more likely that no word was written than any. */
static bool is_hopeless(judge *j, const vb_channel *channel, const char *text)
{
    assert_true(reading_set_channel(&j->search.word, channel));
    assert_true(reading_of(&j->search.word, vb_slice_of(text)));
    return j->search.word.rest.cells[FIRST] > 10 * VB_COST_UNIT;
}

/* Checks the words through every channel; returns how many had spellings. */
static size_t check_samples(judge *j, speller *s, const sample *samples, size_t count)
{
    size_t met = 0;
    for (size_t k = 0; k < vb_model_channel_count(j->model); k++) {
        const vb_channel *channel = vb_model_channel(j->model, k);
        speller_reset(s, channel);
        for (size_t i = 0; i < count; i++) {
            bool hopeless = is_hopeless(j, channel, samples[i].text),
                 marked = is_marked_word(j, samples[i].text);
            if (!hopeless)
                weigh_all(j, channel, &samples[i]);
            for (size_t e = 0; e < sizeof extents / sizeof extents[0]; e++) {
                extent own = extents[e];
                own.reach = marked ? own.marked_reach : own.reach;
                const candidates *spellings =
                    speller_find(s, vb_slice_of(samples[i].text), INFINITY, own.extent);
                assert_non_null(spellings);
                if (hopeless || j->nearest > LAST_LIMIT)
                    assert_int_equal(spellings->count, 1);
                else
                    check_found(j, &own, spellings);
                met += spellings->count > 1;
            }
        }
    }
    return met;
}

/* ----------------------------------------------------------------------------------- tests -- */

static void finds_what_the_channel_allows(void **state)
{
    static const sample samples[] = {
        {"ctia", SHAPE_LOWER, LOWER | CAPITAL},
        {"hgp", SHAPE_LOWER, LOWER | CAPITAL},
        {"thyc", SHAPE_LOWER, LOWER | CAPITAL},
        {"hoach", SHAPE_LOWER, LOWER | CAPITAL},
        {"dia", SHAPE_LOWER, LOWER | CAPITAL},
        {"phuong", SHAPE_LOWER, LOWER | CAPITAL},
        {"té", SHAPE_LOWER, LOWER | CAPITAL},
        {"16ng", SHAPE_LOWER, LOWER | CAPITAL},
        {"cong", SHAPE_LOWER, LOWER | CAPITAL},
        {"tinh", SHAPE_LOWER, LOWER | CAPITAL},
        {"nhan", SHAPE_LOWER, LOWER | CAPITAL},
        {"va", SHAPE_LOWER, LOWER | CAPITAL},
        {"ngay", SHAPE_LOWER, LOWER | CAPITAL},
        {"béo", SHAPE_LOWER, LOWER | CAPITAL},
        {"Thyc", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"Hgp", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"THUC", SHAPE_UPPER, UPPER},
        {"UBNO", SHAPE_UPPER, UPPER},
    };
    const size_t count = sizeof samples / sizeof samples[0];
    const handles *h = *state;
    judge j;
    judge_begin(&j, h->model, NULL);
    speller *s = speller_new(NULL, h->model);
    assert_non_null(s);
    assert_true(check_samples(&j, s, samples, count) > count);
    speller_free(s);
    judge_end(&j);
}

/* Of thousands of words, many of them near and places few. */
static void finds_what_the_channel_allows_of_many_words(void **state)
{
    static const sample samples[] = {
        {"ctia", SHAPE_LOWER, LOWER | CAPITAL},
        {"hgp", SHAPE_LOWER, LOWER | CAPITAL},
        {"thyc", SHAPE_LOWER, LOWER | CAPITAL},
        {"hoach", SHAPE_LOWER, LOWER | CAPITAL},
        {"truong", SHAPE_LOWER, LOWER | CAPITAL},
        {"nghiép", SHAPE_LOWER, LOWER | CAPITAL},
        {"quyét", SHAPE_LOWER, LOWER | CAPITAL},
        {"qudc", SHAPE_LOWER, LOWER | CAPITAL},
        {"gidi", SHAPE_LOWER, LOWER | CAPITAL},
        {"giira", SHAPE_LOWER, LOWER | CAPITAL},
        {"16ng", SHAPE_LOWER, LOWER | CAPITAL},
        {"dinh", SHAPE_LOWER, LOWER | CAPITAL},
        {"trvc", SHAPE_LOWER, LOWER | CAPITAL},
        {"ciing", SHAPE_LOWER, LOWER | CAPITAL},
        {"nguwoi", SHAPE_LOWER, LOWER | CAPITAL},
        {"rmrc", SHAPE_LOWER, LOWER | CAPITAL},
        {"chirc", SHAPE_LOWER, LOWER | CAPITAL},
        {"anh", SHAPE_LOWER, LOWER | CAPITAL},
        {"yéu", SHAPE_LOWER, LOWER | CAPITAL},
        {"wng", SHAPE_LOWER, LOWER | CAPITAL},
        {"dugc", SHAPE_LOWER, LOWER | CAPITAL},
        {"ngtr", SHAPE_LOWER, LOWER | CAPITAL},
        {"ph6", SHAPE_LOWER, LOWER | CAPITAL},
        {"khuyu", SHAPE_LOWER, LOWER | CAPITAL},
        {"internet", SHAPE_LOWER, LOWER | CAPITAL},
        {"lnternet", SHAPE_LOWER, LOWER | CAPITAL},
        {"v.v", SHAPE_LOWER, LOWER | CAPITAL},
        {"vién", SHAPE_LOWER, LOWER | CAPITAL},
        {"thịtrường", SHAPE_LOWER, LOWER | CAPITAL},
        {"xxzzq", SHAPE_LOWER, LOWER | CAPITAL},
        {"bình", SHAPE_LOWER, LOWER | CAPITAL},
        {"chỉ", SHAPE_LOWER, LOWER | CAPITAL},
        {"Tỉnh", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"Nghj", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"Uy", SHAPE_CAPITAL, LOWER | CAPITAL | UPPER},
        {"Phwong", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"An", SHAPE_CAPITAL, LOWER | CAPITAL | UPPER},
        {"Diéu", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"Anh", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"Y€u", SHAPE_CAPITAL, LOWER | CAPITAL | UPPER},
        {"Trvong", SHAPE_CAPITAL, LOWER | CAPITAL},
        {"NGHJ", SHAPE_UPPER, UPPER},
        {"QUYET", SHAPE_UPPER, UPPER},
        {"UBNO", SHAPE_UPPER, UPPER},
        {"CHU", SHAPE_UPPER, UPPER},
        {"TRUONG", SHAPE_UPPER, UPPER},
        {"DIEU", SHAPE_UPPER, UPPER},
    };
    const size_t count = sizeof samples / sizeof samples[0];
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    judge j;
    judge_begin(&j, model, NULL);
    speller *s = speller_new(NULL, model);
    assert_non_null(s);
    assert_true(check_samples(&j, s, samples, count) > 8 * count);
    speller_free(s);
    judge_end(&j);
    vb_model_close(model);
}

/* Where even the nearest words are far off, a cell of the table without a word is as far. */
static void finds_nothing_beyond_the_last_limit(void **state)
{
    static const char consonants[] = "bcdghklmnpst";
    const handles *h = *state;
    for (int length = 2; length <= 12; length++) {
        char list[4 * LETTERS], text[LETTERS];
        snprintf(list, sizeof list, "%.*s%.*s %.*s", length, consonants, length, "aeiaeiaeiaei",
                 length, "oooooooooooo");
        snprintf(text, sizeof text, "%.*s%.*s", length, consonants, length, "oooooooooooo");
        lexicon *words = lexicon_new(NULL, h->model);
        speller *s = speller_new(NULL, h->model);
        judge j;
        assert_int_equal(lexicon_add(words, vb_slice_of(list), (vb_reporter){0}), VB_OK);
        speller_learn(s, words);
        judge_begin(&j, h->model, words);
        check_samples(&j, s, &(sample){text, SHAPE_LOWER, LOWER | CAPITAL}, 1);
        judge_end(&j);
        speller_free(s);
        lexicon_free(words);
    }
}

/* What was asked before, of this channel or another, changes no answer. */
/* What is left as read costs more with a sign that no word of Vietnamese has. */
static void letters_of_other_languages_cost_as_marks(void **state)
{
    const handles *fixture = *state;
    speller *s = speller_new(NULL, fixture->model);
    speller_reset(s, vb_model_channel(fixture->model, 0));
    static const char *const words[] = {"qzxj", "qzx\xC3\xAB", "qzx="}; /* ë */
    float costs[3];
    for (size_t i = 0; i < 3; i++) {
        const candidates *spellings = speller_find(s, vb_slice_of(words[i]), 0, REACH_NEAR);
        assert_non_null(spellings);
        assert_null(spellings->items[spellings->count - 1].form);
        costs[i] = spellings->items[spellings->count - 1].cost;
    }
    assert_true(costs[0] < costs[1]);
    assert_true(fabsf(costs[1] - costs[2]) < 0.01F);
    speller_free(s);
}

static void answers_do_not_hang_on_what_was_asked(void **state)
{
    const handles *h = *state;
    const vb_channel *channel = vb_model_channel(h->model, 0);
    vb_slice word = VB_SLICE("phuong");
    speller *fresh = speller_new(NULL, h->model), *used = speller_new(NULL, h->model);
    speller_reset(fresh, channel);
    speller_reset(used, vb_model_channel(h->model, 1));
    speller_find(used, word, INFINITY, REACH_FAR);
    speller_reset(used, channel);
    const candidates *none = speller_find(used, word, 0.01F, REACH_NEAR);
    assert_int_equal(none->count, 1);
    assert_null(none->items[0].form);
    size_t far = speller_find(used, word, INFINITY, REACH_FAR)->count;
    const candidates *a = speller_find(fresh, word, INFINITY, REACH_NEAR),
                     *b = speller_find(used, word, INFINITY, REACH_NEAR);
    assert_true(far >= b->count);
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_ptr_equal(a->items[i].form, b->items[i].form);
        assert_float_equal(a->items[i].cost, b->items[i].cost, 0);
    }
    assert_int_equal(speller_find(used, word, 0.01F, REACH_NEAR)->count, 1);
    speller_free(fresh);
    speller_free(used);
}

/* ---------------------------------------------------------------------------------- failures -- */

typedef struct question {
    const vb_model *model;
    const lexicon *words;
} question;

/* Looks for some words, near and far; false when memory ran out. */
static bool look_for_all(speller *s)
{
    static const char *const texts[] = {"ctia", "Potsdan", "THUC"};
    bool whole = true;
    for (size_t i = 0; i < 3 * REACHES; i++) {
        const candidates *own =
            speller_find(s, vb_slice_of(texts[i / REACHES]), INFINITY, i % REACHES);
        assert_true(!own || own->count > 1);
        whole = whole && own;
    }
    return whole;
}

/* When memory ran out the answer is none, not a wrong one; and there is one when there is memory
 * again. */
static vb_status attempt(void *context, const vb_allocator *memory)
{
    const question *q = context;
    speller *s = speller_new(memory, q->model);
    if (!s)
        return VB_ERR_MEMORY;
    speller_learn(s, q->words);
    speller_reset(s, vb_model_channel(q->model, 0));
    bool whole = look_for_all(s);
    if (!whole) {
        speller_reset(s, vb_model_channel(q->model, 0));
        assert_true(look_for_all(s));
    }
    speller_free(s);
    return whole ? VB_OK : VB_ERR_MEMORY;
}

static void survives_every_failed_allocation(void **state)
{
    const handles *h = *state;
    lexicon *words = lexicon_new(NULL, h->model);
    question q = {h->model, words};
    assert_int_equal(lexicon_add(words, VB_SLICE("Potsdam"), (vb_reporter){0}), VB_OK);
    assert_true(fail_each_allocation(attempt, &q) > 40);
    lexicon_free(words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_the_channel_allows),
        cmocka_unit_test(finds_what_the_channel_allows_of_many_words),
        cmocka_unit_test(finds_nothing_beyond_the_last_limit),
        cmocka_unit_test(letters_of_other_languages_cost_as_marks),
        cmocka_unit_test(answers_do_not_hang_on_what_was_asked),
        cmocka_unit_test(survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
