/* The user's lists: acts to resolve against, names that always mean a document, and what is never a
 * reference. */
#include "vanban/refs.h"

#include "vanban/orthography.h"

/* A list while it is read. */
typedef struct list_place {
    vb_reporter reporter;
    vb_slice text;
    size_t line;
    bool refused; /* a line was */
    bool ended;   /* what follows is not worth a look */
    vb_array *rows;
} list_place;

static vb_status refuse(list_place *place, vb_slice at, const char *message)
{
    place->refused = true;
    vb_report(place->reporter, VB_ERROR, "bad-list", message, place->text, at, place->line);
    return VB_ERR_INPUT;
}

/* The cells of a row; what is missing is empty. False where the row has more of them. */
static bool split(vb_slice row, vb_slice *cells, size_t count)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        size_t end = at <= row.len ? vb_slice_find(row, VB_SLICE("\t"), at) : SIZE_MAX;
        cells[i] = vb_slice_trim(vb_slice_cut(row, at, end == SIZE_MAX ? row.len : end));
        at = end == SIZE_MAX ? row.len + 1 : end + 1;
    }
    return at > row.len;
}

/* A list or a graph in the place of an index has a row for each of its own: told once. */
static vb_status refuse_key(list_place *place, vb_slice row)
{
    place->ended = place->rows->count == 0 && !place->refused;
    return refuse(place, row, "no key /akn/...: an index has the rows that --build-index writes");
}

static vb_status add_index_row(list_place *place, vb_slice row)
{
    enum { KEY, TYPE, NUMBER, DATE, ISSUER, TITLE, DOCUMENTS, CELLS };
    vb_slice cell[CELLS];
    bool fits = split(row, cell, CELLS);
    vb_act act = {.key = cell[KEY],
                  .type = cell[TYPE],
                  .number = cell[NUMBER],
                  .date = cell[DATE],
                  .issuer = cell[ISSUER],
                  .title = cell[TITLE]};
    if (vb_slice_equal(act.key, VB_SLICE("key")))
        return VB_OK;
    if (!vb_slice_starts(act.key, VB_SLICE("/akn/")))
        return refuse_key(place, row);
    if (vb_slice_starts(act.type, VB_SLICE("/akn/")))
        return refuse_key(place, act.type);
    if (!fits)
        return refuse(place, row, "more cells than key, type, number, date, issuer, title, count");
    if (!act.number.len && !act.title.len)
        return refuse(place, row, "neither number nor title");
    if (act.date.len && !vb_is_date(act.date))
        return refuse(place, act.date, "no date YYYY[-MM[-DD]]");
    return vb_array_push(place->rows, &act) ? VB_OK : VB_ERR_MEMORY;
}

/* A name is looked for where a capital stands. */
static bool begins_with_capital(vb_slice name)
{
    uint32_t first;
    vb_utf8_decode(name, 0, &first);
    return vb_lower(first) != first;
}

static vb_status add_always_row(list_place *place, vb_slice row)
{
    enum { NAME, TYPE, NUMBER, DATE, ISSUER, TITLE, CELLS };
    vb_slice cell[CELLS];
    if (!split(row, cell, CELLS))
        return refuse(place, row, "more cells than name, type, number, date, issuer, title");
    if (!cell[NAME].len)
        return refuse(place, row, "no name");
    if (!begins_with_capital(cell[NAME]))
        return refuse(place, cell[NAME], "a name that does not begin with a capital");
    if (cell[DATE].len && !vb_is_date(cell[DATE]))
        return refuse(place, cell[DATE], "no date YYYY[-MM[-DD]]");
    vb_named_act named = {.name = cell[NAME]};
    named.act = (vb_act){.type = cell[TYPE],
                         .number = cell[NUMBER],
                         .date = cell[DATE],
                         .issuer = cell[ISSUER],
                         .title = cell[TITLE]};
    return vb_array_push(place->rows, &named) ? VB_OK : VB_ERR_MEMORY;
}

static vb_status add_never_row(list_place *place, vb_slice row)
{
    vb_slice cell;
    if (!split(row, &cell, 1))
        return refuse(place, row, "more than one cell");
    return vb_array_push(place->rows, &row) ? VB_OK : VB_ERR_MEMORY;
}

static bool is_sound(list_place *place, vb_slice row)
{
    for (size_t at = 0, len; at < row.len; at += len) {
        uint32_t c;
        len = vb_utf8_decode(row, at, &c);
        bool is_control = c != '\t' && (c < 0x20 || (c >= 0x7F && c <= 0x9F));
        if (c != VB_INVALID_BYTE && !is_control)
            continue;
        refuse(place, vb_slice_cut(row, at, at + len),
               is_control ? "a control character" : "not UTF-8");
        return false;
    }
    return true;
}

static vb_slice without_cr(vb_slice row)
{
    return row.len && row.data[row.len - 1] == '\r' ? vb_slice_cut(row, 0, row.len - 1) : row;
}

/* A list that has a line not in order is refused whole; one that is no text is not worth a message
 * for each line. */
static vb_status read_rows(vb_slice text, vb_reporter reporter, vb_array *rows,
                           vb_status (*add)(list_place *, vb_slice))
{
    list_place place = {.reporter = reporter, .text = text, .rows = rows};
    vb_status status = VB_OK;
    vb_slice row;
    size_t at = vb_slice_starts(text, VB_SLICE("\xEF\xBB\xBF")) ? 3 : 0;
    while ((status == VB_OK || status == VB_ERR_INPUT) && !place.ended &&
           vb_next_line(text, &at, &row)) {
        place.line++;
        row = without_cr(row);
        if (!is_sound(&place, row))
            return VB_ERR_INPUT;
        if (vb_slice_trim(row).len && row.data[0] != '#')
            status = add(&place, row);
    }
    return status == VB_OK && place.refused ? VB_ERR_INPUT : status;
}

vb_status vb_refs_read_index(vb_slice text, vb_reporter reporter, vb_array *acts)
{
    return read_rows(text, reporter, acts, add_index_row);
}

vb_status vb_refs_read_always(vb_slice text, vb_reporter reporter, vb_array *names)
{
    return read_rows(text, reporter, names, add_always_row);
}

vb_status vb_refs_read_never(vb_slice text, vb_reporter reporter, vb_array *surfaces)
{
    return read_rows(text, reporter, surfaces, add_never_row);
}
