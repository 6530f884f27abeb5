# What holds a text and is none is refused with one message, wherever its first bytes part; the others are read.
printf 'a\n' >text
printf '%%PDF-1.4\n%%\342\343\317\323\n1 0 obj\n' >scan.pdf
printf '\037\213\010\000\000x' >text.gz
printf 'PK\003\004x' >letter.docx
printf 'II*\000\010' >page.tif
for file in scan.pdf text.gz letter.docx page.tif; do $TOOL $file; echo "exit $?"; done
$TOOL text scan.pdf text >out
echo "exit $?"
{ printf '%%P'; sleep 0.1; printf 'DF-1.4\n'; } | $TOOL
echo "exit $?"
for start in '%' '%PDF 1' 'PK' 'II' 'M'; do
    { printf %s "$start"; sleep 0.1; } | $TOOL -q >out
    echo "exit $?"
done
