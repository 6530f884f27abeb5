#include "tools/extract-refs/record.h"

/* ------------------------------------------------------------------------ what segment wrote -- */

static vb_slice string_of(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    return json_is_string(value) ? (vb_slice){json_string_value(value), json_string_length(value)}
                                 : VB_SLICE("");
}

/* The bytes of a block; false when it has none of the text. */
static bool read_span(const json_t *block, size_t *start, size_t *end)
{
    const json_t *span = json_object_get(block, "span"), *first = json_array_get(span, 0),
                 *behind = json_array_get(span, 1);
    json_int_t from = json_integer_value(first), to = json_integer_value(behind);
    *start = (size_t)from;
    *end = (size_t)to;
    return json_is_integer(first) && json_is_integer(behind) && from >= 0 && from < to;
}

static bool is_of_type(const json_t *block, const char *type)
{
    return vb_slice_equal(string_of(block, "type"), vb_slice_of(type));
}

vb_known_head head_of_record(const json_t *record)
{
    const json_t *header = json_object_get(record, "header");
    const json_t *blocks = json_object_get(record, "blocks");
    vb_known_head head = {.number = string_of(header, "number"),
                          .date = string_of(header, "date"),
                          .type = string_of(header, "doc_type"),
                          .subject = string_of(header, "subject"),
                          .parent_body = string_of(header, "parent_body"),
                          .issuing_body = string_of(header, "issuing_body")};
    for (size_t i = 0; i < json_array_size(blocks); i++)
        if (is_of_type(json_array_get(blocks, i), "number") &&
            read_span(json_array_get(blocks, i), &head.number_start, &head.number_end))
            return head;
    head.number_start = head.number_end = 0;
    return head;
}

static bool has_figure(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.data[i] >= '0' && text.data[i] <= '9')
            return true;
    return false;
}

/* Whether the block stands in the text without being of it: mostly it interrupts another, and all
 * its bytes are its own. Noise with a figure in it may be a number after all. */
static bool is_furniture(const json_t *block, vb_slice bytes)
{
    if (json_object_get(block, "spans"))
        return false;
    return is_of_type(block, "page_number") || (is_of_type(block, "noise") && !has_figure(bytes));
}

static void blank(vb_buffer *text, size_t from, size_t to)
{
    for (; from < to; from++)
        if (text->data[from] != '\n' && text->data[from] != '\f')
            text->data[from] = ' ';
}

vb_slice text_of_record(const json_t *record, vb_slice text, vb_buffer *out)
{
    const json_t *blocks = json_object_get(record, "blocks");
    size_t start, end;
    vb_buffer_clear(out);
    for (size_t i = 0; i < json_array_size(blocks); i++) {
        const json_t *block = json_array_get(blocks, i);
        if (!read_span(block, &start, &end) || end > text.len ||
            !is_furniture(block, vb_slice_cut(text, start, end)))
            continue;
        if (out->len == 0)
            vb_buffer_add(out, text);
        if (out->failed)
            return text;
        blank(out, start, end);
    }
    return out->len ? vb_buffer_slice(out) : text;
}

/* ----------------------------------------------------------------------------- what is added -- */

static int set_string(json_t *object, const char *name, vb_slice value)
{
    return value.len ? json_object_set_new(object, name, cli_string(value)) : 0;
}

static int set_pair(json_t *object, const char *name, size_t first, size_t second)
{
    return json_object_set_new(object, name,
                               json_pack("[I, I]", (json_int_t)first, (json_int_t)second));
}

static json_t *pinpoint_object(const vb_pinpoint *pinpoint)
{
    json_t *object = json_object();
    int failed = !object;
    for (size_t unit = VB_PINPOINT_UNITS; unit-- > 0;)
        failed |= set_string(object, vb_pinpoint_unit_name(unit), pinpoint->unit[unit]);
    failed |= set_string(object, "eid", pinpoint->eid);
    if (!failed)
        return object;
    json_decref(object);
    return NULL;
}

/* `pinpoint` is the first place cited; where there are several, `pinpoints` are all of them. */
static int set_pinpoints(json_t *object, const vb_reference *reference)
{
    if (reference->pinpoint_count == 0)
        return 0;
    int failed = json_object_set_new(object, "pinpoint", pinpoint_object(&reference->pinpoints[0]));
    if (reference->pinpoint_count == 1)
        return failed;
    json_t *all = json_array();
    for (size_t i = 0; i < reference->pinpoint_count; i++)
        failed |= json_array_append_new(all, pinpoint_object(&reference->pinpoints[i]));
    return json_object_set_new(object, "pinpoints", all) | failed;
}

static int set_evidence(json_t *object, const vb_reference *reference)
{
    json_t *evidence = json_array();
    int failed = 0;
    for (int i = 0; i < VB_EVIDENCE_COUNT; i++)
        if (reference->evidence >> i & 1)
            failed |=
                json_array_append_new(evidence, json_string(vb_evidence_name((vb_evidence)i)));
    return json_object_set_new(object, "evidence", evidence) | failed;
}

/* What is known of the document beyond what stands here, and where from. */
static int set_act(json_t *object, const vb_reference *reference)
{
    if (reference->source == VB_ACT_OPEN)
        return 0;
    json_t *act = json_object();
    int failed = !act;
    failed |= set_string(act, "source", vb_slice_of(vb_act_source_name(reference->source)));
    failed |= set_string(act, "number", reference->act->number);
    failed |= set_string(act, "date", reference->act->date);
    failed |= set_string(act, "issuer", reference->act->issuer);
    failed |= set_string(act, "title", reference->act->title);
    return json_object_set_new(object, "resolved", act) | failed;
}

/* The index of the block whose span holds byte `at`; blocks and references are in order, so the
 * search goes on from `*from`. */
static int set_block(json_t *object, const json_t *blocks, size_t at, size_t *from)
{
    for (; *from < json_array_size(blocks); (*from)++) {
        size_t start, end;
        if (!read_span(json_array_get(blocks, *from), &start, &end) || end <= at)
            continue;
        return start > at ? 0
                          : json_object_set_new(object, "block", json_integer((json_int_t)*from));
    }
    return 0;
}

static int set_fields(json_t *object, const vb_reference *reference)
{
    return set_string(object, "kind", vb_slice_of(vb_reference_kind_name(reference->kind))) |
           set_string(object, "type", reference->type) |
           set_string(object, "number", reference->number) |
           set_string(object, "date", reference->date) |
           set_string(object, "issuer", reference->issuer) |
           set_string(object, "title", reference->title) | set_pinpoints(object, reference) |
           set_string(object, "defines", reference->defines) |
           set_string(object, "key", reference->key) | set_string(object, "text", reference->text);
}

static json_t *reference_object(const vb_reference *reference, const json_t *blocks, size_t *block)
{
    json_t *object = json_object();
    int failed = !object;
    failed |= set_fields(object, reference);
    failed |= set_pair(object, "lines", reference->first_line, reference->last_line);
    failed |= set_pair(object, "span", reference->start, reference->end);
    if (reference->full_start < reference->start || reference->full_end > reference->end)
        failed |= set_pair(object, "full_span", reference->full_start, reference->full_end);
    failed |= json_object_set_new(object, "confidence", json_real(reference->confidence));
    failed |= set_evidence(object, reference);
    if (reference->target != VB_NO_REFERENCE)
        failed |=
            json_object_set_new(object, "target", json_integer((json_int_t)reference->target));
    failed |= set_act(object, reference) | set_block(object, blocks, reference->start, block);
    if (!failed)
        return object;
    json_decref(object);
    return NULL;
}

vb_status set_references(json_t *record, const vb_reference_list *list)
{
    json_t *references = json_array();
    const json_t *blocks = json_object_get(record, "blocks");
    size_t block = 0;
    for (size_t i = 0; i < list->count; i++)
        if (json_array_append_new(references, reference_object(&list->items[i], blocks, &block)) !=
            0) {
            json_decref(references);
            return VB_ERR_MEMORY;
        }
    return json_object_set_new(record, "refs", references) == 0 ? VB_OK : VB_ERR_MEMORY;
}

vb_status write_record(const cli_document *document, const vb_reference_list *list, vb_buffer *out)
{
    json_t *record = cli_new_record(document);
    vb_status status = record ? set_references(record, list) : VB_ERR_MEMORY;
    if (status == VB_OK)
        status = cli_add_record(out, record);
    json_decref(record);
    return status;
}
