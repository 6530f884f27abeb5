tiny_model
status train-model -o model </dev/null
status train-model -o model text
: >empty
train-model -o model --pairs eng=pairs empty
echo "exit $?"
ls
