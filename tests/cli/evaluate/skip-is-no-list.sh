echo a >gold
echo two >skip
status evaluate --skip skip gold gold
status evaluate --skip nofile gold gold
