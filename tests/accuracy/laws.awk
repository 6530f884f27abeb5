# laws.awk GOLD FOUND: counts, on one line, of the laws that a document cites by name.
#   laws right: laws of the gold, and those that were found, on their line or the one beside it, with the number of the act meant.
# GOLD is NAME.laws.tsv, FOUND what `extract-refs --complete` prints.
BEGIN { FS = "\t" }

FILENAME == ARGV[1] { # not FNR == NR, which an empty gold would not end
    laws++
    line[laws] = $1; type[laws] = $2; number[laws] = $3
    next
}

$3 != "law" { next }

{
    for (i = 1; i <= laws; i++) {
        if (taken[i] || type[i] != $4 || number[i] != $5 || line[i] - $1 > 1 || $1 - line[i] > 1)
            continue
        taken[i] = 1
        right++
        next
    }
}

END { print laws + 0, right + 0 }
