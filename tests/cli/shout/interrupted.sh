# SIGTERM and SIGINT kill as they would kill anything, and the temporary file goes with them.
echo old >out
for signal in TERM INT; do
    mkfifo pipe
    # A shell starts background jobs with SIGINT ignored; what is ignored must stay so, hence the detour by env.
    env --default-signal=INT shout -o out <pipe &
    exec 3>pipe
    while [ "$(ls -A | wc -l)" -lt 3 ]; do :; done
    kill -$signal $!
    wait $! 2>wait.log
    echo "exit $?"
    exec 3>&-
    rm -f pipe wait.log
done
cat out
ls -A
