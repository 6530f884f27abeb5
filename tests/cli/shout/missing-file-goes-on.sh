echo yes >a
status shout nofile a
