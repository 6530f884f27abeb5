# A screenful at most, with an example.
$TOOL --help >help
echo "exit $?"
[ "$(wc -l <help)" -le 45 ] && [ "$(tr -d '\200-\277' <help | awk 'length > 80' | wc -l)" -eq 0 ] || cat help
grep -c '^Example:$' help
