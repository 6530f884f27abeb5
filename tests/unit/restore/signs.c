/* The signs between words: which are dirt, which were others, and which stay. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "restore/signs.h"

/* The place between two words of `text`, which a bar stands at either end of: `thủ|: |tục`. */
typedef struct marked {
    char text[256];
    sign_place place;
} marked;

static size_t word_start(const char *text, size_t end)
{
    while (end > 0 && !strchr(" \n", text[end - 1]))
        end--;
    return end;
}

static void mark(marked *m, const char *text)
{
    const char *first = strchr(text, '|'), *second = strchr(first + 1, '|');
    size_t start = (size_t)(first - text), end = (size_t)(second - text) - 1;
    memcpy(m->text, text, start);
    memcpy(m->text + start, first + 1, end - start);
    strcpy(m->text + end, second + 1);
    vb_slice all = vb_slice_of(m->text);
    size_t left = word_start(m->text, start);
    m->place = (sign_place){.text = all,
                            .start = start,
                            .end = end,
                            .left = vb_slice_cut(all, left, start),
                            .right = vb_slice_cut(all, end, end + strcspn(m->text + end, " \n")),
                            .opens_line = left == 0 || m->text[left - 1] == '\n'};
}

/* What stands between the two words once it is mended. */
static const char *mend_in(const marked *m)
{
    static char out[256];
    sign_edit edits[SIGN_EDITS_MAX];
    size_t count = signs_mend(&m->place, edits), at = m->place.start, len = 0;
    for (size_t i = 0; i <= count; i++) {
        size_t end = i < count ? edits[i].start : m->place.end;
        assert_in_range(end, at, m->place.end);
        memcpy(out + len, m->text + at, end - at);
        len += end - at;
        if (i < count) {
            assert_in_range(edits[i].end, edits[i].start, m->place.end);
            memcpy(out + len, edits[i].written.data, edits[i].written.len);
            len += edits[i].written.len;
            at = edits[i].end;
        }
    }
    out[len] = '\0';
    return out;
}

static const char *mend(const char *text)
{
    marked m;
    mark(&m, text);
    return mend_in(&m);
}

static void dirt_between_words_that_are_never_parted_goes(void **state)
{
    (void)state;
    assert_string_equal(mend("làm thủ|: |tục ở xã"), " ");
    assert_string_equal(mend("của cơ|,  |quan cấp huyện"), " ");
    assert_string_equal(mend("nâng hạ|. |tầng kỹ"), " ");
    assert_string_equal(mend("BAN NGHỊ|] |ĐỊNH NÀY"), " ");
    assert_string_equal(mend("Nội|- |dung thi"), " ");
    assert_string_equal(mend("Căn|? |cứ Luật"), " ");
    assert_string_equal(mend("quy| ‘|định này"), " ");
    assert_string_equal(mend("sử|.|dụng đất"), " ");
}

static void half_a_pair_of_brackets_parts_no_bound_words(void **state)
{
    (void)state;
    assert_string_equal(mend("quy| (|định này"), " ");
    assert_string_equal(mend("quy| (|định này (nếu có) là"), " ");
    assert_string_equal(mend("dân bản| (|đi cấy"), " ("); /* its other half may be lost */
}

static void a_new_sentence_may_begin_with_the_second(void **state)
{
    (void)state;
    assert_string_equal(mend("hạ|. |Tầng trên"), ". ");
    assert_string_equal(mend("cơ|, |Quan"), ", ");
}

static void what_may_be_written_stays(void **state)
{
    (void)state;
    assert_string_equal(mend("quy| - |định này"), " - "); /* a dash */
    assert_string_equal(mend("cơ|,    |quan"), ",    ");  /* columns */
    assert_string_equal(mend("lúa|, |ngô"), ", ");
    assert_string_equal(mend("cơ|, |quan"), ", "); /* as commas are written */
    assert_string_equal(mend("quy|; |định này"), "; ");
    assert_string_equal(mend("gồm|: |lúa, ngô"), ": ");
    assert_string_equal(mend("[quy|] |định này"), "] ");
    assert_string_equal(mend("quy| (|định này)"), " (");
    assert_string_equal(mend("đảng ủy| (|ban chấp hành\nđảng bộ) họp"), " (");
    assert_string_equal(mend("cơ| “|quan"), " “");
    assert_string_equal(mend("xã|?| "), "?");
}

static void a_stop_before_a_small_letter_was_a_comma(void **state)
{
    (void)state;
    assert_string_equal(mend("trồng lúa|. |ngô và khoai"), ", ");
    assert_string_equal(mend("trồng lúa|. |Ngô thì không"), ". ");
    assert_string_equal(mend("theo tr|. |bảy"), ". "); /* no syllable: an abbreviation */
    assert_string_equal(mend("mục a|. |bảy"), ". ");
    assert_string_equal(mend("đoạn 12|. |bảy"), ". ");
}

static void no_question_ends_inside_a_sentence(void **state)
{
    (void)state;
    assert_string_equal(mend("dân bản|? |đi cấy"), " ");
    assert_string_equal(mend("dân bản|? |Đi cấy"), "? ");
    assert_string_equal(mend("dân ngư| ?|i biển"), " ?"); /* a letter of a torn word */
    /* nor at the end of a line that goes on */
    assert_string_equal(mend("lần thứ|?\n|năm"), "\n");
    assert_string_equal(mend("hay chưa|?\n|Có"), "?\n");
    assert_string_equal(mend("hay chưa|?\n\n|có"), "?\n\n");
    assert_string_equal(mend("hay chưa|?\n|a) có"), "?\n");
    assert_string_equal(mend("dân bản| [|đi cấy"), " ");
    assert_string_equal(mend("dân bản| [|đi cấy] rồi"), " [");
}

static void the_number_of_a_line_has_a_stop(void **state)
{
    (void)state;
    assert_string_equal(mend("4|, |Giao xã"), ". ");
    assert_string_equal(mend("khoản\n4|, |Giao xã"), ". ");
    assert_string_equal(mend("khoản 4|, |Giao xã"), ", ");
    assert_string_equal(mend("4|, |giao xã"), ", ");
    assert_string_equal(mend("104|, |Giao xã"), ", ");
}

static void a_speck_at_a_line_s_end_goes(void **state)
{
    (void)state;
    assert_string_equal(mend("xong|. .\n|Giao xã"), ".\n");
    assert_string_equal(mend("giao cho| .\n|các xã"), "\n");
    assert_string_equal(mend("giao cho xã| .\n|Thôn thì không"), " .\n");
    assert_string_equal(mend("giao cho| ,\n|các xã"), " ,\n");
    assert_string_equal(mend("NGHỊ ĐỊNH|\n  _ |VỀ PHÂN"), "\n  ");
    assert_string_equal(mend("xong|.\n. - |Giao xã"), ".\n- ");
    assert_string_equal(mend("xong|. '\n, |GIAO XÃ"), ".\n");
    assert_string_equal(mend("xong|.\n. |Giao xã"), ".\n. "); /* its number is gone */
}

static void a_clause_ends_with_a_semicolon(void **state)
{
    marked m;
    (void)state;
    mark(&m, "Căn cứ Luật Thuỷ lợi|:\n\n|Căn cứ Luật Đê điều");
    assert_string_equal(mend_in(&m), ":\n\n");
    m.place.in_grounds = true;
    assert_string_equal(mend_in(&m), ";\n\n");
    mark(&m, "Căn cứ Luật Thuỷ lợi|:\n|Theo đề nghị của Thôn");
    m.place.in_grounds = true;
    assert_string_equal(mend_in(&m), ";\n");
    assert_true(signs_in_grounds(VB_SLICE("Căn"), true, false));
    assert_true(signs_in_grounds(VB_SLICE("Luật"), false, true));
    assert_true(signs_in_grounds(VB_SLICE("số"), true, true));
    assert_false(signs_in_grounds(VB_SLICE("Điều"), true, true));
    assert_false(signs_in_grounds(VB_SLICE("Luật"), false, false));
}

static void an_entry_of_recipients_ends_with_a_semicolon(void **state)
{
    marked m;
    (void)state;
    mark(&m, "- Bộ Y tế (b/c|):\n- |Như trên");
    assert_string_equal(mend_in(&m), "):\n- "); /* a list elsewhere may be introduced so */
    m.place.in_recipients = true;
    assert_string_equal(mend_in(&m), ");\n- ");
    mark(&m, "- Sở Y tế|:\n|KT. CHỦ TỊCH");
    m.place.in_recipients = true;
    assert_string_equal(mend_in(&m), ":\n");
    mark(&m, "Nơi nhận|:\n- |Như trên");
    m.place.in_recipients = true;
    assert_string_equal(mend_in(&m), ":\n- ");
    mark(&m, "- Sở Y tế|;\n_ |Sở Nội vụ");
    assert_string_equal(mend_in(&m), ";\n"); /* a speck, but the dash of an entry below Nơi nhận */
    m.place.in_recipients = true;
    assert_string_equal(mend_in(&m), ";\n_ ");
}

static void any_bytes_do_no_harm(void **state)
{
    static const char *const gaps[] = {"",     "\xFF", "\xC3", " \xE2\x80",
                                       "\n\n", "\f_ ", "\n.",  " . . .\n"};
    (void)state;
    for (size_t i = 0; i < sizeof gaps / sizeof gaps[0]; i++) {
        sign_edit edits[SIGN_EDITS_MAX];
        vb_slice text = vb_slice_of(gaps[i]);
        sign_place place = {.text = text, .end = text.len, .in_recipients = i % 2};
        assert_in_range(signs_mend(&place, edits), 0, SIGN_EDITS_MAX);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dirt_between_words_that_are_never_parted_goes),
        cmocka_unit_test(half_a_pair_of_brackets_parts_no_bound_words),
        cmocka_unit_test(a_new_sentence_may_begin_with_the_second),
        cmocka_unit_test(what_may_be_written_stays),
        cmocka_unit_test(a_stop_before_a_small_letter_was_a_comma),
        cmocka_unit_test(no_question_ends_inside_a_sentence),
        cmocka_unit_test(the_number_of_a_line_has_a_stop),
        cmocka_unit_test(a_speck_at_a_line_s_end_goes),
        cmocka_unit_test(a_clause_ends_with_a_semicolon),
        cmocka_unit_test(an_entry_of_recipients_ends_with_a_semicolon),
        cmocka_unit_test(any_bytes_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
