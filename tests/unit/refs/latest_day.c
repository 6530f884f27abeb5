/* The latest day of which a text speaks, where only the years around it are looked at. */
#include "refs_helpers.h"

#include "refs/cues.h"
#include "refs/latest_day.h"
#include "refs/search.h"

/* The same of all dates of the text. */
static vb_slice latest_of_all(reference_search *search, vb_slice date)
{
    vb_date day, latest = {.iso = ""};
    for (size_t at = 0; vb_date_find(search->citation, search->text, at, &day); at = day.end)
        if (strcmp(day.iso, latest.iso) > 0 &&
            cue_before(search, CUE_UNTIL, at, day.start) == day.start)
            latest = day;
    vb_slice found = vb_slice_of(latest.iso);
    return vb_slice_compare(date, found) < 0 ? keep(search, found) : date;
}

static void finds_the_latest_day(void **state)
{
    static const struct {
        const char *text, *date, *latest;
    } cases[] = {
        {"từ ngày 05/3/2025 đến nay, họp ngày 7/4/2026.", "2025-06-01", "2026-04-07"},
        {"từ ngày 05/3/2025 đến nay.", "2025-06-01", "2025-06-01"},
        {"họp ngày 7 tháng 4 năm 2O26", "2025", "2026-04-07"},         /* a letter for a figure */
        {"họp ngày 7 tháng 4 năm 20 26", "2025", "2026-04-07"},        /* torn */
        {"họp ngày 07-4-20261, trước đó", "2026-01-01", "2026-04-07"}, /* a footnote's mark */
        {"họp ngày 7/4/2026, xong trước ngày 31/12/2027", "2025", "2026-04-07"}, /* a term */
        {"họp ngày 31/12/1998, ngày 02/01/1999", "1998", "1999-01-02"},
        {"", "2025", "2025"},
    };
    (void)state;
    vb_refs *refs = vb_refs_new(NULL, shared_citation, NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        reference_search search = open_search(refs, vb_slice_of(cases[i].text), NULL, &list);
        assert_slice(latest_day(&search, vb_slice_of(cases[i].date)), cases[i].latest);
        close_search(&search);
        vb_reference_list_free(&list);
    }
    vb_refs_free(refs);
}

/* Nothing is lost by what is passed over, however far apart the dates stand. */
static void finds_what_all_dates_tell(void **state)
{
    enum { ROUNDS = 300, PIECES = 24, FAR = 700 };
    static const char *const pieces[] = {"ngày 25/12/2025",
                                         " 7/4/2026 ",
                                         " 2026",
                                         "trước ngày 1/1/2027",
                                         "\n2O26\n",
                                         " 3.2.20 26 ",
                                         " 1/5/2o28;",
                                         " 1999 ",
                                         "\nngày 5\n\n12\n\n tháng 3 năm 2026",
                                         "/",
                                         " số 12/2026/NĐ-CP",
                                         " đến ",
                                         "ngày 30 tháng 4 năm 2024"};
    char bytes[PIECES * (FAR + 64)], filler[FAR + 1];
    uint32_t seed = 5;
    (void)state;
    memset(filler, 'a', FAR);
    filler[FAR] = '\0';
    filler[0] = filler[FAR - 1] = ' ';
    vb_refs *refs = vb_refs_new(NULL, shared_citation, NULL);
    for (int round = 0; round < ROUNDS; round++) {
        size_t len = 0;
        for (int i = 0; i < PIECES; i++) {
            seed = seed * 1664525u + 1013904223u;
            bool far = (seed >> 28) == 0;
            const char *piece =
                far ? filler : pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            memcpy(bytes + len, piece, strlen(piece));
            len += strlen(piece);
        }
        vb_reference_list list;
        reference_search search = open_search(refs, (vb_slice){bytes, len}, NULL, &list);
        vb_slice least = round % 2 ? VB_SLICE("2025-12-30") : VB_SLICE("2026");
        assert_true(vb_slice_equal(latest_day(&search, least), latest_of_all(&search, least)));
        close_search(&search);
        vb_reference_list_free(&list);
    }
    vb_refs_free(refs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_latest_day),
        cmocka_unit_test(finds_what_all_dates_tell),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
