/* Which places of a text stand in quotations of whole lines. */
#include "refs/quotes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

/* Asks of every `x` of the text, in order, whether it is quoted: y or n. */
static void check(const char *text, const char *wanted)
{
    char answers[16] = "";
    quotation last = {0};
    vb_slice all = vb_slice_of(text);
    size_t count = 0;
    for (size_t at = 0; at < all.len; at++)
        if (all.data[at] == 'x')
            answers[count++] = is_quoted(all, &last, at) ? 'y' : 'n';
    if (strcmp(answers, wanted) != 0)
        fail_msg("«%s»: %s instead of %s", text, answers, wanted);
}

static void knows_quotations_of_whole_lines(void **state)
{
    (void)state;
    check("x\n“x\nx.”;\nx\n", "nyyn");
    check("“x\nx”. \r\n“x”\nx", "yyyn");
    check("\"x\nx\"\nx\n  \t“x”\nx\n\"x\"", "yynyny");
    check("x “x\nx”\nx", "nnnn");
    check("“x ” x\nx”\nx “x”\nx", "yyynnn");
    check("x\n\n \f“\nx\n“x\n”\nx", "nyyn");
    check("“x\nx", "yy");
    check("x”\n\"", "n");
}

/* A mark that was lost quotes no more than so many lines. */
static void gives_up_what_is_never_closed(void **state)
{
    enum { LINES = 700 };
    char text[LINES * 2 + 8] = "“x\n";
    (void)state;
    for (int line = 1; line < LINES; line++)
        strcat(text, line == 599 || line == 600 ? "x\n" : "a\n");
    check(text, "yyn");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_quotations_of_whole_lines),
        cmocka_unit_test(gives_up_what_is_never_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
