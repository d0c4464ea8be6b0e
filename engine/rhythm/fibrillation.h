/* Signs of atrial fibrillation among the newest beats; see fibrillation.c. */
#ifndef TL_RHYTHM_FIBRILLATION_H
#define TL_RHYTHM_FIBRILLATION_H

#include "rhythm/ring.h"

/* How irregular the beats are, 0..1 (irregular.c); 0 where it cannot be told or P waves rule fibrillation
 * out. */
float tl_fibrillation(const tl_beat_ring *ring);

#endif
