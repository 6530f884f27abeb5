# In a build or an installation that was moved: ../share/vanban seen from the executable, also through a link to it.
mkdir -p prefix/bin prefix/share/vanban elsewhere
cp "$(command -v shout)" prefix/bin
ln -s ../prefix/bin/shout elsewhere/shout
: >prefix/share/vanban/shout.model
echo 'found' | prefix/bin/shout --model
echo 'found by a link' | elsewhere/shout --model
echo 'but --data alone counts' | status prefix/bin/shout --model --data elsewhere 2>/dev/null
rm prefix/share/vanban/shout.model
prefix/bin/shout --model </dev/null 2>&1 | sed "s|$PWD/||; s|share/vanban, /.*;|share/vanban, PREFIX;|"
