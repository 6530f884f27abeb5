/*
 * Where the data files are: --data alone, else VANBAN_DATA alone, else ../share/vanban seen from
 * the executable (which serves the build and a relocated installation alike), else the directory of
 * the configured prefix.
 */
#include "cli/frame.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The directory of the running executable, with its slash; empty when the system does not tell. */
static vb_slice executable_directory(const cli *frame, char *space, size_t size)
{
    ssize_t len = readlink("/proc/self/exe", space, size);
    vb_slice path = len > 0 && (size_t)len < size ? (vb_slice){space, (size_t)len}
                                                  : vb_slice_of(frame->shared->program);
    while (path.len && path.data[path.len - 1] != '/')
        path.len--;
    return path;
}

/* Puts `directory`/`relative`file into the answer; true when such a file can be read. */
static bool try_directory(cli *frame, vb_slice directory, const char *relative, const char *file)
{
    vb_buffer *path = &frame->shared->data_path;
    vb_buffer_clear(path);
    vb_buffer_add(path, directory);
    vb_buffer_add_string(path, relative);
    if (frame->shared->data_sought.len)
        vb_buffer_add(&frame->shared->data_sought, VB_SLICE(", "));
    vb_buffer_add(&frame->shared->data_sought, vb_buffer_slice(path));
    vb_buffer_add_byte(path, '/');
    vb_buffer_add_string(path, file);
    vb_buffer_add_byte(path, '\0');
    return !path->failed && access(path->data, R_OK) == 0;
}

const char *cli_data_path(cli *frame, const char *file)
{
    char space[4096];
    const char *asked =
        frame->shared->wishes.data ? frame->shared->wishes.data : getenv("VANBAN_DATA");
    bool there;
    vb_buffer_clear(&frame->shared->data_sought);
    if (asked && *asked)
        there = try_directory(frame, vb_slice_of(asked), "", file);
    else
        there = try_directory(frame, executable_directory(frame, space, sizeof space),
                              "../share/vanban", file) ||
                try_directory(frame, VB_SLICE(VANBAN_DATADIR), "", file);
    return there ? frame->shared->data_path.data : NULL;
}
