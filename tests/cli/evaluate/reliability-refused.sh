echo một >gold
for bins in 0 1.5 0.9,0.5 0.5,1 0.5, x; do status evaluate -r --bins="$bins" gold gold; done
status evaluate --bins 5 gold gold
status evaluate -r -c gold gold
status evaluate -r -n 3 gold gold
status evaluate -r gold gold
record() { echo "$1" >record; status evaluate -r gold record; }
record '{"text":"một"}'
record '{"text":"một","words":[{"span":[0,5]}]}'
record '{"text":"một","words":[{"span":[0,5],"confidence":2}]}'
record '{"text":"một","words":[{"span":[0],"confidence":1}]}'
record '{"text":"một","words":[{"span":[-1,5],"confidence":1}]}'
record '{"text":"một","words":[{"span":[0,50],"confidence":1}]}'
record '{"text":"một","words":[{"span":[2,3],"confidence":1},{"span":[0,1],"confidence":1}]}'
