#pragma once
#include <locale.h>
#include <popt.h>

// popt calls both the structure and the pointer to it `poptOption`, which Swift cannot tell apart.
typedef struct poptOption OptionRow;
