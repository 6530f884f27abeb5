/*
 * Which document a reference means. It is said only when one candidate remains; a reference that
 * may mean several is left open.
 */
#include "refs/resolve.h"

#include "refs/acts.h"
#include "refs/authority.h"
#include "refs/bodies.h"
#include "refs/cues.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/key.h"
#include "refs/latest_day.h"
#include "refs/own_places.h"
#include "refs/own_title.h"
#include "refs/quotes.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"
#include "refs/types.h"

#include <stdlib.h>
#include <string.h>

/* ----------------------------------------------------------------------- candidates by type -- */

/* The acts of one type that were cited so far. */
typedef struct type_seen {
    vb_slice type;
    size_t last; /* the act seen last, VB_NO_REFERENCE: none */
    size_t count;
} type_seen;

/* The table of types bounds how many there are. */
static type_seen *seen_of(vb_array *types, vb_slice type)
{
    for (size_t i = 0; i < types->count; i++)
        if (vb_slice_equal(VB_ARRAY_AT(types, type_seen, i)->type, type))
            return VB_ARRAY_AT(types, type_seen, i);
    type_seen *added = vb_array_add(types);
    if (added)
        *added = (type_seen){type, VB_NO_REFERENCE, 0};
    return added;
}

static vb_status see(reference_search *search, vb_array *types, size_t act)
{
    known_act *known = act_at(search, act);
    if (known->seen || (!known->act.number.len && !known->act.title.len))
        return VB_OK;
    type_seen *seen = seen_of(types, known->act.type);
    if (!seen)
        return VB_ERR_MEMORY;
    known->seen = true;
    known->same_type = seen->last;
    seen->last = act;
    seen->count++;
    return VB_OK;
}

/* The one act cited before that a pointing reference may mean. */
static size_t candidate_for(const reference_search *search, const type_seen *seen,
                            const found_reference *found)
{
    enum { LOOKED = 32 };
    size_t only = VB_NO_REFERENCE, looked = 0;
    for (size_t act = seen->last; act != VB_NO_REFERENCE; act = act_at(search, act)->same_type) {
        const known_act *known = act_at(search, act);
        if (++looked > LOOKED)
            return VB_NO_REFERENCE;
        bool unlike =
            found->reference.issuer.len &&
            (!known->act.issuer.len || !issuers_agree(known->act.issuer, found->reference.issuer));
        if ((found->earlier && known->own) || unlike)
            continue;
        if (only != VB_NO_REFERENCE)
            return VB_NO_REFERENCE;
        only = act;
    }
    return only;
}

/* Whether a document that is described, `Kế hoạch của Ủy ban nhân dân tỉnh về …`, is the document
 * itself. */
static bool is_itself(reference_search *search, const found_reference *found)
{
    enum { WORDS = 4 };
    const vb_reference *reference = &found->reference;
    if (search->own_act == VB_NO_REFERENCE)
        return false;
    const vb_act *own = &act_at(search, search->own_act)->act;
    return vb_slice_equal(own->type, reference->type) && own->issuer.len &&
           issuers_agree(own->issuer, reference->issuer) &&
           tells_own_title(search, reference->end, WORDS);
}

static vb_status point_back(reference_search *search, vb_array *types, found_reference *found)
{
    const type_seen *seen = seen_of(types, found->reference.type);
    if (!seen)
        return VB_ERR_MEMORY;
    if (found->described) {
        if (is_itself(search, found))
            found->act = search->own_act;
        return VB_OK;
    }
    found->act = candidate_for(search, seen, found);
    bool open_law = found->act == VB_NO_REFERENCE && is_law(found->reference.type);
    if (found->bare && (seen->count == 0 || open_law))
        found->reference.confidence = -1;
    return VB_OK;
}

/*
 * `Chỉ thị 28` is one where one directive of the text has that number, and else nothing; with its
 * year, `Nghị định 61/2018`, or its day and its body it is told by what stands there, and the lists
 * may know it.
 */
static vb_status complete_ordinal(reference_search *search, size_t index)
{
    found_reference *found = found_at(search, index);
    vb_reference *reference = &found->reference;
    found->act = act_by_ordinal(search, found);
    if (found->abbreviated && found->act != VB_NO_REFERENCE && !act_at(search, found->act)->seen)
        found->act = VB_NO_REFERENCE;
    bool told = (found->year.len && !found->bare) || reference->date.len;
    if (found->act == VB_NO_REFERENCE && told && !found->abbreviated) {
        vb_slice number =
            vb_slice_cut(search->text, reference->number_start, reference->number_end);
        const vb_act cited = {.type = reference->type,
                              .number = keep(search, number),
                              .date = reference->date,
                              .issuer = reference->issuer};
        found->act = add_act(search, &cited, index);
        if (found->act == VB_NO_REFERENCE)
            return VB_ERR_MEMORY;
    }
    if (found->act == VB_NO_REFERENCE)
        reference->confidence = -1;
    return VB_OK;
}

/* Whether the document speaks of itself as of its type, or more or less of it: `Thông tư này` in a
 * Thông tư liên tịch, `Thông báo kết luận này` in a Thông báo. */
static bool is_own_type(vb_slice own, vb_slice type)
{
    return own.len && type.len && (is_longer_type(own, type) || is_longer_type(type, own));
}

/* Laws, and acts by which others are issued, which none of them issues. */
static bool is_act_of_its_own(vb_slice type)
{
    return is_law(type) || issues_others(type);
}

/* Whether it is what the document issues: `Quy chế này` in the annex of a Quyết định. */
static bool is_issued_by(vb_slice own, vb_slice type)
{
    return issues_others(own) && !is_act_of_its_own(type);
}

/* Finds what `này` points to: the document itself, or a law, decree or the like whose words it
 * quotes or speaks of. Where it is not known what the document is, it is taken for itself. */
static vb_status point_here(reference_search *search, vb_array *types, quotation *quoted,
                            found_reference *found)
{
    vb_slice type = found->reference.type;
    if (search->own_act == VB_NO_REFERENCE || !type.len)
        return VB_OK;
    const known_act *itself = act_at(search, search->own_act);
    bool is_own = is_own_type(itself->act.type, type) || is_issued_by(itself->act.type, type);
    if (is_own && !is_quoted(search->text, quoted, found->reference.start)) {
        found->act = search->own_act;
        return see(search, types, found->act);
    }
    if (!is_act_of_its_own(type))
        return VB_OK;
    found->reference.kind = VB_REFERENCE_BACK;
    found->earlier = true;
    return point_back(search, types, found);
}

static vb_status resolve_one(reference_search *search, vb_array *types, quotation *quoted,
                             size_t index)
{
    found_reference *found = found_at(search, index);
    if (found->ordinal.len && complete_ordinal(search, index) != VB_OK)
        return VB_ERR_MEMORY;
    if (found->ordinal.len)
        return found->act == VB_NO_REFERENCE ? VB_OK : see(search, types, found->act);
    if (found->definition != VB_NO_REFERENCE)
        found->act = found_at(search, found->definition)->act;
    else if (found->reference.kind == VB_REFERENCE_BACK)
        return point_back(search, types, found);
    else if (found->reference.kind == VB_REFERENCE_SELF && !found->own)
        return point_here(search, types, quoted, found);
    return found->act == VB_NO_REFERENCE ? VB_OK : see(search, types, found->act);
}

/* ----------------------------------------------------------------------- what acts are known -- */

static vb_slice later(vb_slice a, vb_slice b)
{
    return vb_slice_compare(a, b) < 0 ? b : a;
}

/* Whether a law is cited by its name alone. */
static bool names_law(const reference_search *search)
{
    size_t i = 0;
    while (i < search->acts.count &&
           (act_at(search, i)->act.number.len || act_at(search, i)->act.date.len))
        i++;
    return i < search->acts.count;
}

/*
 * The day the document was written, or its year where its number tells that. Else the latest day or
 * year that it speaks of: it was not written before, but may have been any time behind.
 */
static vb_slice date_of_document(reference_search *search, bool *known)
{
    vb_slice date = search->own_date;
    if (!date.len && search->own_act != VB_NO_REFERENCE)
        date = vb_number_year(act_at(search, search->own_act)->act.number);
    *known = date.len > 0;
    for (size_t i = 0; i < search->acts.count && !*known; i++) {
        const vb_act *act = &act_at(search, i)->act;
        date = later(date, later(act->date, vb_number_year(act->number)));
    }
    return !*known && date.len && names_law(search) ? latest_day(search, date) : date;
}

static void take(known_act *known, const vb_act *found, vb_act_source source)
{
    if (!known->act.type.len)
        known->act.type = found->type;
    if (known->act.number.len < found->number.len)
        known->act.number = found->number;
    if (known->act.date.len < found->date.len)
        known->act.date = found->date;
    if (!known->act.issuer.len)
        known->act.issuer = found->issuer;
    if (!known->act.title.len)
        known->act.title = found->title;
    known->act.key = found->key;
    known->source = source;
}

/* Whether the act is told by what is known of its number. One without a year is anew each year, and
 * one without its symbol, 61/2018, is that of one body only of decrees and of what the National
 * Assembly passes: the shipped list, which lacks most acts, says nothing of others. */
static bool is_told(const vb_act *act, const vb_act *found)
{
    bool whole = vb_slice_equal(act->number, found->number);
    return whole ? vb_number_year(act->number).len || act->date.len
                 : is_law(act->type) || vb_slice_equal(act->type, VB_SLICE("Nghị định"));
}

/* The number with the 0 that it lacks. */
static vb_slice with_zero(reference_search *search, vb_slice number)
{
    vb_buffer_clear(&search->scratch);
    vb_buffer_add_byte(&search->scratch, '0');
    vb_buffer_add(&search->scratch, number);
    return keep(search, vb_buffer_slice(&search->scratch));
}

/* The act of the lists that has the number; one that lacks its 0 is looked for with it, too. */
static bool find_by_number(reference_search *search, vb_act *asked, vb_act *found,
                           vb_act_source *source)
{
    if (find_numbered_act(search, asked, found, source))
        return true;
    if (!vb_number_lacks_zero(asked->number))
        return false;
    asked->number = with_zero(search, asked->number);
    return find_numbered_act(search, asked, found, source);
}

static void ask_by_number(reference_search *search, known_act *known)
{
    vb_act found, asked = known->act;
    vb_act_source source;
    if ((known->act.date.len && known->act.issuer.len && known->act.type.len &&
         search->refs->authority.index_count == 0) ||
        !find_by_number(search, &asked, &found, &source))
        return;
    if (source == VB_ACT_INDEX || is_told(&asked, &found))
        take(known, &found, source);
}

/* The act of the title and date. Where none has both, but a law that amends it has the date, that
 * is the one: of its name the last words were read. */
static bool find_by_day(const reference_search *search, known_act *known, vb_act *found)
{
    const vb_act *act = &known->act;
    if (find_dated_act(search, act->title, act->date, found))
        return true;
    if (!find_amending_act(search, act->type, act->title, act->date, found))
        return false;
    known->act.title = found->title;
    return true;
}

static void ask_by_title(const reference_search *search, known_act *known, vb_slice today,
                         bool today_is_known)
{
    vb_act found, current;
    act_successor next_one;
    bool dated = known->act.date.len > 0;
    bool in_force = find_act_in_force(search->refs, known->act.title, today, &current, &next_one);
    known->superseded = dated && in_force && !vb_slice_starts(current.date, known->act.date);
    if (!dated)
        found = current;
    else if (!find_by_day(search, known, &found))
        return;
    /* An act that was passed behind the day the document was written is none it cites: the list
     * lacks the one of that year before. Of a document that may have been written any time behind
     * `today` it is not known which of two acts of the name it means. */
    bool told = in_force && (next_one == SUCCESSOR_NONE || today_is_known);
    /* `triển khai thi hành Luật Việc làm` between the two days may mean the new one. */
    bool either = known->enforced && next_one == SUCCESSOR_PASSED;
    if ((!dated && (!told || either)) || is_of_later(search, &found))
        return;
    take(known, &found, VB_ACT_AUTHORITY);
}

/* A body of local government that is cited without its place is that of the document's own place.
 */
static void add_place(reference_search *search, known_act *known)
{
    vb_slice placed = with_own_place(search, known->act.issuer);
    if (!placed.len)
        return;
    known->act.issuer = placed;
    if (known->source == VB_ACT_OPEN)
        known->source = VB_ACT_DOCUMENT;
}

static void complete_numbered(reference_search *search)
{
    for (size_t i = 0; i < search->acts.count; i++) {
        known_act *known = act_at(search, i);
        if (!known->act.number.len)
            continue;
        /* A body that a symbol names by itself is of no place. */
        if (i != search->own_act && !known->elsewhere && !known->series.len)
            add_place(search, known);
        ask_by_number(search, known);
    }
}

/* Laws by name come last: what is known of the others tells when the document was written. */
static void complete_acts(reference_search *search)
{
    bool known;
    complete_numbered(search);
    vb_slice today = date_of_document(search, &known);
    for (size_t i = 0; i < search->acts.count; i++)
        if (!act_at(search, i)->act.number.len && !act_at(search, i)->unpassed)
            ask_by_title(search, act_at(search, i), today, known);
}

/* ----------------------------------------------------------------------------------- results -- */

/*
 * The actor of a key is the body whose series the number belongs to, so that `Bộ trưởng Bộ Y tế`
 * and `Bộ Y tế` give one key. So do a committee and its chair: what either signs is numbered in the
 * one register of its office (NĐ 30/2020/NĐ-CP, Điều 15), QĐ-UBND, and is cited as the one's or the
 * other's. A chair with a symbol of his own, QĐ-CTUBND, is himself.
 */
static vb_slice key_of(reference_search *search, vb_act act, vb_slice series, vb_slice body)
{
    size_t at = body.len && !series.len ? vb_slice_find(act.issuer, body, 0) : SIZE_MAX;
    vb_slice headed =
        at > 0 && at < SIZE_MAX ? headed_body(search->refs, act.issuer) : VB_SLICE("");
    if (series.len)
        act.issuer = series;
    else if (headed.len && vb_slice_starts(headed, body))
        act.issuer = headed;
    return make_key(search, &act);
}

/*
 * A law by its bare name where the text cites an act of that name by its date: it means that act,
 * but where another was in force when the document was written, it may mean either.
 */
static bool may_be_later_law(const reference_search *search, const found_reference *found)
{
    const vb_reference *law = &found->reference;
    return law->kind == VB_REFERENCE_LAW && !law->number.len && !law->date.len &&
           !found->year.len && act_at(search, found->act)->superseded;
}

/* A reference that may be to any document, or none: only what stands there is known of it. */
static void leave_open(reference_search *search, found_reference *found)
{
    static const vb_act unknown = {.type = {"", 0}};
    vb_reference *reference = &found->reference;
    reference->act = &unknown;
    vb_act act = {.type = reference->type,
                  .number = reference->number,
                  .date = reference->date,
                  .issuer = reference->issuer,
                  .title = reference->title};
    reference->key = key_of(search, act, found->series, found->body);
}

/* A law whose bare name says little is one only where it is known which it is. */
static bool is_nothing(const reference_search *search, const found_reference *found)
{
    return found->bare && found->reference.kind == VB_REFERENCE_LAW &&
           (found->act == VB_NO_REFERENCE || !act_at(search, found->act)->act.date.len);
}

/* A number with its day is that of one act of the lists: who issued it is known where its symbol
 * does not tell it, as that of Trung ương does not, and no body stands there that can be read. */
static void take_listed_issuer(reference_search *search, vb_reference *reference)
{
    vb_act listed;
    vb_act_source source;
    if (reference->issuer.len || !reference->number.len || !reference->date.len ||
        !find_numbered_act(search, reference->act, &listed, &source) || !listed.issuer.len)
        return;
    reference->issuer = listed.issuer;
    add_evidence(reference, VB_EVIDENCE_ISSUER_LISTED);
}

static void set_result(reference_search *search, size_t index)
{
    found_reference *found = found_at(search, index);
    vb_reference *reference = &found->reference;
    if (is_nothing(search, found))
        reference->confidence = -1;
    if (found->act == VB_NO_REFERENCE) {
        leave_open(search, found);
        return;
    }
    const known_act *known = act_at(search, found->act);
    /* A type that cannot be read where it stands is that of the document. */
    if (!reference->type.len)
        reference->type = known->act.type;
    if (found->ordinal.len)
        reference->number = known->act.number;
    reference->key = known->act.key;
    reference->act = known->kept;
    reference->source = known->source;
    take_listed_issuer(search, reference);
    if (known->first == index || reference->kind == VB_REFERENCE_FULL)
        return;
    reference->target = known->first;
    if (reference->source == VB_ACT_OPEN)
        reference->source = VB_ACT_DOCUMENT;
}

vb_status resolve_references(reference_search *search)
{
    vb_array types = VB_ARRAY(type_seen, search->refs->memory);
    quotation quoted = {0};
    vb_status status = VB_OK;
    for (size_t i = 0; i < search->order.count && status == VB_OK; i++)
        status = resolve_one(search, &types, &quoted, i);
    vb_array_free(&types);
    if (status != VB_OK)
        return status;
    complete_acts(search);
    for (size_t i = 0; i < search->acts.count; i++) {
        known_act *known = act_at(search, i);
        known->act.key = key_of(search, known->act, known->series, known->body);
        vb_act *kept = vb_arena_allocate(&search->list->arena, sizeof *kept);
        if (!kept)
            return VB_ERR_MEMORY;
        *kept = known->act;
        known->kept = kept;
    }
    for (size_t i = 0; i < search->order.count; i++) {
        found_reference *found = found_at(search, i);
        if (found->act != VB_NO_REFERENCE && may_be_later_law(search, found))
            found->act = VB_NO_REFERENCE;
        set_result(search, i);
    }
    return VB_OK;
}
