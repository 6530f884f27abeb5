#include "vanban/normalize.h"

#include "normalize_helpers.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "failing_allocator.h"

static const vb_normalize_options plain = {0};

static void leaves_clean_text_alone(void **state)
{
    (void)state;
    const char *const texts[] = {
        "",
        "Ủy ban nhân dân\n",
        "a\tb\fc\n\n  d",
        "giá 5 € và ¢ ¥ § & “trích” – … ‘x’",
        "x^2 + e^x, b^n ~ 3, `mã`, A~B, ^^, ~/tep, https://a.vn/~b",
        "Москва и Ελλάδα",
        "日本語 한국어 ไทย",
        "28-CT/TW, 56/2017/NĐ-CP",
        "naïve façade Ångström",
        "ðis",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_normalized(plain, texts[i], texts[i]);
}

static void composes(void **state)
{
    (void)state;
    assert_normalized(plain, "Vie\xCC\xA3\xCC\x82t", "Việt");
    assert_normalized(plain, "Vi\xC3\xAA\xCC\xA3t", "Việt");
    assert_normalized(plain, "u\xCC\x9Bo\xCC\x9B\xCC\x81", "ướ");
    assert_normalized(plain, "U\xCC\x9B\xCC\x83", "Ữ");
    assert_normalized(plain, "n\xCC\x83 \xE2\x84\xAB", "ñ Å");
    assert_normalized(plain, "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한");
    assert_normalized(plain,
                      "\xCC\x81"
                      "a",
                      "\xCC\x81"
                      "a");
    /* in odd order, and twice */
    assert_normalized(plain, "ti\xC3\xA9\xCC\x82n", "tiến");
    assert_normalized(plain, "ti\xE1\xBA\xBF\xCC\x81n", "tiến");
    assert_normalized(plain, "a\xCC\xA3\xCC\x86", "ặ");
}

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

static void maps_characters(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "a\xC2\xA0\xC2\xA0"
                      "b\xE2\x80\x83"
                      "c\xE3\x80\x80"
                      "d",
                      "a  b c d");
    assert_normalized(plain, "so\xE2\x80\x8B\xC2\xADng\xEF\xBB\xBF", "song");
    assert_normalized(plain, "\xEF\xAC\x81n \xEF\xAC\x83", "fin ffi");
    assert_normalized(plain, "\xEF\xBC\xA1\xEF\xBC\x91\xEF\xBC\x8F", "A1/");
    assert_normalized(plain,
                      "\xC3\x90\xE1\xBA\xA2NG \xC6\x89"
                      "i\xE1\xBB\x81u \xC3\xB0\xC6\xB0\xE1\xBB\xA3"
                      "c",
                      "ĐẢNG Điều được");
    assert_normalized(plain,
                      "\xEF\x82\xB7 m\xE1\xBB\xA5"
                      "c \xEF\x82\xA7",
                      "• mục ▪");
    assert_normalized(plain,
                      "\xE2\x85\xA3. 28\xE2\x80\x91"
                      "CT",
                      "IV. 28-CT");
    assert_normalized(plain,
                      "a\vb\x01"
                      "c\x7F\xC2\x85"
                      "d",
                      "a bc d");
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

static void ends_lines(void **state)
{
    (void)state;
    assert_normalized(plain, "a\r\nb\rc\r\r\nd\r", "a\nb\nc\n\nd\n");
    assert_normalized(plain, "so^\r\n\r\n", "sô\n\n");
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

static void treats_invalid_bytes_as_asked(void **state)
{
    (void)state;
    vb_normalize_options keep = {.invalid = VB_INVALID_KEEP};
    const char dirty[] = "a\xC3 b\xE1\xBB"
                         "c\xFF\xE1\xBB";
    assert_normalized(plain, dirty,
                      "a\xEF\xBF\xBD b\xEF\xBF\xBD\xEF\xBF\xBD"
                      "c\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_normalized(keep, dirty, dirty);
    assert_normalized(keep, "x\xC3\xE2\x80\x8B\xA9",
                      "x\xC3\xE2\x80\x8B\xA9"); /* dropped, it would make an é */
    assert_int_equal(
        status_of((vb_normalize_options){.invalid = VB_INVALID_ERROR}, VB_SLICE("a\xFF")),
        VB_ERR_INPUT);
    assert_int_equal(
        status_of((vb_normalize_options){.invalid = VB_INVALID_ERROR}, VB_SLICE("a\0b")),
        VB_ERR_INPUT);
    assert_normalized_bytes(plain, VB_SLICE("a\0b"), VB_SLICE("ab"));
    assert_normalized_bytes(keep, VB_SLICE("a\0b"), VB_SLICE("a\0b"));
}

static void limits_marks_on_a_letter(void **state)
{
    (void)state;
    vb_buffer in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    vb_buffer_add_byte(&in, 'x');
    for (int i = 0; i < 5000; i++)
        vb_buffer_add_code_point(&in, 0x0308);
    assert_int_equal(normalize(plain, vb_buffer_slice(&in), 7, &out), VB_OK);
    assert_int_equal(out.len, 1 + 30 * 2);
    vb_buffer_free(&in);
    vb_buffer_free(&out);
}

/* --------------------------------------------------------------------------------- encodings -- */

static void reads_utf16(void **state)
{
    (void)state;
    vb_normalize_options utf16 = {.encoding = "UTF-16"}, big = {.encoding = "utf-16be"};
    assert_normalized_bytes(plain, VB_SLICE("\xFF\xFE\x10\x01\xC1\x1E\r\0\n\0"), VB_SLICE("Đề\n"));
    assert_normalized_bytes(plain, VB_SLICE("\xFE\xFF\x01\x10\x1E\xC1"), VB_SLICE("Đề"));
    assert_normalized_bytes(utf16, VB_SLICE("\x10\x01"), VB_SLICE("Đ"));
    assert_normalized_bytes(big, VB_SLICE("\x01\x10\xD8\x3D\xDE\x00"), VB_SLICE("Đ😀"));
    assert_normalized_bytes(big, VB_SLICE("\xD8\x3D\x00\x61\xDE\x00\x00"),
                            VB_SLICE("\xEF\xBF\xBD"
                                     "a\xEF\xBF\xBD\xEF\xBF\xBD"));
}

static void reads_utf8_with_a_mark(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "\xEF\xBB\xBF"
                      "Điều",
                      "Điều");
    assert_normalized((vb_normalize_options){.encoding = "utf-8"}, "\xEF\xBB\xBFx", "x");
    assert_normalized_bytes(plain, VB_SLICE("\xFF"), VB_SLICE("\xEF\xBF\xBD"));
}

static void reads_what_iconv_knows(void **state)
{
    (void)state;
    vb_normalize_options cp1258 = {.encoding = "windows-1258"}, tcvn = {.encoding = "TCVN5712-1"};
    if (status_of(cp1258, VB_SLICE("")) != VB_OK || status_of(tcvn, VB_SLICE("")) != VB_OK) {
        print_message("skipped: this iconv has no Vietnamese encodings\n");
        skip();
    }
    assert_normalized(cp1258, "Vi\xEA\xF2t Nam \xD0\xF4", "Việt Nam Đô");
    assert_normalized(tcvn, "Vi\xD6t Nam\n", "Việt Nam\n");
    assert_normalized((vb_normalize_options){.encoding = "euc-jp"}, "\xC6\xFC\xFF.",
                      "日\xEF\xBF\xBD.");
}

static void knows_what_it_read(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, NULL, NULL, &normalizer), VB_OK);
    assert_string_equal(vb_normalizer_encoding(normalizer), "auto");
    vb_normalizer_feed(normalizer,
                       VB_SLICE("\xFF\xFE"
                                "a\0"),
                       vb_buffer_sink(&out));
    vb_normalizer_finish(normalizer, vb_buffer_sink(&out));
    assert_string_equal(vb_normalizer_encoding(normalizer), "utf-16le");
    vb_normalizer_feed(normalizer, VB_SLICE("b\xFF"), vb_buffer_sink(&out));
    vb_normalizer_finish(normalizer, vb_buffer_sink(&out));
    assert_string_equal(vb_normalizer_encoding(normalizer), "utf-8");
    assert_int_equal(vb_normalizer_invalid_count(normalizer), 1);
    vb_normalizer_free(normalizer);
    vb_buffer_free(&out);
}

static void refuses_unknown_encodings(void **state)
{
    (void)state;
    const char *const names[] = {"no-such-encoding", "",
                                 "a-name-that-is-longer-than-any-encoding-has-ever-had"};
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(status_of((vb_normalize_options){.encoding = names[i]}, VB_SLICE("")),
                         VB_ERR_ARGUMENT);
}

/* ------------------------------------------------------------------------------------- edits -- */

static void report_each_change_once(void **state)
{
    (void)state;
    assert_edits(plain, "\xEF\xBB\xBFso^ va\xCC\x80\xE2\x80\x8B\r\na\xC2\xA0\xEF\xAC\x81x",
                 "1 0-3>0-0 [\xEF\xBB\xBF>] zero-width\n"
                 "1 4-6>1-3 [o^>ô] fallen-accent\n"
                 "1 8-11>5-7 [a\xCC\x80>à] nfc\n"
                 "1 11-14>7-7 [\xE2\x80\x8B>] zero-width\n"
                 "1 14-15>7-7 [\r>] line-end\n"
                 "2 17-19>9-10 [\xC2\xA0> ] space\n"
                 "2 19-22>10-12 [\xEF\xAC\x81>fi] ligature\n");
    assert_edits(plain, "a\rb\xFF",
                 "1 1-2>1-2 [\r>\n] line-end\n2 3-4>3-6 [\xFF>\xEF\xBF\xBD] invalid\n");
    assert_edits(plain, "e\xE2\x80\x8B\xCC\x81", "1 0-6>0-2 [e\xE2\x80\x8B\xCC\x81>é] nfc\n");
    assert_edits(plain, "hoà", "");
    assert_edits((vb_normalize_options){.tones = VB_TONES_OLD}, "hoà",
                 "1 1-2>1-3 [o>ò] tone\n1 2-4>3-4 [à>a] tone\n");
}

/* ---------------------------------------------------------------------------------- failures -- */

static void take_edit(void *context, const vb_edit *edit)
{
    (void)context;
    (void)edit;
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    vb_buffer out = VB_BUFFER(NULL);
    vb_normalizer *normalizer;
    vb_reporter reporter = {.edit = take_edit};
    vb_normalize_options options = {.tones = VB_TONES_OLD};
    vb_status status = vb_normalizer_new(memory, &options, context ? &reporter : NULL, &normalizer);
    if (status == VB_OK)
        status = feed_pieces(normalizer,
                             VB_SLICE("so^ ho\xC3\xA0 vi\xE1\xBB\x87t\xE2\x80\x8B \xD0\x9E"
                                      "K \xC3\xB0i\xC3\xAAu\r\n"),
                             5, &out);
    vb_normalizer_free(normalizer);
    vb_buffer_free(&out);
    return status;
}

static void survives_any_failing_allocation(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 3);
    assert_true(fail_each_allocation(attempt, "with edits") > 3);
}

static vb_status refuse(void *context, vb_slice text)
{
    (void)context;
    (void)text;
    return VB_ERR_WRITE;
}

static void hands_on_the_status_of_the_sink(void **state)
{
    (void)state;
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, NULL, NULL, &normalizer), VB_OK);
    assert_int_equal(vb_normalizer_feed(normalizer, VB_SLICE("mot hai\n"), (vb_sink){refuse, NULL}),
                     VB_ERR_WRITE);
    vb_normalizer_free(normalizer);
}

/* -------------------------------------------------------------------------------- properties -- */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

/* Characters that some rule wants, and some that none does. */
static const uint32_t interesting[] = {
    'a',    'e',    'o',    'u',    'n',    'h',     'D',     ' ',    ' ',    '\n',
    '\r',   '\t',   '\f',   0,      1,      '^',     '`',     '~',    '1',    '.',
    0xD0,   0xF0,   0xA0,   0xAD,   0xB4,   0xE0,    0xE9,    0x2C6,  0x2D8,  0x300,
    0x301,  0x302,  0x303,  0x306,  0x308,  0x309,   0x31B,   0x323,  0x327,  0x345,
    0x37E,  0x410,  0x41E,  0x43E,  0x456,  0x39F,   0x3C9,   0x9C7,  0x9BE,  0x9D7,
    0x1100, 0x1161, 0x11A8, 0xAC00, 0x958,  0xFB2C,  0x1D160, 0x1EA5, 0x1EBF, 0x1ED9,
    0x1FEF, 0x1F71, 0x2003, 0x200B, 0x2011, 0x2028,  0x212A,  0x212B, 0x2160, 0xF0B7,
    0xFB01, 0xFB03, 0xFEFF, 0xFF3E, 0xFF41, 0x110BA, 0x110B9, 0xFFFD,
};

static void add_random(vb_buffer *text, uint32_t *seed, size_t len, bool wild)
{
    const size_t kinds = sizeof interesting / sizeof interesting[0];
    bool few = next_random(seed) % 2;
    for (size_t i = 0; i < len; i++) {
        uint32_t pick = next_random(seed);
        if (wild && pick % 5 == 0)
            vb_buffer_add_byte(text, (char)(pick >> 8));
        else
            vb_buffer_add_code_point(
                text, interesting[next_random(seed) % (few ? 16 + pick % 8 : kinds)]);
    }
}

/* Fails with the first difference shown in hexadecimal. */
static void assert_same_bytes(const vb_buffer *a, const vb_buffer *b)
{
    size_t same = 0;
    while (same < a->len && same < b->len && a->data[same] == b->data[same])
        same++;
    if (same == a->len && same == b->len)
        return;
    for (size_t i = same < 24 ? 0 : same - 24; i < same + 24; i++)
        print_message("%02x/%02x%s", i < a->len ? (unsigned char)a->data[i] : 0u,
                      i < b->len ? (unsigned char)b->data[i] : 0u, i == same ? " | " : " ");
    fail_msg("byte %zu differs, lengths %zu and %zu", same, a->len, b->len);
}

static void assert_idempotent(vb_normalize_options options, vb_slice text)
{
    vb_buffer once = VB_BUFFER(NULL), twice = VB_BUFFER(NULL);
    assert_int_equal(normalize(options, text, 4096, &once), VB_OK);
    options.encoding = "utf-8";
    assert_int_equal(normalize(options, vb_buffer_slice(&once), 3, &twice), VB_OK);
    assert_same_bytes(&once, &twice);
    if (options.invalid == VB_INVALID_REPLACE)
        assert_true(vb_utf8_valid(vb_buffer_slice(&once), NULL));
    vb_buffer_free(&once);
    vb_buffer_free(&twice);
}

static void does_the_same_twice_and_however_cut(void **state)
{
    (void)state;
    const size_t pieces[] = {1, 2, 3, 5, 4095, 4096, 4097};
    uint32_t seed = 2;
    for (int round = 0; round < 3000; round++) {
        vb_normalize_options options = {.invalid =
                                            round % 3 == 0 ? VB_INVALID_KEEP : VB_INVALID_REPLACE,
                                        .tones = (vb_tone_style)(round % 4 % 3)};
        vb_buffer text = VB_BUFFER(NULL), whole = VB_BUFFER(NULL), cut = VB_BUFFER(NULL);
        add_random(&text, &seed, round % 50 == 0 ? 9000 : next_random(&seed) % 60, round % 2);
        assert_int_equal(normalize(options, vb_buffer_slice(&text), SIZE_MAX, &whole), VB_OK);
        assert_int_equal(normalize(options, vb_buffer_slice(&text), pieces[round % 7], &cut),
                         VB_OK);
        assert_same_bytes(&whole, &cut);
        assert_idempotent(options, vb_buffer_slice(&text));
        vb_buffer_free(&text);
        vb_buffer_free(&whole);
        vb_buffer_free(&cut);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_clean_text_alone),
        cmocka_unit_test(composes),
        cmocka_unit_test(puts_fallen_accents_back),
        cmocka_unit_test(maps_characters),
        cmocka_unit_test(takes_look_alikes_for_latin),
        cmocka_unit_test(ends_lines),
        cmocka_unit_test(places_tones_when_asked),
        cmocka_unit_test(treats_invalid_bytes_as_asked),
        cmocka_unit_test(limits_marks_on_a_letter),
        cmocka_unit_test(reads_utf16),
        cmocka_unit_test(reads_utf8_with_a_mark),
        cmocka_unit_test(reads_what_iconv_knows),
        cmocka_unit_test(knows_what_it_read),
        cmocka_unit_test(refuses_unknown_encodings),
        cmocka_unit_test(report_each_change_once),
        cmocka_unit_test(survives_any_failing_allocation),
        cmocka_unit_test(hands_on_the_status_of_the_sink),
        cmocka_unit_test(does_the_same_twice_and_however_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
