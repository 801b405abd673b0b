import { assert } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { newNonce, webviewPage } from '../../../../src/editor/show/webviewPage';

const root = path.join(import.meta.dirname, '../../../..');

describe('the page of a webview', () => {
  const html = webviewPage({
    script: 'https://x/"a.js',
    styles: ['https://x/<a>.css', 'https://x/b.css'],
    nonce: 'abc',
    title: 'A & B',
    language: 'de',
  });

  it('runs and shows nothing but what carries its nonce', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1];
    assert.strictEqual(
      policy,
      "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    for (const [tag] of html.matchAll(/<(?:script|link|style)\b[^>]*>/g)) assert.include(tag, 'nonce="abc"');
    assert.notMatch(html, /\son\w+=|\sstyle=|<style|javascript:/);
    assert.notStrictEqual(newNonce(), newNonce());
  });

  it('escapes what it is given', () => {
    assert.include(html, 'src="https://x/&#34;a.js"');
    assert.include(html, 'href="https://x/&#60;a&#62;.css"');
    assert.include(html, 'href="https://x/b.css"');
    assert.include(html, '<title>A &#38; B</title>');
  });

  for (const css of ['page.css', 'rehearse.css', 'inbox.css'])
    it(`takes every colour of ${css} from the theme`, () => {
      const rules = readFileSync(path.join(root, 'media/webview', css), 'utf8');
      assert.notMatch(
        rules,
        /#[0-9a-f]{3,8}\b(?=[;\s)])|rgba?\(|hsla?\(|:\s*(?:black|white|red|green|gr[ae]y|orange)\b/i,
      );
      assert.notMatch(rules, /url\(|@import/);
    });

  for (const folder of ['webview', 'features/conversation/rehearse/webview', 'features/imports/reviewDrafts/webview'])
    it(`makes no HTML out of text in ${folder}`, () => {
      for (const name of readdirSync(path.join(root, 'src', folder)).filter((file) => file.endsWith('.ts')))
        assert.notMatch(
          readFileSync(path.join(root, 'src', folder, name), 'utf8'),
          /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\.style\b/,
          name,
        );
    });
});
