tiny_model
status train -o model </dev/null
train-model -o model text
echo "exit $?"
ls
