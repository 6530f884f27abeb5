#include "segment/private.h"
#include "tables/label-glyphs.h"
#include "tables/open-words.h"
#include "tables/segment-cues.h"
#include "tables/surnames.h"

#include <string.h>

/*
 * Letters that an OCR takes for one another fall together: Đ is read P, B or D; Ộ is read Q; ư is
 * read w; i, l, 1, j and | are one stroke. The cue is reduced the same way, so that nothing is lost
 * by it.
 */
static char reduce(uint32_t code_point)
{
    vb_letter letter = vb_letter_of(code_point);
    uint32_t plain = letter.base ? (uint32_t)(unsigned char)letter.base : code_point;
    switch (plain) {
    case 'b':
    case 'p':
        return 'd';
    case 'q':
    case '0':
    case '6':
        return 'o';
    case 'w':
    case 'v':
        return 'u';
    case 'l':
    case 'j':
    case '1':
    case '|':
        return 'i';
    case '5':
    case 0xA7:
        return 's';
    case 0xA2:
        return 'c';
    case 0x20AC:
        return 'e';
    case 0xA5:
        return 'y';
    default:
        return plain < 0x80 && (letter.base || vb_is_digit(plain)) ? (char)plain : 0;
    }
}

void seg_skeleton_of(vb_slice text, seg_skeleton *out)
{
    bool in_word = false;
    size_t behind = 0;
    uint32_t code_point;
    out->len = 0;
    for (size_t at = 0, len; at < text.len && out->len < SEG_SKELETON_MAX; at += len) {
        len = vb_utf8_decode(text, at, &code_point);
        char c = reduce(code_point);
        if (!c) {
            /* A stray accent does not end a word. */
            in_word &=
                code_point != ' ' && code_point != '\t' && code_point != '-' && code_point != '/';
            continue;
        }
        out->text[out->len] = c;
        out->word_start[out->len] = !in_word;
        out->at[out->len++] = at;
        behind = at + len;
        in_word = true;
    }
    out->at[out->len] = behind;
}

/* How many edits a cue of so many letters may be away. Short cues must be exact, or half the
 * language would fit. */
static unsigned tolerance_of(seg_role role, size_t len)
{
    /* TỈNH V… is not TỈNH Ủ…, nor Ngày kết … Ngày ký. */
    bool name = role == SEG_ROLE_BODY || role == SEG_ROLE_AREA || role == SEG_ROLE_DIGITAL;
    if (role == SEG_ROLE_PREAMBLE && len == 5) /* Căn cứ: nothing else begins like it */
        return 1;
    if (len < 6 || (name && len < 9))
        return 0;
    if (len < 9)
        return 1;
    return len < 14 ? 2 : (unsigned)(len / 5);
}

/*
 * Sellers' search: the place in `text` where the cue fits with the fewest edits. For a prefix the
 * place must begin at the first letter; a whole cue must take all letters.
 */
static bool fit_cue(const seg_cue *cue, const seg_skeleton *text, seg_match *match)
{
    unsigned cost[SEG_CUE_MAX + 1];
    size_t start[SEG_CUE_MAX + 1], to = text->len;
    bool anchored = cue->where != SEG_WITHIN;
    if (text->len + cue->tolerance < cue->len)
        return false;
    if (anchored && to > cue->len + cue->tolerance) {
        if (cue->where == SEG_WHOLE)
            return false;
        to = cue->len + cue->tolerance;
    }
    for (size_t i = 0; i <= cue->len; i++) {
        cost[i] = (unsigned)i;
        start[i] = 0;
    }
    *match = (seg_match){.distance = UINT32_MAX, .cue = cue};
    for (size_t j = 0; j < to; j++) {
        unsigned diagonal = cost[0];
        size_t diagonal_start = start[0];
        unsigned best = cost[0] = anchored ? (unsigned)j + 1 : 0;
        start[0] = anchored ? 0 : j + 1;
        for (size_t i = 1; i <= cue->len; i++) {
            unsigned replaced = diagonal + (cue->text[i - 1] != text->text[j]);
            size_t from = diagonal_start;
            diagonal = cost[i];
            diagonal_start = start[i];
            if (cost[i] + 1 < replaced) {
                replaced = cost[i] + 1;
                from = start[i];
            }
            if (cost[i - 1] + 1 < replaced) {
                replaced = cost[i - 1] + 1;
                from = start[i - 1];
            }
            cost[i] = replaced;
            best = replaced < best ? replaced : best;
            start[i] = from;
        }
        if (anchored && best > cue->tolerance)
            break; /* it can only get worse */
        bool boundary = cue->tolerance > 0 || j + 1 == text->len || text->word_start[j + 1];
        if (cost[cue->len] < match->distance && boundary &&
            (cue->where != SEG_WHOLE || j + 1 == text->len))
            *match = (seg_match){start[cue->len], j + 1, cost[cue->len], cue};
    }
    return match->distance <= cue->tolerance;
}

bool seg_cue_find(const vb_segmenter *tools, const seg_skeleton *text, seg_role role,
                  seg_match *best)
{
    bool found = false;
    for (size_t i = tools->first_cue[role]; i < tools->first_cue[role + 1]; i++) {
        seg_match match;
        const seg_cue *cue = VB_ARRAY_AT(&tools->cues, seg_cue, i);
        if (!fit_cue(cue, text, &match))
            continue;
        /* Among equals the longer cue says more: PHÓ CHỦ TỊCH before CHỦ TỊCH. */
        if (!found || match.distance < best->distance ||
            (match.distance == best->distance && cue->len > best->cue->len)) {
            *best = match;
            found = true;
        }
    }
    return found;
}

bool seg_has_cue(const vb_segmenter *tools, vb_slice text, seg_role role)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, &skeleton);
    return seg_cue_find(tools, &skeleton, role, &match);
}

/* ---------------------------------------------------------------------------------- tables -- */

static const char *const role_names[SEG_ROLE_COUNT] = {
    [SEG_ROLE_NATION] = "nation",
    [SEG_ROLE_MOTTO] = "motto",
    [SEG_ROLE_PARTY] = "party",
    [SEG_ROLE_BODY] = "body",
    [SEG_ROLE_AREA] = "area",
    [SEG_ROLE_MARK] = "mark",
    [SEG_ROLE_SUBJECT] = "subject",
    [SEG_ROLE_ADDRESSEE] = "addressee",
    [SEG_ROLE_PREAMBLE] = "preamble",
    [SEG_ROLE_OPENING] = "opening",
    [SEG_ROLE_ENACTING] = "enacting",
    [SEG_ROLE_ANNEX] = "annex",
    [SEG_ROLE_RECIPIENTS] = "recipients",
    [SEG_ROLE_FILED] = "filed",
    [SEG_ROLE_POSITION] = "position",
    [SEG_ROLE_DIGITAL] = "digital",
    [SEG_ROLE_DIGITAL_WITHIN] = "digital_within",
    [SEG_ROLE_DIGITAL_NEAR] = "digital_near",
};

static void add_cue(vb_segmenter *tools, seg_role role, size_t row)
{
    seg_skeleton skeleton;
    vb_slice where = vb_table_cell(&vb_table_segment_cues, row, 1);
    seg_cue *cue = vb_array_add(&tools->cues);
    if (!cue)
        return;
    seg_skeleton_of(vb_table_cell(&vb_table_segment_cues, row, 2), &skeleton);
    cue->role = role;
    cue->len = skeleton.len < SEG_CUE_MAX ? skeleton.len : SEG_CUE_MAX;
    memcpy(cue->text, skeleton.text, cue->len);
    cue->where = vb_slice_equal(where, VB_SLICE("whole"))    ? SEG_WHOLE
                 : vb_slice_equal(where, VB_SLICE("prefix")) ? SEG_PREFIX
                                                             : SEG_WITHIN;
    cue->tolerance = tolerance_of(role, cue->len);
}

static void load_cues(vb_segmenter *tools)
{
    for (seg_role role = SEG_ROLE_NONE; role < SEG_ROLE_COUNT; role++) {
        tools->first_cue[role] = tools->cues.count;
        for (size_t row = 0; role_names[role] && row < vb_table_segment_cues.rows; row++) {
            if (vb_slice_equal(vb_table_cell(&vb_table_segment_cues, row, 0),
                               vb_slice_of(role_names[role])))
                add_cue(tools, role, row);
        }
    }
    tools->first_cue[SEG_ROLE_COUNT] = tools->cues.count;
}

static uint64_t hash_word(vb_slice word)
{
    seg_skeleton skeleton;
    seg_skeleton_of(vb_slice_cut(word, 0, 64), &skeleton);
    return vb_slice_hash((vb_slice){skeleton.text, skeleton.len});
}

bool seg_is_surname(const vb_segmenter *tools, vb_slice word)
{
    uint64_t hash = hash_word(word);
    for (size_t i = 0; i < tools->surnames.count; i++) {
        if (*VB_ARRAY_AT(&tools->surnames, uint64_t, i) == hash)
            return true;
    }
    return false;
}

static void load_surnames(vb_segmenter *tools)
{
    for (size_t row = 0; row < vb_table_surnames.rows; row++) {
        uint64_t hash = hash_word(vb_table_cell(&vb_table_surnames, row, 0));
        vb_array_push(&tools->surnames, &hash);
    }
}

static void load_glyphs(vb_segmenter *tools)
{
    static const char *const kinds[] = {"digit", "roman", "letter", "open", "close", "bullet"};
    for (size_t row = 0; row < vb_table_label_glyphs.rows; row++) {
        seg_glyph *glyph = vb_array_add(&tools->glyphs);
        if (!glyph)
            return;
        for (size_t kind = 0; kind < sizeof kinds / sizeof kinds[0]; kind++) {
            if (vb_slice_equal(vb_table_cell(&vb_table_label_glyphs, row, 0),
                               vb_slice_of(kinds[kind])))
                glyph->kind = (seg_glyph_kind)kind;
        }
        glyph->written = vb_table_cell(&vb_table_label_glyphs, row, 1).data;
        vb_utf8_decode(vb_table_cell(&vb_table_label_glyphs, row, 2), 0, &glyph->read);
    }
}

static uint64_t hash_lower(vb_slice word)
{
    char lower[64];
    size_t len = 0;
    uint32_t code_point;
    for (size_t at = 0; at < word.len && len + 4 <= sizeof lower;) {
        at += vb_utf8_decode(word, at, &code_point);
        len += vb_utf8_encode(vb_lower(code_point), lower + len);
    }
    return vb_slice_hash((vb_slice){lower, len});
}

bool seg_is_open_word(const vb_segmenter *tools, vb_slice word, bool number)
{
    uint64_t hash = hash_lower(word);
    for (size_t i = 0; i < tools->open_words.count; i++) {
        const seg_open_word *open = VB_ARRAY_AT(&tools->open_words, seg_open_word, i);
        if (open->hash == hash && open->number == number)
            return true;
    }
    return false;
}

static void load_open_words(vb_segmenter *tools)
{
    for (size_t row = 0; row < vb_table_open_words.rows; row++) {
        seg_open_word word = {.hash = hash_lower(vb_table_cell(&vb_table_open_words, row, 1)),
                              .number = vb_slice_equal(vb_table_cell(&vb_table_open_words, row, 0),
                                                       VB_SLICE("number"))};
        vb_array_push(&tools->open_words, &word);
    }
}

vb_segmenter *vb_segmenter_new(const vb_allocator *memory)
{
    if (!memory)
        memory = vb_default_allocator();
    vb_segmenter *tools = vb_allocate(memory, sizeof *tools);
    if (!tools)
        return NULL;
    tools->memory = memory;
    tools->cues = VB_ARRAY(seg_cue, memory);
    tools->surnames = VB_ARRAY(uint64_t, memory);
    tools->glyphs = VB_ARRAY(seg_glyph, memory);
    tools->open_words = VB_ARRAY(seg_open_word, memory);
    tools->citation = vb_citation_new(memory);
    load_cues(tools);
    load_surnames(tools);
    load_glyphs(tools);
    load_open_words(tools);
    if (tools->citation && !tools->cues.failed && !tools->surnames.failed &&
        !tools->glyphs.failed && !tools->open_words.failed)
        return tools;
    vb_segmenter_free(tools);
    return NULL;
}

void vb_segmenter_free(vb_segmenter *tools)
{
    if (!tools)
        return;
    vb_citation_free(tools->citation);
    vb_array_free(&tools->cues);
    vb_array_free(&tools->surnames);
    vb_array_free(&tools->glyphs);
    vb_array_free(&tools->open_words);
    vb_release(tools->memory, tools);
}
