#include "normalize/decode.h"

#include "normalize/guess.h"

#include <stdio.h>
#include <string.h>

/*
 * The start of a document is read as a sample before anything is decided. The sample ends at the
 * same byte however the input is cut: where so many characters in a row were good UTF-8 that it can
 * be nothing else, or after so many bytes.
 */
enum { SAMPLE = 8 * 1024, SURE_OF_UTF8 = 64, LONGEST_UTF8 = 4 };

/* --------------------------------------------------------------------------------- reporting -- */

static void say(vb_normalizer *all, vb_severity severity, const char *message)
{
    report(all, severity, "encoding", message, VB_SLICE(""));
}

static const char *name_of(size_t index)
{
    return index == GUESS_UTF8 ? "utf-8" : legacy_name(index);
}

static void say_guess(vb_normalizer *all, const guess *likeliest)
{
    char message[160];
    snprintf(message, sizeof message, "taken for %s, by its syllables: %u bits likelier than %s",
             name_of(likeliest->encoding), likeliest->margin, name_of(likeliest->next));
    say(all, VB_WARNING, message);
}

static void say_doubt(vb_normalizer *all, const guess *likeliest)
{
    char message[160];
    snprintf(message, sizeof message,
             "too little evidence of an encoding, so taken for utf-8; the likeliest other is %s",
             name_of(likeliest->encoding));
    say(all, VB_WARNING, message);
}

/* ---------------------------------------------------------------------------------- deciding -- */

/* What is known of the sample at hand. */
typedef enum evidence { MORE_WANTED, ALL_ASCII, GOOD_UTF8, NO_UTF8, MARKED } evidence;

static bool has_mark(vb_slice sample)
{
    return vb_slice_starts(sample, VB_SLICE("\xFE\xFF")) ||
           vb_slice_starts(sample, VB_SLICE("\xFF\xFE"));
}

/* Looks at what came since it looked last; the sample is full, or all there is, when `full`. */
static evidence examine(vb_normalizer *all, bool full)
{
    vb_slice sample = vb_buffer_slice(&all->sample);
    if (has_mark(sample))
        return MARKED;
    while (all->examined < sample.len && !all->sample_invalid) {
        uint32_t code_point;
        size_t left = sample.len - all->examined;
        size_t len = vb_utf8_decode(sample, all->examined, &code_point);
        if (code_point == VB_INVALID_BYTE && left < LONGEST_UTF8 && !full)
            return MORE_WANTED;
        bool cut = left < LONGEST_UTF8 && sample.len == SAMPLE; /* the rest of it may follow */
        all->sample_invalid = code_point == VB_INVALID_BYTE && !cut;
        all->sample_marked += code_point >= 0x80;
        all->examined += len;
        if (all->sample_marked >= SURE_OF_UTF8 && !all->sample_invalid)
            return GOOD_UTF8;
    }
    if (!full)
        return MORE_WANTED;
    return all->sample_invalid ? NO_UTF8 : all->sample_marked ? GOOD_UTF8 : ALL_ASCII;
}

/* The sample up to its last blank, so that no word and no character in it is cut. */
static vb_slice whole_words(vb_slice sample)
{
    size_t end = sample.len;
    while (end > 0 && sample.data[end - 1] != ' ' && sample.data[end - 1] != '\n')
        end--;
    return end && sample.len >= SAMPLE ? vb_slice_cut(sample, 0, end) : sample;
}

static void decide_by_likelihood(vb_normalizer *all, vb_slice sample)
{
    guess likeliest;
    vb_status status = load_legacies(all);
    if (status == VB_OK)
        status = guess_encoding(all->legacies, legacy_count(), whole_words(sample), &all->syllables,
                                all->memory, &likeliest);
    if (status != VB_OK) {
        fail(all, status);
    } else if (likeliest.encoding == GUESS_UTF8) {
        go_on_in(all, "utf-8");
    } else if (!likeliest.convincing) {
        if (all->sample_invalid)
            say_doubt(all, &likeliest);
        go_on_in(all, "utf-8");
    } else {
        say_guess(all, &likeliest);
        go_on_in_legacy(all, likeliest.encoding);
    }
}

/* UTF-16 without a mark looks like ASCII with NUL bytes, or like no UTF-8. */
static bool decide_for_utf16(vb_normalizer *all, vb_slice sample)
{
    byte_order order = guess_byte_order(sample);
    if (order == NO_UTF16)
        return false;
    say(all, VB_WARNING, "taken for UTF-16 without a byte order mark, by its zero bytes");
    go_on_in(all, order == UTF16_LE ? "utf-16le" : "utf-16be");
    return true;
}

/* Bytes to be kept as they are ask for no guess. */
static void decide(vb_normalizer *all, vb_slice sample, evidence found)
{
    go_on_in(all, "utf-8");
    if (!all->guesses)
        return;
    if (found == MARKED) {
        say(all, VB_NOTE, "read as UTF-16, as its byte order mark says");
        go_on_in(all, sample.data[0] == '\xFE' ? "utf-16be" : "utf-16le");
    } else if (all->options.invalid != VB_INVALID_KEEP && !decide_for_utf16(all, sample)) {
        if (found == NO_UTF8 || (found == ALL_ASCII && may_be_viqr(sample)))
            decide_by_likelihood(all, sample);
    }
}

/* ---------------------------------------------------------------------------------- sampling -- */

static void start_sample(vb_normalizer *all)
{
    all->examined = all->sample_marked = 0;
    all->sample_invalid = false;
    vb_buffer_clear(&all->sample);
}

/* Decides, and hands the sample to the decoder decided for. What came with it behind the byte that
 * decided is nothing to learn from: there may have come more, or less. */
static void settle_sample(vb_normalizer *all, evidence found)
{
    vb_slice bytes = vb_buffer_slice(&all->sample);
    vb_slice sample = found == GOOD_UTF8 ? vb_slice_cut(bytes, 0, all->examined) : bytes;
    decide(all, sample, found);
    if (all->status == VB_OK && all->decoder->feed == feed_utf8)
        learn_misreadings(all, sample);
    if (all->status == VB_OK)
        all->decoder->feed(all, bytes);
    start_sample(all);
}

/* Adds bytes to the sample up to its size; returns how many. */
static size_t add_to_sample(vb_normalizer *all, vb_slice bytes)
{
    vb_slice part = vb_slice_cut(bytes, 0, SAMPLE - all->sample.len);
    vb_buffer_add(&all->sample, part);
    fail(all, vb_buffer_status(&all->sample));
    return part.len;
}

void feed_sample(vb_normalizer *all, vb_slice bytes)
{
    size_t taken = add_to_sample(all, bytes);
    if (all->status != VB_OK)
        return;
    evidence found = examine(all, all->sample.len == SAMPLE);
    if (found == MORE_WANTED)
        return;
    settle_sample(all, found);
    if (found == ALL_ASCII && all->guesses && all->decoder->feed == feed_utf8)
        go_on_in(all, "ascii so far");
    if (all->status == VB_OK && taken < bytes.len)
        all->decoder->feed(all, vb_slice_cut(bytes, taken, bytes.len));
}

void finish_sample(vb_normalizer *all)
{
    settle_sample(all, examine(all, true));
    if (all->status == VB_OK)
        all->decoder->finish(all);
}

/* ------------------------------------------------------------------------------ ASCII so far -- */

static size_t ascii_length(vb_slice bytes)
{
    enum { BLOCK = 128 };
    size_t at = 0;
    for (unsigned char any = 0; bytes.len - at >= BLOCK; at += BLOCK) {
        for (size_t i = 0; i < BLOCK; i++)
            any |= (unsigned char)bytes.data[at + i];
        if (any & 0x80)
            break;
    }
    while (at < bytes.len && !(bytes.data[at] & 0x80))
        at++;
    return at;
}

/* Passes ASCII on as UTF-8; the line in which it ends begins another sample. */
void feed_ascii_so_far(vb_normalizer *all, vb_slice bytes)
{
    size_t ascii = ascii_length(bytes);
    feed_utf8(all, vb_slice_cut(bytes, 0, ascii));
    if (ascii == bytes.len || all->status != VB_OK)
        return;
    go_on_in(all, "auto");
    add_to_sample(all, vb_buffer_slice(&all->held_line));
    vb_buffer_clear(&all->held_line);
    feed_sample(all, vb_slice_cut(bytes, ascii, bytes.len));
}

void finish_ascii_so_far(vb_normalizer *all)
{
    go_on_in(all, "utf-8");
    finish_utf8(all);
}
