/* segment/ending.h: what the files of the end share: ending_start.c finds where it begins,
 * ending_cues.c tells what a piece is, ending_pieces.c and ending_beside.c take a line apart,
 * ending_entry.c tells whether an entry of the left column goes on, ending_scraps.c finds what a
 * stamp left in it, ending.c finds each piece its box. */
#ifndef VANBAN_SEGMENT_ENDING_H
#define VANBAN_SEGMENT_ENDING_H

#include "segment/work.h"

enum {
    ENDING_MOST_COLUMNS = 3,
    ENDING_MOST_PIECES = 3,
    ENDING_LONGEST_CUE = 24,
    ENDING_LONGEST_LINE = 240,
    ENDING_LONGEST_SIGNATURE = 120
};

typedef struct ending {
    seg_work *work;
    size_t line;
    bool bulleted;     /* its entries have dashes */
    bool listed;       /* Nơi nhận was read */
    bool below_name;   /* below the signer's name */
    bool filed;        /* Lưu was read: the last recipient */
    bool signing;      /* an authority or a position was read, */
    bool for_body;     /* TM.: on behalf of a body that is named there, */
    bool dashed;       /* what was read of the position ends in a dash: it goes on */
    bool positioned;   /* and behind it a position: nothing more is said of who signs */
    bool sealed;       /* the text of a seal was */
    bool named;        /* the signer's name was read, */
    bool ever_named;   /* or another's above */
    bool paired;       /* several sign side by side */
    bool at_end;       /* nothing but offices, names and where to sign comes to the text's end */
    bool to_sign;      /* where somebody is to sign was read */
    bool typed;        /* the typist's mark was read on this line */
    size_t recipients; /* the entry being read */
    size_t recipients_line;
    uint32_t column; /* the leftmost one where a right column began; 0: none was seen */
    bool parted;     /* the line has columns */
} ending;

/*
 * By whose authority: TM. KT. TL. TUQ. Q. (NĐ 30, Phụ lục I) or T/M K/T T/L T/UQ (HD 36-HD/VPTW),
 * then capitals. Returns where it begins, SIZE_MAX: nowhere.
 */
size_t ending_find_authority(vb_slice text);
/* Whether it begins the text. */
bool ending_begins_with_authority(vb_slice text);
/* The mark at the beginning of `text`: its bytes, 0 when there is none. */
size_t ending_authority_mark(vb_slice text);
/* One that is written otherwise, its stroke or stop misread or left out, `TIM BAN THƯỜNG VỤ`,
 * `KT: BỘ TRƯỞNG`: its bytes, and how it is written; 0: none. */
size_t ending_misread_authority(vb_slice text, vb_slice *written);
/* `BAN THƯỜNG VỤ`: a body that decides together, in capitals. */
bool ending_is_collective(vb_slice text);
/* `VÀ TÀI CHÍNH`, `VỀ HẢI QUAN`: with a word that stands between others, and begins no position. */
bool ending_begins_open(vb_slice text);
bool ending_is_position(const seg_work *work, vb_slice text);
/* The listed position that `text` is letter by letter, to which nothing more is due; "": none. */
vb_slice ending_whole_position(vb_slice text);
/* `CHỦ Tịch`, `GIÁM ĐỐc`: such a position with letters that came out small, but none first in its
 * word, and a word in capitals. */
bool ending_is_position_in_part(vb_slice text);
/* The position that `text` is but for its first letter, "" when it is none. */
vb_slice ending_torn_position(vb_slice text);
bool ending_is_name(vb_slice text);
/* `PGS.TS.`, `Đại tá`. */
bool ending_is_degree(vb_slice text);
/* Lưu: what the office keeps, the last recipient. */
bool ending_is_filed(vb_slice text);
/* Letters, and apostrophes between them: K'ré. */
bool ending_is_of_letters(vb_slice word);
/* `- UBND các xã: Gio Linh, Cửa Việt,`: what is behind a comma is listed with the others. */
bool ending_is_enumeration(vb_slice entry);
/* BÊN A, NGƯỜI CAM KẾT: who signs, of whom there may be several side by side. */
bool ending_is_signatory(const seg_work *work, vb_slice text);
/* `THƯ KÝ CHỦ TRÌ`: where the second of two begins who sign side by side; SIZE_MAX: nowhere. */
size_t ending_find_second_signatory(vb_slice text);
/* `(đã ký)`, `(Ký, ghi rõ họ tên)`. */
bool ending_is_signed(vb_slice text);
bool ending_was_signed(vb_slice text); /* the first of these */
/* One with its marks, as Hà, that many have: Là and Đi are none. */
bool ending_is_usual_surname(vb_slice word);
/* Two to five words with capitals and nothing else. */
bool ending_may_be_name(vb_slice text);
/* Where the second of two names begins that were read as one line; SIZE_MAX: nowhere. */
size_t ending_find_second_name(vb_slice text);
/* `SỞ NỘI VỤ      SỞ Y TẾ` over the authorities of those who sign for them. */
bool ending_is_body_over_authority(const seg_work *work, size_t index);
/* Whether nothing but those who sign stands from this line on to the text's end: in capitals what
 * each is, then where to sign, or room for it, and as few names. What each is called no list has to
 * say. */
bool ending_is_office_at_end(const seg_work *work, size_t index);

/* Whether its first letters may be capitals, by those of ASCII: no for most. */
bool ending_may_be_capitals(vb_slice text);
/* The columns of the line, at most ENDING_MOST_COLUMNS; returns how many there are. */
size_t ending_split_columns(ending *at, vb_slice text, vb_slice *columns);
/* Where the second begins of what stands side by side; SIZE_MAX: nowhere. */
size_t ending_find_beside(const ending *at, vb_slice text);
/* The dash of an entry, and what it is read as: a quotation mark only before a whole entry. */
bool ending_is_bullet(vb_slice text);
/* `» Sở Nội vụ,`, `r Sở Nội vụ;`: a lone sign, letter or figure before a capital, below an entry
 * that its mark closed, in a list whose entries have dashes. */
bool ending_is_misread_dash(vb_slice above, vb_slice text);
/* `'- Các phòng`: the bytes of the speck that sticks to an entry's dash. */
size_t ending_speck_before_dash(vb_slice text);
bool ending_has_letter_or_figure(vb_slice word);
/* With the mark that closes an entry. */
bool ending_ends_entry(vb_slice text);
/* `NTHYen/P.TH/120`, `M3/KH 3851110-BTG`: who typed it, in how many copies (box 12). */
bool ending_is_typist(vb_slice text);
/* One or two small letters: the stamp's. */
bool ending_is_small_scrap(vb_slice text);
/* What the stamp left at the end of a line's last column, and between a recipient's closing mark
 * and the other column; SIZE_MAX: nothing. */
size_t ending_find_rubbish_behind(const ending *at, vb_slice line, vb_slice text);
size_t ending_find_rubbish_between(const ending *at, vb_slice text);
/* Its words behind the mark that closes an entry; `by_commas`: the list's entries end in commas. */
size_t ending_find_scraps(vb_slice text, bool by_commas);
/* Whether there is nothing else beside a position. */
bool ending_is_of_scraps(vb_slice text);
/* `BAN THƯỜNG VỤ` above the position of who signs: a body that decides together signs by nobody but
 * TM., so an OCR lost that. */
bool ending_is_torn_authority(const ending *at, vb_slice text);
/* `VÀ BẢO VỆ THỰC VẬT` below CỤC TRƯỞNG CỤC TRỒNG TRỌT: words in capitals, and no abbreviation. */
bool ending_is_rest_of_position(const ending *at, vb_slice text);
/* `NC, NN;` below `… các phòng: CN,`: the rest of an entry whose mark is due, which by its words
 * alone may be the right column's; `alone`: it is all of its line. */
bool ending_is_rest_of_entry(const ending *at, vb_slice text, bool alone);
/* Whether the line below goes on with the entry of which the text is what stands on this one. */
bool ending_goes_on_below(const ending *at, vb_slice entry);
/* `… thành phố trực Nguyễn Văn Hùng⏎thuộc trung ương;`: where the name begins beside an entry that
 * goes on, if none below may be who signs; SIZE_MAX: there is none. */
size_t ending_find_name_beside_open(const ending *at, vb_slice text);
/* A recipient and what stands beside it; returns how many pieces there are, at most
 * ENDING_MOST_PIECES. */
size_t ending_take_apart(const ending *at, vb_slice text, vb_slice *pieces);

#endif
