/*
 * Byte 0 says whether the rest is a list of words, of which a file of spellings is made, or changes
 * such a file, seven bytes each: where, in what way and to what. A list is refused, or made to a
 * file that is read; a changed file is refused, or any text is restored with it.
 */
#include "vanban/restore.h"

#include "fuzz.h"
#include "tiny.h"

enum { CHANGE = 7, CHANGES_MOST = 4, ALIGN = 8 };

static const char list[] = "ctia\teng\nhgp\teng\n16ng\teng\ncoquan\teng\nquà\teng\nThyc\teng\n"
                           "UBND\teng\ncac\teng\n";

static vb_slice make(const vb_model *model, vb_slice words, vb_status *status)
{
    vb_buffer out = VB_BUFFER(NULL);
    *status = vb_spellings_make(NULL, model, words, (vb_reporter){0}, &out);
    vb_slice file = {fuzz_copy(out.data, out.len, ALIGN), out.len};
    vb_buffer_free(&out);
    return file;
}

static const char scan[] = "Thyc hién céng tac tré em ctia cac coquan\n"
                           "UBND hgp quà 16ng ctia cac";

/* A list as it stands, and each of its lines with a channel behind it. */
static void try_list(const vb_model *model, vb_model *listed, vb_slice text)
{
    vb_buffer lines = VB_BUFFER(NULL);
    vb_slice line;
    for (size_t at = 0; vb_next_line(text, &at, &line);) {
        vb_buffer_add(&lines, line);
        vb_buffer_add_string(&lines, "\teng\n");
    }
    const vb_slice lists[] = {text, vb_buffer_slice(&lines)};
    for (size_t i = 0; i < 2; i++) {
        vb_status status;
        vb_slice file = make(model, lists[i], &status);
        FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
        FUZZ_ASSERT(status != VB_OK || vb_model_read_spellings(listed, file) == VB_OK);
        free((void *)(uintptr_t)file.data);
    }
    vb_buffer_free(&lines);
}

/* Half of all changes are made in the header and what stands behind it at once. */
static void change(char *image, size_t len, fuzz_bytes *bytes)
{
    uint32_t near = fuzz_take(bytes, 1) & 1, where = fuzz_take(bytes, 4), way = fuzz_take(bytes, 1),
             value = fuzz_take(bytes, 1);
    size_t most = near && len > 256 ? 256 : len;
    char *at = image + where % most;
    if (way & 1)
        *at = (char)value;
    else
        *at = (char)(way & 2 ? (unsigned char)*at + value : (unsigned char)*at ^ value);
}

static void try_changes(vb_model *listed, vb_slice file, fuzz_bytes *bytes, bool cut)
{
    size_t len = cut ? fuzz_take(bytes, 4) % file.len : file.len;
    char *image = fuzz_copy(file.data, len, ALIGN);
    for (size_t i = 0; len && i < CHANGES_MOST && bytes->at + CHANGE <= bytes->len; i++)
        change(image, len, bytes);
    vb_status status = vb_model_read_spellings(listed, (vb_slice){image, len});
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_MODEL_DAMAGED ||
                status == VB_ERR_MODEL_VERSION);
    if (status == VB_OK)
        tiny_restore(listed, NULL, vb_slice_of(scan));
    free(image);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_slice whole, file;
    static vb_model *model;
    vb_model *listed;
    vb_status status;
    if (!model) {
        whole = tiny_image();
        FUZZ_ASSERT(vb_model_read(whole, NULL, &model) == VB_OK);
        file = make(model, VB_SLICE(list), &status);
        FUZZ_ASSERT(status == VB_OK);
    }
    fuzz_bytes bytes = {data, size, 0};
    uint32_t options = fuzz_take(&bytes, 1);
    FUZZ_ASSERT(vb_model_read(whole, NULL, &listed) == VB_OK);
    if (options % 16 == 1)
        try_list(model, listed, vb_slice_cut((vb_slice){(const char *)data, size}, 1, 256));
    else
        try_changes(listed, file, &bytes, options % 16 == 2);
    vb_model_close(listed);
    return 0;
}
