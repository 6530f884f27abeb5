echo 'kế hoạch số ba' >gold
echo 'ke hoạch sô ba' >out
evaluate --format=jsonl gold out
evaluate --format=jsonl --show 1 --confusions gold out
