/*
 * The work on one record of a JSON Lines file: the tool's, the map of its text, and the error where
 * it failed; then what came of it is said and written.
 */
#include "cli/frame.h"

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

/* -------------------------------------------------------------------------------------- work -- */

/* How messages name a record: by its id, or else by its line. */
static const char *name_record(cli *frame, const cli_record *record, const char *file, size_t line)
{
    const json_t *id = json_object_get(record->object, "id");
    vb_buffer *name = &frame->record_name;
    vb_buffer_clear(name);
    if (json_is_string(id))
        vb_buffer_add(name, (vb_slice){json_string_value(id), json_string_length(id)});
    else if (json_is_integer(id))
        vb_buffer_add_format(name, "%" JSON_INTEGER_FORMAT, json_integer_value(id));
    else
        vb_buffer_add_format(name, "%s#%zu", file, line);
    vb_buffer_add_byte(name, '\0');
    return name->failed ? file : name->data;
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
static vb_status fail_record(cli *frame, cli_record *record, const char *error,
                             const cli_line *line)
{
    if (!line->unsaid)
        cli_message(frame, VB_ERROR, "bad-record", "the record cannot be used: %s", error);
    cli_raise(frame, CLI_FINDINGS);
    return set_error(record, error, line->number);
}

static vb_status run_tool(cli *frame, cli_record *record, const cli_document *document,
                          const cli_line *line)
{
    size_t errors = frame->outcome->errors;
    frame->map_wanted = frame->shared->wishes.map || json_object_get(record->object, "map");
    vb_status status = frame->shared->tool->record(frame->settings, frame, document);
    if (status == VB_OK && !frame->text_set)
        status = compose_map(frame, record->object);
    if (status == VB_OK && frame->text_set && cli_record_drop_stale(record))
        cli_message(frame, VB_WARNING, "stale-members",
                    "what was known of the text before it changed is left out");
    if (status != VB_ERR_INPUT)
        return status;
    if (frame->outcome->errors == errors)
        return fail_record(frame, record, vb_status_message(status), line);
    cli_raise(frame, CLI_FINDINGS);
    return set_error(record, frame->last_error, line->number);
}

/* Where an earlier stage failed there is no text worth working on: the record only passes, and
 * still counts as failed. */
static vb_status run_parsed(cli *frame, cli_record *record, const cli_document *document,
                            const cli_line *line)
{
    vb_status status = VB_OK;
    if (record->failed_before)
        cli_raise(frame, CLI_FINDINGS);
    else if (record->error)
        status = fail_record(frame, record, record->error, line);
    else
        status = run_tool(frame, record, document, line);
    record->encoded = frame->shared->tool->encoded;
    if (status != VB_OK || frame->shared->records_dropped)
        return status;
    return cli_record_write(record, &frame->outcome->out);
}

/* Where memory ran out for what is said of a record in a lane, that alone is said. */
static vb_status check_held(cli_outcome *outcome)
{
    if (!outcome->said.failed && !outcome->rows.failed)
        return VB_OK;
    vb_buffer_clear(&outcome->said);
    outcome->errors = 0;
    return VB_ERR_MEMORY;
}

void cli_work_on_line(cli *frame, const cli_line *line)
{
    cli_record record;
    cli_outcome *outcome = frame->outcome;
    size_t errors = outcome->errors;
    vb_status status = cli_record_parse(&record, line->text);
    *(record.object ? &outcome->records : &outcome->others) += 1;
    cli_document document = {.name = name_record(frame, &record, line->file, line->number),
                             .text = record.text,
                             .record = record.object};
    cli_begin_document(frame, &document);
    if (status == VB_OK)
        status = run_parsed(frame, &record, &document, line);
    if (status == VB_OK)
        status = check_held(outcome);
    if (status != VB_OK)
        vb_buffer_clear(&outcome->out);
    cli_settle(frame, status, errors);
    cli_end_document(frame);
    cli_record_free(&record);
}

/* -------------------------------------------------------------------------------- giving out -- */

void cli_give_out_text(cli *frame, vb_slice text)
{
    size_t errors = frame->outcome->errors;
    cli_settle(frame, cli_write(frame, text), errors);
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
    all->records += came->records;
    all->others += came->others;
    cli_raise(frame, came->status);
    cli_give_out_text(frame, vb_buffer_slice(&came->out));
}
