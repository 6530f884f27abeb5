/*
 * The signs between words. A scanner makes stops, colons and brackets of specks and of hooks that
 * fell off (`thủ: tục`, `căn cứ? Luật`), and stops of commas. The language model knows nothing of
 * signs; what stood there is told by
 *   - words that are hardly ever parted: a sign between them is dirt (data/bound-words.tsv); not a
 *     comma or a semicolon that is spaced as these are, for of those there are too many,
 *   - the letter behind: no sentence begins with a small one, so that a stop there was a comma, and
 *     a question mark or half a pair of brackets was nothing,
 *   - the offices of an entry below Nơi nhận, which commas part (`Lưu: VT. VHTT`),
 *   - the line: the number it begins with has a stop behind it and no comma (Decree 30/2020/NĐ-CP,
 *     annex I); a clause `Căn cứ` ends with a semicolon before another, and so does an entry below
 *     Nơi nhận; a mark that stands alone at either end of a line is a speck.
 * Nothing else is touched: a sign too many is a smaller fault than one that was written and is
 * gone.
 */
#include "restore/signs.h"

#include "restore/word.h"
#include "tables/bound-words.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <string.h>

enum {
    GAP_BYTES_MAX = 16,  /* between two words of a line; more is no dirt */
    PAIR_BYTES_MAX = 64, /* of two words and a blank */
    BRACKET_REACH = 400, /* a bracket's other half is no further away */
    BLANKS_MAX = 2,
    LABEL_DIGITS_MAX = 2
};

/* How often each was right on pages whose text is known, none of them among those that measure it.
 */
static const double bound_confidence = 0.98, comma_confidence = 0.95, dirt_confidence = 0.9,
                    label_confidence = 0.95, clause_confidence = 0.95, speck_confidence = 0.9;

static bool is_blank_in_line(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* ------------------------------------------------------------------------------------ words -- */

/* The letters that `word` begins with, or ends with. */
static vb_slice letters_at(vb_slice word, bool end)
{
    size_t at = end ? word.len : 0;
    uint32_t c;
    while (end ? at > 0 : at < word.len) {
        size_t len = end ? vb_utf8_decode_back(word, at, &c) : vb_utf8_decode(word, at, &c);
        if (!vb_is_letter(c))
            break;
        at = end ? at - len : at + len;
    }
    return end ? vb_slice_cut(word, at, word.len) : vb_slice_cut(word, 0, at);
}

static bool is_syllable(vb_slice word)
{
    vb_syllable parts;
    return vb_syllable_parse(word, &parts);
}

static size_t add_lower(char *out, size_t len, size_t size, vb_slice letters)
{
    uint32_t c;
    for (size_t at = 0; at < letters.len && len + 4 < size;) {
        at += vb_utf8_decode(letters, at, &c);
        len += vb_utf8_encode(vb_lower(c), out + len);
    }
    return len;
}

static bool are_bound(vb_slice left, vb_slice right)
{
    const vb_table *table = &vb_table_bound_words;
    char pair[PAIR_BYTES_MAX];
    size_t len = add_lower(pair, 0, sizeof pair, left);
    pair[len++] = ' ';
    len = add_lower(pair, len, sizeof pair, right);
    return vb_table_find(table, (vb_slice){pair, len}) < table->rows;
}

/* ------------------------------------------------------------------------------- in a line -- */

/* One sign between two words of a line, and how many blanks stand before and behind it. */
typedef struct lone_sign {
    uint32_t sign;
    size_t before, behind;
} lone_sign;

static size_t count_blanks(vb_slice between, size_t at)
{
    size_t end = at;
    while (end < between.len && is_blank_in_line(between.data[end]))
        end++;
    return end - at;
}

/* Wide gaps part columns. */
static bool read_lone_sign(vb_slice between, lone_sign *found)
{
    size_t at = found->before = count_blanks(between, 0);
    at += vb_utf8_decode(between, at, &found->sign);
    found->behind = count_blanks(between, at);
    return at + found->behind == between.len && found->before <= BLANKS_MAX &&
           found->behind <= BLANKS_MAX;
}

/* Marks that a scanner reads for specks and for what fell off a letter; quotation marks that are
 * single, too, for officials write double ones. */
static bool may_be_dirt(uint32_t sign)
{
    return vb_is_among((int32_t)sign, ".,:;?!'`^~_*|<>([]{}\\-") || sign == 0x2018 ||
           sign == 0x2019 || sign == 0x2039 || sign == 0x203A;
}

/* Those that part words of one sentence, or two sentences. */
static bool is_stop(uint32_t sign)
{
    return sign == '.' || sign == ',' || sign == ':' || sign == ';' || sign == '-';
}

/* Whether what begins with a round bracket at `at` ends in one, over the ends of lines too, before
 * another begins or a paragraph ends. */
static bool is_closed(vb_slice text, size_t at)
{
    for (size_t i = at + 1; i < text.len && i < at + BRACKET_REACH && text.data[i] != '('; i++) {
        if (text.data[i] == ')')
            return true;
        if (text.data[i] == '\n' && text.data[i - 1] == '\n')
            return false;
    }
    return false;
}

/* Whether the other half of a bracket at `at` stands on its line. */
static bool is_paired(vb_slice text, size_t at)
{
    static const char openers[] = "[{<", closers[] = "]}>";
    if (text.data[at] == '(')
        return is_closed(text, at);
    if (text.data[at] == '\0')
        return false;
    const char *open = strchr(openers, text.data[at]), *close = strchr(closers, text.data[at]);
    if (open) {
        char wanted = closers[open - openers];
        for (size_t i = at; i < text.len && i < at + BRACKET_REACH && text.data[i] != '\n'; i++) {
            if (text.data[i] == wanted)
                return true;
        }
    }
    if (close) {
        char wanted = openers[close - closers];
        for (size_t i = at; i > 0 && i + BRACKET_REACH > at && text.data[i] != '\n'; i--) {
            if (text.data[i - 1] == wanted)
                return true;
        }
    }
    return false;
}

/* Whether the sentence goes on with the second word, as far as its case tells. */
static bool goes_on(vb_slice left, vb_slice right)
{
    return begins_small(right) ||
           (vb_case_of(left) == VB_CASE_UPPER && vb_case_of(right) == VB_CASE_UPPER);
}

/* Dashes between blanks, and commas and semicolons with one blank behind, are what people write. */
static bool is_as_written(const lone_sign *own)
{
    return (own->sign == '-' && own->before && own->behind) ||
           ((own->sign == ',' || own->sign == ';') && !own->before && own->behind == 1);
}

static bool parts_bound_words(const sign_place *p, const lone_sign *own, vb_slice left,
                              vb_slice right)
{
    bool on = goes_on(left, right) || !is_stop(own->sign);
    return may_be_dirt(own->sign) && on && !is_as_written(own) &&
           !is_paired(p->text, p->start + own->before) && are_bound(left, right);
}

/* No question ends inside of a sentence, and no bracket is one half. */
static bool is_out_of_place(const sign_place *p, const lone_sign *own)
{
    const char *signs = !own->before && own->behind   ? "?!|]}"
                        : own->before && !own->behind ? "!|[{"
                                                      : "";
    return vb_is_among((int32_t)own->sign, signs) && !is_paired(p->text, p->start + own->before);
}

static bool set_edit(sign_edit *edit, size_t start, size_t end, const char *written, double sure)
{
    *edit = (sign_edit){start, end, vb_slice_of(written), sure};
    return true;
}

/* `VT. VHTT`, `HU. TTr. HĐND`: a stop between two offices of an entry was a comma, unless small
 * letters say that it shortens the first (TTr.); KT. with its own begins what stands beside. */
static bool parts_offices(const sign_place *p, const lone_sign *own)
{
    enum { SURE = 3 };
    if (!p->in_recipients || own->sign != '.' || own->before || own->behind != 1 ||
        !is_in_capitals(p->left) || !vb_is_office(p->left) || begins_authority(p->text, p->end))
        return false;
    return vb_is_office(p->right) ||
           (p->right.len >= SURE && is_in_capitals(p->right) && !is_syllable(p->right) &&
            letters_at(p->right, false).len == p->right.len);
}

static bool mend_in_line(const sign_place *p, vb_slice between, sign_edit *edit)
{
    lone_sign own;
    vb_slice left = letters_at(p->left, true), right = letters_at(p->right, false);
    if (between.len > GAP_BYTES_MAX || !read_lone_sign(between, &own))
        return false;
    if (p->opens_line && own.sign == ',' && own.behind && !own.before && is_digits(p->left) &&
        p->left.len <= LABEL_DIGITS_MAX && begins_capital(right))
        return set_edit(edit, p->start, p->start + 1, ".", label_confidence);
    if (left.len == 0 || right.len == 0)
        return false;
    if (parts_bound_words(p, &own, left, right))
        return set_edit(edit, p->start, p->end, " ", bound_confidence);
    if (parts_offices(p, &own))
        return set_edit(edit, p->start, p->start + 1, ",", comma_confidence);
    if (left.len < p->left.len || vb_utf8_count(left) < 2 || !begins_small(right))
        return false;
    if (is_out_of_place(p, &own))
        return set_edit(edit, p->start, p->end, " ", dirt_confidence);
    if (own.sign == '.' && own.behind && !own.before && right.len == p->right.len &&
        is_syllable(left) && vb_utf8_count(right) > 1)
        return set_edit(edit, p->start, p->start + 1, ",", comma_confidence);
    return false;
}

/* ------------------------------------------------------------------------- over a line's end -- */

/* The length of the mark at `at` that is never written alone; 0 when there is none. */
static size_t speck_at(vb_slice between, size_t at)
{
    uint32_t c;
    if (at >= between.len)
        return 0;
    size_t len = vb_utf8_decode(between, at, &c);
    bool speck = vb_is_among((int32_t)c, "._,'^`") || c == 0x2018 || c == 0x2019;
    return speck ? len : 0;
}

/* A mark after a blank at the line's end: the sentence has its stop already, or goes on below. */
static bool mend_line_end(const sign_place *p, vb_slice between, size_t line_end, sign_edit *edit)
{
    size_t start = 0;
    while (start < line_end && !is_blank_in_line(between.data[start]))
        start++;
    size_t at = start + count_blanks(between, start), len = at > start ? speck_at(between, at) : 0,
           end = at + len;
    if (len == 0 || end + count_blanks(between, end) != line_end)
        return false;
    bool stopped = start > 0 && vb_is_among(between.data[start - 1], ".,:;"),
         below = begins_small(letters_at(p->right, false)) && between.data[at] != ',';
    return (stopped || below) &&
           set_edit(edit, p->start + start, p->start + end, "", speck_confidence);
}

/* The same at the end of a line that goes on in small letters: `lần thứ?⏎năm` lost no question. */
static bool mend_question(const sign_place *p, vb_slice between, size_t line_end, size_t line_start,
                          sign_edit *edit)
{
    vb_slice right = letters_at(p->right, false);
    return line_end == 1 && line_start == 2 && vb_is_among(between.data[0], "?!") &&
           begins_small(right) && vb_utf8_count(right) > 1 &&
           set_edit(edit, p->start, p->start + 1, "", dirt_confidence);
}

/* A mark before a blank at the line's beginning; but a stop before a sentence has lost its number.
 */
static bool mend_line_start(const sign_place *p, vb_slice between, size_t line_start,
                            sign_edit *edit)
{
    size_t at = line_start + count_blanks(between, line_start), len = speck_at(between, at),
           end = at + len;
    size_t blanks = count_blanks(between, end);
    if (len == 0 || blanks == 0 || (p->in_recipients && between.data[at] == '_'))
        return false; /* below Nơi nhận it was the dash of an entry */
    end += blanks;
    vb_slice right = letters_at(p->right, false);
    if (between.data[at] == '.' && end == between.len && begins_capital(right) &&
        vb_case_of(right) != VB_CASE_UPPER)
        return false;
    return set_edit(edit, p->start + at, p->start + end, "", speck_confidence);
}

/* How the clauses begin that a decision rests on (Decree 30/2020/NĐ-CP, annex I). */
static bool opens_grounds(vb_slice word)
{
    static const char *const openings[] = {"Căn", "Theo", "Xét"};
    bool opens = false;
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        opens |= vb_slice_equal(word, vb_slice_of(openings[i]));
    return opens;
}

/* Whether what is read for a dash begins the line at `at`. */
static bool begins_entry(vb_slice text, size_t at)
{
    at += count_blanks(text, at);
    return at < text.len && vb_is_among(text.data[at], "-_~");
}

/* A colon at the end of an entry, before another: `- Sở Y tế:` of recipients ends in a semicolon
 * (Decree 30/2020/NĐ-CP, annex I). */
static bool ends_recipient(const sign_place *p, vb_slice between, size_t line_end,
                           size_t line_start)
{
    enum { ENTRY_BYTES = 256 };
    size_t start = p->start;
    if (!p->in_recipients || line_end == 0 || between.data[line_end - 1] != ':' ||
        !begins_entry(between, line_start))
        return false;
    while (start > 0 && p->start - start < ENTRY_BYTES && p->text.data[start - 1] != '\n')
        start--;
    return begins_entry(p->text, start);
}

static size_t mend_over_lines(const sign_place *p, vb_slice between, size_t line_end,
                              size_t line_start, sign_edit *edits)
{
    size_t count = 0;
    if (p->in_grounds && between.data[0] == ':' && line_end == 1 && opens_grounds(p->right))
        count += set_edit(&edits[count], p->start, p->start + 1, ";", clause_confidence);
    else if (ends_recipient(p, between, line_end, line_start))
        count += set_edit(&edits[count], p->start + line_end - 1, p->start + line_end, ";",
                          clause_confidence);
    else if (mend_question(p, between, line_end, line_start, &edits[count]))
        count++;
    else
        count += mend_line_end(p, between, line_end, &edits[count]);
    return count + mend_line_start(p, between, line_start, &edits[count]);
}

/* ------------------------------------------------------------------------------------ places -- */

bool signs_are_dirty(const vb_channel *channel)
{
    static const char signs[] = ".,:'";
    const uint16_t dirt_cost_max = 12 * VB_COST_UNIT;
    bool dirty = false;
    for (const char *sign = signs; *sign; sign++) {
        uint16_t read = vb_channel_read_letter(channel, (unsigned char)*sign);
        dirty |= read && vb_channel_inserted(channel, read) < dirt_cost_max;
    }
    return dirty;
}

size_t signs_mend(const sign_place *p, sign_edit edits[SIGN_EDITS_MAX])
{
    vb_slice between = vb_slice_cut(p->text, p->start, p->end);
    size_t first = between.len, last = 0, signs = 0;
    for (size_t i = 0; i < between.len; i++) {
        bool line = between.data[i] == '\n' || between.data[i] == '\f';
        first = line && first == between.len ? i : first;
        last = line ? i + 1 : last;
        signs += !line && !is_blank_in_line(between.data[i]);
    }
    if (signs == 0)
        return 0;
    return last ? mend_over_lines(p, between, first, last, edits) : mend_in_line(p, between, edits);
}

bool signs_in_grounds(vb_slice first_of_line, bool paragraph, bool before)
{
    bool stays = before && (!paragraph || begins_small(letters_at(first_of_line, false)));
    return stays || vb_slice_equal(first_of_line, VB_SLICE("Căn"));
}
