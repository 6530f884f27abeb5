/*
 * CommonMark. A number that a reader must see as it is written is no list marker: its mark is
 * escaped (`1\.`), and dashes become list items by their depth, so that no renderer counts anew.
 */
#include "segment/result.h"
#include "segment/signs.h"
#include "vanban/orthography.h"

static void add_escaped(vb_buffer *out, vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (vb_is_among(text.data[i], "\\`*_[]<>#|~&"))
            vb_buffer_add_byte(out, '\\');
        vb_buffer_add_byte(out, text.data[i]);
    }
}

/* At the start of a line a number's mark and a dash would open a list. */
static void add_line_start(vb_buffer *out, vb_slice text)
{
    size_t digits = 0;
    while (digits < text.len && vb_is_digit((unsigned char)text.data[digits]))
        digits++;
    bool number =
        digits && digits < text.len && (text.data[digits] == '.' || text.data[digits] == ')');
    if (number) {
        vb_buffer_add(out, vb_slice_cut(text, 0, digits));
        vb_buffer_add_byte(out, '\\');
        text = vb_slice_cut(text, digits, text.len);
        vb_buffer_add_byte(out, text.data[0]);
        text = vb_slice_cut(text, 1, text.len);
    } else if (text.len && (text.data[0] == '-' || text.data[0] == '+' || text.data[0] == '=')) {
        vb_buffer_add_byte(out, '\\');
        vb_buffer_add_byte(out, text.data[0]);
        text = vb_slice_cut(text, 1, text.len);
    }
    add_escaped(out, text);
}

static void add_labelled(vb_buffer *out, const vb_block *block)
{
    if (block->label.len) {
        add_line_start(out, block->label);
        if (block->text.len)
            vb_buffer_add_byte(out, ' ');
        add_escaped(out, block->text);
    } else {
        add_line_start(out, block->text);
    }
}

static bool is_dash(vb_slice label)
{
    return label.len == 1 || vb_slice_equal(label, VB_SLICE("•"));
}

static void add_block(vb_buffer *out, const vb_block *block)
{
    enum { DEEPEST = 6 };
    if (block->quoted)
        vb_buffer_add_string(out, "> ");
    switch (block->type) {
    case VB_BLOCK_HEADING:
        for (unsigned i = 0; i < block->level + 1 && i < DEEPEST; i++)
            vb_buffer_add_byte(out, '#');
        vb_buffer_add_byte(out, ' ');
        add_labelled(out, block);
        break;
    case VB_BLOCK_DOC_TYPE:
        vb_buffer_add_string(out, "# ");
        add_line_start(out, block->text);
        break;
    case VB_BLOCK_SUBJECT:
    case VB_BLOCK_ISSUING_BODY:
    case VB_BLOCK_SIGNATURE:
        vb_buffer_add_string(out, "**");
        add_escaped(out, block->text);
        vb_buffer_add_string(out, "**");
        break;
    case VB_BLOCK_ITEM:
    case VB_BLOCK_RECIPIENTS:
        if (is_dash(block->label)) {
            vb_buffer_add_string(out, vb_slice_equal(block->label, VB_SLICE("+")) ? "  - " : "- ");
            add_line_start(out, block->text);
            break;
        }
        add_labelled(out, block);
        break;
    default:
        add_labelled(out, block);
        break;
    }
    vb_buffer_add_string(out, "\n\n");
}

static bool is_end(vb_block_type type)
{
    return type == VB_BLOCK_RECIPIENTS || type == VB_BLOCK_SIGNATURE;
}

static bool is_left_out(vb_block_type type)
{
    return type == VB_BLOCK_PAGE_NUMBER || type == VB_BLOCK_NOISE ||
           type == VB_BLOCK_DIGITAL_SIGNATURE;
}

/* Recipients and signature stand side by side: one after the other they can be read. */
static size_t add_end(vb_buffer *out, const vb_outline *outline, const vb_selection *selection,
                      size_t first, size_t last)
{
    static const vb_block_type order[] = {VB_BLOCK_RECIPIENTS, VB_BLOCK_SIGNATURE};
    size_t end = first;
    const vb_block *block;
    while (end < last && (block = vb_outline_block(outline, end)) &&
           (is_end(block->type) || is_left_out(block->type)))
        end++;
    for (size_t pass = 0; pass < sizeof order / sizeof order[0]; pass++) {
        for (size_t i = first; i < end; i++) {
            block = vb_outline_block(outline, i);
            if (block->type == order[pass] && vb_outline_selects(outline, selection, block))
                add_block(out, block);
        }
    }
    return end;
}

static void add_row(vb_buffer *out, vb_slice text, size_t columns)
{
    for (size_t column = 0; column < columns; column++) {
        size_t tab = vb_slice_find(text, VB_SLICE("\t"), 0);
        vb_buffer_add_string(out, column ? " | " : "| ");
        add_escaped(out, vb_slice_cut(text, 0, tab));
        text = tab < text.len ? vb_slice_cut(text, tab + 1, text.len) : VB_SLICE("");
    }
    vb_buffer_add_string(out, " |\n");
}

static size_t count_cells(vb_slice text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '\t';
    return count;
}

/* Behind the last row of the table: what is left out may stand between two of them. */
static size_t find_table_end(const vb_outline *outline, size_t first, size_t last)
{
    size_t end = first;
    for (size_t i = first; i < last; i++) {
        vb_block_type type = vb_outline_block(outline, i)->type;
        if (type == VB_BLOCK_TABLE)
            end = i + 1;
        else if (!is_left_out(type))
            break;
    }
    return end;
}

static size_t count_columns(const vb_outline *outline, size_t first, size_t end)
{
    size_t columns = 1;
    for (size_t i = first; i < end; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        size_t cells = block->type == VB_BLOCK_TABLE ? count_cells(block->text) : 0;
        columns = cells > columns ? cells : columns;
    }
    return columns;
}

/* Rows below one another as a table, whose first row must be its head. */
static size_t add_table(vb_buffer *out, const vb_outline *outline, size_t first, size_t last)
{
    size_t end = find_table_end(outline, first, last);
    size_t columns = count_columns(outline, first, end);
    for (size_t i = first; i < end; i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (block->type == VB_BLOCK_TABLE)
            add_row(out, block->text, columns);
        for (size_t column = 0; i == first && column < columns; column++)
            vb_buffer_add_string(out, column + 1 < columns ? "|---" : "|---|\n");
    }
    vb_buffer_add_byte(out, '\n');
    return end;
}

static void add_stretch(vb_buffer *out, const vb_outline *outline, const vb_selection *selection,
                        const seg_stretch *stretch)
{
    for (size_t i = stretch->first; i < stretch->end;) {
        const vb_block *block = vb_outline_block(outline, i);
        if (is_end(block->type)) {
            i = add_end(out, outline, selection, i, stretch->end);
            continue;
        }
        bool selected = vb_outline_selects(outline, selection, block);
        if (selected && block->type == VB_BLOCK_TABLE) {
            i = add_table(out, outline, i, stretch->end);
            continue;
        }
        if (selected && !is_left_out(block->type))
            add_block(out, block);
        i++;
    }
}

vb_status vb_outline_write_markdown(const vb_outline *outline, const vb_selection *selection,
                                    vb_buffer *out)
{
    seg_stretch stretch;
    for (size_t at = 0; seg_next_stretch(outline, selection, &at, &stretch);) {
        if (stretch.parted)
            vb_buffer_add_string(out, "---\n\n");
        add_stretch(out, outline, selection, &stretch);
    }
    return vb_buffer_status(out);
}
