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
const withLastName = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau)\.?$/iu;

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
