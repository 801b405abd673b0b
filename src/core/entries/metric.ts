import { monthNames } from '../time/calendarDate';
import { currencyCodes } from '../text/money';
import { withoutVersions } from './versions';

/** Something measured. All parts are the user's own wording; `text` is how it is shown. */
export interface Metric {
  readonly text: string;
  readonly name?: string | undefined;
  /** With its unit: `900 ms`. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** A difference alone: `+65%`, `40 % fewer`. */
  readonly change?: string | undefined;
  readonly source?: string | undefined;
}

const longestMetric = 400;
const currency = String.raw`(?:\p{Sc}|(?<!\p{L})(?:${currencyCodes})(?!\p{L}))`;
const digits = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'\u00a0\u202f]\d+)*)`;
/** A number with what may stand directly around it: `$1.2M`, `1.2 M€`, `-40 %`, `3x`. */
const quantity = String.raw`(?:${digits}\s(?:out\s)?of\s)?(?:[+\-−±~<>≈]\s?)?(?:${currency}\s?)?${digits}(?:\s?(?:%|‰|(?:[kKM]|bn|[mM]io\.?|million|billion)(?![\p{L}])\s?${currency}?|${currency}|[x×](?![\p{L}])|(?!(?:an?|per|each|in|on|of|and|or|to|for|by|with|at|up|down|within|over|after|before|during|since|until|across|from|as|than|when|while|via|without|through|so|but|this|last|next)(?!\p{L}))[\p{L}µ°]+))?(?:\/\p{L}+)?`;
const arrow = /(?:(?<!\s)\s+)?(?:->|-->|=>|→|⟶|➜)\s*/u;
const lastQuantity = new RegExp(String.raw`(?<![\p{L}\p{N}.,])(${quantity}(?:\s[^\d]*)?)$`, 'u');
const firstQuantity = new RegExp(
  String.raw`^(${quantity}(?:\s\p{L}+)??(?:\s(?:per|an?|each|of)\s\p{L}+|\s?\/\s?\p{L}+)?)(?=\s*(?:$|[;!?()–—]|[,.](?!\d)))`,
  'u',
);
const bareQuantity = new RegExp(`^(${quantity})`, 'u');
const fromTo = new RegExp(
  String.raw`(?<!\p{L})from\s+(${quantity}(?:\s\p{L}+){0,3}?)\s+(?:(?:down|up)\s+)?to\s+(?:(?:under|over|about|below|above)\s+)?(${quantity}(?:\s(?:per|a|an)\s\p{L}+)?)`,
  'iu',
);
const change = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])([+\-−]\s?(?:${currency}\s?)?${digits}\s?%?|${digits}\s?(?:%|percent|[x×])(?:\s(?:fewer|less|more|faster|slower|higher|lower|better|cheaper|quicker|increase|decrease|reduction|drop|rise|growth)))(?![\p{L}\p{N}])`,
  'iu',
);

/**
 * Reads a metric written as text: `p95 latency 900 ms -> 540 ms`, `from 3 days to 4 hours`, `+65%`, `$1.2M`,
 * `1.2 M€`, `40 % fewer tickets`. What it cannot take apart it returns as `text` alone.
 */
export function readMetric(text: string): Metric {
  const head = text.slice(0, longestMetric);
  const arrowAt = arrow.exec(head);
  if (arrowAt) {
    const left = head.slice(0, arrowAt.index);
    const before = lastQuantity.exec(left);
    const right = head.slice(arrowAt.index + arrowAt[0].length);
    const after = firstQuantity.exec(right) ?? bareQuantity.exec(right);
    if (before && after)
      return { text, name: nameIn(left.slice(0, before.index)), before: before[1]!.trim(), after: after[1]!.trim() };
  }
  const range = fromTo.exec(head);
  if (range && !(isYear(range[1]!) && isYear(range[2]!)))
    return { text, name: nameIn(head.slice(0, range.index)), before: range[1]!.trim(), after: range[2]!.trim() };
  const difference = change.exec(head);
  if (difference) return { text, change: difference[1]!.trim() };
  return { text };
}

function nameIn(left: string): string | undefined {
  return (
    left
      .replace(/(?<![\s:,–-])[\s:,–-]+$/u, '')
      .replace(/(?<!\s)\s+from$/iu, '')
      .trim() || undefined
  );
}

function isYear(quantity: string): boolean {
  return /^(?:19|20)\d\d$/.test(quantity.trim());
}

const numberWord =
  /(?<!\p{L})(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|(?<!first |second )half(?!-year| year)|(?:halv|doubl|tripl)(?:ed|es|ing)|twice|(?:two|three|four|five|ten)fold|by an? (?:third|quarter|fifth|tenth)|an? (?:third|quarter|fifth|tenth) (?:of|off|less|fewer|more|lower|higher|faster|shorter|cheaper))(?!\p{L})/iu;
const figure = /(?<![\p{L}\p{N}._/#:])(?<![\p{L}\p{N}]-)\p{Sc}?\d[\d.,'\u00a0\u202f]*/gu;
const month = `(?:sept|${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;
/** Numbers that name something: a day, a place in an order, a standard, a version. */
const naming = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}\s+${month}(?!\p{L})|${month}\s+\d{1,2}(?![\d.,:%])|\d+(?:st|nd|rd|th)(?!\p{L})(?!\s+percentile)|24\/7|(?:version|release|phase|level|stage|tier|sprint|room|ward|bay|bed|floor|gate|dock|building|block|band|grade|year|class|chapter|ISO|RFC|SOC|PCI DSS|TLS|HTTP)\s+\d[\d.]*)`,
  'giu',
);

/**
 * Whether a text holds a number that measures something. Years, quarters, days of a month and numbers that are part of
 * a name (`p95`, `Q3`, `PCI-4`, `#123`, `ISO 27001`, `version 3`, `Node 20`, `2nd`) measure nothing.
 */
export function hasFigure(text: string): boolean {
  const measuring = withoutVersions(text, readMetric(text)).replace(naming, ' ');
  for (const [match] of measuring.matchAll(figure)) if (!isYear(match.replace(/(?<![.,])[.,]+$/, ''))) return true;
  return numberWord.test(measuring);
}

/** A value with its unit: `900 ms`, `$1.2M`, `40%`. */
export function withUnit(value: string, unit: string | undefined): string {
  if (unit === undefined || value.includes(unit)) return value;
  if (/^\p{Sc}$/u.test(unit)) return `${unit}${value}`;
  return unit === '%' || unit.startsWith('/') ? `${value}${unit}` : `${value} ${unit}`;
}
