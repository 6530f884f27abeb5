#include "normalize/line.h"

#include "normalize/capitals.h"
#include "vanban/orthography.h"

void line_init(line *all, const vb_allocator *memory)
{
    all->characters = VB_ARRAY(character, memory);
    all->text = VB_BUFFER(memory);
    all->code_points = VB_ARRAY(uint32_t, memory);
}

void line_free(line *all)
{
    vb_array_free(&all->characters);
    vb_buffer_free(&all->text);
    vb_array_free(&all->code_points);
}

void line_clear(line *all)
{
    vb_array_clear(&all->characters);
    vb_buffer_clear(&all->text);
}

vb_status line_status(const line *all)
{
    return all->characters.failed || all->text.failed || all->code_points.failed ? VB_ERR_MEMORY
                                                                                 : VB_OK;
}

void line_add(line *all, uint32_t code_point, size_t len, vb_slice text)
{
    vb_array *characters = &all->characters;
    character read = {.code_point = code_point, .len = (uint32_t)len};
    read.from = read.to = (uint32_t)all->text.len;
    if (text.len) {
        vb_buffer_add(&all->text, text);
        read.to = (uint32_t)all->text.len;
    }
    if (characters->count < characters->capacity)
        *character_at(all, characters->count++) = read;
    else
        vb_array_push(characters, &read);
}

void line_write(line *all, size_t *read)
{
    enum { LONGEST = 4 };
    size_t count = all->characters.count;
    vb_buffer_clear(&all->text);
    if (!vb_buffer_reserve(&all->text, LONGEST * count))
        return;
    char *out = all->text.data;
    for (size_t i = 0; i < count; i++) {
        const character *one = character_at(all, i);
        *read += one->len;
        if (one->code_point < 0x80)
            *out++ = (char)one->code_point;
        else
            out += vb_utf8_encode(one->code_point, out);
    }
    all->text.len = (size_t)(out - all->text.data);
}

void line_set(line *all, vb_slice text)
{
    line_clear(all);
    vb_buffer_add(&all->text, text);
    if (!vb_array_resize(&all->characters, text.len))
        return;
    size_t count = 0;
    for (size_t at = 0, len; at < text.len; at += len) {
        character *one = character_at(all, count++);
        len = vb_utf8_decode(text, at, &one->code_point);
        one->len = (uint32_t)len;
        one->from = (uint32_t)at;
        one->to = (uint32_t)(at + len);
    }
    vb_array_resize(&all->characters, count);
}

void line_raise_font(line *all, bool made_only)
{
    size_t count = all->characters.count;
    if (!vb_array_resize(&all->code_points, count))
        return;
    uint32_t *code_points = all->code_points.items;
    for (size_t i = 0; i < count; i++)
        code_points[i] = character_at(all, i)->code_point;
    raise_font_capitals(code_points, count);
    for (size_t i = 0; i < count; i++) {
        character *one = character_at(all, i);
        if (one->why || !made_only)
            one->code_point = code_points[i];
    }
}

void line_raise(line *all)
{
    for (size_t i = 0; i < all->characters.count; i++) {
        character *one = character_at(all, i);
        if (one->code_point != VB_INVALID_BYTE)
            one->code_point = vb_upper(one->code_point);
    }
}
