/*
 * Cues: the words by which a part of a document is known, found in text that an OCR may have
 * damaged. Both sides are reduced to a skeleton of letters. A cue that must be exact is compared;
 * one that may be some edits away is searched by Myers' bit-parallel form of Sellers' algorithm (J.
 * ACM 46, 1999): a column of the edit matrix is two words, so that a letter of the text costs a
 * dozen operations whatever the length of the cue. Only what has a piece of the cue as it is
 * written is searched for it (cut as Wu and Manber do, Comm. ACM 35, 1992): first all roles are
 * asked at once by the letters that tell them, then the cues of a role by their pieces.
 */
#include "segment/cues.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "tables/segment-cues.h"

#include <string.h>

void seg_skeleton_begin(vb_slice text, seg_skeleton *out)
{
    out->source = text;
    out->len = out->read = out->told = 0;
    out->state = 0;
    out->roles = 0;
}

void seg_skeleton_go_on(size_t most, seg_skeleton *out)
{
    vb_slice text = out->source;
    size_t len = out->len, at = out->read;
    const seg_step *steps = seg_steps + out->state;
    while (at < text.len && len < most) {
        /* A byte ends one letter at most: of so many none is asked whether there is room for it. */
        size_t end = text.len - at > most - len ? at + (most - len) : text.len;
        while (at < end) {
            seg_step step = steps[(unsigned char)text.data[at++]];
            char letter = (char)(step.sign & SEG_SIGN_REDUCED);
            /* What is no letter is overwritten by the next one. */
            out->text[len] = letter;
            out->behind[len] = (uint32_t)at;
            len += letter != 0;
            steps = seg_steps + step.next;
        }
    }
    out->len = len;
    out->read = at;
    out->state = (uint16_t)(steps - seg_steps);
}

void seg_skeleton_of(vb_slice text, size_t most, seg_skeleton *out)
{
    seg_skeleton_begin(text, out);
    seg_skeleton_go_on(most, out);
}

size_t seg_letter_at(const seg_skeleton *skeleton, vb_slice text, size_t letter)
{
    if (letter == skeleton->len)
        return letter ? skeleton->behind[letter - 1] : 0;
    size_t at = skeleton->behind[letter] - 1;
    while (at > 0 && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

bool seg_ends_with_word(const seg_skeleton *skeleton, const char *word)
{
    size_t len = strlen(word), start = skeleton->len - len;
    return skeleton->len >= len && seg_begins_word(skeleton, start) &&
           memcmp(skeleton->text + start, word, len) == 0;
}

bool seg_has_letters(const seg_skeleton *skeleton, vb_slice letters)
{
    return vb_slice_find((vb_slice){skeleton->text, skeleton->len}, letters, 0) != SIZE_MAX;
}

static uint32_t letters_before(const seg_skeleton *text, size_t at)
{
    return seg_letters_with(seg_letters_with(0, text->text[at - 2]), text->text[at - 1]);
}

/* Whose cues there may be by the pieces that end with the letters from `at` up to `end`. */
static uint64_t roles_within(const seg_skeleton *text, size_t at, size_t end)
{
    uint64_t roles = 0;
    uint32_t letters = letters_before(text, at);
    for (; at < end; at++) {
        letters = seg_letters_with(letters, text->text[at]);
        roles |= seg_roles_within[seg_last_trigram(letters)];
    }
    return roles;
}

uint64_t seg_find_roles(seg_skeleton *text)
{
    uint64_t roles = 0;
    if (text->len >= SEG_PAIR) {
        size_t beginning = text->len < SEG_BEGINNING ? text->len : SEG_BEGINNING;
        roles = seg_roles_first[seg_last_pair(letters_before(text, SEG_PAIR))];
        roles |= roles_within(text, SEG_PAIR, beginning);
        roles |= roles_within(text, beginning, text->len) & seg_roles_anywhere;
    }
    text->told = text->len;
    return text->roles = roles;
}

/* -------------------------------------------------------------------------------- matching -- */

/* A column of the edit matrix: where it grows and where it shrinks downwards, and its last value.
 */
typedef struct column {
    uint64_t grows, shrinks;
    size_t last; /* the place of the cue's last letter */
    unsigned distance;
    bool anchored; /* the match begins with the text */
} column;

static column first_column(size_t len, bool anchored)
{
    return (column){
        .grows = ~UINT64_C(0), .last = len - 1, .distance = (unsigned)len, .anchored = anchored};
}

/* Goes on by a letter of the text; `same` are its places in the cue. */
static void next_column(column *at, uint64_t same)
{
    uint64_t down = same | at->shrinks;
    uint64_t across = (((same & at->grows) + at->grows) ^ at->grows) | same;
    uint64_t more = at->shrinks | ~(across | at->grows), less = at->grows & across;
    at->distance += (unsigned)(more >> (at->last & 63) & 1);
    at->distance -= (unsigned)(less >> (at->last & 63) & 1);
    more = more << 1 | (at->anchored ? 1 : 0);
    less <<= 1;
    at->grows = less | ~(down | more);
    at->shrinks = more & down;
}

/* Where the match that ends at `end` begins: the cue read backwards from there, of equally near
 * places the one that is as long as the cue. */
static size_t find_start(const seg_cue *cue, const seg_skeleton *text, const seg_match *match)
{
    uint64_t places[SEG_LETTER_SLOTS] = {0};
    size_t longest = cue->len + match->distance, best = cue->len;
    size_t best_gap = SIZE_MAX;
    column at = first_column(cue->len, true);
    for (size_t i = 0; i < cue->len; i++)
        places[seg_slot_of(cue->text[cue->len - 1 - i])] |= UINT64_C(1) << i;
    for (size_t taken = 1; taken <= longest && taken <= match->end; taken++) {
        next_column(&at, places[seg_slot_of(text->text[match->end - taken])]);
        size_t gap = taken > cue->len ? taken - cue->len : cue->len - taken;
        if (at.distance == match->distance && gap < best_gap) {
            best = taken;
            best_gap = gap;
        }
    }
    return match->end - (best < match->end ? best : match->end);
}

static bool fit_near(const seg_cue *cue, const seg_skeleton *text, size_t to, seg_match *match)
{
    column at = first_column(cue->len, cue->where != SEG_WITHIN);
    *match = (seg_match){.distance = UINT32_MAX, .cue = cue};
    for (size_t i = 0; i < to; i++) {
        next_column(&at, cue->places[seg_slot_of(text->text[i])]);
        if (at.distance < match->distance && (cue->where != SEG_WHOLE || i + 1 == text->len)) {
            match->distance = at.distance;
            match->end = i + 1;
        }
    }
    if (match->distance > cue->tolerance)
        return false;
    if (cue->where == SEG_WITHIN)
        match->start = find_start(cue, text, match);
    return true;
}

/* Letter by letter, as in most texts: the first such place is what the search would find. */
static bool fit_as_written(const seg_cue *cue, const seg_skeleton *text, seg_match *match)
{
    vb_slice letters = {text->text, text->len};
    bool whole = cue->where != SEG_WHOLE || text->len == cue->len;
    size_t start = 0;
    if (cue->where == SEG_WITHIN)
        start = vb_slice_find(letters, (vb_slice){cue->text, cue->len}, 0);
    else if (text->len < cue->len || !whole || memcmp(text->text, cue->text, cue->len) != 0)
        return false;
    *match = (seg_match){.start = start, .end = start + cue->len, .cue = cue};
    return start != SIZE_MAX;
}

static bool fit_exactly(const seg_cue *cue, const seg_skeleton *text, seg_match *match)
{
    if (text->len < cue->len || memcmp(text->text, cue->text, cue->len) != 0)
        return false;
    if (text->len > cue->len && (cue->where == SEG_WHOLE || !seg_begins_word(text, cue->len)))
        return false;
    *match = (seg_match){.end = cue->len, .cue = cue};
    return true;
}

/* Whether a piece of a cue that the text begins with stands as it is written, no farther from its
 * place than the cue may be away: none that is too short to be cut need have one. */
static bool has_piece(const seg_cue *cue, const seg_skeleton *text)
{
    size_t away = cue->tolerance, end = SEG_PIECE * (away + 1);
    if (cue->len < end)
        return true;
    for (size_t at = 0; at < end; at += SEG_PIECE) {
        size_t first = at > away ? at - away : 0;
        for (size_t i = first; i <= at + away && i + SEG_PIECE <= text->len; i++) {
            if (memcmp(text->text + i, cue->text + at, SEG_PIECE) == 0)
                return true;
        }
    }
    return false;
}

/* Whether the cue can fit at all, by its length. */
static bool may_fit(const seg_cue *cue, const seg_skeleton *text)
{
    return text->len + cue->tolerance >= cue->len &&
           (cue->where != SEG_WHOLE || text->len <= cue->len + cue->tolerance);
}

/*
 * The place in `text` where the cue fits with the fewest edits. For a prefix the place must begin
 * at the first letter; a whole cue must take all letters.
 */
static bool fit_cue(const seg_cue *cue, const seg_skeleton *text, seg_match *match)
{
    size_t to = text->len;
    if (cue->where != SEG_WITHIN && !has_piece(cue, text))
        return false;
    if (fit_as_written(cue, text, match))
        return true;
    if (cue->where != SEG_WITHIN && to > cue->len + cue->tolerance)
        to = cue->len + cue->tolerance;
    return fit_near(cue, text, to, match);
}

/* Among equals the longer cue says more: PHÓ CHỦ TỊCH before CHỦ TỊCH. */
static bool is_better(const seg_match *match, const seg_match *best)
{
    return match->distance < best->distance ||
           (match->distance == best->distance && match->cue->len > best->cue->len);
}

/* Those that may fit: of them that the text must begin with, by its first letters and its pieces.
 */
static uint64_t cues_to_ask(const seg_cue_list *list, const seg_skeleton *text)
{
    uint64_t begun = 0, told = 0;
    uint32_t letters = 0;
    for (size_t i = 0; i < list->beginning && i < text->len; i++)
        begun |= list->with_letter[seg_slot_of(text->text[i])];
    for (size_t i = 0; begun && i < list->cut && i < text->len; i++) {
        letters = seg_letters_with(letters, text->text[i]);
        told |= i + 1 < SEG_PIECE ? 0 : list->with_piece[seg_last_trigram(letters) % SEG_PIECES];
    }
    return list->anywhere | (begun & told);
}

/* What is asked of a role's cues: the best match, or whether there is any. */
typedef struct search {
    const seg_cue_list *list;
    const seg_skeleton *text;
    seg_match *best; /* NULL: any will do */
    bool found;
} search;

static void take_match(search *in, const seg_match *match)
{
    if (in->best && (!in->found || is_better(match, in->best)))
        *in->best = *match;
    in->found = true;
}

/* Whether it would change nothing that the cue fits: another one does, or fits as written and is no
 * shorter. */
static bool is_settled(const search *in, const seg_cue *cue)
{
    return in->found && (!in->best || (in->best->distance == 0 && in->best->cue->len >= cue->len));
}

static void find_near(search *in)
{
    const seg_cue_list *list = in->list;
    uint64_t asked = cues_to_ask(list, in->text);
    seg_match match;
    for (size_t base = list->first; asked && base < list->exact; base += SEG_LISTED) {
        for (uint64_t rest = asked; rest; rest &= rest - 1) {
            size_t i = base + (size_t)__builtin_ctzll(rest);
            if (i < list->exact && !is_settled(in, &seg_cues[i]) &&
                may_fit(&seg_cues[i], in->text) && fit_cue(&seg_cues[i], in->text, &match))
                take_match(in, &match);
        }
    }
}

static inline uint64_t eight_bytes(const void *data)
{
    uint64_t bytes;
    memcpy(&bytes, data, sizeof bytes);
    return bytes;
}

static void find_exact(search *in)
{
    const seg_cue_list *list = in->list;
    uint64_t asked = list->exact_with[seg_slot_of(in->text->text[0])];
    uint64_t first = eight_bytes(in->text->text);
    seg_match match;
    for (size_t base = list->exact; asked && base < list->end; base += SEG_LISTED) {
        for (uint64_t rest = asked; rest; rest &= rest - 1) {
            size_t i = base + (size_t)__builtin_ctzll(rest);
            const seg_cue_key *key = &seg_cue_keys[i];
            if (i < list->end && key->len <= in->text->len &&
                (first & eight_bytes(key->has)) == eight_bytes(key->first) &&
                !is_settled(in, &seg_cues[i]) && fit_exactly(&seg_cues[i], in->text, &match))
                take_match(in, &match);
        }
    }
}

bool seg_seek_cue(const seg_skeleton *text, seg_role role, seg_match *best)
{
    search in = {.list = &seg_cue_lists[role], .text = text, .best = best};
    find_near(&in);
    find_exact(&in);
    return in.found;
}

/* Whether the text begins with one of the cues from `first` up to `end`, of those with a bit. */
static bool begins_with_any(const seg_skeleton *text, size_t first, size_t end, uint64_t asked,
                            bool (*fit)(const seg_cue *, const seg_skeleton *, seg_match *))
{
    seg_match match;
    for (size_t base = first; asked && base < end; base += SEG_LISTED) {
        for (uint64_t rest = asked; rest; rest &= rest - 1) {
            size_t i = base + (size_t)__builtin_ctzll(rest);
            if (i < end && seg_cues[i].text[0] == text->text[0] && fit(&seg_cues[i], text, &match))
                return true;
        }
    }
    return false;
}

bool seg_begins_with_cue(seg_skeleton *text, seg_role role)
{
    const seg_cue_list *list = &seg_cue_lists[role];
    if (!(seg_roles_of(text) >> role & 1))
        return false;
    size_t letter = seg_slot_of(text->text[0]);
    return begins_with_any(text, list->first, list->exact,
                           list->with_letter[letter] | list->anywhere, fit_as_written) ||
           begins_with_any(text, list->exact, list->end, list->exact_with[letter], fit_exactly);
}

bool seg_has_cue(vb_slice text, seg_role role)
{
    const seg_cue_list *list = &seg_cue_lists[role];
    seg_skeleton skeleton;
    seg_skeleton_of(text, list->telling, &skeleton);
    if (!(seg_roles_of(&skeleton) >> role & 1))
        return false;
    seg_skeleton_go_on(list->reach, &skeleton);
    return seg_seek_cue(&skeleton, role, NULL);
}

bool seg_is_enacting(vb_slice text)
{
    enum { WORDS = 2 };
    vb_slice rest = text;
    if (seg_has_cue(text, SEG_ROLE_ENACTING))
        return true;
    if (!seg_has_cue(text, SEG_ROLE_BODY))
        return false;
    for (size_t i = 0; i < WORDS; i++) {
        vb_slice word = seg_last_word(rest);
        rest = vb_slice_trim(vb_slice_cut(rest, 0, rest.len - word.len));
    }
    vb_slice last = vb_slice_trim(vb_slice_cut(text, rest.len, text.len));
    return rest.len && seg_has_cue(last, SEG_ROLE_ENACTING);
}

bool seg_is_amending(vb_slice text)
{
    enum { LONGEST = 80 };
    return seg_has_cue(vb_slice_cut(text, 0, LONGEST), SEG_ROLE_AMENDING);
}

bool seg_begins_closing(vb_slice text)
{
    enum { LONGEST = 32 };
    return text.len > 1 && text.data[0] == 'T' && vb_is_among(text.data[1], "rR") &&
           seg_has_cue(vb_slice_cut(text, 0, LONGEST), SEG_ROLE_CLOSING);
}

/* `Nơi ở: Hà Nội` has nearly the letters of Nơi nhận; but no cue goes on behind its colon, and what
 * goes on in small letters, `Nơi nhận hồ sơ`, is the name of a place. */
static bool begins_with_recipients_cue(vb_slice text)
{
    enum { LONGEST_CUE = 24 };
    seg_skeleton skeleton;
    seg_match match;
    vb_slice cue = vb_slice_cut(text, 0, LONGEST_CUE);
    const char *colon = memchr(cue.data, ':', cue.len);
    if (colon)
        cue = vb_slice_cut(cue, 0, (size_t)(colon - cue.data));
    seg_skeleton_of(cue, seg_cue_lists[SEG_ROLE_RECIPIENTS].reach, &skeleton);
    if (!seg_cue_find(&skeleton, SEG_ROLE_RECIPIENTS, &match))
        return false;
    size_t end = seg_letter_at(&skeleton, cue, match.end);
    return match.end == skeleton.len || cue.data[end - 1] != ' ' ||
           !seg_is_small_first(vb_slice_cut(cue, end, cue.len));
}

bool seg_begins_recipients(vb_slice text)
{
    enum { SHORTEST = 6, LONGEST = 240 };
    return text.len >= SHORTEST && text.len <= LONGEST && text.data[text.data[0] == '*'] == 'N' &&
           begins_with_recipients_cue(text);
}

bool seg_type_find(const seg_skeleton *text, size_t *row, size_t *len)
{
    *len = 0;
    if (text->len == 0)
        return false;
    const size_t *first = &seg_first_type[seg_slot_of(text->text[0])];
    for (size_t i = first[0]; i < first[1]; i++) {
        const seg_type *type = &seg_types[i];
        if (type->len > *len && type->len <= text->len &&
            type->text[type->len - 1] == text->text[type->len - 1] &&
            memcmp(type->text, text->text, type->len) == 0 &&
            (type->len == text->len || seg_begins_word(text, type->len))) {
            *len = type->len;
            *row = type->row;
        }
    }
    return *len > 0;
}

vb_slice seg_cue_written(const seg_cue *cue)
{
    return vb_table_cell(&vb_table_segment_cues, cue->row, SEGMENT_CUES_CUE);
}
