/* Opening a model: mapping the file, and believing nothing in it that could be an address. */
#include "model/model.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHECKED_TOGETHER = 64 };

static bool header_is_whole(vb_slice image)
{
    vb_model_header header;
    memcpy(&header, image.data, sizeof header);
    size_t directory = (size_t)header.sections * sizeof(vb_model_section);
    if (header.sections > 1024 || header.file_size != image.len ||
        image.len < sizeof header + directory)
        return false;
    vb_slice listing = vb_slice_cut(image, sizeof header, sizeof header + directory);
    uint64_t checksum = header.checksum;
    header.checksum = 0;
    return checksum == (vb_slice_hash((vb_slice){(const char *)&header, sizeof header}) ^
                        vb_slice_hash(listing));
}

static vb_status add_section(vb_model *model, const vb_model_section *section)
{
    if (section->offset % VB_MODEL_ALIGN || section->offset > model->image.len ||
        section->size > model->image.len - section->offset)
        return VB_ERR_MODEL_DAMAGED;
    vb_slice bytes = {model->image.data + section->offset, (size_t)section->size};
    if (section->kind < VB_SECTION_KINDS && section->kind != VB_SECTION_CHANNEL)
        model->sections[section->kind] = bytes;
    return VB_OK;
}

/* Most of the time it takes to open a model goes here. */
static bool sections_are_whole(const vb_model *model, const vb_model_section *sections,
                               size_t count)
{
    vb_slice texts[CHECKED_TOGETHER];
    uint64_t hashes[CHECKED_TOGETHER], wanted[CHECKED_TOGETHER];
    size_t checked = 0;
    for (size_t i = 0; i < count; i++) {
        if (vb_section_is_checked(sections[i].kind)) {
            texts[checked] =
                (vb_slice){model->image.data + sections[i].offset, (size_t)sections[i].size};
            wanted[checked++] = sections[i].checksum;
        }
        if (checked < CHECKED_TOGETHER && i + 1 < count)
            continue;
        vb_slice_hash_all(texts, checked, hashes);
        if (memcmp(hashes, wanted, checked * sizeof *hashes) != 0)
            return false;
        checked = 0;
    }
    return true;
}

/* Channels are bound last: their letters are those of the lexicon. */
static vb_status bind_channels(vb_model *model, const vb_model_section *sections, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (sections[i].kind != VB_SECTION_CHANNEL)
            continue;
        vb_slice bytes = {model->image.data + sections[i].offset, (size_t)sections[i].size};
        if (model->channel_count == VB_CHANNELS_MAX ||
            !vb_channel_bind(&model->channels[model->channel_count++], bytes, &model->lexicon))
            return VB_ERR_MODEL_DAMAGED;
    }
    return model->channel_count ? VB_OK : VB_ERR_MODEL_DAMAGED;
}

static vb_status read_image(vb_model *model)
{
    vb_model_header header;
    if (model->image.len < sizeof header)
        return VB_ERR_MODEL_DAMAGED;
    memcpy(&header, model->image.data, sizeof header);
    if (memcmp(header.magic, VB_MODEL_MAGIC, sizeof header.magic) != 0)
        return VB_ERR_MODEL_DAMAGED;
    if (header.format != VB_MODEL_FORMAT)
        return VB_ERR_MODEL_VERSION;
    if (!header_is_whole(model->image))
        return VB_ERR_MODEL_DAMAGED;
    model->build = header.build;
    const vb_model_section *sections = (const void *)(model->image.data + sizeof header);
    for (size_t i = 0; i < header.sections; i++) {
        vb_status status = add_section(model, &sections[i]);
        if (status != VB_OK)
            return status;
    }
    if (!sections_are_whole(model, sections, header.sections))
        return VB_ERR_MODEL_DAMAGED;
    vb_status status = vb_model_bind(model);
    return status == VB_OK ? bind_channels(model, sections, header.sections) : status;
}

vb_status vb_model_read(vb_slice image, const vb_allocator *memory, vb_model **model)
{
    *model = vb_allocate(memory, sizeof **model);
    if (!*model)
        return VB_ERR_MEMORY;
    (*model)->memory = memory;
    (*model)->image = image;
    vb_status status = read_image(*model);
    if (status != VB_OK) {
        vb_model_close(*model);
        *model = NULL;
    }
    return status;
}

vb_status file_map(const char *path, file_mapping *mapping)
{
    struct stat info;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return VB_ERR_MODEL_MISSING;
    void *start = MAP_FAILED;
    vb_status status = VB_ERR_MODEL_DAMAGED;
    if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0) {
        start = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        status = start == MAP_FAILED ? VB_ERR_MEMORY : VB_OK;
    }
    close(file);
    if (status == VB_OK)
        *mapping = (file_mapping){start, (size_t)info.st_size};
    return status;
}

void file_unmap(file_mapping *mapping)
{
    if (mapping->start)
        munmap(mapping->start, mapping->size);
    *mapping = (file_mapping){0};
}

vb_status vb_model_open(const char *path, const vb_allocator *memory, vb_model **model)
{
    file_mapping mapping;
    *model = NULL;
    vb_status status = file_map(path, &mapping);
    if (status != VB_OK)
        return status;
    status = vb_model_read((vb_slice){mapping.start, mapping.size}, memory, model);
    if (status == VB_OK)
        (*model)->mapping = mapping;
    else
        file_unmap(&mapping);
    return status;
}

void vb_model_close(vb_model *model)
{
    if (!model)
        return;
    file_unmap(&model->mapping);
    file_unmap(&model->listed.mapping);
    vb_release(model->memory, model);
}

uint64_t vb_model_build(const vb_model *model)
{
    return model->build;
}
