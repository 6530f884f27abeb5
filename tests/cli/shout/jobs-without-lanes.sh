# Where no lane can be had, for want of descriptors here, the records are worked on one after another.
printf '%s\n' '{"text":"a"}' '{"text":"b!"}' >in
status sh -c 'ulimit -n 4 && exec shout --jsonl -j4' <in
