echo a >gold
for list in two 0 '2 x' 18446744073709551618 9223372036854775807 000000000000000000000002 -1 '1\0002'; do
    printf "%b\n" "$list" >skip
    status evaluate --skip skip gold gold
done
status evaluate --skip nofile gold gold
printf '\t3 02\r\n' >skip
evaluate --skip skip gold gold
