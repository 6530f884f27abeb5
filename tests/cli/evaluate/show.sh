echo 'một hai ba bốn năm sáu bảy bảy' >gold
echo 'một hái ba năm sáu bảy bảy tám' >out
evaluate --show 2 gold out
evaluate --show 9 gold out
status evaluate --show many gold out
