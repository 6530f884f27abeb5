/*
 * cli/frame.h: what the files of the frame know of each other. Tools see cli.h only.
 */
#ifndef VANBAN_CLI_FRAME_H
#define VANBAN_CLI_FRAME_H

#include "cli/cli.h"

#include <stdio.h>

typedef struct cli_outcome cli_outcome;
typedef struct cli_lanes cli_lanes;

/* ----------------------------------------------------------------------------------- options -- */

/* What the user asked of the frame: constant once the options are read. */
typedef struct cli_wishes {
    bool help, version;
    bool quiet, verbose;
    bool jsonl, map;
    bool progress, unbuffered;
    bool exit_status;
    bool messages_json;
    long jobs;
    const char *output, *changes, *data;
    int first_operand; /* index into argv */
} cli_wishes;

/* Reads the options into `frame->wishes` and the tool's settings; false after a usage error, which
 * it reports. */
bool cli_read_options(cli *frame, int argc, char **argv);

/*
 * False after a usage error, which it reports: where a file that is read would be written over, or
 * two results would go to one file.
 */
bool cli_check_files(cli *frame, const char *const *operands, size_t count);

/*
 * Walks over the options `tool` offers, its own first and then the shared ones; `at` starts at 0.
 * NULL at the end.
 */
const cli_option *cli_next_option(const cli_tool *tool, size_t *at, bool *shared);

void cli_add_help(vb_buffer *out, const cli_tool *tool);
void cli_add_version(vb_buffer *out, cli *frame);

/* ----------------------------------------------------------------------------------- streams -- */

/* A file that is read in chunks as they come, however short. */
typedef struct cli_input {
    int descriptor;
    const char *name; /* for messages: "<stdin>" */
} cli_input;

/*
 * Takes the places of standard streams that came closed, so that no file opened later is mistaken
 * for one: reading such a stdin and writing such a stdout fails as it should.
 */
void cli_hold_standard_streams(void);

bool cli_input_open(cli_input *in, const char *operand); /* false with errno */
/* Appends what comes next to `into`. VB_OK with `*ended` set at the end of the file. */
vb_status cli_input_read(cli_input *in, vb_buffer *into, bool *ended);
vb_status cli_input_read_all(cli_input *in, vb_buffer *into);
void cli_input_close(cli_input *in);

/*
 * A file that is written: stdout, or a file that appears under its name only when it is complete. A
 * device or a pipe is written in place.
 */
typedef struct cli_output {
    FILE *file;      /* NULL: not open */
    char *path;      /* where it will stand; NULL when written in place */
    char *temporary; /* what is written until then */
    bool begun;      /* something was written */
    bool failed;
} cli_output;

bool cli_output_open(cli_output *out,
                     const char *path);                /* NULL or "-" is stdout; false with errno */
bool cli_output_write(cli_output *out, vb_slice text); /* false with errno */
bool cli_output_flush(cli_output *out);
/* Hands all that is left to the system and puts the file in its place if `keep`; false with errno.
 */
bool cli_output_close(cli_output *out, bool keep);

/*
 * Of a text that is read as plain text: what does not look like one. A file that only holds a text,
 * as a PDF does, is refused with a message (VB_ERR_INPUT), records and bytes that are no UTF-8 are
 * told of. More of a head that may be wrapped has to be read before it can be told.
 */
bool cli_may_be_wrapped(vb_slice head);
vb_status cli_suspect_head(cli *frame, vb_slice text);
void cli_suspect_bytes(cli *frame, vb_slice text);

/* Makes the heap ready for a run, before anything of size is allocated. */
void cli_lay_out_heap(void);

/* ----------------------------------------------------------------------------------- changes -- */

/* What became of a stretch of bytes; outside such stretches bytes were copied. */
typedef struct cli_stretch {
    size_t out_start, out_end;
    size_t in_start, in_end;
} cli_stretch;

/* Appends one row of --changes: line, byte from 1, before, after, rule, confidence; `document` when
 * not NULL. */
void cli_add_change(vb_buffer *out, const vb_edit *edit, const char *document);

/* Sorts stretches and joins those that overlap, so that they can be composed. */
void cli_map_settle(vb_array *stretches);

/*
 * `composed` becomes the map from the text after `later` back to the bytes before `earlier`; both
 * settled.
 */
bool cli_map_compose(const vb_array *earlier, const vb_array *later, vb_array *composed);

json_t *cli_map_to_json(const vb_array *stretches);
bool cli_map_from_json(const json_t *json, vb_array *stretches);

/* ----------------------------------------------------------------------------------- records -- */

/* One line of a JSON Lines stream, taken apart so that what nobody touches goes out as it came in.
 */
typedef struct cli_record {
    json_t *object;     /* what the tool works on; NULL when the line is no record */
    json_t *original;   /* a shallow copy as it was read */
    vb_array members;   /* of the raw text of key and value, in order; empty when unusable */
    vb_slice text;      /* of the `text` member */
    const char *error;  /* why it cannot be used, else NULL */
    bool failed_before; /* it came in with an `error` */
    const char *const *encoded; /* of the cli_tool */
    char reason[JSON_ERROR_TEXT_LENGTH + 32];
} cli_record;

vb_status cli_record_parse(cli_record *record, vb_slice line);
/* Of a record whose text the tool changed: takes out what says where in the old one something
 * stands, unless the tool made it anew. True when something was. */
bool cli_record_drop_stale(cli_record *record);
vb_status cli_record_write(const cli_record *record, vb_buffer *out);
void cli_record_free(cli_record *record);

/* ------------------------------------------------------------------------------------- lines -- */

/* A line of a JSON Lines file. */
typedef struct cli_line {
    vb_slice text;
    const char *file;
    size_t number;
    bool unsaid; /* that it is no record: all of the input is none, which was said at once */
} cli_line;

/* Works on the record that the line holds; what comes of it is left in the handle's outcome. */
void cli_work_on_line(cli *frame, const cli_line *line);

/* Writes what came of a record; says and writes what came of one in a lane, as if the frame had
 * worked on it itself. */
void cli_give_out_text(cli *frame, vb_slice text);
void cli_give_out(cli *frame, const cli_outcome *came);

/* Reads records from `in` until its end and writes each to the frame's output. */
vb_status cli_run_records(cli *frame, cli_input *in);

/* ------------------------------------------------------------------------------------- lanes -- */

/* NULL when none can be had: then records are worked on one after another. */
cli_lanes *cli_lanes_open(cli *frame);
void cli_lanes_close(cli_lanes *lanes); /* what was not given out is dropped; NULL is fine */

/* Has the line worked on, which is copied. Waits while too many are in flight. */
vb_status cli_lanes_add(cli_lanes *lanes, const cli_line *line);

/* Gives out what is done until `input`, a file descriptor, can be read; false: the run was stopped.
 */
bool cli_lanes_await_input(cli_lanes *lanes, int input);

/* Gives out all there is, or up to where the run was stopped. */
void cli_lanes_finish(cli_lanes *lanes);

/* ------------------------------------------------------------------------------------- frame -- */

/* What the handles of a run share. While lanes work it stays as it is, but for the outputs and
 * whether their last line is open: these are for the thread that reads and writes alone. */
typedef struct cli_shared {
    const cli_tool *tool;
    const char *program; /* argv[0] */
    cli_wishes wishes;
    vb_array inputs; /* const char *: files that the tool's own options name */
    cli_output output, changes;
    const char *skip_input;   /* the option for which no document is wanted; NULL: none */
    bool in_place;            /* -o names what is read, and that is not empty */
    bool records_dropped;     /* no record is to be written */
    bool several;             /* more than one document may come */
    bool line_open, new_line; /* what was written ends within a line; the next is to end it */
    vb_buffer data_path;      /* the last answer of cli_data_path, NUL-terminated */
    vb_buffer data_sought;    /* where it looked, for the message that the model is missing */
    cli_lanes *lanes;         /* NULL: documents are worked on one after another */
} cli_shared;

/* What the work on documents came to: on all so far, or in a lane on the one at hand. */
struct cli_outcome {
    cli_exit status; /* the worst */
    bool stopped;    /* nothing more is to be read */
    bool found;      /* cli_found was called */
    size_t documents, bytes;
    size_t records, others; /* under --jsonl: lines that were an object, and those that were not */
    size_t errors;          /* messages of that severity, to know whether a failure was explained */
    vb_buffer out;          /* the document at hand, before it is written */
    bool held; /* what follows waits for its turn; else it goes out at once, and nothing is here */
    vb_buffer said; /* messages */
    vb_buffer rows; /* of --changes */
};

/* What a hook is handed: the run's, or that of a lane. */
struct cli {
    cli_shared *shared;
    void *settings; /* the tool's, or the lane's own */
    cli_outcome *outcome;
    const cli_document *document; /* at hand; NULL before the first */
    const char *about;            /* the file at hand where there is no document; may be NULL */
    vb_array edits;               /* cli_stretch: of the document at hand */
    bool map_wanted;              /* the record at hand gets a map, or has one to be kept true */
    bool text_set;                /* cli_set_text has composed them into the map */
    vb_buffer scratch;            /* one message or row */
    vb_buffer record_name;        /* of the record at hand */
    char last_error[256];         /* the last message of that severity */
};

/* A handle of the run, with buffers of its own. */
cli cli_handle(cli_shared *shared, void *settings, cli_outcome *outcome);
void cli_handle_free(cli *frame);

cli_outcome cli_outcome_new(bool held);
void cli_outcome_free(cli_outcome *outcome);

/* Takes what a hook came to: explains a failure that nobody explained yet, and sets the exit
 * status. */
void cli_settle(cli *frame, vb_status status, size_t errors_before);

/* Raises the exit status to `status` if that is worse. */
void cli_raise(cli *frame, cli_exit status);

/* Begins and ends a document: messages and edits belong to it. */
void cli_begin_document(cli *frame, const cli_document *document);
void cli_end_document(cli *frame);
void cli_show_progress(const cli *frame);

/* Writes to the output; a failure is reported once and stops the run. */
vb_status cli_write(cli *frame, vb_slice text);

/* Reports that it failed, by errno: a reader that went away wants no message, and SIGPIPE would
 * have said nothing either. */
void cli_report_output(cli *frame);

/* Reports that a system call failed for the file `name`: "cannot be read: Is a directory". */
void cli_report_errno(cli *frame, const char *name, const char *id, const char *what, int error);

void cli_report(cli *frame, const char *name, const vb_diagnostic *diagnostic);

#endif
