/*
 * restore/channel.h: which of the model's channels a text came through.
 */
#ifndef VANBAN_RESTORE_CHANNEL_H
#define VANBAN_RESTORE_CHANNEL_H

#include "vanban/model.h"

const vb_channel *channel_by_name(const vb_model *model, const char *name);

/* Reads about the first `tokens` tokens of a sample through `channel`: what it costs, and how many
 * they were. */
typedef float channel_reader(void *context, const vb_channel *channel, size_t tokens, size_t *read);

const vb_channel *channel_of_text(const vb_model *model, vb_slice text, channel_reader *read,
                                  void *context);

#endif
