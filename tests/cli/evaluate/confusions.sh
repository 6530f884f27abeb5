echo 'của các cơ quan và của các đơn vị của Bộ' >gold
echo 'cua các co quan va cua các đơn vi thuộc cua' >out
evaluate --confusions gold out
