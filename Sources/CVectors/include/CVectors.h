// What Swift cannot say: instructions on vectors, chosen when the program is built or, where that pays, when it runs.
// Everything has a portable form.
#ifndef CVECTORS_H
#define CVECTORS_H

#include "ASCII.h"
#include "Packing.h"
#include "Rows.h"
#include "Search.h"

#endif
