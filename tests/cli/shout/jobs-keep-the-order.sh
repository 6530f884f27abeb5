# With --jobs the records come out, and what is said of them and what was changed, as one after another: also where the
# first take longest, where some cannot be used, and where a file is missing between two.
cat >1 <<'END'
{"id":"slow","text":"first, slow!"}
{"id":"b","text":"second"}
not json
{"id":"c","text":"third, BAD"}
{"id":"d","text":"fourth, slow"}
{"id":"e","error":"an earlier stage failed"}

{"id":"f","text":"fifth\tslow","map":[[0,1,0,2]]}
{"text":"sixth","map":7}
END
cat >2 <<'END'
{"id":"g","text":"seventh"}
{"text":8}
END
printf '{"id":"h","text":"last"}' >>2
for jobs in 1 2 4; do
    shout --jsonl -j$jobs -v --slow slow --refuse BAD 1 missing 2 >out.$jobs 2>err.$jobs
    echo "exit $?"
    shout --jsonl -j$jobs --messages=json --map --slow slow --refuse BAD \
        --changes changes.$jobs -o map.$jobs 1 2 2>json.$jobs
    echo "exit $?"
done
for what in out err changes map json; do
    cmp $what.1 $what.2
    cmp $what.1 $what.4
done
cat out.4
echo '-- messages'
cat err.4
echo '-- changes'
cut -f 1-4,7 changes.4 | sed -n '1,9p'
