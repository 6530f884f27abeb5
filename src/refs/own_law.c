/*
 * A law names itself: below its number its title stands in capitals, LUẬT⏎DOANH NGHIỆP, and `Quốc
 * hội ban hành Luật Doanh nghiệp` means no other.
 */
#include "refs/own_law.h"

#include "refs/acts.h"
#include "refs/dates.h"
#include "refs/found.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"

/* By the letters of ASCII: a scan makes small ones of others, É for Ệ. */
static bool is_in_capitals(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] >= 'a' && text.data[i] <= 'z')
            return false;
    return true;
}

static bool is_named_alone(const vb_reference *law)
{
    return law->kind == VB_REFERENCE_LAW && !law->number.len && !law->date.len;
}

/* The title below the document's own number, in the text of its head; NULL: none. */
static vb_reference *title_below(reference_search *search, const vb_reference *own)
{
    enum { REACH = 1024 };
    for (size_t i = 0; i < search->order.count; i++) {
        vb_reference *law = &found_at(search, i)->reference;
        if (law->start < own->end)
            continue;
        if (law->start > own->end + REACH || law->kind == VB_REFERENCE_FULL)
            break;
        if (is_named_alone(law) && vb_slice_equal(law->type, own->type) &&
            is_in_capitals(vb_slice_cut(search->text, law->start, law->end)))
            return law;
    }
    return NULL;
}

/* `Luật này được Quốc hội … thông qua ngày 24 tháng 6 năm 2025` at the end: acts of the assembly
 * have no date in their head. */
bool read_adoption(reference_search *search, vb_date *date)
{
    enum { BEFORE = 240 };
    const vb_slice adopted = VB_SLICE("thông qua ngày"), being = VB_SLICE("này được");
    size_t found = SIZE_MAX, at = 0;
    for (; (at = vb_slice_find(search->text, adopted, at)) != SIZE_MAX; at += adopted.len) {
        vb_slice before = vb_slice_cut(search->text, at > BEFORE ? at - BEFORE : 0, at);
        found = vb_slice_find(before, being, 0) != SIZE_MAX ? at + adopted.len : found;
    }
    return found != SIZE_MAX && read_date(search, 0, &found, date);
}

/* The folded name of the law that the document is; its title is no citation. */
static void read_own_law(reference_search *search, const known_act *own)
{
    vb_buffer *name = &search->own_law;
    vb_reference *title = title_below(search, &found_at(search, own->first)->reference);
    if (title) {
        title->confidence = -1;
        add_folded(name, title->title);
    } else if (search->head && search->head->subject.len) {
        add_folded(name, own->act.type);
        vb_buffer_add_byte(name, ' ');
        add_folded(name, search->head->subject);
    }
}

void open_own_law(reference_search *search)
{
    if (search->own_act == VB_NO_REFERENCE)
        return;
    const known_act *own = VB_ARRAY_AT(&search->acts, known_act, search->own_act);
    if (is_law(own->act.type))
        read_own_law(search, own);
}

bool names_own_law(reference_search *search, const vb_reference *law)
{
    const vb_buffer *name = &search->own_law;
    if (!name->len || !is_named_alone(law))
        return false;
    vb_buffer_clear(&search->scratch);
    add_folded(&search->scratch, law->title);
    return vb_slice_equal(vb_buffer_slice(&search->scratch), vb_buffer_slice(name));
}
