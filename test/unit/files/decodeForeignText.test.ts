import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { readLadder } from '../../../src/core/imports/ladders/readLadder';
import { decodeForeignText } from '../../../src/files/decodeForeignText';

describe('the text of a file of another program', () => {
  it('is read from Windows-1252, UTF-8 and UTF-16 alike', () => {
    const file = new URL('../../fixtures/ladders/handbooks/windows-1252.csv', import.meta.url);
    const text = decodeForeignText(readFileSync(file));
    assert.include(text, 'Qualität,Senior,Prüft – und lehrt');
    assert.strictEqual(decodeForeignText(new TextEncoder().encode(text)), text);
    assert.strictEqual(decodeForeignText(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
    const reading = readLadder('x.csv', text ?? '');
    assert.strictEqual(reading.kind === 'ladder' ? reading.ladder.competencies[0]?.name : '', 'Qualität');
  });

  it('is none in a spreadsheet or a picture', () => {
    assert.isUndefined(decodeForeignText(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00)));
  });
});
