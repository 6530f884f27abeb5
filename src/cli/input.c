/* Reading: a chunk is whatever the system hands over, be it one byte. */
#include "cli/frame.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

void cli_hold_standard_streams(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

bool cli_input_open(cli_input *in, const char *operand)
{
    if (strcmp(operand, "-") == 0) {
        *in = (cli_input){STDIN_FILENO, "<stdin>"};
        return true;
    }
    *in = (cli_input){open(operand, O_RDONLY | O_CLOEXEC), operand};
    return in->descriptor >= 0;
}

vb_status cli_input_read(cli_input *in, vb_buffer *into, bool *ended)
{
    ssize_t count;
    *ended = false;
    if (!vb_buffer_reserve(into, CHUNK))
        return VB_ERR_MEMORY;
    do {
        count = read(in->descriptor, into->data + into->len, CHUNK);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return VB_ERR_READ;
    into->len += (size_t)count;
    *ended = count == 0;
    return VB_OK;
}

/* Makes room for what is left of a file at once; what else is read tells its length at its end. */
static void make_room(const cli_input *in, vb_buffer *into)
{
    struct stat file;
    off_t at = lseek(in->descriptor, 0, SEEK_CUR);
    if (at >= 0 && fstat(in->descriptor, &file) == 0 && S_ISREG(file.st_mode) && file.st_size > at)
        vb_buffer_reserve(into, (size_t)(file.st_size - at) + CHUNK);
    into->failed = false;
}

vb_status cli_input_read_all(cli_input *in, vb_buffer *into)
{
    make_room(in, into);
    vb_status status = VB_OK;
    bool ended = false;
    while (status == VB_OK && !ended)
        status = cli_input_read(in, into, &ended);
    return status;
}

void cli_input_close(cli_input *in)
{
    if (in->descriptor != STDIN_FILENO)
        close(in->descriptor);
}
