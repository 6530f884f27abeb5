/* Prints the version compiled against and an upper-case word: proof that header and library were found and agree. */
#include <vanban/orthography.h>
#include <vanban/version.h>

#include <stdio.h>

int main(void)
{
    vb_buffer out = VB_BUFFER(NULL);
    vb_add_upper(&out, VB_SLICE("kế hoạch"));
    printf("%s %.*s\n", VB_VERSION, (int)out.len, out.data);
    vb_buffer_free(&out);
    return 0;
}
