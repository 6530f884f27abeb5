#include "refs/refs_internal.h"

/*
 * The distinct documents of many references. A number of one type is one document unless its dates
 * or bodies differ: the Party's numbers begin anew with every term.
 */

/* No more documents of one number and type are told apart. */
enum { SAME_MAX = 64 };

typedef struct entry {
    vb_catalogued item;
    uint64_t hash;
    size_t next;        /* the next of the same hash + 1, 0: none */
    size_t in_document; /* the document it was counted in last */
} entry;

struct vb_catalogue {
    const vb_allocator *memory;
    vb_arena arena;
    vb_array entries;
    size_t *slots;
    size_t slot_count;
    size_t document;
};

vb_catalogue *vb_catalogue_new(const vb_allocator *memory)
{
    vb_catalogue *catalogue = vb_allocate(memory, sizeof *catalogue);
    if (!catalogue)
        return NULL;
    catalogue->memory = memory;
    catalogue->arena = VB_ARENA(memory);
    catalogue->entries = VB_ARRAY(entry, memory);
    catalogue->document = 1;
    return catalogue;
}

void vb_catalogue_free(vb_catalogue *catalogue)
{
    if (!catalogue)
        return;
    vb_arena_free(&catalogue->arena);
    vb_array_free(&catalogue->entries);
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

static bool may_be_same(const vb_act *a, const vb_act *b)
{
    return vb_slice_equal(name_of_act(a), name_of_act(b)) && vb_slice_equal(a->type, b->type) &&
           (!a->date.len || !b->date.len || vb_slice_equal(a->date, b->date)) &&
           issuers_agree(a->issuer, b->issuer);
}

static entry *find(const vb_catalogue *catalogue, const vb_act *act, uint64_t hash)
{
    size_t looked = 0;
    for (size_t next = catalogue->slots[hash & (catalogue->slot_count - 1)];
         next && looked < SAME_MAX; next = entry_at(catalogue, next - 1)->next) {
        entry *known = entry_at(catalogue, next - 1);
        if (known->hash != hash)
            continue;
        if (may_be_same(&known->item.act, act))
            return known;
        looked++;
    }
    return NULL;
}

static entry *add(vb_catalogue *catalogue, uint64_t hash)
{
    entry *added = vb_array_add(&catalogue->entries);
    if (!added)
        return NULL;
    size_t *slot = &catalogue->slots[hash & (catalogue->slot_count - 1)];
    added->hash = hash;
    added->next = *slot;
    *slot = catalogue->entries.count;
    return added;
}

static void take(vb_catalogue *catalogue, vb_slice *known, vb_slice given)
{
    if (given.len > known->len)
        *known = vb_arena_copy(&catalogue->arena, given);
}

vb_status vb_catalogue_add(vb_catalogue *catalogue, const vb_act *act)
{
    uint64_t hash = vb_slice_hash(name_of_act(act)) * 31 + vb_slice_hash(act->type);
    hash ^= hash >> 32;
    if (2 * catalogue->entries.count >= catalogue->slot_count && !grow(catalogue))
        return VB_ERR_MEMORY;
    entry *known = find(catalogue, act, hash);
    if (!known && !(known = add(catalogue, hash)))
        return VB_ERR_MEMORY;
    take(catalogue, &known->item.act.type, act->type);
    take(catalogue, &known->item.act.number, act->number);
    take(catalogue, &known->item.act.date, act->date);
    take(catalogue, &known->item.act.issuer, act->issuer);
    take(catalogue, &known->item.act.title, act->title);
    take(catalogue, &known->item.act.key, act->key);
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
