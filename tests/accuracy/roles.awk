# roles.awk GOLD FOUND: counts, on one line, of the structure of one document.
#   lines right headings found hit: (line, role) pairs of the gold, those that were found, headings of the gold, headings
#   found, and headings found with their first line and label.
# GOLD is NAME.roles.tsv, FOUND what `segment --format=tsv` prints.
BEGIN { FS = "\t" }

FNR == NR {
    lines++
    pair[$1, $2] = 1
    if ($2 == "heading" && $3 == 1) {
        headings++
        label[$1] = $4
    }
    next
}

{
    for (i = $1; i <= $2; i++)
        if ((i, $3) in pair) {
            delete pair[i, $3]
            right++
        }
    if ($3 == "heading") {
        found++
        hit += ($1 in label) && label[$1] == $5
    }
}

END { print lines + 0, right + 0, headings + 0, found + 0, hit + 0 }
