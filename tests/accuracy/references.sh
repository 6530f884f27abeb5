#!/bin/sh
# references.sh BIN [SHARED]: how right extract-refs is on raw OCR text, as TSV on stdout: family, measure, value. Fails when
# it finds less on the bundled fixtures than it did.
#
# Families: the fixtures as read (eng), as printed (clean), and those that other hands wrote (ordinary, held-out) also as
# restored, where there is a model; where SHARED holds them, real scans with gold (seeds), and simulated scans (pairs, the dev
# half), where what is found in the true text stands for the gold. Measures, in per cent unless said:
#   references                 true references (a count)
#   precision recall           on (type, number), in the lines where they stand; for laws by name on (type, law)
#   date                       dates right, of the numbered references found right
#   issuer                     issuers right, of those the gold names
#   issuer-letters             the same, their marks aside: a scan that lost them names Vinh Ha, and a key has none
#   laws law-number            laws by name whose act the gold tells (a count), and those found with the number of that act
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

# add TEXT GOLD: one document of the family.
add() {
    "$bin/extract-refs" "$1" >"$work/found"
    awk -v verbose="$told" -f "$work/compare.awk" "$2" "$work/found" >>"$work/counts"
    laws=${2%.refs.tsv}.laws.tsv
    [ ! -e "$laws" ] || "$bin/extract-refs" --complete "$1" | awk -f "$here/laws.awk" "$laws" - >>"$work/laws"
}

# end [FOUND DATES ISSUERS LAWS]: says the family's measures, and fails where one is below its floor, in per cent: precision and
# recall, dates, issuers but for their marks, laws.
end() {
    awk -v family="$family" -v floors="$*" '
        function say(name, part, whole) { if (whole) printf "%s\t%s\t%.2f\n", family, name, 100 * part / whole }
        file == "laws" { laws += $1; resolved += $2; next }
        { gold += $1; found += $2; right += $3; numbered += $4; dates += $5; issuers += $6; issued += $7; lettered += $8 }
        END {
            printf "%s\treferences\t%d\n", family, gold
            say("precision", right, found); say("recall", right, gold)
            say("date", dates, numbered); say("issuer", issued, issuers)
            say("issuer-letters", lettered, issuers)
            if (laws) {
                printf "%s\tlaws\t%d\n", family, laws
                say("law-number", resolved, laws)
            }
            if (split(floors, floor, " ") && (right < floor[1] / 100 * gold || right < floor[1] / 100 * found ||
                    dates < floor[2] / 100 * numbered || lettered < floor[3] / 100 * issuers || resolved < floor[4] / 100 * laws)) {
                print family ": below its floor" > "/dev/stderr"
                exit 1
            }
        }' "$work/counts" file=laws "$work/laws" || bad=1
    : >"$work/counts"
    : >"$work/laws"
}

numbers() {
    "$bin/extract-refs" --no-laws --no-back "$1" | cut -f5 | grep . | sort
}

# begin FAMILY: what is missed is told where it is asked for, but not of what nobody is to mend by.
begin() {
    family=$1
    case $family in *held-out*) told='' ;; *) told=${VERBOSE-} ;; esac
    : >"$work/counts"
    : >"$work/laws"
}

# strangers FOLDER TEXT FLOOR...: the documents of other hands, as read (eng), restored, or as printed (clean).
strangers() {
    folder=$1 text=$2
    shift 2
    [ "$text" != restored ] || [ "$restores" -eq 1 ] || return 0
    begin "refs-$folder-$text"
    for gold in "$fixtures/$folder"/*.refs.tsv; do
        name=${gold%.refs.tsv}
        case $text in
        eng) cat "$name.ocr.txt" ;;
        restored) "$bin/normalize" "$name.ocr.txt" | "$bin/diacritic-restore" ;;
        clean) cat "$name.gold.txt" ;;
        esac >"$work/text"
        add "$work/text" "$gold"
    done
    end "$@"
}

# The floors are a little below what is reached, and under the fixtures only, which are always there.
begin refs-fixtures-eng
for gold in "$fixtures"/*.refs.tsv; do
    add "${gold%.refs.tsv}.ocr.txt" "$gold"
done
end 96 98 95
begin refs-fixtures-clean
for gold in "$fixtures"/*.refs.tsv; do
    add "${gold%.refs.tsv}.gold.txt" "$gold"
done
end 96 98 95
if "$bin/diacritic-restore" </dev/null >/dev/null 2>&1; then restores=1; else restores=0; fi
strangers ordinary eng 98 98 96 98
strangers ordinary restored 98.5 98 97 97
strangers ordinary clean 99 98 98 97
strangers held-out eng 97 98 93 93
strangers held-out restored 97 98 95 95.5
strangers held-out clean 97.5 98 94 95.5

if [ ! -d "$shared" ]; then
    echo "real and simulated scans are not there: skipped" >&2
    exit $bad
fi
begin refs-seed-000
add "$shared/seeds/000.txt" "$shared/seeds/000.refs.tsv"
end
begin refs-seed-001
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
