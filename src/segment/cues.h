/*
 * segment/cues.h: the words by which the parts of a document are known, and the text reduced to
 * letters in which cue.c finds them.
 */
#ifndef VANBAN_SEGMENT_CUES_H
#define VANBAN_SEGMENT_CUES_H

#include "segment/signs.h"
#include "vanban/segment.h"

/* What a cue of data/segment-cues.tsv says about the text it stands in. */
typedef enum seg_role {
    SEG_ROLE_NONE,
    SEG_ROLE_NATION,      /* Quốc hiệu */
    SEG_ROLE_MOTTO,       /* Tiêu ngữ */
    SEG_ROLE_PARTY,       /* ĐẢNG CỘNG SẢN VIỆT NAM */
    SEG_ROLE_BODY,        /* how the name of a body begins */
    SEG_ROLE_ORGAN,       /* BAN CHẤP HÀNH: of an organisation that is named below */
    SEG_ROLE_AREA,        /* TỈNH, XÃ …: goes on with the name of a body */
    SEG_ROLE_SECRECY,     /* MẬT … */
    SEG_ROLE_URGENCY,     /* KHẨN … */
    SEG_ROLE_CIRCULATION, /* LƯU HÀNH NỘI BỘ … */
    SEG_ROLE_DRAFT,       /* DỰ THẢO */
    SEG_ROLE_COPY,        /* SAO Y …, and what else is stamped above a head */
    SEG_ROLE_ATTACHED,    /* Kèm theo: the document this belongs to */
    SEG_ROLE_CONTACT,     /* address and telephone of the body */
    SEG_ROLE_TITLE,     /* BẢN CAM KẾT …: a paper that is named, and no type of a citation */
    SEG_ROLE_SUBJECT,   /* V/v, Về việc */
    SEG_ROLE_ADDRESSEE, /* Kính gửi */
    SEG_ROLE_PREAMBLE,  /* Căn cứ …: grounds */
    SEG_ROLE_OPENING,   /* Ngày …, Sau khi …: the text begins, without grounds */
    SEG_ROLE_ENACTING,  /* QUYẾT ĐỊNH: */
    SEG_ROLE_CLOSING,   /* Trên đây là …: the text ends */
    SEG_ROLE_REQUEST,   /* Yêu cầu …: behind the last item, what is asked of all */
    SEG_ROLE_COLUMN,    /* STT: a table begins there, a cell a line */
    SEG_ROLE_ANNEX,     /* PHỤ LỤC */
    SEG_ROLE_RECIPIENTS,
    SEG_ROLE_FILED, /* Lưu: the last recipient */
    SEG_ROLE_POSITION,
    SEG_ROLE_DEGREE,    /* PGS.TS.: before a signer's name */
    SEG_ROLE_SIGNATORY, /* BÊN A, NGƯỜI …: who signs, beside another */
    SEG_ROLE_SIGNED,    /* (đã ký), (Ký, ghi rõ họ tên): where the signature is */
    SEG_ROLE_GAZETTE,   /* CÔNG BÁO/Số: the running head of the gazette */
    SEG_ROLE_DIGITAL,
    SEG_ROLE_DIGITAL_WITHIN,
    SEG_ROLE_DIGITAL_NEAR,       /* only beside another line of a digital signature */
    SEG_ROLE_ARRIVAL,            /* CÔNG VĂN ĐẾN: the stamp of the office where it arrived */
    SEG_ROLE_ARRIVAL_WITH_FIELD, /* the same with the first of its fields: ĐẾN Số: */
    SEG_ROLE_ARRIVAL_FIELD,      /* another of them */
    SEG_ROLE_DIGITAL_SOFTWARE,   /* Digitally signed by: what a reader of PDF prints of one */
    SEG_ROLE_DIGITAL_DATE,       /* Date: the same, before a time */
    SEG_ROLE_FORMER_NATION,      /* Quốc hiệu before 1976 */
    SEG_ROLE_SESSION,            /* KHÓA X, KỲ HỌP THỨ 6: below the assembly that decides */
    SEG_ROLE_TOTAL,              /* Tổng cộng: the last row of a table */
    SEG_ROLE_AMENDING, /* Bãi bỏ …, Hiệu lực thi hành: what an act that amends orders, or ends with
                        */
    SEG_ROLE_FIELD,     /* Họ và tên: a row of a form; whole: what stands before its colon */
    SEG_ROLE_ISSUES,    /* ban hành: … who enacts it */
    SEG_ROLE_IN_NAME,   /* NHÂN DANH: in whose name a court judges */
    SEG_ROLE_NOT_PAPER, /* ĐƠN VỊ …: what else begins with such a word */
    SEG_ROLE_PAPER,     /* GIẤY, ĐƠN: how the name of a paper begins, as it is written */
    SEG_ROLE_LEADING, /* gồm, như: the last word before a colon that leads on, and ends no title */
    SEG_ROLE_ORDERING, /* chỉ đạo, yêu cầu: the last words of who orders, before a colon */
    SEG_ROLE_COLUMN_NAME, /* Nội dung, Ghi chú: the head of another column of a table */
    SEG_ROLE_CONTENTS,    /* MỤC LỤC: a table of contents begins there */
    SEG_ROLE_COLLECTIVE,  /* BAN THƯỜNG VỤ: a body that decides together, and signs by TM. */
    SEG_ROLE_COMMITTEE,   /* ĐẢNG ỦY: the Party's, in the body that is named below */
    SEG_ROLE_COUNT
} seg_role;

_Static_assert(SEG_ROLE_COUNT <= 64, "a bit each");

typedef enum seg_where { SEG_WHOLE, SEG_PREFIX, SEG_WITHIN } seg_where;

enum { SEG_CUE_MAX = 63, SEG_SKELETON_MAX = 320 };
enum { SEG_LISTED = 64 }; /* a list longer than its bits has several cues for one */

/* Text reduced to what survives an OCR: folded letters, look-alikes taken together, everything else
 * left out. */
typedef struct seg_skeleton {
    size_t len;
    vb_slice source; /* of which so many bytes were read, */
    size_t read;
    uint16_t state; /* and where the steps of the next one begin */
    char text[SEG_SKELETON_MAX];
    uint32_t behind[SEG_SKELETON_MAX]; /* the byte behind each letter */
    size_t told;                       /* so many of them told */
    uint64_t roles;                    /* whose cues there may be, a bit each */
} seg_skeleton;

typedef struct seg_cue {
    seg_role role;
    seg_where where;
    unsigned tolerance; /* edits */
    size_t len;
    char text[SEG_CUE_MAX + 1];
    size_t row;                        /* of the table */
    uint64_t places[SEG_LETTER_SLOTS]; /* where it has each, a bit a place */
} seg_cue;

/* The name of a document type, reduced. */
typedef struct seg_type {
    size_t row; /* of data/document-types.tsv */
    size_t len;
    char text[SEG_CUE_MAX + 1];
} seg_type;

/* What is asked of a cue that must be exact first, so that most are never looked at: its first
 * letters, and all bits of as many as it has. */
typedef struct seg_cue_key {
    unsigned char first[sizeof(uint64_t)], has[sizeof(uint64_t)];
    uint8_t len;
} seg_cue_key;

/*
 * Which roles a text need not be asked for is told at once, by the letters of their cues. A cue
 * that may be some edits away is cut into pieces, one more than that: an edit breaks one of them,
 * so that a text which has the cue has one of its pieces as it is written, and of that the three
 * letters by which it is listed. Where the text must begin with the cue its first letters are cut
 * so, and the first letters of the text tell. Cues that must be exact are listed by the two letters
 * that the text must begin with. Letters are told by their lower bits: what they have in common is
 * no more than asked in vain.
 */
enum {
    SEG_PIECE = 3,
    SEG_PAIR = 2,
    SEG_LETTER_BITS = 5,
    SEG_PAIRS = 1 << SEG_PAIR * SEG_LETTER_BITS,
    SEG_TRIGRAMS = 2048, /* which so many places share, */
    SEG_PIECES = 512,    /* and so many those of a role */
    SEG_BEGINNING =
        32 /* letters at most in which a text that must begin with a cue has its pieces */
};

/* The last letters of a text by their lower bits, with one more behind them. */
static inline uint32_t seg_letters_with(uint32_t letters, char next)
{
    return letters << SEG_LETTER_BITS | ((unsigned char)next & ((1u << SEG_LETTER_BITS) - 1));
}

static inline size_t seg_last_pair(uint32_t letters)
{
    return letters % SEG_PAIRS;
}

static inline size_t seg_last_trigram(uint32_t letters)
{
    enum { APART = 4 }; /* the bits of all three are looked at, and no other */
    return (letters >> APART ^ letters) % SEG_TRIGRAMS;
}

/* The cues of a role: those that may be some edits away or stand anywhere, then those that the text
 * begins with letter by letter. */
typedef struct seg_cue_list {
    size_t first, exact, end; /* in seg_cues */
    size_t reach;             /* so many letters of a text they look at */
    size_t telling;           /* and so many tell that there is none */
    /* Of those that may be some edits away, a bit each, which a text may begin with that has a
     * letter among its first `beginning`, and which may stand anywhere in it. */
    uint64_t with_letter[SEG_LETTER_SLOTS], anywhere;
    size_t beginning;
    uint64_t with_piece[SEG_PIECES]; /* the same by its pieces, in the first `cut` letters */
    size_t cut;
    uint64_t exact_with[SEG_LETTER_SLOTS]; /* of the exact ones, by their first letter */
} seg_cue_list;

typedef struct seg_match {
    size_t start, end; /* letters of the skeleton */
    unsigned distance;
    const seg_cue *cue;
} seg_match;

extern const seg_cue seg_cues[];         /* by role */
extern const seg_cue_key seg_cue_keys[]; /* of each */
extern const seg_cue_list seg_cue_lists[SEG_ROLE_COUNT];
extern const uint64_t seg_roles_within[]; /* by a trigram anywhere */
extern const uint64_t seg_roles_first[];  /* by the first pair */
extern const uint64_t seg_roles_anywhere; /* those with a cue that may stand anywhere */
extern const seg_type seg_types[];        /* by first letter */
extern const size_t seg_first_type[SEG_LETTER_SLOTS + 1];

vb_slice seg_cue_written(const seg_cue *cue); /* as the table has it */
void seg_skeleton_of(vb_slice text, size_t most,
                     seg_skeleton *out); /* of its first `most` letters */
/* The same piece by piece: of no letters, and up to `most` of them. */
void seg_skeleton_begin(vb_slice text, seg_skeleton *out);
void seg_skeleton_go_on(size_t most, seg_skeleton *out);

/* Whether a word begins with the letter: a blank, a dash or a stroke stands before it. */
static inline bool seg_begins_word(const seg_skeleton *skeleton, size_t letter)
{
    if (letter == 0)
        return true;
    for (size_t at = skeleton->behind[letter - 1]; at + 1 < skeleton->behind[letter]; at++) {
        char byte = skeleton->source.data[at];
        if (byte == ' ' || byte == '\t' || byte == '-' || byte == '/')
            return true;
    }
    return false;
}

/* Whether its last word is this one, as a skeleton has it. */
bool seg_ends_with_word(const seg_skeleton *skeleton, const char *word);
/* Whether the letters are somewhere in it, one behind the other. */
bool seg_has_letters(const seg_skeleton *skeleton, vb_slice letters);
/* The first byte of a letter in the text; of the one behind the last: the byte behind that. */
size_t seg_letter_at(const seg_skeleton *skeleton, vb_slice text, size_t letter);
/* Whose cues the letters that were read may have, a bit a role: no others do. */
uint64_t seg_find_roles(seg_skeleton *text);
static inline uint64_t seg_roles_of(seg_skeleton *text)
{
    return text->told == text->len ? text->roles : seg_find_roles(text);
}

/* The cue of that role that fits best; NULL: whether any does. Most texts have none. */
bool seg_seek_cue(const seg_skeleton *text, seg_role role, seg_match *best);
static inline bool seg_cue_find(seg_skeleton *text, seg_role role, seg_match *best)
{
    return seg_roles_of(text) >> role & 1 && seg_seek_cue(text, role, best);
}

bool seg_has_cue(vb_slice text, seg_role role);
/* Whether the text begins with one of a role's cues letter by letter. */
bool seg_begins_with_cue(seg_skeleton *text, seg_role role);

/* `QUYẾT ĐỊNH:`, `BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH`. */
bool seg_is_enacting(vb_slice text);

/* `Bãi bỏ …`: what only an act orders that amends another, or the title of one of its last
 * articles.
 */
bool seg_is_amending(vb_slice text);

/* `Trên đây là …`: the text's last paragraph, whatever the line above lacks at its end. */
bool seg_begins_closing(vb_slice text);

/* `Nơi nhận:`, which recipients follow, on its line or below. */
bool seg_begins_recipients(vb_slice text);

/* The name of a document type that the text begins with, letter by letter: its row in the table and
 * the letters it takes; false when it has none. */
bool seg_type_find(const seg_skeleton *text, size_t *row, size_t *len);

#endif
