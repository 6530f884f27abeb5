# What cannot be written ends the run at once, also while the next record is waited for, and nothing is left of -o.
mkfifo in
shout --jsonl --unbuffered -j4 <in >/dev/full &
exec 3>in
echo '{"text":"a"}' >&3
wait $!
echo "exit $?"
exec 3>&-
seq 1 100000 | sed 's/.*/{"text":"a&"}/' >many
shout --jsonl -j4 many >/dev/full
echo "exit $?"
# A reader that leaves is no failure to speak of.
{ shout --jsonl -j4 many; echo "exit $?" >status; } | head -n 1
cat status
(trap '' PIPE; { shout --jsonl -j4 many; echo "exit $?" >status; } | head -n 1)
cat status
rm many status in
mkdir directory
status shout --jsonl -j4 directory -o out
ls -A
