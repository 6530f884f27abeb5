/*
 * What would destroy a file without a word is refused before anything is read: two outputs that are
 * one file, an output that is an input or the data file too, and stdin asked for twice. A filter's
 * -o may name an operand: the result takes its place when all is done. A terminal or /dev/null is
 * no file here. Where --changes got no FILE it takes an operand for one: it replaces nothing but an
 * older list of changes.
 */
#include "cli/frame.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that is read or written, as the user named it. */
typedef struct named_file {
    const char *name;
    bool is_stream; /* stdin or stdout */
    bool exists;
    struct stat stat;
} named_file;

static bool is_dash(const char *name)
{
    return strcmp(name, "-") == 0;
}

static named_file output_of(const char *name)
{
    named_file file = {.name = name};
    if (!name || is_dash(name))
        file = (named_file){.name = "<stdout>", .is_stream = true};
    file.exists = (file.is_stream ? fstat(STDOUT_FILENO, &file.stat) : stat(name, &file.stat)) == 0;
    return file;
}

static named_file input_of(const char *name)
{
    named_file file = {.name = name, .is_stream = is_dash(name) || strcmp(name, "/dev/stdin") == 0};
    if (file.is_stream)
        file.name = "<stdin>";
    file.exists = (file.is_stream ? fstat(STDIN_FILENO, &file.stat) : stat(name, &file.stat)) == 0;
    return file;
}

static bool same_inode(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Of two paths at which nothing stands yet: the same name in the same directory. */
static bool same_place(const char *a, const char *b)
{
    const char *slash[2] = {strrchr(a, '/'), strrchr(b, '/')};
    const char *path[2] = {a, b}, *name[2];
    struct stat directory[2];
    for (int i = 0; i < 2; i++) {
        name[i] = slash[i] ? slash[i] + 1 : path[i];
        char *parent = slash[i] ? strndup(path[i], (size_t)(name[i] - path[i])) : strdup(".");
        bool there = parent && stat(parent, &directory[i]) == 0;
        free(parent);
        if (!there)
            return false;
    }
    return strcmp(name[0], name[1]) == 0 && same_inode(&directory[0], &directory[1]);
}

static bool outputs_clash(const named_file *a, const named_file *b)
{
    if (a->is_stream && b->is_stream)
        return true;
    if (a->exists != b->exists)
        return false;
    return a->exists ? same_inode(&a->stat, &b->stat) && !S_ISCHR(a->stat.st_mode)
                     : same_place(a->name, b->name);
}

static bool is_overwritten(const named_file *input, const named_file *output)
{
    return input->exists && output->exists && S_ISREG(input->stat.st_mode) &&
           same_inode(&input->stat, &output->stat);
}

/* What is read and what is written. */
typedef struct clash_check {
    cli *frame;
    named_file output, changes;
    bool stdin_taken;
} clash_check;

static bool input_is_safe(clash_check *check, const char *name, bool in_place)
{
    named_file input = input_of(name);
    if (input.is_stream && check->stdin_taken)
        return cli_usage(check->frame, "standard input can be read once only") == VB_OK;
    check->stdin_taken |= input.is_stream;
    bool lost = check->frame->shared->wishes.changes && is_overwritten(&input, &check->changes);
    bool replaced = is_overwritten(&input, &check->output);
    if (!in_place || check->output.is_stream)
        lost |= replaced;
    check->frame->shared->in_place |= replaced && input.stat.st_size > 0;
    if (lost)
        cli_usage(check->frame, "%s is read, and would be written over", input.name);
    return !lost;
}

/* The tool's own data file, where some file is written at all. */
static bool data_is_safe(clash_check *check)
{
    const cli_shared *shared = check->frame->shared;
    bool writes = shared->wishes.output || shared->wishes.changes;
    const char *path = writes && shared->tool->data_file
                           ? cli_data_path(check->frame, shared->tool->data_file)
                           : NULL;
    return !path || input_is_safe(check, path, false);
}

/* `line TAB byte TAB`, as a list of changes begins. */
static bool begins_as_changes(FILE *file)
{
    unsigned long line, byte;
    char room[48];
    int end = 0;
    return fgets(room, sizeof room, file) && room[0] >= '1' && room[0] <= '9' &&
           sscanf(room, "%lu\t%lu%n", &line, &byte, &end) == 2 && room[end] == '\t';
}

static bool changes_are_safe(cli *frame, const named_file *changes)
{
    if (changes->is_stream || !changes->exists || !S_ISREG(changes->stat.st_mode) ||
        changes->stat.st_size == 0)
        return true;
    FILE *file = fopen(changes->name, "r");
    bool older = !file || begins_as_changes(file);
    if (file)
        fclose(file);
    if (!older)
        cli_usage(frame, "%s holds no list of changes, and --changes would replace it",
                  changes->name);
    return older;
}

/* Of the operands, or stdin where there are none. */
static bool operands_are_safe(clash_check *check, const char *const *operands, size_t count)
{
    const cli_tool *tool = check->frame->shared->tool;
    bool in_place = tool->record != NULL;
    if (count == 0 && !tool->operands)
        return input_is_safe(check, "-", in_place);
    for (size_t i = 0; i < count; i++)
        if (!input_is_safe(check, operands[i], in_place))
            return false;
    return true;
}

bool cli_check_files(cli *frame, const char *const *operands, size_t count)
{
    const cli_wishes *wishes = &frame->shared->wishes;
    clash_check check = {.frame = frame, .output = output_of(wishes->output)};
    if (wishes->changes)
        check.changes = output_of(wishes->changes);
    if (wishes->changes && outputs_clash(&check.output, &check.changes)) {
        cli_usage(frame, "the result and --changes cannot both be written to %s",
                  check.changes.name);
        return false;
    }
    for (size_t i = 0; i < frame->shared->inputs.count; i++)
        if (!input_is_safe(&check, *VB_ARRAY_AT(&frame->shared->inputs, const char *, i), false))
            return false;
    return data_is_safe(&check) && operands_are_safe(&check, operands, count) &&
           (!wishes->changes || changes_are_safe(frame, &check.changes));
}
