import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Candidate } from './candidate';

/** The folder in the brag folder that holds what imports brought, one file for each import. */
export const ledgerFolder = '.imported';

const keyForm = /^[0-9a-f]{16}$/;
const head = '# What an import brought, as hashes, so that nothing is offered twice. Keep this file with your wins.\n';

/** Under what a ledger keeps the name of a source: no words of it, and the same whatever its case. */
export function ledgerKey(source: string): string {
  return bytesToHex(sha256(utf8ToBytes(source.normalize('NFC').toLowerCase()))).slice(0, 16);
}

/** What earlier imports brought, and what of a new one is known from them. */
export class ImportLedger {
  readonly #keys = new Set<string>();

  /** @param texts the ledger's files; lines that are no hashes, such as the marks of a merge, are passed over */
  constructor(texts: Iterable<string>) {
    for (const text of texts)
      for (const line of text.split(/\r?\n/)) if (keyForm.test(line.trim())) this.#keys.add(line.trim());
  }

  has(source: string): boolean {
    return this.#keys.size > 0 && this.#keys.has(ledgerKey(source));
  }

  /** Whether a candidate was brought, under its own name or as something that another source names in its way. */
  knows({ source, sameAs = [], covers = [] }: Candidate): boolean {
    if (this.has(source) || sameAs.some((name) => this.has(name))) return true;
    return covers.length > 0 && covers.every((name) => this.has(name));
  }
}

/** The candidates that no earlier import brought, each once. */
export function newCandidates(candidates: readonly Candidate[], ledger: ImportLedger): Candidate[] {
  const offered = new Set<string>();
  return candidates.filter((candidate) => {
    const key = ledgerKey(candidate.source);
    if (offered.has(key) || ledger.knows(candidate)) return false;
    offered.add(key);
    return true;
  });
}

/** The ledger's file for one import. The same candidates give the same text. */
export function ledgerText(brought: readonly Candidate[]): string {
  const keys = new Set<string>();
  for (const { source, covers = [], sameAs = [] } of brought)
    for (const name of [source, ...covers, ...sameAs]) keys.add(ledgerKey(name));
  return `${head}${[...keys].sort().join('\n')}\n`;
}

/** The name of that file, the same only where the content is. */
export function ledgerFileName(text: string): string {
  return `${ledgerKey(text)}.txt`;
}
