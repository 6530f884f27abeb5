/* Texts with their references marked, rows, and catalogues of documents. */
#include "refs_helpers.h"

typedef void (*writer)(vb_slice text, const vb_reference *references, size_t count, vb_buffer *out);

static void check(writer write, const char *text, const char *wanted)
{
    vb_reference_list list = references_of(text, NULL);
    vb_buffer out = VB_BUFFER(NULL);
    write(vb_slice_of(text), list.items, list.count, &out);
    assert_slice(vb_buffer_slice(&out), wanted);
    vb_buffer_free(&out);
    vb_reference_list_free(&list);
}

static void marks_text(void **state)
{
    (void)state;
    check(vb_references_write_inline, "theo Luật Cơ yếu & Quyết định 12-QĐ/TW.",
          "theo [[Luật Cơ yếu|/akn/vn/act/luat/co-yeu]] & [[Quyết định "
          "12-QĐ/TW|/akn/vn/act/quyet-dinh/12-qd-tw]].");
    check(vb_references_write_html, "a < b & khoản 2 Điều 5 Quyết định 12-QĐ/TW\"",
          "a &lt; b &amp; khoản 2 Điều 5 <a class=\"short\" "
          "href=\"/akn/vn/act/quyet-dinh/12-qd-tw#art_5__para_2\">Quyết định 12-QĐ/TW</a>&quot;");
    check(vb_references_write_html, "", "");
}

static void marks_xml(void **state)
{
    (void)state;
    vb_slice xml = VB_SLICE(
        "<akomaNtoso><meta>Luật Trẻ em</meta><p>theo Quyết định 12-QĐ/TW và <ref "
        "href=\"x\">Quyết định 13-QĐ/TW</ref>, Quyết định <b>14-QĐ/TW</b></p></akomaNtoso>");
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    assert_int_equal(vb_xml_text(xml, &text), VB_OK);
    assert_int_equal(text.len, xml.len);
    vb_refs *refs = vb_refs_new(NULL, shared_citation, NULL);
    vb_reference_list list;
    assert_int_equal(vb_refs_find(refs, vb_buffer_slice(&text), &list), VB_OK);
    vb_references_write_akn(xml, list.items, list.count, &out);
    vb_slice marked = vb_buffer_slice(&out);
    assert_true(
        vb_slice_find(marked,
                      VB_SLICE("<p>theo <ref href=\"/akn/vn/act/quyet-dinh/12-qd-tw\">Quyết định "
                               "12-QĐ/TW</ref> và <ref href=\"x\">"),
                      0) != SIZE_MAX);
    assert_true(vb_slice_find(marked, VB_SLICE("<meta>Luật Trẻ em</meta>"), 0) != SIZE_MAX);
    vb_reference_list_free(&list);
    vb_refs_free(refs);
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

static void check_xml_text(const char *xml, const char *wanted)
{
    vb_buffer text = VB_BUFFER(NULL);
    assert_int_equal(vb_xml_text(vb_slice_of(xml), &text), VB_OK);
    assert_slice(vb_buffer_slice(&text), wanted);
    vb_buffer_free(&text);
}

/* A tag ends behind its quoted values, and what is no tag at its own end. */
static void tells_text_from_tags(void **state)
{
    (void)state;
    check_xml_text("<p a=\"1 > 2\">x</p>", "             x    ");
    check_xml_text("<p a='\">' b=\"'>\">x", "                 x");
    check_xml_text("a<!-- > <ref> -->b", "a                b");
    check_xml_text("a<![CDATA[ > ]]>b", "a               b");
    check_xml_text("a<?b c>\n<ref>?>d", "a      \n       d");
    check_xml_text("<ref a='b>c'>x</ref\n>y", "                   \n y");
    check_xml_text("<ref>x<!-- </ref> -->y</ref>z", "                            z");
}

/* An element that is empty, or never ends, hides nothing behind its tag. */
static void hides_no_text_behind_a_tag(void **state)
{
    (void)state;
    check_xml_text("<ref a='b'/>x<ref>y</ref>z", "            x            z");
    check_xml_text("<meta/>x", "       x");
    check_xml_text("<ref>x<meta>y<ref>z", "     x      y     z");
    check_xml_text("<reference>x</reference><metal>y", "           x                   y");
}

/* XML that is none is read to its end all the same. */
static void survives_bad_xml(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",     "<",     "<<<", "<meta>",    "a<ref",   "</p",        "<meta ", "<ref>x",
        "<!--", "<!-->", "<?",  "<![CDATA[", "<p a=\"", "<ref a='/>", "<ref/",  ">"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_buffer out = VB_BUFFER(NULL);
        assert_int_equal(vb_xml_text(vb_slice_of(texts[i]), &out), VB_OK);
        assert_int_equal(out.len, strlen(texts[i]));
        vb_buffer_free(&out);
    }
}

static void writes_rows(void **state)
{
    (void)state;
    vb_reference_list list = references_of("a\n\tQuyết định\n12-QĐ/TW", NULL);
    vb_buffer out = VB_BUFFER(NULL);
    assert_count(&list, 1);
    vb_reference_write_tsv(&list.items[0], &out);
    assert_slice(vb_buffer_slice(&out),
                 "2\t2\tshort\tQuyết định\t12-QĐ/TW\t\t\t/akn/vn/act/quyet-dinh/"
                 "12-qd-tw\tQuyết định\\n12-QĐ/TW\n");
    vb_buffer_free(&out);
    vb_reference_list_free(&list);
}

static void names_what_it_finds(void **state)
{
    (void)state;
    for (int i = 0; i < VB_EVIDENCE_COUNT; i++)
        assert_non_null(vb_evidence_name((vb_evidence)i));
    assert_null(vb_evidence_name(VB_EVIDENCE_COUNT));
    assert_string_equal(vb_reference_kind_name(VB_REFERENCE_BACK), "back");
    assert_string_equal(vb_reference_kind_name((vb_reference_kind)99), "");
    assert_string_equal(vb_act_source_name(VB_ACT_AUTHORITY), "authority");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_text),           cmocka_unit_test(marks_xml),
        cmocka_unit_test(tells_text_from_tags), cmocka_unit_test(hides_no_text_behind_a_tag),
        cmocka_unit_test(survives_bad_xml),     cmocka_unit_test(writes_rows),
        cmocka_unit_test(names_what_it_finds),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
