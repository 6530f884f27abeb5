# Documents one after another are what they are each alone.
printf 'KẾ HOẠCH\nMột việc\n' >a
printf 'Căn cứ Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị;\n' >b
{ $TOOL a; $TOOL b; } >wanted
$TOOL a b >got
cmp wanted got && echo same
