/*
 * A line of a JSON Lines stream: the input as it stands, and an object that its bytes choose the
 * pieces of. Members that nobody touched go out byte for byte, and what went out comes out again.
 */
#include "cli/frame.h"

#include "fuzz.h"

/* Reads `line` and appends what is written of it; false where it is no object. */
static bool pass_on(vb_slice line, vb_buffer *out)
{
    cli_record record;
    FUZZ_ASSERT(cli_record_parse(&record, line) == VB_OK);
    bool is_object = record.object != NULL;
    FUZZ_ASSERT(is_object || record.error);
    FUZZ_ASSERT(!is_object || record.error || record.failed_before || record.text.data);
    if (is_object)
        FUZZ_ASSERT(cli_record_write(&record, out) == VB_OK);
    cli_record_free(&record);
    return is_object;
}

static void check_again(vb_slice once)
{
    vb_buffer twice = VB_BUFFER(NULL);
    FUZZ_ASSERT(pass_on(once, &twice));
    FUZZ_ASSERT(vb_slice_equal(once, vb_buffer_slice(&twice)));
    vb_buffer_free(&twice);
}

/* ---------------------------------------------------------------------------------- made-up -- */

enum { DEEPEST = 5, MEMBERS_MOST = 8, PARTS_MOST = 4 };

static const char *const blanks[] = {"", "", "", "", " ", "\t", "  ", " \r\t"};
static const char *const letters[] = {
    "a", "\\\"",    "\\\\", "\\u0041",        "}", "]",   ",",        ":", "ệ", "\\/", "{",
    "[", "\\u00e9", "\\n",  "\\ud83d\\ude00", " ", "\\b", "e\xCC\x82"};
static const char *const plain[] = {
    "0", "-1.50", "1e2", "true", "false", "null", "[]", "{  }", "99999999999999999999", "1E-3"};

#define PICK(list, bytes) ((list)[fuzz_take(bytes, 1) % (sizeof(list) / sizeof(list)[0])])

static void add_blanks(vb_buffer *out, fuzz_bytes *bytes)
{
    vb_buffer_add_string(out, PICK(blanks, bytes));
}

static void add_string(vb_buffer *out, fuzz_bytes *bytes, const char *beginning)
{
    vb_buffer_add_byte(out, '"');
    vb_buffer_add_string(out, beginning);
    for (uint32_t i = fuzz_take(bytes, 1) % PARTS_MOST; i > 0; i--)
        vb_buffer_add_string(out, PICK(letters, bytes));
    vb_buffer_add_byte(out, '"');
}

/* Names begin with their number, so that none comes twice. */
static void add_name(vb_buffer *out, fuzz_bytes *bytes, uint32_t number)
{
    const char digits[] = {(char)('0' + number), '\0'};
    if (number)
        add_string(out, bytes, digits);
    else
        vb_buffer_add_string(out, "\"text\"");
}

static void add_value(vb_buffer *out, fuzz_bytes *bytes, size_t depth);

static void add_many(vb_buffer *out, fuzz_bytes *bytes, size_t depth, bool named)
{
    vb_buffer_add_byte(out, named ? '{' : '[');
    for (uint32_t i = 0, count = 1 + fuzz_take(bytes, 1) % PARTS_MOST; i < count; i++) {
        if (i)
            vb_buffer_add_byte(out, ',');
        add_blanks(out, bytes);
        if (named) {
            add_name(out, bytes, i);
            vb_buffer_add_byte(out, ':');
        }
        add_value(out, bytes, depth + 1);
    }
    vb_buffer_add_byte(out, named ? '}' : ']');
}

static void add_value(vb_buffer *out, fuzz_bytes *bytes, size_t depth)
{
    uint32_t kind = fuzz_take(bytes, 1) % 8;
    if (kind < 2 && depth < DEEPEST)
        add_many(out, bytes, depth, kind == 0);
    else if (kind < 5)
        add_string(out, bytes, "");
    else
        vb_buffer_add_string(out, PICK(plain, bytes));
}

/* Adds a member to the line, with blanks, and to what must come of it, without. */
static void add_member(vb_buffer *line, vb_buffer *wanted, fuzz_bytes *bytes, uint32_t number)
{
    vb_buffer part = VB_BUFFER(NULL);
    for (int i = 0; i < 2; i++) {
        vb_buffer_clear(&part);
        if (i == 0)
            add_name(&part, bytes, number);
        else
            add_value(&part, bytes, 0);
        add_blanks(line, bytes);
        vb_buffer_add(line, vb_buffer_slice(&part));
        add_blanks(line, bytes);
        vb_buffer_add(wanted, vb_buffer_slice(&part));
        vb_buffer_add_string(line, i == 0 ? ":" : "");
        vb_buffer_add_string(wanted, i == 0 ? ":" : "");
    }
    vb_buffer_free(&part);
}

static void make_line(vb_buffer *line, vb_buffer *wanted, fuzz_bytes *bytes)
{
    vb_buffer_add_byte(line, '{');
    vb_buffer_add_byte(wanted, '{');
    for (uint32_t i = 0; i < MEMBERS_MOST && bytes->at < bytes->len; i++) {
        vb_buffer_add_string(line, i ? "," : "");
        vb_buffer_add_string(wanted, i ? "," : "");
        add_member(line, wanted, bytes, i);
    }
    add_blanks(line, bytes);
    vb_buffer_add_byte(line, '}');
    vb_buffer_add_string(wanted, "}\n");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    vb_buffer out = VB_BUFFER(NULL), line = VB_BUFFER(NULL), wanted = VB_BUFFER(NULL);
    fuzz_bytes bytes = {data, size, 0};
    if (pass_on((vb_slice){(const char *)data, size}, &out))
        check_again(vb_buffer_slice(&out));
    vb_buffer_clear(&out);
    make_line(&line, &wanted, &bytes);
    FUZZ_ASSERT(pass_on(vb_buffer_slice(&line), &out));
    FUZZ_ASSERT(vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&wanted)));
    check_again(vb_buffer_slice(&out));
    vb_buffer_free(&out);
    vb_buffer_free(&line);
    vb_buffer_free(&wanted);
    return 0;
}
