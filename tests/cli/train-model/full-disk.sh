tiny_model
train text >/dev/full
