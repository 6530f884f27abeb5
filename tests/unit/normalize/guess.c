#include "normalize/guess.h"

#include "normalize_encode.h"

/* How often the encoding of a sample is guessed right: so that what comes out is what was written.
 */
typedef struct score {
    size_t samples, right;
} score;

static bool is_read_right(vb_slice bytes, vb_slice expected, bool any_case)
{
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(normalize((vb_normalize_options){0}, bytes, SIZE_MAX, &out), VB_OK);
    bool right = same_letters(vb_buffer_slice(&out), expected, any_case);
    vb_buffer_free(&out);
    return right;
}

static void try_sample(score *all, vb_slice text, size_t encoding)
{
    vb_buffer bytes = VB_BUFFER(NULL);
    bool viqr = encoding == legacy_find(VB_SLICE("viqr"));
    if (viqr && vb_slice_find(text, VB_SLICE("DĐ"), 0) != SIZE_MAX)
        return; /* DDDD may be ĐĐ as well */
    encode(&bytes, text, encoding);
    bool right = is_read_right(vb_buffer_slice(&bytes), text, has_small_letters_only(encoding));
    all->samples++;
    all->right += right;
    if (!right)
        print_message("%s: %.*s …\n", legacy_name(encoding), 60, text.data);
    vb_buffer_free(&bytes);
}

static size_t next_blank(vb_slice text, size_t at)
{
    while (at < text.len && text.data[at] != ' ')
        at++;
    return at;
}

/* Samples of about so many bytes, one behind the other with a step, in every encoding. */
static void try_samples(score *all, vb_slice text, size_t bytes, size_t step)
{
    for (size_t at = 0; at + bytes <= text.len; at = next_blank(text, at + step) + 1) {
        vb_slice sample = vb_slice_cut(text, at, next_blank(text, at + bytes));
        for (size_t encoding = 1; encoding < legacy_count(); encoding++)
            try_sample(all, sample, encoding);
    }
}

static void read_document(vb_buffer *text, const char *name)
{
    vb_buffer raw = VB_BUFFER(NULL);
    read_fixture(&raw, name);
    add_encodable(text, vb_buffer_slice(&raw));
    vb_buffer_free(&raw);
}

/* At least `permille` of the samples of each size must be read right. */
static void assert_guessed(size_t bytes, size_t step, size_t permille)
{
    score all = {0};
    for (size_t i = 0; i < PRINTED_DOCUMENTS; i++) {
        vb_buffer text = VB_BUFFER(NULL);
        read_document(&text, printed_documents[i]);
        try_samples(&all, vb_buffer_slice(&text), bytes, step);
        vb_buffer_free(&text);
    }
    print_message("%zu bytes: %zu of %zu samples right\n", bytes, all.right, all.samples);
    assert_true(all.samples > 200);
    assert_true(all.right * 1000 >= all.samples * permille);
}

static void guesses_long_samples(void **state)
{
    (void)state;
    assert_guessed(2000, 300, 995);
}

static void guesses_short_samples(void **state)
{
    (void)state;
    assert_guessed(200, 500, 980);
}

static void report_into(void *context, const vb_diagnostic *diagnostic)
{
    vb_buffer_add_format(context, "%s: %s\n", diagnostic->id, diagnostic->message);
}

/* The encoding that the text is taken for, and what is said of that. */
static void assert_taken_for(vb_slice text, const char *encoding, const char *said)
{
    vb_buffer out = VB_BUFFER(NULL), messages = VB_BUFFER(NULL);
    vb_reporter reporter = {.diagnostic = report_into, .context = &messages};
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, NULL, &reporter, &normalizer), VB_OK);
    assert_int_equal(feed_pieces(normalizer, text, 3, &out), VB_OK);
    assert_string_equal(vb_normalizer_encoding(normalizer), encoding);
    assert_true(vb_slice_starts(vb_buffer_slice(&messages), vb_slice_of(said)));
    assert_true(*said || messages.len == 0);
    vb_normalizer_free(normalizer);
    vb_buffer_free(&out);
    vb_buffer_free(&messages);
}

static void never_doubts_utf8(void **state)
{
    (void)state;
    for (size_t i = 0; i < PRINTED_DOCUMENTS; i++) {
        vb_buffer text = VB_BUFFER(NULL);
        read_fixture(&text, printed_documents[i]);
        assert_taken_for(vb_buffer_slice(&text), "utf-8", "");
        for (size_t at = 0; at + 40 < text.len; at += 501)
            assert_taken_for(vb_slice_cut(vb_buffer_slice(&text),
                                          next_blank(vb_buffer_slice(&text), at),
                                          next_blank(vb_buffer_slice(&text), at + 60)),
                             "utf-8", "");
        vb_buffer_free(&text);
    }
}

static void says_what_it_guessed(void **state)
{
    (void)state;
    assert_taken_for(VB_SLICE("U\xFB ban nh\xA9n d\xA9n t\xD8nh Qu\xB6ng Nam"), "tcvn3",
                     "encoding: taken for tcvn3, by its syllables: ");
    assert_taken_for(VB_SLICE("caf\xE9"), "utf-8", "encoding: too little evidence");
    assert_taken_for(VB_SLICE("\xFF\x80\x01\x02\xFF\xC3\x9F\xFF\xFE\xFF"), "utf-8",
                     "encoding: too");
    assert_taken_for(VB_SLICE("Les \xE9l\xE8ves ont \xE9t\xE9 re\xE7us \xE0 la pr\xE9"
                              "fecture d\xE8s "
                              "leur arriv\xE9"
                              "e, apr\xE8s la cl\xF4ture"),
                     "windows-1252", "encoding: taken for windows-1252");
    assert_taken_for(VB_SLICE("It's true? No (see above): don't ask why. He'd go to see it, too."),
                     "utf-8", "");
}

static void knows_utf16_without_a_mark(void **state)
{
    (void)state;
    static const char little[] = "C\0\xF4\0n\0g\0 \0v\0\xF9\0n\0 \0s\0\xD1\x1E ",
                      big[] = "\0C\0\xF4\0n\0g\0 \0v\0\xF9\0n\0 \0s\x1E\xD1";
    assert_int_equal(guess_byte_order((vb_slice){little, 22}), UTF16_LE);
    assert_int_equal(guess_byte_order((vb_slice){big, 22}), UTF16_BE);
    assert_int_equal(guess_byte_order(VB_SLICE("C\xC3\xB4ng v\xC4\x83n s\xE1\xBB\x91 12/CV-UB")),
                     NO_UTF16);
    assert_int_equal(guess_byte_order(VB_SLICE("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")), NO_UTF16);
    assert_int_equal(guess_byte_order(VB_SLICE("a\0b\0")), NO_UTF16);
}

/* The sample ends at the same byte however the input is cut, and ASCII before it is no matter. */
static void decides_the_same_however_the_input_is_cut(void **state)
{
    (void)state;
    vb_buffer text = VB_BUFFER(NULL), first = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    for (int i = 0; i < 700; i++)
        vb_buffer_add_string(&text, "plain text, no marks\n");
    vb_buffer_add_string(&text, "Cong van: Uû ban nh\xA9n d\xA9n t\xD8nh Qu\xB6ng Nam\n");
    text.len -= strlen("û ban nh\xA9n d\xA9n t\xD8nh Qu\xB6ng Nam\n");
    vb_buffer_add_string(&text, "\xFB ban nh\xA9n d\xA9n t\xD8nh Qu\xB6ng Nam\n");
    assert_int_equal(normalize((vb_normalize_options){0}, vb_buffer_slice(&text), SIZE_MAX, &first),
                     VB_OK);
    assert_true(vb_slice_ends(vb_buffer_slice(&first),
                              VB_SLICE("\nCong van: Uỷ ban nhân dân tỉnh Quảng Nam\n")));
    for (size_t piece = 1; piece < 20000; piece = piece * 3 + 1) {
        assert_int_equal(normalize((vb_normalize_options){0}, vb_buffer_slice(&text), piece, &out),
                         VB_OK);
        assert_buffer_and_clear(&out, vb_buffer_slice(&first));
    }
    vb_buffer_free(&text);
    vb_buffer_free(&first);
    vb_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(guesses_long_samples),
        cmocka_unit_test(guesses_short_samples),
        cmocka_unit_test(never_doubts_utf8),
        cmocka_unit_test(says_what_it_guessed),
        cmocka_unit_test(knows_utf16_without_a_mark),
        cmocka_unit_test(decides_the_same_however_the_input_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
