/*
 * Abbreviations that stand among words: SYT, TVTU, (SAD), DEN-1. The model knows few of them, and
 * would make words of the others that are written with the same letters; how they stand tells them,
 * and the tables of the symbols that numbers have (data/issuing-bodies.tsv) and of the names that
 * laws are cited by (data/laws.tsv): BLTTHS is no misread BLTTDS. What was read as a listed one
 * that nobody could say was written so wherever it stands, in a list of them as well (`BTCTU,
 * BTGTU, UBKTTU`), where there are no small letters to tell it. And capitals before figures, among
 * small words, are the code of something: a seed is TR4, a gas SO2.
 */
#include "restore/symbols.h"

#include "restore/builder.h"
#include "restore/candidates.h"
#include "restore/numerals.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/issuing-bodies.h"
#include "tables/laws.h"
#include "tables/number-units.h"
#include "tables/stroked-abbreviations.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

static const float symbol_cost = 8.0F;        /* a word that was read as the symbol of a body */
static const float other_letters_cost = 6.0F; /* an abbreviation, and another was read */
static const float lost_letter_cost = 16.0F;  /* one with a letter more or less than was read */
static const float capital_relief = 1.5F;     /* each capital of an unknown abbreviation */
static const float symbol_relief = 4.0F;      /* the same of what is surely one */

/* Whether the token is a word on the line of `i` that is written small. Of one whose second letter
 * has a mark, only a known abbreviation is told by it: who reads ư in Lưu may read BCSB for BCSĐ.
 */
static bool is_small_beside(const builder *b, size_t i, size_t beside, bool known)
{
    if (beside >= b->count || b->tokens[beside].line != b->tokens[i].line ||
        b->tokens[beside].kind != VB_TOKEN_WORD)
        return false;
    vb_slice word = token_text(b, beside);
    uint32_t second = 0;
    size_t at = vb_utf8_decode(word, 0, &second);
    if (at < word.len)
        vb_utf8_decode(word, at, &second);
    return at < word.len && (second < 0x80 || known) && vb_is_letter(second) &&
           vb_upper(second) != second;
}

static void add_hashes(symbol_hashes *hashes, const vb_table *table)
{
    for (size_t row = 0; row < table->rows; row++) {
        uint64_t hash = vb_slice_hash(vb_table_cell(table, row, 0)) % SYMBOL_HASHES;
        hashes->bits[hash / 64] |= UINT64_C(1) << hash % 64;
    }
}

symbol_hashes symbol_hashes_read(void)
{
    symbol_hashes hashes = {0};
    add_hashes(&hashes, &vb_table_issuing_bodies);
    add_hashes(&hashes, &vb_table_laws);
    add_hashes(&hashes, &vb_table_number_units);
    add_hashes(&hashes, &vb_table_stroked_abbreviations);
    return hashes;
}

static bool has_row(const vb_table *table, vb_slice word)
{
    return vb_table_search(table, word) < table->rows;
}

/* Whether a list may have it, which is seldom asked in vain. */
static bool may_be_listed(const builder *b, vb_slice word)
{
    uint64_t hash = vb_slice_hash(word) % SYMBOL_HASHES;
    return b->l->symbols.bits[hash / 64] >> hash % 64 & 1;
}

bool symbol_is_listed(const builder *b, vb_slice word)
{
    return may_be_listed(b, word) &&
           (has_row(&vb_table_issuing_bodies, word) || has_row(&vb_table_laws, word));
}

/* The same, or the symbol of a unit, or an abbreviation that has a Đ. */
static bool is_known(const builder *b, vb_slice word)
{
    return symbol_is_listed(b, word) ||
           (may_be_listed(b, word) && (has_row(&vb_table_number_units, word) ||
                                       has_row(&vb_table_stroked_abbreviations, word)));
}

bool symbol_is_code(const builder *b, vb_slice word)
{
    enum { FEWEST = 4 }; /* of three letters there is a symbol for nearly everything */
    vb_syllable parts;
    return word.len >= FEWEST && may_be_listed(b, word) && may_be_capitals(word) &&
           !numeral_value(word) && is_known(b, word) && !vb_syllable_parse(word, &parts);
}

/* Whether a number is joined to the token: DEN-1. */
static bool is_numbered(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    return t->end + 1 < b->text.len && b->text.data[t->end] == '-' &&
           vb_is_digit((unsigned char)b->text.data[t->end + 1]);
}

/* Whether it stands in brackets of its own: (SAD). */
static bool is_bracketed(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    return t->start > 0 && t->end < b->text.len && b->text.data[t->start - 1] == '(' &&
           b->text.data[t->end] == ')';
}

/* Whether what stands in capitals stands among small letters, with so many words between. */
static bool is_alone_in_capitals(const builder *b, size_t i, size_t between, bool known)
{
    vb_slice word = token_text(b, i);
    bool alone = false;
    if (!may_be_capitals(word) || !vb_is_bare_capitals(word))
        return false;
    for (size_t away = 1; away <= between + 1 && !alone; away++)
        alone = is_small_beside(b, i, i + away, known) ||
                (i >= away && is_small_beside(b, i, i - away, known));
    return alone;
}

/* M'nông: names of the Highlands, whose mark no engine puts behind a first consonant. */
static bool is_highland_name(vb_slice word)
{
    return word.len > 3 && word.data[1] == '\'' && word.data[0] >= 'B' && word.data[0] <= 'Z' &&
           !vb_is_among(word.data[0], "EIOUY") && word.data[2] >= 'a' && word.data[2] <= 'z';
}

/* eCabinet, iOffice: names of products, a small letter before a word that is no Vietnamese one. */
static bool is_product_name(vb_slice word)
{
    enum { SHORTEST = 5 };
    if (word.len < SHORTEST || (word.data[0] != 'e' && word.data[0] != 'i') || word.data[1] < 'A' ||
        word.data[1] > 'Z')
        return false;
    bool small = true;
    for (size_t i = 2; i < word.len; i++)
        small &= word.data[i] >= 'a' && word.data[i] <= 'z';
    return small;
}

/* Whether a word in capitals that is no symbol stands beside the token, a blank away. */
static bool is_capital_word_beside(const builder *b, size_t i, size_t beside)
{
    const token *first = &b->tokens[i < beside ? i : beside];
    vb_slice word = token_text(b, beside);
    return is_one_blank_in_line(b->text, first, first + 1) && is_in_capitals(word) &&
           !symbol_is_listed(b, word);
}

/* TỈNH CÀ MAU: in a row of words in capitals, CA is no Công an. */
static bool is_in_row_of_capitals(const builder *b, size_t i)
{
    return i > 0 && i + 1 < b->count && is_capital_word_beside(b, i, i - 1) &&
           is_capital_word_beside(b, i, i + 1);
}

static bool is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* Whether an abbreviation stands there on the line of token `i`: HĐND, TT. */
static bool is_symbol_beside(const builder *b, size_t i, size_t beside)
{
    if (beside >= b->count || b->tokens[beside].line != b->tokens[i].line ||
        b->tokens[beside].kind != VB_TOKEN_WORD)
        return false;
    vb_slice word = token_text(b, beside);
    return may_be_capitals(word) && (symbol_has_no_vowel(word) || symbol_is_code(b, word));
}

/* `TT HU, TT HĐND`: among abbreviations, and beside no word in capitals. */
static bool is_among_symbols(const builder *b, size_t i)
{
    bool before = i > 0 && is_symbol_beside(b, i, i - 1), behind = is_symbol_beside(b, i, i + 1);
    return (before || behind) && (before || i == 0 || !is_capital_word_beside(b, i, i - 1)) &&
           (behind || i + 1 == b->count || !is_capital_word_beside(b, i, i + 1));
}

/* `KT. THỦ TƯỚNG`: before the position of whom somebody signs for, KT is no word. */
static bool is_authority(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    return begins_authority(b->text, t->start) && i + 1 < b->count && t[1].line == t->line &&
           is_in_capitals(token_text(b, i + 1));
}

bool symbol_has_no_vowel(vb_slice word)
{
    bool vowel = false;
    for (size_t i = 0; i < word.len; i++)
        vowel |= vb_is_among(word.data[i], "AEIOUY");
    return !vowel && vb_is_bare_capitals(word);
}

/* The same, five at most. */
static bool has_no_vowel(vb_slice word)
{
    enum { MOST = 5 };
    return word.len <= MOST && symbol_has_no_vowel(word);
}

bool symbol_lacks_stroke(const builder *b, size_t i)
{
    enum { LETTERS = 2, BYTES = 3 };
    vb_slice word = token_text(b, i);
    if (word.len != LETTERS || !vb_is_among(word.data[0], "DB") || !is_capital(word.data[1]) ||
        has_row(&vb_table_issuing_bodies, word) || !is_among_symbols(b, i))
        return false;
    char meant[BYTES] = {0};
    memcpy(meant, "Đ", BYTES - 1);
    meant[BYTES - 1] = word.data[1];
    size_t row = vb_table_search(&vb_table_issuing_bodies, (vb_slice){meant, BYTES});
    return row < vb_table_issuing_bodies.rows &&
           vb_table_cell(&vb_table_issuing_bodies, row, ISSUING_BODIES_PARTY).data[0] == '1';
}

/* TR4, OM5451: whether two capitals or more stand before figures, and nothing else does. An I is
 * the stroke of another letter, II9 of Họ. */
static bool has_figures_behind(vb_slice word)
{
    size_t capitals = 0;
    while (capitals < word.len && is_capital(word.data[capitals]) && word.data[capitals] != 'I')
        capitals++;
    return capitals > 1 && is_digits(vb_slice_cut(word, capitals, word.len));
}

/* The same among small words and beside none in capitals, of which it may be one: THÀNH PH6. */
static bool is_figured_code(const builder *b, size_t i, vb_slice word)
{
    enum { AWAY = 3 };
    bool small = false;
    if (!has_figures_behind(word) || (i > 0 && is_capital_word_beside(b, i, i - 1)) ||
        (i + 1 < b->count && is_capital_word_beside(b, i, i + 1)))
        return false;
    for (size_t away = 1; away <= AWAY && !small; away++)
        small = is_small_beside(b, i, i + away, true) ||
                (i >= away && is_small_beside(b, i, i - away, true));
    return small;
}

/* Alone in a cell of a table a numeral, or what has no vowel, is no word that lost some. */
static symbol symbol_in_cell(const builder *b, size_t i, vb_slice word)
{
    symbol how = numeral_value(word)  ? SYMBOL_AS_READ
                 : has_no_vowel(word) ? SYMBOL_NO_WORD
                                      : SYMBOL_NONE;
    return how && builder_has_cell(b, i) ? how : SYMBOL_NONE;
}

/* What tells that capitals are no word, beside their letters. */
static symbol symbol_by_place(const builder *b, size_t i, vb_slice word)
{
    enum { BETWEEN = 2 };
    if (is_authority(b, i) || is_figured_code(b, i, word))
        return SYMBOL_AS_READ;
    symbol in_cell = symbol_in_cell(b, i, word);
    if (in_cell)
        return in_cell;
    if (symbol_is_code(b, word))
        return vb_model_find(b->model, word) ? SYMBOL_NO_WORD : SYMBOL_AS_READ;
    if (symbol_lacks_stroke(b, i))
        return SYMBOL_NO_WORD;
    bool known = vb_is_bare_capitals(word) && symbol_is_listed(b, word);
    if (!(known && is_among_symbols(b, i)) &&
        (!is_alone_in_capitals(b, i, BETWEEN, known) || is_in_row_of_capitals(b, i)))
        return SYMBOL_NONE;
    if (known)
        return vb_model_find(b->model, word) ? SYMBOL_NO_WORD : SYMBOL_AS_READ;
    return is_numbered(b, i) || is_bracketed(b, i) ? SYMBOL_NO_WORD
           : is_alone_in_capitals(b, i, 0, false)  ? SYMBOL_PERHAPS
                                                   : SYMBOL_NONE;
}

/* ThU, VPThU: whether a word has a small letter among its capitals and is the symbol of a body. */
static bool is_mixed_symbol(const builder *b, vb_slice word)
{
    enum { SHORTEST = 3 };
    return word.len >= SHORTEST && is_capital(word.data[word.len - 1]) &&
           vb_case_of(word) != VB_CASE_UPPER && symbol_is_listed(b, word);
}

/* How surely it is that symbol: some scanners read the ủ of Thủ so, but before a word that it makes
 * one with: `ThU trưởng`. */
static symbol mixed_symbol(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    bool before_word = b->dirty && i + 1 < b->count && is_one_blank(b->text, t, t + 1) &&
                       begins_small(token_text(b, i + 1)) &&
                       !(i > 0 && is_symbol_beside(b, i, i - 1));
    return before_word ? SYMBOL_PERHAPS : SYMBOL_AS_READ;
}

symbol symbol_at(const builder *b, size_t i)
{
    enum { FEWEST = 3 };
    vb_slice word = token_text(b, i);
    if (is_highland_name(word) || is_product_name(word))
        return SYMBOL_AS_READ;
    if (is_mixed_symbol(b, word))
        return mixed_symbol(b, i);
    if (!may_be_capitals(word))
        return SYMBOL_NONE;
    symbol how = symbol_by_place(b, i, word);
    return how == SYMBOL_NONE && word.len >= FEWEST && has_no_vowel(word) ? SYMBOL_CAPITALS : how;
}

/* Whether the candidate is no word, but another abbreviation than the known one that was read: VT
 * for VP. */
static bool is_other_symbol(const builder *b, size_t i, const candidate *c)
{
    return c->form && c->form->fixed &&
           !has_same_letters(token_text(b, i), speller_spelling(b->s, c->form)) &&
           (is_known(b, token_text(b, i)) || symbol_lacks_stroke(b, i));
}

/* PCVP for PVP: engines lose no capital among others. */
static bool is_longer_symbol(const builder *b, size_t i, const candidate *c)
{
    return c->form && c->form->fixed && has_no_vowel(token_text(b, i)) &&
           vb_utf8_count(speller_spelling(b->s, c->form)) != token_text(b, i).len;
}

/* KTTH for KHTH: engines read capitals well, and the model knows few abbreviations. */
static bool is_exchanged(const builder *b, size_t i, const candidate *c)
{
    return c->form && c->form->fixed &&
           !vb_lacks_only_strokes(token_text(b, i), speller_spelling(b->s, c->form));
}

bool symbol_lost_strokes(const builder *b, size_t i, const candidates *found)
{
    enum { FEWEST = 4 }; /* of three letters many mean two things: PGD, PGĐ */
    vb_slice read = token_text(b, i);
    for (size_t k = 0; k < found->count && read.len >= FEWEST; k++) {
        const vb_form *form = found->items[k].form;
        if (form && form->fixed && has_same_letters(read, speller_spelling(b->s, form)))
            return true;
    }
    return false;
}

float symbol_cost_of(const builder *b, size_t i, const candidate *c, symbol how)
{
    if (how == SYMBOL_NONE) /* as nearly always */
        return c->cost;
    if (how == SYMBOL_CAPITALS)
        return c->cost + (is_exchanged(b, i, c) ? other_letters_cost : 0);
    float each = how == SYMBOL_AS_READ ? symbol_relief : capital_relief,
          relief = how && !c->form ? each * (float)token_text(b, i).len : 0;
    bool word = c->form && !c->form->fixed,
         other = how >= SYMBOL_NO_WORD && (word || is_other_symbol(b, i, c));
    return fmaxf(c->cost - relief, 0) + (other ? symbol_cost : 0) +
           (is_longer_symbol(b, i, c) ? lost_letter_cost : 0);
}
