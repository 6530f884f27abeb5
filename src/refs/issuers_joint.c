/*
 * Documents that several bodies made together: liên Bộ Tài chính - Nội vụ.
 */
#include "refs/issuers_joint.h"

#include "refs/bodies.h"
#include "refs/byte_kind.h"
#include "refs/handle.h"
#include "refs/issuers.h"
#include "refs/names.h"
#include "refs/search.h"
#include "refs/text.h"

/* Bodies that made one document together. */
enum { JOINT_MAX = 9 };

/* Their names as one, whatever parted them: Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp. */
static vb_slice join_bodies(reference_search *search, const vb_slice *bodies, size_t count)
{
    vb_buffer *joined = &search->scratch;
    vb_buffer_clear(joined);
    for (size_t i = 0; i < count; i++) {
        vb_buffer_add_string(joined, i == 0 ? "" : i + 1 < count ? ", " : " và ");
        vb_buffer_add(joined, bodies[i]);
    }
    return keep(search, vb_buffer_slice(joined));
}

/* Behind a dash between blanks; `end`: none stands there. */
static size_t pass_dash(vb_slice text, size_t end)
{
    size_t at = skip_space(text, end, GAP_MAX), behind = word_end(text, at, GAP_MAX);
    return is_dash(vb_slice_cut(text, at, behind)) ? skip_space(text, behind, GAP_MAX) : end;
}

/* Where the next of several bodies begins: behind a comma, `và` or a dash; SIZE_MAX: none of them
 * stands there. */
static size_t pass_joint(vb_slice text, size_t end)
{
    size_t dash = pass_dash(text, end);
    if (dash > end)
        return dash;
    size_t at = skip_space(text, end, GAP_MAX), behind = word_end(text, at, GAP_MAX);
    if (stands_at(text, at, ','))
        behind = at + 1;
    else if (!folds_to(vb_slice_cut(text, at, behind), "va"))
        return SIZE_MAX;
    return skip_space(text, behind, GAP_MAX);
}

vb_slice joint_issuer(reference_search *search, const vb_number *number)
{
    vb_slice bodies[JOINT_MAX];
    size_t count = vb_number_joint_issuers(search->citation, number, bodies, JOINT_MAX);
    return count ? join_bodies(search, bodies, count) : VB_SLICE("");
}

/* The next of several bodies, at `at`; the word that all of them begin with may stand before the
 * first alone: liên Bộ Tài chính - Nội vụ. */
static bool next_joint(reference_search *search, vb_slice shared, size_t at, size_t *end,
                       vb_slice *body)
{
    vb_name_match match;
    if (issuer_at(search, at, body, &match)) {
        *end = match.end;
        return true;
    }
    if (!shared.len || !match_rest(search, shared, at, end, &match) || match.score < 1)
        return false;
    *body = keep(search, vb_buffer_slice(&search->scratch));
    return true;
}

bool read_joint_issuers(reference_search *search, const vb_number *number, vb_slice shared,
                        size_t *end, vb_slice *issuer)
{
    vb_slice bodies[JOINT_MAX] = {*issuer}, named[JOINT_MAX];
    size_t count = 1;
    for (size_t at; count < JOINT_MAX && (at = pass_joint(search->text, *end)) != SIZE_MAX; count++)
        if (!next_joint(search, shared, at, end, &bodies[count]))
            break;
    size_t meant = vb_number_joint_issuers(search->citation, number, named, JOINT_MAX);
    if (count < meant)
        *issuer = joint_issuer(search, number);
    else if (count > 1)
        *issuer = join_bodies(search, bodies, count);
    return count > 1 || meant > 0 || !shared.len;
}

vb_slice read_dashed_bodies(reference_search *search, vb_slice first, size_t *end)
{
    vb_slice text = search->text, bodies[JOINT_MAX] = {first};
    vb_name_match match;
    size_t count = 1;
    for (; count < JOINT_MAX; count++) {
        size_t at = pass_dash(text, *end);
        bool below = at == *end && count > 1 && stands_at(text, *end, '\n');
        at = below ? skip_space(text, *end, GAP_MAX) : at;
        if (at == *end || !issuer_at(search, at, &bodies[count], &match) ||
            (below && match.score < 1))
            break;
        *end = match.end;
    }
    return count > 1 ? join_bodies(search, bodies, count) : VB_SLICE("");
}

size_t pass_joined(vb_slice text, size_t at)
{
    enum { WORD = 8 };
    if (!stands_at(text, at, 'l') && !stands_at(text, at, 'L'))
        return at;
    size_t end = word_end(text, at, WORD), body = skip_space(text, end, GAP_MAX);
    return folds_to(vb_slice_cut(text, at, end), "lien") && is_capital(text, body) ? body : at;
}

void read_second_of_centre(reference_search *search, const vb_number *number, size_t *end,
                           vb_slice *issuer)
{
    vb_slice bodies[2] = {*issuer};
    vb_name_match match;
    size_t at;
    if (!number || !is_of_centre(number) || !is_body(search->refs, *issuer, BODY_CENTRE) ||
        (at = pass_joint(search->text, *end)) == SIZE_MAX ||
        !issuer_at(search, at, &bodies[1], &match) ||
        !is_body(search->refs, bodies[1], BODY_CENTRE) || vb_slice_equal(bodies[0], bodies[1]))
        return;
    *issuer = join_bodies(search, bodies, 2);
    *end = match.end;
}
