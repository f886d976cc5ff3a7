#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer's own way of being called (LLVM, compiler-rt/lib/fuzzer/FuzzerInterface.h and FuzzerDriver).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
