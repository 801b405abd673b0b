/** Items by their keys, each item under every key it has, in the order given. */
export function groupBy<Item, Key>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<Key>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const held = groups.get(key);
      if (held) held.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
