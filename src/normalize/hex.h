/* normalize/hex.h: hexadecimal numbers, as the tables of facts have them. */
#ifndef VANBAN_NORMALIZE_HEX_H
#define VANBAN_NORMALIZE_HEX_H

#include <stdint.h>

static inline unsigned hex_digit(char byte)
{
    return byte <= '9' ? (unsigned)(byte - '0') : (unsigned)(byte - 'A') + 10;
}

/* Reads hexadecimal digits from `*at` on and moves it behind them; 0 where there are none. */
static inline uint32_t read_hex(const char **at)
{
    uint32_t value = 0;
    for (; (**at >= '0' && **at <= '9') || (**at >= 'A' && **at <= 'F'); ++*at)
        value = value << 4 | hex_digit(**at);
    return value;
}

#endif
