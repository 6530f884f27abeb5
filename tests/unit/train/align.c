/* Pairs of lines → counted segments: what was lost is counted as lost, and what melted together as
 * one unit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "train/train.h"

static uint16_t symbol(const aligner *a, uint32_t code_point)
{
    return (uint16_t)count_map_get(&a->symbol_of, code_point + 1);
}

static uint64_t count_of(const aligner *a, uint32_t written, const char *read)
{
    const family *f = VB_ARRAY_AT(&a->families, family, 0);
    segment s = {.written = {symbol(a, written)}, .written_len = 1};
    for (; *read; read++)
        s.read[s.read_len++] = symbol(a, (unsigned char)*read);
    return count_map_get(&f->segments, segment_key(&s));
}

static void learn(aligner *a, const char *const pairs[][2], size_t count)
{
    vb_train_options options = vb_train_defaults();
    aligner_init(a, NULL);
    for (size_t round = 0; round < 5; round++) {
        for (size_t i = 0; i < count; i++)
            assert_int_equal(
                aligner_add(a, "scan", vb_slice_of(pairs[i][0]), vb_slice_of(pairs[i][1])), VB_OK);
    }
    assert_int_equal(aligner_run(a, &options), VB_OK);
}

static void a_key_gives_its_segment_back(void **state)
{
    (void)state;
    segment s = {.written = {3, 1023}, .read = {1, 2, 1000}, .written_len = 2, .read_len = 3};
    segment again = segment_of_key(segment_key(&s));
    assert_int_equal(again.written_len, 2);
    assert_int_equal(again.read_len, 3);
    assert_int_equal(again.written[1], 1023);
    assert_int_equal(again.read[2], 1000);
    assert_int_not_equal(segment_key(&(segment){0}), 0);
}

static void lost_letters_are_counted_as_lost(void **state)
{
    static const char *const pairs[][2] = {
        {"phần", "phn"}, {"cần", "cn"}, {"thân", "than"}, {"nam", "nam"}};
    aligner a;
    (void)state;
    learn(&a, pairs, 4);
    assert_int_equal(count_of(&a, 0x1EA7, ""), 10); /* ầ */
    assert_int_equal(count_of(&a, 0x00E2, "a"), 5); /* â */
    assert_int_equal(count_of(&a, 'n', "n"), 20);
    aligner_free(&a);
}

static void a_letter_read_as_two_is_one_unit(void **state)
{
    static const char *const pairs[][2] = {
        {"từ", "tir"}, {"sự", "sir"}, {"nam", "nam"}, {"tin", "tin"}};
    aligner a;
    (void)state;
    learn(&a, pairs, 4);
    assert_int_equal(count_of(&a, 0x1EEB, "ir"), 5); /* ừ */
    assert_int_equal(count_of(&a, 0x1EF1, "ir"), 5); /* ự */
    aligner_free(&a);
}

static void a_line_of_another_page_teaches_nothing(void **state)
{
    static const char *const pairs[][2] = {
        {"nghị quyết của hội đồng", "0123456789012345678901234"}};
    aligner a;
    (void)state;
    learn(&a, pairs, 1);
    assert_int_equal(VB_ARRAY_AT(&a.families, family, 0)->segments.used, 0);
    aligner_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_gives_its_segment_back),
        cmocka_unit_test(lost_letters_are_counted_as_lost),
        cmocka_unit_test(a_letter_read_as_two_is_one_unit),
        cmocka_unit_test(a_line_of_another_page_teaches_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
