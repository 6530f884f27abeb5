#!/bin/sh
# macros.sh PAGE...: a page must come out as it was meant, also where groff shows it: no word of the text may be one that mdoc
# takes for a macro (of `huyện An Lão` that would leave `huyện Lão`), no list of words stand in one quotation, no quotation
# in another, and no example hold a tab, which whoever copies it from a screen gets as blanks.
set -eu
export LC_ALL=C.UTF-8
bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The macros that these pages use inside a line; another one there is a word of the text, and has to be written \&An.
within=' Ar Cm Ev Fl Ic Li Ns Op Pa Ql Vt Xr '

for page; do
    awk -v page="${page##*/}" -v within="$within" '
        BEGIN {
            split("Ac Ad An Ao Ap Ar At Bc Bo Bq Brc Bro Brq Bsx Bx Cd Cm Dc Do Dq Dv Dx Ec Em Eo Er Es Ev Fa Fc Fl Fn Fo Fr Ft Fx " \
                  "Ic In Li Lk Ms Mt Nm No Ns Nx Oc Oo Op Ot Ox Pa Pc Pf Po Pq Qc Ql Qo Qq Sc So Sq Sx Sy Ta Tn Ux Va Vt Xc Xo Xr",
                  list, " ")
            for (i in list) macro[list[i]] = 1
        }
        function fault(what) { print page ":" FNR ": " what ": " $0; bad = 1 }
        /\t/ { fault("a tab") }
        /^\.Bd -literal/ { literal = 1 }
        /^\.Ed/ { literal = 0 }
        literal || !/^\.[A-Z%]/ { next }
        { first = 2; while (first <= NF && $first in macro) first++ }
        {
            for (i = first; i <= NF; i++)
                if ($i in macro && !index(within, " " $i " ") && !($1 == ".It" && $i == "Ta"))
                    fault("the word " $i " is a macro")
        }
        /^\.%/ && $2 in macro { fault("the word " $2 " is a macro") }
        /^\.(Pq |Sq )?Ql .* , ./ { fault("several words in one quotation") }
        END { exit bad }' "$page" || bad=1
    command -v groff >/dev/null || continue
    groff -mandoc -k -Tutf8 -ww -rLL=400n -P-c "$page" >"$work/shown" 2>"$work/said"
    sed "s|^|${page##*/}: |" "$work/said" | grep . && bad=1
    sed 's/.\x08//g' "$work/shown" | grep -o '‘[^’]*‘.\{0,60\}' | sed "s|^|${page##*/}: a quotation in another: |" | grep . && bad=1
done
exit $bad
