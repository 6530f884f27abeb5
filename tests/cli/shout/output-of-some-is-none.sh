# With an operand missing, what there is goes to stdout, but a file is not taken for the whole.
echo yes >a
echo old >out
status shout -o out nofile a
cat out
ls -A
