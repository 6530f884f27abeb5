/* Which words their neighbours decide, by what was counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fuse_table.h"
#include "train/train.h"

/* Words that are the same without their marks, and others. */
static const char *const spellings[] = {"cán", "bộ", "bố", "công", "quản"};
enum { CAN = VB_WORD_FIRST, BO, BO_FATHER, CONG, QUAN, WORDS };

static void list_words(vocabulary *v)
{
    token_case shape;
    vocabulary_init(v, NULL);
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
        vocabulary_count(v, vb_slice_of(spellings[i]), 100 - (unsigned)i, &shape);
    vb_train_options all = {.syllable_minimum = 1, .foreign_minimum = 1};
    assert_int_equal(vocabulary_choose(v, &all), VB_OK);
    assert_int_equal(vocabulary_size(v), WORDS);
}

/* NULL: any word. */
static uint64_t hash_of(const char *bare)
{
    return bare ? vb_slice_hash(vb_slice_of(bare)) : 0;
}

/* The word that a written section has between `left` and `right`. */
static uint16_t written(const image *out, const char *left, const char *word, const char *right)
{
    const vb_model_section *section = VB_ARRAY_AT(&out->sections, vb_model_section, 0);
    assert_int_equal(section->kind, VB_SECTION_COLLOCATIONS);
    uint16_t number;
    uint64_t key = vb_collocation_key(hash_of(left), hash_of(word), hash_of(right));
    return fuse_read(out, VB_FUSE_LARGE, key, &number) ? number : VB_WORD_UNKNOWN;
}

typedef struct sighting {
    uint16_t left, word, right;
    unsigned times;
} sighting;

/* Counts what was seen, and writes the section. */
static void write(const sighting *seen, size_t count, image *out)
{
    vocabulary words;
    collocations c;
    vb_train_options options = vb_train_defaults();
    list_words(&words);
    image_init(out, NULL);
    options.memory_limit = 1 << 16;
    options.collocation_minimum = 10;
    assert_int_equal(collocations_begin(&c, &words, &options, NULL), VB_OK);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(
            collocations_count(&c, seen[i].left, seen[i].word, seen[i].right, seen[i].times),
            VB_OK);
    assert_int_equal(collocations_write(&c, out), VB_OK);
    collocations_free(&c);
    vocabulary_free(&words);
}

/* What decides `can bo`, whatever follows, where `cán bộ` and `cán bố` were seen so often. */
static uint16_t decided(unsigned times, unsigned times_other)
{
    const sighting seen[] = {{CAN, BO, VB_WORD_START, times},
                             {CAN, BO_FATHER, VB_WORD_START, times_other}};
    image out;
    write(seen, times_other ? 2 : 1, &out);
    uint16_t word = written(&out, "can", "bo", NULL);
    image_free(&out);
    return word;
}

static void one_word_alone_is_decided(void **state)
{
    (void)state;
    assert_int_equal(decided(10, 0), BO);
}

static void too_few_decide_nothing(void **state)
{
    (void)state;
    assert_int_equal(decided(9, 0), VB_WORD_UNKNOWN);
}

/* One of 50 is a slip; more are another word. */
static void another_word_leaves_doubt(void **state)
{
    (void)state;
    assert_int_equal(decided(98, 2), BO);
    assert_int_equal(decided(98, 3), VB_WORD_UNKNOWN);
    assert_int_equal(decided(1, 98), BO_FATHER);
}

static void a_number_is_a_neighbour_and_a_beginning_none(void **state)
{
    (void)state;
    const sighting seen[] = {{VB_WORD_START, CAN, VB_WORD_NUMBER, 50}};
    image out;
    write(seen, 1, &out);
    assert_int_equal(written(&out, NULL, "can", "<num>"), CAN);
    assert_int_equal(written(&out, "<s>", "can", NULL), VB_WORD_UNKNOWN);
    image_free(&out);
}

/* What one neighbour decides is not kept again for two. */
static void one_neighbour_is_enough(void **state)
{
    (void)state;
    const sighting seen[] = {{CAN, BO, CONG, 10}};
    image out;
    write(seen, 1, &out);
    assert_int_equal(written(&out, "can", "bo", NULL), BO);
    assert_int_equal(written(&out, NULL, "bo", "cong"), BO);
    assert_int_equal(written(&out, "can", "bo", "cong"), VB_WORD_UNKNOWN);
    image_free(&out);
}

static void two_decide_what_each_leaves_open(void **state)
{
    (void)state;
    const sighting seen[] = {
        {CAN, BO, CONG, 60}, {QUAN, BO_FATHER, CONG, 60}, {CAN, BO_FATHER, QUAN, 60}};
    image out;
    write(seen, 3, &out);
    assert_int_equal(written(&out, "can", "bo", NULL), VB_WORD_UNKNOWN);
    assert_int_equal(written(&out, NULL, "bo", "cong"), VB_WORD_UNKNOWN);
    assert_int_equal(written(&out, "can", "bo", "cong"), BO);
    image_free(&out);
}

/* What one decides wrongly is another word between two, or left open where that is seen seldom. */
static void exceptions_are_kept(void **state)
{
    (void)state;
    const sighting seen[] = {
        {CAN, BO, CONG, 1000}, {CAN, BO_FATHER, QUAN, 10}, {CAN, BO_FATHER, CAN, 5}};
    image out;
    write(seen, 3, &out);
    assert_int_equal(written(&out, "can", "bo", NULL), BO);
    assert_int_equal(written(&out, "can", "bo", "quan"), BO_FATHER);
    assert_int_equal(written(&out, "can", "bo", "can"), VB_WORD_START);
    assert_int_equal(written(&out, "can", "bo", "cong"), VB_WORD_UNKNOWN);
    image_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_word_alone_is_decided),
        cmocka_unit_test(too_few_decide_nothing),
        cmocka_unit_test(another_word_leaves_doubt),
        cmocka_unit_test(a_number_is_a_neighbour_and_a_beginning_none),
        cmocka_unit_test(one_neighbour_is_enough),
        cmocka_unit_test(two_decide_what_each_leaves_open),
        cmocka_unit_test(exceptions_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
