/* Reading: a chunk is whatever the system hands over, be it one byte. */
#include "cli/frame.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
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

vb_status cli_input_read_all(cli_input *in, vb_buffer *into)
{
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
