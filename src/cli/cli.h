/*
 * cli/cli.h: the frame that every tool of vanban stands in.
 *
 * A tool is a table (cli_tool) and a struct of settings. cli_run reads the options into the
 * settings, opens the tool once, and hands it one document after another: the operands as plain
 * text, or with --jsonl one record a line. It owns all streams, messages, temporary files and exit
 * statuses, so that a tool's own file holds nothing but the tool.
 */
#ifndef VANBAN_CLI_H
#define VANBAN_CLI_H

#include "vanban/base.h"

#include <jansson.h>

/* The exit statuses every tool shares. */
typedef enum cli_exit {
    CLI_DONE = 0,
    CLI_FINDINGS = 1, /* a record failed, or with --exit-status nothing was found */
    CLI_USAGE = 2,    /* wrong options, nothing was read */
    CLI_REFUSED = 3,  /* input refused under --invalid=error or --strict; a file of words or of
                         pairs that is not in order */
    CLI_STREAM = 4,   /* a read or a write failed */
    CLI_INTERNAL = 5, /* out of memory, or a bug */
    CLI_MODEL = 6,    /* data or model missing, damaged or of another version */
} cli_exit;

/* One option of a tool's own. The shared ones (-h -V -q -v -o --jsonl …) are in options.c and need
 * no row. */
typedef struct cli_option {
    char letter;      /* 0 when there is no short form */
    const char *name; /* long form without dashes; NULL ends the table */
    /*
     * NULL for a flag; else its name in --help: "keep|old|new". One that ends in FILE ("FILE",
     * "FAMILY=FILE") names a file that the tool reads; what P and DATE are, a refusal tells.
     */
    const char *argument;
    const char *help; /* one line */
} cli_option;

/* An option whose argument is a whole number, and what it may be. The frame refuses any other and
 * says so. */
typedef struct cli_range {
    const char *option; /* NULL ends the table */
    long least, most;
} cli_range;

/* What a tool may ask of the frame while it works. */
typedef struct cli cli;

/* One document on its way through a tool. */
typedef struct cli_document {
    const char *name; /* operand, "<stdin>", or the record's id: for messages */
    vb_slice text;    /* the input */
    json_t *record;   /* the JSON record it came from, NULL for plain text; a tool only adds members
                         to it */
} cli_document;

typedef struct cli_tool {
    const char *name;     /* "normalize" */
    const char *synopsis; /* "[options] [file ...]" */
    const char *summary;  /* one sentence for --help */
    const char *example;  /* shell lines for --help */
    const cli_option *options;
    const cli_range *ranges; /* of those of the options that take a number; may be NULL */

    /* An option of the table was given; false when its argument is none of the allowed (the frame
     * says so: exit 2). */
    bool (*set)(void *settings, const char *option, const char *argument);

    /* After the options, before the first document: load models, make handles. May be NULL. */
    vb_status (*open)(void *settings, cli *frame);

    /* Plain text: read `document->text`, append what is to be written to `out`; what is long may be
     * handed on piece by piece (cli_hand_on). */
    vb_status (*plain)(void *settings, cli *frame, const cli_document *document, vb_buffer *out);

    /*
     * May be NULL: no --jsonl. One JSON record: read `document->text`, add members to
     * `document->record` (replace `text` through cli_set_text when the tool rewrites it). Members
     * are added or replaced whole, never changed in place: those left alone come out byte for byte
     * as they came in. Those that say where in the text something stands are left out where the
     * text changed and the tool did not make them anew. VB_ERR_INPUT fails this record only.
     */
    vb_status (*record)(void *settings, cli *frame, const cli_document *document);

    /*
     * May be NULL. A tool that need not see whole documents: called with chunks as they are read
     * instead of `plain`; `last` is true once at the end of every document, with a chunk that may
     * be empty.
     */
    vb_status (*stream)(void *settings, cli *frame, vb_slice chunk, bool last, vb_sink out);

    void (*close)(void *settings); /* may be NULL; called in any case, also when `open` was not */

    /*
     * May be NULL: with --jsonl records are worked on one after another, whatever --jobs says.
     *
     * For a lane, which works on records beside others, on a thread of its own: makes the settings
     * that its `record` is called with, and `*own` may be those that `open` made where no record
     * changes them (cli_share_settings). What reports does so through the lane's `frame`. Messages
     * are not printed, for those of `open` were. A failure leaves `*own` for `close_lane`, or NULL;
     * the work is then done by the lanes there are. Called and closed by the thread that runs the
     * tool.
     */
    vb_status (*open_lane)(void *settings, cli *frame, void **own);
    void (*close_lane)(void *own); /* may be NULL; before `finish` */

    /* ---- All below may be left out. */

    /* After the last document: what stands for all of them (totals, a list over documents). */
    vb_status (*finish)(void *settings, cli *frame, vb_sink out);

    /*
     * A tool whose operands are not documents one after another (evaluate GOLD OUT): called once
     * with all of them instead of `plain` and `stream`. Reads them with cli_read.
     */
    vb_status (*operands)(void *settings, cli *frame, const char *const *names, size_t count,
                          vb_buffer *out);

    /* Members of a record, NULL ends them, that the tool adds as strings of JSON (cli_add_json), to
     * be written as these bytes: for lists too long to be made as trees first. */
    const char *const *encoded;

    const char *data_file; /* the data file it works with ("vanban.model"): --version names it */
    /* Appends lines to --version: what the data file is, by which a result can be told to come from
     * it. */
    void (*version)(void *settings, cli *frame, vb_buffer *out);
    bool finds; /* offers --exit-status, and calls cli_found */
} cli_tool;

/* Runs `tool` over the command line; returns the exit status for main(). */
int cli_run(const cli_tool *tool, void *settings, int argc, char **argv);

/* For `set`: a share, from 0 to 1, as 0.95; no blanks, signs or exponents. */
bool cli_read_share(const char *argument, double *share);

/* For `set`: the argument of an option that has a range. */
long cli_number(const char *argument);

/* A whole number in decimal digits, where it is but a part of an argument. */
bool cli_read_count(const char *argument, long least, long most, long *count);

/* ----------------------------------------------------------- for a tool while it works -- */

bool cli_verbose(const cli *frame);
bool cli_takes_records(const cli *frame); /* --jsonl was given */
bool cli_names_output(const cli *frame);  /* -o was given */

/*
 * Prints `tool: FILE:LINE:BYTE: severity: message «excerpt»` (or its JSON with --messages=json) on
 * stderr for the document at hand. `id` is listed in the tool's man page under DIAGNOSTICS. Notes
 * are printed with --verbose only, and -q leaves errors only. A hook that failed with a status of
 * its own need print nothing: the frame says what it means.
 */
void cli_message(cli *frame, vb_severity severity, const char *id, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/*
 * A reporter that prints diagnostics as cli_message does, and takes edits where something wants
 * them: the --changes file, and the record's `map` under --map. Hand it to the library's handle,
 * after the options are read; `edit` is NULL when nobody wants edits. Offsets of edits count from
 * the beginning of the document. An edit that changed nothing is left out.
 *
 * --changes writes a row for each edit: line, byte (from 1, in the whole input), before, after,
 * rule, confidence, and the document's name when there may be several; tabs, LF, CR and backslashes
 * are written \t \n \r \\.
 *
 * `map` is a list of [out_start, out_end, in_start, in_end], byte offsets in the record's text and
 * in what the first stage read: one for each stretch that differs, in order. Between two of them
 * bytes were copied one to one.
 */
vb_reporter cli_reporter(cli *frame);

/* The path of a data file (the trained model): --data, VANBAN_DATA, beside the build, or as
 * installed. NULL: none. */
const char *cli_data_path(cli *frame, const char *file);

/* From `open`: messages are about the file of this name from now on, until a document begins. */
void cli_about(cli *frame, const char *name);

/* Reads a whole file, or stdin for "-"; a failure is reported. */
vb_status cli_read(cli *frame, const char *name, vb_buffer *text);

/* Prints a usage error with a hint at --help; returns VB_ERR_ARGUMENT for `open` or `operands` to
 * return (exit 2). */
vb_status cli_usage(cli *frame, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* From `open`: `option` asks for something that no document is needed for, and goes with no
 * operand. `finish` writes it. */
void cli_skip_input(cli *frame, const char *option);

/* From `open`: under --jsonl no record is written, for what is asked for stands for all of them.
 * They are worked on in their order then, not in lanes. */
void cli_drop_records(cli *frame);

/* An `open_lane`, for settings that no record changes. */
vb_status cli_share_settings(void *settings, cli *frame, void **own);

/* Under --exit-status: something was found. */
void cli_found(cli *frame);

/* What was looked for was found, and the exit status is to be at least 1. */
void cli_findings(cli *frame);

/* ---- Records. Ill-formed bytes become U+FFFD, since a record is UTF-8 whatever the text was. */

/* Sets the record's `text`, and composes the edits reported since the document began into its `map`
 * under --map. */
vb_status cli_set_text(cli *frame, const cli_document *document, vb_slice text);

/* Of plain text: writes what was appended to `out` if that is much, and empties it. */
vb_status cli_hand_on(cli *frame, vb_buffer *out);

/* A JSON string of `text`; NULL when memory ran out. */
json_t *cli_string(vb_slice text);

/* For `--format=jsonl` of plain text: a new record `{"id": the document's name, or "-", "text": its
 * text}`. */
json_t *cli_new_record(const cli_document *document);

/* Appends `record` as one line. Numbers that are no integers are written with six significant
 * digits. */
vb_status cli_add_record(vb_buffer *out, const json_t *record);
/* The same, with the members called `encoded` (cli_tool) as the bytes they hold. */
vb_status cli_add_encoded(vb_buffer *out, const json_t *record, const char *const *encoded);
/* Appends a value as a record has it; NULL: memory ran out when it was made. */
vb_status cli_add_json(vb_buffer *out, const json_t *value);

#endif
