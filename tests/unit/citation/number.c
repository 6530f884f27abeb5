/* Document numbers: the grammars, what an OCR does to them, and what is none. */
#include "vanban/citation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

typedef struct number_case {
    const char *text;
    const char *number; /* NULL: none */
    const char *read;   /* the bytes it is read from; NULL: the number itself */
    vb_number_system system;
    bool exact;
} number_case;

static int make_citation(void **state)
{
    *state = vb_citation_new(NULL);
    return *state ? 0 : -1;
}

static int free_citation(void **state)
{
    vb_citation_free(*state);
    return 0;
}

static void check(const vb_citation *citation, const number_case *expected)
{
    vb_number number;
    vb_slice text = vb_slice_of(expected->text);
    bool found = vb_number_find(citation, text, 0, &number);
    if (!expected->number) {
        if (found)
            fail_msg("«%s»: found %s", expected->text, number.text);
        return;
    }
    if (!found)
        fail_msg("«%s»: nothing found", expected->text);
    assert_string_equal(number.text, expected->number);
    assert_int_equal(number.text_len, strlen(number.text));
    vb_slice read = vb_slice_of(expected->read ? expected->read : expected->number);
    if (!vb_slice_equal(vb_slice_cut(text, number.start, number.end), read))
        fail_msg("«%s»: read from bytes %zu to %zu", expected->text, number.start, number.end);
    if (number.system != expected->system)
        fail_msg("«%s»: system %d", expected->text, number.system);
    assert_int_equal(number.exact, expected->exact);
    assert_true(number.confidence > 0 && number.confidence <= 1);
}

static void check_all(void **state, const number_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check(*state, &cases[i]);
}

#define CHECK_ALL(state, cases) check_all(state, cases, sizeof cases / sizeof cases[0])

static void reads_clean_numbers(void **state)
{
    static const number_case cases[] = {
        {"Kế hoạch số 299/KH-BCA-\nC08 ngày", "299/KH-BCA-C08", "299/KH-BCA-\nC08", VB_NUMBER_STATE,
         true},
        {"Chỉ thị số 41-CT/TW ngày", "41-CT/TW", NULL, VB_NUMBER_PARTY, true},
        {"Số: 07/KH-UBND", "07/KH-UBND", NULL, VB_NUMBER_STATE, true},
        {"Nghị định 30/2020/NĐ-CP.", "30/2020/NĐ-CP", NULL, VB_NUMBER_STATE, true},
        {"Luật số 59/2020/QH14", "59/2020/QH14", NULL, VB_NUMBER_ASSEMBLY, true},
        {"Pháp lệnh 02/2020/UBTVQH14;", "02/2020/UBTVQH14", NULL, VB_NUMBER_ASSEMBLY, true},
        {"số 28/2005/PL-UBTVQH11", "28/2005/PL-UBTVQH11", NULL, VB_NUMBER_ASSEMBLY, true},
        {"số 30a/2008/NQ-CP", "30a/2008/NQ-CP", NULL, VB_NUMBER_STATE, true},
        {"Nghị quyết 45A/2009/NQ-CP", "45A/2009/NQ-CP", NULL, VB_NUMBER_STATE, true},
        {"số 17C/QĐ-UBND", "17C/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 812/SGDĐT-VP", "812/SGDĐT-VP", NULL, VB_NUMBER_STATE, true},
        {"số 01/2022/TTLT-VKSNDTC-TANDTC-BCA", "01/2022/TTLT-VKSNDTC-TANDTC-BCA", NULL,
         VB_NUMBER_STATE, true},
        {"số 326/TTg ngày", "326/TTg", NULL, VB_NUMBER_OLD, true},
        {"Nghị định 12/CP", "12/CP", NULL, VB_NUMBER_OLD, true},
        {"Số 06-CTr/TU", "06-CTr/TU", NULL, VB_NUMBER_PARTY, true},
        {"Số 77-TB/UBKTThU", "77-TB/UBKTThU", NULL, VB_NUMBER_PARTY, true},
        {"Số 12-QĐ/VPThU", "12-QĐ/VPThU", NULL, VB_NUMBER_PARTY, true},
        {"Số 15-BC/BTCTXU", "15-BC/BTCTXU", NULL, VB_NUMBER_PARTY, true},
        {"Báo cáo số 29/BC ngày", "29/BC", NULL, VB_NUMBER_STATE, true},
        {"biên bản số 12/BB ngày", "12/BB", NULL, VB_NUMBER_STATE, true},
        {"TRƯỜNG THCS\nSố: 29/KH\nHòa Bình", "29/KH", NULL, VB_NUMBER_STATE, true},
        {"Quyết định số 15/QĐ.UB ngày", "15/QĐ-UB", "15/QĐ.UB", VB_NUMBER_STATE, false},
        {"Quyết định số 35/2025/QĐ-TTgcủa", "35/2025/QĐ-TTg", NULL, VB_NUMBER_STATE, true},
        /* a footnote's mark, and the number of a term */
        {"Nghị quyết số 37-NQ/TW1 của", "37-NQ/TW", NULL, VB_NUMBER_PARTY, true},
        {"Luật số 59/2020/QH14 của", "59/2020/QH14", NULL, VB_NUMBER_ASSEMBLY, true},
        {"Kế hoạch số 15-KH/ABCDE", "15-KH/ABCDE", NULL, VB_NUMBER_PARTY, true},
    };
    CHECK_ALL(state, cases);
}

/* UBND.NC: a unit behind a full stop, and a sentence that begins there. */
static void reads_dotted_units(void **state)
{
    static const number_case cases[] = {
        {"Số: 1234/UBND.NC", "1234/UBND.NC", NULL, VB_NUMBER_OLD, true},
        {"Số: 77/UBND-KT.NS ngày", "77/UBND-KT.NS", NULL, VB_NUMBER_STATE, true},
        {"Số: 56/SNV.ABCD,", "56/SNV.ABCD", NULL, VB_NUMBER_OLD, true},
        {"số 83/CCTKV.IX-NV.SL ngày", "83/CCTKV.IX-NV.SL", NULL, VB_NUMBER_STATE, true},
        {"số 83/CCTKV.05-NV ngày", "83/CCTKV.05-NV", NULL, VB_NUMBER_STATE, true},
        {"Số: 12/QĐ-UBND.VX", "12/QĐ-UBND.VX", NULL, VB_NUMBER_STATE, true},
        {"Số 15/QĐ.UB.VX", "15/QĐ-UB.VX", "15/QĐ.UB.VX", VB_NUMBER_STATE, false},
        {"công văn 14/UBND-KT.NC ngày", "14/UBND-KT.NC", NULL, VB_NUMBER_STATE, true},
        {"công văn số 14/UBND.Các xã", "14/UBND", NULL, VB_NUMBER_OLD, true},
        {"công văn số 14/UBND-VX.UBND xã", "14/UBND-VX", NULL, VB_NUMBER_STATE, true},
        {"công văn số 14/UBND.TP Sơn Bình", "14/UBND", NULL, VB_NUMBER_OLD, true},
        {"Kế hoạch số 14/KH-UBND.05 xã", "14/KH-UBND", NULL, VB_NUMBER_STATE, true},
        {"Nghị định 12/2020/NĐ-CP.Điều 5", "12/2020/NĐ-CP", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 14/UBND.ABCDEFGHIJKLMNOPQRSTUVWXYZ", "14/UBND", NULL, VB_NUMBER_OLD, true},
        /* the term of a council, and the year of what full stops part, or before a date */
        {"số 27/2006/NQ-HĐND.K7 ngày", "27/2006/NQ-HĐND.K7", NULL, VB_NUMBER_STATE, true},
        {"15/2005/NQ.HĐND.K7 ngày", "15/2005/NQ-HĐND.K7", "15/2005/NQ.HĐND.K7", VB_NUMBER_STATE,
         false},
        {"số 315/QĐ.UB.90 ngày", "315/QĐ-UB.90", "315/QĐ.UB.90", VB_NUMBER_STATE, false},
        {"số 315/QĐ-UB.90 ngày 12/5/1990", "315/QĐ-UB.90", NULL, VB_NUMBER_STATE, true},
        {"số 315/QĐ-UB.90 xã", "315/QĐ-UB", NULL, VB_NUMBER_STATE, true},
        {"1234/QĐ.UBT.95 ngày", "1234/QĐ-UBT.95", "1234/QĐ.UBT.95", VB_NUMBER_STATE, false},
        {"Quyết định 1876/QĐ.UBT ngày", "1876/QĐ-UBT", "1876/QĐ.UBT", VB_NUMBER_STATE, false},
        {"Quyết định số 18/QĐ.ABCX ngày", "18/QĐ-ABCX", "18/QĐ.ABCX", VB_NUMBER_STATE, false},
        {"Quyết định số 18/QĐ.TP Sơn Bình", "18/QĐ", NULL, VB_NUMBER_STATE, true},
        {"Nghi quyet 39/2006/NQ.HBND ngay", "39/2006/NQ-HĐND", "39/2006/NQ.HBND", VB_NUMBER_STATE,
         false},
    };
    CHECK_ALL(state, cases);
}

/* As the State numbered until about 1996: the hyphen first, a type or a body alone, figures behind
 * the symbol. The order of today is not put into them. */
/* Units behind a plus, a blank before a numeral, and a figure that is no footnote's; what follows a
 * sentence or a heading is none of it. */
static void reads_units_of_any_form(void **state)
{
    static const number_case cases[] = {
        {"Công văn số 71/EVN-KH+QLXD ngày", "71/EVN-KH+QLXD", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 71/UBND-NC+ ngày", "71/UBND-NC", NULL, VB_NUMBER_STATE, true},
        {"Báo cáo số 71/BC-KV V ngày 2/3/2021", "71/BC-KV V", NULL, VB_NUMBER_STATE, true},
        {"Báo cáo số 71/BC-KV XII của", "71/BC-KV XII", NULL, VB_NUMBER_STATE, true},
        {"Công văn 71/KV V-TH ngày 2/3/2021", "71/KV V-TH", NULL, VB_NUMBER_STATE, true},
        {"Nghị quyết số 71/NQ-HĐND V. Về", "71/NQ-HĐND", NULL, VB_NUMBER_STATE, true},
        {"Quyết định số 71/QĐ-UBND A của", "71/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 71/TTCP-C.II.", "71/TTCP-C.II", NULL, VB_NUMBER_STATE, true},
        {"Công văn 71/SNN-TT.BVTV;", "71/SNN-TT.BVTV", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 71/BGDĐT-GDTH.2 ngày 2/3/2021", "71/BGDĐT-GDTH.2", NULL, VB_NUMBER_STATE,
         true},
        {"Công văn số 71/BGDĐT-GDTH.2 Ngoài", "71/BGDĐT-GDTH", NULL, VB_NUMBER_STATE, true},
        {"Quyết định 71/QĐ-UBND.HC ngày", "71/QĐ-UBND.HC", NULL, VB_NUMBER_STATE, true},
        {"Quyết định số 71/QĐ-UBND.ĐIỀU 2", "71/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        {"Công văn 71/TCT/NV5 ngày", "71/TCT/NV5", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 71/TCT/PCCS-2 ngày 2/3/2004", "71/TCT/PCCS-2", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 71/TCT/PCCS-2 lần", "71/TCT/PCCS", NULL, VB_NUMBER_STATE, true},
    };
    CHECK_ALL(state, cases);
}

/* A blank for the slash behind a type: before two codes, or one and a date of that time. */
static void reads_old_numbers_behind_a_blank(void **state)
{
    static const number_case cases[] = {
        {"Thông tư số 71 TC/TCT ngày", "71-TC/TCT", "71 TC/TCT", VB_NUMBER_STATE, false},
        {"Thông tư 71 TC/TCDN;", "71-TC/TCDN", "71 TC/TCDN", VB_NUMBER_STATE, false},
        {"Thông cáo số 71-TC/TW", "71-TC/TW", NULL, VB_NUMBER_PARTY, true},
        {"Quyết định số 71 TC/QĐ/TCT ngày", "71-TC/QĐ/TCT", "71 TC/QĐ/TCT", VB_NUMBER_STATE, false},
        {"Chỉ thị 71 LĐTBXH-CT đều", "71/LĐTBXH-CT", "71 LĐTBXH-CT", VB_NUMBER_STATE, false},
        {"Nghị định số 71 HĐBT ngày 2-3-1985", "71/HĐBT", "71 HĐBT", VB_NUMBER_OLD, false},
        {"Quyết định 71 TTg ngày 2/3/1994", "71/TTg", "71 TTg", VB_NUMBER_OLD, false},
        {"Quyết định 71 TTg ngày 2/3/2004", NULL, NULL, VB_NUMBER_OLD, false},
        {"Công ty 71 CP ngày 2/3/1994", NULL, NULL, VB_NUMBER_OLD, false},
        {"Nghị quyết số 71 HĐND xã", NULL, NULL, VB_NUMBER_OLD, false},
        {"gửi G71/NHNN-TTGS", NULL, NULL, VB_NUMBER_STATE, false},
    };
    CHECK_ALL(state, cases);
}

static void reads_old_forms(void **state)
{
    static const number_case cases[] = {
        {"Sắc lệnh số 76-SL ngày", "76-SL", NULL, VB_NUMBER_STATE, true},
        {"Sắc lệnh 76-SL ngày 20-5-1950", "76-SL", NULL, VB_NUMBER_STATE, true},
        {"và số 188-SL ngày 29-5-1948", "188-SL", NULL, VB_NUMBER_STATE, true},
        {.text = "và số 188-SL nữa"},
        {.text = "Báo cáo 29-BC ngày 5/6/2020"},
        {"Luật số 103-SL/L.005 ngày", "103-SL/L.005", NULL, VB_NUMBER_STATE, true},
        {"Sắc luật số 002-SLt ngày", "002-SLt", NULL, VB_NUMBER_STATE, true},
        {"Sắc luật số 03-SL/76 ngày", "03-SL/76", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 305-VP/3 ngày", "305-VP/3", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 305-VP/3/4", "305-VP", NULL, VB_NUMBER_OLD, true},
        {"Pháp lệnh số 12-LCT/HĐNN8 ngày", "12-LCT/HĐNN8", NULL, VB_NUMBER_STATE, true},
        {"Pháp lệnh số 12-L/CTN ngày", "12-L/CTN", NULL, VB_NUMBER_STATE, true},
        {"Thông tư số 02-TT/LB ngày", "02-TT/LB", NULL, VB_NUMBER_STATE, true},
        {"số 15-QĐ/UB ngày 3-4-1985", "15-QĐ/UB", NULL, VB_NUMBER_STATE, true},
        {"số 15-QĐ/UB ngày 3-4-2005", "15/QĐ-UB", "15-QĐ/UB", VB_NUMBER_STATE, false},
        {"số 08-NQ/HĐTP, ngày 3-4-1990", "08-NQ/HĐTP", NULL, VB_NUMBER_STATE, true},
        /* a type before it and a date behind it, where `số` is not there */
        {"Quyết định 327-CT ngày 15-9-1992", "327-CT", NULL, VB_NUMBER_OLD, true},
        {"Quyet dinh 176-HDBT ngay 9-10-1989", "176-HĐBT", "176-HDBT", VB_NUMBER_OLD, false},
        {.text = "Quyết định 327-CT về"},
        {.text = "khoản 327-CT ngày 15-9-1992"},
        /* a blank before the symbol */
        {"số 09 TT/LĐ ngày 31-5-1961", "09-TT/LĐ", "09 TT/LĐ", VB_NUMBER_STATE, false},
        {"số 1000 BYT-QĐ ngày", "1000/BYT-QĐ", "1000 BYT-QĐ", VB_NUMBER_STATE, false},
        {"số 111 TTg/VG ngày", "111-TTg/VG", "111 TTg/VG", VB_NUMBER_STATE, false},
        {.text = "tổ số 5 UBND-ABC"},
        /* a line end before the hyphen */
        {"số 21\n- KH/TW, ngày", "21-KH/TW", "21\n- KH/TW", VB_NUMBER_PARTY, true},
        {.text = "số 21\n- Kế hoạch"},
        {.text = "mục 21\n- KH/TW"},
    };
    CHECK_ALL(state, cases);
}

/* Codes that are in no table stay, however near one that is comes to them. */
static void keeps_unknown_codes(void **state)
{
    static const char *const numbers[] = {
        "7480/BYT-PB",   "30/BTP-PB",     "12/2024/HĐ-BOT", "24/TTPTQĐ-BT",   "29/BĐ-UBND",
        "1/STNMT-QLĐ",   "3/UQ-GĐ",       "94/TYT-DS",      "116/BC-BĐT",     "04/KH-TYT",
        "15/HĐ-PPP",     "12/KH-BCA-C07", "62/VKSTC-V9",    "63/VKSNDTC-V14", "74/CSGT-P6",
        "17/HD-BCA-X01", "69/BCA-A05",    "12/TB-HĐTD",
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        char text[64];
        snprintf(text, sizeof text, "số %s ngày", numbers[i]);
        check(*state, &(number_case){text, numbers[i], NULL, VB_NUMBER_STATE, true});
    }
}

/* In a text that was read with its Đ, a B or a D is that letter. */
static void keeps_codes_where_strokes_stand(void **state)
{
    static const char *const numbers[] = {
        "77/TLBĐ",     "860/BHXH-BT", "12/SYT-BT",   "12/PLDĐ-DB",  "100/DLVN-BT",
        "12/TB-BTN",   "15/UBND-DT",  "31/STC-BĐG",  "9/SXD-PBN",   "2433/SNV-VLATLB",
        "118/KH-HBTN", "7/BC-KLBT",   "5/HD-TWĐBTN", "77/BDT-CSDT", "01/HDLB-TC-DVTW",
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        char text[80];
        vb_number number;
        snprintf(text, sizeof text, "Công văn trả lời đề nghị số %s ngày", numbers[i]);
        assert_true(vb_number_find(*state, vb_slice_of(text), 0, &number));
        assert_string_equal(number.text, numbers[i]);
        assert_true(number.exact);
    }
}

/* Where none was read, a code is the one that is listed but for its strokes. */
static void mends_strokes_where_none_stand(void **state)
{
    static const struct {
        const char *read, *number;
    } cases[] = {
        {"118-KH/HBTN", "118-KH/HĐTN"},
        {"118-KH/HDTN", "118-KH/HĐTN"},
        {"05/NQLT-UBND-HBTN", "05/NQLT-UBND-HĐTN"},
        {"211-QB/TBTN-XDBD", "211-QĐ/TĐTN-XDĐ"},
        {"2433/SLBTBXH-VLATLD", "2433/SLĐTBXH-VLATLĐ"},
        {"2433/SLBTBXH-VLATLB", "2433/SLĐTBXH-VLATLĐ"},
        {"14/2018/NQ-HPBND", "14/2018/NQ-HĐND"},
        {"14/2017/HBXD", "14/2017/HĐXD"},
        {"88/KLBT-CSHS", "88/KLĐT-CSHS"},
        {"77/TLBB", "77/TLBĐ"},
        /* of none that is listed, and of those that are somebody's */
        {"12/KH-XPDB", "12/KH-XPDB"},
        {"64b/HBPBT", "64b/HĐBT"},
        {"07/CTPH-HBTN-HBD", "07/CTPH-HĐTN-HĐĐ"},
        {"1988/SXD-HTKT&PTBT", "1988/SXD-HTKT&PTĐT"},
        {"6260/UBND-BT", "6260/UBND-ĐT"},
        {"860/BHXH-BT", "860/BHXH-BT"},
        {"09 TT/LD", "09/TT-LĐ"},
        {"01/TK-SDDPNN", "01/TK-SDDPNN"},
        {"12/KH-BTGTW", "12-KH/BTGTW"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[80];
        vb_number number;
        snprintf(text, sizeof text, "Cong van tra loi s6 %s ngay", cases[i].read);
        assert_true(vb_number_find(*state, vb_slice_of(text), 0, &number));
        assert_string_equal(number.text, cases[i].number);
    }
}

/* What the Party alone has tells that the signs changed places; a steering committee does not. */
static void keeps_the_order_of_either_system(void **state)
{
    static const number_case cases[] = {
        {"số 35/KH-BCĐ ngày", "35/KH-BCĐ", NULL, VB_NUMBER_STATE, true},
        {"số 35/KH-BCĐ389 ngày", "35/KH-BCĐ389", NULL, VB_NUMBER_STATE, true},
        {"số 35-KH/BCĐ ngày", "35-KH/BCĐ", NULL, VB_NUMBER_PARTY, true},
        {"số 35/QĐ-BCĐTW ngày", "35/QĐ-BCĐTW", NULL, VB_NUMBER_STATE, true},
        {"số 12/KH-BTG ngày", "12/KH-BTG", NULL, VB_NUMBER_STATE, true},
        {"số 12/KH-BTV ngày", "12/KH-BTV", NULL, VB_NUMBER_STATE, true},
        {"số 12/KH-BTGTU ngày", "12-KH/BTGTU", "12/KH-BTGTU", VB_NUMBER_PARTY, false},
        {"số 12/CT-TU ngày", "12-CT/TU", "12/CT-TU", VB_NUMBER_PARTY, false},
        /* No letter is mended to what would turn the signs round; a stroke is put there. */
        {"số 12/BC-PH ngày", "12/BC-PH", NULL, VB_NUMBER_STATE, true},
        {"số 12-BC/PH ngày", "12-BC/ĐH", "12-BC/PH", VB_NUMBER_PARTY, false},
        {"số 12/BC-DH ngày", "12-BC/ĐH", "12/BC-DH", VB_NUMBER_PARTY, false},
    };
    CHECK_ALL(state, cases);
}

static void reads_over_blanks_and_line_ends(void **state)
{
    static const number_case cases[] = {
        {"số 41-\nCT/TW, về", "41-CT/TW", "41-\nCT/TW", VB_NUMBER_PARTY, true},
        {"số 41- CT/TW", "41-CT/TW", "41- CT/TW", VB_NUMBER_PARTY, true},
        {"số 41- \nCT/TW", "41-CT/TW", "41- \nCT/TW", VB_NUMBER_PARTY, true},
        {"Số: 234 /KH-UBND", "234/KH-UBND", "234 /KH-UBND", VB_NUMBER_STATE, true},
        {"Thông tư 69/2023/TT-\nBTC quy", "69/2023/TT-BTC", "69/2023/TT-\nBTC", VB_NUMBER_STATE,
         true},
        {"Luật số 123/2025/\nQH15", "123/2025/QH15", "123/2025/\nQH15", VB_NUMBER_ASSEMBLY, true},
        {"số 89/2025/QH 15;", "89/2025/QH15", "89/2025/QH 15", VB_NUMBER_ASSEMBLY, true},
        /* the slash, read as a letter and as itself */
        {"số 2914V/QĐ-UBND", "2914/QĐ-UBND", "2914V/QĐ-UBND", VB_NUMBER_STATE, false},
        {"số 29Y/2024/QĐ-UBND", "29/2024/QĐ-UBND", "29Y/2024/QĐ-UBND", VB_NUMBER_STATE, false},
        /* a page turns, and bears its number */
        {"số 41-\n- 2 -\nCT/TW", "41-CT/TW", "41-\n- 2 -\nCT/TW", VB_NUMBER_PARTY, false},
        {"số 41-\n\n2\n\nCT/TW", "41-CT/TW", "41-\n\n2\n\nCT/TW", VB_NUMBER_PARTY, false},
        {"số 61/QĐ-\n\f                    – 12 –\n\nTTg", "61/QĐ-TTg",
         "61/QĐ-\n\f                    – 12 –\n\nTTg", VB_NUMBER_STATE, false},
        {"Chỉ thị số\n2\n8-CT/TW", "8-CT/TW", NULL, VB_NUMBER_PARTY, true},
        {"Chỉ thị số\n\n\f2\n8-CT/TW", "8-CT/TW", NULL, VB_NUMBER_PARTY, true},
        {"Chỉ thị số\n\f                2\n8-CT/TW", "8-CT/TW", NULL, VB_NUMBER_PARTY, true},
        {"số 61/2015/TTLT-BYT - BTC ngày", "61/2015/TTLT-BYT-BTC", "61/2015/TTLT-BYT - BTC",
         VB_NUMBER_STATE, true},
        {"12/QĐ-UBND - UBND tỉnh", "12/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
    };
    CHECK_ALL(state, cases);
}

static void repairs_what_the_scan_damaged(void **state)
{
    static const number_case cases[] = {
        {"Nghi quyet so 18-NQ/TVW", "18-NQ/TW", "18-NQ/TVW", VB_NUMBER_PARTY, false},
        {"Công văn số 31-CW/TU", "31-CV/TU", "31-CW/TU", VB_NUMBER_PARTY, false},
        {"số 2215/UBND-KGVxX ngày", "2215/UBND-KGVX", "2215/UBND-KGVxX", VB_NUMBER_STATE, false},
        {"Thong tu lien tich s6 13/2016/TTLT-BY T-BGDDT ngay", "13/2016/TTLT-BYT-BGDĐT",
         "13/2016/TTLT-BY T-BGDDT", VB_NUMBER_STATE, false},
        {"Cong van s6 2877/BKHDT-KCHTDT ngay", "2877/BKHĐT-KCHTĐT", "2877/BKHDT-KCHTDT",
         VB_NUMBER_STATE, false},
        /* Codes of two letters in the number of a letter are somebody's. */
        {"Cong van s6 545/DP-DT ngay 23/3/2023", "545/DP-DT", NULL, VB_NUMBER_STATE, true},
        {"Nghị định số 131 2025/NĐ-CP", "131/2025/NĐ-CP", "131 2025/NĐ-CP", VB_NUMBER_STATE, false},
        {"Nghị định số 36. 2020/NĐ-CP", "36/2020/NĐ-CP", "36. 2020/NĐ-CP", VB_NUMBER_STATE, false},
        {"Quyết định số 34: 2022/QĐ-UBND", "34/2022/QĐ-UBND", "34: 2022/QĐ-UBND", VB_NUMBER_STATE,
         false},
        {"số 09/BC-DTTr ngày", "09/BC-ĐTTr", "09/BC-DTTr", VB_NUMBER_STATE, false},
        {"Số 62-CTrHB/HU", "62-CTrHĐ/HU", "62-CTrHB/HU", VB_NUMBER_PARTY, false},
        {"s6 41-CT/lW", "41-CT/TW", "41-CT/lW", VB_NUMBER_PARTY, false},
        {"số 25/2019!\nTT-BNNPTNT ngày", "25/2019/TT-BNNPTNT", "25/2019!\nTT-BNNPTNT",
         VB_NUMBER_STATE, false},
        {"số 88:\nKH-UBND ngày", "88/KH-UBND", "88:\nKH-UBND", VB_NUMBER_STATE, false},
        {"số 3312I\nQĐ-BYT ngày", "3312/QĐ-BYT", "3312I\nQĐ-BYT", VB_NUMBER_STATE, false},
        {"s 512-KHITU, ngày", "512-KH/TU", "512-KHITU", VB_NUMBER_PARTY, false},
        {"so 512-Kil/TU", "512-KH/TU", "512-Kil/TU", VB_NUMBER_PARTY, false},
        {"sd 77/Qb-TTg", "77/QĐ-TTg", "77/Qb-TTg", VB_NUMBER_STATE, false},
        {"sé 496/QP-\nTTg", "496/QĐ-TTg", "496/QP-\nTTg", VB_NUMBER_STATE, false},
        {"s6 15/2021/ND-CP", "15/2021/NĐ-CP", "15/2021/ND-CP", VB_NUMBER_STATE, false},
        {"s6 15/2021/NB-CP", "15/2021/NĐ-CP", "15/2021/NB-CP", VB_NUMBER_STATE, false},
        {"sé 15/2021/NDB-CP", "15/2021/NĐ-CP", "15/2021/NDB-CP", VB_NUMBER_STATE, false},
        {"S6: 9/2023/TT-BLBTBXH", "9/2023/TT-BLĐTBXH", "9/2023/TT-BLBTBXH", VB_NUMBER_STATE, false},
        {"số 20/QÐ-UBND", "20/QĐ-UBND", "20/QÐ-UBND", VB_NUMBER_STATE, false}, /* U+00D0 */
        {"S6418 /PGDDT", "418/PGDĐT", "418 /PGDDT", VB_NUMBER_OLD, false},
        {"$6 72/2025‘QHIS:", "72/2025/QH15", "72/2025‘QHIS", VB_NUMBER_ASSEMBLY, false},
        {"56 102:2016/QHI3;", "102/2016/QH13", "102:2016/QHI3", VB_NUMBER_ASSEMBLY, false},
        {"số l5/2020/NĐ-CP", "15/2020/NĐ-CP", "l5/2020/NĐ-CP", VB_NUMBER_STATE, false},
        {"số 1O/2020/NĐ-CP", "10/2020/NĐ-CP", "1O/2020/NĐ-CP", VB_NUMBER_STATE, false},
        {"số 34I2016IND-CP", "34/2016/NĐ-CP", "34I2016IND-CP", VB_NUMBER_STATE, false},
        {"số 13-CT-TTg", "13/CT-TTg", "13-CT-TTg", VB_NUMBER_STATE, false},
        {"số 2797/QĐÐ-BGDĐT", "2797/QĐ-BGDĐT", "2797/QĐÐ-BGDĐT", VB_NUMBER_STATE, false},
        {"số 1369/CI1-UBND", "1369/CT-UBND", "1369/CI1-UBND", VB_NUMBER_STATE, false},
        {"số 102/2016/QH113", "102/2016/QH13", "102/2016/QH113", VB_NUMBER_ASSEMBLY, false},
        {"số 56/2024/QH1 ", "56/2024/QH15", "56/2024/QH1", VB_NUMBER_ASSEMBLY, false},
        {"S6: G6/HD-SNV", "66/HD-SNV", "G6/HD-SNV", VB_NUMBER_STATE, false},
        {"số 72-NQ-TW", "72-NQ/TW", "72-NQ-TW", VB_NUMBER_PARTY, false},
        /* figures read as letters, wherever they stand */
        {"số 4S7-KH/TU", "457-KH/TU", "4S7-KH/TU", VB_NUMBER_PARTY, false},
        {"Quyet dinh s6 3S9/QD-TTg", "359/QĐ-TTg", "3S9/QD-TTg", VB_NUMBER_STATE, false},
        {"số S6-CT/TW", "56-CT/TW", "S6-CT/TW", VB_NUMBER_PARTY, false},
        {"s6 3S-KL/TW", "35-KL/TW", "3S-KL/TW", VB_NUMBER_PARTY, false},
        /* a blank among them; not the ô of `số`, nor the number of a school, nor of a row */
        {"Chỉ thị số 4 1-CT/TW", "41-CT/TW", "4 1-CT/TW", VB_NUMBER_PARTY, false},
        {"Nghi dinh s6 7 4/2021/ND-CP", "74/2021/NĐ-CP", "7 4/2021/ND-CP", VB_NUMBER_STATE, false},
        {"Nghi dinh s 6 15/2021/ND-CP", "15/2021/NĐ-CP", "15/2021/ND-CP", VB_NUMBER_STATE, false},
        {"Trường số 2 134/QĐ-UBND", "134/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        {"Quyết định số 123 456/QĐ-UBND", "456/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        /* signs among the letters of a body */
        {"số 41-CT/1'W.", "41-CT/TW", "41-CT/1'W", VB_NUMBER_PARTY, false},
        {"số 41-CT/T\\V, ", "41-CT/TW", "41-CT/T\\V", VB_NUMBER_PARTY, false},
        {"theo Nghị quyết 18-NQ/TWngày", "18-NQ/TW", NULL, VB_NUMBER_PARTY, true},
        {"số 57/NlQ-HDNlD", "57/NQ-HĐND", "57/NlQ-HDNlD", VB_NUMBER_STATE, false},
        {"số 222/CD-TTeg", "222/CĐ-TTg", "222/CD-TTeg", VB_NUMBER_STATE, false},
        {"số 222/CĐ-TT£g", "222/CĐ-TTg", "222/CĐ-TT£g", VB_NUMBER_STATE, false},
        {"số 58/CĐ-T'Tg ngày", "58/CĐ-TTg", "58/CĐ-T'Tg", VB_NUMBER_STATE, false},
        {"số 87/K H-UBND", "87/KH-UBND", "87/K H-UBND", VB_NUMBER_STATE, true},
        {"số 18-NQ/\nlW ngày", "18-NQ/TW", "18-NQ/\nlW", VB_NUMBER_PARTY, false},
        {"Kết luận số 67-KL. TW ngày", "67-KL/TW", "67-KL. TW", VB_NUMBER_PARTY, false},
        {"số 73/2023)NĐ-CP", "73/2023/NĐ-CP", "73/2023)NĐ-CP", VB_NUMBER_STATE, false},
        {"số 942/QĐ-\n-TTg ngày", "942/QĐ-TTg", "942/QĐ-\n-TTg", VB_NUMBER_STATE, false},
        {"Quyết định số 15/QĐ. UBND tỉnh", "15/QĐ", "15/QĐ", VB_NUMBER_STATE, true},
        /* one letter too many in a long type; what can stand as read stays: NNPTNT is no BNNPTNT */
        {"số 07/2014/TTLUT-UBDT-NNPTNT-TC", "07/2014/TTLT-UBDT-NNPTNT-TC",
         "07/2014/TTLUT-UBDT-NNPTNT-TC", VB_NUMBER_STATE, false},
        {"số 31/2005/TTLTIBTC-BCA", "31/2005/TTLT/BTC-BCA", "31/2005/TTLTIBTC-BCA", VB_NUMBER_STATE,
         false},
        {"số 09-TB/VPTTBCD", "09-TB/VPTTBCĐ", "09-TB/VPTTBCD", VB_NUMBER_PARTY, false},
        {"số 09-TB/VPTTBCEĐ", "09-TB/VPTTBCĐ", "09-TB/VPTTBCEĐ", VB_NUMBER_PARTY, false},
        /* an unknown code stays, also behind a damaged Đ */
        {"số 01/2021/HB-BOT", "01/2021/HĐ-BOT", "01/2021/HB-BOT", VB_NUMBER_STATE, false},
        /* where more of the number is damaged, or the letters are often misread so */
        {"số 18:KH-VBND", "18/KH-UBND", "18:KH-VBND", VB_NUMBER_STATE, false},
        {"số 23/2007/CT-TTE", "23/2007/CT-TTg", "23/2007/CT-TTE", VB_NUMBER_STATE, false},
        {"số 60/2007/NQ-HPND", "60/2007/NQ-HĐND", "60/2007/NQ-HPND", VB_NUMBER_STATE, false},
        {"số 33/KH-BCDXYZ12", "33/KH-BCĐXYZ12", "33/KH-BCDXYZ12", VB_NUMBER_STATE, false},
        /* a T that was read with a stroke beside it, or as another letter */
        {"số 20/2018/TT-BGDĐIT;", "20/2018/TT-BGDĐT", "20/2018/TT-BGDĐIT", VB_NUMBER_STATE, false},
        {"số 2613/BGDĐI-GDITrH", "2613/BGDĐT-GDTrH", "2613/BGDĐI-GDITrH", VB_NUMBER_STATE, false},
        {"số 3699/BGDĐT-GDIrH", "3699/BGDĐT-GDTrH", "3699/BGDĐT-GDIrH", VB_NUMBER_STATE, false},
        {"s6 749/QD-Trg ngay", "749/QĐ-TTg", "749/QD-Trg", VB_NUMBER_STATE, false},
        /* glued to what its type is called by */
        {"theo NB124/2020/NB-CP", "124/2020/NĐ-CP", "124/2020/NB-CP", VB_NUMBER_STATE, false},
        {.text = "theo AB124/2020/NB-CP"},
        /* the hyphen left out behind a year */
        {"Nghị quyết 05/2020/NQHĐND", "05/2020/NQ-HĐND", "05/2020/NQHĐND", VB_NUMBER_STATE, false},
    };
    CHECK_ALL(state, cases);
}

static void repairs_assemblies_and_their_years(void **state)
{
    static const number_case cases[] = {
        {"số 595/2013/UBTVQH]3 ngày", "595/2013/UBTVQH13", "595/2013/UBTVQH]3", VB_NUMBER_ASSEMBLY,
         false},
        {"số 45/2023/\nQ15:", "45/2023/QH15", "45/2023/\nQ15", VB_NUMBER_ASSEMBLY, false},
        {"số 45/2023/0H15", "45/2023/QH15", "45/2023/0H15", VB_NUMBER_ASSEMBLY, false},
        {"số 45/2023/QH IS;", "45/2023/QH15", "45/2023/QH IS", VB_NUMBER_ASSEMBLY, false},
        {"số 812/NQ-UBTVQHI14", "812/NQ-UBTVQH14", "812/NQ-UBTVQHI14", VB_NUMBER_ASSEMBLY, false},
        {"số 93-2015/QH13", "93/2015/QH13", "93-2015/QH13", VB_NUMBER_ASSEMBLY, false},
        /* the one year of the term that is a figure away, and none where several are */
        {"số 17/9005/QH11", "17/2005/QH11", "17/9005/QH11", VB_NUMBER_ASSEMBLY, false},
        {"số 17/3025/QH15", "17/2025/QH15", "17/3025/QH15", VB_NUMBER_ASSEMBLY, false},
        {"số 17/2029/QH15", "17/2029/QH15", NULL, VB_NUMBER_ASSEMBLY, true},
        {"số 15/2021/QH13", "15/2021/QH13", NULL, VB_NUMBER_ASSEMBLY, true},
        {"số 28/3015/NĐ-CP", "28/2015/NĐ-CP", "28/3015/NĐ-CP", VB_NUMBER_STATE, false},
        {"số 28/201 5/NĐ-CP", "28/2015/NĐ-CP", "28/201 5/NĐ-CP", VB_NUMBER_STATE, true},
    };
    CHECK_ALL(state, cases);
}

static void finds_none_where_none_is(void **state)
{
    static const char *const texts[] = {
        "",
        "giai đoạn 2021 - 2025",
        "ngày 25/12/2023",
        "kích thước 18x24, 24/7, 1/2",
        "số 2016-QH13",
        "số 12/5555/NĐ-CP",
        "số 12/QHKT",
        "lô số 12/TB của xã",
        "phòng 12A-UBND, khổ A4/TT, 5KM/TW, 110KV-CT",
        "QCVN 06:2022/BXD",
        "1.000đ/CP; 5 km/h; 10 mg/l",
        "kinh tế - xã hội năm 2024-KT",
        "Số:      /KH-UBND",
        "tháng 5/2024 - UBND tỉnh",
        "((((((((((((",
        "12/34/56/78",
        "1/",
        "9-",
        "S6:QĐ-UBND",
        "S6-CT/TW",
        /* what stands among the figures is none */
        "số 1x3-KH/TU",
        /* numbers of pages */
        "theo\n- 2 -\nTTg ngày",
        "Chỉ thị\n- 2 -\nCT/TW",
        "- Như điều 5\n- TTTU, TT HĐND",
        "lô đất số 14-TT1, tuyến",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        check(*state, &(number_case){.text = texts[i]});
}

static void gives_the_parts(void **state)
{
    vb_number number;
    assert_true(vb_number_find(*state, VB_SLICE("sửa Nghị quyết số 30a/2008/NQ-CP"), 0, &number));
    assert_int_equal(number.year, 2008);
    assert_int_equal(number.ordinal_len, 3);
    assert_string_equal(number.text + number.symbol_at, "NQ-CP");
    assert_string_equal(number.text + number.body_at, "CP");
    assert_true(vb_slice_equal(number.type->name, VB_SLICE("Nghị quyết")));
    assert_true(vb_slice_equal(vb_number_issuer(*state, &number), VB_SLICE("Chính phủ")));
    assert_true(number.introduced);
    assert_int_equal(number.introduced_at, strlen("sửa Nghị quyết "));
}

static void goes_on_behind_a_number(void **state)
{
    vb_slice text = VB_SLICE("số 1-CT/TW, 2-CT/TW và 3-CT/TW");
    vb_number number;
    size_t at = 0, count = 0;
    while (vb_number_find(*state, text, at, &number)) {
        assert_int_equal(number.text[0], '1' + (int)count);
        at = number.end;
        count++;
    }
    assert_int_equal(count, 3);
}

/* A number that lost its separator; not where a 1 may be that or the last figure. */
static void guesses_lost_separators(void **state)
{
    static const struct {
        const char *text, *number; /* NULL: none */
        bool guessed;              /* that is all that is wrong with it */
    } cases[] = {
        {"Quyết định 1719QĐ-TTg", "1719/QĐ-TTg", true},
        {"số 2609QĐ/UBND", "2609/QĐ-UBND", true},
        {"số 28CT/TW ngày", "28-CT/TW", true},
        /* signs in each other's place, and one where the other is due */
        {"số 41/CT-TW", "41-CT/TW", true},
        {"số 61-QĐ/TTg", "61/QĐ-TTg", true},
        {"số 61/2019/NĐ/CP", "61/2019/NĐ-CP", false},
        {"số 61/QĐ/TTg", "61/QĐ-TTg", false},
        {"số 61/CĐ-TW", "61/CĐ-TW", false},
        {"số 61/QĐ.UB", "61/QĐ-UB", true},
        {"s6 61 HD/TWDTN-BTC", "61-HD/TWĐTN-BTC", false},
        {"Quyết định 254QD-TTg,", "254/QĐ-TTg", false},
        {"Công văn 3636BGDĐT-GDTH", "3636/BGDĐT-GDTH", true},
        {"Quyết định 1583.QB-TTg,", "1583/QĐ-TTg", false},
        {"S6: 109 NQ-CP", "109/NQ-CP", true},
        {"chương 109 NQ-CP", NULL, false},
        {"Số: 4: TT-BYT", "4/TT-BYT", false},
        {"số 1097NQ-CP", "109/NQ-CP", true},
        {"số 1091NQ-CP", NULL, false},
        {"Luật số 2872023/0H15", "28/2023/QH15", false},
        {"10672012/ND-CP", "106/2012/NĐ-CP", false},
        {"Nghị định số 092013/NĐ-CP", "09/2013/NĐ-CP", true},
        {"số 1112021/NĐ-CP", NULL, false},
        /* a year whose last figure the date tells */
        {"số 136202/NĐ-CP ngày 12/6/2025", "136/2025/NĐ-CP", true},
        {"số 136202/NĐ-CP ngày 12/6/2015", "136202/NĐ-CP", false},
        {"số 136202/VPCP-KTTH ngày 12/6/2025", "136202/VPCP-KTTH", false},
        {"Thông tư số 13/⁄2025/TT-BYT", "13/2025/TT-BYT", false},
        {"Luật số 64/2025%⁄QH15", "64/2025/QH15", false},
        {"số 118/202%⁄NĐ-CP", "118/2025/NĐ-CP", false},
        {"số 146/202%NĐ-CP", "146/2025/NĐ-CP", false},
        {"tăng 5/202%", NULL, false},
        {"số 9992150/NĐ-CP", NULL, false},
        {"20252026/QĐ-TTg", NULL, false},
        {"l0572025/QĐ-TTg", NULL, false},
        {"số 02/2022I\nQĐ-UBND", "02/2022/QĐ-UBND", false},
        {"số 90/2025I QH15", "90/2025/QH15", false},
        {"số 90/2025I và", NULL, false},
        {"2872023/ABCD-XYZ", NULL, false},
        {"số 14/2015TT-BTC", "14/2015/TT-BTC", true},
        {"số 14/20157TT-BTC", "14/2015/TT-BTC", false},
        {"Luật số: 77 2015-QH13", "77/2015/QH13", true},
        {"Luật số: 77 2015QH13", "77/2015/QH13", true},
        {"Luật số: 77 2019QH13", NULL, false},
        {"số 17/9005/QH11", "17/2005/QH11", false},
        {"số 17/2073/QH13", "17/2013/QH13", false},
        {"phòng 12A-UBND, khổ A4/TT, 5KM/TW, 110KV-CT", NULL, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_number number;
        vb_slice text = vb_slice_of(cases[i].text);
        assert_int_equal(vb_number_find(*state, text, 0, &number), cases[i].number != NULL);
        if (!cases[i].number)
            continue;
        assert_string_equal(number.text, cases[i].number);
        assert_int_equal(number.guessed, cases[i].guessed);
    }
}

/* What was read once is not read anew, and is read the same. */
static void remembers_numbers(void **state)
{
    static const char *const pieces[] = {"số 28-CT/TW",
                                         "28-\nCT/lW",
                                         "S6: 234 /KH-UBND ",
                                         "56/2017/NĐ-CP",
                                         "12/2020/TT-",
                                         "344-KHITU",
                                         "30a/2008/NQ-CP",
                                         " ngày ",
                                         "25/12/2023",
                                         "\n",
                                         " ",
                                         "59/2020/QH 14",
                                         "TW",
                                         "72-NQ-TW",
                                         "1O/2021/TT-BTC",
                                         " 13/QB-UBNB ",
                                         " 14/QB-UBNB ",
                                         " 61/2016/QHI4 ",
                                         " 62/2019/QHI4 "};
    enum { ROUNDS = 200, PIECES = 60 };
    uint32_t seed = 11;
    for (int round = 0; round < ROUNDS; round++) {
        char bytes[PIECES * 24];
        size_t len = 0;
        for (int i = 0; i < PIECES; i++) {
            seed = seed * 1664525u + 1013904223u;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof pieces[0])];
            memcpy(bytes + len, piece, strlen(piece));
            len += strlen(piece);
        }
        vb_slice text = {bytes, len};
        vb_number_memory *memory = vb_number_memory_new(NULL, len);
        vb_number anew, again;
        for (size_t at = 0; vb_number_find(*state, text, at, &anew); at = anew.end) {
            assert_true(vb_number_find_again(*state, memory, text, at, &again));
            assert_int_equal(again.start, anew.start);
            assert_int_equal(again.end, anew.end);
            assert_int_equal(again.introduced_at, anew.introduced_at);
            assert_int_equal(again.introduced, anew.introduced);
            assert_string_equal(again.text, anew.text);
            assert_true(again.type == anew.type && again.body == anew.body);
            assert_true(again.exact == anew.exact && again.confidence == anew.confidence);
        }
        vb_number_memory_free(memory);
    }
}

/* From the last back, as far as there is room for them. */
static void reads_a_row_back(void **state)
{
    static const char text[] = "Nghị quyết số 69, 70, 30a và 72-NQ/TW";
    vb_number last, row[4];
    const vb_citation *citation = *state;
    vb_slice all = vb_slice_of(text);
    assert_true(vb_number_find(citation, all, 0, &last));
    assert_string_equal(last.text, "72-NQ/TW");
    assert_int_equal(vb_number_row_before(citation, all, 0, &last, row, 4), 3);
    assert_string_equal(row[0].text, "30a-NQ/TW");
    assert_string_equal(row[1].text, "70-NQ/TW");
    assert_string_equal(row[2].text, "69-NQ/TW");
    assert_string_equal(row[0].text + row[0].symbol_at, "NQ/TW");
    assert_string_equal(row[0].text + row[0].body_at, "TW");
    assert_memory_equal(text + row[0].start, "30a", row[0].end - row[0].start);
    assert_false(row[1].introduced);
    assert_true(row[2].introduced);
    /* No type stands before what there is room for, or behind that byte. */
    assert_int_equal(vb_number_row_before(citation, all, 0, &last, row, 2), 0);
    assert_int_equal(vb_number_row_before(citation, all, row[2].start, &last, row, 4), 0);
}

/* Figures that look like `số`, and years of their own. */
static void reads_rows_of_any_figures(void **state)
{
    static const struct {
        const char *text, *first;
    } cases[] = {
        {"Quyết định số 50, 97/QĐ-UBND", "50/QĐ-UBND"},
        {"Quyết định số 50 đến 97/QĐ-UBND", "50/QĐ-UBND"},
        {"Quyết định số 86; 97/QĐ-UBND", "86/QĐ-UBND"},
        {"Nghị định số 61/2014 và 62/2015/NĐ-CP", "61/2014/NĐ-CP"},
        {"Nghị định số 61a/2014, 62/2015/NĐ-CP", "61a/2014/NĐ-CP"},
        {"Nghị định số 61/1214, 62/2015/NĐ-CP", NULL},
        {"Quyết định số 61/2014, 62/QĐ-TTg", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice text = vb_slice_of(cases[i].text);
        vb_number last, row[4];
        assert_true(vb_number_find(*state, text, 0, &last));
        size_t count = vb_number_row_before(*state, text, 0, &last, row, 4);
        assert_int_equal(count, cases[i].first != NULL);
        if (!cases[i].first)
            continue;
        assert_string_equal(row[0].text, cases[i].first);
        assert_int_equal(row[0].text_len, strlen(cases[i].first));
        assert_true(row[0].introduced);
        assert_int_equal(row[0].year, row[0].year ? 2014 : 0);
    }
}

/* What may be another number is believed less: a letter that a figure is read as, figures that a
 * blank may part, letters that may be `số`, a symbol that goes on. */
static void doubts_what_may_be_another(void **state)
{
    static const struct {
        const char *sure, *doubtful;
    } pairs[] = {
        {"Chỉ thị số 3A-CT/TW", "Chỉ thị số 3B-CT/TW"},
        {"Chỉ thị số 41-CT/TW", "Chỉ thị số 4 1-CT/TW"},
        {"Chỉ thị số 457-CT/TW", "Chỉ thị số 4S7-CT/TW"},
        {"Chỉ thị số 41-CT,", "Chỉ thị số 41-CT/xyz"},
        {"Quyết định 36/QĐ-TTg", "Quyết định S36/QĐ-TTg"},
        {"Quyết định số 456/QĐ-UBND", "Quyết định số 123 456/QĐ-UBND"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        vb_number sure, doubtful;
        assert_true(vb_number_find(*state, vb_slice_of(pairs[i].sure), 0, &sure));
        assert_true(vb_number_find(*state, vb_slice_of(pairs[i].doubtful), 0, &doubtful));
        assert_true(sure.confidence == 1);
        if (doubtful.confidence > 0.85)
            fail_msg("«%s»: %f", pairs[i].doubtful, doubtful.confidence);
    }
}

static void distance_is_small_for_likely_misreadings(void **state)
{
    double likely = vb_number_distance(*state, VB_SLICE("28-CT/TW"), VB_SLICE("28-CT/lW"));
    double other = vb_number_distance(*state, VB_SLICE("28-CT/TW"), VB_SLICE("29-CT/TW"));
    assert_true(vb_number_distance(*state, VB_SLICE("28-CT/TW"), VB_SLICE("28-CT/TW")) == 0);
    assert_true(likely > 0 && likely < 0.5);
    assert_true(other > 1);
}

static void tells_what_lacks_only_strokes(void **state)
{
    (void)state;
    assert_true(vb_lacks_only_strokes(VB_SLICE("QB"), VB_SLICE("QĐ")));
    assert_true(vb_lacks_only_strokes(VB_SLICE("DPBHSP"), VB_SLICE("ĐĐĐHSP")));
    assert_true(vb_lacks_only_strokes(VB_SLICE("QĐ"), VB_SLICE("QĐ")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("QĐ"), VB_SLICE("QB")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("KHTH"), VB_SLICE("KTTH")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("QB"), VB_SLICE("QĐT")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("QBT"), VB_SLICE("QĐ")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_clean_numbers),
        cmocka_unit_test(reads_dotted_units),
        cmocka_unit_test(reads_units_of_any_form),
        cmocka_unit_test(reads_old_numbers_behind_a_blank),
        cmocka_unit_test(reads_old_forms),
        cmocka_unit_test(keeps_unknown_codes),
        cmocka_unit_test(keeps_codes_where_strokes_stand),
        cmocka_unit_test(mends_strokes_where_none_stand),
        cmocka_unit_test(keeps_the_order_of_either_system),
        cmocka_unit_test(reads_over_blanks_and_line_ends),
        cmocka_unit_test(repairs_what_the_scan_damaged),
        cmocka_unit_test(finds_none_where_none_is),
        cmocka_unit_test(gives_the_parts),
        cmocka_unit_test(goes_on_behind_a_number),
        cmocka_unit_test(repairs_assemblies_and_their_years),
        cmocka_unit_test(guesses_lost_separators),
        cmocka_unit_test(remembers_numbers),
        cmocka_unit_test(doubts_what_may_be_another),
        cmocka_unit_test(reads_a_row_back),
        cmocka_unit_test(reads_rows_of_any_figures),
        cmocka_unit_test(distance_is_small_for_likely_misreadings),
        cmocka_unit_test(tells_what_lacks_only_strokes),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
