/*
 * What a search found before, looked up: most words of any page are among a few thousand, and to
 * search for their spellings is half the work of reading one.
 */
#include "model/model.h"

#include <string.h>

/* The bytes of all lists of followers, and of what tells whose they are. */
static uint64_t followers_size(const vb_model *model, const vb_spellings_header *header)
{
    uint64_t list_of = (model->word_count + 1) / 2 * sizeof(uint64_t);
    return header->lists ? list_of + (uint64_t)header->lists * follower_bytes(model) : 0;
}

static vb_status check_header(const vb_model *model, vb_slice image, vb_spellings_header *header)
{
    if (image.len < sizeof *header)
        return VB_ERR_MODEL_DAMAGED;
    memcpy(header, image.data, sizeof *header);
    if (memcmp(header->magic, VB_SPELLINGS_MAGIC, sizeof header->magic) != 0)
        return VB_ERR_MODEL_DAMAGED;
    if (header->format != VB_SPELLINGS_FORMAT || header->model != model->build)
        return VB_ERR_MODEL_VERSION;
    uint64_t size = sizeof *header + (uint64_t)header->slots * sizeof(vb_spellings_slot) +
                    (uint64_t)header->items * sizeof(vb_listed_spelling) + header->word_bytes +
                    header->layout_bytes + followers_size(model, header);
    bool aligned = header->layout_bytes % 8 == 0;
    return header->slots && aligned && size == image.len ? VB_OK : VB_ERR_MODEL_DAMAGED;
}

vb_status vb_model_read_spellings(vb_model *model, vb_slice image)
{
    vb_spellings_header header;
    vb_status status = check_header(model, image, &header);
    if (status != VB_OK)
        return status;
    const void *slots = image.data + sizeof header;
    const char *layout = (const char *)((const vb_spellings_slot *)slots + header.slots);
    const char *followers = layout + header.layout_bytes;
    const void *items = followers + followers_size(model, &header);
    file_unmap(&model->listed.mapping);
    model->listed = (spellings){
        .slots = slots,
        .items = items,
        .words = (const char *)((const vb_listed_spelling *)items + header.items),
        .slot_count = header.slots,
        .item_count = header.items,
        .word_bytes = header.word_bytes,
        .layout = {layout, header.layout_bytes},
        .list_of = header.lists ? (const void *)followers : NULL,
        .lists = followers + (model->word_count + 1) / 2 * sizeof(uint64_t),
        .list_count = header.lists,
    };
    return VB_OK;
}

vb_status vb_model_open_spellings(vb_model *model, const char *path)
{
    file_mapping mapping;
    vb_status status = file_map(path, &mapping);
    if (status != VB_OK)
        return status;
    status = vb_model_read_spellings(model, (vb_slice){mapping.start, mapping.size});
    if (status == VB_OK)
        model->listed.mapping = mapping;
    else
        file_unmap(&mapping);
    return status;
}

/* Whether all that the slot says of places is so. */
static bool is_sound(const vb_model *model, const vb_spellings_slot *slot)
{
    const spellings *s = &model->listed;
    if (slot->first > s->item_count || slot->count > s->item_count - slot->first)
        return false;
    for (size_t i = slot->first; i < slot->first + (size_t)slot->count; i++) {
        if (s->items[i].form >= model->lexicon.form_count && s->items[i].form != VB_SPELLING_COPY)
            return false;
    }
    return true;
}

static bool is_word(const spellings *s, const vb_spellings_slot *slot, vb_slice word)
{
    return slot->word <= s->word_bytes && slot->word_len <= s->word_bytes - slot->word &&
           vb_slice_equal((vb_slice){s->words + slot->word, slot->word_len}, word);
}

bool vb_model_listed_spellings(const vb_model *model, const vb_channel *channel, vb_slice word,
                               uint64_t hash, vb_listed_spellings *listed)
{
    const spellings *s = &model->listed;
    if (!s->slot_count)
        return false;
    uint64_t key = vb_spellings_key(hash, (size_t)(channel - model->channels));
    size_t at = vb_hash_place(key, s->slot_count);
    for (size_t probed = 0; probed < s->slot_count && s->slots[at].word_len; probed++) {
        const vb_spellings_slot *slot = &s->slots[at];
        if (slot->key == key && is_word(s, slot, word)) {
            *listed = (vb_listed_spellings){s->items + slot->first, slot->count, slot->nearest,
                                            slot->searched};
            return is_sound(model, slot);
        }
        at = at + 1 == s->slot_count ? 0 : at + 1;
    }
    return false;
}

vb_slice vb_model_listed_layout(const vb_model *model)
{
    return model->listed.layout;
}
