import fc from 'fast-check';

// A run of all tests says the same of the same code; a stage alone tries other examples each time, and more of them.
process.env.BRAG_TRIES = 'half';
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_615, numRuns: 50 });
