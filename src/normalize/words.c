#include "normalize/token.h"

/* The rules that look at a whole word: fallen accents, look-alikes, ð, and the place of the tone.
 */

static bool is_letter_cell(const token *text, size_t at)
{
    return at < text->count && vb_is_letter(text->cells[at].code_point);
}

static size_t word_start(const token *text, size_t at)
{
    while (at > 0 && is_letter_cell(text, at - 1))
        at--;
    return at;
}

static size_t word_end(const token *text, size_t at)
{
    while (is_letter_cell(text, at))
        at++;
    return at;
}

/* Whether the cells from `start` to `end` without the one at `omitted` are a syllable. */
static bool is_syllable(token *text, size_t start, size_t end, size_t omitted)
{
    enum { LONGEST = 8 };
    vb_syllable syllable;
    if (end - start > LONGEST)
        return false;
    vb_buffer *word = token_scratch(text);
    add_cells(word, &text->cells[start], (omitted < end ? omitted : end) - start);
    if (omitted < end)
        add_cells(word, &text->cells[omitted + 1], end - omitted - 1);
    return !word->failed && vb_syllable_parse(vb_buffer_slice(word), &syllable);
}

/* ------------------------------------------------------------------------------ soft hyphens -- */

static bool is_capital(uint32_t code_point)
{
    return vb_is_letter(code_point) && vb_lower(code_point) != code_point;
}

/*
 * Many a PDF has U+00AD where a hyphen is printed. It is one at the start of a token, where it is a
 * bullet or a dash, next to a digit (28-CT/TW), and between capitals (QĐ-UBND); elsewhere it is the
 * place to part a word, and invisible.
 */
static bool is_printed_hyphen(const token *text, size_t before, size_t after)
{
    if (before == 0)
        return true;
    uint32_t left = text->cells[before - 1].code_point;
    uint32_t right = after < text->count ? text->cells[after].code_point : 0;
    return vb_is_digit(left) || vb_is_digit(right) || (is_capital(left) && is_capital(right));
}

void resolve_soft_hyphens(token *text)
{
    static const rule printed = {"hyphen", 0.9}, invisible = {"zero-width", 0.9};
    size_t kept = 0;
    for (size_t i = 0; i < text->count; i++) {
        cell *base = &text->cells[kept ? kept - 1 : 0], read = text->cells[i];
        bool behind_raw = kept && base->code_point >= RAW_BYTE;
        if (read.code_point == SOFT_HYPHEN && !behind_raw) {
            if (!is_printed_hyphen(text, kept, i + 1)) {
                base->end = read.end;
                base->to = read.to;
                base->why = &invisible;
                continue;
            }
            read.code_point = '-';
            read.why = &printed;
        }
        text->cells[kept++] = read;
    }
    text->count = kept;
}

/* ---------------------------------------------------------------------------- fallen accents -- */

/* a^2, e^(x), ^^: signs of their own. */
static bool is_operator(const token *text, size_t at)
{
    if (at + 1 >= text->count)
        return false;
    uint32_t next = text->cells[at + 1].code_point;
    return vb_is_digit(next) || next == '(' || next == '{' || next == '[' ||
           next == text->cells[at].code_point;
}

/*
 * Whether the accent at `at` is the mark of the letter before it, which bears it already. Behind a
 * word of more than one letter an unmistakable accent needs no more evidence (so^); between two
 * letters of which the first stands alone it may be a sign (e^x), and an accent that is also a
 * quotation mark needs a letter behind it: then what comes of it must be a syllable.
 */
static bool is_fallen(token *text, size_t at, const accent *row)
{
    size_t start = word_start(text, at);
    bool followed = is_letter_cell(text, at + 1);
    if (is_operator(text, at) || (row->inside_only && !followed))
        return false;
    if (!row->inside_only && (at - start > 1 || !followed))
        return true;
    return is_syllable(text, start, word_end(text, at + 1), at);
}

static void remove_cell(token *text, size_t at)
{
    for (text->count--; at < text->count; at++)
        text->cells[at] = text->cells[at + 1];
}

static bool attach_accent(token *text, size_t at, const accent *row)
{
    const rule *why;
    cell *base = &text->cells[at - 1], before = *base;
    if (!attach_mark(base, row->mark, &why))
        return false;
    if (!is_fallen(text, at, row)) {
        *base = before;
        return false;
    }
    base->end = text->cells[at].end;
    base->to = text->cells[at].to;
    base->why = &row->rule;
    remove_cell(text, at);
    return true;
}

bool attach_fallen_accents(token *text, const tables *all)
{
    bool changed = false;
    for (size_t at = 1; at < text->count;) {
        const accent *row = find_accent(all, text->cells[at].code_point);
        if (row && attach_accent(text, at, row))
            changed = true;
        else
            at++;
    }
    return changed;
}

/* ------------------------------------------------------------------------------- stray marks -- */

static const rule stray = {"stray-mark", 0.9};

static bool is_vowel(const cell *one)
{
    char base = vb_letter_of(one->code_point).base;
    return base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
}

/* Puts the mark on the last vowel of the word before `at` with which the word is a syllable, the
 * cell at `omitted` left out. */
static bool move_mark(token *text, size_t at, uint32_t mark, size_t omitted)
{
    size_t start = word_start(text, at), end = word_end(text, at + 1);
    for (size_t i = at; i-- > start;) {
        cell *vowel = &text->cells[i], before = *vowel;
        const rule *why;
        if (!is_vowel(vowel) || !attach_mark(vowel, mark, &why))
            continue;
        vowel->why = &stray;
        if (is_syllable(text, start, end, omitted))
            return true;
        *vowel = before;
    }
    return false;
}

/* A mark that stands behind a consonant: the last key of the syllable, typed too late (đep̣). */
static bool move_mark_behind(token *text, size_t at)
{
    cell *consonant = &text->cells[at - 1];
    if (!move_mark(text, at, text->cells[at].code_point, at))
        return false;
    consonant->end = text->cells[at].end;
    consonant->to = text->cells[at].to;
    consonant->why = &stray;
    remove_cell(text, at);
    return true;
}

/* The same where Unicode has a letter for the two (tiêń). */
static bool move_mark_within(token *text, size_t at)
{
    cell *letter = &text->cells[at], before = *letter;
    uint32_t mark = take_mark_off(&letter->code_point);
    if (mark && move_mark(text, at, mark, SIZE_MAX)) {
        letter->why = &stray;
        return true;
    }
    *letter = before;
    return false;
}

bool move_stray_marks(token *text)
{
    bool changed = false;
    for (size_t at = 1; at < text->count; at++) {
        uint32_t code_point = text->cells[at].code_point;
        if (code_point < 0x100 || code_point >= RAW_BYTE || !is_letter_cell(text, at - 1))
            continue;
        changed |=
            is_combining(code_point) ? move_mark_behind(text, at) : move_mark_within(text, at);
    }
    return changed;
}

/* ------------------------------------------------------------------------------- look-alikes -- */

static bool is_latin(uint32_t code_point)
{
    return code_point < 0x250 || (code_point >= 0x1E00 && code_point < 0x1F00);
}

/* A token is taken for Latin when at least half its letters are, and every other one has a Latin
 * double. */
static bool is_latin_with_look_alikes(const token *text, const tables *all)
{
    size_t latin = 0, doubles = 0;
    for (size_t i = 0; i < text->count; i++) {
        uint32_t code_point = text->cells[i].code_point;
        if (!vb_is_letter(code_point))
            continue;
        if (is_latin(code_point))
            latin++;
        else if (find_replacement(&all->look_alikes, code_point))
            doubles++;
        else
            return false;
    }
    return doubles > 0 && latin >= doubles;
}

bool fold_look_alikes(token *text, const tables *all)
{
    if (!is_latin_with_look_alikes(text, all))
        return false;
    for (size_t i = 0; i < text->count; i++) {
        cell *letter = &text->cells[i];
        const replacement *row = find_replacement(&all->look_alikes, letter->code_point);
        if (row) {
            letter->code_point = row->to[0];
            letter->why = &row->rule;
        }
    }
    return true;
}

/* ----------------------------------------------------------------------------------------- ð -- */

enum { ETH = 0x00F0, D_STROKE = 0x0111 };

/* ð stands for đ where that makes the word a syllable; elsewhere it may be Icelandic or phonetic.
 */
static bool fold_eth_at(token *text, size_t at)
{
    static const rule stroke = {"letter", 0.99};
    cell *letter = &text->cells[at], before = *letter;
    letter->code_point = D_STROKE;
    letter->why = &stroke;
    if (is_syllable(text, word_start(text, at), word_end(text, at), SIZE_MAX))
        return true;
    *letter = before;
    return false;
}

bool fold_eth(token *text)
{
    bool changed = false;
    for (size_t at = 0; at < text->count; at++)
        changed |= text->cells[at].code_point == ETH && fold_eth_at(text, at);
    return changed;
}

/* ------------------------------------------------------------------------------------- tones -- */

static void take_letters(token *text, size_t at, vb_slice word)
{
    static const rule moved = {"tone", 1};
    uint32_t code_point;
    for (size_t from = 0; from < word.len; at++) {
        from += vb_utf8_decode(word, from, &code_point);
        if (text->cells[at].code_point == code_point)
            continue;
        text->cells[at].code_point = code_point;
        text->cells[at].why = &moved;
    }
}

static bool place_tone(token *text, size_t start, size_t end, vb_tone_style style)
{
    enum { LONGEST = 8, ROOM_TO_GROW = 16 };
    if (end - start < 2 || end - start > LONGEST)
        return false;
    vb_buffer *both = token_scratch(text);
    add_cells(both, &text->cells[start], end - start);
    size_t len = both->len;
    vb_buffer_reserve(both,
                      len + ROOM_TO_GROW); /* so that the word does not move while it is read */
    if (!vb_add_toned(both, vb_slice_cut(vb_buffer_slice(both), 0, len), style) || both->failed)
        return false;
    take_letters(text, start, vb_slice_cut(vb_buffer_slice(both), len, both->len));
    return true;
}

bool place_tones(token *text, vb_tone_style style)
{
    bool changed = false;
    for (size_t at = 0; at < text->count;) {
        size_t end = word_end(text, at);
        if (end > at)
            changed |= place_tone(text, at, end, style);
        at = end + 1;
    }
    return changed;
}
