# No line is made of the last of one document and the first of the next; nothing else is added.
printf 'Kế hoạch số 1-KH/TU' >a
printf 'Kế hoạch số 2-KH/TU' >b
printf 'Kế hoạch số 3-KH/TU\n\f' >page
: >empty
$TOOL a >wanted
[ "$(tail -c 1 wanted)" = '' ] || echo >>wanted
$TOOL b >>wanted
$TOOL a b >got
cmp wanted got
$TOOL empty a empty b empty >got
cmp wanted got
{ $TOOL page; $TOOL b; } >wanted
$TOOL page b >got
cmp wanted got
