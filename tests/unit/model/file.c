/* What is no model, or no whole one, is refused; what passes never leads astray. */
#include "vanban/model.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "failing_allocator.h"
#include "tiny_model.h"

static int set_up(void **state)
{
    static vb_slice image;
    image = tiny_image();
    *state = &image;
    return 0;
}

static int tear_down(void **state)
{
    vb_slice *image = *state;
    free((void *)(uintptr_t)image->data);
    return 0;
}

static vb_status status_of(vb_slice bytes)
{
    vb_model *model;
    vb_slice copy = aligned_copy(bytes);
    vb_status status = vb_model_read(copy, NULL, &model);
    assert_true((status == VB_OK) == (model != NULL));
    vb_model_close(model);
    free((void *)(uintptr_t)copy.data);
    return status;
}

static vb_status status_with(vb_slice image, size_t at, unsigned flip)
{
    vb_slice copy = aligned_copy(image);
    ((char *)(uintptr_t)copy.data)[at] ^= (char)flip;
    vb_status status = status_of(copy);
    free((void *)(uintptr_t)copy.data);
    return status;
}

static void refuses_a_cut_model(void **state)
{
    const vb_slice *image = *state;
    for (size_t len = 0; len < image->len; len += len < 1200 ? 7 : 997)
        assert_int_equal(status_of(vb_slice_cut(*image, 0, len)), VB_ERR_MODEL_DAMAGED);
    assert_int_equal(status_of(*image), VB_OK);
}

static void refuses_another_version(void **state)
{
    const vb_slice *image = *state;
    size_t format = offsetof(vb_model_header, format);
    for (size_t i = 0; i < sizeof(uint32_t); i++)
        assert_int_equal(status_with(*image, format + i, 0x80), VB_ERR_MODEL_VERSION);
    assert_int_equal(status_with(*image, 0, 1), VB_ERR_MODEL_DAMAGED);
}

/* Every bit of the header but those of the format, and of the directory. */
static void refuses_a_flipped_header(void **state)
{
    const vb_slice *image = *state;
    vb_model_header header;
    memcpy(&header, image->data, sizeof header);
    size_t end = sizeof header + header.sections * sizeof(vb_model_section);
    for (size_t at = offsetof(vb_model_header, sections); at < end; at++)
        assert_int_equal(status_with(*image, at, 1U << at % 8), VB_ERR_MODEL_DAMAGED);
}

static bool is_fuse_table(uint32_t kind)
{
    return kind == VB_SECTION_TRIGRAMS || kind == VB_SECTION_CASE_PAIRS ||
           kind == VB_SECTION_COLLOCATIONS;
}

/* The sections of a model one after the other: false behind the last. */
static bool next_section(const vb_slice *image, uint32_t *number, vb_model_section *section)
{
    vb_model_header header;
    memcpy(&header, image->data, sizeof header);
    if (*number == header.sections)
        return false;
    memcpy(section, image->data + sizeof header + (*number)++ * sizeof *section, sizeof *section);
    return true;
}

/* A bit in any section that holds an index; in the others the model is as good as another. */
static void refuses_flipped_sections(void **state)
{
    const vb_slice *image = *state;
    vb_model_section section;
    for (uint32_t i = 0; next_section(image, &i, &section);) {
        bool open = section.kind == VB_SECTION_BIGRAMS || is_fuse_table(section.kind);
        size_t step = section.size / 20 + 1;
        for (size_t at = open ? sizeof(vb_fuse_header) : 0; at < section.size; at += step)
            assert_int_equal(status_with(*image, section.offset + at, 1U << at % 8),
                             open ? VB_OK : VB_ERR_MODEL_DAMAGED);
    }
}

/* What cells lie where is an index too. */
static void refuses_flipped_heads_of_tables(void **state)
{
    const vb_slice *image = *state;
    vb_model_section section;
    size_t tables = 0;
    for (uint32_t i = 0; next_section(image, &i, &section);) {
        if (!is_fuse_table(section.kind))
            continue;
        tables++;
        for (size_t at = offsetof(vb_fuse_header, segment_length); at < sizeof(vb_fuse_header);
             at++) {
            for (unsigned bit = 1; bit < 0x100; bit <<= 1)
                assert_int_equal(status_with(*image, section.offset + at, bit),
                                 VB_ERR_MODEL_DAMAGED);
        }
    }
    assert_int_equal(tables, 3);
}

static void opens_by_path(void **state)
{
    const vb_slice *image = *state;
    char path[] = "/tmp/vanban-model-XXXXXX";
    vb_model *model;
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(vb_model_open(path, NULL, &model), VB_ERR_MODEL_DAMAGED);
    assert_int_equal(write(file, image->data, image->len), image->len);
    close(file);
    assert_int_equal(vb_model_open(path, NULL, &model), VB_OK);
    vb_model *same;
    assert_int_equal(vb_model_read(*image, NULL, &same), VB_OK);
    assert_true(vb_model_build(model) == vb_model_build(same));
    vb_model_close(model);
    vb_model_close(same);
    unlink(path);
    assert_int_equal(vb_model_open(path, NULL, &model), VB_ERR_MODEL_MISSING);
    assert_null(model);
    assert_int_equal(vb_model_open("/", NULL, &model), VB_ERR_MODEL_DAMAGED);
    assert_null(model);
    vb_model_close(NULL);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    vb_model *model;
    vb_status status = vb_model_read(*(const vb_slice *)context, memory, &model);
    vb_model_close(model);
    return status;
}

static void says_when_memory_runs_out(void **state)
{
    assert_true(fail_each_allocation(attempt, *state) >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_a_cut_model),
        cmocka_unit_test(refuses_another_version),
        cmocka_unit_test(refuses_a_flipped_header),
        cmocka_unit_test(refuses_flipped_sections),
        cmocka_unit_test(refuses_flipped_heads_of_tables),
        cmocka_unit_test(opens_by_path),
        cmocka_unit_test(says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
