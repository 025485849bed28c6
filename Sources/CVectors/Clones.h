// How functions are built for several processors.
#ifndef CVECTORS_CLONES_H
#define CVECTORS_CLONES_H

/// The function is built twice, and the loader takes the form that the processor has.
#if defined(__x86_64__) && defined(__ELF__)
#define CVEC_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define CVEC_CLONES
#endif

#endif
