/*
 * The text with its references marked, in three ways; between the marks it is as it was.
 */
#include "refs/text.h"
#include "vanban/orthography.h"
#include "vanban/refs.h"

#include <string.h>

void vb_references_write_inline(vb_slice text, const vb_reference *references, size_t count,
                                vb_buffer *out)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        const vb_reference *reference = &references[i];
        vb_buffer_add(out, vb_slice_cut(text, at, reference->start));
        vb_buffer_add_string(out, "[[");
        vb_buffer_add(out, reference->text);
        vb_buffer_add_string(out, "|");
        vb_buffer_add(out, reference->key);
        vb_buffer_add_string(out, "]]");
        at = reference->end;
    }
    vb_buffer_add(out, vb_slice_cut(text, at, text.len));
}

static void add_escaped(vb_buffer *out, vb_slice text)
{
    size_t copied = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *entity = text.data[i] == '&'   ? "&amp;"
                             : text.data[i] == '<' ? "&lt;"
                             : text.data[i] == '>' ? "&gt;"
                             : text.data[i] == '"' ? "&quot;"
                                                   : NULL;
        if (!entity)
            continue;
        vb_buffer_add(out, vb_slice_cut(text, copied, i));
        vb_buffer_add_string(out, entity);
        copied = i + 1;
    }
    vb_buffer_add(out, vb_slice_cut(text, copied, text.len));
}

/* The key, and the place in the document where one is cited. */
static void add_link(vb_buffer *out, const vb_reference *reference)
{
    add_escaped(out, reference->key);
    if (reference->pinpoint_count != 1)
        return;
    vb_buffer_add_byte(out, '#');
    add_escaped(out, reference->pinpoints[0].eid);
}

void vb_references_write_html(vb_slice text, const vb_reference *references, size_t count,
                              vb_buffer *out)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        const vb_reference *reference = &references[i];
        add_escaped(out, vb_slice_cut(text, at, reference->start));
        vb_buffer_add_string(out, "<a class=\"");
        vb_buffer_add_string(out, vb_reference_kind_name(reference->kind));
        vb_buffer_add_string(out, "\" href=\"");
        add_link(out, reference);
        vb_buffer_add_string(out, "\">");
        add_escaped(out, reference->text);
        vb_buffer_add_string(out, "</a>");
        at = reference->end;
    }
    add_escaped(out, vb_slice_cut(text, at, text.len));
}

/* --------------------------------------------------------------------------------------- akn -- */

/* Behind the next such end; where there is none, that of all. */
static size_t behind(vb_slice xml, size_t at, const char *end)
{
    size_t found = vb_slice_find(xml, vb_slice_of(end), at);
    return found == SIZE_MAX ? xml.len : found + strlen(end);
}

/* A value in quotes may hold any sign but its quote. */
static size_t tag_end(vb_slice xml, size_t at)
{
    while (at < xml.len && xml.data[at] != '>') {
        const char quote[] = {xml.data[at++], '\0'};
        if (vb_is_among(*quote, "\"'"))
            at = behind(xml, at, quote);
    }
    return at < xml.len ? at + 1 : at;
}

/* Behind what begins with the `<` at `at`: a tag, or what may hold whole tags and is none. */
static size_t markup_end(vb_slice xml, size_t at)
{
    static const char *const others[][2] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    vb_slice rest = vb_slice_cut(xml, at, xml.len);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (vb_slice_starts(rest, vb_slice_of(others[i][0])))
            return behind(xml, at + strlen(others[i][0]), others[i][1]);
    return tag_end(xml, at);
}

/* The next `<` from `at` on; the end of all where none stands. */
static size_t next_markup(vb_slice xml, size_t at)
{
    const char *open = at < xml.len ? memchr(xml.data + at, '<', xml.len - at) : NULL;
    return open ? (size_t)(open - xml.data) : xml.len;
}

/* Whether a tag begins at `at` with this: `<` or `</`, and a whole name. */
static bool begins_tag(vb_slice xml, size_t at, const char *tag)
{
    size_t len = strlen(tag);
    if (at + len >= xml.len || memcmp(xml.data + at, tag, len) != 0)
        return false;
    char next = xml.data[at + len];
    return next == '>' || next == '/' || is_space(next);
}

/* An element that is no text of the document, with all that is in it. */
typedef struct hidden {
    const char *begin, *end; /* of its tags */
    bool unclosed;           /* an end was looked for, and no more stand in what is left */
} hidden;

/* Behind the element whose first tag ends at `at`; there where it is empty or never ends. */
static size_t element_end(vb_slice xml, size_t at, hidden *element)
{
    if (xml.data[at - 1] != '>' || xml.data[at - 2] == '/' || element->unclosed)
        return at;
    for (size_t next = next_markup(xml, at); next < xml.len;) {
        size_t end = markup_end(xml, next);
        if (begins_tag(xml, next, element->end))
            return end;
        next = next_markup(xml, end);
    }
    element->unclosed = true;
    return at;
}

/* Blanks over bytes [at, end), line ends kept. */
static void blank_out(char *bytes, size_t at, size_t end)
{
    for (; at < end; at++)
        if (bytes[at] != '\n')
            bytes[at] = ' ';
}

vb_status vb_xml_text(vb_slice xml, vb_buffer *out)
{
    hidden elements[] = {{"<meta", "</meta", false}, {"<ref", "</ref", false}};
    vb_buffer_clear(out);
    vb_buffer_add(out, xml);
    for (size_t at = next_markup(xml, 0); !out->failed && at < xml.len;) {
        size_t end = markup_end(xml, at);
        for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
            if (begins_tag(xml, at, elements[i].begin))
                end = element_end(xml, end, &elements[i]);
        blank_out(out->data, at, end);
        at = next_markup(xml, end);
    }
    return vb_buffer_status(out);
}

void vb_references_write_akn(vb_slice xml, const vb_reference *references, size_t count,
                             vb_buffer *out)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        const vb_reference *reference = &references[i];
        vb_slice inside = vb_slice_cut(xml, reference->start, reference->end);
        /* One that goes over a tag would not nest. */
        if (inside.len == 0 || memchr(inside.data, '<', inside.len))
            continue;
        vb_buffer_add(out, vb_slice_cut(xml, at, reference->start));
        vb_buffer_add_string(out, "<ref href=\"");
        add_link(out, reference);
        vb_buffer_add_string(out, "\">");
        vb_buffer_add(out, inside);
        vb_buffer_add_string(out, "</ref>");
        at = reference->end;
    }
    vb_buffer_add(out, vb_slice_cut(xml, at, xml.len));
}
