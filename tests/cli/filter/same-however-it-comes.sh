printf 'BỘ Y TẾ\n\nQUYẾT ĐỊNH\nCăn cứ Nghị định số 95/2022/NĐ-CP ngày 15 tháng 11 năm 2022;\n' >in
$TOOL in >wanted
dd if=in bs=7 2>/dev/null | $TOOL >got
od -An -v -t o1 -w1 in | while read -r byte; do printf "\\$byte"; done | $TOOL >slow
cmp wanted got && cmp wanted slow && echo same
