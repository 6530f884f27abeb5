# Where no more lanes can be had the work is done in those there are, and without any as without --jobs.
seq 1 300 | sed 's/.*/{"text":"a&"}/; 0~50s/a/slow/; 0~70s/$/}/' >in
shout --jsonl --slow slow in >out.1 2>err.1
for lanes in 0 1 2; do
    shout --jsonl -j4 --lanes $lanes --slow slow in >out 2>err || echo "exit $?"
    cmp out.1 out
    cmp err.1 err
done
wc -l <out
