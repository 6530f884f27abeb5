#include "normalize_encode.h"

static const vb_normalize_options plain = {0};

static void undoes_short_runs(void **state)
{
    (void)state;
    assert_normalized(plain, "ViÖt Nam", "Việt Nam");
    assert_normalized(plain, "Vieät Nam", "Việt Nam");
    assert_normalized(plain, "Viá»‡t Nam", "Việt Nam");
    assert_normalized(plain, "UÛy ban nhaân daân tænh", "Ủy ban nhân dân tỉnh");
    assert_normalized(plain, "Uû ban nh©n d©n tØnh Qu¶ng Nam", "Uỷ ban nhân dân tỉnh Quảng Nam");
    assert_normalized(plain, "céng hßa x· héi chñ nghÜa", "cộng hòa xã hội chủ nghĩa");
}

static void undoes_some_words_of_a_line(void **state)
{
    (void)state;
    assert_normalized(plain, "Độc lập – Tự do: céng hßa x· héi chñ nghÜa, Hạnh phúc",
                      "Độc lập – Tự do: cộng hòa xã hội chủ nghĩa, Hạnh phúc");
    assert_normalized(plain, "Căn cứ Luật: ñieàu kieän tröôùc tieân; quyết định",
                      "Căn cứ Luật: điều kiện trước tiên; quyết định");
}

static void follows_what_converters_made_of_it(void **state)
{
    (void)state;
    assert_normalized(plain, "Tr-êng ®¹i häc, ph−¬ng ¸n, ®−îc hμng n¨m",
                      "Trường đại học, phương án, được hàng năm");
}

static void raises_what_a_capital_font_showed(void **state)
{
    (void)state;
    assert_normalized(plain, "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM",
                      "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_normalized((vb_normalize_options){.encoding = "tcvn3"},
                      "C\xE9NG HO\xB5 X\xB7 H\xE9I\nUBND x\xB7 Ph\xF3 \xFD",
                      "CỘNG HOÀ XÃ HỘI\nUBND xã Phú ý");
    assert_normalized((vb_normalize_options){.encoding = "tcvn3", .upper_font = true},
                      "c\xE9ng ho\xB5 12/q\xAE", "CỘNG HOÀ 12/QĐ");
}

static void leaves_what_was_not_misread(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Các cơ quan hành chính nhà nước cấp tỉnh, cấp xã; Hoà bình, thuý, ngoằn ngoèo",
        "L'été dernier, les élèves de l'école étaient très fatigués après la fête; où ça, là-bas?",
        "Für die Prüfung müssen Größe, Höhe und Länge geändert werden; schöne Grüße aus Köln",
        "El niño comió en la montaña; ¿dónde está la señora? ¡Qué pasó, José!",
        "© ® ™ ° ± § ¶ · ¼ ½ ¾ × ÷ µ ¹ ² ³ « » ¡ ¿ ¢ £ ¤ ¥ ¦ ª º ¬ ¯ ´ ¸",
        "25 °C ± 5 %, 10 µm, 5 m², 3 m³, § 12, 1½, «Điều 5», 20 £, 30 ¥",
        "São Paulo não é à mão; coração, ações, informações, três, avô",
        "quan ly nha nuéc vé hd tich, c¢n bé thuéc uy ban, giy t¥",
        "hInh chäm sóc, giáo diic và bâo ve tré em, tto sir cüa hê thông",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_normalize_options keep = {.mojibake = VB_MOJIBAKE_KEEP};
        vb_buffer kept = VB_BUFFER(NULL);
        assert_int_equal(normalize(keep, vb_slice_of(texts[i]), SIZE_MAX, &kept), VB_OK);
        assert_normalized_bytes(plain, vb_slice_of(texts[i]), vb_buffer_slice(&kept));
        vb_buffer_free(&kept);
    }
    assert_normalized((vb_normalize_options){.mojibake = VB_MOJIBAKE_KEEP}, "Uû ban nh©n d©n",
                      "Uû ban nh©n d©n");
}

/* Undone mojibake of the file; NULL when there was none. */
static const char *undone_encoding(vb_normalizer *normalizer, vb_slice text, vb_buffer *out)
{
    assert_int_equal(feed_pieces(normalizer, text, SIZE_MAX, out), VB_OK);
    return vb_normalizer_mojibake(normalizer);
}

static void leaves_the_documents_and_their_scans(void **state)
{
    (void)state;
    static const char *const scans[] = {
        "chi-thi.ocr.txt",           "cong-van.ocr.txt",         "huong-dan-btc.ocr.txt",
        "ke-hoach-tu.ocr.txt",       "ke-hoach-ubnd.ocr.txt",    "nghi-quyet.ocr.txt",
        "quyet-dinh.ocr.txt",        "thong-bao-hu.ocr.txt",     "cong-van.fra.ocr.txt",
        "ke-hoach-tu.fra.ocr.txt",   "nghi-quyet.fra.ocr.txt",   "quyet-dinh.fra.ocr.txt",
        "huong-dan-btc.deu.ocr.txt", "thong-bao-hu.deu.ocr.txt", "sample.layout.ocr.txt",
    };
    enum { SCANS = sizeof scans / sizeof scans[0] };
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, NULL, NULL, &normalizer), VB_OK);
    for (size_t i = 0; i < SCANS + PRINTED_DOCUMENTS; i++) {
        vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
        read_fixture(&text, i < SCANS ? scans[i] : printed_documents[i - SCANS]);
        if (undone_encoding(normalizer, vb_buffer_slice(&text), &out))
            fail_msg("%s was undone", i < SCANS ? scans[i] : printed_documents[i - SCANS]);
        vb_buffer_free(&text);
        vb_buffer_free(&out);
    }
    vb_normalizer_free(normalizer);
}

/* Lines of `got` that are as in `expected`, of all. */
static void count_lines(vb_slice got, vb_slice expected, bool any_case, size_t *right, size_t *all)
{
    vb_slice one, other;
    for (size_t at = 0, from = 0; vb_next_line(expected, &at, &one); ++*all) {
        assert_true(vb_next_line(got, &from, &other));
        bool same = same_letters(one, other, any_case);
        if (!same)
            print_message("%.*s\n%.*s\n", (int)one.len, one.data, (int)other.len, other.data);
        *right += same;
    }
}

/* Whole documents come back from each encoding that is known to be misread, all but some lines of
 * abbreviations that stand before the document was known. */
static void undoes_whole_documents(void **state)
{
    (void)state;
    size_t right = 0, lines = 0;
    vb_normalizer *normalizer;
    assert_int_equal(vb_normalizer_new(NULL, NULL, NULL, &normalizer), VB_OK);
    for (size_t encoding = 1; encoding < legacy_count(); encoding++) {
        legacy table;
        assert_int_equal(legacy_init(&table, encoding, NULL), VB_OK);
        for (size_t i = 0; i < PRINTED_DOCUMENTS && table.misread; i++) {
            vb_buffer raw = VB_BUFFER(NULL), text = VB_BUFFER(NULL), bytes = VB_BUFFER(NULL),
                      misread = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
            read_fixture(&raw, printed_documents[i]);
            add_encodable(&text, vb_buffer_slice(&raw));
            encode(&bytes, vb_buffer_slice(&text), encoding);
            add_misread(&misread, vb_buffer_slice(&bytes));
            assert_string_equal(undone_encoding(normalizer, vb_buffer_slice(&misread), &out),
                                table.name);
            count_lines(vb_buffer_slice(&out), vb_buffer_slice(&text),
                        has_small_letters_only(encoding), &right, &lines);
            vb_buffer_free(&raw);
            vb_buffer_free(&text);
            vb_buffer_free(&bytes);
            vb_buffer_free(&misread);
            vb_buffer_free(&out);
        }
        legacy_free(&table);
    }
    vb_normalizer_free(normalizer);
    print_message("%zu of %zu lines\n", right, lines);
    assert_true(lines > 3000 && right * 1000 >= lines * 995);
}

static void tells_each_letter(void **state)
{
    (void)state;
    assert_edits(plain, "Nam ViÖt Nam\n", "1 6-8>6-9 [Ö>ệ] mojibake\n");
    assert_edits(plain, "Vieät Nam", "1 2-5>2-5 [eä>ệ] mojibake\n");
}

static void undoes_what_utf16_holds(void **state)
{
    (void)state;
    vb_normalize_options utf16 = {.encoding = "utf-16le"};
    assert_normalized_bytes(utf16, VB_SLICE("V\0i\0\xD6\0t\0 \0N\0a\0m\0"), VB_SLICE("Việt Nam"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undoes_short_runs),
        cmocka_unit_test(undoes_some_words_of_a_line),
        cmocka_unit_test(follows_what_converters_made_of_it),
        cmocka_unit_test(raises_what_a_capital_font_showed),
        cmocka_unit_test(leaves_what_was_not_misread),
        cmocka_unit_test(leaves_the_documents_and_their_scans),
        cmocka_unit_test(undoes_whole_documents),
        cmocka_unit_test(tells_each_letter),
        cmocka_unit_test(undoes_what_utf16_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
