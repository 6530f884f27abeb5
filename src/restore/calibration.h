/*
 * restore/calibration.h: how often a reading is right that has so large a share of all.
 */
#ifndef VANBAN_RESTORE_CALIBRATION_H
#define VANBAN_RESTORE_CALIBRATION_H

#include "vanban/base.h"

/* What a share of all readings is worth, on one kind of scan. */
typedef struct calibration {
    double offset, slope; /* of its log odds */
    double lost;          /* words that are wrong whatever seems to fit */
} calibration;

calibration calibration_of(const char *channel);
/* The probability that a reading of this share is right. */
double calibrated(const calibration *c, double share);

#endif
