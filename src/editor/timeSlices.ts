/** How long a run of work may keep the event loop, in milliseconds: half a frame. */
const slice = 8;

/** Does work item by item, letting other work in after each slice of 8 ms. */
export async function inTimeSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < slice) continue;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    started = performance.now();
  }
}
