/* Messages on stderr: one line each, as text or as JSON. Control bytes never reach the terminal. */
#include "cli/frame.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

enum { EXCERPT_BYTES = 60 };

static const char *const severity_names[] = {"note", "warning", "error"};

/* U+0080 to U+009F are control characters too, and some terminals obey them. */
static bool is_printable(uint32_t code_point)
{
    return code_point != VB_INVALID_BYTE && code_point >= 0x20 &&
           (code_point < 0x7F || code_point > 0x9F);
}

static void add_escaped(vb_buffer *out, vb_slice text)
{
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code_point;
        len = vb_utf8_decode(text, at, &code_point);
        if (is_printable(code_point)) {
            vb_buffer_add(out, vb_slice_cut(text, at, at + len));
            continue;
        }
        for (size_t i = 0; i < len; i++)
            vb_buffer_add_format(out, "\\x%02X", (unsigned char)text.data[at + i]);
    }
}

/* The beginning of `text`, cut between characters. */
static vb_slice shorten(vb_slice text)
{
    if (text.len <= EXCERPT_BYTES)
        return text;
    size_t end = EXCERPT_BYTES;
    while (end > EXCERPT_BYTES - 4 && vb_utf8_continues(text.data[end]))
        end--;
    return vb_slice_cut(text, 0, end);
}

static void add_excerpt(vb_buffer *out, vb_slice excerpt)
{
    vb_slice shown = shorten(excerpt);
    add_escaped(out, shown);
    if (shown.len < excerpt.len)
        vb_buffer_add_string(out, "…");
}

static void add_text_message(cli *frame, const char *name, const vb_diagnostic *diagnostic)
{
    vb_buffer *out = &frame->scratch;
    vb_buffer_add_format(out, "%s: ", frame->shared->tool->name);
    if (name) {
        add_escaped(out, vb_slice_of(name));
        if (diagnostic->line)
            vb_buffer_add_format(out, ":%zu:%zu", diagnostic->line, diagnostic->byte);
        vb_buffer_add_string(out, ": ");
    }
    vb_buffer_add_format(out, "%s: ", severity_names[diagnostic->severity]);
    add_escaped(out, vb_slice_of(diagnostic->message));
    if (diagnostic->excerpt.len) {
        vb_buffer_add_string(out, " «");
        add_excerpt(out, diagnostic->excerpt);
        vb_buffer_add_string(out, "»");
    }
    if (frame->shared->wishes.verbose)
        vb_buffer_add_format(out, " [%s]", diagnostic->id);
    vb_buffer_add_byte(out, '\n');
}

static void set_string(json_t *object, const char *key, vb_slice text)
{
    json_object_set_new(object, key, cli_string(text));
}

static void add_json_message(cli *frame, const char *name, const vb_diagnostic *diagnostic)
{
    json_t *object = json_object();
    set_string(object, "tool", vb_slice_of(frame->shared->tool->name));
    if (name)
        set_string(object, "file", vb_slice_of(name));
    if (diagnostic->line) {
        json_object_set_new(object, "line", json_integer((json_int_t)diagnostic->line));
        json_object_set_new(object, "byte", json_integer((json_int_t)diagnostic->byte));
    }
    set_string(object, "severity", vb_slice_of(severity_names[diagnostic->severity]));
    set_string(object, "id", vb_slice_of(diagnostic->id));
    set_string(object, "message", vb_slice_of(diagnostic->message));
    if (diagnostic->excerpt.len) {
        vb_buffer excerpt = VB_BUFFER(NULL);
        add_excerpt(&excerpt, diagnostic->excerpt);
        set_string(object, "excerpt", vb_buffer_slice(&excerpt));
        vb_buffer_free(&excerpt);
    }
    cli_add_record(&frame->scratch, object);
    json_decref(object);
}

static bool is_wanted(const cli *frame, vb_severity severity)
{
    if (severity == VB_ERROR)
        return true;
    return !frame->shared->wishes.quiet &&
           (severity == VB_WARNING || frame->shared->wishes.verbose);
}

static void say(cli *frame, vb_slice text)
{
    if (frame->outcome->held)
        vb_buffer_add(&frame->outcome->said, text);
    else
        fwrite(text.data, 1, text.len, stderr);
}

void cli_report(cli *frame, const char *name, const vb_diagnostic *diagnostic)
{
    if (diagnostic->severity == VB_ERROR) {
        frame->outcome->errors++;
        snprintf(frame->last_error, sizeof frame->last_error, "%s", diagnostic->message);
    }
    if (!is_wanted(frame, diagnostic->severity))
        return;
    vb_buffer_clear(&frame->scratch);
    if (frame->shared->wishes.messages_json)
        add_json_message(frame, name, diagnostic);
    else
        add_text_message(frame, name, diagnostic);
    say(frame, vb_buffer_slice(&frame->scratch));
}

static const char *document_name(const cli *frame)
{
    return frame->document ? frame->document->name : frame->about;
}

static void report_formatted(cli *frame, vb_severity severity, const char *id, const char *format,
                             va_list arguments)
{
    char room[512];
    va_list again;
    va_copy(again, arguments);
    vb_buffer whole = VB_BUFFER(NULL);
    int len = vsnprintf(room, sizeof room, format, arguments);
    bool longer = len >= (int)sizeof room && vb_buffer_reserve(&whole, (size_t)len + 1);
    if (longer)
        vsnprintf(whole.data, (size_t)len + 1, format, again);
    va_end(again);
    cli_report(
        frame, document_name(frame),
        &(vb_diagnostic){.severity = severity, .id = id, .message = longer ? whole.data : room});
    vb_buffer_free(&whole);
}

void cli_message(cli *frame, vb_severity severity, const char *id, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    report_formatted(frame, severity, id, format, arguments);
    va_end(arguments);
}

vb_status cli_usage(cli *frame, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    report_formatted(frame, VB_ERROR, "usage", format, arguments);
    va_end(arguments);
    if (!frame->shared->wishes.messages_json)
        fprintf(stderr, "Try '%s --help'.\n", frame->shared->tool->name);
    return VB_ERR_ARGUMENT;
}

void cli_report_errno(cli *frame, const char *name, const char *id, const char *what, int error)
{
    char message[512];
    snprintf(message, sizeof message, "%s: %s", what, strerror(error));
    cli_report(frame, name, &(vb_diagnostic){.severity = VB_ERROR, .id = id, .message = message});
}

/* ---------------------------------------------------------------------------------- reporter -- */

static void take_diagnostic(void *context, const vb_diagnostic *diagnostic)
{
    cli *frame = context;
    cli_report(frame, document_name(frame), diagnostic);
}

static void write_change(cli *frame, const vb_edit *edit)
{
    const char *document = frame->shared->several ? document_name(frame) : NULL;
    if (frame->outcome->held) {
        cli_add_change(&frame->outcome->rows, edit, document);
        return;
    }
    vb_buffer_clear(&frame->scratch);
    cli_add_change(&frame->scratch, edit, document);
    cli_output_write(&frame->shared->changes, vb_buffer_slice(&frame->scratch));
}

static void take_edit(void *context, const vb_edit *edit)
{
    cli *frame = context;
    if (vb_slice_equal(edit->before, edit->after))
        return;
    if (frame->shared->changes.file)
        write_change(frame, edit);
    if (frame->map_wanted) {
        cli_stretch stretch = {edit->out_start, edit->out_end, edit->in_start, edit->in_end};
        vb_array_push(&frame->edits, &stretch);
    }
}

vb_reporter cli_reporter(cli *frame)
{
    bool wanted = frame->shared->wishes.jsonl || frame->shared->wishes.changes;
    return (vb_reporter){
        .diagnostic = take_diagnostic, .edit = wanted ? take_edit : NULL, .context = frame};
}
