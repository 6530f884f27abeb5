/* Whole invented documents through the segmenter, and what must hold for any input. */
#include "segment_helpers.h"

/* ------------------------------------------------------------------------------ properties -- */

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The bytes of a block are its own. */
static void check_spans(const vb_block *block, char *covered)
{
    assert_true(block->span_count >= 1);
    assert_int_equal(block->spans[0].start, block->start);
    assert_int_equal(block->spans[block->span_count - 1].end, block->end);
    for (size_t i = 0; i < block->span_count; i++) {
        vb_span span = block->spans[i];
        assert_true(span.start < span.end);
        assert_true(i == 0 || block->spans[i - 1].end < span.start);
        for (size_t at = span.start; at < span.end; at++)
            assert_int_equal(covered[at], 0);
        memset(covered + span.start, 1, span.end - span.start);
    }
}

/* The items inside a block lie in it, one behind the other. */
static void check_parts(const vb_block *block)
{
    assert_true(block->part_count != 1);
    for (size_t i = 0; i < block->part_count; i++) {
        const vb_part *part = &block->parts[i];
        assert_true(part->start >= block->start && part->start < part->end);
        assert_true(part->end <= block->end);
        assert_true(i == 0 || part[-1].end == part->start);
        assert_true(part->label.len > 0);
        assert_true(part->text.data >= block->text.data &&
                    part->text.data + part->text.len <= block->text.data + block->text.len);
    }
}

/* Documents follow one another and have all blocks. */
static void check_documents(const vb_outline *outline)
{
    size_t end = 0;
    const vb_document *document;
    for (size_t i = 0; (document = vb_outline_document(outline, i)); i++) {
        assert_int_equal(document->first, end);
        assert_true(document->first <= document->end);
        for (end = document->first; end < document->end; end++)
            assert_int_equal(vb_outline_block(outline, end)->document, i);
    }
    assert_int_equal(end, vb_outline_count(outline));
    assert_true(vb_outline_document_count(outline) >= 1);
}

/* Spans lie in the text and in order, share nothing, and every byte that is no blank is in one. */
static void check_outline(vb_slice text, const vb_outline *outline)
{
    char *covered = calloc(text.len + 1, 1);
    size_t before = 0;
    assert_non_null(covered);
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        assert_true(block->start >= before);
        assert_true(block->start < block->end);
        assert_true(block->end <= text.len);
        assert_true(block->first_line >= 1 && block->first_line <= block->last_line);
        assert_true(block->page >= 1);
        assert_true(block->confidence > 0 && block->confidence <= 1);
        assert_non_null(block->reason);
        assert_true(block->parent == VB_NO_BLOCK || block->parent < i);
        assert_true((block->level > 0) ==
                    (block->type == VB_BLOCK_HEADING || block->type == VB_BLOCK_ITEM));
        check_spans(block, covered);
        check_parts(block);
        before = block->start;
    }
    check_documents(outline);
    for (size_t i = 0; i < text.len; i++) {
        if (!is_blank(text.data[i]))
            assert_int_equal(covered[i], 1);
    }
    free(covered);
}

typedef vb_status (*outline_writer)(const vb_outline *, const vb_selection *, vb_buffer *);

static const outline_writer writers[] = {
    vb_outline_write_text,     vb_outline_write_lines, vb_outline_write_contents,
    vb_outline_write_markdown, vb_outline_write_tsv,
};

/* Writes what it is handed, and counts it. */
typedef struct turn_writer {
    outline_writer write;
    const vb_selection *selection;
    vb_buffer *out;
    size_t documents, headers;
} turn_writer;

static vb_status write_turn(void *context, const vb_outline *outline)
{
    turn_writer *at = context;
    assert_int_equal(vb_outline_document_count(outline), 1);
    at->documents++;
    at->headers += vb_header_found(vb_outline_header(outline));
    return at->write(outline, at->selection, at->out);
}

static void write_in_turn(vb_slice text, turn_writer *at)
{
    bool split = at->selection && at->selection->split;
    assert_int_equal(vb_segment_in_turn(segmenter, text, split, (vb_outline_taker){write_turn, at}),
                     VB_OK);
}

/* What is read document by document is written as it would be had all been read. */
static void check_writing(vb_slice text, const vb_outline *outline, const vb_selection *selection)
{
    for (size_t i = 0; i < sizeof writers / sizeof writers[0]; i++) {
        vb_buffer due = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
        turn_writer at = {.write = writers[i], .selection = selection, .out = &out};
        assert_int_equal(writers[i](outline, selection, &due), VB_OK);
        write_in_turn(text, &at);
        assert_int_equal(at.documents, vb_outline_document_count(outline));
        assert_true(vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&due)));
        vb_buffer_free(&due);
        vb_buffer_free(&out);
    }
}

static vb_outline *read_text(vb_slice text)
{
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, text, &outline), VB_OK);
    check_outline(text, outline);
    return outline;
}

static void write_all(vb_slice text, const vb_outline *outline)
{
    static const vb_selection selections[] = {{0}, {.split = true}, {.split = true, .deepest = 2}};
    check_writing(text, outline, NULL);
    for (size_t i = 0; i < sizeof selections / sizeof selections[0]; i++)
        check_writing(text, outline, &selections[i]);
}

static const vb_block *find_block(const vb_outline *outline, vb_block_type type, const char *label)
{
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (block->type == type && vb_slice_equal(block->label, vb_slice_of(label)))
            return block;
    }
    fail_msg("no %s «%s»", vb_block_type_name(type), label);
    return NULL;
}

#define assert_slice(slice, string)                                                                \
    do {                                                                                           \
        vb_slice slice_ = (slice);                                                                 \
        assert_int_equal(slice_.len, strlen(string));                                              \
        assert_memory_equal(slice_.data, string, slice_.len);                                      \
    } while (0)

/* ------------------------------------------------------------------------------- documents -- */

static const char plan[] =
    "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "TỈNH SƠN BÌNH Độc lập - Tự do - Hạnh phúc\n"
    "\n"
    "Số: 17/KH-UBND Sơn Bình, ngày 05 tháng 3 năm 2024\n"
    "KẾ HOẠCH\n"
    "Trồng cây phân tán trên địa bàn tỉnh giai đoạn 2024 -\n"
    "2026\n"
    "\n"
    "Căn cứ Luật Lâm nghiệp; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n"
    "\n"
    "|. MỤC ĐÍCH, YÊU CẦU\n"
    "1. Mục đích\n"
    "- Nâng độ che phủ, giữ nước, giữ đất theo Chỉ thị số 45-\n"
    "CT/TU và nhu cầu của người dân các xã ven sông trong tỉnh.\n"
    "2.Yêu cầu\n"
    "- Trồng đúng mùa vụ; chọn giống cây phù hợp với kinh tế\n"
    "- xã hội của từng xã.\n"
    "I1. NHIỆM VỤ\n"
    "1. Rà soát quỹ đất ven đường, ven sông, trụ sở, trường học để trồng cây.\n"
    "\n"
    "2\n"
    "\n"
    "2. Chuẩn bị giống.\n"
    "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n"
    "- Như trên; CHỦ TỊCH\n"
    "- Lưu: VT.\n"
    "Nguyễn Văn Mẫu\n";

static void test_plan(void **state)
{
    (void)state;
    vb_outline *outline = read_text(VB_SLICE(plan));
    const vb_header *header = vb_outline_header(outline);
    assert_slice(header->issuing_body, "ỦY BAN NHÂN DÂN TỈNH SƠN BÌNH");
    assert_slice(header->number, "17/KH-UBND");
    assert_slice(header->place, "Sơn Bình");
    assert_slice(header->date, "2024-03-05");
    assert_slice(header->doc_type, "Kế hoạch");
    assert_slice(header->subject, "Trồng cây phân tán trên địa bàn tỉnh giai đoạn 2024 - 2026");
    assert_slice(header->authority, "TM. ỦY BAN NHÂN DÂN");
    assert_slice(header->position, "CHỦ TỊCH");
    assert_slice(header->name, "Nguyễn Văn Mẫu");
    assert_int_equal(header->recipient_count, 2);
    assert_slice(header->recipients[1], "Lưu: VT");
    assert_true(vb_header_found(header));

    const vb_block *roman = find_block(outline, VB_BLOCK_HEADING, "I.");
    assert_int_equal(roman->level, 1);
    assert_true(roman->repaired);
    assert_slice(roman->text, "MỤC ĐÍCH, YÊU CẦU");
    const vb_block *second = find_block(outline, VB_BLOCK_HEADING, "2.");
    assert_int_equal(second->level, 2);
    assert_slice(second->text, "Yêu cầu");
    assert_ptr_equal(vb_outline_block(outline, second->parent), roman);
    const vb_block *dash = find_block(outline, VB_BLOCK_ITEM, "-");
    assert_int_equal(dash->level, 3);
    assert_slice(
        dash->text,
        "Nâng độ che phủ, giữ nước, giữ đất theo Chỉ thị số 45-CT/TU và nhu cầu của người dân "
        "các xã ven sông trong tỉnh.");
    find_block(outline, VB_BLOCK_HEADING, "II.");
    assert_int_equal(find_block(outline, VB_BLOCK_PAGE_NUMBER, "")->first_line, 21);
    assert_int_equal(find_block(outline, VB_BLOCK_ITEM, "2.")->first_line, 23);
    write_all(VB_SLICE(plan), outline);
    vb_outline_free(outline);
}

/* What closes a text, and what stands behind that, is under none of its titles. */
static void test_closing(void **state)
{
    (void)state;
    vb_outline *outline =
        read_text(VB_SLICE("I. NỘI DUNG\nSửa mái chợ.\nII. KINH PHÍ\nCủa xã.\n"
                           "Trên đây là kế hoạch sửa chợ.\nĐề nghị các thôn làm.\n"
                           "III. PHỤ THÊM\nSửa đường.\n"));
    static const size_t parents[] = {VB_NO_BLOCK, 0,           VB_NO_BLOCK, 2,
                                     VB_NO_BLOCK, VB_NO_BLOCK, VB_NO_BLOCK, 6};
    assert_int_equal(vb_outline_count(outline), sizeof parents / sizeof parents[0]);
    for (size_t i = 0; i < vb_outline_count(outline); i++)
        assert_int_equal(vb_outline_block(outline, i)->parent, parents[i]);
    vb_outline_free(outline);
}

static void test_dash_inside_a_sentence(void **state)
{
    (void)state;
    vb_outline *outline = read_text(VB_SLICE(plan));
    for (size_t i = 0; i < vb_outline_count(outline); i++)
        assert_false(vb_slice_starts(vb_outline_block(outline, i)->text, VB_SLICE("xã hội")));
    vb_outline_free(outline);
}

static const char decision[] = "QUYẾT ĐỊNH\n"
                               "Về việc đặt tên đường\n"
                               "\n"
                               "Căn cứ Luật Tổ chức chính quyền địa phương;\n"
                               "Theo đề nghị của Giám đốc Sở Xây dựng.\n"
                               "QUYẾT ĐỊNH:\n"
                               "Chương I\n"
                               "QUY ĐỊNH CHUNG\n"
                               "Điều 1. Phạm vi điều chỉnh\n"
                               "1. Quyết định này đặt tên đường theo quy định tại khoản 2\n"
                               "Điều 5 Quy chế đặt tên đường, phố và công trình công cộng:\n"
                               "a) Đường trong khu dân cư;\n"
                               "b) Đường liên xã;\n"
                               "c) Đường ven hồ;\n"
                               "d) Đường ven sông;\n"
                               "d) Đường trong khu công nghiệp.\n"
                               "2. Quyết định này có hiệu lực từ ngày ký.\n"
                               "Biéu 2. Tổ chức thực hiện\n"
                               "Giao Sở Xây dựng thực hiện Quyết định này.\n";

static void test_decision(void **state)
{
    (void)state;
    vb_outline *outline = read_text(VB_SLICE(decision));
    assert_slice(find_block(outline, VB_BLOCK_HEADING, "Chương I")->text, "QUY ĐỊNH CHUNG");
    const vb_block *article = find_block(outline, VB_BLOCK_HEADING, "Điều 1.");
    assert_int_equal(article->level, 2);
    const vb_block *clause = find_block(outline, VB_BLOCK_ITEM, "1.");
    assert_int_equal(clause->level, 3);
    assert_int_equal(clause->last_line, 11);
    assert_int_equal(find_block(outline, VB_BLOCK_ITEM, "đ)")->first_line, 16);
    assert_int_equal(find_block(outline, VB_BLOCK_ITEM, "đ)")->level, 4);
    assert_int_equal(find_block(outline, VB_BLOCK_HEADING, "Điều 2.")->first_line, 18);
    assert_int_equal(find_block(outline, VB_BLOCK_PREAMBLE, "")->first_line, 4);
    write_all(VB_SLICE(decision), outline);
    vb_outline_free(outline);
}

/* A field of a header as it must be, for a text. */
typedef struct field_case {
    const char *text, *field;
} field_case;

/* `Kính gửi:` may stand alone, before a dash, or be lost in part: no letter of a name goes with it.
 */
static void test_addressee(void **state)
{
    static const field_case cases[] = {
        {"Kính gửi:\n\n- Trưởng phòng Nội vụ;\n- Hiệu trưởng các trường.\n",
         "Trưởng phòng Nội vụ; Hiệu trưởng các trường."},
        {"Kính gửi:   - Ủy ban nhân dân các xã;\n            - Trạm y tế các xã.\n",
         "Ủy ban nhân dân các xã; Trạm y tế các xã."},
        {"Kính gửi - Ủy ban nhân dân các xã\n- Trạm y tế\n", "Ủy ban nhân dân các xã; Trạm y tế"},
        {"Kính gửi:\nỦy ban nhân dân các xã.\n", "Ủy ban nhân dân các xã."},
        {"Kinh giri: Ủy ban nhân dân\ncác xã.\n", "Ủy ban nhân dân các xã."},
        {"Kính gửi: Sở Y tế\nĐồng kính gửi: Sở Nội vụ\n", "Sở Y tế; Sở Nội vụ"},
        {"CÔNG ĐIỆN\nVề ứng phó với bão\n\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Các Bộ: Công an, Y tế.\n",
         "Các Bộ: Công an, Y tế."},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_buffer text = VB_BUFFER(NULL);
        vb_buffer_add_string(&text, "Số: 78/SCT-VP\n");
        vb_buffer_add_string(&text, cases[i].text);
        vb_buffer_add_string(&text, "\nHiện nay mưa kéo dài.\n");
        vb_outline *outline = read_text(vb_buffer_slice(&text));
        assert_slice(vb_outline_header(outline)->addressee, cases[i].field);
        vb_outline_free(outline);
        vb_buffer_free(&text);
    }
}

/* A damaged number takes nothing of the place and the date beside it. */
static void test_damaged_number(void **state)
{
    static const field_case cases[] = {
        {"Số: 66HH-SNV Lạng Sơn, ngày 25 tháng 01 năm 2022\n", "66HH-SNV"},
        {"Số: IIHH-SNV Lạng Sơn, ngày 25 tháng 01 năm 2022\n", "IIHH-SNV"},
        {"Số: 66/HH-SNV Lạng Sơn, ngày 25 tháng 01 năm 2022\n", "66/HH-SNV"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_outline *outline = read_text(vb_slice_of(cases[i].text));
        const vb_header *header = vb_outline_header(outline);
        assert_slice(header->number, cases[i].field);
        assert_slice(header->place, "Lạng Sơn");
        assert_slice(header->date, "2022-01-25");
        vb_outline_free(outline);
    }
}

/* ------------------------------------------------------------------------------- any input -- */

/* Of two documents written as one the second needs no header, of two written one by one it does. */
static void test_written(void **state)
{
    (void)state;
    const vb_selection one_by_one = {.split = true};
    vb_buffer text = VB_BUFFER(NULL);
    vb_buffer_add_string(&text, plan);
    vb_buffer_add_string(&text, plan);
    vb_outline *outline = read_text(vb_buffer_slice(&text));
    assert_int_equal(vb_outline_document_count(outline), 2);
    write_all(vb_buffer_slice(&text), outline);
    vb_outline_free(outline);
    for (int split = 0; split < 2; split++) {
        vb_buffer out = VB_BUFFER(NULL);
        turn_writer at = {
            .write = vb_outline_write_text, .selection = split ? &one_by_one : NULL, .out = &out};
        write_in_turn(vb_buffer_slice(&text), &at);
        assert_int_equal(at.headers, 1 + split);
        vb_buffer_free(&out);
    }
    vb_buffer_free(&text);
}

static vb_status refuse(void *context, const vb_outline *outline)
{
    (void)outline;
    ++*(size_t *)context;
    return VB_ERR_INPUT;
}

static void test_taker_ends_the_work(void **state)
{
    (void)state;
    size_t calls = 0;
    vb_buffer text = VB_BUFFER(NULL);
    vb_buffer_add_string(&text, plan);
    vb_buffer_add_string(&text, plan);
    assert_int_equal(vb_segment_in_turn(segmenter, vb_buffer_slice(&text), true,
                                        (vb_outline_taker){refuse, &calls}),
                     VB_ERR_INPUT);
    assert_int_equal(calls, 1);
    vb_buffer_free(&text);
}

/* Of documents written as one all is told that the header of the first does not tell: here the end
 * of the second, though the first has none. */
static void test_end_of_another_is_told(void **state)
{
    (void)state;
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    size_t end = vb_slice_find(vb_slice_of(plan), VB_SLICE("Nơi nhận"), 0);
    assert_true(end != SIZE_MAX);
    vb_buffer_add(&text, vb_slice_cut(vb_slice_of(plan), 0, end));
    vb_buffer_add_string(&text, plan);
    turn_writer at = {.write = vb_outline_write_text, .out = &out};
    write_in_turn(vb_buffer_slice(&text), &at);
    assert_int_equal(at.documents, 2);
    assert_true(vb_slice_find(vb_buffer_slice(&out), VB_SLICE("Nơi nhận"), 0) != SIZE_MAX);
    vb_buffer_free(&text);
    vb_buffer_free(&out);
}

/* With lines that no other document has. */
static void add_document(vb_buffer *out, const char *head, size_t number)
{
    vb_buffer_add_format(out, "CHI CỤC THUẾ SỐ %zu\n", number);
    vb_buffer_add_format(out, "%s\nĐiều 1. Giao phòng %zu.\n\n", head, number);
    vb_buffer_add_format(out, "Nơi nhận:\n- Phòng số %zu;\n- Lưu: VT.\n", number);
    vb_buffer_add_format(out, "TRƯỞNG PHÒNG %zu\nNguyễn Văn An\n\n", number);
}

static void check_same_blocks(const vb_outline *outline, size_t first, const vb_outline *due)
{
    for (size_t i = 0; i < vb_outline_count(due); i++) {
        const vb_block *block = vb_outline_block(outline, first + i);
        assert_int_equal(block->type, vb_outline_block(due, i)->type);
        assert_true(vb_slice_equal(block->text, vb_outline_block(due, i)->text));
    }
}

/* What was found out of a line is remembered for where it stands again: it must say the same of all
 * of a line and of part of one, and be forgotten where other lines took its place. */
static void test_same_lines(void **state)
{
    static const char *const heads[] = {
        "BỘ TÀI CHÍNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 15/QĐ-BTC Hà Nội, ngày 2 tháng 3 năm 2024\n"
        "QUYẾT ĐỊNH\nVề việc ban hành quy chế\n",
        "BỘ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n"
        "Số: 15/QĐ-BTC\nHà Nội, ngày 2 tháng 3 năm 2024\n"
        "QUYẾT ĐỊNH\nVề việc ban hành quy chế\n",
        "BO TAI CHINH CONG HOA XA HOI CHU NGHIA VIET NAM\n"
        "Dc lap - Tu do - Hanh phic\nHa Noi, ngay 2 thang 3 nam 2024\n"
        "QUYET DINH\nVé viéc ban hanh quy ché\n",
    };
    enum { HEADS = sizeof heads / sizeof heads[0], DOCUMENTS = 1000 };
    vb_buffer stack = VB_BUFFER(NULL), document = VB_BUFFER(NULL);
    (void)state;
    for (size_t i = 0; i < DOCUMENTS; i++)
        add_document(&stack, heads[i % HEADS], i);
    vb_outline *outline = read_text(vb_buffer_slice(&stack)), *alone;
    assert_int_equal(vb_outline_document_count(outline), DOCUMENTS);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        vb_buffer_clear(&document);
        add_document(&document, heads[i % HEADS], i);
        alone = read_text(vb_buffer_slice(&document));
        check_same_blocks(outline, vb_outline_document(outline, i)->first, alone);
        vb_outline_free(alone);
    }
    vb_outline_free(outline);
    vb_buffer_free(&stack);
    vb_buffer_free(&document);
}

static void test_empty(void **state)
{
    (void)state;
    const char *const blanks[] = {"", "\n", " \t\n\f\n\r\n"};
    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
        vb_outline *outline = read_text(vb_slice_of(blanks[i]));
        assert_int_equal(vb_outline_count(outline), 0);
        assert_null(vb_outline_block(outline, 0));
        assert_false(vb_header_found(vb_outline_header(outline)));
        write_all(vb_slice_of(blanks[i]), outline);
        vb_outline_free(outline);
    }
}

/* A text made of what labels, heads and ends are made of, in no order. */
static void test_random(void **state)
{
    static const char *const parts[] = {
        "I.",
        "1.",
        "2.1. ",
        "a) ",
        "(1) ",
        "- ",
        "+ ",
        "\n",
        "\n\n",
        "\f",
        "Điều ",
        "5. ",
        "Căn cứ",
        "KẾ HOẠCH",
        "Số: 1/QĐ-X",
        "Nơi nhận:",
        "TM. ỦY BAN",
        "CHỦ TỊCH",
        "\xff",
        "\xe1\xbb",
        "Kính gửi: ",
        "văn bản ",
        ", ngày 1 tháng 2 năm 2024",
        "Phụ lục I\n",
        "\t\t",
        "   ",
        "V/v ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Nguyễn Văn A",
        "12\n",
        "-\n",
        "đã ký lên văn bản này!",
        "\n*\n",
        ";",
        ":",
    };
    (void)state;
    uint32_t seed = 1;
    for (int round = 0; round < 400; round++) {
        vb_buffer text = VB_BUFFER(NULL);
        for (int i = 0; i < 120; i++) {
            seed = seed * 1664525u + 1013904223u;
            vb_buffer_add_string(&text, parts[(seed >> 16) % (sizeof parts / sizeof parts[0])]);
        }
        vb_outline *outline = read_text(vb_buffer_slice(&text));
        write_all(vb_buffer_slice(&text), outline);
        vb_outline_free(outline);
        vb_buffer_free(&text);
    }
}

/* A text broken off anywhere, in a block of its own size, so that a sanitizer sees a look past its
 * end. */
static void test_broken_off(void **state)
{
    static const char text[] = "ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                               "TỈNH MẪU    Độc lập - Tự do - Hạnh phúc\n"
                               "Số: 12/QĐ-UBND    Mẫu, ngày 05 tháng 6 năm 2024\n\n"
                               "V/v kiểm kê\nQUYẾT ĐỊNH\nVề việc kiểm kê\n"
                               "Căn cứ Luật số 3/2020/QH14;\nĐiều 1. Nay giao:\n"
                               "a) Việc này; b) việc kia.\n1.1. Sân\n- Nhà\n"
                               "STT   Tên      Số lượng\n1     Bàn      20\n2     Ghế      4\n"
                               "Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n"
                               "- Như trên;             KT. CHỦ TỊCH\n"
                               "- Lưu: VT, TH (2b).     Nguyễn Văn Mẫu\n"
                               "Ký bởi: Mẫu 2024-06-05T08:09\n\f 2 \nPhụ lục I\n[Ký tên] T";
    (void)state;
    for (size_t len = 0; len < sizeof text; len++) {
        char *copy = malloc(len ? len : 1);
        assert_non_null(copy);
        memcpy(copy, text, len);
        vb_outline *outline = read_text((vb_slice){copy, len});
        write_all((vb_slice){copy, len}, outline);
        vb_outline_free(outline);
        free(copy);
    }
}

static void test_random_bytes(void **state)
{
    (void)state;
    uint32_t seed = 7;
    char bytes[4096];
    for (int round = 0; round < 60; round++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1664525u + 1013904223u;
            bytes[i] = (char)(seed >> 24);
        }
        vb_outline *outline = read_text((vb_slice){bytes, sizeof bytes});
        write_all((vb_slice){bytes, sizeof bytes}, outline);
        vb_outline_free(outline);
    }
}

/* ------------------------------------------------------------------------------ allocation -- */

typedef struct faulty {
    size_t left;
    size_t live;
} faulty;

static void *resize_faulty(void *context, void *pointer, size_t size)
{
    faulty *memory = context;
    if (size == 0) {
        memory->live -= pointer != NULL;
        free(pointer);
        return NULL;
    }
    if (memory->left == 0)
        return NULL;
    memory->left--;
    memory->live += pointer == NULL;
    return realloc(pointer, size);
}

static void test_every_allocation_fails(void **state)
{
    (void)state;
    for (size_t left = 0; left < 5000; left++) {
        faulty context = {.left = left};
        vb_allocator memory = {resize_faulty, &context};
        vb_segmenter *tools = vb_segmenter_new(&memory);
        vb_outline *outline = NULL;
        vb_status status = tools ? vb_segment(tools, VB_SLICE(plan), &outline) : VB_ERR_MEMORY;
        if (status != VB_OK)
            assert_null(outline);
        vb_outline_free(outline);
        vb_segmenter_free(tools);
        assert_int_equal(context.live, 0);
        if (status == VB_OK)
            return;
        assert_int_equal(status, VB_ERR_MEMORY);
    }
    fail_msg("never enough memory");
}

/* The title that an item begins with, before whatever text, but no words that lead on. */
static void test_run_in(void **state)
{
    (void)state;
    static const struct {
        const char *text, *run_in;
    } samples[] = {
        {"1. Trạm Y tế: Chuẩn bị thuốc.\n", "Trạm Y tế"},
        {"1. Trạm Y tế: chuẩn bị thuốc.\n", "Trạm Y tế"},
        {"1. Thời gian: 30 ngày.\n", "Thời gian"},
        {"1. Các tổ sau: quét chợ.\n", ""},
        {"1. Hồ sơ bao gồm: 2 đơn.\n", ""},
    };
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        vb_outline *outline;
        assert_int_equal(vb_segment(segmenter, vb_slice_of(samples[i].text), &outline), VB_OK);
        assert_true(
            vb_slice_equal(vb_outline_block(outline, 0)->run_in, vb_slice_of(samples[i].run_in)));
        vb_outline_free(outline);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plan),
        cmocka_unit_test(test_closing),
        cmocka_unit_test(test_dash_inside_a_sentence),
        cmocka_unit_test(test_decision),
        cmocka_unit_test(test_same_lines),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_broken_off),
        cmocka_unit_test(test_random_bytes),
        cmocka_unit_test(test_every_allocation_fails),
        cmocka_unit_test(test_addressee),
        cmocka_unit_test(test_damaged_number),
        cmocka_unit_test(test_written),
        cmocka_unit_test(test_taker_ends_the_work),
        cmocka_unit_test(test_end_of_another_is_told),
        cmocka_unit_test(test_run_in),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
