/*
 * The bodies that the symbol of a number names.
 */
#include "citation/cps.h"
#include "citation/number_code.h"
#include "citation/symbol.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether a part of the number behind its first body is one more, and no drafting unit:
 * TTLT-BTC-BNV, but KH-BCA-C07. */
static bool names_bodies(const vb_citation *citation, const vb_number *number)
{
    vb_slice bodies = {number->text + number->body_at, number->body_len};
    size_t at = vb_slice_find(bodies, VB_SLICE("-"), 0);
    vb_slice second = at == SIZE_MAX ? VB_SLICE("") : vb_slice_cut(bodies, at + 1, bodies.len);
    cps token;
    return second.len && !find_exact(citation, VB_SYMBOL_UNIT, second) &&
           !(cps_from(&token, second) && is_office_number(&token));
}

bool vb_number_is_joint(const vb_citation *citation, const vb_number *number)
{
    /* Most have but one body. */
    if (!number->type || !memchr(number->text + number->body_at, '-', number->body_len))
        return false;
    bool together =
        is_joint(number->type) || vb_slice_ends(number->type->name, VB_SLICE(" phối hợp"));
    return together && names_bodies(citation, number);
}

size_t vb_number_joint_issuers(const vb_citation *citation, const vb_number *number,
                               vb_slice *bodies, size_t most)
{
    vb_slice symbols = {number->text + number->body_at, number->body_len};
    size_t count = 0;
    if (!vb_number_is_joint(citation, number))
        return 0;
    for (size_t at = 0, end; at < symbols.len; at = end + 1) {
        for (end = at; end < symbols.len && !vb_is_among(symbols.data[end], "-/");)
            end++;
        const vb_symbol *body =
            find_exact(citation, VB_SYMBOL_BODY, vb_slice_cut(symbols, at, end));
        body = body ? symbol_used_by(citation, body, false) : NULL;
        if (!body || !facts_of(citation, body).alone || count == most)
            return 0;
        bodies[count++] = body->name;
    }
    return count;
}

vb_slice vb_number_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).alone)
        return VB_SLICE("");
    bool joint = number->type && names_bodies(citation, number);
    bool party = number->system == VB_NUMBER_PARTY;
    return joint || !(party ? number->body->party : number->body->state) ? VB_SLICE("")
                                                                         : number->body->name;
}

vb_slice vb_number_local_issuer(const vb_citation *citation, const vb_number *number)
{
    if (!number->body || !facts_of(citation, number->body).local ||
        vb_number_is_joint(citation, number))
        return VB_SLICE("");
    return number->body->name;
}
