/*
 * replay.c: runs a fuzz target without a fuzzer: over every file named, or in a folder named, and
 * over inputs made up from a fixed seed. With FUZZ_ROUNDS in the environment, over so many of
 * those. A path that cannot be read is an error, and so is an empty folder.
 *
 * The made-up inputs are pieces of what documents are made of, glued, cut and spoilt.
 */
#include "fuzz.h"

#include <dirent.h>
#include <string.h>

enum { LONGEST = 1 << 20, LONGEST_MADE = 4096, DEFAULT_ROUNDS = 4000 };

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

static const char *const pieces[] = {
    "a",
    "o^",
    "e\xCC\x82\xCC\xA3",
    "ệ",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\f",
    "\t",
    "\xC2\xA0",
    "\xE2\x80\x8B",
    "\xEF\xBB\xBF",
    "\xFF\xFE",
    "Ð",
    "\xD0\xA1",
    "ﬁ",
    "\xE1\xBB",
    "😀",
    "1.",
    "2.1.",
    "I.",
    "II.",
    "a)",
    "(1)",
    "-",
    "+",
    "•",
    "28-CT/TW",
    "56/2017/NĐ-CP",
    "S6:",
    "ngày 25/12/2023",
    "ngày 25 tháng 12 năm 2023",
    "KẾ HOẠCH",
    "ỦY BAN NHÂN DÂN",
    "Điều 5.",
    "khoản 2",
    "Luật Trẻ em",
    "Uû ban nh©n d©n",
    "Vieät Nam",
    "Viá»‡t",
    "n­íc",
    "céng hßa",
    "Vie^.t Nam ",
    "§",
    "Trang 2",
    "Nơi nhận:",
    "TM.",
    "ctia",
    "cudng cong tic",
    "thyc hi¢n",
    "......",
    "____",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    ";",
    "/",
    "@",
    "https://a.vn/b?c=1",
    "0",
    "99999999999999999999",
    "%",
    "\\",
    "\x7F",
};

static size_t make_input(uint32_t *seed, uint8_t *data)
{
    size_t len = 0, wanted = next_random(seed) % (next_random(seed) % 16 ? 200 : LONGEST_MADE - 64);
    bool spoilt = next_random(seed) % 3 == 0;
    for (size_t i = 0; i < 4; i++)
        data[len++] = (uint8_t)next_random(seed);
    while (len < wanted) {
        const char *piece = pieces[next_random(seed) % (sizeof pieces / sizeof pieces[0])];
        memcpy(data + len, piece, strlen(piece));
        len += strlen(piece);
        if (spoilt && next_random(seed) % 4 == 0)
            data[len - 1] = (uint8_t)next_random(seed);
    }
    return len;
}

/* Each input is a block of its own size, so that a sanitizer sees a look past its end. */
static void run(const uint8_t *data, size_t len)
{
    uint8_t *copy = malloc(len ? len : 1);
    FUZZ_ASSERT(copy);
    if (len)
        memcpy(copy, data, len);
    LLVMFuzzerTestOneInput(copy, len);
    free(copy);
}

/* Nothing that was asked for is passed over. */
static void refuse(const char *path)
{
    fprintf(stderr, "%s: cannot be read, or is longer than an input may be\n", path);
    exit(EXIT_FAILURE);
}

static void run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(LONGEST);
    if (!file)
        refuse(path);
    FUZZ_ASSERT(data);
    size_t len = fread(data, 1, LONGEST, file);
    if (ferror(file) || !feof(file))
        refuse(path);
    fclose(file);
    run(data, len);
    free(data);
}

static void run_path(const char *path)
{
    char name[4096];
    DIR *folder = opendir(path);
    if (!folder) {
        run_file(path);
        return;
    }
    bool empty = true;
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.')
            continue;
        empty = false;
        snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        run_file(name);
    }
    closedir(folder);
    if (empty)
        refuse(path);
}

int main(int argc, char **argv)
{
    static uint8_t data[LONGEST_MADE + 256];
    const char *wish = getenv("FUZZ_ROUNDS");
    long rounds = wish ? atol(wish) : DEFAULT_ROUNDS;
    uint32_t seed = 1;
    for (int i = 1; i < argc; i++)
        run_path(argv[i]);
    run(data, 0);
    for (long i = 0; i < rounds; i++)
        run(data, make_input(&seed, data));
    return 0;
}
