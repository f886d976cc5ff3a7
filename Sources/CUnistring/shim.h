#pragma once
#include <stdlib.h>
#include <uninorm.h>
#include <unistr.h>

// Macros for pointers to constants, which Swift does not see.
static inline uninorm_t hoso_nfc(void) { return UNINORM_NFC; }
static inline uninorm_t hoso_nfd(void) { return UNINORM_NFD; }
