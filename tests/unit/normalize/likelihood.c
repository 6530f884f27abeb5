#include "normalize/likelihood.h"

#include "normalize_encode.h"
#include "tables/syllables.h"

static syllable_memory syllables;

static likelihood weigh(const char *text)
{
    uint32_t code_points[256];
    size_t len = 0;
    for (size_t at = 0; at < strlen(text); len++)
        at += vb_utf8_decode(vb_slice_of(text), at, &code_points[len]);
    return likelihood_of(&syllables, code_points, len);
}

static void assert_likelier(const char *one, const char *other)
{
    assert_true(weigh(one).bits < weigh(other).bits);
}

static void knows_what_is_written(void **state)
{
    (void)state;
    assert_likelier("của", "củi"); /* both syllables, one common */
    assert_likelier("cũi", "cnủ"); /* one no syllable */
    assert_likelier("Việt", "ViÖt");
    assert_likelier("Việt", "Vieät");
    assert_likelier("nước", "n­íc");
    assert_likelier("été", "ộtộ"); /* French rather than nonsense */
    assert_likelier("Hội", "HộI");
    assert_likelier("QĐ-UB", "Q§-UB");
}

static void counts_words_and_syllables(void **state)
{
    (void)state;
    likelihood sum = weigh("Uỷ ban nhân dân ợtợ QĐ 12");
    assert_int_equal(sum.words, 4); /* Uỷ, nhân, dân, ợtợ: not ASCII, not abbreviations */
    assert_int_equal(sum.syllables, 3);
    assert_int_equal(weigh("").bits, 0);
    assert_int_equal(weigh("12.5, (3) - \n").bits, 0);
}

static void remembers_words_rightly(void **state)
{
    (void)state;
    unsigned first[3], again[3];
    static const char *const words[] = {"của", "nghiêng", "xyz"};
    for (size_t i = 0; i < 3; i++)
        first[i] = weigh(words[i]).bits;
    for (size_t row = 0; row < vb_table_syllables.rows; row++)
        weigh(vb_table_cell(&vb_table_syllables, row, SYLLABLES_SYLLABLE).data);
    for (size_t i = 0; i < 3; i++) {
        again[i] = weigh(words[i]).bits;
        assert_int_equal(first[i], again[i]);
    }
}

/* Sorted, small letters, every row a syllable. */
static void stands_on_a_table_in_order(void **state)
{
    (void)state;
    assert_true(vb_table_syllables.rows > 2000);
    for (size_t row = 0; row < vb_table_syllables.rows; row++) {
        vb_slice syllable = vb_table_cell(&vb_table_syllables, row, SYLLABLES_SYLLABLE);
        vb_slice bits = vb_table_cell(&vb_table_syllables, row, SYLLABLES_BITS);
        assert_true(row == 0 ||
                    vb_slice_compare(vb_table_cell(&vb_table_syllables, row - 1, 0), syllable) < 0);
        assert_true(bits.len >= 1 && bits.len <= 2);
        vb_syllable parts;
        assert_int_equal(vb_case_of(syllable), VB_CASE_LOWER);
        assert_true(vb_syllable_parse(syllable, &parts));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_what_is_written),
        cmocka_unit_test(counts_words_and_syllables),
        cmocka_unit_test(remembers_words_rightly),
        cmocka_unit_test(stands_on_a_table_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
