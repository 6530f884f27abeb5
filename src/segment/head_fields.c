/* The fields that the blocks of a head say. */
#include "segment/cues.h"
#include "segment/field.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/values.h"
#include "segment/words.h"
#include "tables/document-types.h"
#include "vanban/orthography.h"

#include <string.h>

/* `ỦY BAN NHÂN DÂN QUẬN 3`: the figure is the name of the place. */
static bool is_numbered_place(vb_slice before, vb_slice last)
{
    return vb_is_digit((unsigned char)last.data[0]) &&
           seg_has_cue(seg_last_word(before), SEG_ROLE_AREA);
}

/* `BỘ TÀI CHÍNH I`, `3 BỘ Y TẾ`: without the stroke or the figure beside a body that is listed
 * without it. */
static vb_slice strip_stroke(const vb_segmenter *tools, vb_slice name)
{
    vb_slice first = seg_first_word(name), last = seg_last_word(name);
    vb_slice behind = vb_slice_trim(vb_slice_cut(name, first.len, name.len));
    vb_slice before = vb_slice_trim(vb_slice_cut(name, 0, name.len - last.len));
    if ((first.len != 1 && last.len != 1) || seg_is_listed_body(tools, name)) /* QUẬN 3 */
        return name;
    if (first.len == 1 && behind.len && seg_is_listed_body(tools, behind))
        return behind;
    if (last.len == 1 && before.len && !is_numbered_place(before, last) &&
        seg_is_listed_body(tools, before))
        return before;
    return name;
}

vb_slice field_keep_name(field_filler *at, vb_slice text)
{
    vb_slice name = field_strip_first_quote(field_strip_marks(field_keep_clean(at->outline, text)));
    seg_letters letters = seg_count_letters(name);
    if (letters.upper < letters.lower || letters.upper <= letters.words)
        return name;
    vb_buffer kept = VB_BUFFER(at->outline->memory), mended = VB_BUFFER(at->outline->memory);
    if (letters.lower || !seg_is_of_words(name)) {
        seg_add_name(&kept, name, letters.upper >= 4 * letters.lower);
        name = field_keep_buffer(at->outline, &kept);
    }
    name = strip_stroke(at->tools, name);
    bool other = seg_mend_body(at->tools, name, &mended);
    vb_slice written = field_keep_buffer(at->outline, &mended);
    return other ? written : name;
}

/* The number that stands there when its signs are mended, "" when none does. */
static vb_slice mend_number(field_filler *at, vb_slice read)
{
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    bool told = seg_mend_number(read, &mended);
    vb_slice number = field_keep_buffer(at->outline, &mended);
    return told ? number : VB_SLICE("");
}

static vb_slice join(field_filler *at, vb_slice figures, vb_slice rest)
{
    vb_buffer joined = VB_BUFFER(at->outline->memory);
    vb_buffer_add(&joined, figures);
    vb_buffer_add(&joined, rest);
    return field_keep_buffer(at->outline, &joined);
}

/* `3795 1/CHQ-GSQL`, `285: 3/QĐ-UBND`: the figures before a number, which a scan tore off its own.
 * False when anything else stands there but Số. */
static bool find_torn_figures(vb_slice before, vb_slice *figures)
{
    enum { LONGEST = 4 };
    size_t end = before.len;
    while (end > 0 && vb_is_among(before.data[end - 1], " .:,"))
        end--;
    size_t start = end;
    while (start > 0 && vb_is_digit((unsigned char)before.data[start - 1]))
        start--;
    *figures = vb_slice_cut(before, start, end);
    bool behind_cue = start > 0 && vb_is_among(before.data[start - 1], " :.");
    return figures->len > 0 && figures->len <= LONGEST && behind_cue;
}

static size_t count_figures(vb_slice text)
{
    size_t count = 0;
    while (count < text.len && vb_is_digit((unsigned char)text.data[count]))
        count++;
    return count;
}

/* The number with the figures that were torn off it. */
static vb_slice join_figures(field_filler *at, vb_slice text, const vb_number *number)
{
    enum { MOST_FIGURES = 5 };
    vb_slice value = {number->text, number->text_len}, figures;
    size_t own = count_figures(value);
    if (own == 0 || !find_torn_figures(vb_slice_cut(text, 0, number->start), &figures) ||
        figures.len + own > MOST_FIGURES)
        return value;
    return join(at, figures, value);
}

/* `Bản án số: 47/2024/HS-ST`: the type that is named before the number, as it is written; "": none.
 */
static vb_slice named_before_number(vb_slice text)
{
    seg_skeleton skeleton;
    size_t row, len;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    if (!seg_type_find(&skeleton, &row, &len) || len + 2 > skeleton.len ||
        memcmp(skeleton.text + len, "so", 2) != 0)
        return VB_SLICE("");
    return vb_table_cell(&vb_table_document_types, row, DOCUMENT_TYPES_NAME);
}

/* What stands around the number tells whether its letters lost their strokes, DTNN for ĐTNN: where
 * the page kept them, it is read there once more. */
static void read_where_it_stands(const field_filler *at, const vb_block *block, vb_number *number)
{
    enum { BEHIND = 64 }; /* as far as is looked for strokes */
    vb_number there;
    if (number->exact || block->first_line != block->last_line ||
        !vb_keeps_strokes(at->input, block->start, block->end) ||
        !vb_number_find(at->tools->citation, vb_slice_cut(at->input, 0, block->end + BEHIND),
                        block->start, &there) ||
        there.end > block->end)
        return;
    there.start = number->start;
    there.end = number->end;
    *number = there;
}

void field_fill_number(field_filler *at, const vb_block *block)
{
    vb_number number;
    vb_slice text = block->text;
    if (at->header->number.len)
        return;
    vb_slice value = text, mended = {0};
    bool found = vb_number_find(at->tools->citation, text, 0, &number);
    if (found) {
        read_where_it_stands(at, block, &number);
    } else {
        value = field_strip_marks(field_behind_cue(text, 2));
        mended = mend_number(at, value);
        value = mended.len ? mended : value;
        found = mended.len && vb_number_find(at->tools->citation, mended, 0, &number);
    }
    at->type = found ? number.type : NULL;
    at->named_type = named_before_number(text);
    if (found && mended.len == 0)
        value = join_figures(at, text, &number);
    else if (found)
        value = (vb_slice){number.text, number.text_len};
    /* One that lost its stroke is in its box, and nobody can read it. */
    if (!found && !memchr(value.data, '/', value.len) && !memchr(value.data, '-', value.len) &&
        !seg_is_serial(value))
        return;
    /* `Số:   /BC-UBND`: a number still to be given is none. */
    if (value.len && (value.data[0] == '/' || value.data[0] == '-'))
        return;
    at->header->number = field_keep(at->outline, value);
}

/* A place that was read without any mark is written with those of the only one listed that has its
 * letters. */
static vb_slice with_marks(vb_slice place)
{
    for (size_t i = 0; i < place.len; i++) {
        if ((unsigned char)place.data[i] >= SEG_ASCII)
            return place;
    }
    vb_slice listed = vb_place_by_letters(place);
    return listed.len ? listed : place;
}

static size_t find_comma(vb_slice text)
{
    const char *comma = memchr(text.data, ',', text.len);
    return comma ? (size_t)(comma - text.data) : 0;
}

/* Whether the word before others is none of a place: figures, or small letters that are no word. */
static bool is_dirt_before_place(vb_slice word)
{
    enum { LONGEST = 3 };
    vb_syllable parts;
    seg_letters letters = seg_count_letters(word);
    if (letters.digits > 0 && letters.upper + letters.lower == 0)
        return true;
    return word.len <= LONGEST && vb_case_of(word) == VB_CASE_LOWER &&
           (word.len == 1 || !vb_syllable_parse(word, &parts));
}

/* `is Tuyên Quang`, `3 Cà Mau`, `Quảng Trị, hồi 21 giờ 30`: the place without what stands before
 * it, and without the hour behind it. */
static vb_slice strip_place(vb_slice place)
{
    vb_slice word = seg_first_word(place);
    if (word.len < place.len && is_dirt_before_place(word))
        place = vb_slice_trim(vb_slice_cut(place, word.len, place.len));
    size_t comma = find_comma(place);
    if (comma && vb_slice_find(place, VB_SLICE("giờ"), comma) != SIZE_MAX)
        place = vb_slice_cut(place, 0, comma);
    return place;
}

/* `um` of `Kon Tum,ngày 18`, which was read for the first word of the date. */
static size_t glued_place(vb_slice date)
{
    const char *comma = memchr(date.data, ',', seg_first_word(date).len);
    return comma ? (size_t)(comma - date.data) : 0;
}

void field_fill_place_date(field_filler *at, vb_slice text)
{
    vb_date date;
    if (at->header->date.len || at->header->place.len)
        return;
    size_t end = text.len;
    if (vb_date_find(at->tools->citation, text, 0, &date) && !date.noted) { /* no head has notes */
        at->header->date = field_keep(at->outline, vb_slice_of(date.iso));
        end = date.start + glued_place(vb_slice_cut(text, date.start, text.len));
    } else {
        vb_buffer iso = VB_BUFFER(at->outline->memory);
        if (!seg_mend_date(text, &end, &iso))
            end = find_comma(text);
        at->header->date = field_keep_buffer(at->outline, &iso);
    }
    vb_slice place =
        strip_place(field_keep_clean(at->outline, field_strip_marks(vb_slice_cut(text, 0, end))));
    at->header->place = with_marks(field_strip_first_quote(place));
}

/* The title of a paper as it is listed, when that is all of it; else "". */
static vb_slice title_of(vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, SEG_SKELETON_MAX, &skeleton);
    bool listed = seg_cue_find(&skeleton, SEG_ROLE_TITLE, &match) && match.end == skeleton.len;
    return listed ? seg_cue_written(match.cue) : VB_SLICE("");
}

void field_fill_doc_type(field_filler *at, vb_slice text)
{
    enum { MOST_SPECKS = 4 };
    vb_name_match match;
    bool known = false;
    if (at->header->doc_type.len)
        return;
    vb_slice rest = vb_slice_trim(text), title = title_of(rest);
    if (title.len) {
        at->header->doc_type = title;
        return;
    }
    for (size_t i = 0; i < MOST_SPECKS && rest.len && !known; i++) {
        vb_slice word = seg_first_word(rest);
        vb_slice named = field_strip_first_quote(field_strip_first_marks(rest));
        known = named.len && seg_match_type(at->tools, named, 0, &match);
        vb_case shape = vb_case_of(word);
        if (shape != VB_CASE_NONE && shape != VB_CASE_LOWER)
            break; /* no speck */
        rest = vb_slice_trim(vb_slice_cut(rest, word.len, rest.len));
    }
    if (known) {
        at->header->doc_type = field_keep(at->outline, match.name);
        return;
    }
    text = field_keep_clean(at->outline, text);
    title = title_of(text);
    at->header->doc_type = title.len ? title : text;
}

void field_fill_type_from_number(field_filler *at)
{
    if (at->header->doc_type.len)
        return;
    if (at->letter && at->header->addressee.len)
        at->header->doc_type = VB_SLICE("Công văn");
    else if (at->named_type.len)
        at->header->doc_type = at->named_type;
    else if (at->header->number.len && at->type)
        at->header->doc_type = field_keep(at->outline, at->type->name);
}

void field_mend_place(field_filler *at)
{
    vb_header *header = at->header;
    const vb_slice bodies[] = {header->issuing_body, header->parent_body};
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0] && header->place.len; i++) {
        vb_buffer mended = VB_BUFFER(at->outline->memory);
        bool told = seg_mend_place(header->place, bodies[i], &mended);
        vb_slice place = field_keep_buffer(at->outline, &mended);
        if (told) {
            header->place = place;
            return;
        }
    }
}

void field_part_bodies(field_filler *at)
{
    vb_header *header = at->header;
    vb_slice *bodies[] = {&header->issuing_body, &header->parent_body};
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        vb_buffer parted = VB_BUFFER(at->outline->memory);
        bool told = header->place.len && seg_part_place(*bodies[i], header->place, &parted);
        vb_slice body = field_keep_buffer(at->outline, &parted);
        *bodies[i] = told ? body : *bodies[i];
    }
}

void field_fill_motto(field_filler *at, vb_slice text)
{
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    bool other = seg_mend_motto(text, &mended);
    vb_slice written = field_keep_buffer(at->outline, &mended);
    at->header->motto = other ? written : field_keep_clean(at->outline, text);
}

void field_add_subject(field_filler *at, const vb_block *block)
{
    vb_header *header = at->header;
    vb_slice text = field_keep_clean(at->outline, block->text);
    bool letter = strcmp(block->box, "5b") == 0;
    at->letter |= letter;
    if (memchr(text.data, '.', text.len) && seg_is_caps(text)) {
        vb_buffer title = VB_BUFFER(at->outline->memory);
        seg_add_title(&title, text);
        text = field_keep_buffer(at->outline, &title);
    }
    if (header->subject.len == 0 && text.len && vb_is_among(text.data[0], "Vv")) {
        vb_buffer subject = VB_BUFFER(at->outline->memory);
        seg_add_subject(text, letter, &subject);
        text = field_keep_buffer(at->outline, &subject);
    }
    header->subject = field_append(at->outline, header->subject, " ", text);
}

/* Behind the `điện:` that ends the first line of a telegram: all of it where there is none. */
static vb_slice behind_telegram(vb_slice text)
{
    seg_skeleton skeleton;
    const char *colon = memchr(text.data, ':', text.len);
    if (!colon)
        return text;
    size_t end = (size_t)(colon - text.data);
    seg_skeleton_of(vb_slice_cut(text, 0, end), SEG_SKELETON_MAX, &skeleton);
    return seg_ends_with_word(&skeleton, "dien") ? vb_slice_cut(text, end + 1, text.len) : text;
}

/* Those addressed, without the words that introduce them or the dash of a list. Where these words
 * stand alone, the blocks below are addressees from their first letter on. */
static vb_slice addressee_in(vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(text, seg_cue_lists[SEG_ROLE_ADDRESSEE].reach, &skeleton);
    if (seg_cue_find(&skeleton, SEG_ROLE_ADDRESSEE, &match))
        text = field_behind_cue(text, match.end);
    else
        text = behind_telegram(text);
    return field_strip_first_marks(vb_slice_trim(text));
}

void field_add_addressee(field_filler *at, vb_slice text)
{
    vb_slice *field = &at->header->addressee, value = seg_strip_specks(addressee_in(text));
    /* The semicolon behind an entry may have been read as a colon; none is followed by a list. */
    if (value.len && value.data[value.len - 1] == ':')
        value.len--;
    bool parted = field->len && memchr(",;.", field->data[field->len - 1], 3);
    if (value.len)
        *field = field_append(at->outline, *field, parted ? " " : "; ", value);
}

void field_fill_mark(field_filler *at, const vb_block *block)
{
    vb_header *header = at->header;
    const struct {
        const char *box;
        seg_role role;
        vb_slice *field;
    } marks[] = {{"10a", SEG_ROLE_SECRECY, &header->secrecy},
                 {"10b", SEG_ROLE_URGENCY, &header->urgency},
                 {"11", SEG_ROLE_CIRCULATION, &header->circulation},
                 {"", SEG_ROLE_DRAFT, &header->draft}};
    seg_skeleton skeleton;
    seg_match match;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (strcmp(marks[i].box, block->box) != 0 || marks[i].field->len)
            continue;
        seg_skeleton_of(block->text, SEG_SKELETON_MAX, &skeleton);
        if (seg_cue_find(&skeleton, marks[i].role, &match))
            *marks[i].field = match.cue->where == SEG_WHOLE
                                  ? seg_cue_written(match.cue)
                                  : field_keep_clean(at->outline, block->text);
    }
}
