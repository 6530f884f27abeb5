umask 027
echo new | status shout -o out
cat out
ls -A
ls -l out | cut -c 1-10
echo newer | shout --output=out
cat out
