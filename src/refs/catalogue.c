/*
 * The distinct documents of many references. In one document those of one key are one: their
 * resolution gave it to them. Those of two documents are one only where nothing is lacking that
 * tells it from others: numbers begin anew with each term or year, and in each place. So what is
 * listed does not depend on what was added first.
 */
#include "refs/text.h"
#include "refs/type_facts.h"
#include "vanban/refs.h"

#include "tables/issuers.h"

/* No more that are told apart by nothing but the document they are cited in are looked through. */
enum { SAME_MAX = 64 };

typedef struct entry {
    vb_catalogued item;
    uint64_t hash;
    size_t next;        /* the next of the same hash + 1, 0: none */
    size_t in_document; /* the document it was counted in last */
    vb_slice identity;  /* what it is told from others by */
    bool asked, whole;  /* whether it is known if that lacks nothing, and if so */
} entry;

struct vb_catalogue {
    const vb_allocator *memory;
    vb_arena arena;
    vb_array entries;
    size_t *slots;
    size_t slot_count;
    size_t document;
    vb_buffer key, identity; /* of what is added */
};

vb_catalogue *vb_catalogue_new(const vb_allocator *memory)
{
    vb_catalogue *catalogue = vb_allocate(memory, sizeof *catalogue);
    if (!catalogue)
        return NULL;
    catalogue->memory = memory;
    catalogue->arena = VB_ARENA(memory);
    catalogue->entries = VB_ARRAY(entry, memory);
    catalogue->key = catalogue->identity = VB_BUFFER(memory);
    catalogue->document = 1;
    return catalogue;
}

void vb_catalogue_free(vb_catalogue *catalogue)
{
    if (!catalogue)
        return;
    vb_arena_free(&catalogue->arena);
    vb_array_free(&catalogue->entries);
    vb_buffer_free(&catalogue->key);
    vb_buffer_free(&catalogue->identity);
    vb_release(catalogue->memory, catalogue->slots);
    vb_release(catalogue->memory, catalogue);
}

static entry *entry_at(const vb_catalogue *catalogue, size_t index)
{
    return VB_ARRAY_AT(&catalogue->entries, entry, index);
}

static bool grow(vb_catalogue *catalogue)
{
    size_t count = catalogue->slot_count ? 2 * catalogue->slot_count : 256;
    size_t *slots = vb_allocate(catalogue->memory, count * sizeof *slots);
    if (!slots)
        return false;
    for (size_t i = 0; i < catalogue->entries.count; i++) {
        entry *moved = entry_at(catalogue, i);
        size_t *slot = &slots[moved->hash & (count - 1)];
        moved->next = *slot;
        *slot = i + 1;
    }
    vb_release(catalogue->memory, catalogue->slots);
    catalogue->slots = slots;
    catalogue->slot_count = count;
    return true;
}

static bool has_day(const vb_act *act)
{
    enum { DAY = 10 };
    return act->date.len == DAY;
}

/* The Party's centre numbers in one series, whichever of its bodies a citation names. */
static bool is_dated_of_centre(const vb_act *act)
{
    return has_day(act) && vb_slice_ends(act->number, VB_SLICE("/TW"));
}

/* The key, less what not every citation tells and another part tells too: the date of a number with
 * its year, the body of the Party's centre. */
static void make_identity(vb_catalogue *catalogue, const vb_act *act)
{
    vb_buffer *key = &catalogue->key, *identity = &catalogue->identity;
    const vb_act dated = {.type = act->type, .number = act->number, .date = act->date};
    vb_buffer_clear(key);
    vb_buffer_clear(identity);
    if (is_dated_of_centre(act)) {
        vb_act_key(&dated, identity);
        return;
    }
    if (act->key.len)
        vb_buffer_add(key, act->key);
    else
        vb_act_key(act, key);
    vb_slice all = vb_buffer_slice(key);
    size_t date = has_day(act) && vb_number_year(act->number).len ? vb_slice_find(all, act->date, 0)
                                                                  : SIZE_MAX;
    vb_buffer_add(identity, vb_slice_cut(all, 0, date < all.len ? date : all.len));
    if (date < all.len)
        vb_buffer_add(identity, vb_slice_cut(all, date + act->date.len + 1, all.len));
}

/* Whether the body is one of those that each place has, and its place is not told: Sở Y tế, Ủy ban
 * nhân dân tỉnh. */
static bool lacks_place(vb_slice issuer)
{
    if (vb_place_level_of_body(issuer) != SIZE_MAX)
        return true;
    for (size_t row = 0; row < vb_table_issuers.rows; row++)
        if (vb_slice_equal(issuer, vb_table_cell(&vb_table_issuers, row, ISSUERS_NAME)))
            return !vb_slice_equal(vb_table_cell(&vb_table_issuers, row, ISSUERS_PLACE),
                                   VB_SLICE("-"));
    return false;
}

/* Whether the identity is of one document wherever it is cited. Of laws a name without a number or
 * a year is not, that of a treaty is. */
static bool is_whole(const vb_act *act)
{
    if (!act->number.len)
        return act->date.len || !is_law(act->type);
    bool timed = has_day(act) || vb_number_year(act->number).len;
    return is_dated_of_centre(act) || (timed && act->issuer.len && !lacks_place(act->issuer));
}

/* Found out where two documents cite it. */
static bool is_one_wherever(entry *known)
{
    if (!known->asked)
        known->whole = is_whole(&known->item.act);
    known->asked = true;
    return known->whole;
}

static entry *find(const vb_catalogue *catalogue, uint64_t hash)
{
    size_t looked = 0;
    vb_slice identity = vb_buffer_slice(&catalogue->identity);
    for (size_t next = catalogue->slots[hash & (catalogue->slot_count - 1)];
         next && looked < SAME_MAX; next = entry_at(catalogue, next - 1)->next) {
        entry *known = entry_at(catalogue, next - 1);
        if (known->hash != hash || !vb_slice_equal(known->identity, identity))
            continue;
        if (known->in_document == catalogue->document || is_one_wherever(known))
            return known;
        looked++;
    }
    return NULL;
}

static entry *add_entry(vb_catalogue *catalogue, uint64_t hash)
{
    entry *added = vb_array_add(&catalogue->entries);
    if (!added)
        return NULL;
    size_t *slot = &catalogue->slots[hash & (catalogue->slot_count - 1)];
    added->hash = hash;
    added->identity = vb_arena_copy(&catalogue->arena, vb_buffer_slice(&catalogue->identity));
    added->next = *slot;
    *slot = catalogue->entries.count;
    return added;
}

/* Whether a part of what is known of one document gives way: to what says more, and of two that say
 * as much to one and the same, whichever came first. */
static int compare_parts(vb_slice known, vb_slice given)
{
    if (known.len != given.len)
        return known.len < given.len ? -1 : 1;
    return vb_slice_compare(given, known);
}

static vb_slice take(vb_catalogue *catalogue, vb_slice known, vb_slice given)
{
    return compare_parts(known, given) < 0 ? vb_arena_copy(&catalogue->arena, given) : known;
}

/* The key and what it is made of come from one citation. */
static void take_known(vb_catalogue *catalogue, vb_act *known, const vb_act *given)
{
    int order = compare_parts(known->key, given->key);
    known->type = take(catalogue, known->type, given->type);
    known->number = take(catalogue, known->number, given->number);
    known->title = take(catalogue, known->title, given->title);
    if (order > 0)
        return;
    if (order < 0)
        known->issuer = known->date = VB_SLICE("");
    known->key = take(catalogue, known->key, given->key);
    known->date = take(catalogue, known->date, given->date);
    known->issuer = take(catalogue, known->issuer, given->issuer);
}

vb_status vb_catalogue_add(vb_catalogue *catalogue, const vb_act *act)
{
    make_identity(catalogue, act);
    uint64_t hash = vb_slice_hash(vb_buffer_slice(&catalogue->identity));
    hash ^= hash >> 32;
    if (2 * catalogue->entries.count >= catalogue->slot_count && !grow(catalogue))
        return VB_ERR_MEMORY;
    if (catalogue->key.failed || catalogue->identity.failed)
        return VB_ERR_MEMORY;
    entry *known = find(catalogue, hash);
    if (!known && !(known = add_entry(catalogue, hash)))
        return VB_ERR_MEMORY;
    take_known(catalogue, &known->item.act, act);
    known->item.count++;
    known->item.documents += known->in_document != catalogue->document;
    known->in_document = catalogue->document;
    return catalogue->arena.failed ? VB_ERR_MEMORY : VB_OK;
}

void vb_catalogue_next_document(vb_catalogue *catalogue)
{
    catalogue->document++;
}

const vb_catalogued *vb_catalogue_at(const vb_catalogue *catalogue, size_t index)
{
    return index < catalogue->entries.count ? &entry_at(catalogue, index)->item : NULL;
}
