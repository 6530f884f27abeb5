/* segment/attached.h: the title of a text that is attached to another, `QUY CHẾ` over `(Ban hành
 * kèm theo …)`. */
#ifndef VANBAN_SEGMENT_ATTACHED_H
#define VANBAN_SEGMENT_ATTACHED_H

#include "segment/work.h"

/* `QUY CHẾ⏎Làm việc của Hội đồng⏎(Ban hành kèm theo …)`: what an attached text is about belongs to
 * the type above it; what that is attached to says so below. */
bool seg_is_subject_of_attached(const seg_work *work, const seg_block *block, size_t index);

/* The bytes of a bullet, or of what looks like one, that the line begins with; 0: there is none. */
size_t seg_bullet_before(const seg_work *work, size_t index);

/* So many bytes of a speck that was read for a dash stand before such a title, the first of a page;
 * 0: none do. */
size_t seg_speck_before_title(const seg_work *work, size_t index);

#endif
