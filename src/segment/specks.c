/* Specks among the words of a header's fields. */
#include "segment/signs.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <limits.h>
#include <string.h>

static bool has_letter_or_digit(vb_slice word)
{
    for (size_t at = 0; at < word.len;) {
        uint32_t sign;
        at += vb_utf8_decode(word, at, &sign);
        if (vb_is_letter(sign) || vb_is_digit(sign))
            return true;
    }
    return false;
}

/* `¢`, `«`, `°`: of U+0080-00BF, in which no letter of Vietnamese is. */
static bool is_latin_sign(vb_slice word)
{
    return word.len == 2 && (unsigned char)word.data[0] == 0xC2;
}

/* Rules, stars and dirt that an OCR reads as signs: at the ends of a value whatever has no letter
 * and no figure, inside what nobody sets alone. A blank to fill in is none. */
static bool is_speck(vb_slice word, bool at_end)
{
    static const char alone[] = ".*|_~`'^=\\";
    if (!at_end)
        return (word.len == 1 && memchr(alone, word.data[0], sizeof alone - 1)) ||
               is_latin_sign(word);
    return !has_letter_or_digit(word) && vb_slice_find(word, VB_SLICE(".."), 0) == SIZE_MAX &&
           vb_slice_find(word, VB_SLICE("…"), 0) == SIZE_MAX;
}

/* The signs that stick to a word and are never its own; brackets where none was opened, a question
 * mark where nothing ends. */
static vb_slice strip_word(vb_slice word, bool bracketed, bool goes_on)
{
    const char *sticking = bracketed ? "_|~!" : "_|~!]}";
    if (goes_on && word.len > 1 && word.data[word.len - 1] == '?')
        word.len--;
    while (word.len && vb_is_among(word.data[0], sticking))
        word = vb_slice_cut(word, 1, word.len);
    while (word.len && vb_is_among(word.data[word.len - 1], sticking))
        word.len--;
    return word;
}

/* A quotation mark before the word that nothing behind it closes. */
static vb_slice strip_open_quote(vb_slice word, vb_slice rest)
{
    static const char *const quotes[] = {"'", "`", "‘"};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        vb_slice quote = vb_slice_of(quotes[i]);
        if (vb_slice_starts(word, quote) && word.len > quote.len &&
            !memchr(rest.data + quote.len, '\'', rest.len - quote.len) &&
            vb_slice_find(rest, VB_SLICE("’"), 0) == SIZE_MAX)
            return vb_slice_cut(word, quote.len, word.len);
    }
    return word;
}

/* `KHU_CÔNG`: a rule's trace between two words. */
static void add_parted(vb_buffer *out, vb_slice word)
{
    if (!memchr(word.data, '_', word.len)) {
        vb_buffer_add(out, word);
        return;
    }
    for (size_t i = 0; i < word.len; i++)
        vb_buffer_add_byte(out, word.data[i] == '_' ? ' ' : word.data[i]);
}

/* Whether a value has no sign that may be a speck, as most have none: its first and its last word
 * have letters or figures, and none of those signs stands inside. */
bool seg_is_clean(vb_slice text)
{
    static const bool odd[UCHAR_MAX + 1] = {
        ['*'] = true, ['|'] = true,  ['_'] = true,  ['~'] = true,  ['`'] = true, ['^'] = true,
        ['='] = true, ['\''] = true, ['.'] = true,  ['\\'] = true, ['!'] = true, [']'] = true,
        ['}'] = true, ['?'] = true,  [0xC2] = true, [0xE2] = true};
    for (size_t i = 0; i < text.len; i++) {
        if (odd[(unsigned char)text.data[i]])
            return false;
    }
    return has_letter_or_digit(seg_first_word(text)) && has_letter_or_digit(seg_last_word(text));
}

vb_slice seg_strip_specks(vb_slice text)
{
    vb_slice word;
    text = vb_slice_trim(text);
    while (text.len && is_speck(word = seg_last_word(text), true))
        text = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
    while (text.len && is_speck(word = seg_first_word(text), true))
        text = vb_slice_trim(vb_slice_cut(text, word.len, text.len));
    return text;
}

vb_slice seg_strip_first_signs(vb_slice word)
{
    uint32_t sign;
    while (word.len) {
        size_t len = vb_utf8_decode(word, 0, &sign);
        if (vb_is_letter(sign) || vb_is_digit(sign))
            break;
        word = vb_slice_cut(word, len, word.len);
    }
    return word;
}

void seg_add_clean(vb_buffer *out, vb_slice text)
{
    size_t start = out->len;
    bool bracketed = memchr(text.data, '[', text.len) || memchr(text.data, '{', text.len);
    for (text = seg_strip_specks(text); text.len;) {
        vb_slice here = text, word = seg_take_word(&text);
        if (is_speck(word, false))
            continue;
        if (out->len > start)
            vb_buffer_add_byte(out, ' ');
        word = strip_open_quote(word, here);
        add_parted(out, strip_word(word, bracketed, seg_starts_lower(text)));
    }
}

/* Whether it is a syllable with a mark, as no abbreviation is. */
static bool is_marked_syllable(vb_slice word)
{
    vb_syllable parts;
    bool marked = false;
    for (size_t i = 0; i < word.len; i++)
        marked |= (unsigned char)word.data[i] >= SEG_ASCII;
    return marked && vb_syllable_parse(word, &parts);
}

/* `TIẾP. NHẬN`, `LẬP.DỮ LIỆU`: no sentence ends inside a title in capitals; but `TP. VINH`. */
void seg_add_title(vb_buffer *out, vb_slice text)
{
    while (text.len) {
        vb_slice word = seg_take_word(&text);
        size_t stop = vb_slice_find(word, VB_SLICE("."), 0);
        vb_slice before = vb_slice_cut(word, 0, stop);
        if (stop != SIZE_MAX && is_marked_syllable(before) && stop + 1 < word.len) {
            vb_buffer_add(out, before);
            vb_buffer_add_byte(out, ' ');
            word = vb_slice_cut(word, stop + 1, word.len);
        } else if (stop != SIZE_MAX && is_marked_syllable(before) && text.len) {
            word = before;
        }
        vb_buffer_add(out, word);
        if (text.len)
            vb_buffer_add_byte(out, ' ');
    }
}

/* ------------------------------------------------------------------------------------- names -- */

/* What a word of a body's name in capitals may be. */
typedef enum name_word { NAME_WORD, NAME_DASH, NAME_SIGNS, NAME_SMALL } name_word;

static name_word name_word_of(vb_slice word)
{
    enum { LONGEST_SMALL = 6 };
    if (seg_is_dash(word))
        return NAME_DASH;
    if (!has_letter_or_digit(word))
        return NAME_SIGNS;
    bool joins = vb_slice_equal(word, VB_SLICE("và")) || vb_slice_equal(word, VB_SLICE("của"));
    return !joins && word.len <= LONGEST_SMALL && vb_case_of(word) == VB_CASE_LOWER ? NAME_SMALL
                                                                                    : NAME_WORD;
}

/* `OO`, `EE`: a rule read as capitals has no consonant, and twice the same vowel. */
static bool is_rule(vb_slice word)
{
    return word.len == 2 && word.data[0] == word.data[1] && vb_is_among(word.data[0], "OEU");
}

/* How many bytes of dirt begin there: up to three small letters in all, before a word in capitals
 * or at the end, and signs with the dashes among them. What is small in a longer run was printed
 * in capitals. */
static size_t dirt_at(vb_slice text)
{
    enum { MOST_LETTERS = 3 };
    size_t at = 0, letters = 0, signs = 0;
    uint32_t sign;
    while (at < text.len) {
        vb_slice rest = vb_slice_cut(text, at, text.len), word = seg_first_word(rest);
        name_word kind = name_word_of(word);
        if (kind == NAME_WORD) {
            if (!is_rule(word) || word.len < rest.len)
                break;
            signs++;
        }
        signs += kind == NAME_SIGNS;
        for (size_t i = 0; kind == NAME_SMALL && i < word.len; letters++)
            i += seg_decode(word, i, &sign);
        at += word.len;
        while (at < text.len && text.data[at] == ' ')
            at++;
    }
    return letters <= MOST_LETTERS && letters + signs > 0 ? at : 0;
}

/* Whether a name in capitals has nothing but words, as most have: no sign of its own, no dash or
 * quotation mark of U+2000-2FFF, no letter twice as in a rule. */
bool seg_is_of_words(vb_slice text)
{
    enum { GENERAL_PUNCTUATION = 0xE2 };
    unsigned char before = ' ';
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bool letter = (byte >= 'A' && byte <= 'Z') || byte >= SEG_ASCII;
        if ((before == ' ' && !letter) || byte == before || byte == GENERAL_PUNCTUATION)
            return false;
        before = byte;
    }
    return true;
}

/* Appends the name of a body in capitals without what lies between its lines. `all`: where so many
 * of its letters are capitals that a word with one is in capitals, too: TỈNH Sơn LA. */
void seg_add_name(vb_buffer *out, vb_slice text, bool all)
{
    size_t start = out->len;
    bool small = false;
    while (text.len) {
        vb_slice word = seg_first_word(text);
        size_t dirt = small ? 0 : dirt_at(text);
        text = vb_slice_trim(vb_slice_cut(text, dirt ? dirt : word.len, text.len));
        if (dirt)
            continue;
        if (out->len > start)
            vb_buffer_add_byte(out, ' ');
        vb_case shape = vb_case_of(word);
        if (all && shape != VB_CASE_LOWER)
            vb_add_upper(out, word);
        else
            vb_buffer_add(out, word);
        small = shape == VB_CASE_LOWER || shape == VB_CASE_CAPITALISED;
    }
}
