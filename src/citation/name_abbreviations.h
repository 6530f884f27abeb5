/*
 * citation/name_abbreviations.h: abbreviations in a name.
 */
#ifndef VANBAN_CITATION_NAME_ABBREVIATIONS_H
#define VANBAN_CITATION_NAME_ABBREVIATIONS_H

#include "citation/channel.h"
#include "citation/squeezed.h"

/* Whether an abbreviation among the words that were read, which are in small letters otherwise, is
 * none of the name's, or one of the name's is a word there: Thường trực HĐND is not Thường trực
 * Huyện ủy, and Chủ tịch Hội is not Chủ tịch HĐND. */
bool has_other_abbreviation(const ocr_channel *channel, vb_slice name, const squeezed *text,
                            size_t letters);

#endif
