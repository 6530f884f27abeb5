/*
 * What a stranger's first program may look like: cleans a line and prints the documents it cites.
 * It prints the version it was compiled against as well, for the test that looks whether header and
 * library are of one kind.
 */
#include <vanban/vanban.h>

#include <stdio.h>

static vb_status clean(vb_slice read, vb_buffer *text)
{
    vb_normalizer *normalizer = NULL;
    vb_sink sink = vb_buffer_sink(text);
    vb_status status = vb_normalizer_new(NULL, NULL, NULL, &normalizer);
    if (status == VB_OK)
        status = vb_normalizer_feed(normalizer, read, sink);
    if (status == VB_OK)
        status = vb_normalizer_finish(normalizer, sink);
    vb_normalizer_free(normalizer);
    return status;
}

static vb_status print_cited(vb_slice text)
{
    vb_citation *citation = vb_citation_new(NULL);
    vb_refs *refs = citation ? vb_refs_new(NULL, citation, NULL) : NULL;
    vb_reference_list list = {0};
    vb_status status = refs ? vb_refs_find(refs, text, &list) : VB_ERR_MEMORY;
    for (size_t i = 0; status == VB_OK && i < list.count; i++)
        printf(" %.*s", (int)list.items[i].number.len, list.items[i].number.data);
    vb_reference_list_free(&list);
    vb_refs_free(refs);
    vb_citation_free(citation);
    return status;
}

int main(void)
{
    vb_buffer text = VB_BUFFER(NULL);
    vb_status status = clean(VB_SLICE("Th\xC6\xB0\xCC\xA3"
                                      "c hi\xE1\xBB\x87n Chi thi s6 28-CT/TW ngay 25/12/2023\n"),
                             &text);
    printf("%s", VB_VERSION);
    if (status == VB_OK)
        status = print_cited(vb_buffer_slice(&text));
    vb_buffer_free(&text);
    printf(" %s\n", vb_status_message(status));
    return status != VB_OK;
}
