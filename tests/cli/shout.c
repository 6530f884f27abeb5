/*
 * shout: a tool that exists for the tests of the frame only. It writes ASCII letters in upper case
 * and doubles every
 * `!`, so that edits, maps and records can be seen at work without a stage of the real pipeline.
 */
#include "cli/cli.h"

#include <string.h>
#include <time.h>

typedef struct shout {
    const char *refuse; /* a text that holds this is refused */
    const char *slow;   /* one that holds this takes its time */
    bool need_model;
    long lanes; /* how many can be opened, as if memory ran out then */
} shout;

static const cli_option options[] = {
    {'r', "refuse", "TEXT", "refuse a document that holds TEXT"},
    {0, "slow", "TEXT", "take a while over a document that holds TEXT"},
    {0, "tones", "keep|old|new", "accepted, for the tests of arguments"},
    {0, "model", NULL, "insist on a model"},
    {0, "lanes", "N", "open no more lanes than N, as if memory ran out"},
    {0},
};

static const cli_range ranges[] = {{"lanes", 0, 99}, {0}};

static bool set(void *settings, const char *option, const char *argument)
{
    shout *self = settings;
    if (strcmp(option, "tones") == 0)
        return strcmp(argument, "keep") == 0 || strcmp(argument, "old") == 0 ||
               strcmp(argument, "new") == 0;
    if (strcmp(option, "model") == 0)
        return self->need_model = true;
    if (strcmp(option, "lanes") == 0) {
        self->lanes = cli_number(argument);
        return true;
    }
    *(strcmp(option, "slow") == 0 ? &self->slow : &self->refuse) = argument;
    return true;
}

static vb_status open_shout(void *settings, cli *frame)
{
    shout *self = settings;
    return self->need_model && !cli_data_path(frame, "shout.model") ? VB_ERR_MODEL_MISSING : VB_OK;
}

static vb_status open_lane(void *settings, cli *frame, void **own)
{
    shout *self = settings;
    return self->lanes-- > 0 ? cli_share_settings(settings, frame, own) : VB_ERR_MEMORY;
}

static void shout_byte(vb_slice text, size_t at, size_t line, vb_reporter reporter, vb_buffer *out)
{
    char byte = text.data[at];
    size_t start = out->len;
    if (byte == '!')
        vb_buffer_add_string(out, "!!");
    else
        vb_buffer_add_byte(out, byte >= 'a' && byte <= 'z' ? (char)(byte - 32) : byte);
    vb_edit edit = {
        .line = line, .in_start = at, .in_end = at + 1, .out_start = start, .out_end = out->len};
    edit.before = vb_slice_cut(text, at, at + 1);
    edit.after = vb_slice_cut(vb_buffer_slice(out), start, out->len);
    edit.rule = byte == '!' ? "louder" : "upper";
    edit.confidence = 1;
    if (reporter.edit)
        reporter.edit(reporter.context, &edit);
}

static bool holds(vb_slice text, const char *what)
{
    return what && vb_slice_find(text, vb_slice_of(what), 0) != SIZE_MAX;
}

static vb_status plain(void *settings, cli *frame, const cli_document *document, vb_buffer *out)
{
    const shout *self = settings;
    vb_reporter reporter = cli_reporter(frame);
    size_t line = 1, bad;
    if (holds(document->text, self->slow))
        nanosleep(&(struct timespec){.tv_nsec = 50 * 1000 * 1000}, NULL);
    if (holds(document->text, self->refuse))
        return VB_ERR_INPUT;
    if (!vb_utf8_valid(document->text, &bad))
        reporter.diagnostic(reporter.context,
                            &(vb_diagnostic){VB_WARNING, "invalid-byte", "a byte that is no UTF-8",
                                             vb_slice_cut(document->text, bad, bad + 80), 1,
                                             bad + 1});
    for (size_t at = 0; at < document->text.len; at++) {
        shout_byte(document->text, at, line, reporter, out);
        line += document->text.data[at] == '\n';
    }
    if (holds(document->text, "!"))
        cli_found(frame);
    cli_message(frame, VB_NOTE, "shouted", "%zu bytes", out->len);
    return VB_OK;
}

static vb_status record(void *settings, cli *frame, const cli_document *document)
{
    vb_buffer out = VB_BUFFER(NULL);
    vb_status status = plain(settings, frame, document, &out);
    if (status == VB_OK)
        status = cli_set_text(frame, document, vb_buffer_slice(&out));
    if (status == VB_OK && json_object_set_new(document->record, "loud", json_real(0.97)) != 0)
        status = VB_ERR_MEMORY;
    vb_buffer_free(&out);
    return status;
}

int main(int argc, char **argv)
{
    static const cli_tool tool = {
        .name = "shout",
        .synopsis = "[options] [file ...]",
        .summary = "Writes ASCII letters in upper case.",
        .example = "  pdftotext -layout scan.pdf - | shout",
        .options = options,
        .ranges = ranges,
        .set = set,
        .open = open_shout,
        .plain = plain,
        .record = record,
        .open_lane = open_lane,
        .data_file = "shout.model",
        .finds = true,
    };
    shout settings = {.lanes = 99};
    return cli_run(&tool, &settings, argc, argv);
}
