#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// libxlsxwriter 1.1.4 writes to a file name only. A file in memory has one too, under /proc, so
// that no copy of the members' data is left in a folder.
static inline int lxw_memory_file(void) {
    return (int)syscall(SYS_memfd_create, "workbook", 1u /* MFD_CLOEXEC */);
}
