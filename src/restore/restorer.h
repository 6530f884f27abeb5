/*
 * restore/restorer.h: what a restorer holds, and how the parts of the room fit together.
 *
 * A text goes through twice, window by window: its tokens become a lattice of the words that each
 * may have been, of which the language model finds the best path. What the first reading has found
 * in the document beyond doubt is known to the second, which weighs the rest anew.
 *
 * The files, in the order in which a text meets them:
 *
 *   restorer.c    the public calls; windows of text, first and second reading
 *   list.c        the user's lists, read line by line
 *     lexicon.c     the model's words and the user's, as one trie
 *     protect.c     where words stand that are never to be touched
 *   channel.c     which channel the text came through
 *
 *   document.c    text → tokens with what stands around them; numbers of documents locked
 *     paragraphs.c  where paragraphs begin
 *     labels.c      which tokens are labels, and what damaged ones were
 *     codes.c       signs and codes that are no words
 *     types.c       types of documents, abbreviated before their numbers
 *     dates.c       the figures of dates in words
 *     recipients.c  what lists of recipients say in a few letters
 *     authorities.c by whose authority somebody signs
 *     columns.c     the head of the column that counts the rows of a table
 *       cues.c      the words that tell these
 *     highlands.c   names of places that begin with Ia
 *     foreign.c     lines in another language
 *
 *   candidates.c  one read word → the spellings that may have been written
 *     reading.c     what the channel says of the read word
 *     syllables.c   the lexicon by onset and rime: a table, and the rest
 *     endings.c     what the rimes of the table cost, by what was read
 *     usual.c       the search of the table
 *     rare.c        the search of the rest, by likeness
 *     found.c       the spellings that were found, and how far it is worth looking
 *     laid_out.c    the lexicon so laid out, as it lies in a file
 *     spellings.c   what the search finds for usual words, listed beforehand
 *
 *   lattice_build.c tokens → lattice
 *     lattice.c     the ways that tokens may be read: a lattice, and what it says
 *     builder.c     what its parts ask for and add
 *     digits.c      what was read as letters and may be a number
 *     numerals.c    Roman numerals
 *     symbols.c     abbreviations that words must not be made of
 *     abbreviations.c those with an `&` inside
 *     initials.c    those that lost an Đ: of the document's own words, and listed
 *     blanks.c      torn words joined, run-together ones split, vanished ones put back
 *   formulas.c    what is known beforehand: the place before a date, Tiêu ngữ, Nơi nhận
 *     site.c        such a place, and how its words are let cost less
 *     places.c      names of places behind their levels
 *     home.c        the province that the document is of
 *     persons.c     names of persons
 *     laws.c        names of laws
 *     phrases.c     phrases of letters, and those that offices write otherwise
 *     unstopped.c   words that hardly ever stand before a sign
 *     capitals.c    what a capital inside of a sentence says of the word
 *   passages.c    what was read before between the same words
 *   collocations.c what stands there in all that the model was trained on
 *
 *   decode.c      the search of the lattice for its best path
 *     language.c    what the language model says of the words there, and the document
 *     fronts.c      the states that the search keeps at a token
 *     shares.c      how sure each edge of the lattice is
 *     path.c        the best path, once that is known
 *   step.c        which of its steps are beyond doubt
 *
 *   memory.c      what the first reading says of the document's own words, to the second
 *   forms.c       how it read words that were read alike
 *   letters.c     and letters
 *
 *   case.c        capitals, once the words are known
 *   tones.c       where the tones of oa, oe and uy are put
 *   write.c       output and edits, word by word
 *     readings.c    how words are spelt, and what else they may have been
 *     signs.c       the signs between them
 *     calibration.c how often words so sure are right
 *
 * word.c, token.h and slots.h serve many of them. What a file has for others is in the header of
 * its own name. Where one is only a part of another's work, it is in a header that the parts have
 * in common: locks.h of document.c, search.h of candidates.c, builder.h of lattice_build.c, site.h
 * of formulas.c, paths.h of decode.c. The types of what formulas.c and its parts know are in
 * formulas.h.
 */
#ifndef VANBAN_RESTORE_RESTORER_H
#define VANBAN_RESTORE_RESTORER_H

#include "restore/calibration.h"
#include "restore/candidates.h"
#include "restore/decode.h"
#include "restore/formulas.h"
#include "restore/forms.h"
#include "restore/lattice.h"
#include "restore/letters.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/passages.h"
#include "restore/protect.h"
#include "restore/step.h"
#include "restore/tones.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/restore.h"

struct vb_restorer {
    const vb_allocator *memory;
    const vb_model *model;
    const vb_citation *citation;
    vb_restore_options options;
    vb_reporter reporter;
    const vb_channel *forced, *channel;
    calibration calibration; /* of the channel */
    speller *speller;
    lattice first, second; /* of a part in the first reading, and of the second */
    lattice whole;         /* of all parts, where anybody wants to know what else words may be */
    decoder *decoder;
    formula_lists lists;
    document_memory *known;
    passage_memory *passages;
    form_memory *forms;
    letter_memory *letters;
    lexicon *words;        /* with the user's; NULL before the first */
    protection *protected; /* NULL before the first */
    vb_array kept;         /* span: where they stand in the document at hand */
    vb_array tokens, first_steps, steps;
    vb_array first_edges; /* of the first steps, one each */
    vb_arena strings;
    vb_arena readings; /* of the document at hand */
    vb_array gathered; /* vb_reading: of the word at hand */
    bool doubts;       /* somebody wants to know how sure words are */
    vb_buffer word;    /* the spelling at hand */
    vb_buffer last;    /* and the one before it */
    tone_counts tones; /* of the document so far */
    bool scanned;      /* a scanner read the text: its signs are not to be trusted */
    bool clean;        /* none did, or a good one: its letters have their marks */
    bool opens_line;   /* the last word was its line's first */
    bool in_grounds;   /* it stands in a clause `Căn cứ` */
    size_t recipients; /* the line of the last Nơi nhận; 0: none */
};

/* Before the first step of a document is written. */
void write_begin(vb_restorer *r);
/* Writes a step and what stands before it, from byte `*at` of the text on, and tells of both.
 * `origin`: where this document's output begins. */
void write_step(vb_restorer *r, vb_slice text, const step *s, size_t *at, size_t origin,
                vb_buffer *out, vb_array *words);

#endif
