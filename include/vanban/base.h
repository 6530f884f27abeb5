/*
 * vanban/base.h: what every room of the library stands on.
 *
 * Text comes in as slices (pointer and length, a NUL byte is data like any other) and goes out into buffers.
 * Everything that can fail returns a vb_status. Nothing here knows Vietnamese.
 *
 * Failure of memory is sticky: a buffer, an array or an arena that could not grow remembers it, and further additions do
 * nothing. A function that builds something checks once, at its end, instead of at every append.
 */
#ifndef VANBAN_BASE_H
#define VANBAN_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) || defined(__CYGWIN__)
#define VB_API
#else
#define VB_API __attribute__((visibility("default")))
#endif

/* ----------------------------------------------------------------------------------- status -- */

/* What a call came to. The numbers never move: new ones are added before VB_STATUS_COUNT. */
typedef enum vb_status {
    VB_OK = 0,
    VB_ERR_MEMORY,        /* an allocation failed */
    VB_ERR_ARGUMENT,      /* the caller gave an option or a range that makes no sense */
    VB_ERR_INPUT,         /* the input was refused, as the options asked */
    VB_ERR_READ,          /* a file could not be opened or read; errno says why */
    VB_ERR_WRITE,         /* output could not be written; errno says why */
    VB_ERR_MODEL_MISSING, /* there is no model at the path given */
    VB_ERR_MODEL_DAMAGED, /* the file is no model, or its parts do not fit together */
    VB_ERR_MODEL_VERSION, /* the model was made for another version of the library */
    VB_ERR_INTERNAL,      /* a bug of vanban's own */
    VB_STATUS_COUNT
} vb_status;

/* A sentence for `status`, without a full stop; never NULL, also for a number out of range. */
VB_API const char *vb_status_message(vb_status status);

/* ----------------------------------------------------------------------------------- memory -- */

/*
 * How the library gets memory. `resize` behaves as realloc: a NULL `pointer` allocates, `size` 0 frees and returns NULL,
 * and NULL for any other size is a failure that leaves `pointer` alone.
 */
typedef struct vb_allocator {
    void *(*resize)(void *context, void *pointer, size_t size);
    void *context;
} vb_allocator;

/* The C library's realloc and free. Every function that takes an allocator takes NULL to mean this one. */
VB_API const vb_allocator *vb_default_allocator(void);

VB_API void *vb_allocate(const vb_allocator *memory, size_t size); /* zeroed; NULL on failure */
VB_API void vb_release(const vb_allocator *memory, void *pointer); /* NULL is fine */

/* ------------------------------------------------------------------------------------ slice -- */

/* Bytes somebody else owns. */
typedef struct vb_slice {
    const char *data;
    size_t len;
} vb_slice;

/* A slice of a string literal. */
#define VB_SLICE(literal) ((vb_slice){(literal), sizeof(literal) - 1})

VB_API vb_slice vb_slice_of(const char *string); /* up to its NUL; NULL gives the empty slice */

/* Half open, clamped to the text. */
static inline vb_slice vb_slice_cut(vb_slice text, size_t start, size_t end)
{
    end = end > text.len ? text.len : end;
    start = start > end ? end : start;
    vb_slice cut = {end ? text.data + start : text.data, end - start}; /* nothing may be added to NULL, not even 0 */
    return cut;
}

VB_API vb_slice vb_slice_trim(vb_slice text);                          /* without ASCII blanks at both ends */

static inline bool vb_slice_equal(vb_slice a, vb_slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

static inline bool vb_slice_starts(vb_slice text, vb_slice prefix)
{
    return text.len >= prefix.len &&
           (prefix.len == 0 ||
            (text.data[0] == prefix.data[0] && memcmp(text.data, prefix.data, prefix.len) == 0));
}

VB_API bool vb_slice_ends(vb_slice text, vb_slice suffix);
VB_API int vb_slice_compare(vb_slice a, vb_slice b); /* byte order, as memcmp */
VB_API size_t vb_slice_find(vb_slice text, vb_slice needle, size_t from); /* SIZE_MAX when absent */
VB_API uint64_t vb_slice_hash(vb_slice text); /* the same on every machine; not for hostile keys */
/* The same of many texts at once, several times as fast where they are long. */
VB_API void vb_slice_hash_all(const vb_slice *texts, size_t count, uint64_t *hashes);

/* Bits of a hash that tell the place in a table of about so many, but at least and at most these. */
static inline unsigned vb_hash_bits(size_t count, unsigned least, unsigned most)
{
    unsigned bits = least;
    while (bits < most && count >> bits)
        bits++;
    return bits;
}

/* The first of two that is not empty. */
static inline vb_slice vb_slice_or(vb_slice first, vb_slice otherwise)
{
    return first.len ? first : otherwise;
}

/*
 * Line iteration: sets `line` to the line that starts at `*at`, without its LF, and moves `*at` behind the LF.
 * False at the end. A text that ends in LF has no empty line after it.
 */
VB_API bool vb_next_line(vb_slice text, size_t *at, vb_slice *line);

/* ----------------------------------------------------------------------------------- buffer -- */

/* Bytes that grow. Zero-initialise with VB_BUFFER(memory); `data` is NULL while empty and not NUL-terminated. */
typedef struct vb_buffer {
    char *data;
    size_t len;
    size_t capacity;
    const vb_allocator *memory;
    bool failed; /* memory ran out: the content is incomplete */
} vb_buffer;

#define VB_BUFFER(allocator) ((vb_buffer){.memory = (allocator)})

VB_API void vb_buffer_free(vb_buffer *buffer);  /* leaves it empty and usable */
VB_API void vb_buffer_clear(vb_buffer *buffer); /* keeps the capacity and forgets a failure */
VB_API bool vb_buffer_grow(vb_buffer *buffer, size_t extra);

static inline bool vb_buffer_reserve(vb_buffer *buffer, size_t extra)
{
    return !buffer->failed && (extra <= buffer->capacity - buffer->len || vb_buffer_grow(buffer, extra));
}

VB_API void vb_buffer_add(vb_buffer *buffer, vb_slice text);
VB_API void vb_buffer_add_string(vb_buffer *buffer, const char *string);
VB_API void vb_buffer_add_byte(vb_buffer *buffer, char byte);
VB_API void vb_buffer_add_code_point(vb_buffer *buffer, uint32_t code_point);
VB_API void vb_buffer_add_format(vb_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A cell of a row, with tab, LF, CR, form feed and backslash written \t \n \r \f \\, and the byte `end`. */
VB_API void vb_tsv_cell(vb_buffer *buffer, vb_slice cell, char end);
VB_API vb_slice vb_buffer_slice(const vb_buffer *buffer);
VB_API vb_status vb_buffer_status(const vb_buffer *buffer); /* VB_OK or VB_ERR_MEMORY */

/* ------------------------------------------------------------------------------------ array -- */

/* Items of one size that grow. VB_ARRAY(type, memory) makes an empty one; vb_array_at gives a typed item. */
typedef struct vb_array {
    void *items;
    size_t count;
    size_t capacity;
    size_t item_size;
    const vb_allocator *memory;
    bool failed;
    bool borrowed; /* somebody else owns the items */
} vb_array;

#define VB_ARRAY(type, allocator) ((vb_array){.item_size = sizeof(type), .memory = (allocator)})
#define VB_ARRAY_AT(array, type, index) (&((type *)(array)->items)[index])

VB_API void vb_array_free(vb_array *array);
VB_API void vb_array_clear(vb_array *array);
/* Makes an empty array one of items that somebody else owns, for as long as they live: to be read, not to grow. */
VB_API void vb_array_borrow(vb_array *array, const void *items, size_t count);
VB_API void *vb_array_add(vb_array *array); /* a zeroed new item at the end, NULL when memory ran out */
VB_API bool vb_array_push(vb_array *array, const void *item);
VB_API bool vb_array_reserve(vb_array *array, size_t capacity); /* false when memory ran out */
VB_API bool vb_array_resize(vb_array *array, size_t count); /* new items are zeroed */
VB_API vb_status vb_array_status(const vb_array *array);

/* Where a new item at the end goes, for the caller to fill at once; NULL when memory ran out. */
static inline void *vb_array_place(vb_array *array)
{
    if (array->failed || (array->count == array->capacity && !vb_array_reserve(array, array->count + 1)))
        return NULL;
    return (char *)array->items + array->count++ * array->item_size;
}

/* ------------------------------------------------------------------------------------ arena -- */

/* Small allocations that all end together. Zero-initialise with VB_ARENA(memory). */
typedef struct vb_arena {
    struct vb_arena_block *blocks;
    const vb_allocator *memory;
    bool failed;
} vb_arena;

#define VB_ARENA(allocator) ((vb_arena){.memory = (allocator)})

VB_API void *vb_arena_allocate(vb_arena *arena, size_t size); /* zeroed, aligned for any type; NULL on failure */
VB_API vb_slice vb_arena_copy(vb_arena *arena, vb_slice text); /* NUL-terminated behind its end */
VB_API void vb_arena_free(vb_arena *arena);

/* ------------------------------------------------------------------------------------ UTF-8 -- */

#define VB_INVALID_BYTE UINT32_MAX

/*
 * The code point at byte `at` (< text.len) and its length in bytes. An ill-formed byte (Unicode 15, table 3-7: overlong
 * forms, surrogates and anything past U+10FFFF are ill-formed) gives VB_INVALID_BYTE and length 1.
 */
static inline size_t vb_utf8_decode(vb_slice text, size_t at, uint32_t *code_point);

/* The same where the byte is not ASCII. */
VB_API size_t vb_utf8_decode_sequence(vb_slice text, size_t at, uint32_t *code_point);

static inline size_t vb_utf8_decode(vb_slice text, size_t at, uint32_t *code_point)
{
    unsigned char first = (unsigned char)text.data[at];
    if (first >= 0x80)
        return vb_utf8_decode_sequence(text, at, code_point);
    *code_point = first;
    return 1;
}

/* Whether a byte is none that a code point begins with, in well-formed text. */
static inline bool vb_utf8_continues(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The length of the code point before byte `at` (> 0), 1 when it is ill-formed. */
VB_API size_t vb_utf8_decode_back(vb_slice text, size_t at, uint32_t *code_point);

/* Writes `code_point` and returns its length, 1 to 4; what is no scalar value is written as U+FFFD. */
VB_API size_t vb_utf8_encode(uint32_t code_point, char out[4]);

VB_API bool vb_utf8_valid(vb_slice text, size_t *first_invalid); /* `first_invalid` may be NULL */
VB_API size_t vb_utf8_count(vb_slice text);                      /* code points; an ill-formed byte counts one */

/* -------------------------------------------------------------------------------- reporting -- */

typedef enum vb_severity { VB_NOTE, VB_WARNING, VB_ERROR } vb_severity;

/* One message. `id` is stable and listed in the man page; `line` and `byte` count from 1, 0 when unknown. */
typedef struct vb_diagnostic {
    vb_severity severity;
    const char *id;
    const char *message;
    vb_slice excerpt; /* the bytes it is about; may be empty */
    size_t line;
    size_t byte; /* in the whole input */
} vb_diagnostic;

typedef void (*vb_diagnostic_fn)(void *context, const vb_diagnostic *diagnostic);

/*
 * One change a transform made: bytes [in_start, in_end) of its input became [out_start, out_end) of its output.
 * `rule` is a stable name; `confidence` is 0 to 1.
 */
typedef struct vb_edit {
    size_t line; /* of the input, from 1 */
    size_t in_start, in_end;
    size_t out_start, out_end;
    vb_slice before, after;
    const char *rule;
    double confidence;
} vb_edit;

typedef void (*vb_edit_fn)(void *context, const vb_edit *edit);

/* Where a handle reports: either function may be NULL. The slices it is given live until it returns. */
typedef struct vb_reporter {
    vb_diagnostic_fn diagnostic;
    vb_edit_fn edit;
    void *context;
} vb_reporter;

/* Tells of bytes of `text`, which are on this line of it; nothing where nobody listens. */
VB_API void vb_report(vb_reporter reporter, vb_severity severity, const char *id, const char *message,
                      vb_slice text, vb_slice excerpt, size_t line);

/* Where streamed output goes. A status other than VB_OK stops the work and is handed to the caller. */
typedef struct vb_sink {
    vb_status (*write)(void *context, vb_slice text);
    void *context;
} vb_sink;

VB_API vb_sink vb_buffer_sink(vb_buffer *buffer); /* appends to a buffer */

/* ------------------------------------------------------------------------------------- bits -- */

/* How many bits are set, by sums of two, four and eight neighbours: what the compiler has for it
 * where no processor's own instruction may be asked for is a call, and a table. */
static inline unsigned vb_count_bits(uint64_t bits)
{
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (unsigned)(bits * UINT64_C(0x0101010101010101) >> 56);
}

/* ---------------------------------------------------------------------------------- fetching -- */

/*
 * Says that what lies there will soon be read, so that nobody has to wait for memory then; any
 * address will do. GCC takes a function that does nothing else for one without effects and drops
 * the calls to it (ipa-pure-const); what is volatile it keeps.
 */
static inline void vb_fetch(const void *place)
{
    __builtin_prefetch(place);
    __asm__ volatile("");
}

/* ----------------------------------------------------------------------------------- tables -- */

/*
 * A table of facts compiled in from data/NAME.tsv (header `tables/NAME.h` declares `vb_table_NAME`): rows of cells, the
 * column-name row and comments left out. A cell is never NULL; a missing one is "".
 */
typedef struct vb_table {
    const char *name;
    size_t rows;
    size_t columns;
    const char *bytes;      /* of the cells, row by row, a NUL behind each: no pointers, so that a program starts fast */
    const uint32_t *starts; /* where each begins, and where one more would */
} vb_table;

/* "" when there is no such cell. */
static inline vb_slice vb_table_cell(const vb_table *table, size_t row, size_t column)
{
    vb_slice cell = {"", 0};
    if (row < table->rows && column < table->columns) {
        const uint32_t *start = table->starts + row * table->columns + column;
        cell.data = table->bytes + start[0];
        cell.len = start[1] - start[0] - 1;
    }
    return cell;
}

/* The first row whose first cell is `key`, in a table of any order, which is read to the end; `rows` when there is none. */
VB_API size_t vb_table_search(const vb_table *table, vb_slice key);

/* The same from `row` on, where in `column` this cell stands, too: of what is listed kind by kind. */
VB_API size_t vb_table_search_kind(const vb_table *table, size_t row, vb_slice kind, size_t column, vb_slice cell);

/* The row whose first cell is `key`, in a table sorted by bytes; `rows` when there is none. */
VB_API size_t vb_table_find(const vb_table *table, vb_slice key);

#ifdef __cplusplus
}
#endif

#endif
