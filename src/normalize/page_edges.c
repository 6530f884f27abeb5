#include "normalize/pages.h"

/* What stands at the edges of pages: their numbers, and lines that recur there. */

static bool is_edge_line(const page_line *one, vb_slice text)
{
    bool running = one->kind == FURNITURE_NONE || one->kind == FURNITURE_MARKED_RUNNING;
    return running && vb_slice_trim(text).len > 0;
}

/* Takes the first lines of the page, or the last ones, as its edge; of lines that stand at both
 * edges of a short page only the upper counts. */
static void read_edges(pages *all, page *one, size_t first, bool top)
{
    size_t taken = 0, above = one->edge_count;
    for (size_t i = 0; i < one->lines && taken < EDGE_LINES; i++) {
        size_t index = top ? i : one->lines - 1 - i;
        const page_line *at_edge = page_line_at(all, first + index);
        if (!top && above && index <= one->edges[above - 1].line)
            break;
        if (!is_edge_line(at_edge, page_line_text(all, at_edge)))
            continue;
        page_edge *edge = &one->edges[one->edge_count++];
        read_edge(edge, page_line_text(all, at_edge), pages_scratch(all));
        edge->line = index;
        edge->top = top;
        taken++;
    }
}

bool goes_on_counting(const pages *all, uint32_t number)
{
    enum { MOST_SKIPPED = 4 };
    return number && (all->last_number == 0 ||
                      (number > all->last_number && number - all->last_number <= MOST_SKIPPED));
}

void find_page_number(pages *all, const page *one, size_t first, bool top)
{
    enum { DEPTH = 2, SHORTEST = 8 };
    bool is_page = one->lines >= SHORTEST || all->has_feeds || one->by_number;
    size_t seen = is_page ? 0 : DEPTH;
    for (size_t i = 0; i < one->lines && seen < DEPTH; i++) {
        page_line *at_edge = page_line_at(all, first + (top ? i : one->lines - 1 - i));
        vb_slice text = page_line_text(all, at_edge);
        seen += is_edge_line(at_edge, text);
        uint32_t number = at_edge->kind == FURNITURE_NONE ? page_number_of(text) : 0;
        if (!goes_on_counting(all, number))
            continue;
        at_edge->kind = FURNITURE_NUMBER;
        all->last_number = number;
        all->last_number_line = at_edge->number;
        return;
    }
}

void find_edges(pages *held, page *one, size_t first)
{
    one->edge_count = 0;
    find_page_number(held, one, first, true);
    find_page_number(held, one, first, false);
    read_edges(held, one, first, true);
    read_edges(held, one, first, false);
}

void join_stamps(pages *all, size_t first, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        page_line *one = page_line_at(all, first + i);
        if (one->kind == FURNITURE_NEAR_STAMP && one[-1].kind == FURNITURE_STAMP)
            one->kind = FURNITURE_STAMP;
    }
    for (size_t i = count; i-- > 0;) {
        page_line *one = page_line_at(all, first + i);
        if (one->kind != FURNITURE_NEAR_STAMP)
            continue;
        bool beside = i + 1 < count && one[1].kind == FURNITURE_STAMP;
        one->kind = beside ? FURNITURE_STAMP : FURNITURE_NONE;
    }
}

size_t first_line_of_page(const pages *all, size_t index)
{
    size_t first = 0;
    for (size_t i = 0; i < index; i++)
        first += all->held[i].lines;
    return first;
}

/* How often the edge recurs on the pages around: those written before, and those held. */
static size_t count_likes(const pages *all, size_t index, const page_edge *edge)
{
    size_t likes = 0;
    for (size_t i = 0; i < all->known_count + all->held_count; i++) {
        bool known = i < all->known_count;
        size_t held = i - all->known_count;
        const page *other = known ? &all->known[i] : &all->held[held];
        int distance = known ? -(int)(i + 1) - (int)index : (int)held - (int)index;
        for (size_t k = 0; distance != 0 && k < other->edge_count; k++) {
            if (compare_edges(edge, &other->edges[k], distance) != EDGE_OTHER) {
                likes++;
                break;
            }
        }
    }
    return likes;
}

void find_running_lines(pages *all, size_t index)
{
    enum { ENOUGH = 2 };
    size_t first = first_line_of_page(all, index);
    bool recurs[2] = {true, true};
    const page *one = &all->held[index];
    for (size_t i = 0; i < one->edge_count; i++) {
        const page_edge *edge = &one->edges[i];
        page_line *at_edge = page_line_at(all, first + edge->line);
        bool again =
            at_edge->kind == FURNITURE_MARKED_RUNNING || count_likes(all, index, edge) >= ENOUGH;
        recurs[edge->top] = recurs[edge->top] && again;
        if (recurs[edge->top] && at_edge->kind == FURNITURE_NONE)
            at_edge->kind = edge->top ? FURNITURE_HEAD : FURNITURE_FOOT;
    }
}
