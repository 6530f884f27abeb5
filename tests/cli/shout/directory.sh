mkdir d
echo yes >a
status shout d a
