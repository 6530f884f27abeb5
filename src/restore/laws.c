/*
 * Names of laws that may be known: behind Luật, Bộ luật and Pháp lệnh stands the name of one
 * (data/laws.tsv). Where each of its words may have been read, together they cost less, or words
 * that are usual elsewhere would take their places: `Luật Định dạng giới` for Luật Bình đẳng giới.
 */
#include "restore/site.h"

#include "restore/formulas.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/laws.h"
#include "vanban/model.h"

static const relief of_law = {3.0F, 8.0F};
static const float type_near = 4.0F;

static size_t count_words(vb_slice name)
{
    size_t words = 1;
    for (size_t i = 0; i < name.len; i++)
        words += name.data[i] == ' ' || name.data[i] == '-';
    return words;
}

/* Whether the row is a name of several words that no other words are near to. */
static bool is_plain_name(size_t row)
{
    vb_slice type = vb_table_cell(&vb_table_laws, row, LAWS_TYPE),
             name = vb_table_cell(&vb_table_laws, row, LAWS_NAME);
    size_t words = count_words(name);
    return words > 1 && words <= WORDS_MAX && begins_capital(name) &&
           vb_table_cell(&vb_table_laws, row, LAWS_EXACT).len == 0 &&
           (vb_slice_ends(type, VB_SLICE("uật")) || vb_slice_ends(type, VB_SLICE("lệnh")));
}

void laws_list(law_list *all, const vb_model *model)
{
    *all = (law_list){
        .types = {formula_word(model, VB_SLICE("luật")), formula_word(model, VB_SLICE("lệnh"))}};
    for (size_t row = 0; row < vb_table_laws.rows && all->count < LAWS_MAX; row++) {
        law_name *own = &all->items[all->count];
        if (!is_plain_name(row))
            continue;
        vb_slice name = vb_table_cell(&vb_table_laws, row, LAWS_NAME);
        own->length = (uint8_t)formula_words(model, name, own->words);
        all->count += own->words[0] != VB_WORD_UNKNOWN;
    }
}

/* Whether a law's name may begin behind token `i`: with a capital, behind a type and a blank. */
static bool may_begin(const site *s, size_t i, size_t count)
{
    if ((s->text.data[s->tokens[i].start] | 0x20) != 'l' || !site_is_named(s, i + 1, count) ||
        !is_one_blank(s->text, &s->tokens[i], &s->tokens[i + 1]))
        return false;
    return formula_edge(s, i, s->lists->laws.types[0], type_near) ||
           formula_edge(s, i, s->lists->laws.types[1], type_near);
}

/* Where the words end that stand behind one another from token `i` on, so far as a name goes. */
static size_t run_end(const site *s, size_t i, size_t count)
{
    size_t end = i + 1;
    while (end < count && end < i + WORDS_MAX && s->tokens[end].kind == VB_TOKEN_WORD &&
           is_one_blank(s->text, &s->tokens[end - 1], &s->tokens[end]))
        end++;
    return end;
}

void laws_relieve(site *s, size_t count)
{
    const law_list *all = &s->lists->laws;
    for (size_t i = 0; i + 1 < count; i++) {
        if (!may_begin(s, i, count))
            continue;
        size_t end = run_end(s, i + 1, count);
        uint64_t firsts = site_has_choice(s, i + 1, end) ? site_words(s, i + 1) : 0;
        for (size_t k = 0; k < all->count && firsts; k++) {
            const law_name *own = &all->items[k];
            s->end = i + 1 + own->length;
            if (site_may_be(firsts, own->words[0]) && s->end <= end)
                formula_relieve(s, own->words, own->length, own->length, of_law);
        }
    }
}
