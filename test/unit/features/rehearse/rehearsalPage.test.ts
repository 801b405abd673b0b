import { assert } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { rehearsalPage } from '../../../../src/features/rehearse/rehearsalPage';

const root = path.join(import.meta.dirname, '../../../..');

describe('the page of the rehearsal', () => {
  const html = rehearsalPage({ script: 'https://x/"a.js', style: 'https://x/<a>.css', nonce: 'abc', language: 'de' });

  it('runs and shows nothing but what carries its nonce', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1];
    assert.strictEqual(
      policy,
      "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    for (const [tag] of html.matchAll(/<(?:script|link|style)\b[^>]*>/g)) assert.include(tag, 'nonce="abc"');
    assert.notMatch(html, /\son\w+=|\sstyle=|<style|javascript:/);
  });

  it('escapes the addresses', () => {
    assert.include(html, 'src="https://x/&#34;a.js"');
    assert.include(html, 'href="https://x/&#60;a&#62;.css"');
  });

  it('takes every colour from the theme', () => {
    const css = readFileSync(path.join(root, 'media/rehearse/rehearse.css'), 'utf8');
    assert.notMatch(css, /#[0-9a-f]{3,8}\b(?=[;\s)])|rgba?\(|hsla?\(|:\s*(?:black|white|red|green|gr[ae]y|orange)\b/i);
    assert.notMatch(css, /url\(|@import/);
  });

  it('makes no HTML out of text', () => {
    const folder = path.join(root, 'src/features/rehearse/webview');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts')))
      assert.notMatch(
        readFileSync(path.join(folder, name), 'utf8'),
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\.style\b/,
        name,
      );
  });
});
