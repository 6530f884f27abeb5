/*
 * Roman numerals. Their strokes run together (Phụ lục `H` is II, khóa `VHI` VIII), which the
 * channel, made for words, takes for a stroke lost: it reads I and VII. So the ways that a numeral
 * may have been read come from the table of labels, and the language model says where one stands.
 */
#include "restore/numerals.h"

#include "restore/lattice.h"
#include "tables/label-glyphs.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

/* What a numeral asks for, and each of its signs that was read for another. */
static const float numeral_cost = 2.0F, misread_cost = 1.0F;

void numeral_write(unsigned number, char numeral[NUMERAL_SIZE])
{
    static const char *const tens[] = {"", "X", "XX", "XXX"};
    static const char *const ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    strcpy(numeral, tens[number / 10]);
    strcat(numeral, ones[number % 10]);
}

unsigned numeral_value(vb_slice numeral)
{
    char own[NUMERAL_SIZE];
    for (unsigned number = 1; number <= NUMERALS_MAX; number++) {
        numeral_write(number, own);
        if (vb_slice_equal(numeral, vb_slice_of(own)))
            return number;
    }
    return 0;
}

/* ------------------------------------------------------------------------------------ misread --
 */

static bool is_stroke(char sign)
{
    return sign == 'I' || sign == 'V' || sign == 'X';
}

/* The next row from `row` on that says what of a numeral may be read as `sign`; past the last one:
 * none. */
static size_t find_row(vb_slice sign, size_t row)
{
    const vb_table *glyphs = &vb_table_label_glyphs;
    while (row < glyphs->rows &&
           !(vb_slice_equal(vb_table_cell(glyphs, row, 2), sign) &&
             vb_slice_equal(vb_table_cell(glyphs, row, 0), VB_SLICE("roman"))))
        row++;
    return row;
}

/* Whether the signs of `word` may all have been read for what is left of a numeral. */
static bool reads_as(vb_slice word, vb_slice numeral, unsigned *misread)
{
    uint32_t c;
    if (word.len == 0 || numeral.len == 0)
        return word.len == numeral.len;
    size_t len = vb_utf8_decode(word, 0, &c);
    vb_slice sign = vb_slice_cut(word, 0, len), rest = vb_slice_cut(word, len, word.len);
    if (vb_slice_starts(numeral, sign) &&
        reads_as(rest, vb_slice_cut(numeral, len, numeral.len), misread))
        return true;
    const vb_table *glyphs = &vb_table_label_glyphs;
    ++*misread;
    for (size_t row = find_row(sign, 0); row < glyphs->rows; row = find_row(sign, row + 1)) {
        vb_slice written = vb_table_cell(glyphs, row, 1);
        if (vb_slice_starts(numeral, written) &&
            reads_as(rest, vb_slice_cut(numeral, written.len, numeral.len), misread))
            return true;
    }
    --*misread;
    return false;
}

/* One sign is mostly just that: `1`, `l`, `T`, `¡`. Not H, which is two strokes, nor a letter that
 * Vietnamese does not write. */
static bool may_be_alone(uint32_t sign)
{
    return sign == 'H' || sign == 'J' ||
           (sign >= 0x80 && vb_is_letter(sign) && !vb_letter_of(sign).base);
}

/* Cheap: short, and with a capital of numerals in it. */
static bool may_be_numeral(vb_slice word)
{
    uint32_t first;
    bool capital = false;
    if (word.len >= NUMERAL_SIZE)
        return false;
    if (vb_utf8_decode(word, 0, &first) == word.len)
        return may_be_alone(first);
    for (size_t i = 0; i < word.len; i++)
        capital |= is_stroke(word.data[i]) || word.data[i] == 'H';
    return capital;
}

unsigned numeral_read(vb_slice word, unsigned *misread)
{
    char numeral[NUMERAL_SIZE];
    *misread = 0;
    if (!may_be_numeral(word))
        return 0;
    for (unsigned number = 1; number <= NUMERALS_MAX; number++) {
        numeral_write(number, numeral);
        if (reads_as(word, vb_slice_of(numeral), misread))
            return number;
    }
    return 0;
}

/* ------------------------------------------------------------------------------------ lattice --
 */

/* The candidate that is the numeral; NULL when the model does not know it. */
static const candidate *find_numeral(builder *b, vb_slice numeral)
{
    const vb_form *known = builder_known(b, numeral);
    const candidates *found = known ? builder_find(b, numeral, INFINITY) : NULL;
    for (size_t k = 0; found && k < found->count; k++) {
        if (found->items[k].form && found->items[k].form->word == known->word)
            return &found->items[k];
    }
    return NULL;
}

void numeral_add(builder *b, size_t i)
{
    unsigned misread, number = numeral_read(token_text(b, i), &misread);
    char numeral[NUMERAL_SIZE];
    if (!number || !misread)
        return;
    numeral_write(number, numeral);
    const candidate *c = find_numeral(b, vb_slice_of(numeral));
    size_t own = b->l->edges.count;
    if (c)
        builder_add_word(b, i, i + 1, c, numeral_cost + misread_cost * (float)misread);
    for (size_t k = own; k < b->l->edges.count; k++)
        VB_ARRAY_AT(&b->l->edges, edge, k)->numeral = true;
}
