# A screenful at most, with an example.
$TOOL --help >help
echo "exit $?"
[ "$(wc -l <help)" -le 45 ] && [ "$(awk 'length > 80' help | wc -l)" -eq 0 ] || cat help
grep -c '^Example:$' help
