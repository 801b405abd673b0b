/** A test of what takes long and is the same in both hosts; it runs in the faster one. */
export const itInNode: (title: string, test: Mocha.AsyncFunc) => void = (title, test) => {
  if (!WEB_HOST) it(title, test);
};
