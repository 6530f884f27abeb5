printf 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\n1. Chung\nGiữ rừng.\n- Trồng mới.\n2. Riêng\nGiữ nước.\n\n2\n\nII. KINH PHÍ\nDo xã lo.\nNơi nhận:\n- Như trên.\n' >plan.txt
for option in --only=heading --only=heading,item --only=subject,recipients,page_number --level=1 --one-line \
    '--one-line --level=1' '--only=item --format=tsv' '--only=paragraph --format=markdown' --format=outline \
    '--format=outline --level=1'; do
    echo "== $option"
    # shellcheck disable=SC2086 # two options
    segment $option plan.txt
done
echo == parents under --only
segment --format=jsonl --only=heading plan.txt | jq -c '[.blocks[] | [.label, .parent]]'
