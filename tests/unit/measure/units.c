#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "measure/units.h"

/* The syllables of `text` as they are written, or in canonical form, with `|` between them. */
static void assert_syllables(const char *text, bool canonical, bool lower, const char *wanted)
{
    vb_array points = VB_ARRAY(int32_t, NULL), units = VB_ARRAY(vb_unit, NULL);
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(vb_read_points(vb_slice_of(text), &points), VB_OK);
    assert_int_equal(vb_split_syllables(&points, &units), VB_OK);
    for (size_t i = 0; i < units.count; i++) {
        vb_unit unit = *VB_ARRAY_AT(&units, vb_unit, i);
        if (i)
            vb_buffer_add_byte(&out, '|');
        if (canonical)
            vb_add_canonical(&out, &points, unit, lower);
        else
            vb_add_unit(&out, &points, unit);
    }
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, wanted);
    vb_array_free(&points);
    vb_array_free(&units);
    vb_buffer_free(&out);
}

static void test_syllables_are_what_stands_between_blanks(void **state)
{
    (void)state;
    assert_syllables("", false, false, "");
    assert_syllables(" \n\f\t ", false, false, "");
    assert_syllables("Kế hoạch\tsố\nba", false, false, "Kế|hoạch|số|ba");
    assert_syllables("không\xC2\xA0ngắt\xE2\x80\xA8"
                     "dòng",
                     false, false, "không|ngắt|dòng");
}

static void test_punctuation_at_the_ends_is_left_out(void **state)
{
    (void)state;
    assert_syllables("(“Kế hoạch”), 50% ... _a_ v.v.", false, false, "Kế|hoạch|50%|_a_|v.v");
    assert_syllables("- + * •", false, false, "");
}

static void test_dashes_join_words_but_not_numbers(void **state)
{
    (void)state;
    assert_syllables("kinh tế-xã hội – văn–hóa a—b", false, false, "kinh|tế|xã|hội|văn|hóa|a|b");
    assert_syllables("số 12-KH/TW, 2020-2025", false, false, "số|12-KH/TW|2020-2025");
}

static void test_tone_placement_does_not_count(void **state)
{
    (void)state;
    assert_syllables("hoà hòa", true, false, "hoa1|hoa1");
    assert_syllables("thuý thúy", true, false, "thuy2|thuy2");
    assert_syllables("Quyết QUYẾT", true, true, "quyêt2|quyêt2");
    assert_syllables("Quyết", true, false, "Quyêt2");
    assert_syllables("bệnh đường ở", true, false, "bênh5|đương1|ơ3");
}

static void test_both_normal_forms_are_one(void **state)
{
    (void)state;
    assert_syllables("ke\xCC\x82\xCC\x81", false, false, "kế");
    assert_syllables("be\xCC\xA3\xCC\x82nh", true, false, "bênh5");
}

static void test_ill_formed_bytes_are_no_letters(void **state)
{
    (void)state;
    assert_syllables("\xFF"
                     "a\xE1\xBA",
                     false, false, "a");
}

static void assert_squeezed(const char *text, const char *wanted)
{
    vb_array points = VB_ARRAY(int32_t, NULL);
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(vb_read_points(vb_slice_of(text), &points), VB_OK);
    vb_squeeze_blanks(&points);
    vb_add_unit(&out, &points, (vb_unit){0, points.count});
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, wanted);
    vb_array_free(&points);
    vb_buffer_free(&out);
}

static void test_blanks_are_squeezed(void **state)
{
    (void)state;
    assert_squeezed("", "");
    assert_squeezed("  \n ", "");
    assert_squeezed("  a \n\n b\f", "a b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_syllables_are_what_stands_between_blanks),
        cmocka_unit_test(test_punctuation_at_the_ends_is_left_out),
        cmocka_unit_test(test_dashes_join_words_but_not_numbers),
        cmocka_unit_test(test_tone_placement_does_not_count),
        cmocka_unit_test(test_both_normal_forms_are_one),
        cmocka_unit_test(test_ill_formed_bytes_are_no_letters),
        cmocka_unit_test(test_blanks_are_squeezed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
