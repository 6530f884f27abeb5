/*
 * The province that a document is of: the one whose places it speaks of. Many places have the same
 * letters (Vân Phúc, Văn Phúc), and a scan leaves no more of them; but a plan of Hà Nội names
 * communes of Hà Nội. So each place that is known by its letters tells the provinces that have one
 * (data/communes.tsv and its like), if they are few, and where most of the places tell of one
 * province, places with the letters that were read are rather its own.
 */
#include "restore/home.h"

#include "vanban/citation.h"

/* Takes the code of a province off the beginning of `*codes`; HOME_CODES: there is none. */
static size_t take_code(vb_slice *codes)
{
    enum { DIGITS = 2 };
    if (codes->len < DIGITS)
        return HOME_CODES;
    size_t code = (size_t)(codes->data[0] - '0') * 10 + (size_t)(codes->data[1] - '0');
    *codes = vb_slice_trim(vb_slice_cut(*codes, DIGITS, codes->len));
    return code < HOME_CODES ? code : HOME_CODES;
}

void home_forget(home_province *home)
{
    *home = (home_province){.code = HOME_CODES};
}

/* Those of today and of before; more are too many to tell anything. */
enum { CODES_MOST = 2 };

/* Adds the codes that are not among them yet, up to one too many; returns how many there are. */
static size_t add_codes(vb_slice provinces, size_t codes[CODES_MOST + 1], size_t count)
{
    for (size_t code; count <= CODES_MOST && (code = take_code(&provinces)) < HOME_CODES;) {
        size_t i = 0;
        while (i < count && codes[i] != code)
            i++;
        codes[count] = code;
        count += i == count;
    }
    return count;
}

void home_tell(home_province *home, const vb_place *places, size_t count, vb_place_kind kind)
{
    enum { FEWEST = 2 };
    size_t codes[CODES_MOST + 1], told = 0;
    for (size_t i = 0; i < count; i++)
        told = places[i].kind == kind ? add_codes(places[i].provinces, codes, told) : told;
    if (told == 0 || told > CODES_MOST)
        return;
    home->places++;
    for (size_t i = 0; i < told; i++) {
        home->told[codes[i]]++;
        if (home->code == HOME_CODES || home->told[codes[i]] > home->told[home->code])
            home->code = codes[i];
    }
    size_t most = home->told[home->code];
    home->known = most >= FEWEST && most * 2 > home->places;
}

bool home_has(const home_province *home, const vb_place *place)
{
    vb_slice provinces = place->provinces;
    for (size_t code; home->known && (code = take_code(&provinces)) < HOME_CODES;) {
        if (code == home->code)
            return true;
    }
    return false;
}
