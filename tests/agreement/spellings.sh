#!/bin/sh
# spellings.sh RESTORER MODEL_DIRECTORY FILE...: what was searched for beforehand must say what the search says: each text
# is read once with vanban.spellings and once, by the model alone, without.
restorer=$1 model=$2
shift 2
if [ ! -f "$(dirname "$restorer")/../share/vanban/vanban.spellings" ]; then
    echo "skipped: there is no vanban.spellings in this build"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$model/vanban.model" "$work"
bad=0
for file; do
    for channel in '' --channel=eng --channel=any; do
        "$restorer" $channel <"$file" >"$work/with" || bad=1
        "$restorer" $channel --data="$work" <"$file" >"$work/without" || bad=1
        cmp "$work/with" "$work/without" || { echo "$file $channel differs"; bad=1; }
    done
done
exit $bad
