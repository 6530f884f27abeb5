# outline-score.awk OUTLINE MAP FOUND: how much of a document's outline (outline.awk) segment found in it. MAP says on which
# lines each paragraph was set (wrap.awk), FOUND has the columns of `segment --format=tsv` and behind them the reason of the block
# (outlines.sh). Counts, on one line:
#   paragraphs begun   of the outline, and those that a block begins with
#   false              blocks that begin inside one
#   labels right       those with a label, and those found with that label and level
#   typed kept         those of a known type, and those that got it
# and for each reason, on a line of its own: `reason`, its name, the blocks of the stretch that have it, and how many of them begin
# where they should and have the label they should. With -v verbose=NAME what was missed goes to stderr.
BEGIN { FS = "\t" }

FILENAME == ARGV[1] {
    type[$1] = $2
    label[$1] = $3
    level[$1] = $4
    stretch[$1] = $5
    next
}

FILENAME == ARGV[2] {
    if ($1 in type) {
        paragraph[$2] = $1
        for (i = $2 + 1; i <= $3; i++) inside[i] = $1
    }
    next
}

function miss(what) {
    if (verbose) printf "%s\t%s\t%s\n", verbose, what, $0 > "/dev/stderr"
}

$3 == "page_number" { next }

$1 in paragraph {
    p = paragraph[$1]
    if (p in met) next
    met[p] = 1
    begun++
    if (type[p] != "title" && type[p] != "torn") {
        blocks[$7]++
        sound[$7] += label[p] == $5
    }
    if (label[p] != "") {
        # a stretch may stand under an annex or a part: its first label says how deep
        if (!(stretch[p] in base)) base[stretch[p]] = $4 - level[p]
        if (label[p] == $5 && level[p] + base[stretch[p]] == $4) right++
        else miss("label " label[p] " " level[p])
    } else if (type[p] == "paragraph" && $5 != "")
        miss("no label")
    kept += type[p] == $3
    if ((type[p] == "item" || type[p] == "heading" || type[p] == "paragraph") && type[p] != $3) miss("type " type[p])
    next
}

$1 in inside { wrong++; blocks[$7]++; miss("begins inside " type[inside[$1]]) }

END {
    for (p in type) {
        if (type[p] == "title" || type[p] == "torn") { begun -= p in met; continue }
        paragraphs++
        labels += label[p] != ""
        typed += type[p] == "item" || type[p] == "heading" || type[p] == "paragraph"
        if (verbose && !(p in met)) printf "%s\tnot begun\t%s %s\n", verbose, p, label[p] > "/dev/stderr"
    }
    for (reason in blocks) print "reason", reason, blocks[reason], sound[reason] + 0
    print paragraphs + 0, begun + 0, wrong + 0, labels + 0, right + 0, typed + 0, kept + 0
}
