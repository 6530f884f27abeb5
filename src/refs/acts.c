/*
 * The documents that a text cites. References to one number are references to one document unless
 * their types, dates or bodies part them: numbers of the Party begin anew with each term, those of
 * the State with each year. First come the references that tell most, then the short ones, which
 * belong to a document only when no other has their number.
 */
#include "refs/acts.h"

#include "refs/authority.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/hash.h"
#include "refs/key.h"
#include "refs/own_law.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/type_facts.h"

#include <stdlib.h>
#include <string.h>

/* No more documents of one number are told apart: beyond that, none is meant for sure. */
enum { SAME_MAX = 32 };

/* ------------------------------------------------------------------------------------- index -- */

static uint64_t hash_of_two(vb_slice a, vb_slice b)
{
    return hash_of_bytes(a) * 31 + hash_of_bytes(b);
}

static bool open_index(const reference_search *search, act_index *index)
{
    index->count = 64;
    while (index->count < 2 * search->order.count)
        index->count *= 2;
    index->slots = vb_allocate(search->refs->memory, index->count * sizeof *index->slots);
    return index->slots != NULL;
}

static size_t *slot_of(const act_index *index, uint64_t hash)
{
    hash ^= hash >> 32;
    return &index->slots[hash & (index->count - 1)];
}

/* 28 of 28-CT/TW, 30a of 30a/2008/NQ-CP. */
static vb_slice ordinal_of(vb_slice number)
{
    size_t len = 0;
    while (len < number.len && number.data[len] != '/' && number.data[len] != '-')
        len++;
    return vb_slice_cut(number, 0, len);
}

/* ----------------------------------------------------------------------------------- joining -- */

static bool may_be_same(vb_slice a, vb_slice b)
{
    return !a.len || !b.len || vb_slice_equal(a, b);
}

/* A year agrees with its dates. */
static bool dates_agree(vb_slice a, vb_slice b)
{
    return a.len < b.len ? vb_slice_starts(b, a) : vb_slice_starts(a, b);
}

static bool is_same_act(const vb_act *known, const vb_act *cited)
{
    return vb_slice_equal(name_of_act(known), name_of_act(cited)) &&
           may_be_same(known->type, cited->type) && dates_agree(known->date, cited->date) &&
           issuers_agree(known->issuer, cited->issuer);
}

/* Whether it is the document itself, cited in its own annex as its chair's: of one number and date,
 * and the chair of its body. */
static bool is_own_by_chair(const known_act *own, const vb_act *cited)
{
    const vb_slice chair = VB_SLICE("Chủ tịch ");
    if (!own->own || !cited->date.len || !vb_slice_starts(cited->issuer, chair))
        return false;
    vb_act by_body = *cited;
    by_body.issuer = vb_slice_cut(cited->issuer, chair.len, cited->issuer.len);
    return vb_slice_equal(own->act.date, cited->date) && is_same_act(&own->act, &by_body);
}

typedef struct act_matches {
    size_t first, count;
} act_matches;

/* The acts a reference may cite; too many count as several. A draft is that of another act. */
static act_matches find_acts(const reference_search *search, const vb_act *cited, bool unpassed)
{
    act_matches matches = {VB_NO_REFERENCE, 0};
    size_t looked = 0;
    for (size_t next = *slot_of(&search->by_name, hash_of_bytes(name_of_act(cited))); next;
         next = act_at(search, next - 1)->same_name) {
        if (++looked > SAME_MAX)
            return (act_matches){VB_NO_REFERENCE, 2};
        const known_act *known = act_at(search, next - 1);
        if (known->unpassed != unpassed ||
            (!is_same_act(&known->act, cited) && !is_own_by_chair(known, cited)))
            continue;
        matches.first = next - 1;
        matches.count++;
    }
    return matches;
}

size_t add_act(reference_search *search, const vb_act *cited, size_t reference)
{
    known_act *added = vb_array_add(&search->acts);
    if (!added)
        return VB_NO_REFERENCE;
    size_t *name = slot_of(&search->by_name, hash_of_bytes(name_of_act(cited)));
    /* A law with its number is also looked for by its name. */
    vb_slice second = cited->title.len ? cited->title : ordinal_of(cited->number);
    size_t *by_ordinal = slot_of(&search->by_ordinal, hash_of_two(cited->type, second));
    added->act = *cited;
    added->first = reference;
    added->same_name = *name;
    added->same_ordinal = *by_ordinal;
    *name = *by_ordinal = search->acts.count;
    return search->acts.count - 1;
}

/* The longer of two that agree: with its place, or its head. */
static void complete(vb_slice *known, vb_slice cited)
{
    if (cited.len > known->len)
        *known = cited;
}

/* Of titles only the names of laws are an act's: what a scan made of a quotation is not its title.
 */
static vb_act cited_act(const found_reference *found)
{
    const vb_reference *reference = &found->reference;
    bool is_law = has_evidence(reference, VB_EVIDENCE_NAME) ||
                  has_evidence(reference, VB_EVIDENCE_NAME_NEAR) ||
                  has_evidence(reference, VB_EVIDENCE_ALWAYS);
    return (vb_act){.type = reference->type,
                    .number = reference->number,
                    .date = reference->date.len ? reference->date : found->year,
                    .issuer = reference->issuer,
                    .title = is_law ? reference->title : VB_SLICE("")};
}

static void join(reference_search *search, size_t act, size_t index)
{
    found_reference *found = found_at(search, index);
    known_act *known = act_at(search, act);
    const vb_act cited = cited_act(found);
    bool full = found->reference.date.len || found->own;
    found->act = act;
    known->series = known->series.len ? known->series : found->series;
    known->body = known->body.len ? known->body : found->body;
    complete(&known->act.type, found->reference.type);
    complete(&known->act.date, cited.date);
    if (issuers_agree(known->act.issuer, found->reference.issuer))
        complete(&known->act.issuer, found->reference.issuer);
    complete(&known->act.title, cited.title);
    known->dated += found->reference.date.len > 0;
    known->own |= found->own;
    known->elsewhere |= found->elsewhere;
    known->unpassed |= found->unpassed;
    known->enforced |= found->enforced;
    if (full && !known->full)
        known->first = index;
    known->full |= full;
}

static bool is_named(const found_reference *found)
{
    return found->reference.number.len ||
           (found->reference.kind == VB_REFERENCE_LAW && found->reference.title.len);
}

static bool tells_most(const found_reference *found)
{
    return found->own || found->reference.date.len > 0 || found->year.len > 0;
}

/* The one law of the text that has this name and a number; VB_NO_REFERENCE: none, or several. */
static size_t numbered_law(const reference_search *search, const vb_act *cited)
{
    size_t only = VB_NO_REFERENCE, looked = 0;
    for (size_t next = *slot_of(&search->by_ordinal, hash_of_two(cited->type, cited->title)); next;
         next = act_at(search, next - 1)->same_ordinal) {
        const vb_act *act = &act_at(search, next - 1)->act;
        if (++looked > SAME_MAX)
            return VB_NO_REFERENCE;
        if (!act->number.len || !vb_slice_equal(act->title, cited->title) ||
            !vb_slice_equal(act->type, cited->type))
            continue;
        if (only != VB_NO_REFERENCE)
            return VB_NO_REFERENCE;
        only = next - 1;
    }
    return only;
}

/* The date of the head; empty: unknown. */
static vb_slice own_date_of(const reference_search *search)
{
    for (size_t i = 0; i < search->order.count && !search->own_date.len; i++)
        if (found_at(search, i)->own)
            return found_at(search, i)->reference.date;
    return search->own_date;
}

/* Whether a reference before that one has the number of the act. */
static bool is_numbered_before(const reference_search *search, size_t act, size_t index)
{
    if (act_at(search, act)->first < index)
        return true;
    for (size_t i = 0; i < index; i++) {
        const found_reference *found = found_at(search, i);
        if (found->act == act && found->reference.number.len)
            return true;
    }
    return false;
}

/* Whether the name alone means the law that has its number elsewhere in the text: not where that is
 * told only below and was not in force on the day of the document, when the name meant the one
 * before; but what is carried out may be the new one. */
static bool lends_number(const reference_search *search, size_t act, size_t index, vb_slice today)
{
    enum { DAY = 10 };
    const vb_act *law = &act_at(search, act)->act;
    vb_slice passed = law->date.len ? law->date : vb_number_year(law->number);
    vb_act current;
    act_successor next_one;
    return found_at(search, index)->enforced || today.len != DAY ||
           !find_act_in_force(search->refs, law->title, today, &current, &next_one) ||
           next_one != SUCCESSOR_PASSED || vb_slice_equal(current.number, law->number) ||
           vb_slice_compare(passed, current.date) <= 0 || is_numbered_before(search, act, index);
}

/* Whether the document is based on it: `Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024`. */
static bool is_base(const reference_search *search, const vb_reference *reference)
{
    enum { GAP = 8, WORD = 8 };
    vb_slice text = search->text;
    size_t end = skip_space_back(text, reference->full_start, GAP),
           start = word_start(text, end, WORD);
    if (!folds_to(vb_slice_cut(text, start, end), "cu"))
        return false;
    end = skip_space_back(text, start, GAP);
    start = word_start(text, end, WORD);
    return stands_at(text, start, 'C') && folds_to(vb_slice_cut(text, start, end), "can");
}

/* Whether the act is a law of the name that is cited. */
static bool has_name(const vb_act *act, const vb_act *cited)
{
    return vb_slice_equal(act->title, cited->title) && vb_slice_equal(act->type, cited->type);
}

/* The one act of the name that the document is based on, told by its number or its date: its name
 * alone means that, whichever others are spoken of. VB_NO_REFERENCE: none, or several. */
static size_t base_of_name(const reference_search *search, const vb_array *bases,
                           const vb_act *cited)
{
    size_t only = VB_NO_REFERENCE;
    for (size_t i = 0; i < bases->count; i++) {
        size_t act = *VB_ARRAY_AT(bases, size_t, i);
        if (!has_name(&act_at(search, act)->act, cited) || act == only)
            continue;
        if (only != VB_NO_REFERENCE)
            return VB_NO_REFERENCE;
        only = act;
    }
    return only;
}

/* Lists the acts with a name that the document is based on, and which are told. */
static bool collect_bases(const reference_search *search, vb_array *bases)
{
    enum { MOST = 24 };
    for (size_t i = 0; i < search->order.count && bases->count < MOST; i++) {
        const found_reference *found = found_at(search, i);
        if (found->act != VB_NO_REFERENCE && act_at(search, found->act)->act.title.len &&
            is_base(search, &found->reference) && !vb_array_push(bases, &found->act))
            return false;
    }
    return true;
}

/* Laws by their names alone come last: the text may have told their numbers anywhere. */
static vb_status collect_bare_names(reference_search *search, const vb_array *bases)
{
    vb_slice today = own_date_of(search);
    for (size_t i = 0; i < search->order.count; i++) {
        const found_reference *found = found_at(search, i);
        if (found->act != VB_NO_REFERENCE || found->reference.number.len || !is_named(found) ||
            tells_most(found) || found->definition != VB_NO_REFERENCE)
            continue;
        if (!found->unpassed && names_own_law(search, &found->reference)) {
            join(search, search->own_act, i);
            continue;
        }
        vb_act cited = cited_act(found);
        size_t base = found->unpassed ? VB_NO_REFERENCE : base_of_name(search, bases, &cited);
        if (base != VB_NO_REFERENCE) {
            join(search, base, i);
            continue;
        }
        act_matches matches = find_acts(search, &cited, found->unpassed);
        size_t act = matches.count     ? matches.first
                     : found->unpassed ? VB_NO_REFERENCE
                                       : numbered_law(search, &cited);
        if (matches.count == 0 && act != VB_NO_REFERENCE && !lends_number(search, act, i, today))
            act = VB_NO_REFERENCE;
        if (matches.count == 0 && act == VB_NO_REFERENCE &&
            (act = add_act(search, &cited, i)) == VB_NO_REFERENCE)
            return VB_ERR_MEMORY;
        if (matches.count < 2)
            join(search, act, i);
    }
    return VB_OK;
}

static vb_status collect_names(reference_search *search)
{
    vb_array bases = VB_ARRAY(size_t, search->refs->memory);
    vb_status status =
        collect_bases(search, &bases) ? collect_bare_names(search, &bases) : VB_ERR_MEMORY;
    vb_array_free(&bases);
    return status;
}

static vb_status collect(reference_search *search, bool most)
{
    for (size_t i = 0; i < search->order.count; i++) {
        const found_reference *found = found_at(search, i);
        bool by_name = !found->reference.number.len && !tells_most(found);
        if (!is_named(found) || by_name || found->definition != VB_NO_REFERENCE ||
            tells_most(found) != most)
            continue;
        vb_act cited = cited_act(found);
        act_matches matches = find_acts(search, &cited, found->unpassed);
        size_t act = matches.count ? matches.first : add_act(search, &cited, i);
        if (act == VB_NO_REFERENCE && matches.count == 0)
            return VB_ERR_MEMORY;
        if (matches.count < 2)
            join(search, act, i);
    }
    return VB_OK;
}

/* --------------------------------------------------------------------------- voting on dates -- */

/* Digits in which two dates differ. */
static size_t count_different(vb_slice a, vb_slice b)
{
    size_t count = a.len != b.len ? SIZE_MAX : 0;
    for (size_t i = 0; i < a.len && a.len == b.len; i++)
        count += a.data[i] != b.data[i];
    return count;
}

/* The date of the same number that stands in the text often, where this one stands once and differs
 * in one digit. */
static vb_slice usual_date(const reference_search *search, const known_act *odd)
{
    size_t looked = 0;
    for (size_t next = *slot_of(&search->by_name, hash_of_bytes(name_of_act(&odd->act)));
         next && looked < SAME_MAX; next = act_at(search, next - 1)->same_name, looked++) {
        const known_act *usual = act_at(search, next - 1);
        if (usual != odd && usual->dated >= 2 &&
            vb_slice_equal(name_of_act(&usual->act), name_of_act(&odd->act)) &&
            may_be_same(usual->act.type, odd->act.type) &&
            issuers_agree(usual->act.issuer, odd->act.issuer) &&
            count_different(usual->act.date, odd->act.date) == 1)
            return usual->act.date;
    }
    return VB_SLICE("");
}

/* A date read once that is a digit away from the one that stands with the number elsewhere. */
static bool vote_on_dates(reference_search *search)
{
    bool changed = false;
    for (size_t i = 0; i < search->order.count; i++) {
        found_reference *found = found_at(search, i);
        if (!found->reference.number.len || !found->reference.date.len || found->own ||
            found->act == VB_NO_REFERENCE || act_at(search, found->act)->dated != 1)
            continue;
        vb_slice usual = usual_date(search, act_at(search, found->act));
        if (!usual.len)
            continue;
        found->reference.date = usual;
        found->reference.confidence *= 0.9;
        add_evidence(&found->reference, VB_EVIDENCE_DATE_VOTED);
        changed = true;
    }
    return changed;
}

/* Whether the date is of a year far behind that of the document itself, of which a figure may be
 * misread as well, and no number tells it. */
static bool is_of_later_year(const found_reference *found, vb_slice own)
{
    const vb_reference *cited = &found->reference;
    enum { FAR = 5 };
    return cited->date.len == own.len && memcmp(cited->date.data, own.data, own.len) > 0 &&
           atoi(cited->date.data) >= atoi(own.data) + FAR && cited->number.len && !found->own &&
           !vb_number_year(cited->number).len;
}

/*
 * The date with the one other figure in its year that makes it one from which the document may
 * cite: none before the earliest year of its numbers' kind, none behind its own day; empty: there
 * is none, or there are several.
 */
static vb_slice possible_date(reference_search *search, vb_slice date, vb_slice own)
{
    enum { YEAR = 4, TENS = 2 };
    const vb_slice earliest = VB_SLICE("1945");
    char other[16];
    size_t count = 0;
    vb_slice possible = VB_SLICE("");
    if (date.len >= sizeof other)
        return possible;
    memcpy(other, date.data, date.len);
    for (size_t at = 0; at < YEAR; at++) {
        for (char figure = '0'; figure <= '9'; figure++) {
            other[at] = figure;
            vb_slice tried = {other, date.len};
            if (figure == date.data[at] || vb_slice_compare(tried, own) > 0 ||
                vb_slice_compare(tried, earliest) < 0 || !vb_is_date(tried))
                continue;
            possible = count++ ? VB_SLICE("") : keep(search, tried);
        }
        other[at] = date.data[at];
    }
    return possible;
}

/*
 * No document is cited that is later than the one that cites it. A date of a much later year was
 * misread: it is mended where one figure can be told, and left out else. Where many are so, it is
 * the document's own date that was.
 */
static void mend_later_dates(reference_search *search)
{
    enum { RARE = 4 };
    size_t later = 0, dated = 0;
    vb_slice own = own_date_of(search);
    for (size_t i = 0; own.len == sizeof "2024-09-16" - 1 && i < search->order.count; i++) {
        later += is_of_later_year(found_at(search, i), own);
        dated += found_at(search, i)->reference.date.len > 0;
    }
    if (!later || (later > 1 && later * RARE > dated))
        return;
    for (size_t i = 0; i < search->order.count; i++) {
        found_reference *found = found_at(search, i);
        if (!is_of_later_year(found, own))
            continue;
        found->reference.date = possible_date(search, found->reference.date, own);
        found->reference.confidence *= 0.8;
        add_evidence(&found->reference, found->reference.date.len ? VB_EVIDENCE_DATE_VOTED
                                                                  : VB_EVIDENCE_DATE_REJECTED);
        if (!found->reference.date.len)
            found->reference.evidence &= ~((uint32_t)1 << VB_EVIDENCE_DATE);
    }
}

static void forget_acts(reference_search *search)
{
    vb_array_clear(&search->acts);
    memset(search->by_name.slots, 0, search->by_name.count * sizeof *search->by_name.slots);
    memset(search->by_ordinal.slots, 0,
           search->by_ordinal.count * sizeof *search->by_ordinal.slots);
    for (size_t i = 0; i < search->order.count; i++)
        found_at(search, i)->act = VB_NO_REFERENCE;
}

static size_t find_own_act(const reference_search *search)
{
    for (size_t i = 0; i < search->acts.count; i++)
        if (act_at(search, i)->own)
            return i;
    return VB_NO_REFERENCE;
}

vb_status collect_acts(reference_search *search)
{
    enum { REFERENCES_AN_ACT = 4 };
    if (!open_index(search, &search->by_name) || !open_index(search, &search->by_ordinal) ||
        !vb_array_reserve(&search->acts, search->found.count / REFERENCES_AN_ACT))
        return VB_ERR_MEMORY;
    if (!search->refs->options.no_voting)
        mend_later_dates(search);
    vb_status status = collect(search, true);
    if (status == VB_OK && !search->refs->options.no_voting && vote_on_dates(search)) {
        forget_acts(search);
        status = collect(search, true);
    }
    if (status == VB_OK)
        status = collect(search, false);
    if (status != VB_OK)
        return status;
    search->own_act = find_own_act(search);
    open_own_law(search);
    return collect_names(search);
}

/* Whether it is of the year, by its number or its date; empty: of any. */
static bool is_of_year(const vb_act *act, vb_slice year)
{
    vb_slice own = vb_number_year(act->number);
    return !year.len || vb_slice_equal(own, year) ||
           (!own.len && act->date.len && vb_slice_starts(act->date, year));
}

/* Whether the act may be the one of which the beginning of the number is cited. */
static bool may_have_ordinal(const vb_act *act, const found_reference *found)
{
    const vb_reference *cited = &found->reference;
    return vb_slice_equal(ordinal_of(act->number), found->ordinal) &&
           vb_slice_equal(act->type, cited->type) && is_of_year(act, found->year) &&
           dates_agree(act->date, cited->date) && issuers_agree(act->issuer, cited->issuer);
}

size_t act_by_ordinal(const reference_search *search, const found_reference *found)
{
    size_t only = VB_NO_REFERENCE, looked = 0;
    for (size_t next =
             *slot_of(&search->by_ordinal, hash_of_two(found->reference.type, found->ordinal));
         next; next = act_at(search, next - 1)->same_ordinal) {
        if (++looked > SAME_MAX)
            return VB_NO_REFERENCE;
        if (!may_have_ordinal(&act_at(search, next - 1)->act, found))
            continue;
        if (only != VB_NO_REFERENCE)
            return VB_NO_REFERENCE;
        only = next - 1;
    }
    return only;
}
