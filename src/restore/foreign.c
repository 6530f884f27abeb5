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
    if (t->kind != VB_TOKEN_WORD)
        return;
    t->kind = VB_TOKEN_LOCKED;
    t->label = true;
}

/* The words from token `i` on that stand on its line: where they end, how many they are and how
 * many of them are foreign. */
static size_t count_line(const vb_model *model, vb_slice text, const vb_array *tokens, size_t i,
                         size_t *words, size_t *foreign)
{
    const token *items = tokens->items;
    size_t line = items[i].line;
    *words = *foreign = 0;
    for (; i < tokens->count && items[i].line == line; i++) {
        bool is_word = items[i].kind == VB_TOKEN_WORD;
        *words += is_word;
        *foreign += is_word && is_foreign(model, token_slice(text, &items[i]));
    }
    return i;
}

void foreign_lock(const vb_model *model, vb_slice text, vb_array *tokens)
{
    bool above = false;
    for (size_t first = 0, end, words, foreign; first < tokens->count; first = end) {
        end = count_line(model, text, tokens, first, &words, &foreign);
        bool goes_on = above && begins_small(token_slice(text, VB_ARRAY_AT(tokens, token, first)));
        proof needed = goes_on ? of_next : of_line;
        above = foreign >= needed.least && foreign * 10 >= words * needed.of_ten;
        for (size_t i = first; i < end; i++) {
            token *own = VB_ARRAY_AT(tokens, token, i);
            if (above || is_substance(token_slice(text, own)))
                lock(own);
        }
    }
}
