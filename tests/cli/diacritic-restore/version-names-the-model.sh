tiny_model
train -o vanban.model text
diacritic-restore --data . --version | sed -n '3,$s/[0-9a-f]\{16\}/BUILD/p'
diacritic-restore --data /nowhere --version | sed -n '3,$p'
echo damaged >vanban.model
status diacritic-restore --data . --version | sed -n '3,$p'
