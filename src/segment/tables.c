/* The handle: the tables of data/ made ready to be asked. */
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "tables/document-types.h"
#include "tables/label-glyphs.h"
#include "tables/open-words.h"
#include "tables/segment-cues.h"
#include "tables/surnames.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* ------------------------------------------------------------------------------------ cues -- */

static const char *const role_names[SEG_ROLE_COUNT] = {
    [SEG_ROLE_NATION] = "nation",
    [SEG_ROLE_MOTTO] = "motto",
    [SEG_ROLE_PARTY] = "party",
    [SEG_ROLE_BODY] = "body",
    [SEG_ROLE_AREA] = "area",
    [SEG_ROLE_SECRECY] = "secrecy",
    [SEG_ROLE_URGENCY] = "urgency",
    [SEG_ROLE_CIRCULATION] = "circulation",
    [SEG_ROLE_DRAFT] = "draft",
    [SEG_ROLE_COPY] = "copy",
    [SEG_ROLE_ATTACHED] = "attached",
    [SEG_ROLE_CONTACT] = "contact",
    [SEG_ROLE_TITLE] = "title",
    [SEG_ROLE_SUBJECT] = "subject",
    [SEG_ROLE_ADDRESSEE] = "addressee",
    [SEG_ROLE_PREAMBLE] = "preamble",
    [SEG_ROLE_OPENING] = "opening",
    [SEG_ROLE_ENACTING] = "enacting",
    [SEG_ROLE_ANNEX] = "annex",
    [SEG_ROLE_RECIPIENTS] = "recipients",
    [SEG_ROLE_FILED] = "filed",
    [SEG_ROLE_POSITION] = "position",
    [SEG_ROLE_DEGREE] = "degree",
    [SEG_ROLE_SIGNATORY] = "signatory",
    [SEG_ROLE_SIGNED] = "signed",
    [SEG_ROLE_GAZETTE] = "gazette",
    [SEG_ROLE_DIGITAL] = "digital",
    [SEG_ROLE_DIGITAL_WITHIN] = "digital_within",
    [SEG_ROLE_DIGITAL_NEAR] = "digital_near",
};

/* How many edits a cue of so many letters may be away. Short cues must be exact, or half the
 * language would fit. */
static unsigned tolerance_of(seg_role role, size_t len)
{
    /* TỈNH V… is not TỈNH Ủ…, nor Ngày kết … Ngày ký, nor Thời gian: Thời gian ký,
     * nor tôn giáo số … Công báo số. */
    bool name = role == SEG_ROLE_BODY || role == SEG_ROLE_AREA || role == SEG_ROLE_DIGITAL;
    if (role == SEG_ROLE_TITLE)
        return 0;
    if (role == SEG_ROLE_PREAMBLE && len == 5) /* Căn cứ: nothing else begins like it */
        return 1;
    if (len < 6 || (name && len < 9))
        return 0;
    if (len < 9 || role == SEG_ROLE_DIGITAL || role == SEG_ROLE_GAZETTE)
        return 1;
    return len < 14 ? 2 : (unsigned)(len / 5);
}

/* The role of that name; most rows have the one of the row before. */
static seg_role find_role(vb_slice name, seg_role before)
{
    seg_role role = before;
    while (!role_names[role] || !vb_slice_equal(name, vb_slice_of(role_names[role]))) {
        role = (role + 1) % SEG_ROLE_COUNT;
        if (role == before)
            return SEG_ROLE_NONE;
    }
    return role;
}

static seg_cue read_cue(const vb_segmenter *tools, size_t row, seg_role before)
{
    seg_skeleton skeleton;
    vb_slice where = vb_table_cell(&vb_table_segment_cues, row, 1);
    seg_cue cue = {.role = find_role(vb_table_cell(&vb_table_segment_cues, row, 0), before),
                   .written = vb_table_cell(&vb_table_segment_cues, row, 2)};
    seg_skeleton_of(tools, cue.written, SEG_CUE_MAX, &skeleton);
    cue.len = skeleton.len;
    memcpy(cue.text, skeleton.text, cue.len);
    cue.where = vb_slice_equal(where, VB_SLICE("whole"))    ? SEG_WHOLE
                : vb_slice_equal(where, VB_SLICE("prefix")) ? SEG_PREFIX
                                                            : SEG_WITHIN;
    cue.tolerance = tolerance_of(cue.role, cue.len);
    seg_place_letters(&cue);
    return cue;
}

static bool is_exact(const seg_cue *cue)
{
    return cue->tolerance == 0 && cue->where != SEG_WITHIN;
}

static void add_cue(vb_segmenter *tools, const seg_cue *cue)
{
    seg_cue_list *list = &tools->lists[cue->role];
    seg_cue_key key = seg_cue_key_of(cue);
    vb_array_push(&tools->cues, cue);
    vb_array_push(&tools->cue_keys, &key);
    /* a prefix looks at no more than it may take */
    size_t letters = cue->where == SEG_WITHIN ? SEG_SKELETON_MAX : cue->len + cue->tolerance + 1;
    list->reach = letters > list->reach ? letters : list->reach;
    if (is_exact(cue))
        seg_list_exact(list, cue, tools->cues.count - 1 - list->exact);
    else
        seg_list_cue(list, &key, tools->cues.count - 1 - list->first);
}

static void load_cues(vb_segmenter *tools)
{
    vb_array rows = VB_ARRAY(seg_cue, tools->memory);
    seg_role before = SEG_ROLE_NONE;
    vb_array_resize(&rows, vb_table_segment_cues.rows);
    seg_cue *cues = rows.items;
    for (size_t i = 0; i < rows.count; i++) {
        cues[i] = read_cue(tools, i, before);
        before = cues[i].role;
    }
    for (seg_role role = SEG_ROLE_NONE; role < SEG_ROLE_COUNT; role++) {
        seg_cue_list *list = &tools->lists[role];
        list->first = tools->cues.count;
        for (size_t i = 0; i < rows.count; i++) {
            if (cues[i].role == role && !is_exact(&cues[i]))
                add_cue(tools, &cues[i]);
        }
        list->exact = tools->cues.count;
        for (size_t i = 0; i < rows.count; i++) {
            if (cues[i].role == role && is_exact(&cues[i]))
                add_cue(tools, &cues[i]);
        }
        list->end = tools->cues.count;
    }
    tools->cues.failed |= rows.failed;
    vb_array_free(&rows);
}

static seg_type read_type(const vb_segmenter *tools, size_t row)
{
    seg_skeleton skeleton;
    vb_slice name = vb_table_cell(&vb_table_document_types, row, 1);
    seg_skeleton_of(tools, name, SEG_CUE_MAX, &skeleton);
    seg_type type = {.row = row, .len = skeleton.len};
    memcpy(type.text, skeleton.text, skeleton.len);
    return type;
}

/* By their first letter, else in the order of the table. */
static void load_types(vb_segmenter *tools)
{
    size_t behind[SEG_LETTER_SLOTS] = {0};
    if (!vb_array_resize(&tools->types, vb_table_document_types.rows))
        return;
    seg_type *types = tools->types.items;
    for (size_t row = 0; row < tools->types.count; row++) {
        seg_type type = read_type(tools, row);
        unsigned slot = seg_slot_of(type.text[0]);
        size_t at = row;
        for (; at > 0 && seg_slot_of(types[at - 1].text[0]) > slot; at--)
            types[at] = types[at - 1];
        types[at] = type;
        behind[slot]++;
    }
    for (size_t slot = 0; slot < SEG_LETTER_SLOTS; slot++)
        tools->first_type[slot + 1] = tools->first_type[slot] + behind[slot];
}

static uint64_t hash_word(const vb_segmenter *tools, vb_slice word)
{
    seg_skeleton skeleton;
    seg_skeleton_of(tools, vb_slice_cut(word, 0, 64), SEG_SKELETON_MAX, &skeleton);
    return vb_slice_hash((vb_slice){skeleton.text, skeleton.len});
}

/* Where the surname is, or the empty slot where it would be. */
static size_t surname_slot(const vb_segmenter *tools, uint64_t hash)
{
    size_t i = (size_t)hash % SEG_SURNAME_SLOTS;
    while (tools->surnames[i] && tools->surnames[i] != hash)
        i = (i + 1) % SEG_SURNAME_SLOTS;
    return i;
}

bool seg_is_surname(const vb_segmenter *tools, vb_slice word)
{
    uint64_t hash = hash_word(tools, word);
    return tools->surnames[surname_slot(tools, hash)] == hash;
}

static void load_surnames(vb_segmenter *tools)
{
    for (size_t row = 0; row < vb_table_surnames.rows && row < SEG_SURNAME_SLOTS / 2; row++) {
        uint64_t hash = hash_word(tools, vb_table_cell(&vb_table_surnames, row, 0));
        tools->surnames[surname_slot(tools, hash)] = hash;
    }
}

/* ---------------------------------------------------------------------------------- glyphs -- */

static seg_glyph read_glyph(size_t row)
{
    static const char *const kinds[SEG_GLYPH_KINDS] = {"digit", "roman",  "letter", "open",
                                                       "close", "bullet", "italic"};
    seg_glyph glyph = {.written = vb_table_cell(&vb_table_label_glyphs, row, 1).data};
    vb_slice kind = vb_table_cell(&vb_table_label_glyphs, row, 0);
    vb_utf8_decode(vb_table_cell(&vb_table_label_glyphs, row, 2), 0, &glyph.read);
    while (glyph.kind + 1 < SEG_GLYPH_KINDS &&
           !vb_slice_equal(kind, vb_slice_of(kinds[glyph.kind])))
        glyph.kind++;
    return glyph;
}

/* By kind and by what was read, rows of one sign in the order of the table: what may have been
 * written there, the likeliest first. */
static void load_glyphs(vb_segmenter *tools)
{
    for (size_t row = 0; row < vb_table_label_glyphs.rows; row++) {
        seg_glyph glyph = read_glyph(row);
        size_t at = tools->glyphs.count;
        if (!vb_array_add(&tools->glyphs))
            return;
        seg_glyph *glyphs = tools->glyphs.items;
        for (; at > 0 && (glyphs[at - 1].kind > glyph.kind ||
                          (glyphs[at - 1].kind == glyph.kind && glyphs[at - 1].read > glyph.read));
             at--)
            glyphs[at] = glyphs[at - 1];
        glyphs[at] = glyph;
    }
    const seg_glyph *glyphs = tools->glyphs.items;
    for (size_t i = tools->glyphs.count; i-- > 0;) {
        if (glyphs[i].read >= SEG_ASCII)
            continue;
        tools->ascii_glyphs[glyphs[i].read] |= (unsigned char)(1u << glyphs[i].kind);
        tools->glyph_rows[glyphs[i].kind][glyphs[i].read] = (unsigned char)i;
    }
}

/* Marks behind a label, digits, and what a roman numeral is made of or its strokes are read as. */
static void load_label_bytes(vb_segmenter *tools)
{
    static const char marks[] = ".)-/,:}]>", strokes[] = "IVXL";
    for (size_t byte = 0; byte < SEG_BYTES; byte++) {
        bool stroke = byte >= SEG_ASCII || seg_is_among((char)byte, strokes) ||
                      tools->ascii_glyphs[byte] & 1u << SEG_GLYPH_ROMAN;
        tools->label_bytes[byte] =
            (unsigned char)((stroke ? SEG_BYTE_STROKE : 0) |
                            (vb_is_digit((uint32_t)byte) ? SEG_BYTE_DIGIT : 0) |
                            (byte == ' ' ? SEG_BYTE_BLANK : 0));
        if (byte < SEG_ASCII && seg_is_among((char)byte, marks))
            tools->label_bytes[byte] |= SEG_BYTE_MARK;
    }
}

/* ----------------------------------------------------------------------------------- words -- */

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

static unsigned find_open_word(const vb_segmenter *tools, uint64_t hash)
{
    size_t i = (size_t)hash % SEG_OPEN_WORD_SLOTS;
    while (tools->open_words[i].hash && tools->open_words[i].hash != hash)
        i = (i + 1) % SEG_OPEN_WORD_SLOTS;
    return tools->open_words[i].kinds;
}

/* Most words are in lower case as the table is, and most of these are told by their last byte and
 * their length to be in none of its rows. */
unsigned seg_open_word(const vb_segmenter *tools, vb_slice word)
{
    if (word.len == 0 || word.len > SEG_LONGEST_OPEN_WORD)
        return 0;
    if (word.data[0] < 'a' || word.data[0] > 'z')
        return find_open_word(tools, hash_lower(word));
    unsigned char last = (unsigned char)word.data[word.len - 1];
    return tools->open_ends[last] >> word.len & 1 ? find_open_word(tools, vb_slice_hash(word)) : 0;
}

static void load_open_words(vb_segmenter *tools)
{
    for (size_t row = 0; row < vb_table_open_words.rows && row < SEG_OPEN_WORD_SLOTS / 2; row++) {
        bool number =
            vb_slice_equal(vb_table_cell(&vb_table_open_words, row, 0), VB_SLICE("number"));
        vb_slice word = vb_table_cell(&vb_table_open_words, row, 1);
        uint64_t hash = hash_lower(word);
        size_t i = (size_t)hash % SEG_OPEN_WORD_SLOTS;
        while (tools->open_words[i].hash && tools->open_words[i].hash != hash)
            i = (i + 1) % SEG_OPEN_WORD_SLOTS;
        tools->open_words[i].hash = hash;
        if (word.len <= SEG_LONGEST_OPEN_WORD)
            tools->open_ends[(unsigned char)word.data[word.len - 1]] |= (uint16_t)(1u << word.len);
        tools->open_words[i].kinds |= number ? SEG_OPEN_BEFORE_NUMBER : SEG_OPEN_ALWAYS;
    }
}

/* ---------------------------------------------------------------------------------- handle -- */

vb_segmenter *vb_segmenter_new(const vb_allocator *memory)
{
    if (!memory)
        memory = vb_default_allocator();
    vb_segmenter *tools = vb_allocate(memory, sizeof *tools);
    if (!tools)
        return NULL;
    tools->memory = memory;
    tools->cues = VB_ARRAY(seg_cue, memory);
    tools->cue_keys = VB_ARRAY(seg_cue_key, memory);
    tools->types = VB_ARRAY(seg_type, memory);
    tools->glyphs = VB_ARRAY(seg_glyph, memory);
    tools->citation = vb_citation_new(memory);
    seg_load_steps(tools);
    load_cues(tools);
    load_types(tools);
    load_surnames(tools);
    load_glyphs(tools);
    load_label_bytes(tools);
    load_open_words(tools);
    if (tools->citation && !tools->cues.failed && !tools->cue_keys.failed && !tools->types.failed &&
        !tools->glyphs.failed)
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
    vb_array_free(&tools->cue_keys);
    vb_array_free(&tools->types);
    vb_array_free(&tools->glyphs);
    vb_release(tools->memory, tools);
}
