# report.awk: the rows of measure.sh (family, measure, value) as the tables of RESULTS.md.

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

END {
    table("Words: repair and damage", \
        "documents | syllables | right before, % | **right after, %** | WER, % | CER, % | **damage to clean text, % of words** | line count broken", \
        "documents syllables raw accuracy wer cer changed lines")
    table("References", \
        "precision, raw scan | recall, raw scan | dates right, raw scan | precision, restored | recall, restored | dates right, restored", \
        "refs-raw-precision refs-raw-recall refs-raw-dates refs-precision refs-recall refs-dates")
    table("Structure", \
        "lines with the right role, true text | headings F1, true text | lines with the right role, restored | headings F1, restored", \
        "roles-gold headings-gold roles headings")
}
