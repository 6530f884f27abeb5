/*
 * Each five bytes change one of a sound model: four say where, one how. What comes of it is
 * refused, or restores any text.
 */
#include "vanban/restore.h"

#include "fuzz.h"
#include "tiny.h"

static void use(const vb_model *model)
{
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    FUZZ_ASSERT(vb_restorer_new(NULL, model, NULL, NULL, (vb_reporter){0}, &restorer) == VB_OK);
    FUZZ_ASSERT(vb_restorer_run(restorer, VB_SLICE("Thyc hién céng tac tré em ctia coquan\nUBND"),
                                &out, NULL) == VB_OK);
    FUZZ_ASSERT(out.len > 0);
    vb_restorer_free(restorer);
    vb_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_slice whole;
    static char *image;
    static size_t used;
    vb_model *model;
    if (!whole.data) {
        whole = tiny_image();
        image = aligned_alloc(VB_MODEL_ALIGN,
                              (whole.len + VB_MODEL_ALIGN) / VB_MODEL_ALIGN * VB_MODEL_ALIGN);
        FUZZ_ASSERT(image);
    }
    memcpy(image, whole.data, whole.len);
    for (size_t i = 0; i + 5 <= size && i < 20; i += 5) {
        uint32_t place;
        memcpy(&place, data + i, sizeof place);
        image[place % whole.len] ^= (char)data[i + 4];
    }
    vb_status status = vb_model_read((vb_slice){image, whole.len}, NULL, &model);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_MODEL_DAMAGED ||
                status == VB_ERR_MODEL_VERSION);
    FUZZ_ASSERT((status == VB_OK) == (model != NULL));
    if (model && used++ % 16 == 0) /* a restorer is dear to make */
        use(model);
    vb_model_close(model);
    return 0;
}
