/* The end: where it begins, what its pieces are, and who signs. */
#include "segment_outline.h"

#include "segment/cues.h"
#include "segment/ending.h"

static void test_recipients_cue(void **state)
{
    static const char *const cues[] = {
        "Nơi nhận:", "*Nơi nhận:", "Noi nhan:", "Nơi nhậm:", "NƠI NHẬN: Như trên"};
    static const char *const others[] = {"Nơi ở: thôn Nội", "Nơi sinh: xã Khê",
                                         "Nơi nhận hồ sơ: trụ sở xã", "Người nhận:", "Nơi"};
    (void)state;
    for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++)
        assert_true(seg_begins_recipients(vb_slice_of(cues[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(seg_begins_recipients(vb_slice_of(others[i])));
}

static void test_authorities(void **state)
{
    (void)state;
    assert_int_equal(ending_find_authority(VB_SLICE("TM. ỦY BAN NHÂN DÂN")), 0);
    assert_int_equal(ending_find_authority(VB_SLICE("- Như trên; KT. CHỦ TỊCH XÃ")),
                     sizeof "- Như trên; " - 1);
    /* no capitals right behind it */
    assert_int_equal(ending_find_authority(VB_SLICE("- Đoàn Chủ tịch TL (b/c); CHỦ TỊCH")),
                     SIZE_MAX);
    assert_int_equal(ending_find_authority(VB_SLICE("- Phòng TL.")), SIZE_MAX);
}

static void test_beginnings(void **state)
{
    static const sample samples[] = {
        /* whatever those who sign are called, where nothing but they stand at the end */
        {"Hai bên thống nhất.\n\nTHỦ QUỸ CHỢ\n(Ký, ghi rõ họ tên)\n\nLê Văn Tám\n",
         "P | signature | signature | signature"},
        /* but in the middle of the text they are titles */
        {"Hai bên thống nhất.\n\nTHỦ QUỸ CHỢ\nLê Văn Tám thu tiền.\nMỗi ngày một lần.\n",
         "P | H1 | P | P"},
        /* a form's row is no list of recipients */
        {"Họ và tên: Lê Văn Tám\nNơi ở: thôn Nội\nXin học nghề.\n", "P | P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_copies(void **state)
{
    static const sample samples[] = {
        /* what certifies a copy has a head and an end of its own */
        {"Họp chợ mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\nUBND XÃ TÂN KHÊ\nSAO LỤC\nSố: "
         "5/SL-UBND\nTân Khê, ngày 3 tháng 4 năm 2024\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nTL. CHỦ "
         "TỊCH\nCHÁNH VĂN PHÒNG\nTrần Thị Mận\n",
         "P | signature | signature | issuing_body | noise | number | place_date | recipients | "
         "recipients - | recipients - | signature | signature | signature"},
        /* read in one line with the body that made it, and without the body */
        {"Họp chợ mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\nUBND XÃ TÂN KHÊ SAO Y BẢN CHÍNH\nSố: "
         "5/SY-UBND\nTân Khê, ngày 3 tháng 4 năm 2024\nCHỦ TỊCH\nTrần Thị Mận\n",
         "P | signature | signature | issuing_body | noise | number | place_date | signature | "
         "signature"},
        {"Họp chợ mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\nTRÍCH SAO\nTân Khê, ngày 3 tháng 4 năm "
         "2024\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nTrần Thị Mận\n",
         "P | signature | signature | noise | place_date | signature | signature | signature"},
        /* a title of the text is none */
        {"Họp chợ mỗi tuần.\nSAO Y BẢN CHÍNH\nTân Khê có một bàn sao y.\n", "P | H1 | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_names(void **state)
{
    static const char *const names[] = {"Lê Văn Tám", "Y Hoa Mận", "K' Mận", "Đại tá Lê Văn Tám"};
    static const char *const others[] = {"Trung ương Đảng,", "Đà Nẵng,", "Y tế", "A. Kết Quả",
                                         "Lê Văn Tám,"};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_true(ending_is_name(vb_slice_of(names[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(ending_is_name(vb_slice_of(others[i])));
    assert_true(ending_is_degree(VB_SLICE("Trung tướng")));
    assert_false(ending_is_degree(VB_SLICE("Trung ương")));
}

static void test_lists(void **state)
{
#define SIGNED                                                                                     \
    "Họp chợ.\n\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Sở Y tế; CHỦ TỊCH\n- Sở Nội vụ; Lê Văn Tám\n"
#define SIGNED_BLOCKS                                                                              \
    "P | recipients | signature | recipients - | signature | recipients - | signature"
    static const sample samples[] = {
        /* below the name, too, the list goes on where another entry stands below */
        {SIGNED "- Các huyện, các đảng bộ thuộc\nTỉnh ủy,\n- Lưu: VT.\n",
         SIGNED_BLOCKS " | recipients - | recipients -"},
        {SIGNED "\f- Lưu: VT.\n", SIGNED_BLOCKS " | recipients -"},
        /* it is over behind Lưu, and no title is of it */
        {SIGNED "- Lưu: VT,\nBáo cáo chợ Khê\n- Mái chợ.\n",
         SIGNED_BLOCKS " | recipients - | P | I1 -"},
        {SIGNED "- Các thôn\nCÁC CHỢ\n- Mái chợ.\n", SIGNED_BLOCKS " | recipients - | H1 | I2 -"},
        {SIGNED "- Lưu: VT.\n\f- Mái chợ.\n", SIGNED_BLOCKS " | recipients - | I1 -"},
        /* an office whose letters an OCR parted */
        {"Họp chợ.\n\nNơi nhận: CHỦ TỊCH\n- Sở Y tế;\n- Lưu: VT, KT& HT.\n\nLê Văn Tám\n",
         "P | recipients | signature | recipients - | recipients - | signature"},
    };
    (void)state;
    CHECK(samples);
#undef SIGNED
#undef SIGNED_BLOCKS
}

/* What a dash was read as, below an entry that its mark closed. */
static void test_misread_dash(void **state)
{
    static const char *const dashes[] = {"» Sở Y tế,", "r Sở Y tế;", "¢ Các chợ,", "= Lưu: VT."};
    static const char *const others[] = {"Sở Y tế;", "A Sở Y tế;", "( Sở Y tế;", ". Sở Y tế;",
                                         "r sở y tế;"};
    (void)state;
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        assert_true(ending_is_misread_dash(VB_SLICE("Các thôn,"), vb_slice_of(dashes[i])));
        assert_false(ending_is_misread_dash(VB_SLICE("Các thôn"), vb_slice_of(dashes[i])));
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(ending_is_misread_dash(VB_SLICE("Các thôn;"), vb_slice_of(others[i])));
    assert_true(ending_is_misread_dash(VB_SLICE("Các thôn;"), VB_SLICE("7 Sở Y tế;")));
    assert_false(ending_is_misread_dash(VB_SLICE("Các thôn,"), VB_SLICE("7 Sở Y tế;")));
}

/* What a stamp left behind the mark of an entry, and what is somebody's. */
static void test_scraps(void **state)
{
    static const char *const stamps[] = {"- Sở Y tế; sai \\",   "- Các xã; ‘ có",
                                         "- Đài xã; - song",    "- Các chợ, f .",
                                         "- Như trên; ane ate", "- Lưu Văn phòng, ae yi"};
    static const char *const entries[] = {"- Lưu: VT, ntn",       "- Lưu: VT, hồ sơ ct",
                                          "- Các sở, ban, ngành", "- Thôn Khê; Krông Búk",
                                          "- Sở Y tế; xã",        "- Sở Y tế, KT"};
    enum { SYLLABLE = 4 }; /* behind a semicolon one syllable is none */
    (void)state;
    for (size_t i = 0; i < sizeof stamps / sizeof stamps[0]; i++)
        assert_int_not_equal(ending_find_scraps(vb_slice_of(stamps[i]), false), SIZE_MAX);
    for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++)
        assert_int_equal(ending_find_scraps(vb_slice_of(entries[i]), false) == SIZE_MAX,
                         i != SYLLABLE);
    /* two capitals only where commas close the entries, and none behind Lưu */
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Sở Y tế, KT"), true), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Lưu: VT, KT"), true), SIZE_MAX);
    /* a capital and a small letter are no syllable, and no kind of place nor initials; a figure
     * only behind a speck */
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Các chi bộ, Gg"), true), SIZE_MAX);
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- UBND các xã; Bs"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các chi bộ, Gg"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các huyện, Tp"), true), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Tỉnh ủy; Bộ Tư pháp, Sở Y"), true), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Lưu: VT; Hg"), false), SIZE_MAX);
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Như trên; ‘ 2"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Như Điều 2; 3"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các phường; ‘ 12"), false), SIZE_MAX);
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Các chợ; FINS"), false), SIZE_MAX);
    /* offices that are listed, a kind of place, and what stands in the last entry are none */
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các chợ; KTTH"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các huyện; Tx"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Lưu: VT; FINS"), false), SIZE_MAX);
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Các chi bộ, 4"), true), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các chi bộ, 4"), false), SIZE_MAX);
    /* figures behind the mark that closes an entry, unless they count on; and short words */
    static const char *const sure[] = {
        "- Sở Nội vụ; 3",   "- Sở Nội vụ (b/c); 2 7", "- Sở Y tế; 7 —",     "- Các chợ; IN",
        "- Các chợ; Ve",    "- Các chợ; i:",          "- Các chợ; / Lên",   "- Các chợ (b/c), Ve",
        "- Lưu: VT, KT. 3", "- Lưu: VT, KT. SL",      "- Lưu: VT, KT. ne _"};
    static const char *const kept[] = {"- Như Điều 3; 4", "- Các chợ; VT", "- Sở Y tế; - Lên",
                                       "- Lưu: VT. PV", "- Các chợ, / Lên"};
    for (size_t i = 0; i < sizeof sure / sizeof sure[0]; i++)
        assert_int_not_equal(ending_find_scraps(vb_slice_of(sure[i]), false), SIZE_MAX);
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        assert_int_equal(ending_find_scraps(vb_slice_of(kept[i]), false), SIZE_MAX);
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Các chi bộ, Ve"), true), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các ban, Sở"), true), SIZE_MAX);
    /* a short word with marks is one where it is no usual surname; a colon closes what needs no
     * more */
    assert_int_not_equal(ending_find_scraps(VB_SLICE("- Các thôn; Số"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các thôn; Hà"), false), SIZE_MAX);
    assert_int_not_equal(ending_find_scraps(VB_SLICE("~ Như trên: oe"), false), SIZE_MAX);
    assert_int_equal(ending_find_scraps(VB_SLICE("- Các thôn: oe"), false), SIZE_MAX);
    assert_true(ending_is_of_scraps(VB_SLICE("Pe voeemees")));
    assert_true(ending_is_of_scraps(VB_SLICE("Fh s")));
    assert_false(ending_is_of_scraps(VB_SLICE("Huyện Ea Kar")));
    assert_false(ending_is_of_scraps(VB_SLICE("VKSND tối cao")));
    assert_false(ending_is_of_scraps(VB_SLICE("Krông Ana;")));
}

static void test_stamps(void **state)
{
#define LIST "Họp chợ.\n\nNơi nhận: CHỦ TỊCH\n- Sở Y tế;\n"
#define LIST_BLOCKS "P | recipients | signature | recipients -"
#define COMMAS "Họp chợ.\n\nNơi nhận: T/M BAN THƯỜNG VỤ\n- Thành ủy,\n- Hội Nông dân, OD\n"
    static const sample samples[] = {
        {LIST "- Các xã; oan |\n- Lưu: VT.\nLê Văn Tám\n",
         LIST_BLOCKS " | recipients - | noise | recipients - | signature"},
        /* where the entry goes on below, its last word is its own */
        {LIST "- Hội chợ (xã); chợ\nđêm;\n- Lưu: VT.\n",
         LIST_BLOCKS " | recipients - | recipients -"},
        {COMMAS "- Lưu VP.\n",
         "P | recipients | signature | recipients - | recipients - | noise | recipients -"},
        /* a speck before the dash hides no entry, whatever mark closes it */
        {LIST "'- Các phòng: VHTT, TC-KH:\n- Lưu: VT.\n",
         LIST_BLOCKS " | recipients - | recipients -"},
        {LIST ".- Các thôn:\n- Lưu: VT.\n", LIST_BLOCKS " | recipients - | recipients -"},
        /* nothing is listed in small letters behind a colon that stands alone */
        {LIST "- Văn phòng Tỉnh :\nủy;\n- Lưu: VT.\n",
         LIST_BLOCKS " | recipients - | noise | recipients -"},
        {LIST "- Các sở : Y tế, Nội vụ;\n- Lưu: VT.\n",
         LIST_BLOCKS " | recipients - | recipients -"},
        /* signs before a position, scraps beside one */
        {"Họp chợ.\n\nNơi nhận: KT. GIÁM ĐỐC\nBa voee PHÓ GIÁM ĐỐC\n- Các xã;\n- Lưu: VT.\n",
         "P | recipients | signature | noise | signature | recipients - | recipients -"},
        {"Họp chợ.\n\nNơi nhận: T/M ĐẢNG ỦY\n- Các xã, ~_..BÍ THƯ\n- Lưu VP.\n",
         "P | recipients | signature | recipients - | noise | signature | recipients -"},
        /* a scrawl over the name, and the word that ends a position */
        {LIST "- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTỪ\n\nLê Văn Tám\n",
         LIST_BLOCKS " | recipients - | signature | signature | noise | signature"},
        {"Họp chợ.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTRỰC\n\nLê Văn Tám\n",
         "P | signature | signature | signature | signature"},
    };
    (void)state;
    CHECK(samples);
#undef LIST
#undef LIST_BLOCKS
#undef COMMAS
}

/* Nothing but the last entry's own follows Lưu and its full stop, whoever signs is read or not. */
static void test_behind_filed(void **state)
{
#define FILED "Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT, TC.\n"
#define FILED_BLOCKS "P | recipients | signature | recipients - | recipients -"
    static const sample samples[] = {
        {FILED "\nDANH SÁCH CÁC CHỢ\nĐƯỢC SỬA\n(Kèm theo Quyết định số 3/QĐ-S)\n\n1. Chợ Khê.\n",
         FILED_BLOCKS " | H1 | P | I2 1."},
        /* with a title in small letters below the signer's name */
        {FILED
         "\nx _BSCKII. Lê Văn Tám\n\n3\nDANH SÁCH\n\nCác chợ họp ban đêm\n(Kèm theo Quyết định "
         "số 3/QĐ-S ngày 1/2/2020)\n\n1. Chợ Khê.\n",
         FILED_BLOCKS " | noise | signature | page_number | H1 | P | I2 1."},
        {FILED "\nTS. Lê Văn Tám\n\nBIỂU TÍNH\nTiền quét chợ của các hộ\n(Kèm theo Tờ trình số "
               "3/TTr-S)\n\n1. Chợ Khê.\n",
         FILED_BLOCKS " | signature | H1 | P | P | I2 1."},
        /* above him they are a position and a name */
        {FILED "\nPHÓ GIÁM ĐỐC\nLê Văn Tám\n(Kèm theo Tờ trình số 3/TTr-S)\n",
         FILED_BLOCKS " | signature | signature | P"},
        /* what a stroke stands before is a name where one is due, below the last entry */
        {FILED "_TS. Lê Văn Tám\n", FILED_BLOCKS " | signature"},
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- TS. Lê Văn Tám;\n- TS. Hà Thị Mận;\n- Lưu: VT.\n",
         "P | recipients | signature | recipients - | recipients - | recipients -"},
        {FILED "\nx2 e\n\nDanh sách các chợ\n", FILED_BLOCKS " | noise | noise"},
        /* what a stamp left on its line, and of a name's first word; who drew it up */
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT, TC. agg tant Soe\n\nLê Văn Tám\n",
         FILED_BLOCKS " | noise | signature"},
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT, TC (20b). in 18 Pe\nLê Văn Tám\n",
         FILED_BLOCKS " | noise | signature"},
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT, TC. ai Văn Tám\n",
         FILED_BLOCKS " | signature"},
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT. K' Brểu\n",
         FILED_BLOCKS " | signature"},
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT, CN. Lê Văn Tám\n",
         FILED_BLOCKS " | signature"},
        {"Họp chợ.\n\nNơi nhận: GIÁM ĐỐC\n- Các xã;\n- Lưu: VT, P. Tổng hợp\nLê Văn Tám\n",
         FILED_BLOCKS " | signature"},
        {FILED "(2 bản).\nLê Văn Tám\n", FILED_BLOCKS " | signature"},
        /* a title above who signs is left where it was */
        {"Họp chợ.\n\nNơi nhận:\n- Các xã;\n- Lưu: VT.\n\nXÁC THỰC VĂN BẢN\nKT. BỘ "
         "TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Tám\n",
         "P | recipients | recipients - | recipients - | recipients | signature | signature | "
         "signature"},
    };
    (void)state;
    CHECK(samples);
#undef FILED
#undef FILED_BLOCKS
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_recipients_cue), cmocka_unit_test(test_authorities),
        cmocka_unit_test(test_beginnings),     cmocka_unit_test(test_copies),
        cmocka_unit_test(test_names),          cmocka_unit_test(test_lists),
        cmocka_unit_test(test_misread_dash),   cmocka_unit_test(test_scraps),
        cmocka_unit_test(test_stamps),         cmocka_unit_test(test_behind_filed),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
