/*
 * Byte 0 says which of the user's lists what stands behind byte 3 is: an index, `always` or
 * `never`; as it stands, and with each line cut into as many cells as a row has. Rows lie in the
 * text, and whatever they say, references are found and can be written.
 */
#include "vanban/refs.h"

#include "fuzz.h"

enum { HEAD = 4 };

static const char text_of_references[] =
    "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\nThực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 "
    "của Bộ Chính trị, Nghị định số 56/2017/NĐ-CP và Kế hoạch số 12/KH-UBND nêu trên.\n";

static void check_lies_in(vb_slice part, vb_slice text)
{
    FUZZ_ASSERT(!part.len || (part.data >= text.data && part.len <= text.len &&
                              (size_t)(part.data - text.data) <= text.len - part.len));
    for (size_t i = 0; i < part.len; i++)
        FUZZ_ASSERT(part.data[i] != '\n' && part.data[i] != '\t');
}

static void check_act(const vb_act *act, vb_slice text)
{
    const vb_slice parts[] = {act->type, act->number, act->date, act->issuer, act->title, act->key};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        check_lies_in(parts[i], text);
    FUZZ_ASSERT(!act->date.len || vb_is_date(act->date));
}

static void find(const vb_citation *citation, const vb_refs_options *options, vb_slice text)
{
    vb_refs *refs = vb_refs_new(NULL, citation, options);
    vb_reference_list list;
    vb_buffer out = VB_BUFFER(NULL);
    FUZZ_ASSERT(refs && vb_refs_find(refs, text, &list) == VB_OK);
    for (size_t i = 0; i < list.count; i++) {
        const vb_reference *one = &list.items[i];
        FUZZ_ASSERT(one->start < one->end && one->end <= text.len);
        FUZZ_ASSERT(one->act && (i == 0 || list.items[i - 1].end <= one->start));
        vb_reference_write_tsv(one, &out);
        vb_act_write_tsv(one->act, &out);
    }
    vb_buffer_free(&out);
    vb_reference_list_free(&list);
    vb_refs_free(refs);
}

static void try_index(const vb_citation *citation, vb_slice list)
{
    vb_array rows = VB_ARRAY(vb_act, NULL);
    vb_status status = vb_refs_read_index(list, (vb_reporter){0}, &rows);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
    for (size_t i = 0; i < rows.count; i++)
        check_act(VB_ARRAY_AT(&rows, vb_act, i), list);
    vb_refs_options options = {.index = rows.items, .index_count = rows.count};
    if (rows.count)
        find(citation, &options, VB_SLICE(text_of_references));
    vb_array_free(&rows);
}

/* Names are looked for in the list itself, which has them all. */
static void try_always(const vb_citation *citation, vb_slice list)
{
    vb_array rows = VB_ARRAY(vb_named_act, NULL);
    vb_status status = vb_refs_read_always(list, (vb_reporter){0}, &rows);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
    for (size_t i = 0; i < rows.count; i++) {
        check_lies_in(VB_ARRAY_AT(&rows, vb_named_act, i)->name, list);
        check_act(&VB_ARRAY_AT(&rows, vb_named_act, i)->act, list);
    }
    vb_refs_options options = {.always = rows.items, .always_count = rows.count};
    if (rows.count)
        find(citation, &options, list);
    vb_array_free(&rows);
}

static void try_never(const vb_citation *citation, vb_slice list)
{
    vb_array rows = VB_ARRAY(vb_slice, NULL);
    vb_status status = vb_refs_read_never(list, (vb_reporter){0}, &rows);
    FUZZ_ASSERT(status == VB_OK || status == VB_ERR_INPUT);
    for (size_t i = 0; i < rows.count; i++)
        check_lies_in(*VB_ARRAY_AT(&rows, vb_slice, i), list);
    vb_refs_options options = {.never = rows.items, .never_count = rows.count};
    if (rows.count)
        find(citation, &options, VB_SLICE(text_of_references));
    vb_array_free(&rows);
}

typedef void (*list_fn)(const vb_citation *citation, vb_slice list);
static const list_fn lists[] = {try_index, try_always, try_never};
static const size_t cells_of[] = {6, 6, 1};
static const char *const begins_with[] = {"/akn/", "Đ", ""}; /* a key, a capital */

/* What may stand in a cell: ill-formed bytes and control characters become blanks. */
static void add_sound(vb_buffer *out, vb_slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += vb_utf8_decode(text, at, &c);
        bool is_sound = c != VB_INVALID_BYTE && c >= ' ' && (c < 0x7F || c > 0x9F);
        vb_buffer_add_code_point(out, is_sound ? c : ' ');
    }
}

/* The line cut into as many cells: it begins as a row must, and a date stands where one may. */
static void add_row(vb_buffer *out, vb_slice line, size_t cells, const char *beginning)
{
    enum { DATE = 3 };
    vb_buffer_add_string(out, beginning);
    for (size_t i = 0; i < cells; i++) {
        if (i)
            vb_buffer_add_byte(out, '\t');
        if (i == DATE)
            vb_buffer_add_string(out, line.len % 2 ? "2016-04-05" : "");
        else
            add_sound(out, vb_slice_cut(line, line.len * i / cells, line.len * (i + 1) / cells));
    }
    vb_buffer_add_byte(out, '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_citation *citation;
    vb_buffer rows = VB_BUFFER(NULL);
    vb_slice line;
    if (!citation)
        citation = vb_citation_new(NULL);
    FUZZ_ASSERT(citation);
    if (size < HEAD)
        return 0;
    vb_slice text = {(const char *)data + HEAD, size - HEAD};
    list_fn try = lists[data[0] % 3];
    try(citation, text);
    for (size_t at = 0; vb_next_line(text, &at, &line);)
        add_row(&rows, line, cells_of[data[0] % 3], begins_with[data[0] % 3]);
    try(citation, vb_buffer_slice(&rows));
    vb_buffer_free(&rows);
    return 0;
}
