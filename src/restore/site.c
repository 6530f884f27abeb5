/* Where words are known beforehand: finding them among the ways that tokens may be read, and
 * letting them cost less. */
#include "restore/site.h"

#include "restore/formulas.h"
#include "restore/lattice.h"
#include "restore/word.h"
#include "vanban/model.h"

#include <math.h>

uint16_t formula_word(const vb_model *model, vb_slice spelling)
{
    const vb_form *form = form_in_small_letters(model, spelling);
    return form ? form->word : VB_WORD_UNKNOWN;
}

static bool parts_words(char byte)
{
    return byte == ' ' || byte == '-';
}

size_t formula_words(const vb_model *model, vb_slice name, uint16_t *words)
{
    size_t count = 0, at = 0;
    while (at < name.len && count < WORDS_MAX) {
        size_t start = at;
        while (at < name.len && !parts_words(name.data[at]))
            at++;
        if (at > start)
            words[count++] = formula_word(model, vb_slice_cut(name, start, at));
        at++;
    }
    return count;
}

float least_edge_cost(const edge *first, const edge *end)
{
    float least = INFINITY;
    for (const edge *e = first; e < end; e++)
        least = e->cost < least ? e->cost : least;
    return least;
}

uint64_t site_words(const site *s, size_t i)
{
    edge *end;
    uint64_t words = 0;
    for (const edge *e = lattice_edges_at(s->l, i, &end); e < end; e++)
        words |= UINT64_C(1) << e->word[0] % 64;
    return words;
}

edge *formula_edge(const site *s, size_t i, uint16_t word, float near)
{
    edge *end, *first = lattice_edges_at(s->l, i, &end), *found = NULL;
    if (word == VB_WORD_UNKNOWN)
        return NULL;
    for (edge *e = first; e < end; e++) {
        if (e->word[0] == word && edge_is_plain(e) && (!found || e->cost < found->cost))
            found = e;
    }
    return found && found->cost <= least_edge_cost(first, end) + near ? found : NULL;
}

void site_hold_unlike(const site *s, size_t first, size_t end, bool (*fits)(vb_slice, vb_slice),
                      float more)
{
    for (size_t i = first; i < end; i++) {
        edge *behind;
        for (edge *e = lattice_edges_at(s->l, i, &behind); e < behind; e++) {
            const candidate *c = e->chosen[0];
            if (edge_is_plain(e) && c && c->form &&
                !fits(vb_model_form_spelling(s->model, c->form), site_word(s, i)))
                e->cost += more;
        }
    }
}

void formula_relieve(const site *s, const uint16_t *words, size_t count, size_t least, relief by)
{
    edge *edges[WORDS_MAX];
    size_t missing = 0;
    for (size_t i = count; i-- > 0;) { /* most formulas are ruled out by their last word */
        edges[i] = formula_edge(s, s->end - count + i, words[i], by.near);
        missing += !edges[i];
        if (count - missing < least)
            return;
    }
    for (size_t i = 0; i < count; i++) {
        if (edges[i])
            edge_foreknow(edges[i], by.less);
    }
}
