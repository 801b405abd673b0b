import { capitalize } from '../text/punctuation';

const formOfAddress =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|revd?|reverend|pastor|rabbi|imam|canon|cllr|councillor|fr|father|sister|brother|judge|herr|frau|mme|madame|mlle|monsieur|sr|sra|señora?|signora?|captain|capt|sgt|maj|major|col|colonel|lt|sergeant|nurse|the|\p{L}+\.)$/iu;

/** The first name in a name; undefined where it begins with a form of address, such as "Mrs Lund". */
export function givenName(name: string): string | undefined {
  const [first = ''] = name.trim().split(/\s+/);
  const given = first.replace(/(?<![,;:])[,;:]+$/, '');
  return given === '' || formOfAddress.test(first) ? undefined : given;
}

/** How to speak to somebody: by their first name, or by all of it where it begins with a form of address. */
export function callByName(name: string): string {
  return capitalize(givenName(name) ?? name.trim());
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
