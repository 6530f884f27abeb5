/* Counted segments → probabilities: what a family never showed, and what each may be told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "train/train.h"

typedef struct pair {
    const char *family, *written, *read;
} pair;

/* A scanner that loses marks and misreads letters, a typist who leaves the marks out, and one who
 * copies. */
static const pair pairs[] = {
    {"scan", "của các cơ quan", "cua cac co quan"},
    {"scan", "thực hiện", "thyc hien"},
    {"scan", "trẻ em", "tre ern"},
    {"scan", "đơn vị", "don vi"},
    {"bare", "của các cơ quan", "cua cac co quan"},
    {"bare", "thực hiện", "thuc hien"},
    {"bare", "trẻ em", "tre em"},
    {"bare", "đơn vị", "don vi"},
    {"copy", "của các cơ quan", "của các cơ quan"},
    {"copy", "thực hiện", "thực hiện"},
    {"copy", "trẻ em", "trẻ em"},
    {"copy", "đơn vị", "đơn vị"},
};

enum { SCAN, BARE, COPY };

typedef struct smoothed {
    aligner a;
    smoother m;
} smoothed;

static int smooth(void **state)
{
    static smoothed s;
    vb_train_options options = vb_train_defaults();
    aligner_init(&s.a, NULL);
    for (size_t round = 0; round < 20; round++) {
        for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
            aligner_add(&s.a, pairs[i].family, vb_slice_of(pairs[i].written),
                        vb_slice_of(pairs[i].read));
    }
    *state = &s;
    bool good = aligner_run(&s.a, &options) == VB_OK && smoother_init(&s.m, &s.a) == VB_OK;
    return good ? 0 : -1;
}

static int end(void **state)
{
    smoothed *s = *state;
    smoother_free(&s->m);
    aligner_free(&s->a);
    return 0;
}

static const family *family_at(const smoothed *s, size_t index)
{
    return VB_ARRAY_AT(&s->a.families, family, index);
}

static double probability(const smoothed *s, const family *f, uint32_t written, uint32_t read)
{
    segment one = {.written = {(uint16_t)count_map_get(&s->a.symbol_of, written + 1)},
                   .read = {(uint16_t)count_map_get(&s->a.symbol_of, read + 1)},
                   .written_len = 1,
                   .read_len = 1};
    assert_true(one.written[0] && one.read[0]);
    return segment_probability(&s->m, f, &one);
}

static void only_who_misreads_letters_slips_on_any(void **state)
{
    const smoothed *s = *state;
    assert_true(family_at(s, COPY)->slip == 0);
    assert_true(family_at(s, BARE)->slip == 0); /* marks are lost, no letter is another */
    assert_true(family_at(s, SCAN)->slip > 0);
    assert_true(s->m.pool.slip > 0); /* the scanner nobody has met */
    /* `q` was never read for `v`; a slip makes that unlikely, not impossible */
    double slip = family_at(s, SCAN)->slip;
    assert_true(probability(s, family_at(s, SCAN), 'v', 'q') >= slip);
}

static void who_is_noisier_trusts_features_more(void **state)
{
    const smoothed *s = *state;
    assert_true(family_at(s, COPY)->feature_share < 0.001);
    assert_true(family_at(s, COPY)->feature_share < family_at(s, BARE)->feature_share);
    assert_true(family_at(s, BARE)->feature_share < family_at(s, SCAN)->feature_share);
    assert_true(family_at(s, SCAN)->feature_share < s->m.pool.feature_share);
}

static void what_was_seen_is_likelier_than_what_another_family_showed(void **state)
{
    const smoothed *s = *state;
    const uint32_t u_horn_dot = 0x1EF1; /* ự */
    double scanned = probability(s, family_at(s, SCAN), u_horn_dot, 'y'),
           bare = probability(s, family_at(s, BARE), u_horn_dot, 'y'),
           copied = probability(s, family_at(s, COPY), u_horn_dot, 'y');
    assert_true(scanned > 0.5);
    assert_true(scanned > 10 * bare && bare > 0); /* from the pool, a little */
    assert_true(copied < scanned / 10);
    assert_true(probability(s, family_at(s, COPY), u_horn_dot, u_horn_dot) > 0.8);
}

/* No family showed `ệ` read as `ê`; but marks were lost and the base letter kept. */
static void features_carry_over_to_letters_never_seen(void **state)
{
    const smoothed *s = *state;
    const uint32_t e_circumflex_dot = 0x1EC7, o_horn = 0x01A1;
    assert_true(feature_probability(&s->m, e_circumflex_dot, 'e') >
                10 * feature_probability(&s->m, e_circumflex_dot, 'o'));
    assert_true(feature_probability(&s->m, o_horn, 'o') >
                2 * feature_probability(&s->m, o_horn, 'O')); /* and the case */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_who_misreads_letters_slips_on_any),
        cmocka_unit_test(who_is_noisier_trusts_features_more),
        cmocka_unit_test(what_was_seen_is_likelier_than_what_another_family_showed),
        cmocka_unit_test(features_carry_over_to_letters_never_seen),
    };
    return cmocka_run_group_tests(tests, smooth, end);
}
