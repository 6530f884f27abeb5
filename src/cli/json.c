/* JSON written as it comes, for what would be too much to be made values of first. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

/* A comma, unless this is the first value of its list, object or line. */
static void part(vb_buffer *out)
{
    char last = out->len ? out->data[out->len - 1] : '\n';
    if (last != '{' && last != '[' && last != ':' && last != '\n')
        vb_buffer_add_byte(out, ',');
}

void cli_json_open(vb_buffer *out, char bracket)
{
    part(out);
    vb_buffer_add_byte(out, bracket);
}

void cli_json_close(vb_buffer *out, char bracket)
{
    vb_buffer_add_byte(out, bracket);
}

void cli_json_name(vb_buffer *out, const char *name)
{
    part(out);
    vb_buffer_add_byte(out, '"');
    vb_buffer_add_string(out, name);
    vb_buffer_add(out, VB_SLICE("\":"));
}

static void add_escape(vb_buffer *out, unsigned char byte)
{
    static const char named[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    const char *at = byte ? strchr(named, byte) : NULL;
    if (at) {
        vb_buffer_add_byte(out, '\\');
        vb_buffer_add_byte(out, names[at - named]);
    } else {
        vb_buffer_add_format(out, "\\u%04X", byte);
    }
}

static bool goes_on(vb_slice text, size_t at)
{
    return at < text.len && ((unsigned char)text.data[at] & 0xC0) == 0x80;
}

/* The length of the code point that begins there outside ASCII, 0 where none does. Those of two and
 * three bytes that no rule but the simplest holds for, and Vietnamese is among them, are not
 * decoded. */
static size_t length_at(vb_slice text, size_t at)
{
    unsigned char byte = (unsigned char)text.data[at];
    uint32_t code_point;
    if (byte >= 0xE1 && byte <= 0xEC && goes_on(text, at + 1) && goes_on(text, at + 2))
        return 3;
    if (byte >= 0xC2 && byte <= 0xDF && goes_on(text, at + 1))
        return 2;
    size_t len = vb_utf8_decode(text, at, &code_point);
    return code_point == VB_INVALID_BYTE ? 0 : len;
}

/* Bytes from `at` on that go over as they are: up to one that has an escape, or is ill-formed. */
static size_t plain_end(vb_slice text, size_t at)
{
    while (at < text.len) {
        unsigned char byte = (unsigned char)text.data[at];
        if (byte >= 0x80) {
            size_t len = length_at(text, at);
            if (len == 0)
                break;
            at += len;
        } else if (byte < ' ' || byte == '"' || byte == '\\') {
            break;
        } else {
            at++;
        }
    }
    return at;
}

void cli_json_string(vb_buffer *out, vb_slice text)
{
    part(out);
    vb_buffer_add_byte(out, '"');
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        end = plain_end(text, at);
        vb_buffer_add(out, vb_slice_cut(text, at, end));
        if (end == text.len)
            break;
        if ((unsigned char)text.data[end] < 0x80)
            add_escape(out, (unsigned char)text.data[end]);
        else
            vb_buffer_add_code_point(out, 0xFFFD);
    }
    vb_buffer_add_byte(out, '"');
}

void cli_json_integer(vb_buffer *out, size_t value)
{
    char digits[24];
    size_t at = sizeof digits;
    part(out);
    do
        digits[--at] = (char)('0' + value % 10);
    while (value /= 10);
    vb_buffer_add(out, (vb_slice){digits + at, sizeof digits - at});
}

void cli_json_real(vb_buffer *out, double value)
{
    part(out);
    char digits[32];
    snprintf(digits, sizeof digits, "%.6g", value);
    vb_buffer_add_string(out, digits);
    if (!strpbrk(digits, ".e")) /* so that it is read as a real again */
        vb_buffer_add_string(out, ".0");
}

void cli_json_null(vb_buffer *out)
{
    part(out);
    vb_buffer_add_string(out, "null");
}

void cli_json_record(vb_buffer *out, const char *id, vb_slice text)
{
    cli_json_open(out, '{');
    cli_json_name(out, "id");
    cli_json_string(out, vb_slice_of(strcmp(id, "<stdin>") == 0 ? "-" : id));
    cli_json_name(out, "text");
    cli_json_string(out, text);
}
