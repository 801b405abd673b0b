import fc from 'fast-check';

// A run of all tests says the same of the same code; a stage alone tries other examples each time.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_615 });
