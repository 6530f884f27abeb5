/*
 * Lines in another language, most often English: of a treaty, an address, an annex. The model has
 * the words of other languages that Vietnamese texts quote, but makes Vietnamese of the rest
 * (`same` is game). Where many words of a line, as they stand, are ones that the model knows and
 * that no syllable of Vietnamese has the letters of, the line was never Vietnamese, and is left as
 * it was read.
 */
#include "restore/locks.h"

#include "restore/token.h"
#include "restore/word.h"
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

/* Whether the model knows the word just as it stands, and it cannot be one that lost its marks. */
static bool is_foreign(const vb_model *model, vb_slice word)
{
    enum { LONGEST = 24 };
    char lower[LONGEST];
    if (word.len < 2 || word.len > LONGEST)
        return false;
    for (size_t i = 0; i < word.len; i++) {
        lower[i] = (char)vb_lower((unsigned char)word.data[i]);
        if (lower[i] < 'a' || lower[i] > 'z' || (i > 0 && lower[i] != word.data[i]))
            return false;
    }
    vb_slice own = {lower, word.len};
    return !may_be_syllable(own) && vb_model_find(model, own);
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
        for (size_t i = first; i < end && above; i++) {
            token *own = VB_ARRAY_AT(tokens, token, i);
            if (own->kind != VB_TOKEN_WORD)
                continue;
            own->kind = VB_TOKEN_LOCKED;
            own->label = true;
        }
    }
}
