# Where --changes got no file it takes an operand for one, and standard input for the text: what is no list of changes is
# not replaced by one.
for first in 'a scan' '12 days' '1	2' '0	1	a	b	c	1' '-1	1	a	b	c	1' '	'; do
    echo "$first" >scan
    status shout --changes scan </dev/null
    echo "$first" | cmp - scan
done
ln -s scan link
echo a scan >scan
status shout -o new --changes link </dev/null
cat scan
ls -A
# An older list is, and a file that is empty.
printf '1\t1\ta\tA\tupper\t1\n' >list
echo b | shout --changes list
cat list
: >list
echo c | shout --changes list
cat list
# One that cannot be written whole leaves the older.
status shout -o new --changes list nofile
cat list
ls -A
