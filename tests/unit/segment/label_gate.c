/* No label that may begin a line is passed by for the small word that the line seems to begin with:
 * the gates of label_gate.c are asked of all that the first letters of a line may be. */
#include "segment/label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const signs[] = {"a", "c", "i", "t", "v", "x", "à", "ủ", "đ", "Đ",
                                    "L", "I", "1", ".", ")", "-", "/", " ", "+", "’"};
enum { SIGNS = sizeof signs / sizeof signs[0], FIRST = 5 };

/* The line that begins with those signs. */
static vb_slice write_line(vb_buffer *line, const size_t *chosen)
{
    vb_buffer_clear(line);
    for (size_t i = 0; i < FIRST; i++)
        vb_buffer_add_string(line, signs[chosen[i]]);
    vb_buffer_add_string(line, "n xa Khe");
    return vb_buffer_slice(line);
}

/* The next choice of signs; false: all were made. */
static bool choose_next(size_t *chosen)
{
    for (size_t i = 0; i < FIRST; i++) {
        if (++chosen[i] < SIGNS)
            return true;
        chosen[i] = 0;
    }
    return false;
}

/* Whether a letter or two stand before another word that is not in small letters. */
static bool begins_with_scrap(const size_t *chosen)
{
    size_t blank = 0;
    while (blank < FIRST && signs[chosen[blank]][0] != ' ')
        blank++;
    const char *behind = blank + 1 < FIRST ? signs[chosen[blank + 1]] : "n";
    bool small = (behind[0] >= 'a' && behind[0] <= 'z') || strcmp(behind, "đ") == 0;
    return blank <= 2 && !small;
}

static void nothing_else_may_begin_so(void **state)
{
    (void)state;
    size_t chosen[FIRST] = {0}, small = 0;
    vb_buffer line = VB_BUFFER(NULL);
    do {
        vb_slice text = write_line(&line, chosen);
        if (!seg_begins_with_small_word(text))
            continue;
        small++;
        assert_false(seg_may_be_marked(text));
        assert_false(seg_may_begin_with_word(text));
        assert_false(begins_with_scrap(chosen));
    } while (choose_next(chosen));
    assert_true(small > 1000);
    vb_buffer_free(&line);
}

static void words_of_a_text_are_known(void **state)
{
    (void)state;
    static const char *const words[] = {
        "trong năm qua", "của Bộ Tài chính", "và các xã", "tổ chức họp", "là nơi họp",
        "về tài chính",  "được giao",        "vượt quá",  "đi họp",      "số điều của"};
    static const char *const others[] = {
        "",           "a) Mái chợ", "i. Nền chợ", "sẽ 2. Gác đêm", "a + Mái",    "ii + Thôn Đông",
        "1. Mái chợ", "Trong năm",  "Được giao",  "đ) Mái chợ",    "đ. Mái chợ", "do Điều 3"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_true(seg_begins_with_small_word(vb_slice_of(words[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(seg_begins_with_small_word(vb_slice_of(others[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_else_may_begin_so),
        cmocka_unit_test(words_of_a_text_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
