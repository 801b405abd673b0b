import type { ReadResult } from '../core/library/entryFiles';

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of a file's bytes, without a byte order mark, or why they are no text. */
export function decodeText(bytes: Uint8Array): ReadResult {
  if (bytes.includes(0)) return { kind: 'unreadable', reason: 'not-text', detail: 'It holds a zero byte.' };
  try {
    return { kind: 'text', text: strict.decode(bytes) };
  } catch {
    return { kind: 'unreadable', reason: 'not-text', detail: 'It is not UTF-8.' };
  }
}
