printf 'một\nhai\nba\n' >gold
printf 'một\ndấu đỏ\nba\n' >out
echo 2 >skip
evaluate --skip skip gold out
evaluate --lines --skip skip gold out
