/*
 * tiny_model.h: a model of invented sentences and invented pairs, trained in memory, for the tests
 * that need one to read. Include after cmocka.h.
 */
#ifndef VANBAN_TESTS_TINY_MODEL_H
#define VANBAN_TESTS_TINY_MODEL_H

#include "vanban/model.h"
#include "vanban/train.h"

#include <stdlib.h>
#include <string.h>

static const char *const tiny_sentences[] = {
    "Căn cứ Luật Tổ chức chính quyền địa phương",
    "Căn cứ Kế hoạch số 12 của Ủy ban nhân dân tỉnh về công tác trẻ em",
    "Thực hiện kế hoạch của các cơ quan, đơn vị trên địa bàn tỉnh",
    "Các cơ quan, đơn vị thực hiện kế hoạch của địa phương",
    "Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện công tác trẻ em",
    "Ủy ban nhân dân huyện báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2024",
    "Giao Sở Y tế chủ trì, phối hợp với các sở, ngành thực hiện kế hoạch",
    "Giao Sở Tài chính bố trí kinh phí thực hiện kế hoạch theo quy định",
    "Sở Y tế phối hợp với Sở Tài chính báo cáo Ủy ban nhân dân tỉnh",
    "Các sở, ngành phối hợp với các địa phương thực hiện công tác trẻ em",
    "Tổ chức thực hiện kế hoạch, báo cáo kết quả trước ngày 15 hằng tháng",
    "Nâng cao hiệu quả công tác quản lý nhà nước về trẻ em trên địa bàn tỉnh",
    "Công tác quản lý nhà nước về trẻ em được tổ chức thực hiện theo quy định",
    "Kinh phí thực hiện kế hoạch do ngân sách nhà nước bảo đảm theo quy định",
    "Kết quả thực hiện kế hoạch được báo cáo về Sở Y tế để tổng hợp",
    "Đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện về Sở Tài chính",
    "Trong quá trình thực hiện, nếu có khó khăn, các đơn vị báo cáo về Sở Y tế",
    "Mục tiêu của kế hoạch là nâng cao hiệu quả công tác trẻ em",
    "Nhiệm vụ và giải pháp thực hiện kế hoạch",
    "Tuyên truyền, nâng cao nhận thức của nhân dân về công tác trẻ em",
    "Bảo đảm trẻ em được học tập và vui chơi trong môi trường an toàn",
    "Xây dựng môi trường an toàn cho trẻ em trên địa bàn huyện",
    "Hội nghị được tổ chức tại hội trường của Ủy ban nhân dân huyện",
    "UBND tỉnh giao Sở Y tế tổng hợp báo cáo của các đơn vị",
    "UBND huyện thực hiện chế độ báo cáo theo quy định của UBND tỉnh",
    "Số liệu được tổng hợp đến ngày 30 tháng 6 năm 2024",
    "Thời gian thực hiện kế hoạch là năm 2024 và năm 2025",
    "Lồng ghép công tác trẻ em vào kế hoạch của địa phương",
    "Trên đây là kế hoạch thực hiện công tác trẻ em của tỉnh",
    "Nơi nhận: các sở, ngành, địa phương để thực hiện",
};

/* Written and read, a tab between them. */
static const char *const tiny_pairs[] = {
    "Căn cứ kế hoạch của các cơ quan\tCan ctr ké hoach ctia cac co quan",
    "Thực hiện kế hoạch của địa phương\tThyc hién ké hoach ctia dia phuong",
    "Ủy ban nhân dân tỉnh ban hành\tUy ban nhan dan tinh ban hanh",
    "công tác quản lý nhà nước\tcéng tac quan ly nha nuéc",
    "các sở, ngành phối hợp thực hiện\tcac sé, nganh phéi hgp thyc hién",
    "báo cáo kết quả trước ngày 30/6/2024\tbao cao két qua trude ngay 30/6/2024",
    "nâng cao hiệu quả công tác trẻ em\tnang cao hiéu qua céng tac tré em",
    "kinh phí thực hiện theo quy định\tkinh phi thyc hién theo quy dinh",
    "Sở Y tế chủ trì, phối hợp với các sở\tSé Y té chu tri, phéi hgp véi cac sé",
    "tổ chức thực hiện trên địa bàn tỉnh\tté chirc thyc hién trén dia ban tinh",
    "lồng ghép công tác trẻ em\t16ng ghép cong tac tré em",
    "được bảo đảm an toàn cho trẻ em\tduge bao dam an toan cho tré em",
    "của các đơn vị và địa phương\tctia cac don vi va dia phwong",
    "phối hợp với các cơ quan\tphé i hgp véi cac coquan",
    "phối hợp với các đơn vị\tphé i hgp véi cac don vi",
    "tổ chức thực hiện\tté chirc thyc hié n",
    "công tác trẻ em\tcé ng tac tré em",
};

/* The same lines by a scanner that reads nearly all right. */
static const char *const clean_pairs[] = {
    "Căn cứ kế hoạch của các cơ quan\tCăn cứ kế hoạch của các cơ quan",
    "Thực hiện kế hoạch của địa phương\tThực hiện kế hoạch của địa phương",
    "Ủy ban nhân dân tỉnh ban hành\tỦy ban nhân dân tỉnh ban hành",
    "công tác quản lý nhà nước\tcông tác quản lý nhà nước",
    "nâng cao hiệu quả công tác trẻ em\tnâng cao hiệu quà công tác trẻ em",
    "Sở Y tế chủ trì, phối hợp với các sở\tSờ Y tế chủ trì, phối hợp với các sở",
};

static inline vb_train_options tiny_options(void)
{
    vb_train_options options = vb_train_defaults();
    options.memory_limit = 1 << 16;
    options.syllable_minimum = options.foreign_minimum = 1;
    options.bigram_minimum = options.trigram_minimum = 1;
    return options;
}

static inline vb_status add_tiny_pairs(vb_trainer *trainer, const char *family,
                                       const char *const *pairs, size_t count)
{
    vb_status status = VB_OK;
    for (size_t i = 0; i < count && status == VB_OK; i++) {
        const char *tab = strchr(pairs[i], '\t');
        vb_slice written = {pairs[i], (size_t)(tab - pairs[i])};
        status = vb_trainer_add_pair(trainer, family, written, vb_slice_of(tab + 1));
    }
    return status;
}

/* All of it, into `out`. */
static inline vb_status train_tiny(const vb_allocator *memory, const vb_train_options *options,
                                   vb_buffer *out)
{
    vb_trainer *trainer;
    vb_status status = vb_trainer_new(memory, options, &trainer);
    if (status != VB_OK)
        return status;
    for (size_t i = 0; i < sizeof tiny_sentences / sizeof tiny_sentences[0] && status == VB_OK; i++)
        status = vb_trainer_add_text(trainer, vb_slice_of(tiny_sentences[i]), 2);
    if (status == VB_OK)
        status =
            add_tiny_pairs(trainer, "eng", tiny_pairs, sizeof tiny_pairs / sizeof tiny_pairs[0]);
    if (status == VB_OK)
        status = add_tiny_pairs(trainer, "clean", clean_pairs,
                                sizeof clean_pairs / sizeof clean_pairs[0]);
    if (status == VB_OK)
        status = vb_trainer_finish(trainer, vb_buffer_sink(out));
    vb_trainer_free(trainer);
    return status;
}

/* Bytes where a model may lie, in a block of just their size. Freed with free(). */
static inline vb_slice aligned_copy(vb_slice bytes)
{
    size_t size = (bytes.len + VB_MODEL_ALIGN) / VB_MODEL_ALIGN * VB_MODEL_ALIGN;
    char *copy = aligned_alloc(VB_MODEL_ALIGN, size);
    assert_non_null(copy);
    if (bytes.len)
        memcpy(copy, bytes.data, bytes.len);
    return (vb_slice){copy, bytes.len};
}

/* The model's bytes, aligned; freed with free(). */
static inline vb_slice tiny_image(void)
{
    vb_train_options options = tiny_options();
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(train_tiny(NULL, &options, &out), VB_OK);
    vb_slice image = aligned_copy(vb_buffer_slice(&out));
    vb_buffer_free(&out);
    return image;
}

/* A fixture for tests that read the model and nothing else. */
typedef struct tiny {
    vb_slice image;
    vb_model *model;
} tiny;

static inline int open_tiny(void **state)
{
    static tiny fixture;
    fixture.image = tiny_image();
    *state = &fixture;
    return vb_model_read(fixture.image, NULL, &fixture.model) == VB_OK ? 0 : -1;
}

static inline int close_tiny(void **state)
{
    tiny *fixture = *state;
    vb_model_close(fixture->model);
    free((void *)(uintptr_t)fixture->image.data);
    return 0;
}

#endif
