import { sentence, type Sentence } from './sentence';

/** Several things in a row, as a sentence names them: “a”, “a and b”, “a, b and c”; empty where there is none. */
export function enumerate(things: readonly (string | Sentence)[]): string | Sentence {
  return things.reduce<string | Sentence>(
    (all, thing, at) =>
      at === 0 ? thing : sentence(at === things.length - 1 ? '{0} and {1}' : '{0}, {1}', all, thing),
    '',
  );
}
