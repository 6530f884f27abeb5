/* From pieces to what the caller gets: each block's text in one line, and the header. */
#include "segment/private.h"

static bool is_alphanumeric(uint32_t code_point)
{
    return vb_is_digit(code_point) || vb_is_letter(code_point);
}

/*
 * Whether a line end goes without a blank. Vietnamese hyphenates no words, so a hyphen at a line
 * end is written: inside `28-⏎CT/TW` it stands close, in `2021 -⏎2030` a blank stands before it and
 * comes behind it as well.
 */
static bool joins_close(vb_slice before, vb_slice next)
{
    uint32_t last = 0, inner = 0, first = 0;
    if (before.len < 2 || next.len == 0)
        return false;
    size_t len = vb_utf8_decode_back(before, before.len, &last);
    vb_utf8_decode_back(before, before.len - len, &inner);
    vb_utf8_decode(next, 0, &first);
    return (last == '-' || last == '/') && is_alphanumeric(inner) && is_alphanumeric(first);
}

/* Appends `text` with every run of blanks as one; in a row of a table those that part cells as a
 * tab. */
static void add_reflowed(vb_buffer *out, vb_slice text, bool row)
{
    enum { CELL_GAP = 3 };
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        while (at < text.len && !seg_is_blank(text.data[at]))
            at++;
        vb_buffer_add(out, vb_slice_cut(text, start, at));
        size_t blank = at;
        while (at < text.len && seg_is_blank(text.data[at]))
            at++;
        if (at == blank || at == text.len)
            continue;
        bool cell = row && (at - blank >= CELL_GAP || text.data[blank] == '\t');
        vb_buffer_add_byte(out, cell ? '\t' : ' ');
    }
}

/* A piece of a line that has nothing but single spaces goes over as it is. */
static void add_piece_text(const seg_work *work, const seg_piece *piece, vb_slice text, bool row,
                           vb_buffer *out)
{
    if (seg_line_at(work, piece->line)->ragged)
        add_reflowed(out, text, row);
    else
        vb_buffer_add(out, text);
}

static void add_block_text(const seg_work *work, const seg_block *block, vb_buffer *out)
{
    vb_slice before = {0};
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        const seg_piece *piece = seg_piece_at(work, i);
        size_t start = i == block->first_piece ? block->text_start : piece->start;
        vb_slice text = vb_slice_trim(vb_slice_cut(work->input, start, piece->end));
        if (text.len == 0)
            continue;
        if (before.len && !joins_close(before, text))
            vb_buffer_add_byte(out, ' ');
        add_piece_text(work, piece, text, block->type == VB_BLOCK_TABLE, out);
        before = text;
    }
}

static void build_block(const seg_work *work, const seg_block *from, vb_block *to)
{
    const seg_piece *first = seg_piece_at(work, from->first_piece),
                    *last = seg_piece_at(work, from->last_piece);
    const seg_line *line = seg_line_at(work, first->line);
    to->type = from->type;
    to->level = from->level;
    to->parent = from->parent == SEG_NONE ? VB_NO_BLOCK : from->parent;
    to->first_line = line->number;
    to->last_line = seg_line_at(work, last->line)->number;
    to->page = line->page;
    to->start = first->start;
    to->end = last->end;
    to->repaired = from->repaired;
    to->box = from->box;
    to->reason = vb_block_reason((size_t)from->reason, NULL, &to->confidence);
}

static bool is_blank_between(vb_slice input, size_t start, size_t end)
{
    while (start < end && seg_is_blank(input.data[start]))
        start++;
    return start == end;
}

/* The pieces, those with nothing but blanks between them as one. */
static void add_spans(const seg_work *work, const seg_block *from, vb_outline *outline,
                      vb_block *to)
{
    vb_span *last = NULL;
    for (size_t i = from->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        const seg_piece *piece = seg_piece_at(work, i);
        if (last && is_blank_between(work->input, last->end, piece->start)) {
            last->end = piece->end;
            continue;
        }
        if (!(last = vb_array_add(&outline->spans)))
            return;
        *last = (vb_span){piece->start, piece->end};
        to->span_count++;
    }
}

/* The slices are set when the buffer has stopped moving. */
static void set_slices(const seg_work *work, vb_outline *outline, const vb_array *ends)
{
    vb_slice all = vb_buffer_slice(&outline->text);
    const vb_span *spans = outline->spans.items;
    size_t at = 0;
    for (size_t i = 0; i < outline->blocks.count; i++) {
        vb_block *block = VB_ARRAY_AT(&outline->blocks, vb_block, i);
        size_t label = seg_block_at(work, i)->label_len, end = *VB_ARRAY_AT(ends, size_t, i);
        block->label = label ? vb_slice_cut(all, at, at + label) : VB_SLICE("");
        block->text = end > at + label ? vb_slice_cut(all, at + label, end) : VB_SLICE("");
        block->spans = spans;
        spans += block->span_count;
        at = end;
    }
}

static vb_status build_blocks(const seg_work *work, vb_outline *outline)
{
    vb_array ends = VB_ARRAY(size_t, work->memory);
    vb_array_resize(&ends, work->blocks.count);
    vb_array_resize(&outline->blocks, work->blocks.count);
    vb_buffer_reserve(&outline->text, work->input.len + work->labels.len);
    if (!ends.failed && !outline->blocks.failed) {
        for (size_t i = 0; i < work->blocks.count && !outline->text.failed; i++) {
            const seg_block *block = seg_block_at(work, i);
            vb_block *built = VB_ARRAY_AT(&outline->blocks, vb_block, i);
            build_block(work, block, built);
            add_spans(work, block, outline, built);
            vb_buffer_add(&outline->text, seg_label_text(work, block));
            add_block_text(work, block, &outline->text);
            *VB_ARRAY_AT(&ends, size_t, i) = outline->text.len;
        }
        if (!outline->text.failed && !outline->spans.failed)
            set_slices(work, outline, &ends);
    }
    bool failed =
        ends.failed || outline->blocks.failed || outline->text.failed || outline->spans.failed;
    vb_array_free(&ends);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

static bool add_document(vb_outline *outline, size_t first)
{
    vb_document *document = vb_array_add(&outline->documents);
    if (document)
        document->first = first;
    return document != NULL;
}

/* What stands before the first head belongs to its document. */
static vb_status build_documents(const seg_work *work, vb_outline *outline)
{
    if (!add_document(outline, 0))
        return VB_ERR_MEMORY;
    for (size_t i = 1; i < work->heads.count; i++) {
        const seg_head *head = VB_ARRAY_AT(&work->heads, seg_head, i);
        if (head->opens && !add_document(outline, head->first))
            return VB_ERR_MEMORY;
    }
    vb_document *documents = outline->documents.items;
    for (size_t i = 0; i < outline->documents.count; i++) {
        bool last = i + 1 == outline->documents.count;
        documents[i].end = last ? outline->blocks.count : documents[i + 1].first;
        for (size_t j = documents[i].first; j < documents[i].end; j++)
            VB_ARRAY_AT(&outline->blocks, vb_block, j)->document = i;
    }
    return VB_OK;
}

vb_status seg_build(seg_work *work, vb_outline **out)
{
    vb_outline *outline = vb_allocate(work->memory, sizeof *outline);
    if (!outline)
        return VB_ERR_MEMORY;
    outline->memory = work->memory;
    outline->blocks = VB_ARRAY(vb_block, work->memory);
    outline->text = VB_BUFFER(work->memory);
    outline->documents = VB_ARRAY(vb_document, work->memory);
    outline->parts = VB_ARRAY(vb_part, work->memory);
    outline->spans = VB_ARRAY(vb_span, work->memory);
    outline->strings = VB_ARENA(work->memory);
    outline->recipients = VB_ARRAY(vb_slice, work->memory);
    outline->signatures = VB_ARRAY(vb_digital_signature, work->memory);
    vb_status status = build_blocks(work, outline);
    if (status == VB_OK)
        status = seg_find_parts(work, outline);
    if (status == VB_OK)
        status = build_documents(work, outline);
    if (status == VB_OK)
        status = seg_fill_headers(work->tools, outline);
    if (status != VB_OK) {
        vb_outline_free(outline);
        return status;
    }
    *out = outline;
    return VB_OK;
}

void vb_outline_free(vb_outline *outline)
{
    if (!outline)
        return;
    vb_array_free(&outline->blocks);
    vb_buffer_free(&outline->text);
    vb_array_free(&outline->documents);
    vb_array_free(&outline->parts);
    vb_array_free(&outline->spans);
    vb_arena_free(&outline->strings);
    vb_array_free(&outline->recipients);
    vb_array_free(&outline->signatures);
    vb_release(outline->memory, outline);
}

size_t vb_outline_count(const vb_outline *outline)
{
    return outline->blocks.count;
}

const vb_block *vb_outline_block(const vb_outline *outline, size_t index)
{
    return index < outline->blocks.count ? VB_ARRAY_AT(&outline->blocks, vb_block, index) : NULL;
}

size_t vb_outline_document_count(const vb_outline *outline)
{
    return outline->documents.count;
}

const vb_document *vb_outline_document(const vb_outline *outline, size_t index)
{
    return index < outline->documents.count ? VB_ARRAY_AT(&outline->documents, vb_document, index)
                                            : NULL;
}

const vb_header *vb_outline_header(const vb_outline *outline)
{
    return &vb_outline_document(outline, 0)->header;
}

const char *vb_block_type_name(vb_block_type type)
{
    static const char *const names[VB_BLOCK_TYPE_COUNT] = {
        [VB_BLOCK_PARENT_BODY] = "parent_body",
        [VB_BLOCK_ISSUING_BODY] = "issuing_body",
        [VB_BLOCK_MOTTO] = "motto",
        [VB_BLOCK_NUMBER] = "number",
        [VB_BLOCK_PLACE_DATE] = "place_date",
        [VB_BLOCK_DOC_TYPE] = "doc_type",
        [VB_BLOCK_SUBJECT] = "subject",
        [VB_BLOCK_ADDRESSEE] = "addressee",
        [VB_BLOCK_PREAMBLE] = "preamble",
        [VB_BLOCK_HEADING] = "heading",
        [VB_BLOCK_PARAGRAPH] = "paragraph",
        [VB_BLOCK_ITEM] = "item",
        [VB_BLOCK_RECIPIENTS] = "recipients",
        [VB_BLOCK_SIGNATURE] = "signature",
        [VB_BLOCK_DIGITAL_SIGNATURE] = "digital_signature",
        [VB_BLOCK_PAGE_NUMBER] = "page_number",
        [VB_BLOCK_NOISE] = "noise",
        [VB_BLOCK_TABLE] = "table",
    };
    return (unsigned)type < VB_BLOCK_TYPE_COUNT ? names[type] : "";
}
