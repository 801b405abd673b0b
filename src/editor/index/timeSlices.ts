/** How long work may keep the event loop, in milliseconds: half a frame. */
const slice = 8;

/** When the event loop last had its turn, as far as known here: work that comes right after other work shares its slice. */
let lastTurn = -Infinity;

/** Does work item by item, letting other work in after each slice of 8 ms. */
export async function inTimeSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  for (const item of items) {
    if (isSliceOver()) await otherWork();
    work(item);
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
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (!isSliceOver()) continue;
    await otherWork();
    if (isCancelled()) return undefined;
  }
}

function isSliceOver(): boolean {
  return performance.now() - lastTurn >= slice;
}

/** Settles once what waits in the event loop had its turn; a timer would add a millisecond each time. */
async function otherWork(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
  lastTurn = performance.now();
}
