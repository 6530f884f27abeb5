# A record that comes alone comes out alone, before the next is written: nobody waits for others to fill the lanes. And
# one that is done waits for its turn.
mkfifo in out
shout --jsonl --unbuffered -j4 --slow slow <in >out &
exec 3>in 4<out
for text in first second; do
    echo "{\"text\":\"$text\"}" >&3
    read -r line <&4
    echo "$line"
done
printf '%s\n' '{"text":"slow"}' '{"text":"quick"}' >&3
read -r line <&4
echo "$line"
exec 3>&-
cat <&4
wait $!
