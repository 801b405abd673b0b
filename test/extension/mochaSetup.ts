// Imported before any suite: `describe` and `it` exist only from here on.
import 'mocha';
import { report } from './report';

mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 300_000 });

// Mocha's browser build reads its options from the address, also in the Node extension host, which has none.
globalThis.location ??= { search: '' } as Location;

Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: unknown[]) => {
  report(String(format).replace(/%[sd]/g, () => String(values.shift())));
};
