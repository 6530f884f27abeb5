#include "normalize_helpers.h"

#include "failing_allocator.h"

#include <dirent.h>
#include <stdio.h>

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

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

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

/* Bytes of any kind; characters of Latin; vowels and the bytes of old encodings, stored or raw. */
static void add_mixture(vb_buffer *text, uint32_t *seed, int kind)
{
    static const char common[] = "aeiou  nhtc\n";
    for (size_t len = next_random(seed) % 3000; len > 0; len--) {
        uint32_t some = next_random(seed), high = 0xA0 + some / 256 % 0x60;
        if (kind == 0)
            vb_buffer_add_byte(text, (char)some);
        else if (kind == 1)
            vb_buffer_add_code_point(text, 0x20 + some % 0x230);
        else if (some % 10 < 7)
            vb_buffer_add_byte(text, common[some / 16 % (sizeof common - 1)]);
        else if (kind == 2)
            vb_buffer_add_code_point(text, high);
        else
            vb_buffer_add_byte(text, (char)high);
    }
}

static void leaves_what_it_wrote_of_random_bytes(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 200; round++) {
        vb_buffer text = VB_BUFFER(NULL);
        add_mixture(&text, &seed, round % 4);
        vb_slice all = vb_buffer_slice(&text);
        assert_idempotent((vb_normalize_options){0}, all);
        assert_idempotent((vb_normalize_options){.form = VB_NFD, .tones = VB_TONES_NEW}, all);
        assert_idempotent((vb_normalize_options){.invalid = VB_INVALID_KEEP}, all);
        assert_idempotent((vb_normalize_options){.punctuation = VB_PUNCTUATION_ASCII}, all);
        vb_buffer_free(&text);
    }
}

/* Every file of the fixtures, whatever it is. */
static void leaves_what_it_wrote_of_the_fixtures(void **state)
{
    (void)state;
    char path[512];
    size_t files = 0;
    DIR *folder = opendir(SOURCE_DIR "/tests/fixtures");
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        vb_buffer text = VB_BUFFER(NULL);
        char chunk[4096];
        snprintf(path, sizeof path, SOURCE_DIR "/tests/fixtures/%s", entry->d_name);
        FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");
        if (!file)
            continue;
        for (size_t len; (len = fread(chunk, 1, sizeof chunk, file)) > 0;)
            vb_buffer_add(&text, (vb_slice){chunk, len});
        fclose(file);
        assert_idempotent((vb_normalize_options){0}, vb_buffer_slice(&text));
        assert_idempotent((vb_normalize_options){.furniture = VB_FURNITURE_MARK},
                          vb_buffer_slice(&text));
        vb_buffer_free(&text);
        files++;
    }
    closedir(folder);
    assert_true(files > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_what_it_read),
        cmocka_unit_test(refuses_unknown_encodings),
        cmocka_unit_test(survives_any_failing_allocation),
        cmocka_unit_test(does_the_same_twice_and_however_cut),
        cmocka_unit_test(leaves_what_it_wrote_of_random_bytes),
        cmocka_unit_test(leaves_what_it_wrote_of_the_fixtures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
