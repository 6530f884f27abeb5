# gold.awk GOLD FOUND: compares references with those a reader judged; see gold.sh for the measures.
# GOLD: part file line hash start end kind type number date issuer title pinpoints; FOUND: file:line start end kind type number
# date issuer title pinpoints.
BEGIN { FS = "\t" }

function group(kind, number) { return number != "" ? "number" : kind == "law" ? "law" : "point" }
function name(kind, type, number, title) { return type "|" (number != "" ? number : kind == "law" ? title : "") }
function say(part, measure, right, all) {
    if (all) printf "gold-%s\t%s\t%.2f\n", part, measure, 100 * right / all
}
function tell(what, where) { if (verbose) print what ": " where > "/dev/stderr" }

FNR == NR {
    id = $2 ":" $3
    part[id] = $1
    parts[$1] = 1
    if ($7 == "none") next
    n = ++count[id]
    start[id, n] = $5; end[id, n] = $6; kind[id, n] = $7; number[id, n] = $9; what[id, n] = name($7, $8, $9, $12)
    date[id, n] = $10; issuer[id, n] = $11; pinpoints[id, n] = $13
    gold[$1]++
    wanted[$1, group($7, $9)]++
    next
}

{
    p = part[$1]; g = group($4, $6); said[p, g]++; found[p]++
    hit = 0
    for (i = 1; i <= count[$1]; i++)
        if (!taken[$1, i] && $2 < end[$1, i] && start[$1, i] < $3) { hit = i; break }
    if (!hit) { tell("not there", $1 ":" $2 " " $4 " " $5 " " $6 " " $9); next }
    taken[$1, hit] = 1
    overlaps[p]++
    if (name($4, $5, $6, $9) != what[$1, hit] || g != group(kind[$1, hit], number[$1, hit])) {
        tell("otherwise", $1 ":" $2 " " $4 " " name($4, $5, $6, $9) " not " what[$1, hit])
        next
    }
    right[p, g]++
    named[p]++
    dates[p] += $7 == date[$1, hit]
    issuers[p] += $8 == issuer[$1, hit]
    points[p] += $10 == pinpoints[$1, hit]
    if ($7 != date[$1, hit] || $8 != issuer[$1, hit] || $10 != pinpoints[$1, hit])
        tell("field", $1 ":" $2 " " $6 " " $7 " " $8 " " $10 " not " date[$1, hit] " " issuer[$1, hit] " " pinpoints[$1, hit])
    else if ($2 == start[$1, hit] && $3 == end[$1, hit])
        exact[p]++
    else
        tell("span", $1 ":" $2 "-" $3 " not " start[$1, hit] "-" end[$1, hit])
}

END {
    for (id in part)
        for (i = 1; i <= count[id]; i++)
            if (!taken[id, i]) tell("missed", id ":" start[id, i] " " kind[id, i] " " what[id, i])
    for (p in parts) {
        printf "gold-%s\treferences\t%d\n", p, gold[p]
        say(p, "detect-precision", overlaps[p], found[p]); say(p, "detect-recall", overlaps[p], gold[p])
        split("number law point", groups, " ")
        for (k = 1; k <= 3; k++) {
            say(p, groups[k] "-precision", right[p, groups[k]], said[p, groups[k]])
            say(p, groups[k] "-recall", right[p, groups[k]], wanted[p, groups[k]])
        }
        say(p, "date", dates[p], named[p]); say(p, "issuer", issuers[p], named[p]); say(p, "pinpoint", points[p], named[p])
        say(p, "exact", exact[p], gold[p])
    }
}
