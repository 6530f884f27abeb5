/* cli_run: from the command line to the exit status. */
#include "cli/frame.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* --------------------------------------------------------------------------------- documents -- */

static vb_status write_all(cli *frame, vb_buffer *out)
{
    vb_status status = vb_buffer_status(out);
    if (status == VB_OK)
        status = cli_write(frame, vb_buffer_slice(out));
    vb_buffer_clear(out);
    return status;
}

vb_status cli_hand_on(cli *frame, vb_buffer *out)
{
    enum { MUCH = 64 * 1024 };
    return out->len < MUCH && !out->failed ? VB_OK : write_all(frame, out);
}

static vb_status write_to_output(void *context, vb_slice text)
{
    return cli_write(context, text);
}

static vb_status read_failed(cli *frame, const char *name)
{
    cli_report_errno(frame, name, "read-failed", "cannot be read", errno);
    return VB_ERR_READ;
}

static vb_status run_plain(cli *frame, cli_input *in, cli_document *document, vb_buffer *text)
{
    vb_status status = cli_input_read_all(in, text);
    if (status != VB_OK)
        return status == VB_ERR_READ ? read_failed(frame, in->name) : status;
    document->text = vb_buffer_slice(text);
    status = cli_suspect_head(frame, document->text);
    if (status != VB_OK)
        return status;
    cli_suspect_bytes(frame, document->text);
    status = frame->shared->tool->plain(frame->settings, frame, document, &frame->outcome->out);
    return status == VB_OK ? write_all(frame, &frame->outcome->out) : status;
}

/* The next of the input; the first of it as long as must be to tell what it is. */
static vb_status read_chunk(cli_input *in, vb_buffer *chunk, bool first, bool *ended)
{
    vb_status status;
    vb_buffer_clear(chunk);
    do {
        status = cli_input_read(in, chunk, ended);
    } while (status == VB_OK && first && !*ended && cli_may_be_wrapped(vb_buffer_slice(chunk)));
    return status;
}

static vb_status run_stream(cli *frame, cli_input *in, vb_buffer *chunk)
{
    const cli_tool *tool = frame->shared->tool;
    vb_sink out = {write_to_output, frame};
    vb_status status;
    bool ended, first = true;
    do {
        status = read_chunk(in, chunk, first, &ended);
        if (status == VB_ERR_READ)
            return read_failed(frame, in->name);
        frame->outcome->bytes += chunk->len;
        if (first && status == VB_OK)
            status = cli_suspect_head(frame, vb_buffer_slice(chunk));
        first = false;
        if (status == VB_OK)
            status = tool->stream(frame->settings, frame, vb_buffer_slice(chunk), ended, out);
        cli_show_progress(frame);
    } while (status == VB_OK && !ended);
    return status;
}

static void run_document(cli *frame, cli_input *in)
{
    cli_shared *shared = frame->shared;
    size_t errors = frame->outcome->errors;
    vb_buffer text = VB_BUFFER(NULL);
    cli_document document = {.name = in->name};
    cli_begin_document(frame, &document);
    /* No line holds the end of one and the start of the next. */
    shared->new_line = shared->line_open;
    vb_status status = shared->tool->stream ? run_stream(frame, in, &text)
                                            : run_plain(frame, in, &document, &text);
    cli_settle(frame, status, errors);
    cli_end_document(frame);
    cli_show_progress(frame);
    vb_buffer_free(&text);
}

static void run_records(cli *frame, cli_input *in)
{
    size_t errors = frame->outcome->errors;
    vb_status status = cli_run_records(frame, in);
    if (status == VB_ERR_READ)
        read_failed(frame, in->name);
    cli_settle(frame, status, errors);
}

static void run_operand(cli *frame, const char *operand)
{
    cli_input in;
    if (!cli_input_open(&in, operand)) {
        cli_report_errno(frame, operand, "read-failed", "cannot be opened", errno);
        cli_raise(frame, CLI_STREAM);
        return;
    }
    if (in.descriptor == STDIN_FILENO && isatty(STDIN_FILENO) && !frame->shared->wishes.quiet)
        fprintf(stderr, "%s: reading from the terminal; Ctrl-D ends the text, --help tells more\n",
                frame->shared->tool->name);
    if (frame->shared->wishes.jsonl)
        run_records(frame, &in);
    else
        run_document(frame, &in);
    cli_input_close(&in);
}

/* ----------------------------------------------------------------------------------- the run -- */

vb_status cli_read(cli *frame, const char *name, vb_buffer *text)
{
    cli_input in;
    if (!cli_input_open(&in, name)) {
        cli_report_errno(frame, name, "read-failed", "cannot be opened", errno);
        return VB_ERR_READ;
    }
    vb_status status = cli_input_read_all(&in, text);
    if (status == VB_ERR_READ)
        read_failed(frame, in.name);
    cli_input_close(&in);
    return status;
}

bool cli_verbose(const cli *frame)
{
    return frame->shared->wishes.verbose;
}

bool cli_names_output(const cli *frame)
{
    return frame->shared->wishes.output != NULL;
}

bool cli_takes_records(const cli *frame)
{
    return frame->shared->wishes.jsonl;
}

void cli_found(cli *frame)
{
    frame->outcome->found = true;
}

void cli_findings(cli *frame)
{
    cli_raise(frame, CLI_FINDINGS);
}

static void run_operands(cli *frame, const char *const *names, size_t count)
{
    const cli_tool *tool = frame->shared->tool;
    size_t errors = frame->outcome->errors;
    vb_status status = tool->operands(frame->settings, frame, names, count, &frame->outcome->out);
    if (status == VB_OK)
        status = vb_buffer_status(&frame->outcome->out);
    if (status == VB_OK)
        status = cli_write(frame, vb_buffer_slice(&frame->outcome->out));
    cli_settle(frame, status, errors);
}

static void run_all(cli *frame, const char *const *names, size_t count)
{
    static const char *const standard_input[] = {"-"};
    if (count == 0) {
        names = standard_input;
        count = 1;
    }
    frame->shared->several = frame->shared->wishes.jsonl || count > 1;
    for (size_t i = 0; i < count && !frame->outcome->stopped; i++)
        run_operand(frame, names[i]);
    cli_lanes_close(frame->shared->lanes);
}

static void finish(cli *frame)
{
    const cli_tool *tool = frame->shared->tool;
    if (frame->outcome->stopped || !tool->finish)
        return;
    size_t errors = frame->outcome->errors;
    vb_sink out = {write_to_output, frame};
    cli_settle(frame, tool->finish(frame->settings, frame, out), errors);
}

static bool open_output(cli *frame, cli_output *out, const char *path)
{
    if (cli_output_open(out, path))
        return true;
    cli_report_errno(frame, path, "write-failed", "cannot be opened", errno);
    cli_raise(frame, CLI_STREAM);
    return false;
}

/* Why there is no result although nothing failed; NULL: there is one. What was read is not to be
 * lost for a list of errors, nor for nothing. */
static const char *lacks_result(const cli *frame)
{
    const cli_shared *shared = frame->shared;
    const cli_outcome *outcome = frame->outcome;
    if (outcome->others && !outcome->records)
        return "no line is a record";
    return shared->in_place && !shared->output.begun ? "the result is empty" : NULL;
}

/* A file named by -o or --changes is put in its place only when the work was done: what stands
 * there is never half a result. */
static bool is_kept(cli *frame)
{
    if (frame->outcome->stopped || frame->outcome->status > CLI_FINDINGS)
        return false;
    const char *lack = frame->shared->output.temporary ? lacks_result(frame) : NULL;
    if (!lack)
        return true;
    cli_about(frame, frame->shared->wishes.output);
    cli_message(frame, VB_ERROR, "no-result", "not written: %s", lack);
    cli_about(frame, NULL);
    cli_findings(frame);
    return false;
}

static void close_outputs(cli *frame)
{
    cli_shared *shared = frame->shared;
    bool reported = shared->output.failed, keep = is_kept(frame);
    if (!cli_output_close(&shared->output, keep)) {
        if (!reported)
            cli_report_output(frame);
        cli_raise(frame, CLI_STREAM);
    }
    if (!cli_output_close(&shared->changes, keep)) {
        cli_report_errno(frame, shared->wishes.changes, "write-failed", "cannot be written", errno);
        cli_raise(frame, CLI_STREAM);
    }
}

void cli_skip_input(cli *frame, const char *option)
{
    frame->shared->skip_input = option;
}

void cli_drop_records(cli *frame)
{
    frame->shared->records_dropped = true;
}

static void summarize(const cli *frame)
{
    const cli_shared *shared = frame->shared;
    if (shared->wishes.progress && isatty(STDERR_FILENO))
        fputc('\n', stderr);
    if (shared->wishes.verbose && !shared->wishes.messages_json)
        fprintf(stderr, "%s: %zu documents, %zu bytes, %zu errors\n", shared->tool->name,
                frame->outcome->documents, frame->outcome->bytes, frame->outcome->errors);
}

static void work(cli *frame, const char *const *names, size_t count)
{
    cli_shared *shared = frame->shared;
    if (!open_output(frame, &shared->output, shared->wishes.output))
        return;
    if (!shared->wishes.changes || open_output(frame, &shared->changes, shared->wishes.changes)) {
        if (shared->tool->operands && !shared->wishes.jsonl)
            run_operands(frame, names, count);
        else if (!shared->skip_input)
            run_all(frame, names, count);
        finish(frame);
    } else {
        frame->outcome->stopped = true;
    }
    close_outputs(frame);
    if (shared->wishes.exit_status && !frame->outcome->found)
        cli_raise(frame, CLI_FINDINGS);
    summarize(frame);
}

static void open_and_work(cli *frame, const char *const *names, size_t count)
{
    const cli_tool *tool = frame->shared->tool;
    vb_status status = tool->open ? tool->open(frame->settings, frame) : VB_OK;
    if (status == VB_OK && frame->shared->skip_input && count)
        status =
            cli_usage(frame, "%s reads nothing: it goes with no file", frame->shared->skip_input);
    cli_settle(frame, status, 0);
    frame->about = NULL;
    if (status == VB_OK)
        work(frame, names, count);
}

static void print_and_close(cli *frame)
{
    if (frame->shared->wishes.help)
        cli_add_help(&frame->outcome->out, frame->shared->tool);
    else
        cli_add_version(&frame->outcome->out, frame);
    cli_output_open(&frame->shared->output, NULL); /* stdout is open */
    vb_status status = vb_buffer_status(&frame->outcome->out);
    if (status == VB_OK)
        status = cli_write(frame, vb_buffer_slice(&frame->outcome->out));
    cli_settle(frame, status, 0);
    close_outputs(frame);
}

/* ------------------------------------------------------------------------------------ main -- */

static void free_shared(cli_shared *shared)
{
    vb_array_free(&shared->inputs);
    vb_buffer_free(&shared->data_path);
    vb_buffer_free(&shared->data_sought);
}

int cli_run(const cli_tool *tool, void *settings, int argc, char **argv)
{
    cli_shared shared = {.tool = tool,
                         .program = argc > 0 ? argv[0] : "",
                         .wishes.jobs = 1,
                         .inputs = VB_ARRAY(const char *, NULL)};
    cli_outcome outcome = cli_outcome_new(false);
    cli frame = cli_handle(&shared, settings, &outcome);
    cli_hold_standard_streams();
    cli_lay_out_heap();
    if (!cli_read_options(&frame, argc, argv)) {
        outcome.status = CLI_USAGE;
    } else if (shared.wishes.help || shared.wishes.version) {
        print_and_close(&frame);
    } else {
        const char *const *names = (const char *const *)argv + shared.wishes.first_operand;
        size_t count = (size_t)(argc - shared.wishes.first_operand);
        if (cli_check_files(&frame, names, count))
            open_and_work(&frame, names, count);
        else
            outcome.status = CLI_USAGE;
    }
    if (tool->close)
        tool->close(settings);
    cli_handle_free(&frame);
    cli_outcome_free(&outcome);
    free_shared(&shared);
    return (int)outcome.status;
}
