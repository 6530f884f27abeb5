#include "normalize_encode.h"

#include "failing_allocator.h"

/* The letters of Vietnamese with marks, of both cases: 12 vowels of which 6 are plain, in 6 tones,
 * and đ. */
enum { MARKED_LETTERS = 2 * (12 * 6 - 6 + 1) };

static size_t list_letters(uint32_t *letters)
{
    static const struct {
        char base;
        vb_diacritic diacritic;
    } vowels[] = {{'a', VB_PLAIN},      {'a', VB_BREVE}, {'a', VB_CIRCUMFLEX}, {'e', VB_PLAIN},
                  {'e', VB_CIRCUMFLEX}, {'i', VB_PLAIN}, {'o', VB_PLAIN},      {'o', VB_CIRCUMFLEX},
                  {'o', VB_HORN},       {'u', VB_PLAIN}, {'u', VB_HORN},       {'y', VB_PLAIN},
                  {'d', VB_STROKE}};
    size_t count = 0;
    for (size_t i = 0; i < sizeof vowels / sizeof vowels[0]; i++) {
        int tones = vowels[i].base == 'd' ? VB_LEVEL : VB_HEAVY;
        for (int tone = VB_LEVEL; tone <= tones; tone++) {
            vb_letter letter = {vowels[i].base, vowels[i].diacritic, (vb_tone)tone, false};
            if (vb_letter_compose(letter) < 0x80)
                continue;
            letters[count++] = vb_letter_compose(letter);
            letters[count++] = vb_upper(vb_letter_compose(letter));
        }
    }
    return count;
}

/* Of the letters, how many the encoding has; each must come back from its bytes, all of them. */
static size_t count_round_trips(size_t encoding, const legacy *table)
{
    uint32_t letters[MARKED_LETTERS + 8], read;
    char bytes[4];
    size_t count = list_letters(letters), found = 0;
    assert_int_equal(count, MARKED_LETTERS);
    for (size_t i = 0; i < count; i++) {
        size_t len = encode_character(encoding, letters[i], bytes);
        if (len == 0)
            continue;
        assert_int_equal(legacy_read(table, (vb_slice){bytes, len}, 0, &read), len);
        assert_int_equal(read, letters[i]);
        found++;
    }
    return found;
}

static void every_letter_comes_back_from_every_encoding(void **state)
{
    (void)state;
    for (size_t i = 1; i < legacy_count(); i++) {
        legacy table;
        assert_int_equal(legacy_init(&table, i, NULL), VB_OK);
        vb_slice name = vb_slice_of(table.name);
        size_t missing = MARKED_LETTERS - count_round_trips(i, &table);
        legacy_free(&table);
        /* The capitals with a tone of TCVN3 and Vietware F, but for those of vowels that had keys
         * of their own; the Ỵ of BK HCM 1. */
        if (vb_slice_equal(name, VB_SLICE("tcvn3")))
            assert_int_equal(missing, 12 * 5);
        else if (vb_slice_equal(name, VB_SLICE("vietware-f")))
            assert_int_equal(missing, 12 * 5);
        else
            assert_int_equal(missing, vb_slice_equal(name, VB_SLICE("bkhcm1")) ? 1 : 0);
    }
}

/* All that a column has, letters or not, and every other way to write it. */
static void every_cell_is_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < legacy_count(); i++) {
        legacy table;
        assert_int_equal(legacy_init(&table, i, NULL), VB_OK);
        for (size_t row = 0; row < vb_table_encoding_letters.rows; row++) {
            const char *character =
                vb_table_cell(&vb_table_encoding_letters, row, ENCODING_LETTERS_CHARACTER).data;
            const char *cell = vb_table_cell(&vb_table_encoding_letters, row, i + 1).data;
            uint32_t expected = read_hex(&character), read;
            for (char bytes[4]; *cell; cell += *cell == '|') {
                size_t len = 0;
                for (; *cell && *cell != '|'; cell += 2)
                    bytes[len++] = (char)(hex_digit(cell[0]) << 4 | hex_digit(cell[1]));
                assert_in_range(len, 1, LONGEST_SEQUENCE);
                assert_int_equal(legacy_read(&table, (vb_slice){bytes, len}, 0, &read), len);
                assert_int_equal(read, expected);
            }
        }
        legacy_free(&table);
    }
}

static void are_found_by_any_name(void **state)
{
    (void)state;
    assert_string_equal(legacy_name(legacy_find(VB_SLICE("vni"))), "vni");
    assert_string_equal(legacy_name(legacy_find(VB_SLICE("vni-win"))), "vni");
    assert_string_equal(legacy_name(legacy_find(VB_SLICE("abc"))), "tcvn3");
    assert_string_equal(legacy_name(legacy_find(VB_SLICE("windows-1258"))), "cp1258");
    assert_int_equal(legacy_find(VB_SLICE("vn")), legacy_count());
    assert_int_equal(legacy_find(VB_SLICE("")), legacy_count());
    for (size_t i = 0; i < legacy_count(); i++) {
        assert_string_equal(vb_encoding_name(i), legacy_name(i));
        assert_true(strlen(vb_encoding_about(i)) > 4);
        assert_int_equal(legacy_find(vb_slice_of(legacy_name(i))), i);
    }
    assert_null(vb_encoding_name(legacy_count()));
    assert_int_equal(vb_table_encoding_letters.columns, legacy_count() + 1);
}

static void read_marks_of_either_case(void **state)
{
    (void)state;
    vb_normalize_options vni = {.encoding = "vni"};
    assert_normalized(vni, "Vie\xE4t Nam VIE\xC4T NAM VIE\xE4T na\xC4",
                      "Việt Nam VIỆT NAM VIỆT nậ");
    assert_normalized(vni, "\xF1\xF6\xF4\xF8ng D\xD1", "đường DĐ");
}

static void keep_what_the_fonts_kept(void **state)
{
    (void)state;
    assert_normalized((vb_normalize_options){.encoding = "tcvn3"}, "\x93 \x96 \x94 \xB0 \x85",
                      "“ – ” ° …");
    assert_normalized((vb_normalize_options){.encoding = "tcvn3"}, "\x81", "\xEF\xBF\xBD");
    assert_normalized((vb_normalize_options){.encoding = "vni-mac"}, "\xD2x\xD3", "“x”");
}

static void read_viqr(void **state)
{
    (void)state;
    vb_normalize_options viqr = {.encoding = "viqr"};
    assert_normalized(viqr, "Vie^.t Nam ddo^.c la^.p DDu+o+`ng Dda`ng",
                      "Việt Nam độc lập Đường Đàng");
    assert_normalized(viqr, "co' kho^ng\\? ta\\. a*o* u*", "có không? ta. a*ơ ư");
    assert_normalized(viqr, "la`. http://x", "là. http://x");
}

static void compose_the_tones_of_1258(void **state)
{
    (void)state;
    vb_normalize_options windows = {.encoding = "Windows-1258"};
    assert_normalized(windows, "Vi\xEA\xF2t \xF0\xFD\xF5\xCCng t\xF4\xCC", "Việt đường tồ");
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    legacy table;
    (void)context;
    vb_status status = legacy_init(&table, legacy_find(VB_SLICE("vni")), memory);
    legacy_free(&table);
    return status;
}

static void survive_failing_allocations(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_letter_comes_back_from_every_encoding),
        cmocka_unit_test(every_cell_is_read),
        cmocka_unit_test(are_found_by_any_name),
        cmocka_unit_test(read_marks_of_either_case),
        cmocka_unit_test(keep_what_the_fonts_kept),
        cmocka_unit_test(read_viqr),
        cmocka_unit_test(compose_the_tones_of_1258),
        cmocka_unit_test(survive_failing_allocations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
