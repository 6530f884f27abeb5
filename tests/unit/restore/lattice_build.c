/* Tokens → the ways to read them: which there are, and what they read. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/candidates.h"
#include "restore/channel.h"
#include "restore/document.h"
#include "restore/lattice.h"
#include "restore/lattice_build.h"
#include "restore/protect.h"
#include "restore/readings.h"
#include "restore/token.h"
#include "restore/writer.h"
#include "restored_text.h"
#include "tiny_model.h"

/* A text's lattice, as a first reading has it. */
typedef struct built {
    const vb_model *model;
    vb_slice text;
    vb_arena strings;
    vb_array tokens;
    speller *speller;
    lattice l;
} built;

static void build_through(const vb_model *model, const char *channel, built *b, const char *text,
                          const vb_array *kept)
{
    document d;
    *b = (built){.model = model,
                 .text = vb_slice_of(text),
                 .strings = VB_ARENA(NULL),
                 .tokens = VB_ARRAY(token, NULL),
                 .speller = speller_new(NULL, model),
                 .l = lattice_new(NULL)};
    document_begin(&d, NULL, b->text, kept);
    assert_int_equal(document_read(&d, 1000, &b->strings, &b->tokens), VB_OK);
    speller_reset(b->speller, channel_by_name(model, channel));
    assert_int_equal(lattice_build(&b->l, b->speller, model, b->text, &b->tokens, &(evidence){0}),
                     VB_OK);
}

static void build(void **state, built *b, const char *text, const vb_array *kept)
{
    build_through(((tiny *)*state)->model, "eng", b, text, kept);
}

static void end(built *b)
{
    vb_arena_free(&b->strings);
    vb_array_free(&b->tokens);
    speller_free(b->speller);
    lattice_free(&b->l);
}

/* The edge over tokens [from, to) that says `words`, or NULL. */
static const edge *find_edge(const built *b, uint32_t from, uint32_t to, const char *words)
{
    vb_buffer own = VB_BUFFER(NULL);
    const writer w = {b->model, NULL, b->tokens.items, VB_TONES_KEEP, false};
    const shape lower[EDGE_WORDS_MAX] = {SHAPE_LOWER, SHAPE_LOWER};
    const edge *found = NULL;
    for (size_t i = 0; i < b->l.edges.count && !found; i++) {
        const edge *e = VB_ARRAY_AT(&b->l.edges, edge, i);
        const token *first = VB_ARRAY_AT(&b->tokens, token, e->from),
                    *last = VB_ARRAY_AT(&b->tokens, token, e->to - 1);
        vb_buffer_clear(&own);
        spell_edge(&w, e, lower, vb_slice_cut(b->text, first->start, last->end), &own);
        if (e->from == from && e->to == to &&
            vb_slice_equal(vb_buffer_slice(&own), vb_slice_of(words)))
            found = e;
    }
    vb_buffer_free(&own);
    return found;
}

/* Whatever the text: edges lie by their first tokens, every token can be read alone, and each edge
 * holds together. */
static void check(const built *b)
{
    assert_int_equal(b->l.first.count, b->tokens.count + 1);
    for (size_t i = 0; i < b->tokens.count; i++) {
        size_t at = *VB_ARRAY_AT(&b->l.first, size_t, i),
               stop = *VB_ARRAY_AT(&b->l.first, size_t, i + 1);
        bool alone = false;
        assert_true(at < stop && stop <= b->l.edges.count);
        for (; at < stop; at++) {
            const edge *e = VB_ARRAY_AT(&b->l.edges, edge, at);
            assert_int_equal(e->from, i);
            assert_true(e->to > i && e->to <= b->tokens.count);
            assert_true(e->words >= 1 && e->words <= EDGE_WORDS_MAX);
            assert_true(isfinite(e->cost) && e->cost >= 0);
            alone |= e->to == i + 1;
        }
        assert_true(alone);
    }
    assert_int_equal(*VB_ARRAY_AT(&b->l.first, size_t, b->tokens.count), b->l.edges.count);
}

static void a_word_is_read_as_it_is_or_otherwise(void **state)
{
    built b;
    build(state, &b, "thyc hién", NULL);
    check(&b);
    const edge *copy = find_edge(&b, 0, 1, "thyc"), *word = find_edge(&b, 0, 1, "thực");
    assert_true(copy && word);
    assert_int_equal(copy->word[0], VB_WORD_UNKNOWN);
    assert_int_equal(word->word[0], vb_model_find(b.model, VB_SLICE("thực"))->word);
    assert_true(word->cost < copy->cost);
    assert_non_null(find_edge(&b, 1, 2, "hiện"));
    end(&b);
}

static void a_torn_word_is_joined(void **state)
{
    built b;
    build(state, &b, "phé i hgp phé\ni", NULL);
    check(&b);
    assert_non_null(find_edge(&b, 0, 2, "phối"));
    for (size_t i = 0; i < b.l.edges.count; i++) {
        const edge *e = VB_ARRAY_AT(&b.l.edges, edge, i);
        assert_true(e->to <= 4 || e->from == 4); /* not over a line end */
    }
    end(&b);
}

/* By a scanner that drops letters, where `ho` alone may be hợp. */
static void a_scrap_is_no_word_by_itself(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    built b;
    build_through(model, "drop", &b, "phi ho p vâi", NULL);
    check(&b);
    assert_non_null(find_edge(&b, 1, 3, "hợp"));
    end(&b);
    vb_model_close(model);
}

static void a_capital_inside_begins_a_word(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    built b;
    build_through(model, "eng", &b, "S¢Y té DakLak TTg TiVi", NULL);
    check(&b);
    assert_non_null(find_edge(&b, 0, 1, "sở y"));
    assert_non_null(find_edge(&b, 2, 3, "đắk lắk"));
    for (size_t i = 0; i < b.l.edges.count; i++) {
        const edge *e = VB_ARRAY_AT(&b.l.edges, edge, i);
        assert_true(e->from < 3 || e->words == 1);
    }
    end(&b);
    vb_model_close(model);
}

/* By a scanner that knows no ý, and by one that has no trouble with it. */
static void a_word_may_have_vanished_between_wide_blanks(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    static const struct {
        const char *channel, *text;
        bool may_be;
    } cases[] = {
        {"drop", "co  kien", true},    {"drop", "co  Kien", true},
        {"drop", "co kien", false},    {"drop", "co      kien", false}, /* columns */
        {"drop", "co\n  kien", false}, {"eng", "co  kien", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        built b;
        build_through(model, cases[i].channel, &b, cases[i].text, NULL);
        check(&b);
        const edge *filled = find_edge(&b, 1, 2, "ý kiến");
        assert_int_equal(filled != NULL, cases[i].may_be);
        assert_true(!filled || filled->words == 2);
        end(&b);
    }
    vb_model_close(model);
}

/* Between capitals it is what was written, elsewhere what an engine makes of ở. */
static void an_ampersand_of_an_abbreviation_stays(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    built b;
    build_through(model, "eng", &b, "KH&CN LDTB&XH HDND&UBND XQ&WZ S& KH& CN", NULL);
    check(&b);
    assert_non_null(find_edge(&b, 0, 1, "KH&CN"));
    assert_null(find_edge(&b, 0, 1, "KHCN"));
    const edge *whole = find_edge(&b, 1, 2, "LĐTB&XH"), *sides = find_edge(&b, 2, 3, "HĐND&UBND");
    assert_true(whole && whole->words == 1 && !edge_is_plain(whole));
    assert_true(sides && sides->words == 2);
    assert_int_equal(sides->word[1], vb_model_find(model, VB_SLICE("UBND"))->word);
    assert_non_null(find_edge(&b, 3, 4, "XQ&WZ"));
    assert_non_null(find_edge(&b, 4, 5, "sở"));
    assert_non_null(find_edge(&b, 5, 6, "KH&"));
    end(&b);
    vb_model_close(model);
}

/* Two strokes that run together are H to the eye, and one stroke to the channel. */
static void the_strokes_of_a_numeral_are_read(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    built b;
    build_through(model, "vie", &b, "Phụ lục H khoá XHI", NULL);
    check(&b);
    const edge *second = find_edge(&b, 2, 3, "II");
    assert_true(second && second->numeral);
    assert_non_null(find_edge(&b, 4, 5, "XIII"));
    end(&b);
    vb_model_close(model);
}

static void words_run_together_are_split(void **state)
{
    built b;
    build(state, &b, "coquan", NULL);
    check(&b);
    const edge *split = find_edge(&b, 0, 1, "cơ quan");
    assert_non_null(split);
    assert_int_equal(split->words, 2);
    assert_int_equal(split->word[1], vb_model_find(b.model, VB_SLICE("quan"))->word);
    end(&b);
    build(state, &b, "soy", NULL);
    assert_non_null(find_edge(&b, 0, 1, "sở y"));
    end(&b);
}

static void a_number_alone_on_its_line_or_of_a_point_is_no_word(void **state)
{
    built b;
    build(state, &b, "ghép\n16\n16. 16 ghép 16.", NULL);
    check(&b);
    const size_t *first = b.l.first.items;
    assert_int_equal(first[2] - first[1], 1);
    assert_int_equal(VB_ARRAY_AT(&b.l.edges, edge, first[1])->word[0], VB_WORD_NUMBER);
    assert_int_equal(first[3] - first[2], 1);
    assert_true(first[4] - first[3] > 1);
    assert_true(first[6] - first[5] > 1);
    end(&b);
}

static void a_number_may_be_a_word_at_a_price(void **state)
{
    built b;
    build(state, &b, "16ng 161 12345 1.234", NULL);
    check(&b);
    const edge *number = find_edge(&b, 1, 2, "161");
    assert_non_null(number);
    assert_int_equal(number->word[0], VB_WORD_NUMBER);
    assert_null(number->chosen[0]);
    assert_int_equal(*VB_ARRAY_AT(&b.l.first, size_t, 3) - *VB_ARRAY_AT(&b.l.first, size_t, 2), 1);
    assert_int_equal(*VB_ARRAY_AT(&b.l.first, size_t, 4) - *VB_ARRAY_AT(&b.l.first, size_t, 3), 1);
    end(&b);
}

static void a_figure_before_a_letter_of_no_unit_is_a_letter(void **state)
{
    static const restored_text cases[] = {
        {"mdi 6p 50 nguoi; Trudng 4p va Bi thu chi b6 4p",
         "mỗi lớp 50 người; Trưởng ấp và Bí thư chi bộ ấp"},
        {"cac 4p.", "các ấp."},
        {"Hop luc 7g30, diém 4b, duong 5m", "Họp lúc 7g30, điểm 4b, đường 5m"},
    };
    vb_model *model = shipped_model();
    (void)state;
    check_restored(model, "eng", cases, sizeof cases / sizeof cases[0]);
    vb_model_close(model);
}

static void a_mark_behind_may_be_an_accent(void **state)
{
    built b;
    build(state, &b, "s6\" kế", NULL);
    check(&b);
    size_t with = 0, without = 0;
    for (size_t i = 0; i < *VB_ARRAY_AT(&b.l.first, size_t, 1); i++) {
        const edge *e = VB_ARRAY_AT(&b.l.edges, edge, i);
        with += e->with_tail;
        without += !e->with_tail;
    }
    assert_true(with > 0 && without > 0);
    end(&b);
}

static void what_is_kept_has_one_way(void **state)
{
    built b;
    vb_array kept = VB_ARRAY(span, NULL);
    vb_array_push(&kept, &(span){0, 11}); /* Thực phé */
    build(state, &b, "Thực phé i hgp", &kept);
    check(&b);
    assert_int_equal(*VB_ARRAY_AT(&b.l.first, size_t, 2), 2);
    const edge *known = VB_ARRAY_AT(&b.l.edges, edge, 0), *strange = known + 1;
    assert_null(known->chosen[0]);
    assert_int_equal(known->word[0], vb_model_find(b.model, VB_SLICE("thực"))->word);
    assert_int_equal(strange->word[0], VB_WORD_UNKNOWN);
    vb_array_free(&kept);
    end(&b);
}

/* `lực lượng` says nothing of the lương before it: of text without its marks the second reading
 * asks only for what is unlikely, or was read otherwise elsewhere. */
static void what_is_likelier_than_not_stays_without_marks(void **state)
{
    static const restored_text texts[] = {
        {"Co che nang luong cho luc luong nay dang duoc xem xet",
         "Cơ chế nâng lương cho lực lượng này đang được xem xét"},
    };
    vb_model *model = shipped_model();
    (void)state;
    check_restored(model, "stripped", texts, sizeof texts / sizeof texts[0]);
    vb_model_close(model);
}

static void any_text_has_a_lattice(void **state)
{
    uint32_t seed = 11;
    for (int round = 0; round < 30; round++) {
        char text[200];
        for (size_t i = 0; i + 1 < sizeof text; i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = (char)((seed >> 24) % (round % 2 ? 255 : 95) + (round % 2 ? 1 : 32));
        }
        text[sizeof text - 1] = '\0';
        built b;
        build(state, &b, text, NULL);
        check(&b);
        end(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_read_as_it_is_or_otherwise),
        cmocka_unit_test(a_torn_word_is_joined),
        cmocka_unit_test(a_scrap_is_no_word_by_itself),
        cmocka_unit_test(a_capital_inside_begins_a_word),
        cmocka_unit_test(a_word_may_have_vanished_between_wide_blanks),
        cmocka_unit_test(an_ampersand_of_an_abbreviation_stays),
        cmocka_unit_test(the_strokes_of_a_numeral_are_read),
        cmocka_unit_test(words_run_together_are_split),
        cmocka_unit_test(a_number_may_be_a_word_at_a_price),
        cmocka_unit_test(a_number_alone_on_its_line_or_of_a_point_is_no_word),
        cmocka_unit_test(a_figure_before_a_letter_of_no_unit_is_a_letter),
        cmocka_unit_test(a_mark_behind_may_be_an_accent),
        cmocka_unit_test(what_is_kept_has_one_way),
        cmocka_unit_test(what_is_likelier_than_not_stays_without_marks),
        cmocka_unit_test(any_text_has_a_lattice),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
