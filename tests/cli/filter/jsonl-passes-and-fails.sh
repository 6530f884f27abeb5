# What a stage does not know passes; what it cannot use comes out with an error.
printf '%s\n' '{"id":"x","text":"","kept":[1.0]}' 'no json' '{"id":"y"}' >in
$TOOL --jsonl in >out 2>messages
echo "exit $?"
sed -n 1p out | grep -c '"kept":\[1.0\]'
sed 1d out
wc -l <messages
