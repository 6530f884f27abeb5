for option in --only= --only=headings --only=heading, --level=0 --level=x --level=10000 --level=99999999999 --format=xml --format= \
    '--one-line --format=tsv' '--jsonl --one-line' '--jsonl --format=markdown' '--jsonl -f akn' '--jsonl --split'; do
    # shellcheck disable=SC2086 # two options
    status segment $option </dev/null 2>&1
done
