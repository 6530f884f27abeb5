/* What is no text: told once, where its first bytes give it away. */
#include "cli/frame.h"

/* Files that hold pages, or text in a wrapping, by their first bytes. */
static const struct {
    vb_slice mark;
    const char *what;
} wrappings[] = {
    {{"%PDF-", 5}, "a PDF, not its text: pdftotext -layout takes that out"},
    {{"\x1F\x8B", 2}, "compressed by gzip: gzip -dc unpacks it"},
    {{"\xFD\x37zXZ", 5}, "compressed by xz: xz -dc unpacks it"},
    {{"PK\x03\x04", 4}, "a zip file, or a document of a word processor, not its text"},
    {{"\xD0\xCF\x11\xE0", 4}, "a document of a word processor, not its text"},
    {{"\x89PNG", 4}, "an image: an OCR reads its text"},
    {{"\xFF\xD8\xFF", 3}, "an image: an OCR reads its text"},
    {{"II*\0", 4}, "an image: an OCR reads its text"},
    {{"MM\0*", 4}, "an image: an OCR reads its text"},
    {{"AT&TFORM", 8}, "a DjVu file, not its text: djvutxt takes that out"},
};

enum { WRAPPINGS = sizeof wrappings / sizeof wrappings[0] };

bool cli_may_be_wrapped(vb_slice head)
{
    for (size_t i = 0; i < WRAPPINGS; i++)
        if (head.len < wrappings[i].mark.len && vb_slice_starts(wrappings[i].mark, head))
            return true;
    return false;
}

static vb_status refuse_wrapped(cli *frame, vb_slice text)
{
    for (size_t i = 0; i < WRAPPINGS; i++)
        if (vb_slice_starts(text, wrappings[i].mark)) {
            cli_message(frame, VB_ERROR, "no-text", "this is %s", wrappings[i].what);
            return VB_ERR_INPUT;
        }
    return VB_OK;
}

/* Records that are read as a text make garbage that looks right. */
static void warn_of_records(cli *frame, vb_slice text)
{
    enum { HEAD = 4096 };
    vb_slice head = vb_slice_trim(vb_slice_cut(text, 0, HEAD));
    if (frame->shared->tool->record && vb_slice_starts(head, VB_SLICE("{\"")) &&
        vb_slice_find(head, VB_SLICE("\"text\":"), 0) != SIZE_MAX)
        cli_message(frame, VB_WARNING, "records-as-text",
                    "this looks like JSON Lines, but is read as text: --jsonl reads its records");
}

vb_status cli_suspect_head(cli *frame, vb_slice text)
{
    warn_of_records(frame, text);
    return refuse_wrapped(frame, text);
}

static size_t line_of(vb_slice text, size_t at)
{
    size_t line = 1;
    for (size_t i = 0; i < at; i++)
        line += text.data[i] == '\n';
    return line;
}

/* Another encoding shows in the first pages; to look at all of a text takes as long as a seventh of
 * what segment does. */
void cli_suspect_bytes(cli *frame, vb_slice text)
{
    enum { LOOKED_AT = 1 << 16, LONGEST = 4, EXCERPT = 8 };
    size_t at;
    if (vb_utf8_valid(vb_slice_cut(text, 0, LOOKED_AT), &at) || at + LONGEST > LOOKED_AT)
        return;
    cli_report(frame, frame->document->name,
               &(vb_diagnostic){.severity = VB_WARNING,
                                .id = "not-utf-8",
                                .message = "not UTF-8, which is taken for granted here: normalize "
                                           "reads other encodings, so let it go first",
                                .excerpt = vb_slice_cut(text, at, at + EXCERPT),
                                .line = line_of(text, at),
                                .byte = at + 1});
}
