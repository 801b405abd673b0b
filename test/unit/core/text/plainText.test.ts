import { assert } from 'chai';
import fc from 'fast-check';
import { plainText } from '../../../../src/core/text/plainText';

/** What VS Code makes a link of in notifications, prompts and validation messages. */
const editorLink = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What it makes an icon of in rows, in the status bar and in code lenses. */
const editorIcon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
const bidiControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const hostile = '[x](command:workbench.action.quit) $(flame)\n\u202Egnp.exe\u2066 [y](file:///etc "t")';

describe('plain text', () => {
  it('makes a hostile name harmless, and readable still', () => {
    const text = plainText(hostile);
    assert.notMatch(text, editorLink);
    assert.notMatch(text, editorIcon);
    assert.strictEqual(
      text.replaceAll('\u200B', ''),
      '[x](command:workbench.action.quit) $(flame) gnp.exe [y](file:///etc "t")',
    );
  });

  it('leaves ordinary names as they are', () => {
    for (const name of ['Łukasz', 'a [b] (c)', '$100 (net)', '日本語', '👩‍💻', 'שרה', 'x]', 'Q3 [draft]'])
      assert.strictEqual(plainText(name), name);
  });

  it('never lets a link, an icon, a line break or a turn of direction through, and is the same again', () => {
    const pieces = fc.constantFrom(
      '[', ']', '(', ')', '$', 'x', 'command:a', 'https://b', 'file:c', ' "t"', '\n', '\r', '\t', '\0', '\u2028',
      '\u202E', '\u2067', '\u200F', '\u200B', '~spin', '\\',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const text = plainText(parts.join(''));
        for (const bad of [editorLink, editorIcon, bidiControl, /[\p{Cc}\u2028\u2029]/u]) assert.notMatch(text, bad);
        assert.strictEqual(plainText(text), text);
      }),
      { numRuns: 2_000 },
    );
  });
});
