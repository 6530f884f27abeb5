#include "vanban/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void vb_buffer_free(vb_buffer *buffer)
{
    vb_release(buffer->memory, buffer->data);
    *buffer = VB_BUFFER(buffer->memory);
}

void vb_buffer_clear(vb_buffer *buffer)
{
    buffer->len = 0;
    buffer->failed = false;
}

bool vb_buffer_grow(vb_buffer *buffer, size_t extra)
{
    size_t wanted = buffer->capacity + buffer->capacity / 2 + 64;
    if (wanted < buffer->len + extra)
        wanted = buffer->len + extra;
    const vb_allocator *memory = buffer->memory ? buffer->memory : vb_default_allocator();
    char *moved = wanted < buffer->len ? NULL : memory->resize(memory->context, buffer->data, wanted);
    if (!moved) {
        buffer->failed = true;
        return false;
    }
    buffer->data = moved;
    buffer->capacity = wanted;
    return true;
}

void vb_buffer_add(vb_buffer *buffer, vb_slice text)
{
    if (text.len == 0 || !vb_buffer_reserve(buffer, text.len))
        return;
    memcpy(buffer->data + buffer->len, text.data, text.len);
    buffer->len += text.len;
}

void vb_buffer_add_string(vb_buffer *buffer, const char *string)
{
    vb_buffer_add(buffer, vb_slice_of(string));
}

void vb_buffer_add_byte(vb_buffer *buffer, char byte)
{
    if (vb_buffer_reserve(buffer, 1))
        buffer->data[buffer->len++] = byte;
}

void vb_buffer_add_code_point(vb_buffer *buffer, uint32_t code_point)
{
    if (vb_buffer_reserve(buffer, 4))
        buffer->len += vb_utf8_encode(code_point, buffer->data + buffer->len);
}

void vb_buffer_add_format(vb_buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (len < 0 || !vb_buffer_reserve(buffer, (size_t)len + 1))
        return;
    va_start(arguments, format);
    vsnprintf(buffer->data + buffer->len, (size_t)len + 1, format, arguments);
    va_end(arguments);
    buffer->len += (size_t)len;
}

vb_slice vb_buffer_slice(const vb_buffer *buffer)
{
    return (vb_slice){buffer->data ? buffer->data : "", buffer->len};
}

vb_status vb_buffer_status(const vb_buffer *buffer)
{
    return buffer->failed ? VB_ERR_MEMORY : VB_OK;
}

static vb_status write_to_buffer(void *context, vb_slice text)
{
    vb_buffer_add(context, text);
    return vb_buffer_status(context);
}

vb_sink vb_buffer_sink(vb_buffer *buffer)
{
    return (vb_sink){write_to_buffer, buffer};
}
