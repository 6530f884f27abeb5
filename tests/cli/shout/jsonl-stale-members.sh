# What says where in the text something stands is left out where the text changed; the other members go out as they came,
# between them and behind them.
cat >in <<'END'
{"n":1.0,"words":[1.0],"a":2.50,"text":"abc","header":{"x":1},"b":"\u0041","blocks":[],"documents":[],"c":1e2,"refs":[{"span":[0,1]}],"d":0.10}
{"refs":[{"span":[0,1]}],"text":"x"}
{"refs":[{"span":[0, 1]}],"words":[ ],"text":"ABC 1","d":0.10}
{"id":"part","text":"x","part":{"index":1},"documents":7,"blocks":"7","confidence":0.50}
{"id":"a","a\u0000b":1.0,"header":{},"a":2.0,"text":"x"}
{"header":{"x":1.0}}
{"header":{"x":1.0},"text":"refused"}
END
status shout --jsonl --refuse=refused in
shout --jsonl --refuse=refused -j 3 in 2>&1 | cksum >three
shout --jsonl --refuse=refused in 2>&1 | cksum >one
cmp one three
shout --jsonl --quiet in | wc -l
