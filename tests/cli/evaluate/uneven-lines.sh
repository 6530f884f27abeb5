printf 'một\nhai\n' >gold
printf 'một\n' >out
status evaluate --lines gold out
