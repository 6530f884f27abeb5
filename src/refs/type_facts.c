/*
 * What the type of a document tells by itself.
 */
#include "refs/type_facts.h"

#include "refs/text.h"

#include "tables/type-facts.h"

static bool is_said_of(vb_slice type, size_t column)
{
    const vb_table *facts = &vb_table_type_facts;
    for (size_t row = 0; row < facts->rows; row++)
        if (vb_slice_equal(vb_table_cell(facts, row, TYPE_FACTS_TYPE), type))
            return vb_table_cell(facts, row, column).len > 0;
    return false;
}

bool is_law(vb_slice type)
{
    return is_said_of(type, TYPE_FACTS_LAW);
}

bool is_passed_by_assembly(vb_slice type)
{
    return is_said_of(type, TYPE_FACTS_ASSEMBLY);
}

bool issues_others(vb_slice type)
{
    return is_said_of(type, TYPE_FACTS_ISSUES);
}

bool has_yearly_numbers(vb_slice type)
{
    return is_said_of(type, TYPE_FACTS_YEAR);
}

bool begins_with_law(vb_slice folded)
{
    const vb_table *facts = &vb_table_type_facts;
    for (size_t row = 0; row < facts->rows; row++) {
        vb_slice law = vb_table_cell(facts, row, TYPE_FACTS_FOLDED);
        if (vb_table_cell(facts, row, TYPE_FACTS_LAW).len && vb_slice_starts(folded, law) &&
            stands_at(folded, law.len, ' '))
            return true;
    }
    return false;
}
