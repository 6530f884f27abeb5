/* Which words their neighbours decide, by what was counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

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

static uint64_t hash_of(const char *bare)
{
    return vb_slice_hash(vb_slice_of(bare));
}

/* The word that a written section has between `left` and `right`, read slot by slot. */
static uint16_t written(const image *out, const char *left, const char *word, const char *right)
{
    const vb_model_section *section = VB_ARRAY_AT(&out->sections, vb_model_section, 0);
    const vb_collocation_bucket *buckets = (const void *)(out->bytes.data + section->offset);
    size_t count = section->size / sizeof *buckets;
    uint64_t key = vb_hash_key(vb_collocation_key(hash_of(left), hash_of(word), hash_of(right)));
    assert_int_equal(section->kind, VB_SECTION_COLLOCATIONS);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < VB_COLLOCATION_BUCKET; k++) {
            if (buckets[i].slots[k].print == vb_hash_print(key))
                return buckets[i].slots[k].word;
        }
    }
    return VB_WORD_UNKNOWN;
}

/* Counts `cán bộ công` and, so often, `cán bố công`; returns what decides `can bo cong`. */
static uint16_t decided(unsigned times, unsigned times_other)
{
    vocabulary words;
    collocations c;
    image out;
    vb_train_options options = vb_train_defaults();
    list_words(&words);
    image_init(&out, NULL);
    options.memory_limit = 1 << 16;
    options.collocation_minimum = 10;
    assert_int_equal(collocations_begin(&c, &words, &options, NULL), VB_OK);
    assert_int_equal(collocations_count(&c, CAN, BO, CONG, times), VB_OK);
    if (times_other)
        assert_int_equal(collocations_count(&c, CAN, BO_FATHER, CONG, times_other), VB_OK);
    assert_int_equal(collocations_count(&c, VB_WORD_START, CAN, BO, 50), VB_OK);
    assert_int_equal(collocations_count(&c, VB_WORD_NUMBER, QUAN, CONG, 50), VB_OK);
    assert_int_equal(collocations_write(&c, &out), VB_OK);
    uint16_t word = written(&out, "can", "bo", "cong");
    assert_int_equal(written(&out, "<num>", "quan", "cong"), QUAN);
    assert_int_equal(written(&out, "<s>", "can", "bo"), VB_WORD_UNKNOWN);
    collocations_free(&c);
    image_free(&out);
    vocabulary_free(&words);
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

/* One of 500 is a slip; more are another word. */
static void another_word_leaves_doubt(void **state)
{
    (void)state;
    assert_int_equal(decided(600, 1), BO);
    assert_int_equal(decided(600, 2), VB_WORD_UNKNOWN);
    assert_int_equal(decided(1, 600), BO_FATHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_word_alone_is_decided),
        cmocka_unit_test(too_few_decide_nothing),
        cmocka_unit_test(another_word_leaves_doubt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
