/*
 * The heap of a run. A tool fills some tens of megabytes, once: given in pages of four kilobytes,
 * the kernel's work for each is a sixth of what segment takes in all. So the heap grows by large
 * steps, nothing of it is given back before the end, and it is laid out in pages of two megabytes
 * where the system has them. Only a matter of speed: whatever of it fails, fails silently, and
 * where the user has set memory a limit, the C library's own small steps make the most of it.
 */
#define _DEFAULT_SOURCE /* sbrk, madvise: neither is in POSIX */
#include "cli/frame.h"

#ifdef __GLIBC__
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* So much is asked for at a time; pages that nobody touched cost nothing. */
enum { STEP = 64 * 1024 * 1024, APART = STEP / 2, LARGE_PAGE = 2 * 1024 * 1024 };

static bool is_limited(int resource)
{
    struct rlimit limit;
    return getrlimit(resource, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

void cli_lay_out_heap(void)
{
    if (is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA))
        return;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), start = (uintptr_t)sbrk(0);
    /* What the first block writes comes before the first large page, and all else is in it. */
    sbrk((intptr_t)(LARGE_PAGE - (start + 2 * page) % LARGE_PAGE));
    start = (uintptr_t)sbrk(0);
    mallopt(M_MMAP_THRESHOLD, APART); /* no block below stands outside of the heap */
    mallopt(M_TRIM_THRESHOLD, -1);
    mallopt(M_TOP_PAD, STEP);
    void *volatile first = malloc(page); /* the first step; no compiler may see it is of no use */
    free(first);
    start = (start + page - 1) / page * page;
    madvise((void *)start, (uintptr_t)sbrk(0) - start, MADV_HUGEPAGE);
}
#else
void cli_lay_out_heap(void)
{
}
#endif
