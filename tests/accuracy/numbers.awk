# numbers.awk: what became of the numbers of a text, as rows: kind, how many, right before, right after, made wrong.
#   awk -v gold=FILE -v raw=FILE -v out=FILE -v skip=FILE -f numbers.awk
# The texts are compared line by line, without the lines whose numbers stand in `skip`. A number is what stands between blanks
# and holds a digit, without the signs at its ends; it is right when the same stands on the same line of the other text, as
# often. One that was right before and is not right after was made wrong; with -v verbose=NAME such lines go to stderr.

# kind NUMBER: a document number (`28-CT/TW`, `56/2017/NĐ-CP`), a date, or any other number.
function kind(number) {
    if (number ~ /[0-9][-\/]([0-9]+[-\/])?(\304\220|[A-Z])/)
        return "codes"
    if (number ~ /^[0-9][0-9]?[\/.-][0-9][0-9]?[\/.-][12][0-9][0-9][0-9]$/ || number ~ /^[0-9][0-9]?\/[12]?[0-9]?[0-9]?[0-9]$/)
        return "dates"
    return "amounts"
}

# tell LINE COUNTS: how often each number stands on the line.
function tell(line, counts, words, n, i) {
    split("", counts)
    n = split(line, words, /[ \t\f\r\v]+/)
    for (i = 1; i <= n; i++) {
        gsub(/\342\200[\230\231\234\235]|\342\200\246/, "\"", words[i])
        gsub(/^[^0-9A-Za-z\200-\377]+|[^0-9A-Za-z\200-\377%]+$/, "", words[i])
        if (words[i] ~ /[0-9]/)
            counts[words[i]]++
    }
}

function least(a, b) {
    return a < b ? a : b
}

BEGIN {
    while (skip != "" && (getline number < skip) > 0)
        skipped[number + 0] = 1
    for (line = 1; (getline true_line < gold) > 0; line++) {
        getline raw_line < raw
        getline out_line < out
        if (line in skipped)
            continue
        tell(true_line, wanted)
        tell(raw_line, read)
        tell(out_line, written)
        for (number in wanted) {
            before = least(wanted[number], read[number] + 0)
            after = least(wanted[number], written[number] + 0)
            of = kind(number)
            all[of] += wanted[number]
            right_before[of] += before
            right_after[of] += after
            if (after < before) {
                harmed[of] += before - after
                if (verbose != "")
                    printf "%s:%d: %s\n  %s\n  %s\n", verbose, line, number, raw_line, out_line > "/dev/stderr"
            }
        }
    }
    for (i = split("codes dates amounts", kinds, " "); i > 0; i--)
        if (all[kinds[i]])
            printf "%s\t%d\t%d\t%d\t%d\n", kinds[i], all[kinds[i]], right_before[kinds[i]], right_after[kinds[i]], harmed[kinds[i]]
}
