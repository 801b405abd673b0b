import { hasFigure } from '../../entries/metric';
import type { Win } from '../../entries/win';
import { capitalize } from '../../text/punctuation';
import { bestFigure, sayFigure, tellsFigure } from '../kit/figure';
import { phrased, unphrased } from '../kit/phrased';
import type { ScriptContext } from './scriptContext';
import { announced, continuing, inFirstPerson, spokenTitle, toPhrase } from '../kit/speech';

const ordinals = [
  unphrased('First'),
  unphrased('Second'),
  unphrased('Third'),
  unphrased('Fourth'),
  unphrased('Fifth'),
] as const;
const afterThose = unphrased('Next');

/**
 * A win as it is told: its title, what came of it and its best figure together, so that no word is without what it is
 * about and no figure is lost.
 *
 * @param index its place among several that are counted off; undefined where it is told alone
 * @param story what is told between the title and what came of it
 */
export function toldWin(
  context: ScriptContext,
  win: Win,
  index: number | undefined,
  story: readonly string[] = [],
): string[] {
  const ordinal = index === undefined ? undefined : (ordinals[index] ?? afterThose);
  const place = ordinal === undefined ? undefined : phrased(ordinal);
  // What stands in brackets may be left out, but for its figure.
  const title =
    /[([{][^()[\]{}]*[)\]}]/.exec(win.title)?.some(hasFigure) === true ? toPhrase(win.title) : spokenTitle(win.title);
  const impact = win.impact === undefined ? [] : context.speech(inFirstPerson(win.impact));
  const figure = figureOf(win);
  const told = [...story, ...impact];
  const [first, ...rest] = told;
  const isInImpact = win.impact !== undefined && words(title).every((word) => words(win.impact!).includes(word));
  if (isInImpact && first !== undefined) {
    const sentences = figure === undefined ? told : [...told, ...context.speech(sentenceOf(figure))];
    if (place === undefined) return sentences;
    return win.project === undefined || story.length > 0
      ? [...context.speech(placed(place, first)), ...rest, ...sentences.slice(told.length)]
      : announced(phrased('{0}, {1}|first, what I did', place, toPhrase(win.project)), sentences);
  }
  const deed = inFirstPerson(title);
  const isNamed = figure?.name !== undefined && !words(figure.name).every((word) => words(title).includes(word));
  // Told apart: a figure with a name of its own, and what would stand between a title and its figure.
  const follows = figure !== undefined && !isNamed && story.length === 0 && !/[:.!?…]/.test(title);
  // Told alone, a name and what came of it are one sentence.
  if (
    place === undefined &&
    deed === title &&
    story.length === 0 &&
    impact.length > 0 &&
    !follows &&
    !/[:.!?…]/.test(title)
  )
    return [
      ...announced(capitalize(title), impact),
      ...(figure === undefined ? [] : context.speech(sentenceOf(figure))),
    ];
  const opening = follows ? phrased('{0}, {1}|what I did, its figure', deed, figure.values) : deed;
  return [
    ...context.speech(place === undefined ? opening : placed(place, opening)),
    ...told,
    ...(figure === undefined || follows ? [] : context.speech(sentenceOf(figure))),
  ];
}

interface Figure {
  readonly name: string | undefined;
  /** "from 7 to 2 a quarter", without its name */
  readonly values: string;
}

/** The best figure of a win, where neither its title nor its impact tells it. */
function figureOf(win: Win): Figure | undefined {
  const metric = bestFigure(win);
  if (metric === undefined || tellsFigure(`${win.title} ${win.impact ?? ''}`, metric)) return undefined;
  const { name, before, after } = metric;
  const said = toPhrase(sayFigure(metric));
  if (before === undefined || after === undefined) return { name: undefined, values: said };
  const shown = name === undefined ? undefined : toPhrase(name);
  return shown !== undefined && said.startsWith(shown)
    ? { name: shown, values: said.slice(shown.length).trim() }
    : { name: undefined, values: said };
}

function sentenceOf({ name, values }: Figure): string {
  return name === undefined ? values : phrased('{0} went {1}.|pressure ulcers, from 7 to 2', capitalize(name), values);
}

/** "First, I cut latency"; with a colon before what may be no whole sentence, or may begin with a name. */
function placed(place: string, text: string): string {
  const said = continuing(text);
  if (/^(?:I|it|this|we|they|he|she|there)\s/iu.test(said)) return phrased('{0}, {1}|first, what I did', place, said);
  // A colon before "from" would be taken for that behind the name of a figure.
  return /:\s|^from\s/.test(said)
    ? `${place}. ${capitalize(said)}`
    : phrased('{0}: {1}|first, what I did', place, said);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
