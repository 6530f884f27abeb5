/*
 * refs/type_facts.h: what a type tells by itself.
 */
#ifndef VANBAN_REFS_TYPE_FACTS_H
#define VANBAN_REFS_TYPE_FACTS_H

#include "vanban/base.h"

/* Whether acts of the type are known by their names: no treaty, no statute. */
bool is_law(vb_slice type);

/* Whether the National Assembly or its Standing Committee passes what is so called: their symbols
 * name no type, and a garbled word may. */
bool is_passed_by_assembly(vb_slice type);

/* Whether other documents are issued by acts of the type: `Quyết định … phê duyệt Chương trình …`.
 */
bool issues_others(vb_slice type);

/* Whether documents of the type have numbers with their year. */
bool has_yearly_numbers(vb_slice type);

/* Whether the folded words begin with a law's type and go on. */
bool begins_with_law(vb_slice folded);

#endif
