#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "measure/align.h"

enum { LONGEST = 700 };

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

/* The textbook's way: the whole matrix, and on the way back pairing first, then deleting. */
static void align_naively(const vb_sequences *s, vb_buffer *steps)
{
    size_t width = s->out_len + 1;
    size_t *cost = calloc((s->gold_len + 1) * width, sizeof *cost);
    for (size_t i = 0; i <= s->gold_len; i++) {
        for (size_t j = 0; j <= s->out_len; j++) {
            size_t best = i + j;
            if (i && j) {
                best = cost[(i - 1) * width + j - 1] + (s->gold[i - 1] != s->out[j - 1]);
                size_t deleted = cost[(i - 1) * width + j] + 1,
                       inserted = cost[i * width + j - 1] + 1;
                best = deleted < best ? deleted : best;
                best = inserted < best ? inserted : best;
            }
            cost[i * width + j] = best;
        }
    }
    for (size_t i = s->gold_len, j = s->out_len; i || j;) {
        size_t here = cost[i * width + j];
        bool same = i && j && s->gold[i - 1] == s->out[j - 1];
        vb_step step = VB_STEP_INSERT;
        if (i && j && cost[(i - 1) * width + j - 1] + !same == here)
            step = same ? VB_STEP_MATCH : VB_STEP_SUBSTITUTE;
        else if (i && cost[(i - 1) * width + j] + 1 == here)
            step = VB_STEP_DELETE;
        vb_buffer_add_byte(steps, (char)step);
        i -= step != VB_STEP_INSERT;
        j -= step != VB_STEP_DELETE;
    }
    free(cost);
}

static size_t count_edits(vb_slice steps)
{
    size_t edits = 0;
    for (size_t i = 0; i < steps.len; i++)
        edits += steps.data[i] != VB_STEP_MATCH;
    return edits;
}

static void assert_as_textbook(const vb_sequences *sequences)
{
    vb_buffer wanted = VB_BUFFER(NULL), got = VB_BUFFER(NULL);
    size_t distance;
    align_naively(sequences, &wanted);
    assert_int_equal(vb_align_steps(sequences, &got), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&got), vb_buffer_slice(&wanted)));
    assert_int_equal(vb_align_distance(sequences, NULL, &distance), VB_OK);
    assert_int_equal(distance, count_edits(vb_buffer_slice(&wanted)));
    vb_buffer_free(&wanted);
    vb_buffer_free(&got);
}

static void fill(uint32_t *items, size_t count, uint32_t alphabet, uint32_t *seed)
{
    for (size_t i = 0; i < count; i++)
        items[i] = next_random(seed) % alphabet;
}

static void test_random_sequences(void **state)
{
    (void)state;
    static const uint32_t alphabets[] = {1, 2, 3, 20, 500};
    static const size_t lengths[] = {1, 2, 63, 64, 65, 128, 200};
    uint32_t gold[LONGEST], out[LONGEST], seed = 7;
    for (size_t round = 0; round < 300; round++) {
        vb_sequences sequences = {gold,
                                  out,
                                  lengths[next_random(&seed) % 7],
                                  lengths[next_random(&seed) % 7],
                                  alphabets[round % 5],
                                  NULL};
        fill(gold, sequences.gold_len, sequences.alphabet, &seed);
        fill(out, sequences.out_len, sequences.alphabet, &seed);
        assert_as_textbook(&sequences);
    }
}

/* Like a text and its scan: most symbols the same, so that the band is narrower than the matrix. */
static size_t spoil(const uint32_t *gold, size_t count, uint32_t *out, uint32_t alphabet,
                    uint32_t *seed)
{
    size_t len = 0;
    for (size_t i = 0; i < count && len + 2 < LONGEST; i++) {
        uint32_t what = next_random(seed) % 20;
        if (what == 0)
            continue;
        if (what == 1)
            out[len++] = next_random(seed) % alphabet;
        out[len++] = what == 2 ? next_random(seed) % alphabet : gold[i];
    }
    return len;
}

static void test_sequences_like_scans(void **state)
{
    (void)state;
    uint32_t gold[LONGEST], out[LONGEST], seed = 11;
    for (size_t round = 0; round < 100; round++) {
        vb_sequences sequences = {gold, out, 400 + next_random(&seed) % 250, 0, round % 2 ? 4 : 60,
                                  NULL};
        fill(gold, sequences.gold_len, sequences.alphabet, &seed);
        sequences.out_len = spoil(gold, sequences.gold_len, out, sequences.alphabet, &seed);
        assert_as_textbook(&sequences);
    }
}

static void test_lengths_far_apart(void **state)
{
    (void)state;
    uint32_t gold[LONGEST], out[LONGEST], seed = 13;
    for (size_t round = 0; round < 20; round++) {
        vb_sequences sequences = {gold, out, 1 + round, LONGEST, 5, NULL};
        fill(gold, sequences.gold_len, 5, &seed);
        fill(out, sequences.out_len, 5, &seed);
        assert_as_textbook(&sequences);
        sequences = (vb_sequences){out, gold, LONGEST, 1 + round, 5, NULL};
        assert_as_textbook(&sequences);
    }
}

static void test_empty_sequences(void **state)
{
    (void)state;
    const uint32_t some[] = {0, 1, 0};
    assert_as_textbook(&(vb_sequences){some, some, 0, 0, 2, NULL});
    assert_as_textbook(&(vb_sequences){some, some, 3, 0, 2, NULL});
    assert_as_textbook(&(vb_sequences){some, some, 0, 3, 2, NULL});
}

/* Two texts without a symbol in common, as long as a book in one line: twice the length is twice
 * the work, and not four times. */
static void test_work_grows_with_the_length_alone(void **state)
{
    (void)state;
    enum { LONG = 80000 };
    uint32_t *gold = calloc(LONG, sizeof *gold), *out = calloc(LONG, sizeof *out), seed = 19;
    size_t work[2] = {0}, distance;
    fill(gold, LONG, 20, &seed);
    fill(out, LONG, 20, &seed);
    for (size_t i = 0; i < LONG; i++)
        out[i] += 20;
    for (size_t i = 0; i < 2; i++) {
        size_t len = LONG / 2 * (i + 1);
        vb_sequences sequences = {gold, out, len, len, 40, &work[i]};
        assert_int_equal(vb_align_distance(&sequences, NULL, &distance), VB_OK);
        assert_int_equal(distance, len);
    }
    assert_true(work[1] < work[0] * 21 / 10);
    free(gold);
    free(out);
}

/* A stretch that stands further off than the band reaches is not found again, but the way is one
 * still: it reads both texts to their ends, and costs what is said of it. */
static void test_a_way_that_strays_too_far_is_cut_off(void **state)
{
    (void)state;
    enum { LONG = 40000 };
    /* the first is out of the band for some columns of every block, the others for good */
    static const size_t aways[] = {VB_STRAY_MAX + 10, VB_STRAY_MAX + 3000};
    uint32_t *gold = calloc(LONG, sizeof *gold), *out = calloc(LONG, sizeof *out), seed = 23;
    fill(gold, LONG, 500, &seed);
    for (size_t round = 0; round < 4; round++) {
        size_t away = aways[round / 2];
        for (size_t i = 0; i < LONG; i++)
            out[i] = gold[(i + (round % 2 ? away : LONG - away)) % LONG];
        vb_sequences sequences = {gold, out, LONG, LONG, 500, NULL};
        vb_buffer steps = VB_BUFFER(NULL);
        size_t distance, rows = 0, columns = 0;
        assert_int_equal(vb_align_steps(&sequences, &steps), VB_OK);
        assert_int_equal(vb_align_distance(&sequences, NULL, &distance), VB_OK);
        assert_int_equal(distance, count_edits(vb_buffer_slice(&steps)));
        assert_true(distance >= 2 * (size_t)VB_STRAY_MAX && distance <= LONG);
        for (size_t i = 0; i < steps.len; i++) {
            rows += steps.data[i] != VB_STEP_INSERT;
            columns += steps.data[i] != VB_STEP_DELETE;
        }
        assert_int_equal(rows, LONG);
        assert_int_equal(columns, LONG);
        vb_buffer_free(&steps);
    }
    free(gold);
    free(out);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    vb_buffer steps = VB_BUFFER(memory);
    size_t distance;
    vb_status status = vb_align_steps(context, &steps);
    if (status == VB_OK)
        status = vb_align_distance(context, memory, &distance);
    vb_buffer_free(&steps);
    return status;
}

static void test_every_allocation_may_fail(void **state)
{
    (void)state;
    uint32_t gold[LONGEST], out[LONGEST], seed = 17;
    fill(gold, LONGEST, 3, &seed);
    vb_sequences sequences = {gold, out, LONGEST, spoil(gold, LONGEST, out, 3, &seed), 3, NULL};
    assert_true(fail_each_allocation(attempt, &sequences) > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_sequences),
        cmocka_unit_test(test_sequences_like_scans),
        cmocka_unit_test(test_lengths_far_apart),
        cmocka_unit_test(test_empty_sequences),
        cmocka_unit_test(test_work_grows_with_the_length_alone),
        cmocka_unit_test(test_a_way_that_strays_too_far_is_cut_off),
        cmocka_unit_test(test_every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
