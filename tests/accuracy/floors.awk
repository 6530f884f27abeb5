# floors.awk ROWS FLOORS: holds the rows of measure.sh against floors.tsv, a line a floor; fails when one is not kept. The
# fixtures are always there; a floor of another family is passed over where that family was not measured.
BEGIN { FS = "\t" }

FNR == NR { value[$1, $2] = $3; measured[$1] = 1; next }

/^#/ || $1 == "family" || NF < 4 || (!($1 in measured) && $1 !~ /fixtures/) { next }

{
    checked++
    if (!(($1, $2) in value) || value[$1, $2] == "") {
        printf "%s %s: not measured\n", $1, $2
        bad = 1
        next
    }
    got = value[$1, $2] + 0
    wrong = $3 == "at-least" ? got < $4 : $3 == "at-most" ? got > $4 : 1
    printf "%s %s: %s, must be %s %s: %s\n", $1, $2, got, $3, $4, wrong ? "FAILED" : "ok"
    bad = bad || wrong
}

END {
    if (!checked)
        print "floors.tsv holds no floor"
    exit bad || !checked
}
