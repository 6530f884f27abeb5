status shout </dev/null
: >a
status shout a a
