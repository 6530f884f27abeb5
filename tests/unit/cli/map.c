#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cli/frame.h"

/* ----------------------------------------------------------------------------------- helpers -- */

static vb_array map_of(const cli_stretch *items, size_t count)
{
    vb_array map = VB_ARRAY(cli_stretch, NULL);
    for (size_t i = 0; i < count; i++)
        vb_array_push(&map, &items[i]);
    return map;
}

#define MAP(...)                                                                                   \
    map_of((const cli_stretch[]){__VA_ARGS__},                                                     \
           sizeof((const cli_stretch[]){__VA_ARGS__}) / sizeof(cli_stretch))

static void assert_stretch(const vb_array *map, size_t index, cli_stretch wanted)
{
    assert_true(index < map->count);
    const cli_stretch *got = VB_ARRAY_AT(map, cli_stretch, index);
    assert_int_equal(got->out_start, wanted.out_start);
    assert_int_equal(got->out_end, wanted.out_end);
    assert_int_equal(got->in_start, wanted.in_start);
    assert_int_equal(got->in_end, wanted.in_end);
}

static vb_array compose(vb_array *earlier, vb_array *later)
{
    vb_array composed = VB_ARRAY(cli_stretch, NULL);
    assert_true(cli_map_compose(earlier, later, &composed));
    return composed;
}

static void free_maps(vb_array *a, vb_array *b, vb_array *c)
{
    vb_array_free(a);
    vb_array_free(b);
    vb_array_free(c);
}

/* --------------------------------------------------------------------------------- composing -- */

static void test_the_empty_map_changes_nothing(void **state)
{
    (void)state;
    vb_array none = VB_ARRAY(cli_stretch, NULL), one = MAP({2, 5, 2, 3});
    vb_array left = compose(&none, &one), right = compose(&one, &none);
    assert_int_equal(left.count, 1);
    assert_stretch(&left, 0, (cli_stretch){2, 5, 2, 3});
    assert_int_equal(right.count, 1);
    assert_stretch(&right, 0, (cli_stretch){2, 5, 2, 3});
    vb_array_free(&none);
    free_maps(&one, &left, &right);
}

static void test_stretches_apart_stay_apart(void **state)
{
    (void)state;
    /* abXcd -> abYYcd -> abYYcZ: the earlier change grows the text by one, the later one is behind
     * it. */
    vb_array earlier = MAP({2, 4, 2, 3}), later = MAP({5, 6, 5, 6});
    vb_array composed = compose(&earlier, &later);
    assert_int_equal(composed.count, 2);
    assert_stretch(&composed, 0, (cli_stretch){2, 4, 2, 3});
    assert_stretch(&composed, 1, (cli_stretch){5, 6, 4, 5});
    free_maps(&earlier, &later, &composed);
}

static void test_a_later_change_before_shifts_the_earlier(void **state)
{
    (void)state;
    vb_array earlier = MAP({6, 6, 6, 9}), later = MAP({0, 3, 0, 1});
    vb_array composed = compose(&earlier, &later);
    assert_int_equal(composed.count, 2);
    assert_stretch(&composed, 0, (cli_stretch){0, 3, 0, 1});
    assert_stretch(&composed, 1, (cli_stretch){8, 8, 6, 9});
    free_maps(&earlier, &later, &composed);
}

static void test_overlapping_changes_become_one(void **state)
{
    (void)state;
    /* Middle bytes 2..5 came from 2..4; the later stage rewrites 4..8 as one byte. */
    vb_array earlier = MAP({2, 5, 2, 4}), later = MAP({4, 5, 4, 8});
    vb_array composed = compose(&earlier, &later);
    assert_int_equal(composed.count, 1);
    assert_stretch(&composed, 0, (cli_stretch){2, 5, 2, 7});
    free_maps(&earlier, &later, &composed);
}

static void test_a_chain_of_overlaps_becomes_one(void **state)
{
    (void)state;
    vb_array earlier = MAP({0, 3, 0, 2}, {5, 8, 4, 6}), later = MAP({2, 4, 2, 6}, {5, 6, 7, 9});
    vb_array composed = compose(&earlier, &later);
    assert_int_equal(composed.count, 1);
    assert_stretch(&composed, 0, (cli_stretch){0, 6, 0, 7});
    free_maps(&earlier, &later, &composed);
}

static void test_what_was_inserted_can_be_deleted(void **state)
{
    (void)state;
    vb_array earlier = MAP({3, 5, 3, 3}), later = MAP({3, 3, 3, 5});
    vb_array composed = compose(&earlier, &later);
    assert_int_equal(composed.count, 1);
    assert_stretch(&composed, 0, (cli_stretch){3, 3, 3, 3});
    free_maps(&earlier, &later, &composed);
}

/* ------------------------------------------------------------------------------- against real text
 * -- */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

/* Rewrites `in` at random places; every byte of `out` that no edit made is a byte of `in`. */
static void rewrite(vb_slice in, vb_buffer *out, vb_array *map, uint32_t *seed, char mark)
{
    for (size_t at = 0; at < in.len;) {
        if (next_random(seed) % 4) {
            vb_buffer_add_byte(out, in.data[at++]);
            continue;
        }
        cli_stretch stretch = {.in_start = at, .out_start = out->len};
        at += next_random(seed) % 3;
        if (at > in.len)
            at = in.len;
        for (uint32_t n = next_random(seed) % 3; n > 0; n--)
            vb_buffer_add_byte(out, mark);
        stretch.in_end = at;
        stretch.out_end = out->len;
        if (stretch.in_end > stretch.in_start || stretch.out_end > stretch.out_start)
            vb_array_push(map, &stretch);
    }
}

/* Outside its stretches a map must lead from each byte to the same byte; inside, the ends must
 * meet. */
static void assert_map_leads_back(vb_slice out, vb_slice in, const vb_array *map)
{
    size_t out_at = 0, in_at = 0;
    for (size_t i = 0; i <= map->count; i++) {
        cli_stretch end = {out.len, out.len, in.len, in.len};
        cli_stretch next = i < map->count ? *VB_ARRAY_AT(map, cli_stretch, i) : end;
        assert_int_equal(next.out_start - out_at, next.in_start - in_at);
        assert_true(vb_slice_equal(vb_slice_cut(out, out_at, next.out_start),
                                   vb_slice_cut(in, in_at, next.in_start)));
        out_at = next.out_end;
        in_at = next.in_end;
    }
}

static void test_random_rewritings_lead_back(void **state)
{
    (void)state;
    for (uint32_t round = 0; round < 2000; round++) {
        uint32_t seed = round;
        char letters[60];
        for (size_t i = 0; i < sizeof letters; i++)
            letters[i] = (char)('a' + next_random(&seed) % 26);
        vb_slice first = {letters, next_random(&seed) % sizeof letters};
        vb_buffer middle = VB_BUFFER(NULL), last = VB_BUFFER(NULL);
        vb_array earlier = VB_ARRAY(cli_stretch, NULL), later = VB_ARRAY(cli_stretch, NULL);
        rewrite(first, &middle, &earlier, &seed, '1');
        rewrite(vb_buffer_slice(&middle), &last, &later, &seed, '2');
        cli_map_settle(&earlier);
        cli_map_settle(&later);
        vb_array composed = compose(&earlier, &later);
        assert_map_leads_back(vb_buffer_slice(&last), first, &composed);
        free_maps(&earlier, &later, &composed);
        vb_buffer_free(&middle);
        vb_buffer_free(&last);
    }
}

/* ---------------------------------------------------------------------------------- settling -- */

static void test_settling_sorts_and_joins(void **state)
{
    (void)state;
    vb_array map = MAP({8, 9, 8, 9}, {0, 2, 0, 1}, {1, 4, 1, 3}, {4, 5, 3, 4});
    cli_map_settle(&map);
    assert_int_equal(map.count, 3);
    assert_stretch(&map, 0, (cli_stretch){0, 4, 0, 3});
    assert_stretch(&map, 1, (cli_stretch){4, 5, 3, 4});
    assert_stretch(&map, 2, (cli_stretch){8, 9, 8, 9});
    vb_array_free(&map);
}

/* -------------------------------------------------------------------------------------- JSON -- */

static bool reads(const char *text)
{
    vb_array map = VB_ARRAY(cli_stretch, NULL);
    json_t *json = json_loads(text, JSON_DECODE_ANY, NULL);
    assert_non_null(json);
    bool good = cli_map_from_json(json, &map);
    json_decref(json);
    vb_array_free(&map);
    return good;
}

static void test_a_damaged_map_is_refused(void **state)
{
    (void)state;
    assert_true(reads("[]"));
    assert_true(reads("[[2,4,2,3],[5,5,4,9]]"));
    assert_false(reads("{}"));
    assert_false(reads("7"));
    assert_false(reads("[[2,4,2]]"));
    assert_false(reads("[[2,4,2,\"3\"]]"));
    assert_false(reads("[[2,4,2,-3]]"));
    assert_false(reads("[[4,2,4,5]]"));
    assert_false(reads("[[2,4,2,3],[3,5,2,9]]")); /* overlaps */
    assert_false(reads("[[2,4,2,3],[6,7,4,5]]")); /* what lies between is not of one length */
}

static void test_json_and_back(void **state)
{
    (void)state;
    vb_array map = MAP({2, 4, 2, 3}, {5, 5, 4, 9}), again = VB_ARRAY(cli_stretch, NULL);
    json_t *json = cli_map_to_json(&map);
    char *text = json_dumps(json, JSON_COMPACT);
    assert_string_equal(text, "[[2,4,2,3],[5,5,4,9]]");
    assert_true(cli_map_from_json(json, &again));
    assert_int_equal(again.count, 2);
    assert_stretch(&again, 1, (cli_stretch){5, 5, 4, 9});
    free(text);
    json_decref(json);
    vb_array_free(&map);
    vb_array_free(&again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_empty_map_changes_nothing),
        cmocka_unit_test(test_stretches_apart_stay_apart),
        cmocka_unit_test(test_a_later_change_before_shifts_the_earlier),
        cmocka_unit_test(test_overlapping_changes_become_one),
        cmocka_unit_test(test_a_chain_of_overlaps_becomes_one),
        cmocka_unit_test(test_what_was_inserted_can_be_deleted),
        cmocka_unit_test(test_random_rewritings_lead_back),
        cmocka_unit_test(test_settling_sorts_and_joins),
        cmocka_unit_test(test_a_damaged_map_is_refused),
        cmocka_unit_test(test_json_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
