/*
 * JSON Lines: one document a line, in and out. Members that the tool does not touch go out with the
 * bytes they came in with (a number keeps its digits, a string its escapes); a line that is no
 * usable record comes out with an `error`.
 */
#include "cli/frame.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The raw text of one member: `"key"` and its value, without the colon and blanks around them. */
typedef struct raw_member {
    vb_slice key, value;
} raw_member;

enum { DUMP = JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(6) };

/* -------------------------------------------------------------------------------------- text -- */

static void add_valid(vb_buffer *out, vb_slice text)
{
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code_point;
        len = vb_utf8_decode(text, at, &code_point);
        vb_buffer_add_code_point(out, code_point == VB_INVALID_BYTE ? 0xFFFD : code_point);
    }
}

json_t *cli_string(vb_slice text)
{
    if (vb_utf8_valid(text, NULL))
        return json_stringn_nocheck(text.data ? text.data : "", text.len);
    vb_buffer valid = VB_BUFFER(NULL);
    add_valid(&valid, text);
    json_t *string = valid.failed ? NULL : json_stringn_nocheck(valid.data, valid.len);
    vb_buffer_free(&valid);
    return string;
}

static int dump_into(const char *data, size_t len, void *context)
{
    vb_buffer_add(context, (vb_slice){data, len});
    return ((vb_buffer *)context)->failed ? -1 : 0;
}

static vb_status add_value(vb_buffer *out, const json_t *value)
{
    if (value && json_dump_callback(value, dump_into, out, DUMP) == 0)
        return VB_OK;
    return out->failed || !value ? VB_ERR_MEMORY : VB_ERR_INTERNAL;
}

vb_status cli_add_record(vb_buffer *out, const json_t *record)
{
    vb_status status = add_value(out, record);
    vb_buffer_add_byte(out, '\n');
    return status == VB_OK ? vb_buffer_status(out) : status;
}

json_t *cli_new_record(const cli_document *document)
{
    bool is_stdin = strcmp(document->name, "<stdin>") == 0;
    json_t *record = json_object();
    int failed =
        json_object_set_new(record, "id", cli_string(vb_slice_of(is_stdin ? "-" : document->name)));
    failed |= json_object_set_new(record, "text", cli_string(document->text));
    if (!failed)
        return record;
    json_decref(record);
    return NULL;
}

/* ----------------------------------------------------------------------------------- parsing -- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static size_t skip_blanks(vb_slice line, size_t at)
{
    while (at < line.len && is_blank(line.data[at]))
        at++;
    return at;
}

/* Behind the string that starts at `at`; `line` is known to be well-formed JSON here and below. */
static size_t skip_string(vb_slice line, size_t at)
{
    for (at++; at < line.len && line.data[at] != '"'; at++)
        at += line.data[at] == '\\';
    return at + 1;
}

static size_t skip_value(vb_slice line, size_t at)
{
    size_t depth = 0;
    while (at < line.len) {
        char byte = line.data[at];
        if (byte == '"') {
            at = skip_string(line, at);
            continue;
        }
        if (depth == 0 && (byte == ',' || byte == '}'))
            break;
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        at++;
    }
    return at;
}

static void split_members(vb_slice line, vb_array *members)
{
    size_t at = skip_blanks(line, skip_blanks(line, 0) + 1);
    while (at < line.len && line.data[at] == '"') {
        raw_member member;
        size_t end = skip_string(line, at);
        member.key = vb_slice_cut(line, at, end);
        at = skip_blanks(line, end) + 1;
        end = skip_value(line, at);
        member.value = vb_slice_trim(vb_slice_cut(line, at, end));
        if (!vb_array_push(members, &member))
            return;
        at = skip_blanks(line, end + 1);
    }
}

/*
 * jansson refuses integers of more than 64 bits unless it reads every integer as a real. Members
 * that hold none are read again, each alone, so that tools find their integers; the others go out
 * by their raw text.
 */
static void restore_integers(json_t *object, const vb_array *members)
{
    size_t index = 0;
    if (members->count != json_object_size(object))
        return;
    for (void *at = json_object_iter(object); at; at = json_object_iter_next(object, at), index++) {
        json_error_t error;
        vb_slice value = VB_ARRAY_AT(members, raw_member, index)->value;
        json_t *exact = json_loadb(value.data, value.len, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
        if (exact)
            json_object_iter_set_new(object, at, exact);
    }
}

static json_t *load(vb_slice line, vb_array *members, json_error_t *error)
{
    json_t *json = json_loadb(line.data, line.len, JSON_ALLOW_NUL, error);
    bool too_large = !json && json_error_code(error) == json_error_numeric_overflow;
    if (too_large)
        json = json_loadb(line.data, line.len, JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, error);
    if (json_is_object(json))
        split_members(line, members);
    if (too_large && json_is_object(json))
        restore_integers(json, members);
    return json;
}

static vb_status parse_line(cli_record *record, vb_slice line)
{
    json_error_t error;
    json_t *json = load(line, &record->members, &error);
    if (!json && json_error_code(&error) == json_error_out_of_memory)
        return VB_ERR_MEMORY;
    if (!json) {
        snprintf(record->reason, sizeof record->reason, "not JSON: %s", error.text);
        record->error = record->reason;
        return VB_OK;
    }
    if (!json_is_object(json)) {
        json_decref(json);
        record->error = "not a JSON object";
        return VB_OK;
    }
    record->object = json;
    record->original = json_copy(json);
    return record->original ? vb_array_status(&record->members) : VB_ERR_MEMORY;
}

vb_status cli_record_parse(cli_record *record, vb_slice line)
{
    *record = (cli_record){.members = VB_ARRAY(raw_member, NULL)};
    vb_status status = parse_line(record, line);
    if (status != VB_OK || record->error)
        return status;
    const json_t *text = json_object_get(record->object, "text");
    if (json_object_get(record->object, "error"))
        record->failed_before = true;
    else if (!json_is_string(text))
        record->error = text ? "the member text is no string" : "there is no member text";
    else
        record->text = (vb_slice){json_string_value(text), json_string_length(text)};
    return VB_OK;
}

void cli_record_free(cli_record *record)
{
    json_decref(record->object);
    json_decref(record->original);
    vb_array_free(&record->members);
}

/* ----------------------------------------------------------------------------------- writing -- */

static vb_status add_member(vb_buffer *out, void *at)
{
    json_t *name = json_stringn_nocheck(json_object_iter_key(at), json_object_iter_key_len(at));
    vb_status status = add_value(out, name);
    json_decref(name);
    vb_buffer_add_byte(out, ':');
    return status == VB_OK ? add_value(out, json_object_iter_value(at)) : status;
}

/* The raw text of the member `index`, when it is the one called `key` and still holds what it came
 * in with. */
static const raw_member *untouched(const cli_record *record, size_t index, const char *key,
                                   const json_t *value)
{
    bool usable = record->members.count ==
                  json_object_size(record->original); /* a key given twice counts once there */
    if (!usable || index >= record->members.count ||
        json_object_get(record->original, key) != value)
        return NULL;
    return VB_ARRAY_AT(&record->members, raw_member, index);
}

vb_status cli_record_write(const cli_record *record, vb_buffer *out)
{
    vb_status status = VB_OK;
    size_t index = 0;
    void *at = json_object_iter(record->object);
    vb_buffer_add_byte(out, '{');
    for (; at && status == VB_OK; at = json_object_iter_next(record->object, at), index++) {
        const raw_member *raw =
            untouched(record, index, json_object_iter_key(at), json_object_iter_value(at));
        if (index)
            vb_buffer_add_byte(out, ',');
        if (raw) {
            vb_buffer_add(out, raw->key);
            vb_buffer_add_byte(out, ':');
            vb_buffer_add(out, raw->value);
        } else {
            status = add_member(out, at);
        }
    }
    vb_buffer_add_string(out, "}\n");
    return status == VB_OK ? vb_buffer_status(out) : status;
}

/* --------------------------------------------------------------------------------------- map -- */

static vb_status refuse_map(cli *frame)
{
    cli_message(frame, VB_ERROR, "bad-map", "the member map is damaged");
    return VB_ERR_INPUT;
}

static vb_status set_map(json_t *record, const vb_array *map)
{
    return json_object_set_new(record, "map", cli_map_to_json(map)) == 0 ? VB_OK : VB_ERR_MEMORY;
}

/* Composes the map that came in, `old`, with the edits of this stage. */
static vb_status compose_onto(cli *frame, const json_t *old, json_t *record)
{
    vb_array earlier = VB_ARRAY(cli_stretch, NULL), composed = VB_ARRAY(cli_stretch, NULL);
    vb_status status = VB_ERR_MEMORY;
    if (!cli_map_from_json(old, &earlier))
        status = earlier.failed ? VB_ERR_MEMORY : refuse_map(frame);
    else if (cli_map_compose(&earlier, &frame->edits, &composed))
        status = set_map(record, &composed);
    vb_array_free(&earlier);
    vb_array_free(&composed);
    return status;
}

/* The record's `map` becomes the alignment of its text, as it is now, with the first input. */
static vb_status compose_map(cli *frame, json_t *record)
{
    const json_t *old = json_object_get(record, "map");
    if (!frame->map_wanted)
        return VB_OK;
    if (frame->edits.failed)
        return VB_ERR_MEMORY;
    cli_map_settle(&frame->edits);
    return old ? compose_onto(frame, old, record) : set_map(record, &frame->edits);
}

vb_status cli_set_text(cli *frame, const cli_document *document, vb_slice text)
{
    if (json_object_set_new(document->record, "text", cli_string(text)) != 0)
        return VB_ERR_MEMORY;
    frame->text_set = true;
    return compose_map(frame, document->record);
}

/* --------------------------------------------------------------------------------------- run -- */

/* How messages name a record: by its id, or else by its line. */
static const char *name_record(cli *frame, const cli_record *record, const char *file, size_t line)
{
    const json_t *id = json_object_get(record->object, "id");
    vb_buffer_clear(&frame->record_name);
    if (json_is_string(id) || json_is_integer(id)) {
        vb_slice text = {json_string_value(id), json_string_length(id)};
        if (json_is_string(id))
            vb_buffer_add(&frame->record_name, text);
        else
            add_value(&frame->record_name, id);
    } else {
        vb_buffer_add_format(&frame->record_name, "%s#%zu", file, line);
    }
    vb_buffer_add_byte(&frame->record_name, '\0');
    return frame->record_name.failed ? file : frame->record_name.data;
}

static vb_status set_error(cli_record *record, const char *error, size_t line)
{
    bool is_new = !record->object;
    if (is_new)
        record->object = json_object();
    int failed = json_object_set_new(record->object, "error", cli_string(vb_slice_of(error)));
    if (is_new)
        failed |= json_object_set_new(record->object, "line", json_integer((json_int_t)line));
    return failed ? VB_ERR_MEMORY : VB_OK;
}

/* The record failed; the stream goes on. */
static vb_status fail_record(cli *frame, cli_record *record, const char *error, size_t line)
{
    cli_message(frame, VB_ERROR, "bad-record", "the record cannot be used: %s", error);
    cli_raise(frame, CLI_FINDINGS);
    return set_error(record, error, line);
}

static vb_status run_tool(cli *frame, cli_record *record, const cli_document *document, size_t line)
{
    size_t errors = frame->outcome->errors;
    frame->map_wanted = frame->shared->wishes.map || json_object_get(record->object, "map");
    vb_status status = frame->shared->tool->record(frame->settings, frame, document);
    if (status == VB_OK && !frame->text_set)
        status = compose_map(frame, record->object);
    if (status != VB_ERR_INPUT)
        return status;
    if (frame->outcome->errors == errors)
        return fail_record(frame, record, vb_status_message(status), line);
    cli_raise(frame, CLI_FINDINGS);
    return set_error(record, frame->last_error, line);
}

/* Where an earlier stage failed there is no text worth working on: the record only passes, and
 * still counts as failed. */
static vb_status run_parsed(cli *frame, cli_record *record, const cli_document *document,
                            size_t line)
{
    vb_status status = VB_OK;
    if (record->failed_before)
        cli_raise(frame, CLI_FINDINGS);
    else if (record->error)
        status = fail_record(frame, record, record->error, line);
    else
        status = run_tool(frame, record, document, line);
    if (status != VB_OK || frame->shared->records_dropped)
        return status;
    return cli_record_write(record, &frame->outcome->out);
}

/* What was said is not all there: memory ran out. */
static vb_status check_held(cli_outcome *outcome)
{
    if (!outcome->said.failed && !outcome->rows.failed)
        return VB_OK;
    vb_buffer_clear(&outcome->said);
    return VB_ERR_MEMORY;
}

void cli_work_on_line(cli *frame, const cli_line *line)
{
    cli_record record;
    cli_outcome *outcome = frame->outcome;
    size_t errors = outcome->errors;
    vb_status status = cli_record_parse(&record, line->text);
    cli_document document = {.name = name_record(frame, &record, line->file, line->number),
                             .text = record.text,
                             .record = record.object};
    cli_begin_document(frame, &document);
    if (status == VB_OK)
        status = run_parsed(frame, &record, &document, line->number);
    if (status == VB_OK)
        status = check_held(outcome);
    if (status != VB_OK)
        vb_buffer_clear(&outcome->out);
    cli_settle(frame, status, errors);
    cli_end_document(frame);
    cli_record_free(&record);
}

static void write_out(cli *frame, const vb_buffer *out)
{
    size_t errors = frame->outcome->errors;
    cli_settle(frame, cli_write(frame, vb_buffer_slice(out)), errors);
    cli_show_progress(frame);
}

void cli_give_out(cli *frame, const cli_outcome *came)
{
    cli_outcome *all = frame->outcome;
    fwrite(came->said.data, 1, came->said.len, stderr);
    cli_output_write(&frame->shared->changes, vb_buffer_slice(&came->rows));
    all->found |= came->found;
    all->stopped |= came->stopped;
    all->errors += came->errors;
    all->documents += came->documents;
    all->bytes += came->bytes;
    cli_raise(frame, came->status);
    write_out(frame, &came->out);
}

static void run_line(cli *frame, const cli_line *line)
{
    size_t errors = frame->outcome->errors;
    if (frame->shared->lanes) {
        cli_settle(frame, cli_lanes_add(frame->shared->lanes, line), errors);
        return;
    }
    cli_work_on_line(frame, line);
    write_out(frame, &frame->outcome->out);
}

/* Lines that come in chunks: `pending` holds those not run yet, of which `searched` bytes are known
 * to hold no LF. */
typedef struct line_stream {
    vb_buffer pending;
    size_t searched;
    size_t line;
    const char *file;
} line_stream;

static void take_line(cli *frame, line_stream *lines, vb_slice line)
{
    lines->line++;
    if (lines->line == 1 && vb_slice_starts(line, VB_SLICE("\xEF\xBB\xBF")))
        line = vb_slice_cut(line, 3, line.len);
    if (vb_slice_trim(line).len)
        run_line(frame, &(cli_line){line, lines->file, lines->line});
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
