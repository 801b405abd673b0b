import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { readLadder } from '../../../../src/core/ladders/readLadder';
import { decodeLadder } from '../../../../src/features/importLadder/decodeLadder';

describe('the text of a ladder file', () => {
  it('is read from Windows-1252, UTF-8 and UTF-16 alike', () => {
    const file = new URL('../../../fixtures/ladders/handbooks/windows-1252.csv', import.meta.url);
    const text = decodeLadder(readFileSync(file));
    assert.include(text, 'Qualität,Senior,Prüft – und lehrt');
    assert.strictEqual(decodeLadder(new TextEncoder().encode(text)), text);
    assert.strictEqual(decodeLadder(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
    const reading = readLadder('x.csv', text ?? '');
    assert.strictEqual(reading.kind === 'ladder' ? reading.ladder.competencies[0]?.name : '', 'Qualität');
  });

  it('is none in a spreadsheet or a picture', () => {
    assert.isUndefined(decodeLadder(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00)));
  });
});
