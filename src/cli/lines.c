/*
 * JSON Lines, line by line: each record is worked on by the tool, here or in a lane, and what came
 * of it is written in the order of the lines.
 */
#include "cli/frame.h"

#include <errno.h>
#include <string.h>

static void run_line(cli *frame, const cli_line *line)
{
    size_t errors = frame->outcome->errors;
    if (frame->shared->lanes) {
        cli_settle(frame, cli_lanes_add(frame->shared->lanes, line), errors);
        return;
    }
    cli_work_on_line(frame, line);
    cli_give_out_text(frame, vb_buffer_slice(&frame->outcome->out));
}

/* Lines that come in chunks: `pending` holds those not run yet, of which `searched` bytes are known
 * to hold no LF. */
typedef struct line_stream {
    vb_buffer pending;
    size_t searched;
    size_t line;
    const char *file;
    bool looked, plain; /* at the first line that is not blank, which is of no JSON */
} line_stream;

/* Whether a line of JSON may begin so. */
static bool may_be_json(vb_slice line)
{
    return strchr("{[\"", line.data[0]) && line.data[0];
}

/* Plain text is no record line for line: that is said once. */
static void look_at_first(cli *frame, line_stream *lines, vb_slice line)
{
    lines->looked = true;
    lines->plain = !may_be_json(line);
    if (!lines->plain)
        return;
    cli_about(frame, lines->file);
    cli_message(
        frame, VB_ERROR, "no-records",
        "no JSON Lines: --jsonl reads records such as {\"text\": \"...\"}; man vanban-jsonl "
        "shows how plain text becomes one");
    cli_about(frame, NULL);
}

static void take_line(cli *frame, line_stream *lines, vb_slice line)
{
    lines->line++;
    if (lines->line == 1 && vb_slice_starts(line, VB_SLICE("\xEF\xBB\xBF")))
        line = vb_slice_cut(line, 3, line.len);
    vb_slice record = vb_slice_trim(line);
    if (!record.len)
        return;
    if (!lines->looked)
        look_at_first(frame, lines, record);
    run_line(frame,
             &(cli_line){line, lines->file, lines->line, lines->plain && !may_be_json(record)});
}

/* Runs the whole lines and keeps the piece of a line behind them. */
static void take_lines(cli *frame, line_stream *lines, bool ended)
{
    vb_slice all = vb_buffer_slice(&lines->pending);
    size_t at = 0, end;
    while (!frame->outcome->stopped &&
           (end = vb_slice_find(all, VB_SLICE("\n"), lines->searched)) != SIZE_MAX) {
        take_line(frame, lines, vb_slice_cut(all, at, end));
        at = lines->searched = end + 1;
    }
    if (ended && at < all.len && !frame->outcome->stopped)
        take_line(frame, lines, vb_slice_cut(all, at, all.len));
    if (at)
        memmove(lines->pending.data, lines->pending.data + at, all.len - at);
    lines->searched = lines->pending.len = all.len - at;
}

/* Lanes are for records that are written one by one: what stands for all of them is gathered in
 * their order. */
static void open_lanes(cli *frame)
{
    cli_shared *shared = frame->shared;
    if (shared->wishes.jobs > 1 && shared->tool->open_lane && !shared->records_dropped &&
        !shared->lanes)
        shared->lanes = cli_lanes_open(frame);
}

/* A reading that failed is reported behind all that was read before, with the reason it had. */
static void finish_lanes(cli_lanes *lanes)
{
    int error = errno;
    cli_lanes_finish(lanes);
    errno = error;
}

vb_status cli_run_records(cli *frame, cli_input *in)
{
    line_stream lines = {.pending = VB_BUFFER(NULL), .file = in->name};
    vb_status status = VB_OK;
    bool ended = false;
    open_lanes(frame);
    cli_lanes *lanes = frame->shared->lanes;
    while (status == VB_OK && !ended && !frame->outcome->stopped) {
        if (lanes && !cli_lanes_await_input(lanes, in->descriptor))
            break;
        status = cli_input_read(in, &lines.pending, &ended);
        if (status == VB_OK)
            take_lines(frame, &lines, ended);
    }
    if (lanes)
        finish_lanes(lanes);
    vb_buffer_free(&lines.pending);
    return status;
}
