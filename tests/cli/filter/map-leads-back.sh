# Whatever a stage does to a text, its map leads every byte back to the input.
printf '\357\273\277so^\302\240 12\r\nho\303\240\314\243 \303\220\341\272\265ng\342\200\213 a\tb \357\254\201n\n\fctia  cu\341\273\211a\n' >dirty.ocr.txt
for scan in dirty.ocr.txt "$FIXTURES"/*.ocr.txt; do
    check_edits record "$scan" | $TOOL -q --jsonl --map >out
    check_edits map "$scan" out >said || { echo "${scan##*/}"; cat said; }
done
