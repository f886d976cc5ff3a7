// qpdf brings fourteen libraries along, which take a third of the time that a program needs to
// start; few runs put pages together. So it is loaded when it is first called, and what is called
// stands here under qpdf's own names.
#include "shim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Name, what it returns, what it takes, and the same as it is passed on.
#define FUNCTIONS(X) \
    X(qpdf_add_page, QPDF_ERROR_CODE, \
        (qpdf_data to, qpdf_data from, qpdf_oh page, QPDF_BOOL first), (to, from, page, first)) \
    X(qpdf_cleanup, void, (qpdf_data * data), (data)) \
    X(qpdf_empty_pdf, QPDF_ERROR_CODE, (qpdf_data data), (data)) \
    X(qpdf_get_buffer, unsigned char const *, (qpdf_data data), (data)) \
    X(qpdf_get_buffer_length, size_t, (qpdf_data data), (data)) \
    X(qpdf_get_error, qpdf_error, (qpdf_data data), (data)) \
    X(qpdf_get_error_full_text, char const *, (qpdf_data data, qpdf_error error), (data, error)) \
    X(qpdf_get_num_pages, int, (qpdf_data data), (data)) \
    X(qpdf_get_page_n, qpdf_oh, (qpdf_data data, size_t index), (data, index)) \
    X(qpdf_get_root, qpdf_oh, (qpdf_data data), (data)) \
    X(qpdf_get_trailer, qpdf_oh, (qpdf_data data), (data)) \
    X(qpdf_init_write_memory, QPDF_ERROR_CODE, (qpdf_data data), (data)) \
    X(qpdf_make_indirect_object, qpdf_oh, (qpdf_data data, qpdf_oh oh), (data, oh)) \
    X(qpdf_oh_append_item, void, (qpdf_data data, qpdf_oh oh, qpdf_oh item), (data, oh, item)) \
    X(qpdf_oh_get_key, qpdf_oh, (qpdf_data data, qpdf_oh oh, char const *key), (data, oh, key)) \
    X(qpdf_oh_is_array, QPDF_BOOL, (qpdf_data data, qpdf_oh oh), (data, oh)) \
    X(qpdf_oh_new_array, qpdf_oh, (qpdf_data data), (data)) \
    X(qpdf_oh_new_dictionary, qpdf_oh, (qpdf_data data), (data)) \
    X(qpdf_oh_new_integer, qpdf_oh, (qpdf_data data, long long value), (data, value)) \
    X(qpdf_oh_new_name, qpdf_oh, (qpdf_data data, char const *name), (data, name)) \
    X(qpdf_oh_new_unicode_string, qpdf_oh, (qpdf_data data, char const *text), (data, text)) \
    X(qpdf_oh_parse, qpdf_oh, (qpdf_data data, char const *text), (data, text)) \
    X(qpdf_oh_release, void, (qpdf_data data, qpdf_oh oh), (data, oh)) \
    X(qpdf_oh_release_all, void, (qpdf_data data), (data)) \
    X(qpdf_oh_remove_key, void, (qpdf_data data, qpdf_oh oh, char const *key), (data, oh, key)) \
    X(qpdf_oh_replace_key, void, \
        (qpdf_data data, qpdf_oh oh, char const *key, qpdf_oh item), (data, oh, key, item)) \
    X(qpdf_oh_unparse_resolved, char const *, (qpdf_data data, qpdf_oh oh), (data, oh)) \
    X(qpdf_read_memory, QPDF_ERROR_CODE, \
        (qpdf_data data, char const *name, char const *bytes, unsigned long long count, \
            char const *password), \
        (data, name, bytes, count, password)) \
    X(qpdf_set_attempt_recovery, void, (qpdf_data data, QPDF_BOOL value), (data, value)) \
    X(qpdf_set_deterministic_ID, void, (qpdf_data data, QPDF_BOOL value), (data, value)) \
    X(qpdf_set_info_key, void, \
        (qpdf_data data, char const *key, char const *value), (data, key, value)) \
    X(qpdf_set_object_stream_mode, void, \
        (qpdf_data data, enum qpdf_object_stream_e mode), (data, mode)) \
    X(qpdf_set_suppress_warnings, void, (qpdf_data data, QPDF_BOOL value), (data, value)) \
    X(qpdf_silence_errors, void, (qpdf_data data), (data)) \
    X(qpdf_write, QPDF_ERROR_CODE, (qpdf_data data), (data))

#define MEMBER(name, type, parameters, arguments) type(*name) parameters;
static struct {
    FUNCTIONS(MEMBER)
    qpdf_data (*qpdf_init)(void);
    char const *(*qpdf_get_qpdf_version)(void);
} qpdf;

static void load(void) {
    void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libqpdf.so", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name, type, parameters, arguments) *(void **)&qpdf.name = dlsym(library, #name);
    FUNCTIONS(FIND)
    FIND(qpdf_init, , , )
    FIND(qpdf_get_qpdf_version, , , )
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

// Whoever calls anything else has what this returned.
qpdf_data qpdf_init(void) {
    pthread_once(&once, load);
    return qpdf.qpdf_init ? qpdf.qpdf_init() : NULL;
}

char const *qpdf_get_qpdf_version(void) {
    pthread_once(&once, load);
    return qpdf.qpdf_get_qpdf_version ? qpdf.qpdf_get_qpdf_version() : "";
}

#define FORWARD(name, type, parameters, arguments) \
    type name parameters { return qpdf.name arguments; }
FUNCTIONS(FORWARD)
