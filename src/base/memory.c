#include "vanban/base.h"

#include <stdlib.h>
#include <string.h>

static void *resize_by_realloc(void *context, void *pointer, size_t size)
{
    (void)context;
    if (size == 0) {
        free(pointer);
        return NULL;
    }
    return realloc(pointer, size);
}

const vb_allocator *vb_default_allocator(void)
{
    static const vb_allocator libc = {resize_by_realloc, NULL};
    return &libc;
}

static void *resize(const vb_allocator *memory, void *pointer, size_t size)
{
    if (!memory)
        memory = vb_default_allocator();
    return memory->resize(memory->context, pointer, size);
}

/* The C library has zeroed pages at hand, which nobody need touch before they are used. */
void *vb_allocate(const vb_allocator *memory, size_t size)
{
    if (!memory || memory == vb_default_allocator())
        return calloc(1, size ? size : 1);
    void *pointer = resize(memory, NULL, size ? size : 1);
    return pointer ? memset(pointer, 0, size) : NULL;
}

void vb_release(const vb_allocator *memory, void *pointer)
{
    if (pointer)
        resize(memory, pointer, 0);
}

/* ------------------------------------------------------------------------------------ array -- */

/* Makes room for `count` items of `item_size` in `*items`, growing by half so that appending stays linear. */
static bool grow(const vb_allocator *memory, void **items, size_t *capacity, size_t item_size, size_t count)
{
    if (count <= *capacity)
        return true;
    size_t wanted = *capacity + *capacity / 2 + 16;
    if (wanted < count)
        wanted = count;
    if (wanted > SIZE_MAX / item_size)
        return false;
    void *moved = resize(memory, *items, wanted * item_size);
    if (!moved)
        return false;
    *items = moved;
    *capacity = wanted;
    return true;
}

void vb_array_free(vb_array *array)
{
    if (!array->borrowed)
        vb_release(array->memory, array->items);
    *array = (vb_array){.item_size = array->item_size, .memory = array->memory};
}

void vb_array_clear(vb_array *array)
{
    array->count = 0;
    array->failed = false;
}

void vb_array_borrow(vb_array *array, const void *items, size_t count)
{
    array->items = (void *)(uintptr_t)items;
    array->count = count;
    array->borrowed = items != NULL;
}

bool vb_array_reserve(vb_array *array, size_t capacity)
{
    if (!array->failed && grow(array->memory, &array->items, &array->capacity, array->item_size, capacity))
        return true;
    array->failed = true;
    return false;
}

bool vb_array_resize(vb_array *array, size_t count)
{
    if (!vb_array_reserve(array, count))
        return false;
    if (count > array->count)
        memset((char *)array->items + array->count * array->item_size, 0, (count - array->count) * array->item_size);
    array->count = count;
    return true;
}

void *vb_array_add(vb_array *array)
{
    void *place = vb_array_place(array);
    return place ? memset(place, 0, array->item_size) : NULL;
}

bool vb_array_push(vb_array *array, const void *item)
{
    void *place = vb_array_place(array);
    return place && memcpy(place, item, array->item_size);
}

vb_status vb_array_status(const vb_array *array)
{
    return array->failed ? VB_ERR_MEMORY : VB_OK;
}

/* ------------------------------------------------------------------------------------ arena -- */

enum { ARENA_BLOCK = 64 * 1024 };

struct vb_arena_block {
    struct vb_arena_block *next;
    size_t used, size;
    max_align_t bytes[];
};

static struct vb_arena_block *arena_block_for(vb_arena *arena, size_t size)
{
    if (arena->blocks && arena->blocks->size - arena->blocks->used >= size)
        return arena->blocks;
    size_t capacity = size > ARENA_BLOCK ? size : ARENA_BLOCK;
    struct vb_arena_block *block = resize(arena->memory, NULL, sizeof *block + capacity);
    if (!block)
        return NULL;
    *block = (struct vb_arena_block){.next = arena->blocks, .size = capacity};
    return arena->blocks = block;
}

/* Room that is not cleared. */
static void *arena_place(vb_arena *arena, size_t size)
{
    const size_t align = _Alignof(max_align_t);
    struct vb_arena_block *block = NULL;
    if (!arena->failed && size <= SIZE_MAX / 2) {
        size = (size + align - 1) / align * align;
        block = arena_block_for(arena, size);
    }
    if (!block) {
        arena->failed = true;
        return NULL;
    }
    void *place = (char *)block->bytes + block->used;
    block->used += size;
    return place;
}

void *vb_arena_allocate(vb_arena *arena, size_t size)
{
    void *place = arena_place(arena, size);
    return place ? memset(place, 0, size) : NULL;
}

vb_slice vb_arena_copy(vb_arena *arena, vb_slice text)
{
    char *copy = arena_place(arena, text.len + 1);
    if (!copy)
        return (vb_slice){"", 0};
    if (text.len)
        memcpy(copy, text.data, text.len);
    copy[text.len] = '\0';
    return (vb_slice){copy, text.len};
}

void vb_arena_free(vb_arena *arena)
{
    while (arena->blocks) {
        struct vb_arena_block *next = arena->blocks->next;
        vb_release(arena->memory, arena->blocks);
        arena->blocks = next;
    }
    arena->failed = false;
}
