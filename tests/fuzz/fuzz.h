/* What the fuzz targets share. */
#ifndef VANBAN_TESTS_FUZZ_H
#define VANBAN_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* assert() that also holds with NDEBUG. */
#define FUZZ_ASSERT(condition)                                                                     \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);         \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* The input as numbers, one after another; 0 behind its end. */
typedef struct fuzz_bytes {
    const uint8_t *data;
    size_t len, at;
} fuzz_bytes;

static inline uint32_t fuzz_take(fuzz_bytes *bytes, size_t count)
{
    uint32_t number = 0;
    for (; count > 0; count--)
        number = number << 8 | (bytes->at < bytes->len ? bytes->data[bytes->at++] : 0);
    return number;
}

/* A block of just that size, so that a sanitizer sees a look past its end. */
static inline char *fuzz_copy(const char *data, size_t len, size_t align)
{
    void *copy;
    FUZZ_ASSERT(posix_memalign(&copy, align, len ? len : 1) == 0);
    if (len)
        memcpy(copy, data, len);
    return copy;
}

#endif
