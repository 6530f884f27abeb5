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
