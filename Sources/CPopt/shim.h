#pragma once
#include <locale.h>
#include <popt.h>
