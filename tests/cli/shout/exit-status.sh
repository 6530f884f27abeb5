echo quiet | status shout --exit-status
echo loud! | status shout --exit-status
