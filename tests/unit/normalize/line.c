#include "normalize/line.h"

#include "normalize_encode.h"

#include "failing_allocator.h"

static void holds_the_characters_of_a_line(void **state)
{
    (void)state;
    line some;
    line_init(&some, NULL);
    line_set(&some, VB_SLICE("ệ\xFFx"));
    assert_int_equal(some.characters.count, 3);
    assert_int_equal(character_at(&some, 0)->code_point, 0x1EC7);
    assert_int_equal(character_at(&some, 0)->len, 3);
    assert_true(character_at(&some, 1)->code_point == VB_INVALID_BYTE);
    assert_int_equal(character_at(&some, 2)->from, 4);
    line_clear(&some);
    line_add(&some, 'a', 2, VB_SLICE("a"));
    assert_int_equal(some.characters.count, 1);
    assert_int_equal(character_at(&some, 0)->len, 2);
    line_free(&some);
}

static void add_repeated(vb_buffer *text, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        vb_buffer_add_string(text, piece);
}

/* A line far longer than LONGEST_LINE: the same pieces, however the input is cut, and nothing lost.
 */
static void assert_long_line(const char *piece, const char *expected, const char *encoding)
{
    enum { TIMES = 6000 };
    vb_buffer text = VB_BUFFER(NULL), wanted = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    vb_normalize_options options = {.encoding = encoding};
    add_repeated(&text, piece, TIMES);
    add_repeated(&wanted, expected, TIMES);
    for (size_t cut = 1; cut < 200000; cut = cut * 9 + 1) {
        assert_int_equal(normalize(options, vb_buffer_slice(&text), cut, &out), VB_OK);
        assert_true(vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&wanted)));
        vb_buffer_clear(&out);
    }
    vb_buffer_free(&text);
    vb_buffer_free(&wanted);
    vb_buffer_free(&out);
}

static void treats_long_lines_in_the_same_pieces(void **state)
{
    (void)state;
    assert_long_line("Uû ban nh©n d©n ", "Uỷ ban nhân dân ", "utf-8");
    assert_long_line("U\xFB ban nh\xA9n d\xA9n ", "Uỷ ban nhân dân ", "tcvn3");
    assert_long_line("Vie\xCC\xA3\xCC\x82t-Nam-", "Việt-Nam-", "utf-8");
    assert_long_line("\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80", "utf-8");
    assert_long_line("\x80", "\xEF\xBF\xBD", "utf-8");
}

/* The largest block that was asked for. */
static void *resize_and_note(void *context, void *pointer, size_t size)
{
    size_t *largest = context;
    if (size > *largest)
        *largest = size;
    if (size)
        return realloc(pointer, size);
    free(pointer);
    return NULL;
}

static vb_status discard(void *context, vb_slice text)
{
    *(size_t *)context += text.len;
    return VB_OK;
}

/* Megabytes of the same chunk, without an end to lines or words. */
static void assert_bounded(vb_normalize_options options, const char *piece)
{
    enum { CHUNK = 64 * 1024, CHUNKS = 64, BOUND = 3 << 20 };
    size_t largest = 0, written = 0;
    vb_allocator memory = {resize_and_note, &largest};
    vb_buffer chunk = VB_BUFFER(NULL);
    vb_normalizer *normalizer;
    while (chunk.len < CHUNK)
        vb_buffer_add_string(&chunk, piece);
    assert_int_equal(vb_normalizer_new(&memory, &options, NULL, &normalizer), VB_OK);
    for (int i = 0; i < CHUNKS; i++)
        assert_int_equal(
            vb_normalizer_feed(normalizer, vb_buffer_slice(&chunk), (vb_sink){discard, &written}),
            VB_OK);
    assert_true(written > chunk.len * CHUNKS / 4);
    assert_true(largest < BOUND);
    vb_normalizer_free(normalizer);
    vb_buffer_free(&chunk);
}

static void needs_no_more_memory_for_more_text(void **state)
{
    (void)state;
    vb_normalize_options plain = {0}, drop = {.furniture = VB_FURNITURE_DROP};
    assert_bounded(plain, "a");
    assert_bounded(plain, "ViÖt Nam céng hßa ");
    assert_bounded(plain, "x\xCC\x81\xE2\x80\x8B");
    assert_bounded(plain, "\xE9");
    assert_bounded((vb_normalize_options){.encoding = "vni"}, "e\xE4t");
    assert_bounded((vb_normalize_options){.encoding = "utf-16le"}, "ab");
    assert_bounded(drop, "dòng\n");
    assert_bounded(drop, "từ ");
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    static const char text[] =
        "ViÖt Nam céng hßa x· héi chñ nghÜa\nVieät Nam, “§iÒu” \xE1\xBB\x87\n";
    static const char bytes[] = "U\xFB ban nh\xA9n d\xA9n t\xD8nh\n1\n\fTrang 2\n C\xE9NG HO\xB5\n";
    vb_normalize_options options = {.furniture = VB_FURNITURE_MARK, .form = VB_NFD};
    vb_normalizer *normalizer;
    vb_buffer out = VB_BUFFER(memory);
    vb_status status = vb_normalizer_new(memory, &options, NULL, &normalizer);
    if (status == VB_OK)
        status = feed_pieces(normalizer, context ? VB_SLICE(text) : VB_SLICE(bytes), 7, &out);
    vb_normalizer_free(normalizer);
    vb_buffer_free(&out);
    return status;
}

static void survive_failing_allocations(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 20);
    assert_true(fail_each_allocation(attempt, "misread") > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holds_the_characters_of_a_line),
        cmocka_unit_test(treats_long_lines_in_the_same_pieces),
        cmocka_unit_test(needs_no_more_memory_for_more_text),
        cmocka_unit_test(survive_failing_allocations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
