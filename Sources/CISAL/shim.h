#pragma once
#include <isa-l/crc.h>

// ISA-L 2.30 leaves the upper halves of the vector registers in use, and whatever is computed next
// without them, such as zlib's search for matches, takes half as long again.
static inline uint32_t hoso_crc32(uint32_t earlier, const unsigned char *bytes, uint64_t count) {
    uint32_t checksum = crc32_gzip_refl(earlier, bytes, count);
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx")) __asm__ volatile("vzeroupper");
#endif
    return checksum;
}
