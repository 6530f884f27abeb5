/* The text as tokens: what is locked, what may be torn, and where a sentence may begin. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "restore/document.h"
#include "restore/token.h"

typedef struct reading {
    vb_citation *citation;
    vb_arena strings;
    vb_array tokens;
    vb_slice text;
} reading;

static void read_as(reading *r, const char *text, document way)
{
    document d;
    *r = (reading){.citation = vb_citation_new(NULL),
                   .strings = VB_ARENA(NULL),
                   .tokens = VB_ARRAY(token, NULL),
                   .text = vb_slice_of(text)};
    document_begin(&d, r->citation, r->text, NULL);
    d.loses_signs = way.loses_signs;
    d.authored = way.authored;
    assert_int_equal(document_read(&d, 1000, &r->strings, &r->tokens), VB_OK);
}

static void read_scan(reading *r, const char *text, bool loses_signs)
{
    read_as(r, text, (document){.loses_signs = loses_signs});
}

static void read_text(reading *r, const char *text)
{
    read_scan(r, text, false);
}

static void end_reading(reading *r)
{
    vb_array_free(&r->tokens);
    vb_arena_free(&r->strings);
    vb_citation_free(r->citation);
}

static const token *token_at(const reading *r, size_t index)
{
    assert_true(index < r->tokens.count);
    return VB_ARRAY_AT(&r->tokens, token, index);
}

static void token_is(const reading *r, size_t index, const char *text)
{
    const token *t = token_at(r, index);
    assert_true(vb_slice_equal(vb_slice_cut(r->text, t->start, t->end), vb_slice_of(text)));
}

static void a_sound_number_is_locked_as_read(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "Chi thi s6 28-CT/TW ngay");
    token_is(&r, 3, "28-CT/TW");
    assert_int_equal(token_at(&r, 3)->kind, VB_TOKEN_LOCKED);
    assert_null(token_at(&r, 3)->written.data);
    end_reading(&r);
}

static void a_damaged_number_is_rewritten_piece_by_piece(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "Chi thi s6 28-\nCT/lW ngay");
    token_is(&r, 3, "28-");
    token_is(&r, 4, "CT/lW");
    assert_int_equal(token_at(&r, 4)->line, 2);
    assert_true(vb_slice_equal(token_at(&r, 4)->written, VB_SLICE("CT/TW")));
    end_reading(&r);
}

static void whole_symbols_of_clean_text_stand(void **state)
{
    static const struct {
        const char *read, *written;
    } cases[] = {{"12/TB-HĐTD", NULL},
                 {"345/KH-GDPT", NULL},
                 {"15/QĐ.UB", NULL},
                 {"66/BN-VP", NULL},
                 {"22/TTrLN-STC-SNV", NULL},
                 {"103/2024/ND-CP", "103/2024/NĐ-CP"},
                 {"2797/QĐĐ-TTg", "2797/QĐ-TTg"},
                 {"22/2023/OH15", "22/2023/QH15"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        reading r;
        char text[64] = "theo văn bản số ";
        strcat(text, cases[i].read);
        read_as(&r, text, (document){.authored = true});
        token_is(&r, 4, cases[i].read);
        vb_slice written = token_at(&r, 4)->written;
        assert_true(cases[i].written ? vb_slice_equal(written, vb_slice_of(cases[i].written))
                                     : !written.data);
        end_reading(&r);
    }
}

static void a_number_is_never_cut_inside_a_letter(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "Nghi dinh s6 178/ND -CP ngay");
    token_is(&r, 3, "178/ND");
    token_is(&r, 4, "-CP");
    vb_slice first = token_at(&r, 3)->written, second = token_at(&r, 4)->written;
    assert_true(vb_slice_starts(first, VB_SLICE("178/N")));
    assert_true(vb_utf8_valid(first, NULL) && vb_utf8_valid(second, NULL));
    end_reading(&r);
}

static void the_letter_of_a_list_is_locked(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "a) Mot\nđ) Hai");
    assert_int_equal(token_at(&r, 0)->kind, VB_TOKEN_LOCKED);
    assert_int_equal(token_at(&r, 1)->kind, VB_TOKEN_WORD);
    assert_int_equal(token_at(&r, 2)->kind, VB_TOKEN_LOCKED);
    end_reading(&r);
}

static void only_blanks_within_a_line_may_tear(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "phi ho  p, mot\nhai");
    assert_int_equal(token_at(&r, 0)->behind, GAP_BLANKS);
    assert_int_equal(token_at(&r, 1)->behind, GAP_BLANKS);
    assert_int_equal(token_at(&r, 2)->behind, GAP_WIDE);
    assert_int_equal(token_at(&r, 3)->behind, GAP_WIDE);
    end_reading(&r);
}

static void signs_and_a_hyphen_may_be_remains_of_letters(void **state)
{
    static const struct {
        const char *text;
        gap behind;
    } cases[] = {
        {"nh-n dan", GAP_HYPHEN},   {"nh.\"n dan", GAP_SIGNS},  {"nh , n dan", GAP_WIDE},
        {"nh - n dan", GAP_WIDE},   {"nh,n dan", GAP_SIGNS},    {"nh\" n dan", GAP_SIGNS},
        {"nh\t n dan", GAP_BLANKS}, {"nh\".\"n dan", GAP_WIDE}, /* more than two signs */
        {"nh 12 dan", GAP_WIDE},    {"nh-12 dan", GAP_HYPHEN},  {"12 nh dan", GAP_WIDE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        reading r;
        read_text(&r, cases[i].text);
        assert_int_equal(token_at(&r, 0)->behind, cases[i].behind);
        end_reading(&r);
    }
}

/* What number `text` is written as, as read when nothing is to be rewritten. */
static void number_is(const char *text, bool loses_signs, const char *wanted)
{
    reading r;
    read_scan(&r, text, loses_signs);
    const token *t = token_at(&r, 0);
    assert_int_equal(t->kind, VB_TOKEN_LOCKED);
    vb_slice written = t->written.data ? t->written : vb_slice_cut(r.text, t->start, t->end);
    assert_true(vb_slice_equal(written, vb_slice_of(wanted)));
    end_reading(&r);
}

/* In a title all is in capitals, and no engine puts a stroke to a D. */
static void a_number_keeps_the_letters_of_its_author(void **state)
{
    (void)state;
    number_is("06/QĐ-TTG", true, "06/QĐ-TTG");
    number_is("06/QD-TTG", true, "06/QĐ-TTG");
    number_is("06/QD-TTg", true, "06/QĐ-TTg");
    number_is("116/BC-BĐT", true, "116/BC-BĐT");
    number_is("16/CT-lTG", true, "16/CT-TTG");
}

static void no_blank_parts_the_figures_of_a_number(void **state)
{
    (void)state;
    number_is("144/202 1/ND-CP", true, "144/2021/NĐ-CP");
    number_is("80/202 1/TT-BTC", true, "80/2021/TT-BTC");
    /* whatever else is torn */
    number_is("80/202 1/TT- BTC", true, "80/2021/TT-");
}

/* Behind `số` a blank may be what is left of it, but not a line end. */
static void a_blank_is_the_separator_that_was_lost(void **state)
{
    (void)state;
    reading r;
    read_scan(&r, "số: 108 2016-QH13 ngày", true);
    assert_int_equal(r.tokens.count, 3);
    token_is(&r, 1, "108 2016-QH13");
    assert_true(vb_slice_equal(token_at(&r, 1)->written, VB_SLICE("108/2016/QH13")));
    end_reading(&r);
    read_scan(&r, "số: 108\n2016-QH13 ngày", true);
    assert_int_equal(r.tokens.count, 5);
    token_is(&r, 2, "2016");
    end_reading(&r);
}

static void a_number_in_its_old_form_keeps_its_signs(void **state)
{
    static const struct {
        const char *read, *number, *symbol;
    } cases[] = {{"số 1417 QB/UB ngày", "1417", "QĐ/UB"}, {"số 118 CV/UB ngày", "118", "CV/UB"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        reading r;
        read_scan(&r, cases[i].read, true);
        assert_int_equal(r.tokens.count, 4);
        token_is(&r, 1, cases[i].number);
        assert_null(token_at(&r, 1)->written.data);
        assert_true(vb_slice_equal(token_at(&r, 2)->written, vb_slice_of(cases[i].symbol)));
        end_reading(&r);
    }
}

static void a_blank_before_the_slash_costs_no_slash(void **state)
{
    (void)state;
    reading r;
    read_scan(&r, "số 363 /PGDDT ngày", true);
    assert_int_equal(r.tokens.count, 4);
    assert_true(vb_slice_equal(token_at(&r, 1)->written, VB_SLICE("363")));
    assert_true(vb_slice_equal(token_at(&r, 2)->written, VB_SLICE("/PGDĐT")));
    end_reading(&r);
}

/* Who writes 48NQ-CP may mean it; a scan that loses signs has lost one. */
static void a_separator_is_put_back_only_in_a_scan(void **state)
{
    (void)state;
    number_is("64/2025QH15", true, "64/2025/QH15");
    number_is("64/2025QH15", false, "64/2025QH15");
    number_is("48NQ-CP", true, "48/NQ-CP");
    number_is("48NQ-CP", false, "48NQ-CP");
}

/* What the point labelled by token `index` was, as read when nothing is to be rewritten. */
static void label_is(const char *text, size_t index, const char *wanted)
{
    reading r;
    read_text(&r, text);
    const token *t = token_at(&r, index);
    assert_true(t->label);
    assert_int_equal(t->kind, VB_TOKEN_LOCKED);
    vb_slice written = t->written.data ? t->written : vb_slice_cut(r.text, t->start, t->end);
    assert_true(vb_slice_equal(written, vb_slice_of(wanted)));
    end_reading(&r);
}

/* Points are lettered a, b, c, d, đ, e (Decree 30/2020/NĐ-CP, annex I). */
static void the_second_of_two_points_d_is_point_dd(void **state)
{
    (void)state;
    label_is("d) Mot\nd) Hai", 0, "d");
    label_is("d) Mot\nd) Hai", 2, "đ");
    label_is("d) Mot hai\nba\nd) Bon", 4, "đ");
    label_is("d) Mot\nd) Hai\nd) Ba", 4, "d"); /* the next list */
    label_is("\xE2\x80\x9C"
             "d) Mot\nd) Hai",
             2, "đ");
    label_is("d) Mot\n\"d) Hai", 2, "đ");
}

static void a_point_d_after_another_is_as_read(void **state)
{
    (void)state;
    label_is("c) Mot\nd) Hai", 2, "d");
    label_is("d) Mot\na) Hai\nd) Ba", 4, "d");
    label_is("d) Mot\ne) Hai", 2, "e");
    /* a point that a sentence speaks of is none of a list, and does not part the two of one */
    label_is("d) Mot\ndiem d) Hai", 3, "d");
    label_is("d) Mot diem a)\nd) Hai", 4, "đ");
}

static void a_stop_makes_a_label_of_a_letter_only_where_a_line_begins(void **state)
{
    reading r;
    (void)state;
    label_is("V. Mot", 0, "V");
    label_is("\"V. Mot", 0, "V");
    read_text(&r, "diem V. Mot");
    assert_false(token_at(&r, 1)->label);
    end_reading(&r);
}

/* A line of a text that was never wrapped is longer than any of paper. */
static void lines_may_be_paragraphs(void **state)
{
    static const char wrapped[] = "một hai\nba bốn", word[] = "năm ";
    char unwrapped[1024] = "một hai\nba bốn\n";
    reading r;
    (void)state;
    read_text(&r, wrapped);
    assert_true(token_at(&r, 0)->paragraph);
    assert_false(token_at(&r, 2)->paragraph);
    end_reading(&r);
    for (size_t i = 0; i < 60; i++)
        strcat(unwrapped, word);
    read_text(&r, unwrapped);
    assert_true(token_at(&r, 2)->paragraph);
    assert_false(token_at(&r, 3)->paragraph);
    end_reading(&r);
}

static void the_model_begins_anew_with_sentences(void **state)
{
    static const char text[] = "Xong roi. Hay nghi! Dieu 2. Pham vi. Bo da duyet; theo TT. Dien "
                               "tu, va... Sau do. 3 nguoi",
                      wanted[] = "P.S.S...S............";
    reading r;
    (void)state;
    read_text(&r, text);
    for (size_t i = 0; i < r.tokens.count; i++)
        assert_int_equal(token_at(&r, i)->anew, wanted[i] != '.');
    end_reading(&r);
}

static void sentences_open_after_stops_and_at_paragraphs(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "Mot hai. Ba; bon\nnam\n\nSau");
    assert_int_equal(token_at(&r, 0)->opening, OPENS_SENTENCE);
    assert_int_equal(token_at(&r, 1)->opening, OPENS_NOTHING);
    assert_int_equal(token_at(&r, 2)->opening, OPENS_SENTENCE);
    assert_int_equal(token_at(&r, 3)->opening, OPENS_PERHAPS);
    assert_int_equal(token_at(&r, 4)->opening, OPENS_NOTHING);
    assert_int_equal(token_at(&r, 5)->opening, OPENS_PERHAPS);
    assert_true(token_at(&r, 5)->paragraph);
    end_reading(&r);
}

/* Whether the last token begins a paragraph, of so many. */
static void last_begins_paragraph(const char *text, size_t count, bool begins)
{
    reading r;
    read_text(&r, text);
    assert_int_equal(r.tokens.count, count);
    assert_int_equal(token_at(&r, count - 1)->paragraph, begins);
    end_reading(&r);
}

static void a_sentence_goes_on_over_a_page(void **state)
{
    (void)state;
    last_begins_paragraph("nang luc lanh\n\ndao", 4, false);
    last_begins_paragraph("nang luc lanh\n\n\f  3\n\ndao", 4, false);
    last_begins_paragraph("nang luc,\n\n12\n\nlanh", 3, false);
    /* not behind a stop, nor with a capital, a label or a longer number; nor is a number left out
     * then */
    last_begins_paragraph("nang luc.\n\nlanh", 3, true);
    last_begins_paragraph("nang luc.\n\n3\n\nlanh", 4, true);
    last_begins_paragraph("nang luc\n\nLanh", 3, true);
    last_begins_paragraph("nang luc\n\n3\n\nLanh", 4, true);
    last_begins_paragraph("nang luc\n\na) lanh", 4, false);
    last_begins_paragraph("nang luc nam 2023\n\nlanh", 5, false);
    last_begins_paragraph("nang luc\n\n2023\n\nlanh", 4, true);
    last_begins_paragraph("Chi thi s6 28-\n\n3\n\nCT/TW", 6, true);
}

static void a_cell_may_begin_anew(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "Hang muc    Thanh tien  Don    vi");
    assert_int_equal(token_at(&r, 2)->opening, OPENS_PERHAPS);
    assert_int_equal(token_at(&r, 4)->opening, OPENS_NOTHING); /* too near */
    assert_int_equal(token_at(&r, 5)->opening, OPENS_NOTHING); /* read small */
    end_reading(&r);
}

static void below_a_short_line_something_may_begin(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "STT\nThanh\ntien");
    assert_int_equal(token_at(&r, 1)->opening, OPENS_PERHAPS);
    assert_int_equal(token_at(&r, 2)->opening, OPENS_NOTHING);
    end_reading(&r);
    read_text(&r, "mot dong day du chu nhu cac dong cua mot doan\nThanh");
    assert_int_equal(token_at(&r, r.tokens.count - 1)->opening, OPENS_NOTHING);
    end_reading(&r);
}

static void a_mark_behind_a_word_may_be_its_accent(void **state)
{
    reading r;
    (void)state;
    read_text(&r, "so\" 28 \"phuc\"");
    assert_int_equal(token_at(&r, 0)->tail, 1);
    assert_false(token_at(&r, 0)->quoted);
    assert_true(token_at(&r, 2)->quoted);
    end_reading(&r);
    read_text(&r, "noi \"phuc\" roi");
    assert_int_equal(token_at(&r, 1)->tail, 1);
    assert_true(token_at(&r, 1)->quoted);
    end_reading(&r);
    read_text(&r, "\"la' noi\" ('phuc')");
    assert_int_equal(token_at(&r, 0)->mark, '\'');
    assert_false(token_at(&r, 0)->quoted); /* the quotation is of the other kind */
    assert_true(token_at(&r, 1)->quoted && token_at(&r, 2)->quoted);
    end_reading(&r);
    read_text(&r, "xi? phuc");
    assert_int_equal(token_at(&r, 0)->mark, '?');
    end_reading(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_number_is_locked_as_read),
        cmocka_unit_test(a_damaged_number_is_rewritten_piece_by_piece),
        cmocka_unit_test(a_number_keeps_the_letters_of_its_author),
        cmocka_unit_test(a_number_in_its_old_form_keeps_its_signs),
        cmocka_unit_test(a_blank_before_the_slash_costs_no_slash),
        cmocka_unit_test(a_separator_is_put_back_only_in_a_scan),
        cmocka_unit_test(no_blank_parts_the_figures_of_a_number),
        cmocka_unit_test(a_blank_is_the_separator_that_was_lost),
        cmocka_unit_test(whole_symbols_of_clean_text_stand),
        cmocka_unit_test(a_number_is_never_cut_inside_a_letter),
        cmocka_unit_test(the_letter_of_a_list_is_locked),
        cmocka_unit_test(only_blanks_within_a_line_may_tear),
        cmocka_unit_test(signs_and_a_hyphen_may_be_remains_of_letters),
        cmocka_unit_test(the_second_of_two_points_d_is_point_dd),
        cmocka_unit_test(a_point_d_after_another_is_as_read),
        cmocka_unit_test(a_stop_makes_a_label_of_a_letter_only_where_a_line_begins),
        cmocka_unit_test(lines_may_be_paragraphs),
        cmocka_unit_test(the_model_begins_anew_with_sentences),
        cmocka_unit_test(sentences_open_after_stops_and_at_paragraphs),
        cmocka_unit_test(a_sentence_goes_on_over_a_page),
        cmocka_unit_test(a_cell_may_begin_anew),
        cmocka_unit_test(below_a_short_line_something_may_begin),
        cmocka_unit_test(a_mark_behind_a_word_may_be_its_accent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
