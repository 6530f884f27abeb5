printf 'một hai\nba bốn\n' >gold
printf 'ba\nbốn một\n' >out
evaluate gold out
evaluate --lines gold out
