/*
 * Lines in another language, most often English: of a treaty, an address, an annex. The model has
 * the words of other languages that Vietnamese texts quote, but makes Vietnamese of the rest
 * (`same` is game). Where many words of a line, as they stand, are ones that the model knows and
 * that no syllable of Vietnamese has the letters of, the line was never Vietnamese, and is left as
 * it was read. So are the names of substances in any line (data/substances.tsv), of which the model
 * knows few, and would make one of the other: ethanol of methanol.
 */
#include "restore/locks.h"

#include "restore/token.h"
#include "restore/word.h"
#include "tables/substances.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

/* A line has so many such words, and of ten words so many. What an OCR makes of Vietnamese words is
 * hardly ever a word of another language, and a line that names a few of those has not so many. A
 * sentence that goes on below needs less proof. */
typedef struct proof {
    size_t least, of_ten;
} proof;

static const proof of_line = {4, 3}, of_next = {1, 1};

enum { LONGEST = 24 };

/* The word in small letters, where it has no others than those that all engines know, and none is a
 * capital behind the first; "" of other words, and where they may be a syllable that lost its
 * marks.
 */
static vb_slice foreign_letters(vb_slice word, char lower[LONGEST])
{
    const vb_slice none = {lower, 0};
    if (word.len < 2 || word.len > LONGEST)
        return none;
    for (size_t i = 0; i < word.len; i++) {
        bool capital = i == 0 && word.data[i] >= 'A' && word.data[i] <= 'Z';
        lower[i] = (char)(capital ? word.data[i] | 0x20 : word.data[i]);
        if (lower[i] < 'a' || lower[i] > 'z')
            return none;
    }
    vb_slice own = {lower, word.len};
    return may_be_syllable(own) ? none : own;
}

/* Whether the model knows the word just as it stands, and it cannot be one that lost its marks. */
static bool is_foreign(const vb_model *model, vb_slice word)
{
    char lower[LONGEST];
    vb_slice own = foreign_letters(word, lower);
    return own.len && vb_model_find(model, own);
}

/* Whether the word is the name of a substance, which is hardly ever a misread other one. */
static bool is_substance(vb_slice word)
{
    enum { SHORTEST = 6 };
    char lower[LONGEST];
    vb_slice own = word.len >= SHORTEST ? foreign_letters(word, lower) : (vb_slice){0};
    return own.len && vb_table_search(&vb_table_substances, own) < vb_table_substances.rows;
}

static void lock(token *t)
{
    if (t->kind == VB_TOKEN_WORD)
        token_lock(t);
}

/* What a line has: its words, those written small, and of both the foreign ones. */
typedef struct line_words {
    size_t all, small, foreign, foreign_small;
} line_words;

/* Counts them from token `i` on; returns where the line ends. */
static size_t count_line(const vb_model *model, vb_slice text, const vb_array *tokens, size_t i,
                         line_words *words)
{
    const token *items = tokens->items;
    size_t line = items[i].line;
    line_words own = {0};
    for (; i < tokens->count && items[i].line == line; i++) {
        if (items[i].kind != VB_TOKEN_WORD)
            continue;
        vb_slice word = token_slice(text, &items[i]);
        bool small = word.data[0] >= 'a' && word.data[0] <= 'z', foreign = is_foreign(model, word);
        own.all++;
        own.small += small;
        own.foreign += foreign;
        own.foreign_small += foreign && small;
    }
    *words = own;
    return i;
}

/* Whether the line is of another language. Where all of its foreign words have a capital and it has
 * others, they are names in a Vietnamese one: `phông chữ Times New Roman, mã Unicode`. */
static bool is_foreign_line(const line_words *own, proof needed)
{
    bool names = own->small > 0 && own->foreign_small == 0;
    return !names && own->foreign >= needed.least && own->foreign * 10 >= own->all * needed.of_ten;
}

void foreign_lock(const vb_model *model, vb_slice text, vb_array *tokens)
{
    bool above = false;
    for (size_t first = 0, end; first < tokens->count; first = end) {
        line_words words;
        end = count_line(model, text, tokens, first, &words);
        bool goes_on = above && begins_small(token_slice(text, VB_ARRAY_AT(tokens, token, first)));
        above = is_foreign_line(&words, goes_on ? of_next : of_line);
        for (size_t i = first; i < end; i++) {
            token *own = VB_ARRAY_AT(tokens, token, i);
            if (above || is_substance(token_slice(text, own)))
                lock(own);
        }
    }
}
