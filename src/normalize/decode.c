#include "normalize/normalizer.h"

#include <errno.h>
#include <string.h>

/*
 * The encodings. Each is a pair of functions that turn bytes, cut anywhere, into characters for
 * push(); a new one is a row of `encodings`. What is not there is looked for in iconv.
 */

static void push_character(vb_normalizer *all, uint32_t code_point, size_t len)
{
    char bytes[4];
    push(all, code_point, &(source){len, {bytes, vb_utf8_encode(code_point, bytes)}});
}

static void push_invalid_bytes(vb_normalizer *all, vb_slice bytes)
{
    push(all, VB_INVALID_BYTE, &(source){bytes.len, bytes});
}

/* Drops the first bytes of what is carried over. */
static void uncarry(vb_normalizer *all, size_t len)
{
    all->carried -= len;
    memmove(all->carry, all->carry + len, all->carried);
}

static void carry_over(vb_normalizer *all, vb_slice bytes)
{
    memcpy(all->carry + all->carried, bytes.data, bytes.len);
    all->carried += bytes.len;
}

static vb_slice carried(const vb_normalizer *all)
{
    return (vb_slice){(const char *)all->carry, all->carried};
}

static void finish_with_carry(vb_normalizer *all)
{
    for (; all->carried && all->status == VB_OK; uncarry(all, 1))
        push_invalid_bytes(all, vb_slice_cut(carried(all), 0, 1));
}

/* ------------------------------------------------------------------------------------- UTF-8 -- */

/* Whether the bytes from `at` to the end may be the start of a character. */
static bool is_cut_short(vb_slice text, size_t at)
{
    enum { LONGEST = 4 };
    char padded[LONGEST] = {0};
    uint32_t code_point;
    size_t len = text.len - at;
    if (len >= LONGEST)
        return false;
    for (unsigned second = 0x80; second < 0xC0; second += 0x10) {
        memset(padded, 0x80, sizeof padded);
        padded[1] = (char)second;
        memcpy(padded, text.data + at, len);
        size_t whole = vb_utf8_decode((vb_slice){padded, LONGEST}, 0, &code_point);
        if (code_point != VB_INVALID_BYTE && whole > len)
            return true;
        if (len > 1)
            break;
    }
    return false;
}

/* Pushes the character at `at`; 0 when the text ends within it. */
static size_t push_utf8(vb_normalizer *all, vb_slice text, size_t at)
{
    uint32_t code_point = (unsigned char)text.data[at];
    size_t len = code_point < 0x80 ? 1 : vb_utf8_decode(text, at, &code_point);
    if (code_point == VB_INVALID_BYTE && is_cut_short(text, at))
        return 0;
    push(all, code_point, &(source){len, {text.data + at, len}});
    return len;
}

/* Completes the character that the last chunk ended in; returns how many bytes of this one that
 * took. */
static size_t complete_utf8(vb_normalizer *all, vb_slice text)
{
    enum { LONGEST = 4 };
    size_t before = all->carried, at = 0;
    carry_over(all, vb_slice_cut(text, 0, LONGEST));
    while (at < before && all->status == VB_OK) {
        size_t len = push_utf8(all, carried(all), at);
        if (len == 0) {
            uncarry(all, at);
            return text.len;
        }
        at += len;
    }
    all->carried = 0;
    return at - before;
}

static bool token_is_open(const vb_normalizer *all)
{
    return all->token.count || all->token.drops.count || all->token.overlong || all->after_return;
}

static void feed_utf8(vb_normalizer *all, vb_slice text)
{
    size_t at = all->carried ? complete_utf8(all, text) : 0, clean = 0;
    while (at < text.len && all->status == VB_OK) {
        if (!token_is_open(all)) {
            at = pass_clean(all, text, at, &clean);
            at = pass_composed(all, text, at);
            if (at == text.len)
                break;
        }
        do {
            size_t len = push_utf8(all, text, at);
            if (len == 0) {
                carry_over(all, vb_slice_cut(text, at, text.len));
                return;
            }
            at += len;
        } while (at < text.len && token_is_open(all) && all->status == VB_OK);
    }
}

/* ------------------------------------------------------------------------------------ UTF-16 -- */

static bool is_high_surrogate(uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_low_surrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

static uint32_t unit_at(const vb_normalizer *all, size_t at, bool big_endian)
{
    unsigned first = all->carry[at], second = all->carry[at + 1];
    return big_endian ? first << 8 | second : second << 8 | first;
}

/* Pushes what is carried as soon as it is a character. A lone surrogate is invalid. */
static void push_utf16(vb_normalizer *all, bool big_endian)
{
    while (all->carried >= 2 && all->carried % 2 == 0) {
        uint32_t unit = unit_at(all, 0, big_endian);
        bool high = is_high_surrogate(unit);
        if (high && all->carried < 4)
            return;
        uint32_t low = high ? unit_at(all, 2, big_endian) : 0;
        size_t len = high && is_low_surrogate(low) ? 4 : 2;
        if (len == 4)
            push_character(all, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), 4);
        else if (high || is_low_surrogate(unit))
            push_invalid_bytes(all, vb_slice_cut(carried(all), 0, 2));
        else
            push_character(all, unit, 2);
        uncarry(all, len);
    }
}

static void feed_utf16(vb_normalizer *all, vb_slice bytes, bool big_endian)
{
    for (size_t i = 0; i < bytes.len && all->status == VB_OK; i++) {
        all->carry[all->carried++] = (unsigned char)bytes.data[i];
        push_utf16(all, big_endian);
    }
}

static void feed_utf16le(vb_normalizer *all, vb_slice bytes)
{
    feed_utf16(all, bytes, false);
}

static void feed_utf16be(vb_normalizer *all, vb_slice bytes)
{
    feed_utf16(all, bytes, true);
}

/* ------------------------------------------------------------------------------------- iconv -- */

/*
 * A converter may take a vowel and give nothing until it has seen whether a tone follows
 * (Windows-1258). The character it then gives first is taken to come from what it held.
 */
static void push_converted(vb_normalizer *all, vb_slice text, size_t taken)
{
    uint32_t code_point;
    for (size_t at = 0, len; at < text.len; at += len) {
        len = vb_utf8_decode(text, at, &code_point);
        size_t from = all->held ? all->held : taken;
        if (all->held)
            all->held = 0;
        else
            taken = 0;
        push_character(all, code_point, from);
    }
    all->held += taken;
}

/* Converts what is carried over; false when it is the start of a character or of none. */
static bool convert(vb_normalizer *all)
{
    char converted[32], *in = (char *)all->carry, *out = converted;
    size_t left = all->carried, room = sizeof converted;
    size_t result = iconv(all->converter, &in, &left, &out, &room);
    int why = errno;
    size_t taken = all->carried - left;
    push_converted(all, (vb_slice){converted, (size_t)(out - converted)}, taken);
    uncarry(all, taken);
    if (result == (size_t)-1 && (why != EINVAL || all->carried == LONGEST_CHARACTER)) {
        push_invalid_bytes(all, vb_slice_cut(carried(all), 0, 1));
        uncarry(all, 1);
        return all->carried > 0;
    }
    return false;
}

static void feed_iconv(vb_normalizer *all, vb_slice bytes)
{
    for (size_t i = 0; i < bytes.len && all->status == VB_OK; i++) {
        all->carry[all->carried++] = (unsigned char)bytes.data[i];
        while (convert(all))
            ;
    }
}

static void finish_iconv(vb_normalizer *all)
{
    char converted[32], *out = converted;
    size_t room = sizeof converted;
    iconv(all->converter, NULL, NULL, &out, &room);
    push_converted(all, (vb_slice){converted, (size_t)(out - converted)}, 0);
    finish_with_carry(all);
}

/* ------------------------------------------------------------------------------- by the mark -- */

static const encoding encodings[5]; /* the first is auto */
static const encoding *encoding_named(const char *name);

static void set_encoding(vb_normalizer *all, const encoding *found)
{
    all->encoding = found;
    memcpy(all->name, found->name, strlen(found->name) + 1);
}

/* Goes on in `found` with what was carried over. */
static void continue_in(vb_normalizer *all, const char *name)
{
    unsigned char head[LONGEST_CHARACTER];
    size_t len = all->carried;
    memcpy(head, all->carry, len);
    bool guessed = all->encoding == encodings;
    all->carried = 0;
    set_encoding(all, encoding_named(name));
    if (guessed && !all->encoding->keeps_bytes)
        report(all, VB_NOTE, "encoding", "read as UTF-16, as its byte order mark says",
               VB_SLICE(""));
    all->encoding->feed(all, (vb_slice){(const char *)head, len});
}

static bool carries(const vb_normalizer *all, vb_slice mark)
{
    return vb_slice_starts(carried(all), mark);
}

/* Reads two bytes and decides: for UTF-16 by its mark, or for `otherwise`. Only FE and FF can begin
 * a mark. */
static void feed_marked(vb_normalizer *all, vb_slice bytes, const char *otherwise)
{
    size_t taken = vb_slice_cut(bytes, 0, 2 - all->carried).len;
    carry_over(all, vb_slice_cut(bytes, 0, taken));
    if (all->carried < 2 && all->carry[0] >= 0xFE)
        return;
    if (carries(all, VB_SLICE("\xFE\xFF")))
        otherwise = "utf-16be";
    else if (carries(all, VB_SLICE("\xFF\xFE")))
        otherwise = "utf-16le";
    continue_in(all, otherwise);
    if (all->status == VB_OK)
        all->encoding->feed(all, vb_slice_cut(bytes, taken, bytes.len));
}

static void feed_auto(vb_normalizer *all, vb_slice bytes)
{
    feed_marked(all, bytes, "utf-8");
}

static void finish_auto(vb_normalizer *all)
{
    continue_in(all, "utf-8");
    all->encoding->finish(all);
}

static void feed_utf16_by_mark(vb_normalizer *all, vb_slice bytes)
{
    feed_marked(all, bytes, "utf-16le");
}

/* ------------------------------------------------------------------------------------- table -- */

static const encoding encodings[5] = {
    {"auto", feed_auto, finish_auto, false},
    {"utf-8", feed_utf8, finish_with_carry, true},
    {"utf-16", feed_utf16_by_mark, finish_with_carry, false},
    {"utf-16le", feed_utf16le, finish_with_carry, false},
    {"utf-16be", feed_utf16be, finish_with_carry, false},
};

static const encoding encoding_by_iconv = {NULL, feed_iconv, finish_iconv, false};

static const encoding *encoding_named(const char *name)
{
    for (size_t i = 0; i < sizeof encodings / sizeof encodings[0]; i++) {
        if (strcmp(encodings[i].name, name) == 0)
            return &encodings[i];
    }
    return NULL;
}

static vb_status open_converter(vb_normalizer *all)
{
    if (all->converts) {
        iconv(all->converter, NULL, NULL, NULL, NULL); /* back to its initial state */
        return VB_OK;
    }
    all->converter = iconv_open("UTF-8", all->name);
    all->converts = (intptr_t)all->converter != -1;
    if (all->converts)
        return VB_OK;
    return errno == ENOMEM ? VB_ERR_MEMORY : VB_ERR_ARGUMENT;
}

vb_status start_decoding(vb_normalizer *all)
{
    const char *name = all->options.encoding ? all->options.encoding : "auto";
    size_t len = strlen(name);
    if (len == 0 || len >= LONGEST_NAME) /* iconv takes the empty name for the locale's */
        return VB_ERR_ARGUMENT;
    for (size_t i = 0; i <= len; i++)
        all->name[i] = (char)vb_lower((unsigned char)name[i]);
    all->encoding = encoding_named(all->name);
    if (all->encoding)
        return VB_OK;
    all->encoding = &encoding_by_iconv;
    return open_converter(all);
}

void end_decoding(vb_normalizer *all)
{
    if (all->converts)
        iconv_close(all->converter);
}
