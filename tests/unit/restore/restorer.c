/* Whole documents through a tiny model: what comes out, what is told of it, and what nothing may
 * break. */
#include "vanban/orthography.h"
#include "vanban/restore.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "restore/calibration.h"
#include "failing_allocator.h"
#include "tiny_model.h"

typedef struct handles {
    vb_slice image;
    vb_model *model;
    vb_citation *citation;
} handles;

static int set_up(void **state)
{
    static handles fixture;
    fixture.image = tiny_image();
    fixture.citation = vb_citation_new(NULL);
    *state = &fixture;
    return vb_model_read(fixture.image, NULL, &fixture.model) == VB_OK && fixture.citation ? 0 : -1;
}

static int tear_down(void **state)
{
    handles *fixture = *state;
    vb_model_close(fixture->model);
    vb_citation_free(fixture->citation);
    free((void *)(uintptr_t)fixture->image.data);
    return 0;
}

/* ----------------------------------------------------------------------------------- judging -- */

/* What a run told of its edits, checked as it came. */
typedef struct listener {
    vb_slice in;
    size_t count, last_in, last_out;
    size_t signs; /* of the edits, those of signs between words */
    const char *last_rule;
    vb_buffer *out;
    bool sound;
} listener;

static void hear(void *context, const vb_edit *edit)
{
    listener *l = context;
    l->sound = l->sound && edit->in_start < edit->in_end && edit->in_end <= l->in.len &&
               edit->in_start >= l->last_in && edit->out_start >= l->last_out &&
               edit->out_start <= edit->out_end && edit->out_end <= l->out->len &&
               edit->confidence >= 0 && edit->confidence <= 1 && edit->line >= 1 &&
               vb_slice_equal(edit->before, vb_slice_cut(l->in, edit->in_start, edit->in_end)) &&
               vb_slice_equal(edit->after, vb_slice_cut(vb_buffer_slice(l->out), edit->out_start,
                                                        edit->out_end)) &&
               !vb_slice_equal(edit->before, edit->after);
    l->last_in = edit->in_end;
    l->last_out = edit->out_end;
    l->last_rule = edit->rule;
    l->signs += strcmp(edit->rule, "sign") == 0;
    l->count++;
}

static size_t count_byte(vb_slice text, char byte)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == byte;
    return count;
}

/* No letter and no digit stands between two words: every word is there. */
static void check_gap(vb_slice between)
{
    uint32_t c;
    for (size_t at = 0; at < between.len;) {
        at += vb_utf8_decode(between, at, &c);
        assert_false(c != VB_INVALID_BYTE && (vb_is_letter(c) || vb_is_digit(c)));
    }
}

/* The likeliest first, no two alike, and together no more than all. */
static void check_readings(const vb_restored_word *word)
{
    double sum = 0;
    for (size_t i = 0; i < word->reading_count; i++) {
        const vb_reading *own = &word->readings[i];
        assert_true(own->confidence >= 0 && own->confidence <= 1);
        assert_true(i == 0 || own->confidence <= own[-1].confidence);
        for (size_t k = 0; k < i; k++)
            assert_false(vb_slice_equal(own->text, word->readings[k].text));
        sum += own->confidence;
    }
    assert_true(sum < 1.01);
}

/* Words lie in order, cover what was changed, and between them bytes were copied, but for as many
 * signs as were told of. */
static void check_words(const vb_array *words, vb_slice in, vb_slice out, size_t signs)
{
    size_t at = 0, out_at = 0, changed = 0;
    for (size_t i = 0; i < words->count; i++) {
        const vb_restored_word *word = VB_ARRAY_AT(words, vb_restored_word, i);
        assert_true(at <= word->start && word->start < word->end && word->end <= in.len);
        assert_true(out_at <= word->out_start && word->out_start <= word->out_end &&
                    word->out_end <= out.len);
        changed += !vb_slice_equal(vb_slice_cut(in, at, word->start),
                                   vb_slice_cut(out, out_at, word->out_start));
        assert_true(word->confidence >= 0 && word->confidence <= 1);
        check_gap(vb_slice_cut(in, at, word->start));
        check_gap(vb_slice_cut(out, out_at, word->out_start));
        check_readings(word);
        at = word->end;
        out_at = word->out_end;
    }
    check_gap(vb_slice_cut(in, at, in.len));
    check_gap(vb_slice_cut(out, out_at, out.len));
    changed += !vb_slice_equal(vb_slice_cut(in, at, in.len), vb_slice_cut(out, out_at, out.len));
    assert_true(changed <= signs);
}

/* Restores `in` behind what `out` holds already, and checks all that holds for any text. */
static listener restore_with(const handles *fixture, const vb_restore_options *options,
                             const char *listed, const char *protected, vb_slice in, vb_buffer *out)
{
    vb_restorer *restorer;
    vb_buffer own = VB_BUFFER(NULL);
    vb_array words = VB_ARRAY(vb_restored_word, NULL);
    listener l = {.in = in, .out = &own, .sound = true};
    vb_reporter reporter = {.edit = hear, .context = &l};
    assert_int_equal(
        vb_restorer_new(NULL, fixture->model, fixture->citation, options, reporter, &restorer),
        VB_OK);
    assert_int_equal(vb_restorer_add_words(restorer, vb_slice_of(listed)), VB_OK);
    assert_int_equal(vb_restorer_protect(restorer, vb_slice_of(protected)), VB_OK);
    assert_int_equal(vb_restorer_run(restorer, in, &own, &words), VB_OK);
    assert_true(l.sound);
    check_words(&words, in, vb_buffer_slice(&own), l.signs);
    assert_int_equal(count_byte(in, '\n'), count_byte(vb_buffer_slice(&own), '\n'));
    assert_int_equal(count_byte(in, '\f'), count_byte(vb_buffer_slice(&own), '\f'));
    vb_buffer_add(out, vb_buffer_slice(&own));
    vb_array_free(&words);
    vb_buffer_free(&own);
    vb_restorer_free(restorer);
    return l;
}

static listener restore(const handles *fixture, const vb_restore_options *options, vb_slice in,
                        vb_buffer *out)
{
    return restore_with(fixture, options, NULL, NULL, in, out);
}

static listener expect_with(void **state, const vb_restore_options *options, const char *listed,
                            const char *protected, const char *read, const char *written)
{
    vb_buffer out = VB_BUFFER(NULL);
    listener l = restore_with(*state, options, listed, protected, vb_slice_of(read), &out);
    if (!vb_slice_equal(vb_buffer_slice(&out), vb_slice_of(written)))
        fail_msg("«%s» became «%.*s», not «%s»", read, (int)out.len, out.data, written);
    vb_buffer_free(&out);
    return l;
}

static listener expect_under(void **state, const vb_restore_options *options, const char *read,
                             const char *written)
{
    return expect_with(state, options, NULL, NULL, read, written);
}

static listener expect(void **state, const char *read, const char *written)
{
    return expect_under(state, &(vb_restore_options){.channel = "eng"}, read, written);
}

/* ------------------------------------------------------------------------------------- words -- */

static void restores_words(void **state)
{
    expect(state, "Thyc hién ké hoach ctia dia phuong", "Thực hiện kế hoạch của địa phương");
    expect(state, "Can ctr ké hoach ctia cac co quan,\ndon vi trén dia ban tinh",
           "Căn cứ kế hoạch của các cơ quan,\nđơn vị trên địa bàn tỉnh");
    expect(state, "16ng ghép céng tac tré em", "lồng ghép công tác trẻ em");
}

static void lets_be_what_is_right(void **state)
{
    for (size_t i = 0; i < sizeof tiny_sentences / sizeof tiny_sentences[0]; i++) {
        listener l = expect_under(state, &(vb_restore_options){.channel = "clean"},
                                  tiny_sentences[i], tiny_sentences[i]);
        assert_int_equal(l.count, 0);
    }
}

static void joins_and_splits(void **state)
{
    listener joined =
        expect(state, "Các cơ quan phé i hgp với các sở", "Các cơ quan phối hợp với các sở");
    assert_true(joined.count >= 1);
    listener split = expect(state, "kế hoạch của các coquan", "kế hoạch của các cơ quan");
    assert_string_equal(split.last_rule, "split");
}

static void never_joins_over_a_line_end(void **state)
{
    vb_buffer out = VB_BUFFER(NULL);
    restore(*state, NULL, VB_SLICE("công tác phé\ni hợp với\n\ncác sở\n"), &out);
    assert_int_equal(count_byte(vb_buffer_slice(&out), '\n'), 4);
    vb_buffer_free(&out);
}

/* ----------------------------------------------------------------------------------- numbers -- */

static void locks_numbers(void **state)
{
    expect(state, "ké hoach s6 344/KH-UBND", "kế hoạch số 344/KH-UBND");
    expect(state, "ngay 30/6/2024", "ngày 30/6/2024");
    vb_buffer out = VB_BUFFER(NULL);
    restore(*state, NULL, VB_SLICE("1.234,5 40% nguyen@tinh.gov.vn https://tinh.gov.vn/a?b=1"),
            &out);
    assert_true(
        vb_slice_equal(vb_buffer_slice(&out),
                       VB_SLICE("1.234,5 40% nguyen@tinh.gov.vn https://tinh.gov.vn/a?b=1")));
    vb_buffer_free(&out);
}

static void repairs_numbers(void **state)
{
    listener l = expect(state, "ké hoach s6 28-CT/lW", "kế hoạch số 28-CT/TW");
    assert_string_equal(l.last_rule, "number");
    vb_buffer out = VB_BUFFER(NULL);
    restore(*state, NULL, VB_SLICE("thực hiện số 28-\nCT/lW của"), &out);
    assert_true(vb_slice_find(vb_buffer_slice(&out), VB_SLICE("28-\nCT/TW"), 0) != SIZE_MAX);
    vb_buffer_free(&out);
}

static void survives_breaks_inside_numbers(void **state)
{
    static const char *const breaks[] = {" ",    "\n",   "\f",     "\t",   "\r",       "\v",
                                         " \n ", "\n\f", "\f\n\n", "\n\n", "\xC2\xA0", "\0"};
    for (size_t i = 0; i < sizeof breaks / sizeof breaks[0]; i++) {
        for (int place = 0; place < 3; place++) {
            vb_buffer in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
            vb_slice between = {breaks[i], breaks[i][0] ? strlen(breaks[i]) : 1};
            vb_buffer_add_string(&in, place == 0 ? "số 28" : "số 28-");
            vb_buffer_add(&in, between);
            vb_buffer_add_string(&in, place == 0 ? "-CT/lW" : place == 1 ? "CT/lW" : "CT");
            vb_buffer_add(&in, place == 2 ? between : VB_SLICE(""));
            vb_buffer_add_string(&in, place == 2 ? "/lW ngày" : "");
            restore(*state, NULL, vb_buffer_slice(&in), &out);
            vb_buffer_free(&in);
            vb_buffer_free(&out);
        }
    }
}

/* ----------------------------------------------------------------------------------- options -- */

static void keeps_what_is_not_sure(void **state)
{
    const char *read = "Thyc hién ké hoach ctia dia phuong";
    vb_restore_options options = {.channel = "eng", .min_confidence = 1.1};
    assert_int_equal(expect_under(state, &options, read, read).count, 0);
}

static void a_wide_beam_finds_no_worse(void **state)
{
    for (unsigned beam = 1; beam <= 1000; beam *= 10) {
        vb_restore_options options = {.channel = "eng", .beam = beam};
        expect_under(state, &options, "Thyc hién ké hoach ctia dia phuong",
                     "Thực hiện kế hoạch của địa phương");
    }
}

static void refuses_an_unknown_channel(void **state)
{
    const handles *fixture = *state;
    vb_restorer *restorer;
    vb_restore_options options = {.channel = "none"};
    assert_int_equal(vb_restorer_new(NULL, fixture->model, fixture->citation, &options,
                                     (vb_reporter){0}, &restorer),
                     VB_ERR_ARGUMENT);
    assert_null(restorer);
    vb_restorer_free(NULL);
}

static void chooses_the_channel(void **state)
{
    const handles *fixture = *state;
    static const char *const texts[] = {"Thyc hién ké hoach ctia dia phuong, tré em",
                                        "Thực hiện kế hoạch của địa phương, trẻ em"};
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(
        vb_restorer_new(NULL, fixture->model, fixture->citation, NULL, (vb_reporter){0}, &restorer),
        VB_OK);
    assert_string_equal(vb_restorer_channel(restorer), "");
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(vb_restorer_run(restorer, vb_slice_of(texts[i]), &out, NULL), VB_OK);
        assert_int_equal(strcmp(vb_restorer_channel(restorer), "clean") == 0, i == 1);
    }
    vb_buffer_free(&out);
    vb_restorer_free(restorer);
}

/* One handle reads document after document as a new one would each. */
static void remembers_nothing_of_a_document(void **state)
{
    const handles *fixture = *state;
    vb_restorer *restorer;
    vb_buffer once = VB_BUFFER(NULL), again = VB_BUFFER(NULL);
    vb_slice text = VB_SLICE("Can ctr ké hoach s6 12/KH-UBND ctia\nUy ban nhan dan tinh");
    assert_int_equal(
        vb_restorer_new(NULL, fixture->model, fixture->citation, NULL, (vb_reporter){0}, &restorer),
        VB_OK);
    assert_int_equal(vb_restorer_run(restorer, text, &once, NULL), VB_OK);
    assert_int_equal(vb_restorer_run(restorer, VB_SLICE("công tác trẻ em"), &again, NULL), VB_OK);
    vb_buffer_clear(&again);
    assert_int_equal(vb_restorer_run(restorer, text, &again, NULL), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&once), vb_buffer_slice(&again)));
    vb_buffer_free(&once);
    vb_buffer_free(&again);
    vb_restorer_free(restorer);
}

/* -------------------------------------------------------------------------------- the user's -- */

static const vb_restore_options eng = {.channel = "eng"};

static void finds_the_words_of_a_lexicon(void **state)
{
    expect(state, "kế hoạch của bién bon", "kế hoạch của hiện đơn");
    expect_with(state, &eng, "biện bôn", NULL, "kế hoạch của bién bon", "kế hoạch của biện bôn");
    expect_with(state, &eng, "Cánh Thực", NULL, "kế hoạch của Canh Thyc", "kế hoạch của Cánh Thực");
}

static void prefers_the_names_of_a_lexicon(void **state)
{
    const char *read = "công tác bao hanh của tỉnh";
    expect(state, read, "công tác báo hành của tỉnh");
    expect_with(state, &eng, "bảo hành\t20", NULL, read, "công tác bảo hành của tỉnh");
}

/* Two lists say what one says that holds both. */
static void takes_list_after_list(void **state)
{
    const handles *fixture = *state;
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    vb_slice text = VB_SLICE("kế hoạch của bién bon");
    assert_int_equal(
        vb_restorer_new(NULL, fixture->model, fixture->citation, &eng, (vb_reporter){0}, &restorer),
        VB_OK);
    assert_int_equal(vb_restorer_run(restorer, text, &out, NULL), VB_OK);
    vb_buffer_clear(&out);
    assert_int_equal(vb_restorer_add_words(restorer, VB_SLICE("biện")), VB_OK);
    assert_int_equal(vb_restorer_run(restorer, text, &out, NULL), VB_OK);
    assert_true(vb_slice_find(vb_buffer_slice(&out), VB_SLICE("biện"), 0) != SIZE_MAX);
    vb_buffer_clear(&out);
    assert_int_equal(vb_restorer_add_words(restorer, VB_SLICE("bôn")), VB_OK);
    assert_int_equal(vb_restorer_add_words(restorer, VB_SLICE("bôn\tmany\nxxx")), VB_ERR_INPUT);
    assert_int_equal(vb_restorer_protect(restorer, VB_SLICE("--")), VB_ERR_INPUT);
    assert_int_equal(vb_restorer_run(restorer, text, &out, NULL), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&out), VB_SLICE("kế hoạch của biện bôn")));
    vb_buffer_free(&out);
    vb_restorer_free(restorer);
}

static void never_touches_what_is_protected(void **state)
{
    const char *read = "Thyc hién ké hoach ctia Thyc\nhién, so 161, thyc";
    listener l = expect_with(state, &eng, NULL, "Thyc hién\n161", read,
                             "Thyc hién kế hoạch của Thyc\nhién, số 161, thực");
    assert_int_equal(l.count, 5);
    expect_with(state, &eng, NULL, "lW", "ké hoach s6 28-CT/lW", "kế hoạch số 28-CT/lW");
    expect_with(state, &eng, NULL, "28-CT/lW", "ké hoach s6 28-\nCT/lW 28-CT/lW",
                "kế hoạch số 28-\nCT/TW 28-CT/lW");
    expect_with(state, &eng, NULL, "phé", "phé i hgp với các sở", "phé i hợp với các sở");
    expect_with(state, &eng, "ké", "ké", "ké hoach", "ké hoạch");
}

static void leaves_what_is_less_sure(void **state)
{
    vb_restore_options sure = {.channel = "eng", .min_confidence = 1.1};
    expect_under(state, &sure, "ké hoach s6 28-CT/lW, UY BAN NHAN DAN",
                 "ké hoach s6 28-CT/lW, UY BAN NHAN DAN");
    expect_under(state, &sure, "các cơ quan phé i hgp, coquan, so\"",
                 "các cơ quan phé i hgp, coquan, so\"");
    sure.channel = "clean";
    expect_under(state, &sure, "ủy ban. thực hiện kế hoạch", "ủy ban. thực hiện kế hoạch");
}

/* How many words of `text` changed in nothing but capitals; each change is as sure as `least`. */
static size_t count_recased(const handles *fixture, vb_slice text, double least)
{
    vb_restore_options options = {.channel = "clean", .min_confidence = least};
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL), one = VB_BUFFER(NULL), other = VB_BUFFER(NULL);
    vb_array words = VB_ARRAY(vb_restored_word, NULL);
    size_t recased = 0;
    assert_int_equal(vb_restorer_new(NULL, fixture->model, fixture->citation, &options,
                                     (vb_reporter){0}, &restorer),
                     VB_OK);
    assert_int_equal(vb_restorer_run(restorer, text, &out, &words), VB_OK);
    for (size_t i = 0; i < words.count; i++) {
        const vb_restored_word *word = VB_ARRAY_AT(&words, vb_restored_word, i);
        vb_slice read = vb_slice_cut(text, word->start, word->end),
                 written = vb_slice_cut(vb_buffer_slice(&out), word->out_start, word->out_end);
        vb_buffer_clear(&one);
        vb_buffer_clear(&other);
        vb_add_lower(&one, read);
        vb_add_lower(&other, written);
        bool changed = !vb_slice_equal(read, written);
        bool case_only = changed && vb_slice_equal(vb_buffer_slice(&one), vb_buffer_slice(&other));
        assert_true(!changed || word->confidence >= least);
        recased += case_only;
    }
    vb_array_free(&words);
    vb_buffer_free(&out);
    vb_buffer_free(&one);
    vb_buffer_free(&other);
    vb_restorer_free(restorer);
    return recased;
}

static void leaves_capitals_that_are_less_sure(void **state)
{
    vb_buffer text = VB_BUFFER(NULL);
    size_t all, sure;
    for (size_t i = 0; i < sizeof tiny_sentences / sizeof tiny_sentences[0]; i++) {
        vb_add_lower(&text, vb_slice_of(tiny_sentences[i]));
        vb_buffer_add_string(&text, ".\n");
    }
    all = count_recased(*state, vb_buffer_slice(&text), 0);
    sure = count_recased(*state, vb_buffer_slice(&text), 0.9);
    assert_true(sure > 0 && sure < all);
    assert_int_equal(count_recased(*state, vb_buffer_slice(&text), 1), 0);
    vb_buffer_free(&text);
}

static void tells_what_else_a_word_may_be(void **state)
{
    const handles *fixture = *state;
    vb_restore_options options = {.channel = "eng", .readings = 5};
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    vb_array words = VB_ARRAY(vb_restored_word, NULL);
    vb_slice text = VB_SLICE("tac bao hanh co s6 28-CT/lW");
    const calibration worth = calibration_of("eng");
    assert_int_equal(vb_restorer_new(NULL, fixture->model, fixture->citation, &options,
                                     (vb_reporter){0}, &restorer),
                     VB_OK);
    assert_int_equal(vb_restorer_run(restorer, text, &out, &words), VB_OK);
    size_t several = 0;
    for (size_t i = 0; i < words.count; i++) {
        const vb_restored_word *word = VB_ARRAY_AT(&words, vb_restored_word, i);
        vb_slice written = vb_slice_cut(vb_buffer_slice(&out), word->out_start, word->out_end);
        check_readings(word);
        assert_true(word->reading_count >= 1 && word->reading_count <= 5);
        assert_true(vb_slice_equal(word->readings[0].text, written));
        if (i + 1 < words.count) /* the share is of the letters, and what it is worth */
            assert_true(calibrated(&worth, word->readings[0].confidence) >=
                        word->confidence - 1e-6);
        several += word->reading_count > 1;
    }
    assert_true(several > 1);
    const vb_restored_word *number = VB_ARRAY_AT(&words, vb_restored_word, words.count - 1);
    assert_int_equal(number->reading_count, 1);
    assert_true(number->readings[0].confidence == number->confidence);
    vb_array_free(&words);
    vb_buffer_free(&out);
    vb_restorer_free(restorer);
}

/* --------------------------------------------------------------------------------- bad input -- */

static void takes_any_bytes(void **state)
{
    static const vb_slice texts[] = {
        {"", 0},
        {"\0", 1},
        {"a\0b \0\0\n\0", 8},
        {"\xFF\xFE\xC3", 3},
        {"k\xC3 ho\xE1\xBA", 6},
        {"\xE1", 1},
        {"\n\n \n\f\n", 6},
        {"28-\0CT/TW", 9},
        {"''''", 4},
        {"a", 1},
        {"a)", 2},
        {"1", 1},
        {"so\"", 3},
        {"số'\xE2\x80\x99", 8},
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_buffer out = VB_BUFFER(NULL);
        vb_slice copy = aligned_copy(texts[i]);
        restore(*state, NULL, copy, &out);
        vb_buffer_free(&out);
        free((void *)(uintptr_t)copy.data);
    }
}

static void takes_random_bytes(void **state)
{
    uint32_t seed = 7;
    for (int round = 0; round < 20; round++) {
        char bytes[700];
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1664525 + 1013904223;
            bytes[i] = (char)(round % 2 ? seed >> 24 : (seed >> 24) % 96 + 32);
        }
        vb_buffer out = VB_BUFFER(NULL);
        restore(*state, NULL, (vb_slice){bytes, sizeof bytes}, &out);
        vb_buffer_free(&out);
    }
}

/* A word of five megabytes, and lines longer than any window. */
static void takes_a_long_line(void **state)
{
    static const char *const pieces[] = {"x",   "công tác trẻ em, ", "1.",
                                         "a' ", "\xE1\xBB\x87",      "-"};
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        vb_buffer in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
        size_t wanted = i ? (size_t)1 << 17 : (size_t)5 << 20;
        while (in.len < wanted)
            vb_buffer_add_string(&in, pieces[i]);
        vb_buffer_add_string(&in, "x");
        restore(*state, NULL, vb_buffer_slice(&in), &out);
        vb_buffer_free(&in);
        vb_buffer_free(&out);
    }
}

static void takes_a_line_of_many_different_words(void **state)
{
    vb_buffer in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    for (unsigned i = 0; i < 4000; i++)
        vb_buffer_add_format(&in, "x%cy%u ", (char)('a' + i % 26), i);
    restore(*state, NULL, vb_buffer_slice(&in), &out);
    vb_buffer_free(&in);
    vb_buffer_free(&out);
}

static void takes_many_lines_behind_many_blank_ones(void **state)
{
    vb_buffer in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    for (size_t i = 0; i < 100000; i++)
        vb_buffer_add_byte(&in, '\n');
    for (size_t i = 0; i < 20000; i++)
        vb_buffer_add_string(&in, "và\n");
    restore(*state, NULL, vb_buffer_slice(&in), &out);
    vb_buffer_free(&in);
    vb_buffer_free(&out);
}

/* ---------------------------------------------------------------------------------- failures -- */

static vb_status attempt(void *context, const vb_allocator *memory)
{
    const handles *fixture = context;
    vb_restore_options options = {.readings = 3};
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(memory);
    vb_array words = VB_ARRAY(vb_restored_word, memory);
    vb_status status = vb_restorer_new(memory, fixture->model, fixture->citation, &options,
                                       (vb_reporter){0}, &restorer);
    if (status != VB_OK)
        assert_null(restorer);
    else
        status = vb_restorer_add_words(restorer, VB_SLICE("Biện Bôn"));
    if (status == VB_OK)
        status = vb_restorer_protect(restorer, VB_SLICE("ctia"));
    if (status == VB_OK)
        status = vb_restorer_run(restorer,
                                 VB_SLICE("Can ctr s6 28-CT/lW ctia phé i hgp\ncoquan 16ng ghép"),
                                 &out, &words);
    vb_restorer_free(restorer);
    vb_buffer_free(&out);
    vb_array_free(&words);
    return status;
}

static void says_when_memory_runs_out(void **state)
{
    assert_true(fail_each_allocation(attempt, *state) > 20);
}

/* A run that failed spoils nothing for the next one with the same handle. */
static void goes_on_after_a_failure(void **state)
{
    const handles *fixture = *state;
    failing_allocator failing = {0};
    vb_allocator memory = failing_memory(&failing);
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    vb_slice text = VB_SLICE("Thyc hién ké hoach ctia dia phuong");
    assert_int_equal(vb_restorer_new(&memory, fixture->model, fixture->citation,
                                     &(vb_restore_options){.channel = "eng"}, (vb_reporter){0},
                                     &restorer),
                     VB_OK);
    for (size_t n = 1; n < 30; n += 3) {
        failing.fail_at = failing.calls + n;
        (void)vb_restorer_run(restorer, text, &out, NULL);
        failing.fail_at = 0;
        vb_buffer_clear(&out);
        assert_int_equal(vb_restorer_run(restorer, text, &out, NULL), VB_OK);
        assert_true(
            vb_slice_equal(vb_buffer_slice(&out), VB_SLICE("Thực hiện kế hoạch của địa phương")));
    }
    vb_restorer_free(restorer);
    vb_buffer_free(&out);
    assert_int_equal(failing.blocks, 0);
}

static void *restore_alone(void *context)
{
    const handles *fixture = context;
    for (int i = 0; i < 50; i++) {
        vb_buffer out = VB_BUFFER(NULL);
        vb_restorer *restorer;
        vb_status status = vb_restorer_new(NULL, fixture->model, fixture->citation, NULL,
                                           (vb_reporter){0}, &restorer);
        if (status == VB_OK)
            status = vb_restorer_run(
                restorer, VB_SLICE("Thyc hién ké hoach ctia dia phuong, tré em"), &out, NULL);
        bool right = status == VB_OK &&
                     vb_slice_equal(vb_buffer_slice(&out),
                                    VB_SLICE("Thực hiện kế hoạch của địa phương, trẻ em"));
        vb_restorer_free(restorer);
        vb_buffer_free(&out);
        if (!right)
            return (void *)1;
    }
    return NULL;
}

static void threads_share_a_model(void **state)
{
    pthread_t threads[2];
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, restore_alone, *state), 0);
    for (size_t i = 0; i < 2; i++) {
        void *failed;
        assert_int_equal(pthread_join(threads[i], &failed), 0);
        assert_null(failed);
    }
}

/* Deep in a long text too: the sums are of thousands of nats, and what they differ by is not. */
static void shares_add_up_in_a_long_text(void **state)
{
    vb_restore_options options = {.channel = "eng", .readings = 5};
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    for (int i = 0; i < 1500; i++)
        vb_buffer_add_string(&text, "tac bao hanh xzq co\n");
    restore(*state, &options, vb_buffer_slice(&text), &out); /* check_readings */
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(restores_words),
        cmocka_unit_test(lets_be_what_is_right),
        cmocka_unit_test(joins_and_splits),
        cmocka_unit_test(never_joins_over_a_line_end),
        cmocka_unit_test(locks_numbers),
        cmocka_unit_test(repairs_numbers),
        cmocka_unit_test(survives_breaks_inside_numbers),
        cmocka_unit_test(keeps_what_is_not_sure),
        cmocka_unit_test(a_wide_beam_finds_no_worse),
        cmocka_unit_test(refuses_an_unknown_channel),
        cmocka_unit_test(chooses_the_channel),
        cmocka_unit_test(remembers_nothing_of_a_document),
        cmocka_unit_test(finds_the_words_of_a_lexicon),
        cmocka_unit_test(prefers_the_names_of_a_lexicon),
        cmocka_unit_test(takes_list_after_list),
        cmocka_unit_test(never_touches_what_is_protected),
        cmocka_unit_test(leaves_what_is_less_sure),
        cmocka_unit_test(leaves_capitals_that_are_less_sure),
        cmocka_unit_test(tells_what_else_a_word_may_be),
        cmocka_unit_test(shares_add_up_in_a_long_text),
        cmocka_unit_test(takes_any_bytes),
        cmocka_unit_test(takes_random_bytes),
        cmocka_unit_test(takes_many_lines_behind_many_blank_ones),
        cmocka_unit_test(takes_a_line_of_many_different_words),
        cmocka_unit_test(takes_a_long_line),
        cmocka_unit_test(says_when_memory_runs_out),
        cmocka_unit_test(goes_on_after_a_failure),
        cmocka_unit_test(threads_share_a_model),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
