#include "normalize/misread_words.h"

#include "normalize/capitals.h"
#include "normalize/odd.h"
#include "normalize/token.h"
#include "vanban/orthography.h"

enum {
    ODD = 16,     /* bits: for a word there that is not */
    STRANGER = 8, /* bits: for a word within a run that is not in its encoding */
    FOREIGN = 6,  /* bits: for a word without marks within a run that is no syllable */
};

static int byte_of(const misreader *all, uint32_t code_point)
{
    if (code_point < 0x100)
        return (int)code_point;
    size_t low = 0, high = all->sign_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all->signs[middle].character == code_point)
            return all->signs[middle].byte;
        if (all->signs[middle].character < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    return -1;
}

/* The bytes that were taken for the word; false when there are none. */
static bool take_bytes(const misreader *all, const line *text, const word *one, decoding *read)
{
    read->len = 0;
    if (one->end - one->start > LONGEST_WORD)
        return false;
    for (uint32_t i = one->start; i < one->end; i++) {
        int byte = byte_of(all, character_at(text, i)->code_point);
        if (byte < 0)
            return false;
        read->bytes[read->len++] = (unsigned char)byte;
    }
    return true;
}

static size_t read_character(const legacy *table, vb_slice bytes, size_t at, uint32_t *code_point)
{
    return table ? legacy_read(table, bytes, at, code_point)
                 : vb_utf8_decode(bytes, at, code_point);
}

/* False when the bytes are no text of the encoding. */
static bool decode(const legacy *table, decoding *read)
{
    vb_slice bytes = {(const char *)read->bytes, read->len};
    read->count = 0;
    for (size_t at = 0, len; at < bytes.len; at += len) {
        uint32_t code_point;
        len = read_character(table, bytes, at, &code_point);
        if (code_point == VB_INVALID_BYTE)
            return false;
        read->taken[read->count] = (unsigned char)len;
        read->text[read->count++] = code_point;
    }
    return true;
}

static likelihood weigh(const misreader *all, const legacy *table, const decoding *read)
{
    decoding raised;
    if (!table || !table->capitals_by_font)
        return likelihood_of(all->memory, read->text, read->count);
    raised = *read;
    raise_font_capitals(raised.text, raised.count);
    return likelihood_of(all->memory, raised.text, raised.count);
}

/* PDF readers write the soft hyphen of Windows-1252, which is ư in TCVN3, as a hyphen: tr-êng. */
static bool take_hyphens_for_soft(decoding *read)
{
    enum { HYPHEN = '-', SOFT = 0xAD };
    bool any = false;
    for (size_t i = 1; i < read->len; i++) {
        if (read->bytes[i] == HYPHEN && (read->bytes[i - 1] | 0x20) >= 'a') {
            read->bytes[i] = SOFT;
            any = true;
        }
    }
    return any;
}

/* Decodes the word in the likeliest way; false when there is none. */
bool decode_best(const misreader *all, const line *text, const word *one, size_t encoding,
                 decoding *best, likelihood *sum)
{
    const legacy *table = all->tables[encoding];
    decoding other;
    /* What was undone may be UTF-8 that was misread twice, and nothing else. */
    if ((one->undone && table) || !take_bytes(all, text, one, best) || !decode(table, best))
        return false;
    *sum = weigh(all, table, best);
    if (!table || !table->capitals_by_font)
        return true;
    other = *best;
    if (take_hyphens_for_soft(&other) && decode(table, &other)) {
        likelihood with_soft = weigh(all, table, &other);
        if (with_soft.bits < sum->bits) {
            *best = other;
            *sum = with_soft;
        }
    }
    return true;
}

/* The case or the digits of the word are at odds: hInh, x4. */
static bool is_garbled(const uint32_t *letters, size_t len)
{
    for (size_t i = 1; i < len; i++) {
        uint32_t before = letters[i - 1], here = letters[i];
        if ((is_small_ascii(before) && !is_small_ascii(here) && here != '-' && here != '/') ||
            (vb_is_digit(before) && is_small_ascii(here)))
            return true;
    }
    return false;
}

/* Whether the word is small letters of ASCII in which nothing was lost and that are no syllable:
 * text that was only misread has few of those, and text that an OCR garbled has many. */
static bool is_foreign(const misreader *all, const line *text, const word *one)
{
    uint32_t letters[LONGEST_WORD];
    size_t len = 0;
    bool small = false;
    unsigned bits;
    for (uint32_t i = one->start; i < one->end && len < LONGEST_WORD; i++) {
        uint32_t code_point = character_at(text, i)->code_point;
        if (code_point == ',' || code_point == '.' || code_point == ';' || code_point == ':')
            break;
        small |= is_small_ascii(code_point);
        letters[len++] = code_point;
    }
    return len > 1 && small &&
           (is_garbled(letters, len) || !is_syllable(all->memory, letters, len, &bits));
}

/* ASCII that is itself in every encoding that could have been misread: in BK HCM 1, } is Đ. */
static bool is_plain(uint32_t code_point)
{
    return code_point >= 0x20 && code_point < '{' && code_point != '^' && code_point != '`';
}

void split_words(misreader *all, const line *text)
{
    size_t count = text->characters.count;
    vb_array_clear(&all->words);
    for (size_t at = 0; at < count;) {
        if (is_blank_character(character_at(text, at)->code_point)) {
            at++;
            continue;
        }
        word one = {.start = (uint32_t)at, .ascii = true};
        uint32_t before = 0;
        for (; at < count && !is_blank_character(character_at(text, at)->code_point); at++) {
            uint32_t code_point = character_at(text, at)->code_point;
            one.ascii &= is_plain(code_point);
            one.odd |= looks_misread(before, code_point);
            one.undone |= character_at(text, at)->why != NULL;
            before = code_point;
        }
        one.end = (uint32_t)at;
        vb_array_push(&all->words, &one);
    }
}

word *word_at(const misreader *all, size_t index)
{
    return VB_ARRAY_AT(&all->words, word, index);
}

/* Composes a mark with the letter before it, so that decomposed text weighs what it says. */
static bool compose_pair(uint32_t *letter, uint32_t mark)
{
    cell base = {.code_point = *letter};
    const rule *why;
    if (mark < 0x300 || mark > 0x36F || !attach_mark(&base, mark, &why))
        return false;
    *letter = base.code_point;
    return true;
}

static likelihood as_it_stands(const misreader *all, const line *text, const word *one)
{
    uint32_t code_points[LONGEST_WORD];
    size_t len = 0;
    for (uint32_t i = one->start; i < one->end && len < LONGEST_WORD; i++) {
        uint32_t code_point = character_at(text, i)->code_point;
        if (len == 0 || !compose_pair(&code_points[len - 1], code_point))
            code_points[len++] = code_point;
    }
    return likelihood_of(all->memory, code_points, len);
}

/* Whether all of the document is in the encoding of the state. */
bool is_certain(const misreader *all, size_t state)
{
    return all->gained[state - 1] >= ENOUGH_TO_BE_CERTAIN && !all->line_is_unicode &&
           all->words_unicode * 50 < all->words_undone;
}

/* Weighs each word as it stands, and returns how many bits could be gained at most. */
unsigned weigh_as_is(misreader *all, const line *text)
{
    enum { COMMONEST = 5 };
    unsigned gain = 0;
    decoding read;
    all->line_is_unicode = false;
    for (size_t i = 0; i < all->words.count; i++) {
        word *one = word_at(all, i);
        if (one->ascii)
            continue;
        likelihood sum = as_it_stands(all, text, one);
        one->bits[AS_IS] = sum.bits;
        one->unicode =
            sum.words && sum.syllables == sum.words && !take_bytes(all, text, one, &read);
        all->line_is_unicode |= one->unicode && !one->undone;
        all->words_unicode += one->unicode && !one->undone;
        if (sum.bits > COMMONEST)
            gain += sum.bits - COMMONEST;
    }
    return gain;
}

/* A word of ASCII is the same in all encodings. */
static void weigh_ascii(const misreader *all, const line *text, word *one)
{
    unsigned bits = is_foreign(all, text, one) ? FOREIGN : 0;
    for (size_t i = 0; i < all->count; i++)
        one->bits[i + 1] = bits;
}

static void weigh_decoded(const misreader *all, const line *text, word *one)
{
    decoding read;
    likelihood sum;
    bool odd = false;
    for (size_t i = 0; i < all->count; i++) {
        unsigned stranger = one->bits[AS_IS] + STRANGER;
        if (is_certain(all, i + 1))
            stranger = one->bits[AS_IS] + ODD;
        bool fits = decode_best(all, text, one, i, &read, &sum) && sum.bits < stranger;
        one->bits[i + 1] = fits ? sum.bits : stranger;
        one->decoded[i + 1] = fits;
        odd |= fits && is_certain(all, i + 1);
    }
    if (odd)
        one->bits[AS_IS] += ODD;
}

void weigh_states(misreader *all, const line *text)
{
    for (size_t i = 0; i < all->words.count; i++) {
        word *one = word_at(all, i);
        if (one->ascii)
            weigh_ascii(all, text, one);
        else
            weigh_decoded(all, text, one);
    }
}
