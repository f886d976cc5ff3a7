#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 headers pull in the system ICU, which clashes with the ICU that Swift's
// Foundation ships. Nothing called here needs those declarations.
#undef LIBXML_ICU_ENABLED
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// `xmlFree` is a global function pointer, which Swift 6 does not let through.
static inline void hoso_xmlFree(void *pointer) { xmlFree(pointer); }
