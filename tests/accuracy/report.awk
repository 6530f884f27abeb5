# report.awk: the rows of measure.sh (family, measure, value) as the tables of RESULTS.md.

split($2, bin, "|") == 4 {
    if (!((bin[2], bin[3]) in place)) {
        place[bin[2], bin[3]] = ++bins
        range[bins] = bin[2] " – " bin[3]
    }
    cells[$1, place[bin[2], bin[3]], bin[4]] = $3
    pools[$1] = 1
    next
}

!($1 in seen) { seen[$1] = 1; families[++count] = $1 }
{ value[$1, $2] = $3 }

function cell(family, measure) {
    return ((family, measure) in value) ? value[family, measure] : "–"
}

# table TITLE HEADINGS MEASURES: the families that have the first measure.
function table(title, headings, measures, m, n, i, j, line, rule, any) {
    n = split(measures, m, " ")
    for (i = 1; i <= count; i++)
        any = any || ((families[i], m[1]) in value)
    if (!any)
        return
    rule = headings
    gsub(/[^|]+/, "---", rule)
    printf "## %s\n\n| family | %s |\n|---|%s|\n", title, headings, rule
    for (i = 1; i <= count; i++) {
        if (!((families[i], m[1]) in value))
            continue
        line = "| " families[i] " |"
        for (j = 1; j <= n; j++)
            line = line " " cell(families[i], m[j]) " |"
        print line
    }
    print ""
}

function bin_cell(pool, row, measure) {
    return ((pool, row, measure) in cells) ? cells[pool, row, measure] : "–"
}

# bin_table: of the fixtures and, where they are, of the pairs.
function bin_table(row) {
    print "| confidence | words, fixtures | confidence, % | right, % |" ("pairs" in pools ? " words, pairs | confidence, % | right, % |" : "")
    print "|---|---|---|---|" ("pairs" in pools ? "---|---|---|" : "")
    for (row = 1; row <= bins; row++) {
        printf "| %s | %s | %s | %s |", range[row], bin_cell("fixtures", row, "words"), \
            bin_cell("fixtures", row, "confidence"), bin_cell("fixtures", row, "right")
        if ("pairs" in pools)
            printf " %s | %s | %s |", bin_cell("pairs", row, "words"), bin_cell("pairs", row, "confidence"), bin_cell("pairs", row, "right")
        print ""
    }
    print ""
}

# number_table KIND TITLE
function number_table(kind, title) {
    table("Numbers: " title, "in the true text | right before, % | **right after, %** | **made wrong**", \
        kind " " kind "-before " kind "-after " kind "-harmed")
}

END {
    table("Words: repair and damage", \
        "documents | syllables | right before, % | **right after, %** | WER, % | CER, % | **damage to clean text, % of words** | line count broken", \
        "documents syllables raw accuracy wer cer changed lines")
    table("Signs between right words", "places | right, % | right in clean text, %", "signs signs-right signs-kept")
    number_table("codes", "numbers of documents")
    number_table("dates", "dates")
    number_table("amounts", "amounts, years, labels")
    table("Reliability of confidences", "words | mean confidence, % | right, % | **expected calibration error, %**", \
        "words confidence right ece")
    if (bins)
        bin_table()
    table("References", \
        "precision, raw scan | recall, raw scan | dates right, raw scan | precision, restored | recall, restored | dates right, restored", \
        "refs-raw-precision refs-raw-recall refs-raw-dates refs-precision refs-recall refs-dates")
    table("Structure", \
        "lines with the right role, true text | headings F1, true text | lines with the right role, restored | headings F1, restored", \
        "roles-gold headings-gold roles headings")
    table("Fields of heads and ends", \
        "fields | right in true text, % | **right, restored, %** | recipients | signers | all others", \
        "field-count fields-gold fields recipients signers other-fields")
}
