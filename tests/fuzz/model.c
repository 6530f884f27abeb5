/*
 * Byte 0 says whether checksums are put right, so that what they guard is read damaged, too, and
 * whether numbers are read. Each seven bytes more change a sound model: where, in what way and to
 * what. What comes of it is refused, or restores any text.
 */
#include "fuzz.h"
#include "tiny.h"

enum { CHANGE = 7, CHANGES_MOST = 4, SECTIONS_MOST = 1024 };

static const char scan[] = "Thyc hién céng tac tré em ctia coquan\n"
                           "UBND s6 12/KH-UBND, Ké hoach";

static vb_model_section *directory_of(char *image)
{
    return (vb_model_section *)(void *)(image + sizeof(vb_model_header));
}

/* The bytes of a cell where the section is a fuse table, else 0. */
static size_t cell_bytes(uint32_t kind)
{
    if (kind == VB_SECTION_COLLOCATIONS)
        return VB_FUSE_LARGE;
    return kind == VB_SECTION_TRIGRAMS || kind == VB_SECTION_CASE_PAIRS ? VB_FUSE_SMALL : 0;
}

/* Has the head of a fuse table part its cells otherwise, which is as sound. */
static void part_anew(char *table, size_t size, size_t cell, unsigned power)
{
    vb_fuse_header head;
    memcpy(&head, table, sizeof head);
    size_t cells = (size - sizeof head - VB_FUSE_PADDING) / cell;
    head.segment_length = UINT32_C(1) << power % 16;
    if (cells % head.segment_length || cells / head.segment_length < 3)
        return;
    head.segments = (uint32_t)(cells / head.segment_length - 2);
    memcpy(table, &head, sizeof head);
}

/* A change in one section, or in header and directory; `sound` is what the image was. */
static void change(char *image, char *sound, fuzz_bytes *bytes)
{
    const vb_model_header *header = (const void *)sound;
    const vb_model_section *directory = directory_of(sound);
    uint32_t which = fuzz_take(bytes, 1) % (header->sections + 1), where = fuzz_take(bytes, 4),
             way = fuzz_take(bytes, 1), value = fuzz_take(bytes, 1);
    vb_model_section all = {.size = sizeof *header + header->sections * sizeof *directory};
    const vb_model_section *section = which < header->sections ? &directory[which] : &all;
    size_t cell = cell_bytes(section->kind);
    if (!section->size)
        return;
    if (cell && way & 1) {
        part_anew(image + section->offset, (size_t)section->size, cell, value);
        return;
    }
    char *at = image + section->offset + where % section->size;
    if (way & 2)
        *at = (char)value;
    else
        *at = (char)(way & 4 ? (unsigned char)*at + value : (unsigned char)*at ^ value);
}

static void mend_checksums(char *image, size_t len)
{
    vb_model_header *header = (void *)image;
    vb_model_section *directory = directory_of(image);
    size_t listing = header->sections * sizeof *directory;
    if (header->sections > SECTIONS_MOST || listing > len - sizeof *header)
        return;
    for (vb_model_section *s = directory; s < directory + header->sections; s++) {
        if (vb_section_is_checked(s->kind) && s->offset <= len && s->size <= len - s->offset)
            s->checksum = vb_slice_hash((vb_slice){image + s->offset, (size_t)s->size});
    }
    header->checksum = 0;
    header->checksum = vb_slice_hash((vb_slice){image, sizeof *header}) ^
                       vb_slice_hash((vb_slice){(const char *)directory, listing});
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_slice whole;
    static char *image, *sound;
    static vb_citation *citation;
    vb_model *model;
    if (!whole.data) {
        whole = tiny_image();
        image = fuzz_copy(whole.data, whole.len, VB_MODEL_ALIGN);
        sound = fuzz_copy(whole.data, whole.len, VB_MODEL_ALIGN);
        citation = vb_citation_new(NULL);
        FUZZ_ASSERT(citation);
    }
    fuzz_bytes bytes = {data, size, 0};
    uint32_t options = fuzz_take(&bytes, 1);
    memcpy(image, whole.data, whole.len);
    for (size_t i = 0; i < CHANGES_MOST && bytes.at + CHANGE <= size; i++)
        change(image, sound, &bytes);
    if (options & 3)
        mend_checksums(image, whole.len);
    vb_status status = vb_model_read((vb_slice){image, whole.len}, NULL, &model);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_MODEL_DAMAGED ||
                status == VB_ERR_MODEL_VERSION);
    FUZZ_ASSERT((status == VB_OK) == (model != NULL));
    if (model)
        tiny_restore(model, options & 4 ? citation : NULL, vb_slice_of(scan));
    vb_model_close(model);
    return 0;
}
