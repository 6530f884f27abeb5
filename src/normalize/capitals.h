/*
 * normalize/capitals.h: capital fonts of TCVN3 (.VnTimeH), whose small letters are shown as
 * capitals. The bytes do not tell the font, but people typed with the shift key down:
 * `CéNG HOµ X· HéI` is «CộNG HOà Xã HộI» in small letters and shows what the font was.
 */
#ifndef VANBAN_NORMALIZE_CAPITALS_H
#define VANBAN_NORMALIZE_CAPITALS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Raises to capitals every run of words, of one line, in which no digit and no small letter of
 * ASCII stands and a small letter with a mark stands in a word with two capitals of ASCII, or
 * before one.
 */
void raise_font_capitals(uint32_t *line, size_t len);

#endif
