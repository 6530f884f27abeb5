/*
 * citation/name_other.h: whether another name stands in the text than one that it is near to.
 */
#ifndef VANBAN_CITATION_NAME_OTHER_H
#define VANBAN_CITATION_NAME_OTHER_H

#include "citation/entry_list.h"
#include "citation/squeezed.h"

/*
 * Whether what was read well tells that another name stands there: a syllable whose letters the
 * name does not have there (Tổng cục Thủy sản is not Tổng cục Thuế), or, where nothing is garbled,
 * a word less or more than it has (Ban Chấp hành Tỉnh).
 */
bool is_another_name(const table_entry *entry, vb_slice name, const squeezed *text, size_t letters);

#endif
