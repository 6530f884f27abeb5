/* What is asked for and added, way by way, while a lattice is built. */
#include "restore/builder.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"

#include <math.h>

const vb_form *builder_known(const builder *b, vb_slice word)
{
    const vb_form *form = vb_model_find(b->model, word);
    return form ? form : form_in_small_letters(b->model, word);
}

void builder_add_settled(builder *b, size_t i, const candidate *c, float cost, float confidence,
                         float language)
{
    edge *own = builder_add_word(b, i, i + 1, c, cost);
    if (!own)
        return;
    own->settled = true;
    own->before = confidence;
    own->language = language;
}

edge *builder_add_words(builder *b, size_t i, const candidate *const *words, size_t count,
                        float cost)
{
    edge *e = vb_array_place(&b->l->edges);
    if (!e)
        return NULL;
    *e = (edge){.from = (uint32_t)i, .to = (uint32_t)i + 1, .cost = cost, .words = (uint8_t)count};
    for (size_t k = 0; k < count; k++) {
        e->word[k] = word_of(words[k]);
        e->chosen[k] = words[k];
    }
    return e;
}

edge *builder_add_pair(builder *b, size_t i, const candidate *left, const candidate *right,
                       float cost)
{
    return builder_add_words(b, i, (const candidate *const[]){left, right}, 2, cost);
}

const candidates *builder_find(builder *b, vb_slice word, float limit)
{
    const candidates *found = speller_find(b->s, word, limit, b->far ? REACH_FAR : REACH_NEAR);
    b->failed |= !found;
    return found;
}

const candidates *builder_find_read(builder *b, size_t i, search_reach reach)
{
    uint64_t hash = token_hash(b->text, &b->tokens[i]);
    const candidates *found = speller_find_hashed(b->s, token_text(b, i), hash, INFINITY, reach);
    b->failed |= !found;
    return found;
}

bool builder_has_cell(const builder *b, size_t i)
{
    const token *t = &b->tokens[i];
    bool begins =
        i == 0 || t[-1].line < t->line || is_column_gap(vb_slice_cut(b->text, t[-1].end, t->start));
    return begins && (i + 1 == b->count || t[1].line > t->line ||
                      is_column_gap(vb_slice_cut(b->text, t->end, t[1].start)));
}
