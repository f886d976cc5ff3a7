// Hoso
