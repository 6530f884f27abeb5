/* The lexicon laid out by onset and rime: every form stands once, and is spelt back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "shipped_model.h"
#include "tiny_model.h"

#include "restore/lanes.h"
#include "restore/lexicon.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "restore/word.h"

/* A lexicon as it is laid out. */
typedef struct layout {
    const vb_model *model;
    lexicon *words; /* the user's, or NULL */
    reading reading;
} layout;

static layout lay_out(const vb_model *model, const char *list)
{
    layout l = {.model = model};
    assert_true(reading_begin(&l.reading, NULL, model));
    if (!list)
        return l;
    l.words = lexicon_new(NULL, model);
    assert_int_equal(lexicon_add(l.words, vb_slice_of(list), (vb_reporter){0}), VB_OK);
    assert_true(reading_learn(&l.reading, lexicon_trie(l.words)));
    return l;
}

static void end(layout *l)
{
    reading_end(&l->reading);
    lexicon_free(l->words);
}

static const part *onset_of(const layout *l, size_t number)
{
    return VB_ARRAY_AT(&l->reading.syllables.table.onsets, part, number);
}

static const part *rime_of(const layout *l, size_t number)
{
    return VB_ARRAY_AT(&l->reading.syllables.table.rimes, part, number);
}

/* ---------------------------------------------------------------------------------- spelling -- */

/* The letters of a cell of the table. */
static size_t spell_cell(const layout *l, size_t onset, size_t rime, written *letters)
{
    const syllable_table *t = &l->reading.syllables.table;
    const part *p = onset_of(l, onset);
    size_t count = p->length;
    for (; p->length; p = onset_of(l, p->parent))
        letters[p->length - 1] = (written){p->letter, p->pair};
    uint16_t pair = *VB_ARRAY_AT(&t->pairs, uint16_t, onset * t->stride + rime);
    for (p = rime_of(l, rime); p->length; p = rime_of(l, p->parent)) {
        letters[count++] = (written){p->letter, pair};
        pair = p->pair;
    }
    return count;
}

/* The letters are those of the form, and the pairs what the model says of them. */
static void check_spelling(const layout *l, uint32_t form, const written *letters, size_t count)
{
    vb_slice spelling = lexicon_spelling(l->words, l->model, &l->reading.lexicon.forms[form]);
    size_t known = 0;
    uint32_t c;
    for (size_t at = 0; at < spelling.len;) {
        at += vb_utf8_decode(spelling, at, &c);
        uint16_t letter = vb_model_letter(l->model, c);
        if (!letter)
            continue;
        assert_true(known < count);
        assert_int_equal(letters[known].letter, letter);
        assert_int_equal(letters[known].pair,
                         known ? vb_model_pair(l->model, letters[known - 1].letter, letter) : 0);
        known++;
    }
    assert_int_equal(known, count);
}

/* ------------------------------------------------------------------------------------- parts -- */

static void check_parts(const vb_array *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        const part *own = VB_ARRAY_AT(parts, part, i);
        if (!own->letter) {
            assert_int_equal(own->length, 0);
            continue;
        }
        assert_true(own->parent < i);
        assert_int_equal(own->length, VB_ARRAY_AT(parts, part, own->parent)->length + 1);
    }
}

/* Rimes stand by their length, those of each from a place on where lanes begin. */
static void check_lengths(const syllable_table *t)
{
    for (size_t length = 0; length <= WORD_LETTERS_MAX; length++) {
        size_t first = t->first_of_length[length], past = t->first_of_length[length + 1];
        assert_int_equal(first % LANES, 0);
        for (size_t i = first; i < past; i++) {
            const part *own = VB_ARRAY_AT(&t->rimes, part, i);
            assert_true(own->length == length || own->letter == 0);
            assert_true(own->letter == 0 || length <= t->longest);
        }
    }
    assert_int_equal(t->stride, t->rimes.count);
    assert_int_equal(t->stride, t->bundle * BUNDLES);
    assert_int_equal(t->bundle % LANES, 0);
}

static void check_bundles(const syllable_table *t, size_t onset)
{
    const cost *row = VB_ARRAY_AT(&t->costs, cost, onset * t->stride);
    for (size_t i = 0; i < BUNDLES; i++) {
        cost least = COST_NEVER;
        for (size_t k = 0; k < t->bundle; k++)
            least = lesser(least, row[i * t->bundle + k]);
        assert_int_equal(VB_ARRAY_AT(&t->least, least_by_bundle, onset)->of[i], least);
    }
}

/* -------------------------------------------------------------------------------------- all -- */

/* Marks the forms of the table, which may be written in any shape. */
static void mark_table(const layout *l, bool *seen)
{
    const syllable_table *t = &l->reading.syllables.table;
    written letters[2 * WORD_LETTERS_MAX];
    for (size_t cell = 0; cell < t->onsets.count * t->stride; cell++) {
        uint32_t form = *VB_ARRAY_AT(&t->forms, uint32_t, cell);
        cost own = *VB_ARRAY_AT(&t->costs, cost, cell);
        if (own == COST_NEVER)
            continue;
        size_t count = spell_cell(l, cell / t->stride, cell % t->stride, letters);
        check_spelling(l, form, letters, count);
        assert_int_equal(own, l->reading.lexicon.forms[form].cost);
        assert_false(l->reading.lexicon.forms[form].fixed);
        assert_false(seen[form]);
        seen[form] = true;
    }
}

static void mark_rare(const layout *l, bool *seen)
{
    const syllables *s = &l->reading.syllables;
    for (size_t i = 0; i < s->rare.count; i++) {
        const rare_word *own = VB_ARRAY_AT(&s->rare, rare_word, i);
        assert_true(own->first + own->length <= s->letters.count);
        check_spelling(l, own->form, VB_ARRAY_AT(&s->letters, written, own->first), own->length);
        assert_false(seen[own->form]);
        seen[own->form] = true;
    }
}

static void check(const layout *l)
{
    const syllable_table *t = &l->reading.syllables.table;
    size_t forms = l->reading.lexicon.form_count;
    bool *seen = calloc(forms, sizeof *seen);
    assert_non_null(seen);
    check_parts(&t->onsets);
    check_parts(&t->rimes);
    check_lengths(t);
    for (size_t i = 0; i < t->onsets.count; i++)
        check_bundles(t, i);
    mark_table(l, seen);
    mark_rare(l, seen);
    for (size_t i = 0; i < forms; i++)
        assert_true(seen[i]);
    free(seen);
}

/* The number of a form by its spelling. */
static uint32_t form_of(const layout *l, const char *spelling)
{
    for (uint32_t i = 0; i < l->reading.lexicon.form_count; i++) {
        const vb_form *form = &l->reading.lexicon.forms[i];
        if (vb_slice_equal(lexicon_spelling(l->words, l->model, form), vb_slice_of(spelling)))
            return i;
    }
    fail_msg("«%s» is no form", spelling);
    return 0;
}

/* Appends where a spelling stands: `onset|rime` in the table, or nothing. */
static void add_place(const layout *l, const char *spelling, vb_buffer *out)
{
    const syllable_table *t = &l->reading.syllables.table;
    written letters[2 * WORD_LETTERS_MAX];
    uint32_t form = form_of(l, spelling);
    for (size_t cell = 0; cell < t->onsets.count * t->stride; cell++) {
        size_t onset = cell / t->stride, length = onset_of(l, onset)->length;
        if (*VB_ARRAY_AT(&t->costs, cost, cell) == COST_NEVER ||
            *VB_ARRAY_AT(&t->forms, uint32_t, cell) != form)
            continue;
        size_t count = spell_cell(l, onset, cell % t->stride, letters);
        for (size_t i = 0; i <= count; i++) {
            if (i == length)
                vb_buffer_add_byte(out, '|');
            if (i < count)
                vb_buffer_add_code_point(out, l->reading.lexicon.letters[letters[i].letter]);
        }
    }
}

/* ----------------------------------------------------------------------------------- tests -- */

/* All words of a small lexicon that may be capitalised are in its table, but foreign ones. */
static void a_small_lexicon_is_all_table(void **state)
{
    layout l = lay_out(((tiny *)*state)->model, NULL);
    const vb_array *rare = &l.reading.syllables.rare;
    check(&l);
    for (size_t i = 0; i < rare->count; i++)
        assert_true(l.reading.lexicon.forms[VB_ARRAY_AT(rare, rare_word, i)->form].fixed);
    end(&l);
}

/* Those of which the rime is none of Vietnamese, bali, are in the list. */
static void words_are_cut_before_their_first_vowel(void **state)
{
    static const char *const cut[][2] = {
        {"trường", "tr|ường"}, {"an", "|an"},     {"y", "|y"},       {"quản", "qu|ản"},
        {"quy", "qu|y"},       {"qu", "qu|"},     {"q", "q|"},       {"giao", "gi|ao"},
        {"giải", "gi|ải"},     {"gin", "g|in"},   {"gi", "g|i"},     {"gì", "g|ì"},
        {"kg", "kg|"},         {"tnhh", "tnhh|"}, {"nghị", "ngh|ị"}, {"bqa", "bq|a"},
        {"GTr", ""},           {"UBND", ""},      {"bali", ""},      {"lor", ""},
        {"anh", "|anh"},       {"uyên", "|uyên"}, {"ight", ""},      {"oh", ""},
        {"oaia", ""},
    };
    layout l = lay_out(
        ((tiny *)*state)->model,
        "quy qu q giao giải gin gi gì kg tnhh nghị bqa y an anh trường GTr bali lor uyên ight "
        "oh oaia");
    vb_buffer out = VB_BUFFER(NULL);
    check(&l);
    for (size_t i = 0; i < sizeof cut / sizeof cut[0]; i++) {
        vb_buffer_clear(&out);
        add_place(&l, cut[i][0], &out);
        vb_buffer_add_byte(&out, '\0');
        assert_string_equal(out.data, cut[i][1]);
    }
    vb_buffer_free(&out);
    end(&l);
}

/* The table of the model that is shipped holds the words of every text, and is no larger than a
 * search can walk through. */
static void the_shipped_lexicon_is_a_small_table_and_a_list(void **state)
{
    static const char *const usual[] = {"của",   "và",    "nghị",   "quyết", "định",
                                        "giữa",  "quyền", "huyện",  "ăn",    "yêu",
                                        "thuộc", "không", "nghiên", "gìn",   "quỹ"};
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    layout l = lay_out(model, NULL);
    vb_buffer out = VB_BUFFER(NULL);
    check(&l);
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        vb_buffer_clear(&out);
        add_place(&l, usual[i], &out);
        if (!out.len)
            fail_msg("«%s» is not in the table", usual[i]);
    }
    const syllable_table *t = &l.reading.syllables.table;
    assert_true(t->onsets.count < 64 && t->rimes.count <= 1024);
    assert_true(l.reading.syllables.rare.count > 1000);
    vb_buffer_free(&out);
    end(&l);
    vb_model_close(model);
}

/* Letters that count up. */
static void add_digits(vb_buffer *out, const char *letters, size_t places, size_t number)
{
    size_t base = strlen(letters);
    for (size_t i = 0; i < places; i++, number /= base)
        vb_buffer_add_byte(out, letters[number % base]);
}

/* Rimes of three vowels and whatever may stand behind them. */
static void add_rime(vb_buffer *out, size_t number)
{
    static const char *const codas[] = {"",   "c",  "m",  "n",  "p",  "t",  "cg", "ch",
                                        "mg", "mh", "ng", "nh", "pg", "ph", "tg", "th"};
    add_digits(out, "aeiouy", 3, number);
    vb_buffer_add(out, vb_slice_of(codas[number / 216]));
}

/* A lexicon of so many onsets, each with so many rimes, of which there are 16 * 216. */
static layout lay_out_grid(const vb_model *model, size_t onsets, size_t rimes)
{
    vb_buffer list = VB_BUFFER(NULL);
    for (size_t i = 0; i < onsets * rimes; i++) {
        add_digits(&list, "bcdghklmnpqrst", 3, i / rimes);
        add_rime(&list, i % rimes);
        vb_buffer_add_byte(&list, '\n');
    }
    vb_buffer_add_byte(&list, '\0');
    layout l = lay_out(model, list.data);
    vb_buffer_free(&list);
    return l;
}

static void check_bounded(layout l)
{
    const syllable_table *t = &l.reading.syllables.table;
    size_t rimes = 0;
    for (size_t i = 0; i < t->rimes.count; i++)
        rimes += rime_of(&l, i)->letter != 0;
    check(&l);
    assert_in_range(t->onsets.count, 1, ONSETS_MAX);
    assert_in_range(rimes, 0, RIMES_MAX);
    end(&l);
}

/* Whatever words a user adds, the table does not grow beyond what can be searched. */
static void a_table_is_bounded(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    check_bounded(lay_out_grid(model, 1500, 1)); /* a small lexicon: one word is enough */
    check_bounded(lay_out_grid(model, 400, 40));
    check_bounded(lay_out_grid(model, 6, 16 * 216));
}

/* What was laid out is as good as new when more words have come. */
static void learns_again_and_again(void **state)
{
    layout l = lay_out(((tiny *)*state)->model, "kg tnhh");
    for (size_t i = 0; i < 3; i++) {
        const char *const more[] = {"nghị Xpả", "gin gìn", "bqa"};
        assert_int_equal(lexicon_add(l.words, vb_slice_of(more[i]), (vb_reporter){0}), VB_OK);
        assert_true(reading_learn(&l.reading, lexicon_trie(l.words)));
        check(&l);
    }
    end(&l);
}

/* ---------------------------------------------------------------------------------- failures -- */

/* Lays out a lexicon and, with the same memory, the larger one. */
static vb_status attempt(void *context, const vb_allocator *memory)
{
    const layout *grown = context;
    const reading *known = &grown->reading;
    vb_lexicon small = vb_model_lexicon(grown->model);
    syllables s = syllables_of_nothing(memory);
    bool whole = syllables_list(&s, &small, known->kinds, known->is_capital) &&
                 syllables_list(&s, &known->lexicon, known->kinds, known->is_capital);
    syllables_free(&s);
    return whole ? VB_OK : VB_ERR_MEMORY;
}

static void survives_every_failed_allocation(void **state)
{
    layout l = lay_out_grid(((tiny *)*state)->model, 30, 80);
    assert_true(fail_each_allocation(attempt, &l) > 20);
    end(&l);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_lexicon_is_all_table),
        cmocka_unit_test(words_are_cut_before_their_first_vowel),
        cmocka_unit_test(the_shipped_lexicon_is_a_small_table_and_a_list),
        cmocka_unit_test(a_table_is_bounded),
        cmocka_unit_test(learns_again_and_again),
        cmocka_unit_test(survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
