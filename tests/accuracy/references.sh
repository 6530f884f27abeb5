#!/bin/sh
# references.sh BIN [SHARED]: how right extract-refs is on raw OCR text, as TSV on stdout: family, measure, value. Fails when
# it finds less on the bundled fixtures than it did.
#
# Families: the fixtures by the OCR that read them; where SHARED holds them, real scans with gold (seeds), and simulated
# scans (pairs, the dev half), where what is found in the true text stands for the gold. Measures, in per cent unless said:
#   references                 true references (a count)
#   precision recall           on (type, number), in the lines where they stand; for laws by name on (type, law)
#   date                       dates right, of the numbered references found right
#   issuer                     issuers right, of those the gold names
#   issuer-letters             the same, their marks aside: a scan that lost them names Vinh Ha, and a key has none
# For pairs:
#   numbers precision recall   on the number alone, in a document
set -eu
export LC_ALL=C
bin=$1 shared=${2-}
here=$(cd "$(dirname "$0")" && pwd)
fixtures=$here/../fixtures
work=$(mktemp -d)
bad=0
trap 'rm -rf "$work"' EXIT

# The gold of the fixtures tells laws by their surface; a back reference or a plan by its title has neither number nor law.
cat >"$work/compare.awk" <<'AWK'
BEGIN { FS = "\t" }
function law(type) { return type == "Luật" || type == "Bộ luật" || type == "Pháp lệnh" || type == "Công ước" }
function letters(s) {
    gsub(/à|á|ả|ã|ạ|ă|ằ|ắ|ẳ|ẵ|ặ|â|ầ|ấ|ẩ|ẫ|ậ|Á/, "a", s); gsub(/è|é|ẻ|ẽ|ẹ|ê|ề|ế|ể|ễ|ệ/, "e", s)
    gsub(/ì|í|ỉ|ĩ|ị/, "i", s); gsub(/ò|ó|ỏ|õ|ọ|ô|ồ|ố|ổ|ỗ|ộ|ơ|ờ|ớ|ở|ỡ|ợ/, "o", s)
    gsub(/ù|ú|ủ|ũ|ụ|ư|ừ|ứ|ử|ữ|ự|Ủ/, "u", s); gsub(/ỳ|ý|ỷ|ỹ|ỵ/, "y", s); gsub(/đ|Đ/, "d", s)
    return tolower(s)
}
FNR == NR {
    if ($3 == "" && !law($2)) next
    # A reference begins in one line, its number may stand in the next: a line's tolerance on both sides.
    gold++
    key[gold] = $2 "\t" $3; line[gold] = $1; date[gold] = $4; issuer[gold] = $5
    next
}
$5 == "" && $3 != "law" { next }
{
    found++
    for (g = 1; g <= gold; g++)
        if (!taken[g] && key[g] == $4 "\t" $5 && line[g] - $1 <= 1 && $1 - line[g] <= 1) {
            taken[g] = 1; right++
            if ($5 != "") { numbered++; dates += date[g] == $6 }
            if (issuer[g] != "") { issuers++; issued += issuer[g] == $7; lettered += letters(issuer[g]) == letters($7) }
            next
        }
    if (verbose) print "wrong: " $0 > "/dev/stderr"
}
END {
    for (g = 1; g <= gold; g++) if (verbose && !taken[g]) print "missed: " line[g] "\t" key[g] > "/dev/stderr"
    print gold + 0, found + 0, right + 0, numbered + 0, dates + 0, issuers + 0, issued + 0, lettered + 0
}
AWK

say() {
    printf '%s\t%s\t%s\n' "$family" "$1" "$2"
}

# add OCR GOLD
add() {
    "$bin/extract-refs" "$1" >"$work/found"
    awk -v verbose="${VERBOSE-}" -f "$work/compare.awk" "$2" "$work/found" >>"$work/counts"
}

end() {
    awk -v family="$family" '
        function say(name, part, whole) { if (whole) printf "%s\t%s\t%.2f\n", family, name, 100 * part / whole }
        { gold += $1; found += $2; right += $3; numbered += $4; dates += $5; issuers += $6; issued += $7; lettered += $8 }
        END {
            printf "%s\treferences\t%d\n", family, gold
            say("precision", right, found); say("recall", right, gold)
            say("date", dates, numbered); say("issuer", issued, issuers)
            say("issuer-letters", lettered, issuers)
            # floors, a little below what is reached: on the fixtures only, which are always there
            if (family ~ /fixtures/ && (right < 0.96 * gold || right < 0.96 * found || dates < 0.98 * numbered || lettered < 0.95 * issuers)) {
                print family ": below its floor" > "/dev/stderr"
                exit 1
            }
        }' "$work/counts" || bad=1
    : >"$work/counts"
}

numbers() {
    "$bin/extract-refs" --no-laws --no-back "$1" | cut -f5 | grep . | sort
}

: >"$work/counts"
family=refs-fixtures-eng
for gold in "$fixtures"/*.refs.tsv; do
    add "${gold%.refs.tsv}.ocr.txt" "$gold"
done
end
family=refs-fixtures-clean
for gold in "$fixtures"/*.refs.tsv; do
    add "${gold%.refs.tsv}.gold.txt" "$gold"
done
end

if [ ! -d "$shared" ]; then
    echo "real and simulated scans are not there: skipped" >&2
    exit $bad
fi
family=refs-seed-000
add "$shared/seeds/000.txt" "$shared/seeds/000.refs.tsv"
end
family=refs-seed-001
head -n 145 "$shared/seeds/001.txt" >"$work/001.txt"
add "$work/001.txt" "$shared/seeds/001.first145.refs.tsv"
end
for seed in 000 001 002 003 004; do
    family=refs-seed-$seed
    say 28-CT/TW "$("$bin/extract-refs" "$shared/seeds/$seed.txt" | cut -f5 | grep -c '^28-CT/TW$' || :)"
done
for pairs in eng drop vie; do
    family=refs-pairs-$pairs
    for gold in "$shared/pairs/$pairs/dev"/*.gt.txt; do
        numbers "$gold" >"$work/true"
        numbers "${gold%.gt.txt}.ocr.txt" >"$work/read"
        echo "$(wc -l <"$work/true") $(wc -l <"$work/read") $(comm -12 "$work/true" "$work/read" | wc -l)" >>"$work/pairs"
    done
    awk -v family="$family" '{ t += $1; r += $2; c += $3 } END {
        printf "%s\tnumbers\t%d\n%s\tprecision\t%.2f\n%s\trecall\t%.2f\n", family, t, family, 100 * c / r, family, 100 * c / t
    }' "$work/pairs"
    : >"$work/pairs"
done
exit $bad
