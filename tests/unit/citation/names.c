/* Names of document types, and the symbols that stand for names. */
#include "citation_helpers.h"

static void matches_types(void **state)
{
    static const name_case cases[] = {
        {"Chỉ thị số 3", "Chỉ thị", "Chỉ thị"},
        {"KẾ HOẠCH\nTriển khai", "Kế hoạch", "KẾ HOẠCH"},
        {"Chi thj s6", "Chỉ thị", "Chi thj"},
        {"K8 hoach so^", "Kế hoạch", "K8 hoach"},
        {"K hoch s", "Kế hoạch", "K hoch"},
        {"Chi\nthi s6", "Chỉ thị", "Chi\nthi"},
        {"Quyét dinh sd", "Quyết định", "Quyét dinh"},
        {"Nghi quyét s6", "Nghị quyết", "Nghi quyét"},
        {"Thong tu lién tich so", "Thông tư liên tịch", "Thong tu lién tich"},
        {"CHUONG TRINH", "Chương trình", "CHUONG TRINH"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_name_match match;
        bool found = vb_document_type_match(*state, vb_slice_of(cases[i].text), 0, &match);
        check_name(&cases[i], found, &match, match.name);
    }
}

static void finds_the_type_before_a_number(void **state)
{
    static const name_case cases[] = {
        {"thực hiện Chỉ thị ", "Chỉ thị", "Chỉ thị"},
        {"thuc hién Quyét dinh ", "Quyết định", "Quyét dinh"},
        {"thirc hin K hoich ", "Kế hoạch", "K hoich"},
        {"theo Quy dinh ", "Quy định", "Quy dinh"},
        {"can ctr Thong tu lien tich\n", "Thông tư liên tịch", "Thong tu lien tich"},
        /* Words torn to letters, and what stands before them, are many letters far back. */
        {"khongbietbaonhieuchucaidungtruocdo Q u y e t d i n h ", "Quyết định",
         "Q u y e t d i n h"},
        {"khongbietbaonhieuchucaidungtruocdovanconnua Quyét dinh ", "Quyết định", "Quyét dinh"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_name_match match;
        vb_slice text = vb_slice_of(cases[i].text);
        bool found = vb_document_type_before(*state, text, 0, text.len, &match);
        check_name(&cases[i], found, &match, match.name);
    }
}

/* Letter for letter, over torn words: a damaged one is left alone. */
static void finds_a_torn_type(void **state)
{
    static const name_case cases[] = {
        {"theo Pháp l ệnh ", "Pháp lệnh", "Pháp l ệnh"},
        {"theo Phap lenh ", "Pháp lệnh", "Phap lenh"},
    };
    static const char *const others[] = {"theo Pháp l ệnk ", "theo Phấp lạnh ", " ", ""};
    vb_name_match match;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice text = vb_slice_of(cases[i].text);
        bool found = vb_document_type_torn_before(*state, text, 0, text.len, &match);
        check_name(&cases[i], found, &match, match.name);
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(vb_document_type_torn_before(*state, vb_slice_of(others[i]), 0,
                                                  strlen(others[i]), &match));
}

/* Names of a list so long that it is walked in parts, many of which begin alike: each is found,
 * though a letter was misread. */
static void finds_each_of_many(void **state)
{
    static const char *const things[] = {"Thuế",  "Biển",  "Đường", "Khoáng", "Giống", "Rừng",
                                         "Nước",  "Chăn",  "Hộ",    "Lưu",    "Sách",  "Vốn",
                                         "Phòng", "Quảng", "Xuất",  "Y"};
    enum { THINGS = sizeof things / sizeof things[0], NAMES = THINGS * THINGS };
    static char names[NAMES][64];
    vb_slice cells[NAMES];
    for (size_t i = 0; i < NAMES; i++) {
        snprintf(names[i], sizeof names[i], "Luật %s %s cho hàng hóa", things[i / THINGS],
                 things[i % THINGS]);
        cells[i] = vb_slice_of(names[i]);
    }
    vb_name_list *list = vb_name_list_new(NULL, *state, cells, NAMES);
    assert_non_null(list);
    for (size_t i = 0; i < NAMES; i++) {
        char text[128];
        vb_name_match match;
        snprintf(text, sizeof text, "%s và", names[i]);
        *strstr(text, "ho h") = 'z';
        bool found = vb_name_list_match(list, vb_slice_of(text), 0, 0.8, &match);
        check_name(&(name_case){text, names[i], NULL}, found, &match, match.name);
        assert_true(match.row == i && match.score < 1);
    }
    /* A speck read as a word. */
    const name_case torn = {"Luat z Quang Bien cho hang hoa", "Luật Quảng Biển cho hàng hóa", NULL};
    vb_name_match match;
    bool found = vb_name_list_match(list, vb_slice_of(torn.text), 0, 0.8, &match);
    check_name(&torn, found, &match, match.name);
    vb_name_list_free(list);
}

static vb_next_word letter_bit(char letter)
{
    return (vb_next_word)1 << (letter - 'a');
}

static vb_next_word first_word(const vb_name_list *list, const char *text)
{
    size_t at = 0;
    vb_read_word word = vb_word_read(vb_slice_of(text), &at);
    return vb_name_list_first_word(list, &word);
}

/* A first word alone says what may stand behind it. */
static void asks_for_the_word_behind(void **state)
{
    const vb_slice names[] = {VB_SLICE("Điều lệ Đảng"), VB_SLICE("Đề án 55"), VB_SLICE("Quy")};
    vb_name_list *list = vb_name_list_new(NULL, *state, names, 3);
    assert_non_null(list);
    vb_next_word behind = first_word(list, "Đieu");
    assert_true(behind & letter_bit('l'));
    assert_true(behind & letter_bit('i')); /* as an l is read */
    assert_false(behind & letter_bit('m'));
    assert_false(behind & VB_NEXT_FIGURES);
    assert_true(behind & VB_NEXT_OTHER);
    assert_true(first_word(list, "Đề") & letter_bit('a'));
    assert_int_equal(first_word(list, "Quy"), VB_NEXT_ANY);
    assert_int_equal(first_word(list, "Mai"), 0);
    assert_int_equal(first_word(list, "..."), 0);
    vb_name_list_free(list);
}

/* A word that has more letters than are kept is known by those that are. */
static void knows_long_first_words(void **state)
{
    const vb_slice names[] = {VB_SLICE("Intergovernmental Pact"), VB_SLICE("Quy")};
    vb_name_list *list = vb_name_list_new(NULL, *state, names, 2);
    vb_name_match match;
    vb_slice text = VB_SLICE("Intergovernmental Pact này");
    assert_non_null(list);
    assert_int_equal(first_word(list, text.data), VB_NEXT_ANY);
    assert_true(vb_name_list_begins(list, text, 0));
    assert_true(vb_name_list_match(list, text, 0, 0.9, &match));
    assert_int_equal(match.end, names[0].len);
    assert_int_equal(first_word(list, "Intergenerational Pact"), 0);
    assert_false(vb_name_list_begins(list, VB_SLICE("Intergenerational Pact"), 0));
    vb_name_list_free(list);
}

/* What the words before a name's end say of it; `begins` by two of them, `goes_on` by three. */
static void asks_for_first_words(void **state)
{
    static const struct {
        const char *text;
        bool begins, goes_on;
    } cases[] = {
        {"Nghị định thư Biển Xanh", true, true},
        {"Nghi dinh thir Bien Xanh", true, true},
        {"Nghị định này quy định", true, false},
        {"Điều lệ Hội", true, true},
        {"Điều 1ệ Hội", true, true},
        {"Điều 12. Hội", false, true},
        {"Điều 1. Hội", false, true},
        {"Chương trình 55 đã", true, true},
        {"Đề án 55", true, true},
        {"Đề án", true, true},
        {"NQ 57 của", true, true},
        {"NQ 58", true, true},
        /* Read with its marks, a syllable is no other one. */
        {"Điếu lệ Hội", true, true},
        {"Biêu lệ Hội", true, true},
        {"Biểu lệ Hội", false, true},
        {"Biểul lệ Hội", true, true},
        {"Nghị binh thư Biển Xanh", true, true},
        {"Nghị bịnh thư Biển Xanh", false, true},
        {"Nghị địn h thư Biển Xanh", true, false},
    };
    const vb_slice names[] = {VB_SLICE("Nghị định thư Biển Xanh"), VB_SLICE("Điều lệ Hội"),
                              VB_SLICE("Chương trình 55"), VB_SLICE("Đề án 55"), VB_SLICE("NQ 57")};
    vb_name_list *list = vb_name_list_new(NULL, *state, names, 5);
    assert_non_null(list);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice text = vb_slice_of(cases[i].text);
        if (vb_name_list_begins(list, text, 0) != cases[i].begins)
            fail_msg("«%s»: begins", cases[i].text);
        if (cases[i].begins && vb_name_list_goes_on(list, text, 0) != cases[i].goes_on)
            fail_msg("«%s»: goes on", cases[i].text);
    }
    vb_name_list_free(list);
}

static void finds_types_as_they_are_written(void **state)
{
    static const struct {
        const char *text, *name; /* NULL: not as it must be written, or not for sure */
    } cases[] = {
        {"theo Nghị định ", "Nghị định"},
        {"theo nghị định \n", "Nghị định"},
        {"Thông tư liên tịch", "Thông tư liên tịch"},
        {"theo Nghi định ", NULL},
        {"theo Nghị  định ", NULL},
        {"(Nghị định ", NULL},
        {"Luật ", NULL}, /* of Bộ luật, too */
        {"h", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_name_match match;
        vb_slice text = vb_slice_of(cases[i].text);
        bool found = vb_document_type_written_before(*state, text, 0, text.len, &match);
        if (found != (cases[i].name != NULL) ||
            (found && !vb_slice_equal(match.name, vb_slice_of(cases[i].name))))
            fail_msg("«%s»", cases[i].text);
    }
}

static void finds_types_whatever_their_marks(void **state)
{
    static const struct {
        const char *text, *name; /* NULL: they may stand there otherwise */
    } cases[] = {
        {"theo Nghi dinh ", "Nghị định"},
        {"theo\nnghị\ndinh", "Nghị định"},
        {"theo THONG TU LIEN TICH", "Thông tư liên tịch"},
        {"theo Nghi  dinh ", NULL},
        {"theo Nghid inh ", NULL},
        {"theo Nghidinh ", NULL},
        {"theo Nghi xinh ", NULL},
        {"(Nghi dinh ", NULL},
        {"Nghi dinh ", NULL},
        {"theo Nghi dinh, ", NULL},
        {"theo Luat ", NULL}, /* of Bộ luật, too */
        {"h", NULL},
        {" ", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_name_match match, before;
        vb_slice text = vb_slice_of(cases[i].text);
        bool found = vb_document_type_unmarked_before(*state, text, 0, text.len, &match);
        if (found != (cases[i].name != NULL) ||
            (found && (!vb_slice_equal(match.name, vb_slice_of(cases[i].name)) ||
                       !vb_document_type_before(*state, text, 0, text.len, &before) ||
                       before.row != match.row || before.start != match.start ||
                       before.end != match.end || before.score < match.score)))
            fail_msg("«%s»", cases[i].text);
    }
}

static void matches_nothing_else(void **state)
{
    static const char *const texts[] = {
        "", "công tác trẻ em", "thirc hin nhu sau", "xxxxx", "12345", "((((", "\n\n"};
    vb_buffer name = VB_BUFFER(NULL);
    vb_name_match match;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_slice text = vb_slice_of(texts[i]);
        if (vb_document_type_match(*state, text, 0, &match) && match.score > 0.85)
            fail_msg("«%s»: %.*s", texts[i], (int)match.name.len, match.name.data);
        if (vb_issuer_match(*state, text, 0, &name, &match))
            fail_msg("«%s»: %.*s", texts[i], (int)match.name.len, match.name.data);
    }
    vb_buffer_free(&name);
}

static void knows_the_symbols(void **state)
{
    const vb_symbol *symbol = vb_symbol_find(*state, VB_SLICE("TTg"), VB_SYMBOL_BODY);
    assert_non_null(symbol);
    assert_true(vb_slice_equal(symbol->name, VB_SLICE("Thủ tướng Chính phủ")));
    assert_null(vb_symbol_find(*state, VB_SLICE("TTg"), VB_SYMBOL_TYPE));
    assert_null(vb_symbol_find(*state, VB_SLICE(""), VB_SYMBOL_BODY));
    assert_true(vb_symbol_count(*state) > 300);
    assert_null(vb_symbol_at(*state, vb_symbol_count(*state)));
    vb_slice name = vb_document_type_name(*state, VB_SLICE("TT"), VB_NUMBER_STATE);
    assert_true(vb_slice_equal(name, VB_SLICE("Thông tư")));
}

/* The tables as they are written: no row may be cut or empty. */
static void tables_are_whole(void **state)
{
    for (size_t i = 0; i < vb_symbol_count(*state); i++) {
        const vb_symbol *symbol = vb_symbol_at(*state, i);
        assert_true(symbol->symbol.len > 0);
        assert_true(symbol->name.len > 0);
        assert_true(symbol->party || symbol->state);
        assert_non_null(vb_symbol_find(*state, symbol->symbol, symbol->role));
    }
}

/* Each allocation in turn fails: no handle, no leak. */
static size_t allowed;

static void *resize_until(void *context, void *pointer, size_t size)
{
    (void)context;
    if (size == 0) {
        free(pointer);
        return NULL;
    }
    return allowed-- > 0 ? realloc(pointer, size) : (allowed = 0, NULL);
}

static void survives_failing_memory(void **state)
{
    (void)state;
    const vb_allocator memory = {resize_until, NULL};
    vb_citation *citation = NULL;
    size_t limit = 0;
    for (; !citation && limit < 200; limit++) {
        allowed = limit;
        citation = vb_citation_new(&memory);
    }
    assert_non_null(citation);
    assert_true(limit > 2);
    vb_citation_free(citation);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matches_types),
        cmocka_unit_test(finds_the_type_before_a_number),
        cmocka_unit_test(finds_a_torn_type),
        cmocka_unit_test(finds_each_of_many),
        cmocka_unit_test(asks_for_the_word_behind),
        cmocka_unit_test(matches_nothing_else),
        cmocka_unit_test(knows_the_symbols),
        cmocka_unit_test(tables_are_whole),
        cmocka_unit_test(knows_long_first_words),
        cmocka_unit_test(asks_for_first_words),
        cmocka_unit_test(finds_types_as_they_are_written),
        cmocka_unit_test(finds_types_whatever_their_marks),
        cmocka_unit_test(survives_failing_memory),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
