/* The header of each document in canonical form, read off its blocks. */
#include "segment/cues.h"
#include "segment/result.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/values.h"
#include "segment/words.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* The header being filled. */
typedef struct filler {
    const vb_segmenter *tools;
    vb_outline *outline;
    vb_header *header;
    size_t first_signature; /* of this header in outline->signatures */
    const vb_symbol *type;  /* that its number names, NULL: none */
} filler;

static vb_slice keep(vb_outline *outline, vb_slice text)
{
    vb_slice trimmed = vb_slice_trim(text);
    return trimmed.len ? vb_arena_copy(&outline->strings, trimmed) : VB_SLICE("");
}

/* What was put together, which ends there. */
static vb_slice keep_buffer(vb_outline *outline, vb_buffer *made)
{
    vb_slice out = made->failed ? VB_SLICE("") : keep(outline, vb_buffer_slice(made));
    outline->strings.failed |= made->failed;
    vb_buffer_free(made);
    return out;
}

/* A value without specks. */
static vb_slice keep_clean(vb_outline *outline, vb_slice text)
{
    if (seg_is_clean(text))
        return keep(outline, text);
    vb_buffer kept = VB_BUFFER(outline->memory);
    seg_add_clean(&kept, text);
    return keep_buffer(outline, &kept);
}

/* `value`, or `had` and `value` with `between` in the middle. */
static vb_slice append(vb_outline *outline, vb_slice had, const char *between, vb_slice value)
{
    enum { LONG_ENOUGH = 16384 }; /* many ends in one text must not make the field grow forever */
    if (had.len == 0)
        return keep(outline, value);
    if (had.len > LONG_ENOUGH)
        return had;
    vb_buffer joined = VB_BUFFER(outline->memory);
    vb_buffer_add(&joined, had);
    vb_buffer_add_string(&joined, between);
    vb_buffer_add(&joined, vb_slice_trim(value));
    vb_slice out = joined.failed ? had : vb_arena_copy(&outline->strings, vb_buffer_slice(&joined));
    outline->strings.failed |= joined.failed;
    vb_buffer_free(&joined);
    return out;
}

static bool is_mark(char byte)
{
    return byte == ' ' || byte == ',' || byte == ';' || byte == '.' || byte == ':' || byte == '-' ||
           byte == '*';
}

static vb_slice strip_first_marks(vb_slice text)
{
    while (text.len && (is_mark(text.data[0]) || text.data[0] == '+'))
        text = vb_slice_cut(text, 1, text.len);
    return text;
}

static vb_slice strip_marks(vb_slice text)
{
    while (text.len && (is_mark(text.data[text.len - 1]) || text.data[text.len - 1] == '/'))
        text.len--;
    return strip_first_marks(text);
}

/* Without the quotation mark before it that was a speck. */
static vb_slice strip_first_quote(vb_slice text)
{
    static const char *const quotes[] = {"'", "`", "\"", "‘", "’", "“"};
    for (size_t i = 0; i < sizeof quotes / sizeof quotes[0]; i++) {
        vb_slice quote = vb_slice_of(quotes[i]);
        if (vb_slice_starts(text, quote))
            return vb_slice_trim(vb_slice_cut(text, quote.len, text.len));
    }
    return text;
}

/* ---------------------------------------------------------------------------------- values -- */

/* `BỘ TÀI CHÍNH I`, `3 BỘ Y TẾ`: without the stroke or the figure beside a body that is listed
 * without it. */
static vb_slice strip_stroke(const vb_segmenter *tools, vb_slice name)
{
    vb_slice first = seg_first_word(name), last = seg_last_word(name);
    vb_slice behind = vb_slice_trim(vb_slice_cut(name, first.len, name.len));
    vb_slice before = vb_slice_trim(vb_slice_cut(name, 0, name.len - last.len));
    if (first.len == 1 && behind.len && seg_is_listed_body(tools, behind))
        return behind;
    if (last.len == 1 && before.len && seg_is_listed_body(tools, before))
        return before;
    return name;
}

/* The name of a body. */
static vb_slice keep_name(filler *at, vb_slice text)
{
    vb_slice name = strip_first_quote(strip_marks(keep_clean(at->outline, text)));
    seg_letters letters = seg_count_letters(at->tools, name);
    if (letters.upper < letters.lower || letters.upper <= letters.words)
        return name;
    vb_buffer kept = VB_BUFFER(at->outline->memory), mended = VB_BUFFER(at->outline->memory);
    if (letters.lower || !seg_is_of_words(name)) {
        seg_add_name(&kept, name, letters.upper >= 4 * letters.lower);
        name = keep_buffer(at->outline, &kept);
    }
    name = strip_stroke(at->tools, name);
    bool other = seg_mend_body(at->tools, name, &mended);
    vb_slice written = keep_buffer(at->outline, &mended);
    return other ? written : name;
}

/* Behind the first colon, when it stands near: `Kính gửi: X` gives X. */
static vb_slice behind_cue(const vb_segmenter *tools, vb_slice text, size_t letters)
{
    seg_skeleton skeleton;
    seg_skeleton_of(tools, vb_slice_cut(text, 0, 80), SEG_SKELETON_MAX, &skeleton);
    for (size_t i = 0; i < text.len && i < 32; i++) {
        if (text.data[i] == ':')
            return vb_slice_trim(vb_slice_cut(text, i + 1, text.len));
    }
    return skeleton.len > letters ? vb_slice_trim(vb_slice_cut(
                                        text, seg_letter_at(&skeleton, text, letters), text.len))
                                  : VB_SLICE("");
}

/* The number that stands there when its signs are mended, "" when none does. */
static vb_slice mend_number(filler *at, vb_slice read)
{
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    bool told = seg_mend_number(read, &mended);
    vb_slice number = keep_buffer(at->outline, &mended);
    return told ? number : VB_SLICE("");
}

static vb_slice join(filler *at, vb_slice figures, vb_slice rest)
{
    vb_buffer joined = VB_BUFFER(at->outline->memory);
    vb_buffer_add(&joined, figures);
    vb_buffer_add(&joined, rest);
    return keep_buffer(at->outline, &joined);
}

/* `3795 1/CHQ-GSQL`, `285: 3/QĐ-UBND`: the figures before a number, which a scan tore off its own.
 * False when anything else stands there but Số. */
static bool find_torn_figures(vb_slice before, vb_slice *figures)
{
    enum { LONGEST = 4 };
    size_t end = before.len;
    while (end > 0 && seg_is_among(before.data[end - 1], " .:,"))
        end--;
    size_t start = end;
    while (start > 0 && vb_is_digit((unsigned char)before.data[start - 1]))
        start--;
    *figures = vb_slice_cut(before, start, end);
    bool behind_cue = start > 0 && seg_is_among(before.data[start - 1], " :.");
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
static vb_slice join_figures(filler *at, vb_slice text, const vb_number *number)
{
    enum { MOST_FIGURES = 5 };
    vb_slice value = {number->text, number->text_len}, figures;
    size_t own = count_figures(value);
    if (own == 0 || !find_torn_figures(vb_slice_cut(text, 0, number->start), &figures) ||
        figures.len + own > MOST_FIGURES)
        return value;
    return join(at, figures, value);
}

static void fill_number(filler *at, vb_slice text)
{
    vb_number number;
    if (at->header->number.len)
        return;
    vb_slice value = text, mended = {0};
    bool found = vb_number_find(at->tools->citation, text, 0, &number);
    if (!found) {
        value = strip_marks(behind_cue(at->tools, text, 2));
        mended = mend_number(at, value);
        value = mended.len ? mended : value;
        found = mended.len && vb_number_find(at->tools->citation, mended, 0, &number);
    }
    at->type = found ? number.type : NULL;
    if (found && mended.len == 0)
        value = join_figures(at, text, &number);
    else if (found)
        value = (vb_slice){number.text, number.text_len};
    /* One that lost its stroke is in its box, and nobody can read it. */
    if (!found && !memchr(value.data, '/', value.len) && !memchr(value.data, '-', value.len))
        return;
    /* `Số:   /BC-UBND`: a number still to be given is none. */
    if (value.len && (value.data[0] == '/' || value.data[0] == '-'))
        return;
    at->header->number = keep(at->outline, value);
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

static void fill_place_date(filler *at, vb_slice text)
{
    vb_date date;
    if (at->header->date.len || at->header->place.len)
        return;
    size_t end = text.len;
    if (vb_date_find(at->tools->citation, text, 0, &date)) {
        at->header->date = keep(at->outline, vb_slice_of(date.iso));
        end = date.start;
    } else {
        vb_buffer iso = VB_BUFFER(at->outline->memory);
        if (!seg_mend_date(at->tools, text, &end, &iso))
            end = find_comma(text);
        at->header->date = keep_buffer(at->outline, &iso);
    }
    vb_slice place = keep_clean(at->outline, strip_marks(vb_slice_cut(text, 0, end)));
    at->header->place = with_marks(strip_first_quote(place));
}

static void fill_doc_type(filler *at, vb_slice text)
{
    enum { MOST_SPECKS = 4 };
    vb_name_match match;
    bool known = false;
    if (at->header->doc_type.len)
        return;
    vb_slice rest = vb_slice_trim(text);
    for (size_t i = 0; i < MOST_SPECKS && rest.len && !known; i++) {
        vb_slice word = seg_first_word(rest);
        vb_slice named = strip_first_quote(strip_first_marks(rest));
        known = named.len && vb_document_type_match(at->tools->citation, named, 0, &match);
        vb_case shape = vb_case_of(word);
        if (shape != VB_CASE_NONE && shape != VB_CASE_LOWER)
            break; /* no speck */
        rest = vb_slice_trim(vb_slice_cut(rest, word.len, rest.len));
    }
    at->header->doc_type = known ? keep(at->outline, match.name) : keep_clean(at->outline, text);
}

/* The type that the number's symbol names, for a head whose type was not read. */
static void fill_type_from_number(filler *at)
{
    if (at->header->doc_type.len == 0 && at->header->number.len && at->type)
        at->header->doc_type = keep(at->outline, at->type->name);
}

/* The place, where the head names it again as that of its body. */
static void mend_place(filler *at)
{
    vb_header *header = at->header;
    const vb_slice bodies[] = {header->issuing_body, header->parent_body};
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0] && header->place.len; i++) {
        vb_buffer mended = VB_BUFFER(at->outline->memory);
        bool told = seg_mend_place(at->tools, header->place, bodies[i], &mended);
        vb_slice place = keep_buffer(at->outline, &mended);
        if (told) {
            header->place = place;
            return;
        }
    }
}

static void fill_motto(filler *at, vb_slice text)
{
    vb_buffer mended = VB_BUFFER(at->outline->memory);
    bool other = seg_mend_motto(at->tools, text, &mended);
    vb_slice written = keep_buffer(at->outline, &mended);
    at->header->motto = other ? written : keep_clean(at->outline, text);
}

static void add_subject(filler *at, const vb_block *block)
{
    vb_header *header = at->header;
    vb_slice text = keep_clean(at->outline, block->text);
    if (memchr(text.data, '.', text.len) && seg_is_caps(at->tools, text)) {
        vb_buffer title = VB_BUFFER(at->outline->memory);
        seg_add_title(&title, text);
        text = keep_buffer(at->outline, &title);
    }
    if (header->subject.len == 0 && text.len && seg_is_among(text.data[0], "Vv")) {
        vb_buffer subject = VB_BUFFER(at->outline->memory);
        seg_add_subject(at->tools, text, strcmp(block->box, "5b") == 0, &subject);
        text = keep_buffer(at->outline, &subject);
    }
    header->subject = append(at->outline, header->subject, " ", text);
}

/* Behind the `điện:` that ends the first line of a telegram: all of it where there is none. */
static vb_slice behind_telegram(const vb_segmenter *tools, vb_slice text)
{
    static const char cue[] = "dien";
    enum { LETTERS = sizeof cue - 1 };
    seg_skeleton skeleton;
    const char *colon = memchr(text.data, ':', text.len);
    if (!colon)
        return text;
    size_t end = (size_t)(colon - text.data);
    seg_skeleton_of(tools, vb_slice_cut(text, 0, end), SEG_SKELETON_MAX, &skeleton);
    bool telegram = skeleton.len >= LETTERS && seg_begins_word(&skeleton, skeleton.len - LETTERS) &&
                    memcmp(skeleton.text + skeleton.len - LETTERS, cue, LETTERS) == 0;
    return telegram ? vb_slice_cut(text, end + 1, text.len) : text;
}

/* Those addressed, without the words that introduce them or the dash of a list. Where these words
 * stand alone, the blocks below are addressees from their first letter on. */
static vb_slice addressee_in(const vb_segmenter *tools, vb_slice text)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(tools, text, tools->lists[SEG_ROLE_ADDRESSEE].reach, &skeleton);
    if (seg_cue_find(tools, &skeleton, SEG_ROLE_ADDRESSEE, &match))
        text = behind_cue(tools, text, match.end);
    else
        text = behind_telegram(tools, text);
    return strip_first_marks(vb_slice_trim(text));
}

static void add_addressee(filler *at, vb_slice text)
{
    vb_slice *field = &at->header->addressee,
             value = seg_strip_specks(addressee_in(at->tools, text));
    /* The semicolon behind an entry may have been read as a colon; none is followed by a list. */
    if (value.len && value.data[value.len - 1] == ':')
        value.len--;
    bool parted = field->len && memchr(",;.", field->data[field->len - 1], 3);
    if (value.len)
        *field = append(at->outline, *field, parted ? " " : "; ", value);
}

/* What of a stamp stands behind the mark that closes an entry, `Như trên; ST 0`: one or two short
 * words, of which one is a single letter or figure, and a capital among them. Behind Lưu commas and
 * semicolons close none. */
static vb_slice strip_scraps(const vb_segmenter *tools, vb_slice text)
{
    enum { MOST_WORDS = 2, MOST_LETTERS = 2 };
    size_t end = text.len, words = 0;
    bool single = false;
    while (end > 0 && words <= MOST_WORDS) {
        vb_slice word = seg_last_word(vb_slice_cut(text, 0, end));
        seg_letters letters = seg_count_letters(tools, word);
        size_t count = letters.upper + letters.digits;
        char mark = word.len > 1 ? word.data[word.len - 1] : 0;
        if (mark == '.' || (seg_is_among(mark, ",;") && !seg_has_cue(tools, text, SEG_ROLE_FILED)))
            break;
        if (word.len && (letters.lower || letters.other || count > MOST_LETTERS))
            return text;
        words += count > 0;
        single |= count == 1;
        end -= word.len;
        while (end > 0 && text.data[end - 1] == ' ')
            end--;
    }
    vb_slice tail = vb_slice_cut(text, end, text.len);
    bool scraps = words > 0 && words <= MOST_WORDS && single && end > 0 &&
                  seg_count_letters(tools, tail).upper > 0;
    return scraps ? vb_slice_cut(text, 0, end) : text;
}

/* Whether it has signs that no word has, and no word: `N\%ggtzg B)`. */
static bool is_unreadable(const vb_segmenter *tools, vb_slice text)
{
    vb_syllable parts;
    if (seg_count_letters(tools, text).other == 0)
        return false;
    while (text.len) {
        vb_slice word = seg_take_word(&text);
        if (word.len > 2 && vb_syllable_parse(word, &parts))
            return false;
    }
    return true;
}

static void add_recipient(filler *at, const vb_block *block)
{
    vb_slice text = block->text;
    if (block->label.len == 0 &&
        seg_has_cue(at->tools, vb_slice_cut(text, 0, 24), SEG_ROLE_RECIPIENTS))
        text = behind_cue(at->tools, text, text.len);
    text = strip_marks(seg_strip_specks(strip_scraps(at->tools, text)));
    if (block->label.len == 0 && is_unreadable(at->tools, text))
        return;
    if (text.len && vb_array_push(&at->outline->recipients, &text))
        at->header->recipient_count++;
}

static void add_signature(filler *at, const vb_block *block, size_t line)
{
    vb_header *header = at->header;
    vb_outline *outline = at->outline;
    enum { MOST_LINES = 8 };
    vb_slice text = strip_marks(block->text);
    if (header->name.len || line > MOST_LINES)
        return;
    bool named = strcmp(block->box, "7b") == 0;
    if (named || (seg_is_person(at->tools, text) && !seg_is_caps(at->tools, text)))
        header->name = strip_marks(keep_clean(outline, text));
    else if (text.len > 3 && (memchr(text.data, '.', 4) || memchr(text.data, '/', 4)) &&
             !header->position.len)
        header->authority = append(outline, header->authority, "; ", keep_clean(outline, text));
    else
        header->position = append(outline, header->position, " ", keep_clean(outline, text));
}

static bool is_time(vb_slice text)
{
    return text.len >= 16 && vb_is_digit((unsigned char)text.data[0]) && text.data[4] == '-' &&
           text.data[10] == 'T';
}

/* What a line of a digital signature says: `X<x@y> đã ký lên văn bản này!` and `Ký bởi: X` who
 * signed, a time stamp and `Ngày ký:` when. */
static void read_digital(const vb_segmenter *tools, vb_slice text, vb_digital_signature *said)
{
    seg_skeleton skeleton;
    seg_match match;
    seg_skeleton_of(tools, text, SEG_SKELETON_MAX, &skeleton);
    if (is_time(text)) {
        said->time = text;
    } else if (seg_cue_find(tools, &skeleton, SEG_ROLE_DIGITAL, &match) ||
               seg_cue_find(tools, &skeleton, SEG_ROLE_DIGITAL_WITHIN, &match)) {
        const char *angle = memchr(text.data, '<', text.len);
        vb_slice value = behind_cue(tools, text, match.end);
        size_t end =
            angle ? (size_t)(angle - text.data) : seg_letter_at(&skeleton, text, match.start);
        if (match.cue->where == SEG_WITHIN)
            said->signer = vb_slice_cut(text, 0, end);
        else if (value.len && seg_count_letters(tools, value).digits >= 4)
            said->time = value;
        else
            said->signer = value;
    }
}

static void add_digital(filler *at, vb_slice text)
{
    vb_array *signatures = &at->outline->signatures;
    vb_digital_signature said = {0};
    read_digital(at->tools, text, &said);
    if (said.time.len == 0 && said.signer.len == 0)
        return;
    vb_digital_signature *last = NULL;
    if (signatures->count > at->first_signature)
        last = VB_ARRAY_AT(signatures, vb_digital_signature, signatures->count - 1);
    if (!last || (said.time.len && last->time.len) || (said.signer.len && last->signer.len)) {
        last = vb_array_add(signatures);
        at->header->digital_signature_count += last != NULL;
    }
    if (last && said.time.len)
        last->time = keep(at->outline, said.time);
    if (last && said.signer.len)
        last->signer = keep(at->outline, said.signer);
}

/* A mark above the head, by the box it stands in. */
static void fill_mark(filler *at, const vb_block *block)
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
        seg_skeleton_of(at->tools, block->text, SEG_SKELETON_MAX, &skeleton);
        if (seg_cue_find(at->tools, &skeleton, marks[i].role, &match))
            *marks[i].field = match.cue->where == SEG_WHOLE ? match.cue->written
                                                            : keep_clean(at->outline, block->text);
    }
}

static void fill_from_block(filler *at, const vb_block *block)
{
    vb_header *header = at->header;
    switch (block->type) {
    case VB_BLOCK_PARENT_BODY:
        header->parent_body =
            append(at->outline, header->parent_body, "; ", keep_name(at, block->text));
        break;
    case VB_BLOCK_ISSUING_BODY:
        if (header->issuing_body.len == 0)
            header->issuing_body = keep_name(at, block->text);
        break;
    case VB_BLOCK_MOTTO:
        if (header->motto.len == 0)
            fill_motto(at, block->text);
        break;
    case VB_BLOCK_NUMBER:
        fill_number(at, block->text);
        break;
    case VB_BLOCK_PLACE_DATE:
        fill_place_date(at, block->text);
        break;
    case VB_BLOCK_DOC_TYPE:
        fill_doc_type(at, block->text);
        break;
    case VB_BLOCK_SUBJECT:
        add_subject(at, block);
        break;
    case VB_BLOCK_ADDRESSEE:
        add_addressee(at, block->text);
        break;
    case VB_BLOCK_NOISE:
        fill_mark(at, block);
        break;
    default:
        break;
    }
}

/* The head ends where the text begins; a second head belongs to an annex. */
static bool is_head_type(vb_block_type type)
{
    return type <= VB_BLOCK_ADDRESSEE || type == VB_BLOCK_NOISE || type == VB_BLOCK_PAGE_NUMBER ||
           type == VB_BLOCK_DIGITAL_SIGNATURE || type == VB_BLOCK_TABLE;
}

static void fill_header(filler *at, const vb_document *document)
{
    bool in_head = true, in_end = false, ended = false;
    size_t signature_lines = 0;
    for (size_t i = document->first; i < document->end; i++) {
        const vb_block *block = vb_outline_block(at->outline, i);
        bool end = block->type == VB_BLOCK_RECIPIENTS || block->type == VB_BLOCK_SIGNATURE;
        in_head = in_head && is_head_type(block->type);
        ended |= in_end && !end && !is_head_type(block->type);
        in_end |= end;
        if (in_head)
            fill_from_block(at, block);
        if (block->type == VB_BLOCK_DIGITAL_SIGNATURE)
            add_digital(at, block->text);
        else if (block->type == VB_BLOCK_RECIPIENTS && !ended)
            add_recipient(at, block);
        else if (block->type == VB_BLOCK_SIGNATURE && !ended)
            add_signature(at, block, ++signature_lines);
    }
    fill_type_from_number(at);
    mend_place(at);
}

vb_status seg_fill_headers(const vb_segmenter *tools, vb_outline *outline, size_t documents)
{
    for (size_t i = 0; i < documents; i++) {
        vb_document *document = VB_ARRAY_AT(&outline->documents, vb_document, i);
        filler at = {.tools = tools,
                     .outline = outline,
                     .header = &document->header,
                     .first_signature = outline->signatures.count};
        fill_header(&at, document);
    }
    if (outline->strings.failed || outline->recipients.failed || outline->signatures.failed)
        return VB_ERR_MEMORY;
    /* The lists have stopped moving. */
    const vb_slice *recipients = outline->recipients.items;
    const vb_digital_signature *signatures = outline->signatures.items;
    for (size_t i = 0; i < outline->documents.count; i++) {
        vb_header *header = &VB_ARRAY_AT(&outline->documents, vb_document, i)->header;
        header->recipients = recipients;
        header->digital_signatures = signatures;
        if (recipients)
            recipients += header->recipient_count;
        if (signatures)
            signatures += header->digital_signature_count;
    }
    return VB_OK;
}

bool vb_header_found(const vb_header *header)
{
    return header->number.len || header->date.len || header->doc_type.len;
}
