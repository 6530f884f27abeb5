#include "normalize_helpers.h"

static const vb_normalize_options plain = {0};

static void puts_fallen_accents_back(void **state)
{
    (void)state;
    assert_normalized(plain, "so^ ve^ tre^", "sô vê trê");
    assert_normalized(plain, "Bo^ CHI^", "Bô CHI^");
    assert_normalized(plain, "o^ng e^m", "ông êm");
    assert_normalized(plain, "so\xCB\x86 tha\xCB\x98ng", "sô thăng");
    assert_normalized(plain, "ba~ng la`ng ba\xC2\xB4o", "bãng làng báo");
    assert_normalized(plain, "bổ\xCC\x82 ô^", "bổ ô");
    assert_normalized(plain, "la` ba~ \"a^2\"", "la` ba~ \"a^2\"");
}

static void moves_stray_marks_to_their_vowel(void **state)
{
    (void)state;
    assert_normalized(plain, "ti\xC3\xAAn\xCC\x81", "tiến"); /* ń */
    assert_normalized(plain,
                      "\xC4\x91"
                      "ep\xCC\xA3",
                      "đẹp"); /* no letter of Unicode */
    assert_normalized(plain,
                      "VI\xC3\x8AT\xCC\xA3, (\xC4\x91\xC6\xB0\xC6\xA1"
                      "c\xCC\xA3)",
                      "VIỆT, (được)");
    assert_normalized(plain, "Gda\xC5\x84sk n\xCC\x83 Pln\xCC\x83 s\xCC\x8C", "Gdańsk ñ Plñ š");
    assert_edits(plain, "ti\xC3\xAAng\xCC\xA3",
                 "1 2-4>2-5 [ê>ệ] stray-mark\n1 5-8>6-7 [g\xCC\xA3>g] stray-mark\n");
}

static void takes_look_alikes_for_latin(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "UB\xD0\x9D"
                      "D 28-\xD0\xA1\xD0\xA2/TW",
                      "UBHD 28-CT/TW");
    assert_normalized(plain, "\xD0\xA1\xD0\xA2", "\xD0\xA1\xD0\xA2");
    assert_normalized(plain, "b\xD0\xBE\xCC\x82 k\xCF\x89", "bô k\xCF\x89");
    assert_normalized(plain, "ho\xD0\xBE^", "hoô");
}

static void places_tones_when_asked(void **state)
{
    (void)state;
    assert_normalized((vb_normalize_options){.tones = VB_TONES_OLD}, "hoà bình, Uỷ ban (thuý)",
                      "hòa bình, Ủy ban (thúy)");
    assert_normalized((vb_normalize_options){.tones = VB_TONES_NEW}, "hòa bình, ỦY quý",
                      "hoà bình, UỶ quý");
    assert_normalized((vb_normalize_options){.tones = VB_TONES_NEW},
                      "ho\xCC\x80"
                      "a",
                      "hoà");
}

static void tells_soft_hyphens_from_printed_ones(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "28\xC2\xAD"
                      "CT/TW, Q\xC4\x90\xC2\xADUBND, ng\xC3\xA0y 1\xC2\xAD",
                      "28-CT/TW, QĐ-UBND, ngày 1-");
    assert_normalized(plain, "\xC2\xAD Nh\xC6\xB0 tr\xC3\xAAn; \xC2\xADL\xC6\xB0u",
                      "- Như trên; -Lưu");
    assert_normalized(plain, "inter\xC2\xADnet so\xC2\xAD\xC2\xAD^ e\xC2\xAD\xCC\x81",
                      "internet sô é");
    assert_normalized((vb_normalize_options){.invalid = VB_INVALID_KEEP}, "x\xC3\xC2\xAD\xA9",
                      "x\xC3\xC2\xAD\xA9");
    assert_edits(plain,
                 "1\xC2\xAD"
                 "a\xC2\xAD\xC2\xAD"
                 "b",
                 "1 1-3>1-2 [\xC2\xAD>-] hyphen\n1 3-6>2-3 [a\xC2\xAD>a] zero-width\n"
                 "1 6-8>3-3 [\xC2\xAD>] zero-width\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(puts_fallen_accents_back),
        cmocka_unit_test(moves_stray_marks_to_their_vowel),
        cmocka_unit_test(takes_look_alikes_for_latin),
        cmocka_unit_test(places_tones_when_asked),
        cmocka_unit_test(tells_soft_hyphens_from_printed_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
