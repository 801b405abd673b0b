/** How long a run of work may keep the event loop, in milliseconds: half a frame. */
const slice = 8;

/** Does work item by item, letting other work in after each slice of 8 ms. */
export async function inTimeSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < slice) continue;
    await otherWork();
    started = performance.now();
  }
}

/**
 * Runs work that yields between its parts to its end, letting other work in after each slice of 8 ms.
 * @returns what the work returns, or undefined once `isCancelled` says that nobody waits for it any more
 */
export async function finishInTimeSlices<Result>(
  work: Generator<undefined, Result>,
  isCancelled: () => boolean,
): Promise<Result | undefined> {
  let started = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < slice) continue;
    await otherWork();
    if (isCancelled()) return undefined;
    started = performance.now();
  }
}

/** Settles once what waits in the event loop had its turn; a timer would add a millisecond each time. */
function otherWork(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
