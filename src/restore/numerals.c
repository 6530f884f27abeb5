/*
 * Roman numerals. Their strokes run together (Phụ lục `H` is II, khóa `VHI` VIII), which the
 * channel, made for words, takes for a stroke lost: it reads I and VII. So the ways that a numeral
 * may have been read come from the table of labels, and the language model says where one stands.
 */
#include "restore/numerals.h"

#include "restore/builder.h"
#include "restore/candidates.h"
#include "restore/lattice.h"
#include "tables/label-glyphs.h"
#include "vanban/model.h"
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

static bool is_stroke(uint32_t sign)
{
    return sign == 'I' || sign == 'V' || sign == 'X';
}

/* Whether a word has nothing but strokes: most have none. */
static bool is_of_strokes(vb_slice word)
{
    size_t strokes = 0;
    while (strokes < word.len && is_stroke((unsigned char)word.data[strokes]))
        strokes++;
    return strokes == word.len;
}

unsigned numeral_value(vb_slice numeral)
{
    char own[NUMERAL_SIZE];
    for (unsigned number = 1; number <= NUMERALS_MAX && is_of_strokes(numeral); number++) {
        numeral_write(number, own);
        if (vb_slice_equal(numeral, vb_slice_of(own)))
            return number;
    }
    return 0;
}

unsigned numeral_of_strokes(vb_slice word)
{
    return word.len > 1 ? numeral_value(word) : 0;
}

/* ------------------------------------------------------------------------------ misread -- */

/* Whether the signs of `word` may all have been read for what is left of a numeral. */
static bool reads_as(const numeral_signs *signs, vb_slice word, vb_slice numeral, unsigned *misread)
{
    uint32_t c;
    if (word.len == 0 || numeral.len == 0)
        return word.len == numeral.len;
    size_t len = vb_utf8_decode(word, 0, &c);
    vb_slice rest = vb_slice_cut(word, len, word.len);
    if (is_stroke(c)) /* no other stroke is read for one */
        return numeral.data[0] == word.data[0] &&
               reads_as(signs, rest, vb_slice_cut(numeral, 1, numeral.len), misread);
    ++*misread;
    for (size_t i = 0; i < signs->count; i++) {
        const numeral_glyph *glyph = &signs->glyphs[i];
        if (glyph->read == c && vb_slice_starts(numeral, glyph->written) &&
            reads_as(signs, rest, vb_slice_cut(numeral, glyph->written.len, numeral.len), misread))
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

static void add_sign(numeral_signs *signs, uint32_t sign)
{
    if (sign < 0x80)
        signs->ascii[sign / 64] |= UINT64_C(1) << sign % 64;
}

static bool has_sign(const numeral_signs *signs, uint32_t sign)
{
    if (sign < 0x80)
        return signs->ascii[sign / 64] >> sign % 64 & 1;
    size_t i = 0;
    while (i < signs->count && signs->glyphs[i].read != sign)
        i++;
    return i < signs->count;
}

numeral_signs numeral_signs_read(void)
{
    const vb_table *glyphs = &vb_table_label_glyphs;
    numeral_signs signs = {.count = 0};
    for (const char *stroke = "IVX"; *stroke; stroke++)
        add_sign(&signs, (unsigned char)*stroke);
    for (size_t row = 0; row < glyphs->rows; row++) {
        numeral_glyph own = {.written = vb_table_cell(glyphs, row, LABEL_GLYPHS_WRITTEN)};
        vb_utf8_decode(vb_table_cell(glyphs, row, LABEL_GLYPHS_READ), 0, &own.read);
        if (!vb_slice_equal(vb_table_cell(glyphs, row, LABEL_GLYPHS_KIND), VB_SLICE("roman")) ||
            signs.count == sizeof signs.glyphs / sizeof signs.glyphs[0])
            continue;
        signs.glyphs[signs.count++] = own;
        add_sign(&signs, own.read);
    }
    return signs;
}

/* Cheap: short, with a capital of numerals in it or three strokes that make no word (`lil`), and no
 * sign that is read for none. */
static bool may_be_numeral(const numeral_signs *signs, vb_slice word)
{
    enum { SURELY = 3 };
    uint32_t c = 0;
    bool capital = false;
    size_t count = 0, strokes = 0;
    if (word.len >= NUMERAL_SIZE)
        return false;
    for (size_t at = 0; at < word.len; count++) {
        at += vb_utf8_decode(word, at, &c);
        if (!has_sign(signs, c))
            return false;
        capital |= is_stroke(c) || c == 'H';
        strokes += vb_is_among((int32_t)c, "li");
    }
    return count == 1 ? may_be_alone(c) : capital || (strokes == count && count >= SURELY);
}

unsigned numeral_read(const numeral_signs *signs, vb_slice word, unsigned *misread)
{
    char numeral[NUMERAL_SIZE];
    *misread = 0;
    if (!may_be_numeral(signs, word))
        return 0;
    for (unsigned number = 1; number <= NUMERALS_MAX; number++) {
        numeral_write(number, numeral);
        if (reads_as(signs, word, vb_slice_of(numeral), misread))
            return number;
    }
    return 0;
}

/* ------------------------------------------------------------------------------ lattice -- */

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

/* H’ Bích, H'Hen: what Ê Đê names begin with. */
static bool has_apostrophe_behind(const builder *b, size_t i)
{
    vb_slice rest = vb_slice_cut(b->text, b->tokens[i].end, b->text.len);
    return vb_slice_starts(rest, VB_SLICE("'")) || vb_slice_starts(rest, VB_SLICE("’"));
}

void numeral_add(builder *b, size_t i)
{
    unsigned misread, number = numeral_read(&b->l->numerals, token_text(b, i), &misread);
    char numeral[NUMERAL_SIZE];
    if (!number || !misread || has_apostrophe_behind(b, i))
        return;
    numeral_write(number, numeral);
    const candidate *c = find_numeral(b, vb_slice_of(numeral));
    float cost = numeral_cost + misread_cost * (float)misread;
    edge *e = c ? builder_add_word(b, i, i + 1, c, cost) : NULL;
    if (e)
        e->numeral = true;
}
