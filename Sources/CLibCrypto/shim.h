#pragma once
#include <openssl/evp.h>

// glibc shows `syncfs` only under _GNU_SOURCE, which Swift's Glibc module does not set.
extern int syncfs(int descriptor);
