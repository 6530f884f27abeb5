/* The outline as the hierarchical elements of Akoma Ntoso, with eIds by its naming convention. */
#include "segment/akn.h"
#include "segment/outline.h"
#include "vanban/orthography.h"

#include <string.h>

/* ------------------------------------------------------------------------------------ names -- */

/* An element and its abbreviation in eIds (AKN naming convention 1.0, 5.4). */
typedef struct akn_name {
    const char *element, *short_name;
} akn_name;

static bool is_roman(vb_slice digits)
{
    for (size_t i = 0; i < digits.len; i++) {
        if (!vb_is_among(digits.data[i], "IVX"))
            return false;
    }
    return digits.len > 0;
}

/* `1.` is a paragraph (khoản), `1.1.` one below it. */
static akn_name name_of_decimal(vb_slice label)
{
    size_t numbers = 0;
    for (size_t i = 0; i < label.len; i++)
        numbers += vb_is_digit((unsigned char)label.data[i]) &&
                   (i == 0 || !vb_is_digit((unsigned char)label.data[i - 1]));
    if (numbers == 1)
        return (akn_name){"paragraph", "para"};
    return numbers == 2 ? (akn_name){"subparagraph", "subpara"} : (akn_name){"level", "level"};
}

static akn_name name_of(vb_slice label)
{
    static const struct {
        const char *word;
        akn_name name;
    } words[] = {{"Phần ", {"part", "part"}},
                 {"Chương ", {"chapter", "chp"}},
                 {"Mục ", {"section", "sec"}},
                 {"Tiểu mục ", {"subsection", "subsec"}},
                 {"Điều ", {"article", "art"}}};
    if (seg_names_annex(label))
        return (akn_name){"division", "dvs"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (vb_slice_starts(label, vb_slice_of(words[i].word)))
            return words[i].name;
    }
    if (label.len == 0 || memchr(label.data, ' ', label.len)) /* Bước 1: */
        return (akn_name){"level", "level"};
    char first = label.data[0];
    if (first == '(')
        return (akn_name){"clause", "cl"};
    if (vb_is_digit((unsigned char)first))
        return name_of_decimal(label);
    vb_slice digits = vb_slice_cut(label, 0, label.len - 1);
    if (is_roman(digits))
        return (akn_name){"section", "sec"};
    if (first >= 'A' && first <= 'Z')
        return (akn_name){"part", "part"};
    return vb_is_letter((unsigned char)first) || digits.len > 1 ? (akn_name){"point", "point"}
                                                                : (akn_name){"indent", "indent"};
}

/* A label without the quotation mark before it. */
static vb_slice without_mark(vb_slice label)
{
    return vb_slice_cut(label, seg_quotation_mark(label), label.len);
}

/* The number in a label: `II` of `Chương II`, `1-2` of `1.2.`; empty for a bullet. */
static vb_slice number_of(vb_slice label)
{
    size_t start = label.len;
    while (start > 0 && label.data[start - 1] != ' ')
        start--;
    if (vb_slice_equal(label, VB_SLICE("Phụ lục")))
        return VB_SLICE("");
    return vb_slice_cut(label, start, label.len);
}

/* -------------------------------------------------------------------------------------- ids -- */

static bool grow_counts(akn_writer *at)
{
    enum { FIRST = 256 };
    vb_array old = at->counts;
    at->counts = VB_ARRAY(akn_count, at->outline->memory);
    if (!vb_array_resize(&at->counts, old.count ? 2 * old.count : FIRST)) {
        vb_array_free(&old);
        return false;
    }
    akn_count *places = at->counts.items;
    size_t mask = at->counts.count - 1;
    for (size_t i = 0; i < old.count; i++) {
        akn_count entry = *VB_ARRAY_AT(&old, akn_count, i);
        size_t place = (size_t)entry.hash & mask;
        while (entry.count && places[place].count)
            place = (place + 1) & mask;
        if (entry.count)
            places[place] = entry;
    }
    vb_array_free(&old);
    return true;
}

/* How often the eId has been given, this time included; 0 when memory ran out. */
static size_t count_id(akn_writer *at, vb_slice id)
{
    if (at->counted * 2 >= at->counts.count && !grow_counts(at))
        return 0;
    akn_count *places = at->counts.items;
    size_t mask = at->counts.count - 1;
    uint64_t hash = vb_slice_hash(id);
    size_t place = (size_t)hash & mask;
    while (places[place].count && places[place].hash != hash)
        place = (place + 1) & mask;
    at->counted += places[place].count == 0;
    places[place].hash = hash;
    return ++places[place].count;
}

static akn_element *top(const akn_writer *at)
{
    return at->open.count ? VB_ARRAY_AT(&at->open, akn_element, at->open.count - 1) : NULL;
}

/* The letters and digits of a label's number, marks between them as hyphens. */
static bool add_number(vb_buffer *out, vb_slice number)
{
    size_t start = out->len;
    bool gap = false;
    for (size_t i = 0; i < number.len; i++) {
        unsigned char byte = (unsigned char)number.data[i];
        if (byte < 0x80 && !vb_is_letter(byte) && !vb_is_digit(byte)) {
            gap = out->len > start;
            continue;
        }
        if (gap)
            vb_buffer_add_byte(out, '-');
        gap = false;
        vb_buffer_add_byte(out, (char)byte);
    }
    return out->len > start;
}

static vb_slice last_id(const akn_writer *at, size_t start)
{
    return vb_slice_cut(vb_buffer_slice(&at->ids), start, at->ids.len);
}

/*
 * Appends the eId to `ids`: that of the element it stands in, `__`, and its own, which is numbered
 * where it has no number, or not one of its own. A nesting too deep to be spelt out begins anew, or
 * ids would grow longer than the text.
 */
static void add_id(akn_writer *at, akn_name name, vb_slice number)
{
    enum { LONGEST = 240 };
    size_t start = at->ids.len;
    const akn_element *over = top(at);
    if (over && over->id_len <= LONGEST) {
        vb_buffer_reserve(&at->ids, over->id_len); /* it is copied from where it goes to */
        vb_buffer_add(&at->ids,
                      vb_slice_cut(vb_buffer_slice(&at->ids), over->id, over->id + over->id_len));
        vb_buffer_add_string(&at->ids, "__");
    } else if (over) {
        vb_buffer_add_format(&at->ids, "%sdeep__", at->prefix);
    } else {
        vb_buffer_add_string(&at->ids, at->prefix);
        if (at->annex)
            vb_buffer_add_format(&at->ids, "att_%zu__", at->annex);
    }
    vb_buffer_add_format(&at->ids, "%s_", name.short_name);
    bool numbered = add_number(&at->ids, number);
    size_t stem = at->ids.len;
    size_t count = count_id(at, last_id(at, start));
    if (numbered && count <= 1)
        return;
    do {
        at->ids.len = stem;
        vb_buffer_add_format(&at->ids, numbered ? "-dup%zu" : "%zu", count++);
    } while (count_id(at, last_id(at, start)) > 1);
}

/* --------------------------------------------------------------------------------- elements -- */

static void close_to(akn_writer *at, size_t keep)
{
    while (at->open.count > keep) {
        const akn_element *element = top(at);
        vb_buffer_add_format(at->out, "</%s>\n", element->name);
        at->ids.len = element->id;
        at->open.count--;
    }
}

static void open_element(akn_writer *at, akn_name name, vb_slice label, size_t block,
                         unsigned level)
{
    size_t id = at->ids.len;
    add_id(at, name, number_of(label));
    akn_element *over = top(at);
    if (over)
        over->in_text = false;
    akn_element element = {name.element, block, level, id, at->ids.len - id, true};
    vb_buffer_add_format(at->out, "<%s eId=\"", name.element);
    akn_add_text(at->out, last_id(at, id));
    vb_buffer_add_string(at->out, "\">\n");
    vb_array_push(&at->open, &element);
}

static void add_inline(akn_writer *at, const char *element, vb_slice text)
{
    vb_buffer_add_format(at->out, "<%s>", element);
    akn_add_text(at->out, text);
    vb_buffer_add_format(at->out, "</%s>\n", element);
}

static bool is_written(const akn_writer *at, const vb_block *block)
{
    unsigned deepest = at->selection ? at->selection->deepest : 0;
    vb_selection levels = {.deepest = deepest};
    return !seg_is_waste(block->type) && vb_outline_selects(at->outline, &levels, block);
}

/* Whether the block is quoted, and what is being written is not. */
static bool begins_quotation(const akn_writer *at, const vb_block *block)
{
    return block->quoted && !at->quoted;
}

/* Behind the last block of the quotation that `first` begins. */
static size_t find_quotation_end(const akn_writer *at, size_t first, size_t end)
{
    size_t behind = first + 1;
    for (size_t i = behind; i < end; i++) {
        const vb_block *block = vb_outline_block(at->outline, i);
        if (!block->quoted && !seg_is_waste(block->type))
            break;
        behind = block->quoted ? i + 1 : behind;
    }
    return behind;
}

/*
 * What is quoted, as a paragraph: a modification of the act that is quoted, with the hierarchy that
 * it has there. Its marks are left in the text. Returns the first block behind it.
 */
static size_t add_quotation(akn_writer *at, size_t first, size_t end)
{
    size_t floor = at->floor, behind = find_quotation_end(at, first, end);
    vb_buffer_add_string(at->out, "<p>");
    open_element(at, (akn_name){"mod", "mod"}, VB_SLICE(""), VB_NO_BLOCK, 0);
    open_element(at, (akn_name){"quotedStructure", "qstr"}, VB_SLICE(""), VB_NO_BLOCK, 0);
    at->floor = at->open.count;
    at->quoted = true;
    akn_add_hierarchy(at, first, behind, false);
    at->floor = floor;
    at->quoted = false;
    close_to(at, at->open.count - 2);
    vb_buffer_add_string(at->out, "</p>\n");
    return behind;
}

/* The next labelled block before `end`, or `end`: of what is quoted none. */
static size_t next_labelled(const akn_writer *at, size_t index, size_t end)
{
    for (index++; index < end; index++) {
        const vb_block *block = vb_outline_block(at->outline, index);
        if (block->level && !begins_quotation(at, block) && is_written(at, block))
            break;
    }
    return index;
}

/*
 * The block's own text and the paragraphs that stand right under it: `intro` when a child follows,
 * else `content`, behind which nothing may come: a title takes all up to the next label. Returns
 * the first block behind them.
 */
static size_t add_own_text(akn_writer *at, size_t index, size_t end, bool has_child)
{
    const char *element = has_child ? "intro" : "content";
    const vb_block *block = vb_outline_block(at->outline, index);
    bool takes_all = !has_child && block->type == VB_BLOCK_HEADING;
    size_t start = at->out->len, i = index + 1;
    vb_buffer_add_format(at->out, "<%s>\n", element);
    size_t empty = at->out->len;
    if (block->type == VB_BLOCK_ITEM)
        add_inline(at, "p", block->text);
    while (i < end) {
        const vb_block *below = vb_outline_block(at->outline, i);
        bool own = takes_all || below->parent == index || seg_is_waste(below->type);
        bool quotation = begins_quotation(at, below) && is_written(at, below);
        if ((below->level && !quotation) || !own)
            break;
        if (quotation) {
            i = add_quotation(at, i, end);
            continue;
        }
        if (is_written(at, below))
            akn_add_paragraph(at->out, below);
        i++;
    }
    if (at->out->len == empty)
        at->out->len = start;
    else
        vb_buffer_add_format(at->out, "</%s>\n", element);
    return i;
}

static size_t add_labelled(akn_writer *at, size_t index, size_t end)
{
    const vb_block *block = vb_outline_block(at->outline, index);
    size_t next = next_labelled(at, index, end);
    bool has_child = next < end && vb_outline_block(at->outline, next)->level > block->level;
    while (at->open.count > at->floor && top(at)->level >= block->level)
        close_to(at, at->open.count - 1);
    vb_slice label = without_mark(block->label);
    open_element(at, name_of(label), label, index, block->level);
    if (block->label.len)
        add_inline(at, "num", block->label);
    if (block->type == VB_BLOCK_HEADING && block->text.len)
        add_inline(at, "heading", block->text);
    return add_own_text(at, index, end, has_child);
}

/* A paragraph, or all that is quoted. */
static size_t add_text(akn_writer *at, size_t index, size_t end)
{
    const vb_block *block = vb_outline_block(at->outline, index);
    if (begins_quotation(at, block))
        return add_quotation(at, index, end);
    akn_add_paragraph(at->out, block);
    return index + 1;
}

/* Text without a label of its own, behind what it would have been the text of. */
static size_t add_unlabelled(akn_writer *at, size_t index, size_t end, bool strict)
{
    const vb_block *block = vb_outline_block(at->outline, index);
    while (at->open.count > at->floor && top(at)->block != block->parent)
        close_to(at, at->open.count - 1);
    if (at->open.count == at->floor && !strict)
        return add_text(at, index, end);
    open_element(at, (akn_name){"alinea", "al"}, VB_SLICE(""), VB_NO_BLOCK, UINT32_MAX);
    vb_buffer_add_string(at->out, "<content>\n");
    size_t behind = add_text(at, index, end);
    vb_buffer_add_string(at->out, "</content>\n");
    close_to(at, at->open.count - 1);
    return behind;
}

void akn_add_hierarchy(akn_writer *at, size_t first, size_t end, bool strict)
{
    size_t start = at->out->len;
    for (size_t i = first; i < end && !at->open.failed && !at->counts.failed;) {
        const vb_block *block = vb_outline_block(at->outline, i);
        if (!is_written(at, block)) {
            i++;
        } else if (block->level && !begins_quotation(at, block)) {
            i = add_labelled(at, i, end);
        } else {
            i = add_unlabelled(at, i, end, strict);
        }
    }
    close_to(at, at->floor);
    if (at->out->len == start && strict)
        vb_buffer_add_format(at->out, "<level eId=\"%slevel_0\"/>\n", at->prefix);
    else if (at->out->len == start)
        vb_buffer_add_string(at->out, "<p/>\n");
}
