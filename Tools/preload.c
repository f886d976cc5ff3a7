// Makes one call of a process fail, for Tools/faults.py: LD_PRELOAD=preload.so HOSO_FAULT=KIND:WHEN[+] PROGRAM.
//
//     memory     the WHEN-th allocation gets none
//     libraries  the WHEN-th allocation that is not the program's own (libxml2, libzip, SQLite …)
//     loader     the WHEN-th allocation of the dynamic loader: a thread's variables, a library that is loaded late
//     workbooks  the WHEN-th allocation of libxlsxwriter
//     short      the WHEN-th write, pwrite, read or pread moves half of what was asked
//     listing    the WHEN-th look for a folder's next entry fails
//     ahead      the WHEN-th look at the clock finds it a day later, and so it stays
//     back       the same, a day earlier
//
// With a plus the call and all after it. HOSO_FAULT_LOG names a file that is told how many such calls there were, and
// whether the fault was reached: "COUNT REACHED". strace puts in the rest (Tools/faults.py).
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

enum { NONE, MEMORY, LIBRARIES, LOADER, WORKBOOKS, SHORT, LISTING, AHEAD, BACK };

static int kind;
static long when;
static bool staysSo;
static atomic_long count;
static atomic_bool reached;
// Where an object stands in memory.
typedef struct {
    uintptr_t start, end;
} Extent;

static Extent program, loader, workbooks;
static char logFile[512];
static ssize_t (*realWrite)(int, const void *, size_t);
static ssize_t (*realPwrite)(int, const void *, size_t, off64_t);
static ssize_t (*realRead)(int, void *, size_t);
static ssize_t (*realPread)(int, void *, size_t, off64_t);
static struct dirent *(*realReaddir)(DIR *);
static int (*realClock)(clockid_t, struct timespec *);

static Extent extent(const struct dl_phdr_info *object) {
    Extent all = {0, 0};
    for (int place = 0; place < object->dlpi_phnum; place++) {
        const ElfW(Phdr) *header = &object->dlpi_phdr[place];
        if (header->p_type != PT_LOAD) continue;
        uintptr_t start = object->dlpi_addr + header->p_vaddr, end = start + header->p_memsz;
        if (!all.end || start < all.start) all.start = start;
        if (end > all.end) all.end = end;
    }
    return all;
}

static bool holds(Extent object, void *caller) {
    return (uintptr_t)caller >= object.start && (uintptr_t)caller < object.end;
}

// The first object is the program itself; the system says where it put the loader.
static int findObjects(struct dl_phdr_info *object, size_t size, void *unused) {
    if (!program.end) program = extent(object);
    if (object->dlpi_addr == getauxval(AT_BASE)) loader = extent(object);
    if (strstr(object->dlpi_name, "/libxlsxwriter.")) workbooks = extent(object);
    return 0;
}

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    static const char *const names[] = {"", "memory", "libraries", "loader", "workbooks", "short", "listing", "ahead", "back"};
    realWrite = next("write"), realPwrite = next("pwrite64");
    realRead = next("read"), realPread = next("pread64");
    realReaddir = next("readdir64");
    realClock = next("clock_gettime");
    dl_iterate_phdr(findObjects, NULL);
    const char *fault = getenv("HOSO_FAULT"), *log = getenv("HOSO_FAULT_LOG");
    const char *colon = fault ? strchr(fault, ':') : NULL;
    if (!colon) return;
    if (log) snprintf(logFile, sizeof logFile, "%s", log);
    char *end;
    when = strtol(colon + 1, &end, 10);
    staysSo = *end == '+';
    for (int place = 1; place <= BACK; place++)
        if (strlen(names[place]) == (size_t)(colon - fault) && !strncmp(names[place], fault, colon - fault))
            kind = place;
}

// A process that a signal ends leaves no count: it was reached.
__attribute__((destructor)) static void finish(void) {
    int was = kind;
    kind = NONE;
    if (!was || !logFile[0]) return;
    char text[64];
    int length = snprintf(text, sizeof text, "%ld %d\n", atomic_load(&count), atomic_load(&reached));
    int file = open(logFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0 && realWrite) {
        if (realWrite(file, text, length) != length) abort();
        close(file);
    }
}

// Whether this call is the one.
static bool isDue(void) {
    long number = atomic_fetch_add(&count, 1) + 1;
    bool due = number == when || (staysSo && number > when);
    if (due) atomic_store(&reached, true);
    return due;
}

static bool lacksMemory(void *caller) {
    switch (kind) {
    case MEMORY: return isDue();
    case LIBRARIES: return !holds(program, caller) && isDue();
    case LOADER: return holds(loader, caller) && isDue();
    case WORKBOOKS: return holds(workbooks, caller) && isDue();
    default: return false;
    }
}

#define STARVE(result) \
    if (lacksMemory(__builtin_return_address(0))) { errno = ENOMEM; return result; }

void *malloc(size_t size) { STARVE(NULL) return __libc_malloc(size); }
void *calloc(size_t number, size_t size) { STARVE(NULL) return __libc_calloc(number, size); }
void *realloc(void *old, size_t size) { STARVE(NULL) return __libc_realloc(old, size); }
void *memalign(size_t alignment, size_t size) { STARVE(NULL) return __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { STARVE(NULL) return __libc_memalign(alignment, size); }

int posix_memalign(void **place, size_t alignment, size_t size) {
    if (lacksMemory(__builtin_return_address(0))) return ENOMEM;
    *place = __libc_memalign(alignment, size);
    return *place ? 0 : ENOMEM;
}

static size_t part(size_t size) { return kind == SHORT && size > 1 && isDue() ? size / 2 : size; }

ssize_t write(int file, const void *bytes, size_t size) { return realWrite(file, bytes, part(size)); }
ssize_t read(int file, void *bytes, size_t size) { return realRead(file, bytes, part(size)); }
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t place) {
    return realPwrite(file, bytes, part(size), place);
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t place) {
    return realPwrite(file, bytes, part(size), place);
}
ssize_t pread64(int file, void *bytes, size_t size, off64_t place) { return realPread(file, bytes, part(size), place); }
ssize_t pread(int file, void *bytes, size_t size, off_t place) { return realPread(file, bytes, part(size), place); }

struct dirent *readdir(DIR *folder) {
    if (kind == LISTING && isDue()) {
        errno = EIO;
        return NULL;
    }
    return realReaddir(folder);
}
struct dirent64 *readdir64(DIR *folder) { return (struct dirent64 *)readdir(folder); }

// How many seconds the clock is off; once it has jumped it stays so.
static time_t jump(void) {
    if (kind != AHEAD && kind != BACK) return 0;
    long number = atomic_fetch_add(&count, 1) + 1;
    if (number < when) return 0;
    atomic_store(&reached, true);
    return kind == AHEAD ? 86400 : -86400;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int status = realClock(clock, now);
    if (!status) now->tv_sec += jump();
    return status;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec exact;
    int status = realClock(CLOCK_REALTIME, &exact);
    if (status) return status;
    now->tv_sec = exact.tv_sec + jump(), now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *place) {
    struct timespec now;
    if (realClock(CLOCK_REALTIME, &now)) return -1;
    now.tv_sec += jump();
    if (place) *place = now.tv_sec;
    return now.tv_sec;
}
