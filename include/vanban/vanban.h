/* vanban/vanban.h: all of libvanban. Each header is the manual of its room; a program may include
 * only those it uses. */
#ifndef VANBAN_VANBAN_H
#define VANBAN_VANBAN_H

#include "vanban/version.h"
#include "vanban/base.h"
#include "vanban/orthography.h"
#include "vanban/citation.h"
#include "vanban/normalize.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/restore.h"
#include "vanban/segment.h"
#include "vanban/refs.h"
#include "vanban/train.h"
#include "vanban/measure.h"

#endif
