/** A number with its unit in lower case, which may be empty. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

const plainNumber = /^([+-]?\d+(?:\.\d+)?)(\D*)$/;

/** A value as a number, where there is no doubt which: `900 ms`, `$12`, but not `1.200` or `3-5 days`. */
export function readQuantity(text: string): Quantity | undefined {
  const written = text.trim().replace(/^([$€£¥])\s?(.*)$/, '$2 $1');
  const match = plainNumber.exec(written);
  // 1.200 is a thousand and more to some, and a little over one to others.
  if (match === null || /\.\d{3}$/.test(match[1]!)) return undefined;
  const unit = match[2]!.trim().toLowerCase().replace(/\s+/g, ' ');
  return /[-+–—~]|\d/.test(unit) ? undefined : { value: Number(match[1]), unit };
}

/** The unit that two quantities share, which one of them may leave out; undefined where they differ. */
export function sharedUnit(one: Quantity, other: Quantity): string | undefined {
  if (one.unit === '' || other.unit === '') return one.unit + other.unit;
  return one.unit === other.unit ? one.unit : undefined;
}
