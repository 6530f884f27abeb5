/* The metadata of an Akoma Ntoso document: FRBR work, expression and manifestation (AKN naming
 * convention 1.0). What is not known is left out of the URI. */
#include "segment/akn.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

static void add_work(const akn_writer *at)
{
    const vb_header *header = at->header;
    vb_add_act_uri(at->out, header->doc_type, header->issuing_body, header->date, header->number);
}

static void add_component(const akn_writer *at, bool annex)
{
    if (annex)
        vb_buffer_add_format(at->out, "/!phu-luc-%zu", at->annex);
    else
        vb_buffer_add_string(at->out, "/!main");
}

/* `language` stands behind a work's URI and makes an expression's of it, `suffix` a
 * manifestation's. */
static void add_level(const akn_writer *at, bool annex, const char *level, const char *language,
                      const char *suffix)
{
    vb_buffer_add_format(at->out, "<%s>\n<FRBRthis value=\"", level);
    add_work(at);
    vb_buffer_add_string(at->out, language);
    add_component(at, annex);
    vb_buffer_add_format(at->out, "%s\"/>\n<FRBRuri value=\"", suffix);
    add_work(at);
    vb_buffer_add_format(at->out, "%s%s\"/>\n", language, suffix);
    /* The schema wants a date: the first of the calendar stands for none. */
    vb_slice date = at->header->date.len ? at->header->date : VB_SLICE("0001-01-01");
    vb_buffer_add_format(at->out, "<FRBRdate date=\"%.*s\" name=\"%s\"/>\n", (int)date.len,
                         date.data, at->header->date.len ? "signed" : "unknown");
}

static void add_organization(const akn_writer *at, const char *id, vb_slice name)
{
    vb_buffer_add_format(at->out,
                         "<TLCOrganization eId=\"%s%s\" href=\"/akn/ontology/organization/vn",
                         at->prefix, id);
    size_t start = at->out->len;
    vb_buffer_add_byte(at->out, '/');
    if (!vb_add_slug(at->out, name))
        at->out->len = start;
    vb_buffer_add_string(at->out, "\" showAs=\"");
    akn_add_text(at->out, name);
    vb_buffer_add_string(at->out, "\"/>\n");
}

static void add_author(const akn_writer *at, const char *id)
{
    vb_buffer_add_format(at->out, "<FRBRauthor href=\"#%s%s\"/>\n", at->prefix, id);
}

static void add_number(const akn_writer *at)
{
    vb_buffer_add_string(at->out, "<FRBRnumber value=\"");
    akn_add_text(at->out, at->header->number);
    vb_buffer_add_string(at->out, "\"/>\n");
}

/* Who is referred to. An annex is part of a document that has said so: an eId stands but once. */
static void add_references(const akn_writer *at)
{
    vb_buffer_add_format(at->out, "<references source=\"#%svanban\">\n", at->prefix);
    add_organization(at, "vanban", VB_SLICE("vanban"));
    if (at->header->issuing_body.len)
        add_organization(at, "issuer", at->header->issuing_body);
    vb_buffer_add_string(at->out, "</references>\n");
}

void akn_add_meta(akn_writer *at, bool annex)
{
    const char *author = at->header->issuing_body.len ? "issuer" : "vanban";
    vb_buffer_add_format(at->out, "<meta>\n<identification source=\"#%svanban\">\n", at->prefix);
    add_level(at, annex, "FRBRWork", "", "");
    add_author(at, author);
    vb_buffer_add_string(at->out, "<FRBRcountry value=\"vn\"/>\n");
    if (at->header->number.len && !annex)
        add_number(at);
    vb_buffer_add_string(at->out, "</FRBRWork>\n");
    add_level(at, annex, "FRBRExpression", "/vie@", "");
    add_author(at, author);
    vb_buffer_add_string(at->out, "<FRBRlanguage language=\"vie\"/>\n</FRBRExpression>\n");
    add_level(at, annex, "FRBRManifestation", "/vie@", ".xml");
    add_author(at, "vanban");
    vb_buffer_add_string(at->out, "</FRBRManifestation>\n</identification>\n");
    if (!annex)
        add_references(at);
    vb_buffer_add_string(at->out, "</meta>\n");
}
