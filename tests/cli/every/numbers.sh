# Each option that takes a number refuses what is none, what is too large and what is too small, and says what is wanted.
"$TOOL" --help | sed -nE 's/^ .*--([a-z]+)=(N|COUNT|MIB)( .*|$)/\1/p' >options
while read -r option; do
    for argument in '' many -1 +1 1.5 99999999999999999999; do
        "$TOOL" "--$option=$argument" </dev/null >printed 2>said
        status=$?
        if [ $status != 2 ] || ! grep -qF "error: --$option takes a whole number from " said; then
            echo "--$option=$argument: exit $status"
            cat printed said
        fi
    done
done <options
