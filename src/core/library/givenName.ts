import { capitalize } from '../text/punctuation';

const formOfAddress =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|revd?|reverend|pastor|rabbi|imam|canon|cllr|councillor|fr|father|sister|brother|judge|herr|frau|mme|madame|mlle|monsieur|sr|sra|señora?|signora?|captain|capt|sgt|maj|major|col|colonel|lt|sergeant|nurse|the|\p{L}+\.)$/iu;

/** The first name in a name; undefined where it begins with a form of address, such as "Mrs Lund". */
export function givenName(name: string): string | undefined {
  const [first = ''] = name.trim().split(/\s+/);
  const given = first.replace(/(?<![,;:])[,;:]+$/, '');
  return given === '' || formOfAddress.test(first) ? undefined : given;
}

/** Forms of address that go with the last name alone: "Dr Iqbal" for "Dr Shabnam Iqbal", but "Sir Ian". */
const withLastName =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau|m|mme|mlle|madame|monsieur|sr|sra|dra?|señora?|signora?)\.?$/iu;

/** Those that are for a man or a woman alone, each as the English one. */
const gendered: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/^(?:mr|herr|m|monsieur|sr|señor|signor)\.?$/iu, 'Mr'],
  [/^(?:mrs|ms|miss|frau|mme|mlle|madame|sra|señora|signora)\.?$/iu, 'Mrs'],
];

/** The form of address in a name that is for a man or a woman alone. */
function genderedForm(words: readonly string[]): string | undefined {
  return words.flatMap((word) => gendered.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0];
}

/**
 * A name by its form of address and its last word: `Frau Dr. Brandt` as `Mrs Brandt`, `Prof. Brandt` as `Mx Brandt`, under
 * which `addressesOf` has those whom it may mean; undefined where it has no form of address, or several words behind it.
 */
export function asAddressed(name: string): string | undefined {
  const words = name.trim().split(/\s+/);
  const forms = words.slice(0, -1);
  if (forms.length === 0 || !forms.every((word) => withLastName.test(word))) return undefined;
  return `${genderedForm(forms) ?? 'Mx'} ${words.at(-1)!}`;
}

/** How others may name somebody of a first and a last name, as far as the name doesn't say otherwise. */
export function addressesOf(name: string): readonly string[] {
  const words = name.trim().split(/\s+/);
  const own = words.filter((word) => !withLastName.test(word));
  if (own.length < 2 || /[,(]/.test(name)) return [];
  const form = genderedForm(words);
  return ['Mx', ...(form === undefined ? ['Mr', 'Mrs'] : [form])].map((each) => `${each} ${own.at(-1)!}`);
}

/** A name without the forms of address before it: `Amira El-Sayed` for `Dr. Amira El-Sayed`. */
export function withoutFormOfAddress(name: string): string {
  const words = name.trim().split(/\s+/);
  const own = words.slice(words.findIndex((word) => !withLastName.test(word)));
  return own.length > 1 ? own.join(' ') : name.trim();
}

/** How to speak to somebody: by their first name, or by their last one where it begins with a form of address. */
export function callByName(name: string): string {
  const given = givenName(name);
  if (given !== undefined) return capitalize(given);
  const words = name.trim().split(/\s+/);
  const forms = words.findIndex((word) => !withLastName.test(word));
  if (forms < 1 || /[,(]/.test(name)) return capitalize(name.trim());
  // "van der Berg" is a last name, too.
  const particle = words.findIndex((word, index) => index > forms && /^\p{Ll}/u.test(word));
  return capitalize([...words.slice(0, forms), ...words.slice(particle === -1 ? -1 : particle)].join(' '));
}

/** How I sign to people I work with: by my first name, whatever form of address stands before it. */
export function signatureOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const own = words.slice(words.findIndex((word) => !withLastName.test(word))).join(' ');
  return own.includes(' ') ? callByName(own) : callByName(name);
}

const noName = /^(?:the|an?|my|our|your|his|her|their)\s/iu;

/** A name as it is printed: typed in small letters altogether, with a capital for each part. */
export function writeName(name: string): string {
  if (/\p{Lu}/u.test(name) || noName.test(name) || !/^\S+(?: \S+)?$/u.test(name)) return name;
  return name.split(' ').map(capitalize).join(' ');
}

/** A name as a heading or a list begins with it. */
export function nameAtStart(name: string): string {
  return capitalize(writeName(name));
}
