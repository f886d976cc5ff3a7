#pragma once
#include <stdlib.h>
#include <uninorm.h>
#include <unistr.h>
