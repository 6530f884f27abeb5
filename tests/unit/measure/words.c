/* The verdicts on words of the output, through vb_measure_add_words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "measure/words.h"

enum { MOST = 32 };

/* The words of a text in which `[` and `]` stand around each; `plain` gets it without them. */
static size_t find_words(const char *marked, vb_buffer *plain, vb_measured_word *words)
{
    size_t count = 0;
    for (; *marked; marked++) {
        if (*marked == '[')
            words[count].start = plain->len;
        else if (*marked == ']')
            words[count++].end = plain->len;
        else
            vb_buffer_add_byte(plain, *marked);
    }
    return count;
}

/* `wanted` has a letter a word: r(ight), w(rong) or `-`, not compared. */
static void assert_verdicts(const vb_measure_options *options, const char *gold, const char *marked,
                            size_t skipped, const char *wanted)
{
    vb_measured_word words[MOST] = {{0}};
    char verdicts[MOST + 1] = "";
    vb_buffer out = VB_BUFFER(NULL);
    size_t count = find_words(marked, &out, words);
    vb_measure *measure;
    assert_int_equal(vb_measure_new(options, NULL, &measure), VB_OK);
    assert_int_equal(vb_measure_add_words(measure, vb_slice_of(gold), vb_buffer_slice(&out), words,
                                          count, &skipped, skipped ? 1 : 0, NULL),
                     VB_OK);
    for (size_t i = 0; i < count; i++)
        verdicts[i] = "-rw"[words[i].verdict];
    assert_string_equal(verdicts, wanted);
    vb_measure_free(measure);
    vb_buffer_free(&out);
}

static const vb_measure_options whole, by_line = {.by_line = true};

static void test_a_word_is_right_when_its_syllables_are(void **state)
{
    (void)state;
    assert_verdicts(&whole, "Căn cứ kế hoạch số 12,", "[Căn] [cú] [kế hoạch] [số 13],", 0, "rwrw");
    /* where the tone stands does not count; case does, unless it is to be ignored */
    assert_verdicts(&whole, "hoà bình", "[hòa] [Bình]", 0, "rw");
    assert_verdicts(&(vb_measure_options){.ignore_case = true}, "hoà bình", "[hòa] [Bình]", 0,
                    "rr");
}

static void test_an_inserted_word_is_wrong(void **state)
{
    (void)state;
    assert_verdicts(&whole, "một hai", "[một] [rưỡi] [hai]", 0, "rwr");
}

static void test_words_that_share_a_syllable_share_its_verdict(void **state)
{
    (void)state;
    assert_verdicts(&whole, "UBND/HĐND và", "[UBND]/[HDND] [và]", 0, "wwr");
}

static void test_signs_are_not_compared(void **state)
{
    (void)state;
    assert_verdicts(&whole, "- một", "[-] [một] []", 0, "-r-");
}

/* Two code points become one in NFC, and an ill-formed byte three bytes: bytes and code points of
 * what follows are as far apart as they can be. */
static void test_words_are_found_behind_what_nfc_changed(void **state)
{
    (void)state;
    assert_verdicts(&whole, "kế một hai", "[ke\xCC\x82\xCC\x81] [\xFFx] [một] [hái]", 0, "rwrw");
}

static void test_lines_that_are_left_out_are_not_compared(void **state)
{
    (void)state;
    const char *gold = "một\r\nhai ba\nbốn", *out = "[một]\r\n[hai] [bà]\n[bôn]\n[năm]";
    assert_verdicts(&by_line, gold, out, 0, "rrww-");
    assert_verdicts(&by_line, gold, out, 2, "r--w-");
    assert_verdicts(&whole, gold, out, 2, "r--w-");
    assert_verdicts(&whole, gold, out, 1, "-rww-");
}

static void test_words_out_of_order_are_refused(void **state)
{
    (void)state;
    assert_true(vb_words_in_order(NULL, 0, 0));
    assert_true(vb_words_in_order((vb_measured_word[]){{0, 2, 0, 0}, {2, 5, 0, 0}}, 2, 5));
    assert_false(vb_words_in_order((vb_measured_word[]){{0, 2, 0, 0}, {2, 6, 0, 0}}, 2, 5));
    assert_false(vb_words_in_order((vb_measured_word[]){{0, 3, 0, 0}, {2, 5, 0, 0}}, 2, 5));
    assert_false(vb_words_in_order((vb_measured_word[]){{3, 2, 0, 0}}, 1, 5));
    vb_measure *measure;
    vb_measured_word behind = {4, 9, 0.5, VB_NOT_COMPARED};
    assert_int_equal(vb_measure_new(NULL, NULL, &measure), VB_OK);
    assert_int_equal(
        vb_measure_add_words(measure, VB_SLICE("một"), VB_SLICE("một"), &behind, 1, NULL, 0, NULL),
        VB_ERR_ARGUMENT);
    vb_measure_free(measure);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    vb_measured_word words[MOST] = {{0}};
    vb_buffer out = VB_BUFFER(NULL);
    size_t count = find_words("[Kế] [hoach]\n[số] [ba]", &out, words), skip = 2;
    vb_measure *measure;
    vb_status status = vb_measure_new(context, memory, &measure);
    if (status == VB_OK)
        status = vb_measure_add_words(measure, VB_SLICE("Kế hoạch\nsố ba"), vb_buffer_slice(&out),
                                      words, count, &skip, 1, NULL);
    vb_measure_free(measure);
    vb_buffer_free(&out);
    return status;
}

static void test_every_allocation_may_fail(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, (void *)&whole) > 20);
    assert_true(fail_each_allocation(attempt, (void *)&by_line) > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_word_is_right_when_its_syllables_are),
        cmocka_unit_test(test_an_inserted_word_is_wrong),
        cmocka_unit_test(test_words_that_share_a_syllable_share_its_verdict),
        cmocka_unit_test(test_signs_are_not_compared),
        cmocka_unit_test(test_words_are_found_behind_what_nfc_changed),
        cmocka_unit_test(test_lines_that_are_left_out_are_not_compared),
        cmocka_unit_test(test_words_out_of_order_are_refused),
        cmocka_unit_test(test_every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
