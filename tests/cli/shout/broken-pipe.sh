# A reader that leaves is no failure to speak of, neither by SIGPIPE nor, where that is ignored, by EPIPE.
yes 'a long text' | head -n 200000 >long
{ shout long; echo "exit $?" >status; } | head -n 1
cat status
(trap '' PIPE; { shout long; echo "exit $?" >status; } | head -n 1)
cat status
