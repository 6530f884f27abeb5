/* --help, made from the option tables, and --version. */
#include "cli/frame.h"

#include "vanban/version.h"

#include <utf8proc.h>

enum { HELP_COLUMN = 28, HELP_WIDTH = 80 };

/* Adds `text` word by word, with its later lines below its first. */
static void add_wrapped(vb_buffer *out, vb_slice text)
{
    size_t column = HELP_COLUMN, at = 0;
    while (at < text.len) {
        size_t end = vb_slice_find(text, VB_SLICE(" "), at);
        vb_slice word = vb_slice_cut(text, at, end < text.len ? end : text.len);
        size_t width = vb_utf8_count(word);
        if (at && column + 1 + width > HELP_WIDTH) {
            vb_buffer_add_format(out, "\n%*s", HELP_COLUMN, "");
            column = HELP_COLUMN;
        } else if (at) {
            vb_buffer_add_byte(out, ' ');
            column++;
        }
        vb_buffer_add(out, word);
        column += width;
        at += word.len + 1;
    }
    vb_buffer_add_byte(out, '\n');
}

static void add_row(vb_buffer *out, const cli_option *row)
{
    size_t start = out->len;
    if (row->letter)
        vb_buffer_add_format(out, "  -%c, --%s", row->letter, row->name);
    else
        vb_buffer_add_format(out, "      --%s", row->name);
    if (row->argument)
        vb_buffer_add_format(out, "=%s", row->argument);
    size_t width = out->len - start;
    if (width + 2 > HELP_COLUMN)
        vb_buffer_add_format(out, "\n%*s", HELP_COLUMN, "");
    else
        vb_buffer_add_format(out, "%*s", (int)(HELP_COLUMN - width), "");
    add_wrapped(out, vb_slice_of(row->help));
}

static void add_example(vb_buffer *out, vb_slice example)
{
    vb_slice line;
    for (size_t at = 0; vb_next_line(example, &at, &line);) {
        if (!vb_slice_starts(line, VB_SLICE(" ")))
            vb_buffer_add_string(out, "  ");
        vb_buffer_add(out, line);
        vb_buffer_add_byte(out, '\n');
    }
}

void cli_add_help(vb_buffer *out, const cli_tool *tool)
{
    vb_buffer_add_format(out, "Usage: %s %s\n%s\n\nExample:\n", tool->name, tool->synopsis,
                         tool->summary);
    add_example(out, vb_slice_of(tool->example));
    vb_buffer_add_byte(out, '\n');
    bool shared, was_shared = true;
    const cli_option *row;
    for (size_t at = 0; (row = cli_next_option(tool, &at, &shared)); was_shared = shared) {
        if (shared && !was_shared)
            vb_buffer_add_byte(out, '\n');
        add_row(out, row);
    }
    vb_buffer_add_format(out, "\nNo file, or -, is stdin. More, exit statuses too: man %s\n",
                         tool->name);
}

void cli_add_version(vb_buffer *out, cli *frame)
{
    const cli_tool *tool = frame->shared->tool;
    vb_buffer_add_format(out, "%s (vanban) %s\n", tool->name, VB_VERSION);
    vb_buffer_add_format(out, "Unicode %s (utf8proc %s), jansson %s\n", utf8proc_unicode_version(),
                         utf8proc_version(), jansson_version_str());
    if (tool->data_file) {
        const char *path = cli_data_path(frame, tool->data_file);
        vb_buffer_add_format(out, "%s: %s\n", tool->data_file, path ? path : "not found");
    }
    if (tool->version)
        tool->version(frame->settings, frame, out);
}
