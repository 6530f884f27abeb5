#include "vanban/base.h"

static const char *const messages[] = {
    [VB_OK] = "done",
    [VB_ERR_MEMORY] = "out of memory",
    [VB_ERR_ARGUMENT] = "an option or a range makes no sense",
    [VB_ERR_INPUT] = "the input was refused",
    [VB_ERR_READ] = "the input could not be read",
    [VB_ERR_WRITE] = "the output could not be written",
    [VB_ERR_MODEL_MISSING] = "the model is missing",
    [VB_ERR_MODEL_DAMAGED] = "the model is damaged",
    [VB_ERR_MODEL_VERSION] = "the model was made for another version",
    [VB_ERR_INTERNAL] = "an internal error, please report it",
};

_Static_assert(sizeof messages / sizeof messages[0] == VB_STATUS_COUNT, "every status has its sentence");

const char *vb_status_message(vb_status status)
{
    return (unsigned)status < VB_STATUS_COUNT ? messages[status] : "an unknown status";
}
