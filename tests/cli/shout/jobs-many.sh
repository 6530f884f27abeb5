# More records than can be in flight, the slow ones among them anywhere: no one is lost and none out of turn.
seq 1 3000 | sed 's/.*/{"text":"a&"}/; 0~700s/a/slow a/' >in
for jobs in 1 2 8; do
    shout --jsonl --jobs=$jobs -v --slow slow --changes changes.$jobs in >out.$jobs 2>err.$jobs || echo "exit $?"
done
for what in out err changes; do
    cmp $what.1 $what.2
    cmp $what.1 $what.8
done
wc -l <out.8
tail -n 1 err.8
# More lanes than records, and no record at all.
head -n 2 in | shout --jsonl -j4096
shout --jsonl -j4 </dev/null
