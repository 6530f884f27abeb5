/*
 * The text with its references marked, in three ways; between the marks it is as it was.
 */
#include "refs/text.h"
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

/* The end of the element that begins at `at`, of its tag alone when it never ends. */
static size_t element_end(vb_slice xml, size_t at, const char *end_tag)
{
    size_t end = vb_slice_find(xml, vb_slice_of(end_tag), at);
    return end == SIZE_MAX ? at : end + strlen(end_tag);
}

static bool begins_element(vb_slice xml, size_t at, const char *name)
{
    size_t len = strlen(name);
    if (at + 1 + len >= xml.len || memcmp(xml.data + at + 1, name, len) != 0)
        return false;
    char next = xml.data[at + 1 + len];
    return next == '>' || next == '/' || is_space(next);
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
    vb_buffer_clear(out);
    vb_buffer_add(out, xml);
    for (size_t at = 0; !out->failed && at < xml.len;) {
        const char *open = memchr(xml.data + at, '<', xml.len - at);
        if (!open)
            break;
        at = (size_t)(open - xml.data);
        size_t end = element_end(xml, at, ">");
        if (begins_element(xml, at, "meta"))
            end = element_end(xml, at, "</meta>");
        else if (begins_element(xml, at, "ref"))
            end = element_end(xml, at, "</ref>");
        if (end == at)
            end = xml.len;
        blank_out(out->data, at, end);
        at = end;
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
