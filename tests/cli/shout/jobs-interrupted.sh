# A signal kills the lanes too, and the temporary file goes with them.
mkfifo pipe
env --default-signal=INT shout --jsonl -j4 --slow slow -o out <pipe &
exec 3>pipe
seq 1 100 | sed 's/.*/{"text":"slow"}/' >&3
while [ "$(ls -A | wc -l)" -lt 2 ]; do :; done
kill -INT $!
wait $! 2>wait.log
echo "exit $?"
exec 3>&-
rm -f pipe wait.log
ls -A
