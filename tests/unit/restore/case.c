/* Capitals, once the words are known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/candidates.h"
#include "restore/case.h"
#include "restore/lattice.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/writer.h"
#include "failing_allocator.h"
#include "restored_text.h"
#include "tiny_model.h"
#include "vanban/model_search.h"

enum { PLACES_MAX = 64 };

/* What the channel says of a word's shape. */
typedef enum seen {
    SEEN_LOWER,
    SEEN_CAPITAL,
    SEEN_UPPER,
    SEEN_TALL,  /* as if in capitals; it may as well be none */
    SEEN_BIG,   /* one large letter: the first of a word, or all of one in capitals */
    SEEN_LARGE, /* rather all of it in capitals than the first letter */
    SEEN_DIM    /* it looks like a capital, but may as well be none */
} seen;

/* A text as the decoder leaves it. */
typedef struct path {
    const vb_model *model;
    size_t count, line;
    vb_buffer text; /* what was read, where that matters */
    vb_array tokens, steps;
    edge edges[PLACES_MAX];
    candidate candidates[PLACES_MAX];
} path;

static void path_begin(path *p, void **state)
{
    *p = (path){.model = ((tiny *)*state)->model,
                .line = 1,
                .text = VB_BUFFER(NULL),
                .tokens = VB_ARRAY(token, NULL),
                .steps = VB_ARRAY(step, NULL)};
}

static void path_end(path *p)
{
    vb_buffer_free(&p->text);
    vb_array_free(&p->tokens);
    vb_array_free(&p->steps);
}

static void add_word(path *p, const char *word, seen how, opening place)
{
    static const float shapes[][SHAPES] = {
        [SEEN_LOWER] = {1, 7, 20}, [SEEN_CAPITAL] = {7, 1, 7}, [SEEN_UPPER] = {20, 7, 1},
        [SEEN_TALL] = {7, 20, 1},  [SEEN_BIG] = {7, 1, 1},     [SEEN_LARGE] = {20, 4, 1},
        [SEEN_DIM] = {4, 1, 20}};
    const vb_form *form = vb_model_find(p->model, vb_slice_of(word));
    size_t i = p->count++;
    assert_non_null(form);
    p->candidates[i] = (candidate){.form = form, .cost = 1};
    memcpy(p->candidates[i].shapes, shapes[how], sizeof shapes[how]);
    p->edges[i] = (edge){.from = (uint32_t)i,
                         .to = (uint32_t)i + 1,
                         .words = 1,
                         .word = {form->word},
                         .chosen = {&p->candidates[i]}};
    vb_array_push(&p->tokens, &(token){.line = p->line, .opening = place});
    vb_array_push(&p->steps, &(step){.edge = &p->edges[i], .shape_confidence = 1});
}

/* The same, where `read` stood, of which `note` digits are a footnote's mark. */
static void add_read_word(path *p, const char *word, const char *read, uint8_t note)
{
    add_word(p, word, SEEN_TALL, OPENS_NOTHING);
    token *own = VB_ARRAY_AT(&p->tokens, token, p->count - 1);
    own->start = p->text.len;
    vb_buffer_add(&p->text, vb_slice_of(read));
    own->end = p->text.len;
    p->edges[p->count - 1].note = note;
}

static void next_line(path *p)
{
    p->line++;
}

static vb_status choose(path *p, const vb_allocator *memory)
{
    const writer w = {p->model, NULL, p->tokens.items, VB_TONES_KEEP, true};
    return choose_shapes(&w, vb_buffer_slice(&p->text), &p->steps, true, memory);
}

/* The shape that word `number` was given. */
static shape shape_of(path *p, size_t number)
{
    assert_int_equal(choose(p, NULL), VB_OK);
    return VB_ARRAY_AT(&p->steps, step, number)->shapes[0];
}

static double confidence_of(const path *p, size_t number)
{
    return VB_ARRAY_AT(&p->steps, step, number)->shape_confidence;
}

static void what_was_read_plainly_stays(void **state)
{
    path p;
    path_begin(&p, state);
    add_word(&p, "các", SEEN_CAPITAL, OPENS_SENTENCE);
    add_word(&p, "cơ", SEEN_LOWER, OPENS_NOTHING);
    assert_int_equal(shape_of(&p, 0), SHAPE_CAPITAL);
    assert_int_equal(shape_of(&p, 1), SHAPE_LOWER);
    assert_true(confidence_of(&p, 0) > 0.9 && confidence_of(&p, 0) <= 1);
    path_end(&p);
}

/* `S6` is `Số` below a heading, and `SỐ` within one. */
static void below_a_heading_something_begins(void **state)
{
    path p;
    path_begin(&p, state);
    add_word(&p, "kế", SEEN_UPPER, OPENS_SENTENCE);
    add_word(&p, "hoạch", SEEN_UPPER, OPENS_NOTHING);
    add_word(&p, "số", SEEN_BIG, OPENS_NOTHING);
    next_line(&p);
    add_word(&p, "số", SEEN_CAPITAL, OPENS_NOTHING);
    assert_int_equal(shape_of(&p, 2), SHAPE_UPPER);
    assert_int_equal(shape_of(&p, 3), SHAPE_CAPITAL);
    path_end(&p);
}

static void a_heading_goes_on_below_itself(void **state)
{
    path p;
    path_begin(&p, state);
    add_word(&p, "kế", SEEN_UPPER, OPENS_SENTENCE);
    next_line(&p);
    add_word(&p, "số", SEEN_BIG, OPENS_NOTHING);
    add_word(&p, "liệu", SEEN_UPPER, OPENS_NOTHING);
    assert_int_equal(shape_of(&p, 1), SHAPE_UPPER);
    path_end(&p);
}

/* `SO liệu` is Số liệu, but KẾ HOẠCH số is not Kế Hoạch. */
static void one_word_in_capitals_stands_before_no_small_one(void **state)
{
    path p;
    path_begin(&p, state);
    add_word(&p, "số", SEEN_LARGE, OPENS_SENTENCE);
    add_word(&p, "liệu", SEEN_LOWER, OPENS_NOTHING);
    assert_int_equal(shape_of(&p, 0), SHAPE_CAPITAL);
    path_end(&p);
    path_begin(&p, state);
    add_read_word(&p, "kế", "KẾ", 0);
    add_word(&p, "hoạch", SEEN_LARGE, OPENS_NOTHING);
    add_word(&p, "số", SEEN_LOWER, OPENS_NOTHING);
    assert_int_equal(shape_of(&p, 1), SHAPE_UPPER);
    path_end(&p);
}

/* `EM` inside a sentence is written so; with a mark, engines make such of a word: `SỞ`. */
static void capitals_without_a_mark_are_written_so(void **state)
{
    path p;
    path_begin(&p, state);
    add_word(&p, "các", SEEN_LOWER, OPENS_NOTHING);
    add_read_word(&p, "em", "EM", 0);
    add_word(&p, "các", SEEN_LOWER, OPENS_NOTHING);
    add_read_word(&p, "sở", "SỞ", 0);
    add_word(&p, "các", SEEN_LOWER, OPENS_NOTHING);
    add_read_word(&p, "em", "EM06", 2);
    add_word(&p, "các", SEEN_LOWER, OPENS_NOTHING);
    add_read_word(&p, "em", "EI", 0);
    assert_int_equal(shape_of(&p, 1), SHAPE_UPPER);
    assert_int_equal(shape_of(&p, 3), SHAPE_LOWER);
    assert_int_equal(shape_of(&p, 5), SHAPE_UPPER);
    assert_int_equal(shape_of(&p, 7), SHAPE_LOWER);
    path_end(&p);
}

/* `các sở` often enough, then once what looks like `các Sở`. */
static void add_habit(path *p, seen how, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        add_word(p, "các", SEEN_LOWER, OPENS_NOTHING);
        add_word(p, "sở", how, OPENS_NOTHING);
    }
}

static void the_document_says_how_it_writes_a_pair(void **state)
{
    path p;
    path_begin(&p, state);
    add_habit(&p, SEEN_DIM, 1);
    assert_int_equal(shape_of(&p, 1), SHAPE_CAPITAL); /* for all that others write */
    path_end(&p);
    path_begin(&p, state);
    add_habit(&p, SEEN_LOWER, 6);
    add_habit(&p, SEEN_DIM, 1);
    shape with_habit = shape_of(&p, 13);
    path_end(&p);
    path_begin(&p, state);
    add_habit(&p, SEEN_CAPITAL, 6);
    add_habit(&p, SEEN_DIM, 1);
    assert_int_equal(with_habit, SHAPE_LOWER);
    assert_int_equal(shape_of(&p, 13), SHAPE_CAPITAL);
    path_end(&p);
}

static void one_habit_is_no_law(void **state)
{
    path p;
    path_begin(&p, state);
    add_habit(&p, SEEN_LOWER, 2);
    add_habit(&p, SEEN_CAPITAL, 2);
    assert_int_equal(shape_of(&p, 1), SHAPE_LOWER);
    assert_int_equal(shape_of(&p, 7), SHAPE_CAPITAL);
    path_end(&p);
}

/* The beginning of a sentence or of a line shows no habit. */
static void what_opens_a_sentence_shows_no_habit(void **state)
{
    path p;
    path_begin(&p, state);
    for (size_t i = 0; i < 6; i++) {
        add_word(&p, "các", SEEN_LOWER, OPENS_NOTHING);
        add_word(&p, "sở", SEEN_CAPITAL, OPENS_SENTENCE);
        add_word(&p, "các", SEEN_LOWER, OPENS_NOTHING);
        next_line(&p);
        add_word(&p, "sở", SEEN_CAPITAL, OPENS_NOTHING);
    }
    add_habit(&p, SEEN_LOWER, 1);
    assert_int_equal(shape_of(&p, 25), SHAPE_LOWER);
    assert_true(confidence_of(&p, 25) > 0.9);
    path_end(&p);
}

static void a_path_of_nothing_has_no_shapes(void **state)
{
    path p;
    path_begin(&p, state);
    assert_int_equal(choose(&p, NULL), VB_OK);
    path_end(&p);
}

static vb_status choose_once(void *context, const vb_allocator *memory)
{
    path p;
    path_begin(&p, context);
    add_habit(&p, SEEN_LOWER, 3);
    add_habit(&p, SEEN_CAPITAL, 1);
    vb_status status = choose(&p, memory);
    path_end(&p);
    return status;
}

static void memory_that_runs_out_is_told(void **state)
{
    assert_true(fail_each_allocation(choose_once, state) >= 2);
}

/* The names of communes, and a word between two headings. */
static void clean_text_keeps_its_capitals(void **state)
{
    static const restored_text texts[] = {
        {"Các xã: Sính Lúng, Sủng Là, Sủng Trái.", "Các xã: Sính Lúng, Sủng Là, Sủng Trái."},
        {"dòng chữ “CHỨNG CHỈ” và “NGHIỆP VỤ SƯ PHẠM”",
         "dòng chữ “CHỨNG CHỈ” và “NGHIỆP VỤ SƯ PHẠM”"},
    };
    (void)state;
    vb_model *model = shipped_model();
    check_restored(model, "clean", texts, sizeof texts / sizeof texts[0]);
    vb_model_close(model);
}

/* Whatever the other column ends in above. */
static void an_entry_goes_on_with_no_title(void **state)
{
    static const restored_text texts[] = {
        {"Noi nhan: CUC TRUONG\n- BO Noi vu (dé b/c);\n- SO Noi vu cac tinh, thanh pho;",
         "Nơi nhận: CỤC TRƯỞNG\n- Bộ Nội vụ (để b/c);\n- Sở Nội vụ các tỉnh, thành phố;"},
    };
    (void)state;
    vb_model *model = shipped_model();
    check_restored(model, "eng", texts, sizeof texts / sizeof texts[0]);
    vb_model_close(model);
}

/* Behind a word that it stands behind nowhere else. */
static void a_word_is_written_as_elsewhere_before_the_next_one(void **state)
{
    static const restored_text texts[] = {
        {"Quyen cua moi ca quan; nhieu ca quan khac; xay dung ca quan van hoa. Phi hgp vi Ca quan "
         "thi hanh an",
         "Quyền của mỗi cơ quan; nhiều cơ quan khác; xây dựng cơ quan văn hóa. Phối hợp với cơ "
         "quan "
         "thi hành án"},
    };
    (void)state;
    vb_model *model = shipped_model();
    check_restored(model, "drop", texts, sizeof texts / sizeof texts[0]);
    vb_model_close(model);
}

/* The first letter with its marks is often read for a figure or a small one. */
static void a_title_in_capitals_begins_with_them(void **state)
{
    static const restored_text cases[] = {
        {"III. T6 CHUC THUC HIEN", "III. TỔ CHỨC THỰC HIỆN"},
        {"Té CHUC THUC HIEN", "TỔ CHỨC THỰC HIỆN"},
        {"B6 TAI CHINH", "BỘ TÀI CHÍNH"},
        {"T6 trudng", "Tổ trưởng"},
        {"- S6 VHTTDL;", "- Sở VHTTDL;"}, /* an abbreviation tells nothing */
    };
    (void)state;
    vb_model *model = shipped_model();
    check_restored(model, "eng", cases, sizeof cases / sizeof cases[0]);
    vb_model_close(model);
}

static unsigned odds_behind(const vb_model *model, const char *last, bool capital, const char *word)
{
    return vb_model_capital_odds(model, vb_model_find(model, vb_slice_of(last))->word, capital,
                                 vb_model_find(model, vb_slice_of(word))->word);
}

/* Odds of a pair are told from those of its word behind any other. */
static void odds_of_a_pair_are_told(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        return;
    assert_int_equal(odds_behind(model, "sở", true, "y") & VB_CAPITAL_OF_PAIR, VB_CAPITAL_OF_PAIR);
    assert_true((odds_behind(model, "sở", true, "y") & VB_CAPITAL_ODDS) > VB_CAPITAL_ODDS / 2);
    assert_true(odds_behind(model, "nguy", false, "cơ") <= VB_CAPITAL_ODDS);
    vb_model_close(model);
}

/* Odds that are of a word behind any other hold less behind one that calls for it, or has none of
 * its own. */
static void a_word_that_is_called_for_has_no_capital(void **state)
{
    static const restored_text eng[] = {
        {"Cac don vi thyc hién nhu Sau: mot phan tuong Ung voi s6 da nop.",
         "Các đơn vị thực hiện như sau: một phần tương ứng với số đã nộp."},
        {"dé nghi trién Khai thyc hién; ho tro cho Cac doi tuong uu tién",
         "đề nghị triển khai thực hiện; hỗ trợ cho các đối tượng ưu tiên"},
        /* behind a dash another begins */
        {"Bo Xay dung - Co quan thuong truc", "Bộ Xây dựng - Cơ quan thường trực"},
    };
    static const restored_text drop[] = {
        {"gây thiet hai hoac có nguy Ca gây thiet hai cho các Ca quan nhà nuóc.",
         "gây thiệt hại hoặc có nguy cơ gây thiệt hại cho các cơ quan nhà nước."},
    };
    (void)state;
    vb_model *model = shipped_model();
    check_restored(model, "eng", eng, sizeof eng / sizeof eng[0]);
    check_restored(model, "drop", drop, sizeof drop / sizeof drop[0]);
    vb_model_close(model);
}

static void a_small_letter_stands_among_capitals(void **state)
{
    (void)state;
    static const restored_text cases[] = {
        {"- Nhu Biéu 3; CHU TicH", "- Như Điều 3; CHỦ TỊCH"},
        {"- Tinh uy (b/c), Bi THU", "- Tỉnh ủy (b/c), BÍ THƯ"},
        {"Bi thu Tinh uy", "Bí thư Tỉnh ủy"},
    };
    vb_model *model = shipped_model();
    check_restored(model, "eng", cases, sizeof cases / sizeof cases[0]);
    vb_model_close(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_read_plainly_stays),
        cmocka_unit_test(below_a_heading_something_begins),
        cmocka_unit_test(a_heading_goes_on_below_itself),
        cmocka_unit_test(one_word_in_capitals_stands_before_no_small_one),
        cmocka_unit_test(capitals_without_a_mark_are_written_so),
        cmocka_unit_test(the_document_says_how_it_writes_a_pair),
        cmocka_unit_test(one_habit_is_no_law),
        cmocka_unit_test(what_opens_a_sentence_shows_no_habit),
        cmocka_unit_test(a_path_of_nothing_has_no_shapes),
        cmocka_unit_test(memory_that_runs_out_is_told),
        cmocka_unit_test(clean_text_keeps_its_capitals),
        cmocka_unit_test(an_entry_goes_on_with_no_title),
        cmocka_unit_test(a_word_is_written_as_elsewhere_before_the_next_one),
        cmocka_unit_test(a_title_in_capitals_begins_with_them),
        cmocka_unit_test(odds_of_a_pair_are_told),
        cmocka_unit_test(a_word_that_is_called_for_has_no_capital),
        cmocka_unit_test(a_small_letter_stands_among_capitals),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
