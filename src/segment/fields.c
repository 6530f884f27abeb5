/* The header in canonical form, read off the blocks. The first document of the text is the one that
 * counts. */
#include "segment/private.h"

#include <string.h>

static vb_slice keep(vb_outline *outline, vb_slice text)
{
    vb_slice trimmed = vb_slice_trim(text);
    return trimmed.len ? vb_arena_copy(&outline->strings, trimmed) : VB_SLICE("");
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

static vb_slice strip_marks(vb_slice text, bool both_ends)
{
    while (text.len && is_mark(text.data[text.len - 1]))
        text.len--;
    while (both_ends && text.len && is_mark(text.data[0]))
        text = vb_slice_cut(text, 1, text.len);
    return text;
}

/* Behind the first colon, when it stands near: `Kính gửi: X` gives X. */
static vb_slice behind_cue(vb_slice text, size_t letters)
{
    seg_skeleton skeleton;
    seg_skeleton_of(vb_slice_cut(text, 0, 80), &skeleton);
    for (size_t i = 0; i < text.len && i < 32; i++) {
        if (text.data[i] == ':')
            return vb_slice_trim(vb_slice_cut(text, i + 1, text.len));
    }
    return skeleton.len > letters
               ? vb_slice_trim(vb_slice_cut(text, skeleton.at[letters], text.len))
               : VB_SLICE("");
}

static void fill_number(const vb_segmenter *tools, vb_outline *outline, vb_slice text)
{
    vb_number number;
    vb_slice value = text;
    if (outline->header.number.len)
        return;
    if (vb_number_find(tools->citation, text, 0, &number))
        value = (vb_slice){number.text, number.text_len};
    else
        value = strip_marks(behind_cue(text, 2), true);
    outline->header.number = keep(outline, value);
}

static void fill_place_date(const vb_segmenter *tools, vb_outline *outline, vb_slice text)
{
    vb_date date;
    if (outline->header.date.len || outline->header.place.len)
        return;
    size_t end = text.len;
    if (vb_date_find(tools->citation, text, 0, &date)) {
        outline->header.date = keep(outline, vb_slice_of(date.iso));
        end = date.start;
    } else {
        const char *comma = memchr(text.data, ',', text.len);
        end = comma ? (size_t)(comma - text.data) : 0;
    }
    outline->header.place = keep(outline, strip_marks(vb_slice_cut(text, 0, end), true));
}

static void fill_doc_type(const vb_segmenter *tools, vb_outline *outline, vb_slice text)
{
    vb_name_match match;
    uint32_t code_point = 0;
    size_t at = 0;
    if (outline->header.doc_type.len)
        return;
    while (at < text.len) {
        size_t len = vb_utf8_decode(text, at, &code_point);
        if (vb_is_letter(code_point))
            break;
        at += len;
    }
    bool known = at < text.len && vb_document_type_match(tools->citation, text, at, &match);
    outline->header.doc_type = keep(outline, known ? match.name : text);
}

/* The type that the number's symbol names, for a head whose type was not read. */
static void fill_type_from_number(const vb_segmenter *tools, vb_outline *outline)
{
    vb_number number;
    vb_header *header = &outline->header;
    if (header->doc_type.len || header->number.len == 0)
        return;
    if (vb_number_find(tools->citation, header->number, 0, &number) && number.type)
        header->doc_type = keep(outline, number.type->name);
}

static void add_recipient(const vb_segmenter *tools, vb_outline *outline, const vb_block *block)
{
    vb_slice text = block->text;
    if (block->label.len == 0 && seg_has_cue(tools, vb_slice_cut(text, 0, 24), SEG_ROLE_RECIPIENTS))
        text = behind_cue(text, text.len);
    text = strip_marks(text, true);
    if (text.len)
        vb_array_push(&outline->recipients, &text);
}

static void add_signature(const vb_segmenter *tools, vb_outline *outline, vb_slice text,
                          size_t line)
{
    vb_header *header = &outline->header;
    enum { MOST_LINES = 8 };
    text = strip_marks(text, true);
    if (header->name.len || line > MOST_LINES)
        return;
    if (seg_is_person(tools, text) && !seg_is_caps(text))
        header->name = keep(outline, text);
    else if (text.len > 3 && (memchr(text.data, '.', 4) || memchr(text.data, '/', 4)) &&
             !header->position.len)
        header->authority = append(outline, header->authority, "; ", text);
    else
        header->position = append(outline, header->position, " ", text);
}

static bool is_time(vb_slice text)
{
    return text.len >= 16 && vb_is_digit((unsigned char)text.data[0]) && text.data[4] == '-' &&
           text.data[10] == 'T';
}

/* `X<x@y> đã ký lên văn bản này!` and `Ký bởi: X` name who signed, a time stamp and `Ngày ký:`
 * when. */
static void add_digital(const vb_segmenter *tools, vb_outline *outline, vb_slice text)
{
    vb_digital_signature *last =
        outline->signatures.count
            ? VB_ARRAY_AT(&outline->signatures, vb_digital_signature, outline->signatures.count - 1)
            : NULL;
    seg_skeleton skeleton;
    seg_match match;
    vb_slice time = {0}, signer = {0};
    seg_skeleton_of(text, &skeleton);
    if (is_time(text)) {
        time = text;
    } else if (seg_cue_find(tools, &skeleton, SEG_ROLE_DIGITAL, &match) ||
               seg_cue_find(tools, &skeleton, SEG_ROLE_DIGITAL_WITHIN, &match)) {
        const char *angle = memchr(text.data, '<', text.len);
        vb_slice value = behind_cue(text, match.end);
        if (match.cue->where == SEG_WITHIN)
            signer = vb_slice_cut(text, 0,
                                  angle ? (size_t)(angle - text.data) : skeleton.at[match.start]);
        else if (value.len && seg_count_letters(value).digits >= 4)
            time = value;
        else
            signer = value;
    }
    if (time.len == 0 && signer.len == 0)
        return;
    if (!last || (time.len && last->time.len) || (signer.len && last->signer.len))
        last = vb_array_add(&outline->signatures);
    if (!last)
        return;
    if (time.len)
        last->time = keep(outline, time);
    if (signer.len)
        last->signer = keep(outline, signer);
}

static void fill_from_block(const vb_segmenter *tools, vb_outline *outline, const vb_block *block)
{
    vb_header *header = &outline->header;
    switch (block->type) {
    case VB_BLOCK_PARENT_BODY:
        header->parent_body = append(outline, header->parent_body, "; ", block->text);
        break;
    case VB_BLOCK_ISSUING_BODY:
        if (header->issuing_body.len == 0)
            header->issuing_body = keep(outline, block->text);
        break;
    case VB_BLOCK_MOTTO:
        if (header->motto.len == 0)
            header->motto = keep(outline, block->text);
        break;
    case VB_BLOCK_NUMBER:
        fill_number(tools, outline, block->text);
        break;
    case VB_BLOCK_PLACE_DATE:
        fill_place_date(tools, outline, block->text);
        break;
    case VB_BLOCK_DOC_TYPE:
        fill_doc_type(tools, outline, block->text);
        break;
    case VB_BLOCK_SUBJECT:
        header->subject = append(outline, header->subject, " ", block->text);
        break;
    case VB_BLOCK_ADDRESSEE:
        header->addressee =
            append(outline, header->addressee, " ",
                   header->addressee.len ? block->text : behind_cue(block->text, 7));
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

vb_status seg_fill_header(const vb_segmenter *tools, vb_outline *outline)
{
    vb_header *header = &outline->header;
    bool in_head = true, in_end = false, ended = false;
    size_t signature_lines = 0;
    for (size_t i = 0; i < outline->blocks.count; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        bool end = block->type == VB_BLOCK_RECIPIENTS || block->type == VB_BLOCK_SIGNATURE;
        in_head = in_head && is_head_type(block->type);
        ended |= in_end && !end && !is_head_type(block->type);
        in_end |= end;
        if (in_head)
            fill_from_block(tools, outline, block);
        if (block->type == VB_BLOCK_DIGITAL_SIGNATURE)
            add_digital(tools, outline, block->text);
        else if (block->type == VB_BLOCK_RECIPIENTS && !ended)
            add_recipient(tools, outline, block);
        else if (block->type == VB_BLOCK_SIGNATURE && !ended)
            add_signature(tools, outline, block->text, ++signature_lines);
    }
    fill_type_from_number(tools, outline);
    header->recipients = outline->recipients.items;
    header->recipient_count = outline->recipients.count;
    header->digital_signatures = outline->signatures.items;
    header->digital_signature_count = outline->signatures.count;
    bool failed =
        outline->strings.failed || outline->recipients.failed || outline->signatures.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

bool vb_header_found(const vb_header *header)
{
    return header->number.len || header->date.len || header->doc_type.len;
}
