import { assert } from 'chai';
import { notImported, type NoText } from '../../../../../src/core/imports/ladders/notImported';
import { readLadder } from '../../../../../src/core/imports/ladders/readLadder';
import { say } from '../../../../../src/core/text/sentence';
import { decodeForeignText } from '../../../../../src/files/decodeForeignText';

/** What is said of a file with these bytes. */
function said(name: string, content: string | Uint8Array): string {
  const text = typeof content === 'string' ? content : decodeForeignText(content);
  const reading: NoText | ReturnType<typeof readLadder> = text === undefined ? 'no-text' : readLadder(name, text);
  if (typeof reading !== 'string' && reading.kind === 'ladder') assert.fail(`read as ${reading.format}`);
  return say(notImported(name, reading));
}

describe('what is said of a file that holds no ladder', () => {
  const anyLadder =
    'Expected a career ladder: YAML as the Financial Times publishes it, Monzo front matter, a Markdown table, Markdown headings with bullets, CSV or JSON.';

  it('of an empty one', () => {
    for (const name of ['ladder.md', 'ladder.csv', 'ladder.json', 'ladder.yml'])
      assert.strictEqual(
        said(name, ' \n'),
        `Couldn't import ${name}: it has no ladder that can be read. ${anyLadder} Found an empty file.`,
      );
  });

  it('of one that is no text', () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    assert.strictEqual(
      said('ladder.png', picture),
      "No ladder was imported. ladder.png isn't a text file. From a spreadsheet or a document, save it as CSV or Markdown.",
    );
  });

  it('of JSON of another shape, and of JSON that breaks off', () => {
    const inJson =
      'Expected a list of items with level, competency and criteria, or levels that contain competencies, or competencies that contain levels.';
    assert.strictEqual(
      said('package.json', '{"name": "shop", "version": "1.0.0", "scripts": {"test": "mocha"}}'),
      `Couldn't import package.json: it has no ladder that can be read. ${inJson} Found the keys name, version, scripts.`,
    );
    assert.strictEqual(
      said('ladder.json', '{"levels": ['),
      `Couldn't import ladder.json: it has no ladder that can be read. ${inJson} Found text that isn't valid JSON.`,
    );
  });

  it('of a table without levels, as Markdown and as CSV', () => {
    assert.strictEqual(
      said('team.md', '# Team\n\n| Name | Room |\n|---|---|\n| Ana | 12 |\n'),
      "Couldn't import team.md: it has no ladder that can be read. Expected a table with levels as columns or as rows. Found 1 table that names no levels, or has no rows: Name, Room.",
    );
    assert.strictEqual(
      said('team.csv', 'name,room\nAna,12\n'),
      "Couldn't import team.csv: it has no ladder that can be read. Expected columns named competency, level and criterion, or a table with levels as columns or as rows. Found the columns name, room.",
    );
  });

  it('of one that is too large, and of one that is gone', () => {
    assert.strictEqual(
      say(notImported('ladder.md', 'too-large')),
      'No ladder was imported. ladder.md is larger than any ladder.',
    );
    assert.strictEqual(
      say(notImported('ladder.md', 'not-opened')),
      "No ladder was imported. Couldn't open ladder.md. Check that it exists and that you can read it.",
    );
  });
});
