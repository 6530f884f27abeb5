/* Document numbers: the grammars, what an OCR does to them, and what is none. */
#include "number_helpers.h"

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
        check_number(*state, &(number_case){text, numbers[i], NULL, VB_NUMBER_STATE, true});
    }
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
        {"Bio cdo sé 1 1296/BC-BNV ngay", "11296/BC-BNV", "1 1296/BC-BNV", VB_NUMBER_STATE, false},
        {"\nS6: 3795 1/CHQ-GSQL\n", "37951/CHQ-GSQL", "3795 1/CHQ-GSQL", VB_NUMBER_STATE, false},
        {"Trường số 2 134/QĐ-UBND", "134/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        {"Quyết định số 123 456/QĐ-UBND", "456/QĐ-UBND", NULL, VB_NUMBER_STATE, true},
        /* signs among the letters of a body */
        {"số 41-CT/1'W.", "41-CT/TW", "41-CT/1'W", VB_NUMBER_PARTY, false},
        {"số 41-CT/T\\V, ", "41-CT/TW", "41-CT/T\\V", VB_NUMBER_PARTY, false},
        {"theo Nghị quyết 18-NQ/TWngày", "18-NQ/TW", NULL, VB_NUMBER_PARTY, true},
        {"số 57/NlQ-HDNlD", "57/NQ-HĐND", "57/NlQ-HDNlD", VB_NUMBER_STATE, false},
        {"số 222/CD-TTeg", "222/CĐ-TTg", "222/CD-TTeg", VB_NUMBER_STATE, false},
        {"so 33/CT-TTEg ngay 20/8/2020", "33/CT-TTg", "33/CT-TTEg", VB_NUMBER_STATE, false},
        {"so 33/CT-TTpg ngay 20/8/2020", "33/CT-TTg", "33/CT-TTpg", VB_NUMBER_STATE, false},
        {"so 33/CT-TTøg ngay 20/8/2020", "33/CT-TTg", "33/CT-TTøg", VB_NUMBER_STATE, false},
        {"số 222/CĐ-TT£g", "222/CĐ-TTg", "222/CĐ-TT£g", VB_NUMBER_STATE, false},
        {"so 33/CT-TT£e ngay 20/8/2020", "33/CT-TTg", "33/CT-TT£e", VB_NUMBER_STATE, false},
        {"so 12/QD-TT€g ngay 20/8/2020", "12/QĐ-TTg", "12/QD-TT€g", VB_NUMBER_STATE, false},
        {"số 69-QĐÐĐ/TW, ngày", "69-QĐ/TW", "69-QĐÐĐ/TW", VB_NUMBER_PARTY, false},
        {"số 12/QĐĐĐ-UBND", "12/QĐ-UBND", "12/QĐĐĐ-UBND", VB_NUMBER_STATE, false},
        /* the bodies of an act of several are no units */
        {"so 07/2011/TTLT-BNNPTNT-BTINMT ngay", "07/2011/TTLT-BNNPTNT-BTNMT",
         "07/2011/TTLT-BNNPTNT-BTINMT", VB_NUMBER_STATE, false},
        /* a type by itself, where the text has no Đ */
        {"so 240/QD ngay 24/5/1990", "240/QĐ", "240/QD", VB_NUMBER_STATE, false},
        {"Quyết định số 240/QD ngày 24/5/1990 của đồng chí", "240/QD", NULL, VB_NUMBER_STATE, true},
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
        "QCVN 06: 2022/BXD",
        "QCVN 01 - 2008/BLĐTBXH",
        "QCVN 02-31-1 : 2019/BNNPTNT",
        "QCVN: 02/2019/BLĐTBXH",
        "van-ban/nghi-dinh-59-2018-nd-cp-sua-doi.aspx",
        "sức khỏe sinh sản: 1- Quyết định về thời gian",
        "Tổng Công ty xây dựng số 1 - CTCP",
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
        check_number(*state, &(number_case){.text = texts[i]});
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

static void distance_is_small_for_likely_misreadings(void **state)
{
    double likely = vb_number_distance(*state, VB_SLICE("28-CT/TW"), VB_SLICE("28-CT/lW"));
    double other = vb_number_distance(*state, VB_SLICE("28-CT/TW"), VB_SLICE("29-CT/TW"));
    assert_true(vb_number_distance(*state, VB_SLICE("28-CT/TW"), VB_SLICE("28-CT/TW")) == 0);
    assert_true(likely > 0 && likely < 0.5);
    assert_true(other > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_clean_numbers),
        cmocka_unit_test(reads_units_of_any_form),
        cmocka_unit_test(reads_old_forms),
        cmocka_unit_test(keeps_unknown_codes),
        cmocka_unit_test(reads_over_blanks_and_line_ends),
        cmocka_unit_test(repairs_what_the_scan_damaged),
        cmocka_unit_test(finds_none_where_none_is),
        cmocka_unit_test(gives_the_parts),
        cmocka_unit_test(goes_on_behind_a_number),
        cmocka_unit_test(distance_is_small_for_likely_misreadings),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
