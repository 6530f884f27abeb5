/* Makes a file of spellings (vanban/model_format.h): what the search finds for words of a list. */
#include "restore/spellings.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/lattice_build.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/restore.h"

#include <math.h>
#include <string.h>

/* What is made: slots are put in their places once all are known. */
typedef struct listing {
    const vb_model *model;
    speller *speller;
    lattice lattice;
    vb_array tokens;       /* token: the one at hand */
    vb_array slots, items; /* vb_spellings_slot, vb_listed_spelling */
    vb_buffer words, layout, followers;
    size_t lists; /* of followers */
} listing;

/* ------------------------------------------------------------------------------------ words -- */

static uint16_t listed_cost(float cost)
{
    float units = cost * VB_COST_UNIT;
    return units < VB_COST_NEVER ? (uint16_t)lrintf(units) : VB_COST_NEVER;
}

static void list_candidate(listing *l, const candidate *c)
{
    const vb_form *forms = vb_model_lexicon(l->model).forms;
    vb_listed_spelling item = {c->form ? (uint32_t)(c->form - forms) : VB_SPELLING_COPY, {0}, 0};
    for (shape k = SHAPE_LOWER; k < SHAPES; k++)
        item.costs[k] = listed_cost(c->shapes[k]);
    vb_array_push(&l->items, &item);
}

static void list_word(void *context, const vb_channel *channel, const searched_word *known)
{
    listing *l = context;
    size_t number = 0;
    while (vb_model_channel(l->model, number) != channel)
        number++;
    vb_spellings_slot slot = {.key = vb_spellings_key(vb_slice_hash(known->word), number),
                              .word = (uint32_t)l->words.len,
                              .first = (uint32_t)l->items.count,
                              .word_len = (uint16_t)known->word.len,
                              .count = known->near.count,
                              .nearest = (uint16_t)known->nearest,
                              .searched = (uint16_t)known->searched};
    vb_buffer_add(&l->words, known->word);
    for (size_t i = 0; i < known->near.count; i++)
        list_candidate(l, &known->near.items[i]);
    vb_array_push(&l->slots, &slot);
}

/* Asks for the word, and for all that a text of it alone asks for: its halves, where it may be two.
 */
static vb_status search_word(listing *l, vb_slice word, const vb_channel *channel)
{
    vb_token found;
    if (speller_is_full(l->speller))
        speller_visit(l->speller, list_word, l);
    speller_reset(l->speller, channel);
    if (!speller_find(l->speller, word, INFINITY,
                      REACH_NEAR)) /* a text that is a number asks nothing */
        return VB_ERR_MEMORY;
    vb_array_clear(&l->tokens);
    for (size_t at = 0; vb_next_token(word, &at, &found);)
        vb_array_push(&l->tokens, &(token){.start = found.start,
                                           .end = found.end,
                                           .line = 1,
                                           .kind = found.kind,
                                           .behind = GAP_WIDE});
    return lattice_build(&l->lattice, l->speller, l->model, word, &l->tokens, &(evidence){0});
}

/* ------------------------------------------------------------------------------------- list -- */

/* The number of the channel with this name; how many there are when none has it. */
static size_t channel_number(const vb_model *model, vb_slice name)
{
    size_t i = 0, count = vb_model_channel_count(model);
    while (i < count &&
           !vb_slice_equal(vb_slice_of(vb_channel_name(vb_model_channel(model, i))), name))
        i++;
    return i;
}

/* Searches for a word in each of the channels named. VB_ERR_INPUT when one is none. */
static vb_status search_channels(listing *l, vb_slice word, vb_slice names)
{
    vb_status status = VB_OK;
    for (size_t at = 0; at < names.len && status == VB_OK;) {
        size_t end = vb_slice_find(names, VB_SLICE(" "), at);
        end = end == SIZE_MAX ? names.len : end;
        size_t channel = channel_number(l->model, vb_slice_cut(names, at, end));
        if (channel == vb_model_channel_count(l->model))
            return VB_ERR_INPUT;
        status = search_word(l, word, vb_model_channel(l->model, channel));
        at = end + 1;
    }
    return status;
}

static vb_status search_line(listing *l, vb_slice line)
{
    enum { WORD_BYTES_MAX = 4 * WORD_LETTERS_MAX };
    size_t tab = vb_slice_find(line, VB_SLICE("\t"), 0), bad;
    if (line.len == 0 || line.data[0] == '#')
        return VB_OK;
    if (tab == SIZE_MAX || tab == 0 || tab > WORD_BYTES_MAX || !vb_utf8_valid(line, &bad))
        return VB_ERR_INPUT;
    return search_channels(l, vb_slice_cut(line, 0, tab), vb_slice_cut(line, tab + 1, line.len));
}

static vb_status search_all(listing *l, vb_slice list, vb_reporter reporter)
{
    vb_slice line;
    vb_status worst = VB_OK;
    for (size_t at = 0, number = 1; vb_next_line(list, &at, &line); number++) {
        vb_status status = search_line(l, line);
        if (status == VB_ERR_INPUT && reporter.diagnostic)
            reporter.diagnostic(reporter.context,
                                &(vb_diagnostic){.severity = VB_ERROR,
                                                 .id = "bad-read-word",
                                                 .message = "no word with channels of the model",
                                                 .excerpt = line,
                                                 .line = number});
        worst = status == VB_OK ? worst : status;
        if (status == VB_ERR_MEMORY)
            return status;
    }
    return worst;
}

/* ------------------------------------------------------------------------------------- file -- */

static void add_bytes(vb_buffer *out, const void *bytes, size_t size)
{
    vb_buffer_add(out, (vb_slice){bytes, size});
}

/* Half as many places again as there are slots, so that a look-up for nothing ends soon. Of what
 * was listed twice the last is kept, which says the same. */
static vb_status write_slots(const vb_allocator *memory, const listing *l, size_t places,
                             vb_buffer *out)
{
    vb_spellings_slot *table = vb_allocate(memory, places * sizeof *table);
    if (!table)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < l->slots.count; i++) {
        const vb_spellings_slot *own = VB_ARRAY_AT(&l->slots, vb_spellings_slot, i);
        size_t at = vb_hash_place(own->key, places);
        while (table[at].word_len && table[at].key != own->key)
            at = at + 1 == places ? 0 : at + 1;
        table[at] = *own;
    }
    add_bytes(out, table, places * sizeof *table);
    vb_release(memory, table);
    return vb_buffer_status(out);
}

static vb_status write_file(const vb_allocator *memory, const listing *l, vb_buffer *out)
{
    size_t places = l->slots.count + l->slots.count / 2 + 1;
    vb_spellings_header header = {.magic = VB_SPELLINGS_MAGIC,
                                  .model = vb_model_build(l->model),
                                  .format = VB_SPELLINGS_FORMAT,
                                  .slots = (uint32_t)places,
                                  .items = (uint32_t)l->items.count,
                                  .word_bytes = (uint32_t)l->words.len,
                                  .layout_bytes = (uint32_t)l->layout.len,
                                  .lists = (uint32_t)l->lists};
    add_bytes(out, &header, sizeof header);
    vb_status status = write_slots(memory, l, places, out);
    vb_buffer_add(out, vb_buffer_slice(&l->layout));
    vb_buffer_add(out, vb_buffer_slice(&l->followers));
    add_bytes(out, l->items.items, l->items.count * sizeof(vb_listed_spelling));
    vb_buffer_add(out, vb_buffer_slice(&l->words));
    return status == VB_OK ? vb_buffer_status(out) : status;
}

vb_status vb_spellings_make(const vb_allocator *memory, const vb_model *model, vb_slice list,
                            vb_reporter reporter, vb_buffer *out)
{
    listing l = {.model = model,
                 .speller = speller_new(memory, model),
                 .lattice = lattice_new(memory),
                 .tokens = VB_ARRAY(token, memory),
                 .slots = VB_ARRAY(vb_spellings_slot, memory),
                 .items = VB_ARRAY(vb_listed_spelling, memory),
                 .words = VB_BUFFER(memory),
                 .layout = VB_BUFFER(memory),
                 .followers = VB_BUFFER(memory)};
    l.lists = vb_model_write_followers(model, &l.followers);
    vb_status status = l.speller ? VB_OK : VB_ERR_MEMORY;
    if (l.speller) {
        speller_reset(l.speller, vb_model_channel(model, 0));
        speller_lay_out(l.speller, &l.layout);
        status = search_all(&l, list, reporter);
        speller_visit(l.speller, list_word, &l);
    }
    if (status == VB_OK && (l.tokens.failed || l.slots.failed || l.items.failed || l.words.failed ||
                            l.layout.failed || l.followers.failed))
        status = VB_ERR_MEMORY;
    if (status == VB_OK)
        status = write_file(memory, &l, out);
    speller_free(l.speller);
    lattice_free(&l.lattice);
    vb_array_free(&l.tokens);
    vb_array_free(&l.slots);
    vb_array_free(&l.items);
    vb_buffer_free(&l.words);
    vb_buffer_free(&l.layout);
    vb_buffer_free(&l.followers);
    return status;
}
