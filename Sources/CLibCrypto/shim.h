#pragma once
#include <openssl/crypto.h>
#include <openssl/evp.h>

// glibc shows these only under _GNU_SOURCE, which Swift's Glibc module does not set.
extern int syncfs(int descriptor);
extern int renameat2(int folder, const char *name, int newFolder, const char *newName, unsigned flags);
enum { HOSO_RENAME_NOREPLACE = 1, HOSO_EMPTY_PATH = 0x1000 };
// Together with O_DIRECTORY this is O_TMPFILE.
enum { HOSO_TMPFILE = 020000000 };
