#include "normalize_helpers.h"

static const vb_normalize_options plain = {0};

static void reports_each_change_once(void **state)
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

static void assert_edits_rebuild(vb_slice in, size_t piece)
{
    replay self = {.in = in};
    vb_buffer out = VB_BUFFER(NULL);
    vb_reporter reporter = {.edit = apply_edit, .context = &self};
    vb_normalize_options options = {.tones = VB_TONES_NEW, .encoding = "utf-8"};
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, &options, &reporter, &normalizer), VB_OK);
    assert_int_equal(feed_pieces(normalizer, in, piece, &out), VB_OK);
    vb_buffer_add(&self.out, vb_slice_cut(in, self.at, in.len));
    assert_true(vb_slice_equal(vb_buffer_slice(&self.out), vb_buffer_slice(&out)));
    vb_normalizer_free(normalizer);
    vb_buffer_free(&self.out);
    vb_buffer_free(&out);
}

static void reports_edits_that_rebuild_the_output(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "h",        "o",    "a\xCC\x80",    "^",        "\xE2\x80\x8B", "\xC2\xAD",
        "\xCC\x81", "\xFF", "\xEF\xAC\x83", "\xD0\xA1", "\xE1\x85\xA1", "\r",
        " ",        "\n"};
    const size_t kinds = sizeof pieces / sizeof pieces[0];
    uint32_t seed = 5;
    for (int round = 0; round < 400; round++) {
        vb_buffer in = VB_BUFFER(NULL);
        /* every eighth has no blank: tokens that are written in pieces */
        size_t of = round % 8 ? kinds : kinds - 3;
        for (size_t i = 0; i < (round % 8 ? 40 : 3000); i++)
            vb_buffer_add_string(&in, pieces[(seed = seed * 1664525 + 1013904223) / 65536 % of]);
        assert_edits_rebuild(vb_buffer_slice(&in), round % 8 ? 3 : 1000);
        vb_buffer_free(&in);
    }
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
    vb_normalize_options options = {.encoding = "viscii"};
    assert_int_equal(vb_normalizer_new(NULL, &options, NULL, &normalizer), VB_OK);
    assert_int_equal(vb_normalizer_feed(normalizer, VB_SLICE("mot hai\n"), (vb_sink){refuse, NULL}),
                     VB_ERR_WRITE);
    vb_normalizer_free(normalizer);
    assert_int_equal(vb_normalizer_new(NULL, NULL, NULL, &normalizer), VB_OK);
    assert_int_equal(
        vb_normalizer_feed(normalizer, VB_SLICE("a sample\n"), (vb_sink){refuse, NULL}), VB_OK);
    assert_int_equal(vb_normalizer_finish(normalizer, (vb_sink){refuse, NULL}), VB_ERR_WRITE);
    vb_normalizer_free(normalizer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_each_change_once),
        cmocka_unit_test(reports_edits_that_rebuild_the_output),
        cmocka_unit_test(hands_on_the_status_of_the_sink),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
