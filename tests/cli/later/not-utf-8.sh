# Bytes of another encoding are told of once a document, and worked on all the same; normalize reads them.
printf 'UBND\nT\330NH B\300\n' >tcvn3
printf 'a\n' >text
$TOOL tcvn3 text tcvn3 >out
echo "exit $?"
$TOOL -q tcvn3 >out
$TOOL --messages=json tcvn3 2>&1 >out | jq -c .
normalize -q tcvn3 | $TOOL >out
