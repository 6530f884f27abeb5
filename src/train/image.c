/* The model file as it grows: one section behind another, their directory, and a header that
 * vouches for both. */
#include "train/train.h"

void image_init(image *out, const vb_allocator *memory)
{
    *out = (image){VB_ARRAY(vb_model_section, memory), VB_BUFFER(memory)};
}

void image_free(image *out)
{
    vb_array_free(&out->sections);
    vb_buffer_free(&out->bytes);
}

static void pad(image *out, size_t align)
{
    while (out->bytes.len % align && !out->bytes.failed)
        vb_buffer_add_byte(&out->bytes, '\0');
}

void image_begin(image *out, vb_section_kind kind, uint32_t index)
{
    pad(out, VB_MODEL_ALIGN);
    vb_array_push(
        &out->sections,
        &(vb_model_section){.kind = (uint32_t)kind, .index = index, .offset = out->bytes.len});
}

void image_add(image *out, const void *items, size_t count, size_t size)
{
    vb_buffer_add(&out->bytes, (vb_slice){items, count * size});
    if (out->sections.failed)
        return;
    vb_model_section *last = VB_ARRAY_AT(&out->sections, vb_model_section, out->sections.count - 1);
    last->size = out->bytes.len - last->offset;
}

void image_pad(image *out)
{
    pad(out, 8);
    image_add(out, NULL, 0, 1);
}

/* Moves the sections behind the directory, and hashes them. Returns the hash of all. */
static uint64_t seal_sections(image *out, uint64_t first)
{
    uint64_t build = 0;
    for (size_t i = 0; i < out->sections.count; i++) {
        vb_model_section *section = VB_ARRAY_AT(&out->sections, vb_model_section, i);
        uint64_t hash =
            vb_slice_hash((vb_slice){out->bytes.data + section->offset, (size_t)section->size});
        build = vb_hash_key(build ^ hash) + i;
        section->checksum = vb_section_is_checked(section->kind) ? hash : 0;
        section->offset += first;
    }
    return build;
}

vb_status image_write(image *out, vb_sink sink)
{
    static const char zeros[VB_MODEL_ALIGN];
    if (out->bytes.failed || out->sections.failed)
        return VB_ERR_MEMORY;
    size_t directory = out->sections.count * sizeof(vb_model_section);
    size_t used = sizeof(vb_model_header) + directory;
    size_t first = (used + VB_MODEL_ALIGN - 1) / VB_MODEL_ALIGN * VB_MODEL_ALIGN;
    vb_model_header header = {.magic = VB_MODEL_MAGIC,
                              .format = VB_MODEL_FORMAT,
                              .sections = (uint32_t)out->sections.count,
                              .file_size = first + out->bytes.len};
    header.build = seal_sections(out, first);
    vb_slice listing = {out->sections.items, directory};
    header.checksum =
        vb_slice_hash((vb_slice){(const char *)&header, sizeof header}) ^ vb_slice_hash(listing);
    const vb_slice parts[] = {{(const char *)&header, sizeof header},
                              listing,
                              {zeros, first - used},
                              vb_buffer_slice(&out->bytes)};
    vb_status status = VB_OK;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0] && status == VB_OK; i++)
        status = sink.write(sink.context, parts[i]);
    return status;
}

/* 90 % full: long probes are rare, and there is little air. */
size_t bucket_count(size_t keys, size_t slots)
{
    return keys * 10 / 9 / slots + 1;
}

vb_status fill_buckets(const uint64_t *keys, size_t count, size_t buckets, size_t slots,
                       const vb_allocator *memory, slot_writer *write, void *context)
{
    uint8_t *filled = vb_allocate(memory, buckets);
    if (!filled)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < count; i++) {
        uint64_t hash = vb_hash_key(keys[i]);
        size_t bucket = vb_hash_bucket(hash, buckets);
        while (filled[bucket] == slots)
            bucket = bucket + 1 == buckets ? 0 : bucket + 1;
        write(context, i, bucket, filled[bucket]++, vb_hash_print(hash));
    }
    vb_release(memory, filled);
    return VB_OK;
}

typedef struct cost_table {
    vb_trigram_bucket *buckets;
    const uint8_t *costs;
} cost_table;

static void write_cost(void *context, size_t number, size_t bucket, size_t slot, uint16_t print)
{
    const cost_table *t = context;
    t->buckets[bucket].slots[slot] =
        (vb_trigram){{(uint8_t)(print & 0xFF), (uint8_t)(print >> 8)}, t->costs[number]};
}

vb_status write_buckets(image *out, vb_section_kind kind, const uint64_t *keys,
                        const uint8_t *costs, size_t count, const vb_allocator *memory)
{
    size_t buckets = bucket_count(count, VB_TRIGRAM_BUCKET);
    cost_table t = {vb_allocate(memory, buckets * sizeof *t.buckets), costs};
    vb_status status =
        t.buckets ? fill_buckets(keys, count, buckets, VB_TRIGRAM_BUCKET, memory, write_cost, &t)
                  : VB_ERR_MEMORY;
    image_begin(out, kind, 0);
    if (status == VB_OK)
        image_add(out, t.buckets, buckets, sizeof *t.buckets);
    vb_release(memory, t.buckets);
    return status;
}
