/* The letters that lists are counted by. */
#include "vanban/orthography.h"

static const char *const letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                      "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
enum { LETTERS = sizeof letters / sizeof letters[0] };

const char *vb_point_letter(size_t place)
{
    return place > 0 && place <= LETTERS ? letters[place - 1] : NULL;
}

size_t vb_point_letter_place(vb_slice letter)
{
    size_t place = LETTERS;
    while (place > 0 && !vb_slice_equal(letter, vb_slice_of(letters[place - 1])))
        place--;
    return place;
}
