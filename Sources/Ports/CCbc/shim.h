#ifndef GARITA_CCBC_SHIM_H
#define GARITA_CCBC_SHIM_H
#include <stddef.h>
#include <Cbc_C_Interface.h>
#endif
