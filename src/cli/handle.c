/* A handle: what became of the documents it was handed, what is said of it, and what is written. */
#include "cli/frame.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

cli_outcome cli_outcome_new(bool held)
{
    return (cli_outcome){
        .held = held, .out = VB_BUFFER(NULL), .said = VB_BUFFER(NULL), .rows = VB_BUFFER(NULL)};
}

void cli_outcome_free(cli_outcome *outcome)
{
    vb_buffer_free(&outcome->out);
    vb_buffer_free(&outcome->said);
    vb_buffer_free(&outcome->rows);
}

cli cli_handle(cli_shared *shared, void *settings, cli_outcome *outcome)
{
    return (cli){.shared = shared,
                 .settings = settings,
                 .outcome = outcome,
                 .edits = VB_ARRAY(cli_stretch, NULL)};
}

void cli_handle_free(cli *frame)
{
    vb_array_free(&frame->edits);
    vb_buffer_free(&frame->scratch);
    vb_buffer_free(&frame->record_name);
}

/* ------------------------------------------------------------------------------------ status -- */

static cli_exit exit_of(vb_status status)
{
    switch (status) {
    case VB_OK:
        return CLI_DONE;
    case VB_ERR_ARGUMENT:
        return CLI_USAGE;
    case VB_ERR_INPUT:
        return CLI_REFUSED;
    case VB_ERR_READ:
    case VB_ERR_WRITE:
        return CLI_STREAM;
    case VB_ERR_MODEL_MISSING:
    case VB_ERR_MODEL_DAMAGED:
    case VB_ERR_MODEL_VERSION:
        return CLI_MODEL;
    default:
        return CLI_INTERNAL;
    }
}

static const char *id_of(vb_status status)
{
    static const char *const ids[] = {
        [VB_OK] = "done",
        [VB_ERR_MEMORY] = "out-of-memory",
        [VB_ERR_ARGUMENT] = "usage",
        [VB_ERR_INPUT] = "input-refused",
        [VB_ERR_READ] = "read-failed",
        [VB_ERR_WRITE] = "write-failed",
        [VB_ERR_MODEL_MISSING] = "model-missing",
        [VB_ERR_MODEL_DAMAGED] = "model-damaged",
        [VB_ERR_MODEL_VERSION] = "model-version",
        [VB_ERR_INTERNAL] = "internal-error",
    };
    return (unsigned)status < VB_STATUS_COUNT ? ids[status] : "internal-error";
}

void cli_raise(cli *frame, cli_exit status)
{
    if (status > frame->outcome->status)
        frame->outcome->status = status;
}

static bool is_about_model(vb_status status)
{
    return status == VB_ERR_MODEL_MISSING || status == VB_ERR_MODEL_DAMAGED ||
           status == VB_ERR_MODEL_VERSION;
}

static void explain(cli *frame, vb_status status)
{
    const cli_shared *shared = frame->shared;
    const char *message = vb_status_message(status);
    if (status == VB_ERR_MODEL_MISSING && shared->data_sought.len)
        cli_message(frame, VB_ERROR, id_of(status),
                    "%s: looked in %.*s; say where it is with --data or VANBAN_DATA", message,
                    (int)shared->data_sought.len, shared->data_sought.data);
    else if (is_about_model(status) && shared->data_path.len)
        cli_message(frame, VB_ERROR, id_of(status), "%s: %s", shared->data_path.data, message);
    else
        cli_message(frame, VB_ERROR, id_of(status), "%s", message);
}

void cli_settle(cli *frame, vb_status status, size_t errors_before)
{
    if (status == VB_OK)
        return;
    bool told = status == VB_ERR_WRITE && frame->shared->output.failed;
    if (!told && frame->outcome->errors == errors_before)
        explain(frame, status);
    cli_raise(frame, exit_of(status));
    frame->outcome->stopped |= status != VB_ERR_INPUT && status != VB_ERR_READ;
}

/* --------------------------------------------------------------------------------- documents -- */

void cli_about(cli *frame, const char *name)
{
    frame->about = name && strcmp(name, "-") == 0 ? "<stdin>" : name;
}

void cli_begin_document(cli *frame, const cli_document *document)
{
    frame->document = document;
    frame->text_set = false;
    vb_array_clear(&frame->edits);
    vb_buffer_clear(&frame->outcome->out);
}

void cli_show_progress(const cli *frame)
{
    const cli_shared *shared = frame->shared;
    if (shared->wishes.progress && isatty(STDERR_FILENO))
        fprintf(stderr, "\r%s: %zu documents, %.1f MB", shared->tool->name,
                frame->outcome->documents, (double)frame->outcome->bytes / 1e6);
}

void cli_end_document(cli *frame)
{
    frame->outcome->documents++;
    frame->outcome->bytes += frame->document->text.len;
    frame->document = NULL;
}

void cli_report_output(cli *frame)
{
    const cli_shared *shared = frame->shared;
    if (errno != EPIPE)
        cli_report_errno(frame, shared->wishes.output ? shared->wishes.output : "<stdout>",
                         "write-failed", "cannot be written", errno);
}

vb_status cli_write(cli *frame, vb_slice text)
{
    cli_shared *shared = frame->shared;
    if (shared->output.failed)
        return VB_ERR_WRITE;
    if (!text.len)
        return VB_OK;
    char last = text.data[text.len - 1];
    bool parted = !shared->new_line || cli_output_write(&shared->output, VB_SLICE("\n"));
    shared->line_open = last != '\n' && last != '\f';
    shared->new_line = false;
    if (parted && cli_output_write(&shared->output, text) &&
        (!shared->wishes.unbuffered || cli_output_flush(&shared->output)))
        return VB_OK;
    cli_report_output(frame);
    return VB_ERR_WRITE;
}
