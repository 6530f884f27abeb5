# refs.awk GOLD FOUND: counts, on one line, of the numbered references of one document.
#   gold found hit dated right: rows of the gold, rows found, rows that agree in type, number and line (or the line beside it),
#   of those the ones to which both sides give a date, and where it is the same.
# GOLD is NAME.refs.tsv, FOUND what `extract-refs` prints. The document's own number is neither asked for nor held against.
BEGIN { FS = "\t" }

FNR == NR {
    if ($3 == "")
        next
    if ($NF == "self") {
        own[$3] = 1
        next
    }
    gold++
    line[gold] = $1; type[gold] = $2; number[gold] = $3; date[gold] = $4
    next
}

$5 == "" || $3 == "self" || (($5 in own) && $1 <= 12) { next }

{
    found++
    for (i = 1; i <= gold; i++) {
        if (taken[i] || type[i] != $4 || number[i] != $5 || line[i] - $1 > 1 || $1 - line[i] > 1)
            continue
        taken[i] = 1
        hit++
        if (date[i] != "" && $6 != "") {
            dated++
            right += date[i] == $6
        }
        break
    }
}

END { print gold + 0, found + 0, hit + 0, dated + 0, right + 0 }
