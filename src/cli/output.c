/*
 * Writing. A file named by the user appears only when it is complete: it is written under a
 * temporary name beside its place and renamed at the end. A signal that ends the program removes it
 * and then kills as it would have.
 */
#include "cli/frame.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The one state a signal handler can reach: the temporary files of -o and --changes. */
enum { UNFINISHED = 4 };
static char *volatile unfinished[UNFINISHED];

static void remove_unfinished(int number)
{
    for (size_t i = 0; i < UNFINISHED; i++) {
        if (unfinished[i])
            unlink(unfinished[i]);
    }
    raise(number); /* SA_RESETHAND has put the default action back */
}

static void watch_signals(void)
{
    static const int fatal[] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ};
    for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) {
        struct sigaction old,
            action = {.sa_handler = remove_unfinished, .sa_flags = (int)SA_RESETHAND};
        sigemptyset(&action.sa_mask);
        if (sigaction(fatal[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(fatal[i], &action, NULL);
    }
}

static void remember(char *temporary)
{
    for (size_t i = 0; i < UNFINISHED; i++) {
        if (!unfinished[i]) {
            unfinished[i] = temporary;
            return;
        }
    }
}

static void forget(const char *temporary)
{
    for (size_t i = 0; i < UNFINISHED; i++) {
        if (unfinished[i] == temporary)
            unfinished[i] = NULL;
    }
}

/* The path a rename must aim at: behind symbolic links, so that a link stays a link. */
static char *resolve(const char *path)
{
    char *resolved = realpath(path, NULL);
    return resolved ? resolved : strdup(path);
}

/* `dir/name` gives `dir/.name.XXXXXX`: the same file system, and hidden from a glob. */
static char *temporary_beside(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t size = strlen(path) + sizeof "..XXXXXX";
    char *temporary = malloc(size);
    if (temporary)
        snprintf(temporary, size, "%.*s.%s.XXXXXX", (int)(name - path), path, name);
    return temporary;
}

/* mkstemp makes files that only their owner can read; the result shall have the mode any new file
 * would get. */
static mode_t wanted_mode(const struct stat *existing)
{
    if (existing)
        return existing->st_mode & 07777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static FILE *create_temporary(cli_output *out, const struct stat *existing)
{
    out->temporary = temporary_beside(out->path);
    if (!out->temporary)
        return NULL;
    watch_signals();
    int descriptor = mkstemp(out->temporary);
    if (descriptor < 0)
        return NULL;
    remember(out->temporary);
    fchmod(descriptor, wanted_mode(existing));
    FILE *file = fdopen(descriptor, "w");
    if (!file)
        close(descriptor);
    return file;
}

static void discard(cli_output *out)
{
    if (out->temporary) {
        unlink(out->temporary);
        forget(out->temporary);
    }
    free(out->temporary);
    free(out->path);
    *out = (cli_output){0};
}

/* `-o /dev/stdout` names a regular file where stdout is redirected to one: no rename must take it
 * from under it. A device can be opened as often as one likes. */
static bool is_stdout(const struct stat *file)
{
    struct stat standard;
    return !S_ISCHR(file->st_mode) && fstat(STDOUT_FILENO, &standard) == 0 &&
           standard.st_dev == file->st_dev && standard.st_ino == file->st_ino;
}

static bool open_in_place(cli_output *out, const char *path)
{
    out->file = fopen(path, "w");
    return out->file != NULL;
}

bool cli_output_open(cli_output *out, const char *path)
{
    struct stat existing;
    *out = (cli_output){0};
    bool named = path && strcmp(path, "-") != 0;
    bool exists = named && stat(path, &existing) == 0;
    if (!named || (exists && is_stdout(&existing))) {
        out->file = stdout;
        return true;
    }
    if (strncmp(path, "/dev/", 5) == 0 || (exists && !S_ISREG(existing.st_mode)))
        return open_in_place(out, path);
    out->path = resolve(path);
    out->file = out->path ? create_temporary(out, exists ? &existing : NULL) : NULL;
    if (!out->file) {
        int error = errno;
        discard(out);
        errno = error;
        return false;
    }
    return true;
}

bool cli_output_write(cli_output *out, vb_slice text)
{
    out->begun |= text.len > 0;
    if (text.len && !out->failed)
        out->failed = fwrite(text.data, 1, text.len, out->file) != text.len;
    return !out->failed;
}

bool cli_output_flush(cli_output *out)
{
    if (!out->failed)
        out->failed = fflush(out->file) != 0;
    return !out->failed;
}

bool cli_output_close(cli_output *out, bool keep)
{
    if (!out->file)
        return true;
    bool written = !out->failed && !ferror(out->file);
    int error = errno;
    if (fclose(out->file) != 0 && written) {
        written = false;
        error = errno;
    }
    if (written && keep && out->temporary) {
        written = rename(out->temporary, out->path) == 0;
        error = errno;
        if (written) {
            forget(out->temporary);
            free(out->temporary);
            out->temporary = NULL;
        }
    }
    discard(out);
    errno = error;
    return written;
}
