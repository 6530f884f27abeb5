/*
 * The whole input is the document: references lie in order in the text, and a number they give is
 * read as itself; so where a head is known that is cut out of the text, whatever it says.
 */
#include "vanban/refs.h"

#include "fuzz.h"

static void check_number(const vb_citation *citation, const vb_reference *reference)
{
    /* The word may be what made it one. */
    const vb_slice so = VB_SLICE("số ");
    vb_number number;
    vb_buffer text = VB_BUFFER(NULL);
    if (!reference->number.len)
        return;
    FUZZ_ASSERT(reference->number.len < VB_NUMBER_SIZE);
    FUZZ_ASSERT(vb_utf8_valid(reference->number, NULL));
    vb_buffer_add(&text, so);
    vb_buffer_add(&text, reference->number);
    if (vb_number_find(citation, vb_buffer_slice(&text), 0, &number) && number.exact)
        FUZZ_ASSERT(number.start == so.len && number.end == text.len);
    vb_buffer_free(&text);
}

static void check_reference(const vb_reference *reference, const vb_reference *last, vb_slice text)
{
    FUZZ_ASSERT(reference->start < reference->end && reference->end <= text.len);
    FUZZ_ASSERT(!last || last->end <= reference->start);
    FUZZ_ASSERT(reference->text.data == text.data + reference->start);
    FUZZ_ASSERT(reference->text.len == reference->end - reference->start);
    FUZZ_ASSERT(reference->first_line >= 1 && reference->first_line <= reference->last_line);
    FUZZ_ASSERT(reference->column >= 1);
    FUZZ_ASSERT(reference->confidence > 0 && reference->confidence <= 1);
    FUZZ_ASSERT(vb_slice_starts(reference->key, VB_SLICE("/akn/vn/act")));
    FUZZ_ASSERT(reference->number.len || reference->title.len || reference->type.len);
    FUZZ_ASSERT(reference->full_start <= reference->start && reference->end <= reference->full_end);
    FUZZ_ASSERT(reference->full_end <= text.len && reference->number_end <= text.len);
    FUZZ_ASSERT(reference->date.len == 0 || reference->date.len == 10);
}

static void check_list(const vb_citation *citation, const vb_reference_list *list, vb_slice text)
{
    for (size_t i = 0; i < list->count; i++) {
        check_reference(&list->items[i], i ? &list->items[i - 1] : NULL, text);
        FUZZ_ASSERT(list->items[i].target == VB_NO_REFERENCE ||
                    list->items[i].target < list->count);
        check_number(citation, &list->items[i]);
    }
}

/* Whole words of the text, so that each part of the head is as sound as the text is. */
static vb_slice cut_words(vb_slice text, size_t part, size_t parts)
{
    size_t start = text.len * part / parts, end = text.len * (part + 1) / parts;
    while (start < end && text.data[start] != ' ')
        start++;
    while (end > start && text.data[end - 1] != ' ')
        end--;
    return vb_slice_trim(vb_slice_cut(text, start, end));
}

static void check_below(const vb_citation *citation, const vb_refs *refs, vb_slice text)
{
    enum { PARTS = 5 };
    vb_slice parts[PARTS];
    vb_reference_list list;
    for (size_t i = 0; i < PARTS; i++)
        parts[i] = cut_words(text, i, PARTS);
    vb_known_head head = {.number = parts[0],
                          .date = text.len % 2 ? VB_SLICE("2023-12-25") : VB_SLICE(""),
                          .type = parts[1],
                          .subject = parts[2],
                          .parent_body = parts[3],
                          .issuing_body = parts[4]};
    if (parts[0].len) {
        head.number_start = (size_t)(parts[0].data - text.data);
        head.number_end = head.number_start + parts[0].len;
    }
    FUZZ_ASSERT(vb_refs_find_below(refs, text, &head, &list) == VB_OK);
    check_list(citation, &list, text);
    vb_reference_list_free(&list);
}

/* References in the text of XML go back into it, and nothing but their tags is added. */
static void check_xml(const vb_refs *refs, vb_slice xml)
{
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    vb_reference_list list;
    FUZZ_ASSERT(vb_xml_text(xml, &text) == VB_OK && text.len == xml.len);
    FUZZ_ASSERT(vb_refs_find(refs, vb_buffer_slice(&text), &list) == VB_OK);
    vb_references_write_akn(xml, list.items, list.count, &out);
    FUZZ_ASSERT(out.len >= xml.len);
    FUZZ_ASSERT(list.count > 0 || vb_slice_equal(vb_buffer_slice(&out), xml));
    vb_reference_list_free(&list);
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

static void check_writers(const vb_reference_list *list, vb_slice text)
{
    vb_buffer out = VB_BUFFER(NULL);
    vb_references_write_html(text, list->items, list->count, &out);
    FUZZ_ASSERT(out.len >= text.len);
    vb_buffer_clear(&out);
    vb_references_write_inline(text, list->items, list->count, &out);
    FUZZ_ASSERT(out.len >= text.len);
    vb_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static vb_citation *citation;
    static vb_refs *refs;
    vb_slice text = {(const char *)data, size};
    vb_reference_list list;
    if (!refs) {
        citation = vb_citation_new(NULL);
        refs = vb_refs_new(NULL, citation, NULL);
    }
    FUZZ_ASSERT(refs && vb_refs_find(refs, text, &list) == VB_OK);
    check_list(citation, &list, text);
    check_writers(&list, text);
    vb_reference_list_free(&list);
    check_below(citation, refs, text);
    check_xml(refs, text);
    return 0;
}
