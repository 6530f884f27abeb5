echo a >gold
echo b >out
echo 1 >lines
status evaluate - - <gold
status evaluate --skip=- gold - <lines
status evaluate gold out -o gold
status evaluate gold out -o lines --skip=lines
cat gold lines
