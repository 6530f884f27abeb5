#include "vanban/orthography.h"

#include "tables/rhymes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

/* Parses `word` and writes its parts as onset.glide.nucleus.coda/tone; "-" when it is no syllable.
 */
static const char *parts_of(const char *word)
{
    static char text[64];
    vb_syllable syllable;
    if (!vb_syllable_parse(vb_slice_of(word), &syllable))
        return "-";
    snprintf(text, sizeof text, "%.*s.%.*s.%.*s.%.*s/%d", (int)syllable.onset.len,
             syllable.onset.data, (int)syllable.glide.len, syllable.glide.data,
             (int)syllable.nucleus.len, syllable.nucleus.data, (int)syllable.coda.len,
             syllable.coda.data, (int)syllable.tone);
    return text;
}

static void takes_syllables_apart(void **state)
{
    (void)state;
    assert_string_equal(parts_of("nghiêng"), "ngh..iê.ng/0");
    assert_string_equal(parts_of("Trường"), "Tr..ườ.ng/1");
    assert_string_equal(parts_of("HOẠCH"), "H.O.Ạ.CH/5");
    assert_string_equal(parts_of("quyết"), "q.u.yế.t/2");
    assert_string_equal(parts_of("quốc"), "q.u.ố.c/2");
    assert_string_equal(parts_of("quý"), "q.u.ý./2");
    assert_string_equal(parts_of("ủy"), ".ủ.y./3");
    assert_string_equal(parts_of("uỷ"), ".u.ỷ./3");
    assert_string_equal(parts_of("đ\xE1\xBB\x8B\x61"), "đ..ịa./5");
    assert_string_equal(parts_of("khuya"), "kh.u.ya./0");
    assert_string_equal(parts_of("moóc"), "m..oó.c/2");
    assert_string_equal(parts_of("yêu"), "..yê.u/0");
    assert_string_equal(parts_of("ở"), "..ở./3");
}

static void reads_gi_by_its_own_rule(void **state)
{
    (void)state;
    assert_string_equal(parts_of("gì"), "g..ì./1");
    assert_string_equal(parts_of("gìn"), "g..ì.n/1");
    assert_string_equal(parts_of("giếng"), "g..iế.ng/2");
    assert_string_equal(parts_of("giờ"), "gi..ờ./1");
    assert_string_equal(parts_of("giáo"), "gi..á.o/2");
    assert_string_equal(parts_of("giê"), "gi..ê./0");
}

static void refuses_what_breaks_the_phonotactics(void **state)
{
    (void)state;
    const char *const words[] = {
        "",     "b",    "logistics",    "bquy",     "tquán",   "ka",   "cê",    "gê",
        "ngi",  "ghà",  "nga1",         "w",        "fa",      "jo",   "za",    "các ",
        "cac",  "càc",  "hoac",         "iên",      "kyên",    "quo",  "bôông", "hóà",
        "hòan", "tíên", "thuê\xCC\x81", "nghiêngg", "chuyểnn", "đđ",   "\xFF",  "UBND",
        "qu",   "ngh",  "uờn",          "tiá",      "gía",     "thúê", "qúy",   "nghiêngnghiêng",
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_string_equal(parts_of(words[i]), "-");
}

static const char *toned(const char *word, vb_tone_style style, bool *moved)
{
    static char text[64];
    vb_buffer out = VB_BUFFER(NULL);
    *moved = vb_add_toned(&out, vb_slice_of(word), style);
    snprintf(text, sizeof text, "%.*s", (int)out.len, vb_buffer_slice(&out).data);
    vb_buffer_free(&out);
    return text;
}

static void places_the_tone_by_style(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"hòa", "hoà"}, {"HÓA", "HOÁ"},   {"khỏe", "khoẻ"},
        {"Ủy", "Uỷ"},   {"thúy", "thuý"}, {"lọa", "loạ"},
    };
    bool moved;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        assert_string_equal(toned(pairs[i][0], VB_TONES_NEW, &moved), pairs[i][1]);
        assert_true(moved);
        assert_string_equal(toned(pairs[i][1], VB_TONES_OLD, &moved), pairs[i][0]);
        assert_true(moved);
        assert_string_equal(toned(pairs[i][0], VB_TONES_OLD, &moved), pairs[i][0]);
        assert_false(moved);
        assert_string_equal(toned(pairs[i][1], VB_TONES_KEEP, &moved), pairs[i][1]);
        assert_false(moved);
    }
}

static void leaves_the_tone_where_there_is_no_choice(void **state)
{
    (void)state;
    static const char *const words[] = {"quý", "hoàn",  "thuế", "của", "thuở",
                                        "hoa", "khuỷu", "óa1",  "",    "UỶBAN"};
    bool moved;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        assert_string_equal(toned(words[i], VB_TONES_OLD, &moved), words[i]);
        assert_false(moved);
        assert_string_equal(toned(words[i], VB_TONES_NEW, &moved), words[i]);
        assert_false(moved);
    }
}

static void finds_its_rows_because_they_are_sorted(void **state)
{
    (void)state;
    for (size_t row = 1; row < vb_table_rhymes.rows; row++)
        assert_true(vb_slice_compare(vb_table_cell(&vb_table_rhymes, row - 1, 0),
                                     vb_table_cell(&vb_table_rhymes, row, RHYMES_RHYME)) < 0);
}

/* Every attested syllable of the list must be read, every irregular one outside the phonotactics is
 * free to fail. */
static void reads_every_attested_syllable(void **state)
{
    (void)state;
    FILE *list = fopen(SOURCE_DIR "/../shared/lists/syllables.txt", "r");
    if (!list) {
        print_message("skipped: no list of syllables beside the source\n");
        skip();
    }
    char line[512];
    size_t attested = 0, missed = 0;
    while (fgets(line, sizeof line, list)) {
        char *status = strchr(line, '\t');
        if (!status || strncmp(status, "\tattested\t", 10) != 0)
            continue;
        *status = '\0';
        attested++;
        if (strcmp(parts_of(line), "-") == 0) {
            print_message("not read: %s\n", line);
            missed++;
        }
    }
    fclose(list);
    assert_true(attested > 5000);
    assert_int_equal(missed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_syllables_apart),
        cmocka_unit_test(reads_gi_by_its_own_rule),
        cmocka_unit_test(refuses_what_breaks_the_phonotactics),
        cmocka_unit_test(places_the_tone_by_style),
        cmocka_unit_test(leaves_the_tone_where_there_is_no_choice),
        cmocka_unit_test(finds_its_rows_because_they_are_sorted),
        cmocka_unit_test(reads_every_attested_syllable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
