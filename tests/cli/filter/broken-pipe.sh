# A reader that leaves is no failure to speak of: the tool dies of SIGPIPE, or was done before.
yes 'Căn cứ Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị;' | head -n 400 >long
{ $TOOL -q long long long long; echo "exit $?" >status; } | head -c 1 | wc -c
grep -c -x -e 'exit 141' -e 'exit 0' status
