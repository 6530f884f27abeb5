# The first record comes out while the second is still to be written.
mkfifo in out
shout --jsonl --unbuffered <in >out &
exec 3>in 4<out
echo '{"text":"first"}' >&3
read -r line <&4
echo "$line"
echo '{"text":"second"}' >&3
exec 3>&-
cat <&4
wait $!
