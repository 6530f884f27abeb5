#include "normalize/decode.h"
#include "normalize/odd.h"

#include <string.h>

/*
 * UTF-8 is taken line by line, so that a line can be looked at as a whole before anything of it is
 * written. What of a line did not come yet is held. Whatever the cuts of the input, a line longer
 * than LONGEST_LINE is treated in the same pieces.
 */

static bool ends_line(char byte)
{
    return byte == '\n' || byte == '\r';
}

static bool continues_character(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The end of the piece of a line that starts at `start` and goes no further than LONGEST_LINE. */
static size_t cut_long_line(vb_slice text, size_t start)
{
    size_t end = start + LONGEST_LINE, most = end;
    while (end > start && text.data[end - 1] != ' ' && text.data[end - 1] != '\t')
        end--;
    if (end > start)
        return end;
    for (end = most; end > most - 3 && continues_character(text.data[end]);)
        end--;
    return end;
}

/* The end of the line, or piece of a line, that starts at `start`; `start` when it is not all
 * there.
 */
static size_t piece_end(vb_slice text, size_t start, bool ended)
{
    size_t limit = text.len - start > LONGEST_LINE ? start + LONGEST_LINE : text.len;
    const char *from = text.data + start;
    const char *feed = memchr(from, '\n', limit - start);
    size_t at = feed ? (size_t)(feed - text.data) : limit;
    const char *carriage = memchr(from, '\r', at - start);
    at = carriage ? (size_t)(carriage - text.data) : at;
    if (at < limit) {
        bool both = text.data[at] == '\r' && at + 1 < limit && text.data[at + 1] == '\n';
        return at + (both ? 2 : 1);
    }
    if (limit < text.len)
        return cut_long_line(text, start);
    return ended ? text.len : start;
}

static size_t line_start(vb_slice text, size_t from, size_t at)
{
    while (at > from && !ends_line(text.data[at - 1]))
        at--;
    return at;
}

/* --------------------------------------------------------------------------------- repairing -- */

static bool token_is_open(const vb_normalizer *all)
{
    return all->token.count || all->token.drops.count || all->token.overlong || all->after_return;
}

static size_t push_utf8(vb_normalizer *all, vb_slice text, size_t at)
{
    uint32_t code_point = (unsigned char)text.data[at];
    size_t len = code_point < 0x80 ? 1 : vb_utf8_decode(text, at, &code_point);
    push(all, code_point, &(source){len, {text.data + at, len}, NULL});
    return len;
}

/* Passes what is clean, composes what needs no more, and pushes the rest. */
void repair_utf8(vb_normalizer *all, vb_slice text)
{
    size_t at = 0, clean = 0;
    while (at < text.len && all->status == VB_OK) {
        if (!token_is_open(all)) {
            at = pass_clean(all, text, at, &clean);
            at = pass_composed(all, text, at);
            if (at == text.len)
                break;
        }
        do
            at += push_utf8(all, text, at);
        while (at < text.len && token_is_open(all) && all->status == VB_OK);
    }
}

static void pass_clean_lines(vb_normalizer *all, vb_slice lines)
{
    if (all->options.tones == VB_TONES_KEEP)
        push_clean(all, lines);
    else
        repair_utf8(all, lines);
}

static void feed_piece(vb_normalizer *all, vb_slice piece)
{
    first_sight seen = undoes_misreadings(all) ? look_at(piece) : LOOKS_GOOD;
    bool expected = undoes_misreadings(all) && misreader_expects(&all->misread);
    if ((seen == LOOKS_MISREAD || expected) && push_undone(all, piece))
        return;
    if (seen == LOOKS_GARBLED)
        misreader_doubt(&all->misread);
    repair_utf8(all, piece);
}

/* ------------------------------------------------------------------------------------- lines -- */

/* Where the first line begins that must be looked at, the text being whole lines. */
static size_t find_dirty(vb_normalizer *all, vb_slice text, size_t at)
{
    if (token_is_open(all))
        return at;
    const scanner *scan = misreader_expects(&all->misread) ? &all->scan_ascii : &all->scan_sure;
    size_t stop = at + scan_clean(scan, vb_slice_cut(text, at, text.len));
    if (stop == text.len && text.data[stop - 1] == '\n')
        return stop;
    return line_start(text, at, stop == text.len ? stop - 1 : stop);
}

/* Takes the whole lines at the start of `text`, and returns where the rest begins. */
static size_t take_lines(vb_normalizer *all, vb_slice text, bool ended)
{
    size_t end = ended ? text.len : line_start(text, 0, text.len), at = 0;
    vb_slice whole = vb_slice_cut(text, 0, end);
    while (at < end && all->status == VB_OK) {
        size_t dirty = find_dirty(all, whole, at);
        if (dirty > at)
            pass_clean_lines(all, vb_slice_cut(text, at, dirty));
        at = dirty;
        if (at < end) {
            size_t piece = piece_end(whole, at, true);
            feed_piece(all, vb_slice_cut(text, at, piece));
            at = piece;
        }
    }
    for (size_t piece; (piece = piece_end(text, at, false)) > at && all->status == VB_OK;
         at = piece)
        feed_piece(all, vb_slice_cut(text, at, piece));
    return at;
}

static void hold(vb_normalizer *all, vb_slice bytes)
{
    vb_buffer_add(&all->held_line, bytes);
    fail(all, vb_buffer_status(&all->held_line));
}

/* Completes the line that is held; returns how many of the bytes that took. */
static size_t complete_line(vb_normalizer *all, vb_slice bytes)
{
    vb_buffer *held = &all->held_line;
    size_t end = 0;
    while (end < bytes.len && !ends_line(bytes.data[end]))
        end++;
    end += end < bytes.len;
    hold(all, vb_slice_cut(bytes, 0, end));
    size_t taken = take_lines(all, vb_buffer_slice(held), false);
    held->len -= taken;
    if (taken && held->len)
        memmove(held->data, held->data + taken, held->len);
    return end;
}

void feed_utf8(vb_normalizer *all, vb_slice bytes)
{
    size_t at = all->held_line.len ? complete_line(all, bytes) : 0;
    vb_slice rest = vb_slice_cut(bytes, at, bytes.len);
    if (rest.len == 0 || all->status != VB_OK)
        return;
    size_t taken = take_lines(all, rest, false);
    if (taken < rest.len)
        hold(all, vb_slice_cut(rest, taken, rest.len));
}

void finish_utf8(vb_normalizer *all)
{
    take_lines(all, vb_buffer_slice(&all->held_line), true);
    vb_buffer_clear(&all->held_line);
}
