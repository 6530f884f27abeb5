echo old >real
chmod 604 real
ln -s real link
echo new | shout -o link
cat real
ls -l real | cut -c 1-10
[ -L link ] && echo 'still a link'
