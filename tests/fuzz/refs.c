/* The whole input is the document: references lie in order in the text, and a number they give is
 * read as itself. */
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
    for (size_t i = 0; i < list.count; i++) {
        check_reference(&list.items[i], i ? &list.items[i - 1] : NULL, text);
        FUZZ_ASSERT(list.items[i].target == VB_NO_REFERENCE || list.items[i].target < list.count);
        check_number(citation, &list.items[i]);
    }
    check_writers(&list, text);
    vb_reference_list_free(&list);
    check_xml(refs, text);
    return 0;
}
