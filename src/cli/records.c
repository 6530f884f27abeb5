/*
 * JSON Lines: one document a line, in and out. Members that the tool does not touch go out with the
 * bytes they came in with (a number keeps its digits, a string its escapes); a line that is no
 * usable record comes out with an `error`.
 */
#include "cli/frame.h"

#include <string.h>

/* The raw text of one member: `"key"` and its value, without the colon and blanks around them. */
typedef struct raw_member {
    vb_slice key, value;
} raw_member;

enum { DUMP = JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(6) };

/* -------------------------------------------------------------------------------------- text -- */

static void add_valid(vb_buffer *out, vb_slice text)
{
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code_point;
        len = vb_utf8_decode(text, at, &code_point);
        vb_buffer_add_code_point(out, code_point == VB_INVALID_BYTE ? 0xFFFD : code_point);
    }
}

json_t *cli_string(vb_slice text)
{
    if (vb_utf8_valid(text, NULL))
        return json_stringn_nocheck(text.data ? text.data : "", text.len);
    vb_buffer valid = VB_BUFFER(NULL);
    add_valid(&valid, text);
    json_t *string = valid.failed ? NULL : json_stringn_nocheck(valid.data, valid.len);
    vb_buffer_free(&valid);
    return string;
}

/* Jansson gives a few bytes at a time. */
static int dump_into(const char *data, size_t len, void *context)
{
    vb_buffer *out = context;
    if (len == 0)
        return 0;
    if (len > out->capacity - out->len && !vb_buffer_reserve(out, len))
        return -1;
    memcpy(out->data + out->len, data, len);
    out->len += len;
    return 0;
}

vb_status cli_add_json(vb_buffer *out, const json_t *value)
{
    if (value && json_dump_callback(value, dump_into, out, DUMP) == 0)
        return VB_OK;
    return out->failed || !value ? VB_ERR_MEMORY : VB_ERR_INTERNAL;
}

vb_status cli_add_record(vb_buffer *out, const json_t *record)
{
    vb_status status = cli_add_json(out, record);
    vb_buffer_add_byte(out, '\n');
    return status == VB_OK ? vb_buffer_status(out) : status;
}

static bool is_encoded(const char *const *encoded, const char *key)
{
    while (encoded && *encoded && strcmp(*encoded, key) != 0)
        encoded++;
    return encoded && *encoded;
}

/* `"key":` and the value, which is JSON already when `encoded`. */
static vb_status add_member(vb_buffer *out, void *at, bool encoded)
{
    const json_t *value = json_object_iter_value(at);
    json_t *name = json_stringn_nocheck(json_object_iter_key(at), json_object_iter_key_len(at));
    vb_status status = cli_add_json(out, name);
    json_decref(name);
    vb_buffer_add_byte(out, ':');
    if (status != VB_OK || !encoded || !json_is_string(value))
        return status == VB_OK ? cli_add_json(out, value) : status;
    vb_buffer_add(out, (vb_slice){json_string_value(value), json_string_length(value)});
    return vb_buffer_status(out);
}

vb_status cli_add_encoded(vb_buffer *out, const json_t *record, const char *const *encoded)
{
    vb_status status = VB_OK;
    json_t *object = (json_t *)(uintptr_t)record; /* jansson's iterators do not know const */
    void *at = json_object_iter(object);
    for (char before = '{'; at && status == VB_OK; at = json_object_iter_next(object, at)) {
        vb_buffer_add_byte(out, before);
        status = add_member(out, at, is_encoded(encoded, json_object_iter_key(at)));
        before = ',';
    }
    vb_buffer_add_string(out, "}\n");
    return status == VB_OK ? vb_buffer_status(out) : status;
}

json_t *cli_new_record(const cli_document *document)
{
    bool is_stdin = strcmp(document->name, "<stdin>") == 0;
    json_t *record = json_object();
    int failed =
        json_object_set_new(record, "id", cli_string(vb_slice_of(is_stdin ? "-" : document->name)));
    failed |= json_object_set_new(record, "text", cli_string(document->text));
    if (!failed)
        return record;
    json_decref(record);
    return NULL;
}

/* ----------------------------------------------------------------------------------- parsing -- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

static size_t skip_blanks(vb_slice line, size_t at)
{
    while (at < line.len && is_blank(line.data[at]))
        at++;
    return at;
}

/* Behind the string that starts at `at`; `line` is known to be well-formed JSON here and below. */
static size_t skip_string(vb_slice line, size_t at)
{
    for (at++; at < line.len && line.data[at] != '"'; at++)
        at += line.data[at] == '\\';
    return at + 1;
}

static size_t skip_value(vb_slice line, size_t at)
{
    size_t depth = 0;
    while (at < line.len) {
        char byte = line.data[at];
        if (byte == '"') {
            at = skip_string(line, at);
            continue;
        }
        if (depth == 0 && (byte == ',' || byte == '}'))
            break;
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        at++;
    }
    return at;
}

static void split_members(vb_slice line, vb_array *members)
{
    size_t at = skip_blanks(line, skip_blanks(line, 0) + 1);
    while (at < line.len && line.data[at] == '"') {
        raw_member member;
        size_t end = skip_string(line, at);
        member.key = vb_slice_cut(line, at, end);
        at = skip_blanks(line, end) + 1;
        end = skip_value(line, at);
        member.value = vb_slice_trim(vb_slice_cut(line, at, end));
        if (!vb_array_push(members, &member))
            return;
        at = skip_blanks(line, end + 1);
    }
}

/*
 * jansson refuses integers of more than 64 bits unless it reads every integer as a real. Members
 * that hold none are read again, each alone, so that tools find their integers; the others go out
 * by their raw text.
 */
static void restore_integers(json_t *object, const vb_array *members)
{
    size_t index = 0;
    if (members->count != json_object_size(object))
        return;
    for (void *at = json_object_iter(object); at; at = json_object_iter_next(object, at), index++) {
        json_error_t error;
        vb_slice value = VB_ARRAY_AT(members, raw_member, index)->value;
        json_t *exact = json_loadb(value.data, value.len, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
        if (exact)
            json_object_iter_set_new(object, at, exact);
    }
}

static json_t *load(vb_slice line, vb_array *members, json_error_t *error)
{
    json_t *json = json_loadb(line.data, line.len, JSON_ALLOW_NUL, error);
    bool too_large = !json && json_error_code(error) == json_error_numeric_overflow;
    if (too_large)
        json = json_loadb(line.data, line.len, JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, error);
    if (json_is_object(json))
        split_members(line, members);
    if (too_large && json_is_object(json))
        restore_integers(json, members);
    return json;
}

static vb_status parse_line(cli_record *record, vb_slice line)
{
    json_error_t error;
    json_t *json = load(line, &record->members, &error);
    if (!json && json_error_code(&error) == json_error_out_of_memory)
        return VB_ERR_MEMORY;
    if (!json) {
        snprintf(record->reason, sizeof record->reason, "not JSON: %s", error.text);
        record->error = record->reason;
        return VB_OK;
    }
    if (!json_is_object(json)) {
        json_decref(json);
        record->error = "not a JSON object";
        return VB_OK;
    }
    record->object = json;
    record->original = json_copy(json);
    return record->original ? vb_array_status(&record->members) : VB_ERR_MEMORY;
}

vb_status cli_record_parse(cli_record *record, vb_slice line)
{
    *record = (cli_record){.members = VB_ARRAY(raw_member, NULL)};
    vb_status status = parse_line(record, line);
    if (status != VB_OK || record->error)
        return status;
    const json_t *text = json_object_get(record->object, "text");
    if (json_object_get(record->object, "error"))
        record->failed_before = true;
    else if (!json_is_string(text))
        record->error = text ? "the member text is no string" : "there is no member text";
    else
        record->text = (vb_slice){json_string_value(text), json_string_length(text)};
    return VB_OK;
}

void cli_record_free(cli_record *record)
{
    json_decref(record->object);
    json_decref(record->original);
    vb_array_free(&record->members);
}

/* ----------------------------------------------------------------------------------- writing -- */

/* The raw text of the member `index`, when it is the one called `key` and still holds what it came
 * in with. */
static const raw_member *untouched(const cli_record *record, size_t index, const char *key,
                                   const json_t *value)
{
    bool usable = record->members.count ==
                  json_object_size(record->original); /* a key given twice counts once there */
    if (!usable || index >= record->members.count ||
        json_object_get(record->original, key) != value)
        return NULL;
    return VB_ARRAY_AT(&record->members, raw_member, index);
}

bool cli_record_drop_stale(cli_record *record)
{
    static const char *const located[] = {"words", "header", "blocks", "documents", "refs"};
    const json_t *before = json_object_get(record->original, "text");
    bool dropped = false;
    if (json_equal(before, json_object_get(record->object, "text")))
        return false;
    for (size_t i = 0; i < sizeof located / sizeof located[0]; i++) {
        const json_t *value = json_object_get(record->original, located[i]);
        if (value && value == json_object_get(record->object, located[i]))
            dropped |= json_object_del(record->object, located[i]) == 0;
    }
    return dropped;
}

/* Whether the tool made the member as JSON: what came in under that name may be any string. */
static bool is_made_encoded(const cli_record *record, void *at)
{
    const char *key = json_object_iter_key(at);
    return is_encoded(record->encoded, key) &&
           json_object_get(record->original, key) != json_object_iter_value(at);
}

/* On to the same member among those that came in, in whose order those that are left stand. */
static void skip_dropped(const cli_record *record, const char *key, void **was, size_t *index)
{
    while (*was && json_object_get(record->original, key) &&
           strcmp(json_object_iter_key(*was), key) != 0) {
        *was = json_object_iter_next(record->original, *was);
        ++*index;
    }
}

vb_status cli_record_write(const cli_record *record, vb_buffer *out)
{
    vb_status status = VB_OK;
    size_t index = 0;
    void *was = json_object_iter(record->original), *at = json_object_iter(record->object);
    const char *parting = "";
    vb_buffer_add_byte(out, '{');
    for (; at && status == VB_OK; at = json_object_iter_next(record->object, at), parting = ",") {
        const char *key = json_object_iter_key(at);
        skip_dropped(record, key, &was, &index);
        const raw_member *raw = untouched(record, index, key, json_object_iter_value(at));
        vb_buffer_add_string(out, parting);
        if (raw) {
            vb_buffer_add(out, raw->key);
            vb_buffer_add_byte(out, ':');
            vb_buffer_add(out, raw->value);
        } else {
            status = add_member(out, at, is_made_encoded(record, at));
        }
    }
    vb_buffer_add_string(out, "}\n");
    return status == VB_OK ? vb_buffer_status(out) : status;
}
