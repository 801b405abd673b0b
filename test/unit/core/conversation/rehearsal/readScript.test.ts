import { assert } from 'chai';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { linesToSay } from '../../documents/script/scriptLines';
import { parseMarkdown } from '../../documents/parseMarkdown';
import { readScript } from '../../../../../src/core/conversation/rehearsal/readScript';
import type { Block, Rehearsal } from '../../../../../src/core/conversation/rehearsal/rehearsal';
import { tries } from '../../../tries';

const goldens = path.join(import.meta.dirname, '../../../../golden/script');
const scripts = readdirSync(goldens, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, markdown: readFileSync(path.join(goldens, name), 'utf8') }));
const ingrid = scripts.find(({ name }) => name.endsWith('principal-2026h2-script-ingrid-halvorsen.md'))!.markdown;

const said = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'say' ? [block.text] : []));
const notes = (blocks: readonly Block[], label: string): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'note' && block.label === label
      ? block.points.map(({ words }) => words.map(({ text }) => text).join(''))
      : [],
  );
const words = ({ parts, branches }: Rehearsal) =>
  [...parts, ...branches].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'note' ? block.points.flatMap((point) => point.words) : [])),
  );
const part = (markdown: string, title: string) => readScript(markdown).parts.find((held) => held.title === title);
const branch = (markdown: string, title: string) => readScript(markdown).branches.find((held) => held.title === title);

describe('readScript', () => {
  it('counts with the rate of speech that the agenda states, else with 130 words a minute', () => {
    const seconds = (markdown: string) => part(markdown, 'Purpose')!.seconds;
    const stated = 'Said aloud at 130 words a minute.';
    assert.include(ingrid, stated);
    assert.strictEqual(seconds(ingrid.replace(stated, '')), seconds(ingrid));
    assert.strictEqual(seconds(ingrid.replace(stated, 'Said aloud at 65 words a minute.')), 2 * seconds(ingrid));
    assert.strictEqual(seconds(ingrid.replace(stated, 'Said aloud at 0 words a minute.')), seconds(ingrid));
  });

  for (const { name, markdown } of scripts) {
    describe(name, () => {
      const read = readScript(markdown);

      it('holds every line to say once, in its order', () => {
        const lines = [...read.parts, ...read.branches].flatMap(({ blocks }) => said(blocks));
        assert.deepEqual(
          lines,
          linesToSay(parseMarkdown(markdown)).map((line) => line.replace(/\s+/g, ' ')),
        );
      });

      it('gives the parts the minutes of the agenda', () => {
        const minutes = Number(/^minutes: (\d+)$/m.exec(markdown)![1]);
        assert.strictEqual(
          read.parts.reduce((sum, held) => sum + held.minutes, 0),
          minutes,
        );
      });

      it('leads from every branch somewhere, and to no card that is not there', () => {
        for (const { blocks, group, title } of read.branches) {
          // The page for a short meeting has no room to say where an answer leads.
          if (group !== 'If they say' || /^minutes: 1\d$/m.test(markdown)) continue;
          const leads = blocks.find((block) => block.kind === 'note' && block.label === 'Leads to');
          assert.isDefined(leads, title);
          assert.isTrue(
            leads!.kind === 'note' && leads!.points[0]!.words.some(({ to, url }) => to ?? url),
            `${title} leads nowhere`,
          );
        }
        for (const { to } of words(read)) {
          if (to) assert.isDefined((to.kind === 'part' ? read.parts : read.branches)[to.index]);
        }
      });

      it('knows the line of every card', () => {
        const lines = markdown.split('\n');
        for (const { title, line } of [...read.parts, ...read.branches])
          assert.strictEqual(lines[line - 1]!.replace(/^#+ |\\/g, ''), title);
      });
    });
  }

  it('takes the parts, the branches and the likely questions by their headings', () => {
    const { title, parts, branches } = readScript(ingrid);
    assert.strictEqual(title, 'Script: Promotion to Principal Engineer in the autumn of 2026');
    assert.deepEqual(
      parts.map((held) => `${held.title} ${held.minutes}`),
      ['Purpose 2', 'Their view 4', 'What I have done 6', 'Stop and listen 5', 'Where I want to go 4', 'The ask 4', 'Close 5'],
    ); // prettier-ignore
    assert.strictEqual(branches.filter(({ group }) => group === 'If they say').length, 10);
    assert.strictEqual(branches.filter(({ group }) => group === 'Likely questions').length, 7);
  });

  it('takes what a branch is made of', () => {
    const { blocks } = branch(ingrid, 'There is no budget')!;
    assert.match(said(blocks)[0]!, /^I see\. May I remind you of one figure\?/);
    assert.deepEqual(notes(blocks, 'Ask for'), [
      'Who decides about the money, and whether it can go into the round of 14 September 2026.',
      'The role, the title or the scope without the money, with a date for the money.',
    ]);
    assert.deepEqual(notes(blocks, 'Write down'), [
      'The date of the round, the name of who decides, and what they want to see.',
    ]);
    const leads = blocks.find((block) => block.kind === 'note' && block.label === 'Leads to');
    assert.deepEqual(leads, {
      kind: 'note',
      label: 'Leads to',
      points: [
        {
          words: [
            { text: 'with a date for the money, ' },
            { text: 'Close', to: { kind: 'part', index: 6 } },
            { text: '; without one, ' },
            { text: 'Not now', to: { kind: 'branch', index: 2 } },
            { text: '.' },
          ],
        },
      ],
    });
  });

  it('keeps ticked and open boxes, and the head of a column before each cell', () => {
    const { blocks } = part(ingrid, 'Close')!;
    const criteria = blocks.find((block) => block.kind === 'note' && block.label === 'Criteria that I propose');
    assert.deepEqual(criteria?.kind === 'note' && criteria.points.map(({ done }) => done), [false, false, true]);
    const [label] = blocks.flatMap((block) =>
      block.kind === 'note' && block.label.startsWith('Next steps') ? [block.label] : [],
    );
    assert.strictEqual(notes(blocks, label!)[0], 'Step: Send what was agreed by email; Who: Me; By: 23 June 2026');
  });

  it('follows the hand that edited the script', () => {
    const edited = ingrid
      .replace('| 2 to 6 | [Their view]', '| 2 to 9 | [Their view]')
      .replace('> Before I say more, I', '> First of all, I')
      .replace('### There is no budget\n', '### The money is gone\n')
      .replace('## If they say\n', '## A story\n\n> It was a dark night.\n\n## If they say\n');
    assert.strictEqual(part(edited, 'Their view')!.minutes, 7);
    assert.strictEqual(said(part(edited, 'Their view')!.blocks)[0], "First of all, I'd like to hear you.");
    assert.isDefined(branch(edited, 'The money is gone'));
    assert.deepInclude(part(edited, 'A story'), {
      minutes: 0,
      blocks: [{ kind: 'say', text: 'It was a dark night.' }],
    });
  });

  it('takes the minutes below a heading where the agenda is gone', () => {
    const agenda = /## Agenda\n[^]*?(?=## Purpose)/;
    assert.match(ingrid, agenda);
    const { parts } = readScript(ingrid.replace(agenda, ''));
    assert.deepEqual(
      parts.map(({ minutes }) => minutes),
      [2, 4, 6, 5, 4, 4, 5],
    );
  });

  it('keeps a heading of the user’s own inside a part, and what stands below it', () => {
    const { parts } = readScript('## One\n\n> Say.\n\n### If there is time\n\n> More.\n\nA note.\n');
    assert.deepEqual(parts[0]!.blocks, [
      { kind: 'say', text: 'Say.' },
      { kind: 'note', label: 'If there is time', points: [] },
      { kind: 'say', text: 'More.' },
      { kind: 'note', label: '', points: [{ words: [{ text: 'A note.' }] }] },
    ]);
  });

  it('keeps HTML, images and code as text', () => {
    const { parts } = readScript(
      '## One\n\n> Say <img src=x onerror="alert(1)"> now.\n\n<script>1</script>\n\n`a` ![b](c.png)\n',
    );
    assert.deepEqual(said(parts[0]!.blocks), ['Say <img src=x onerror="alert(1)"> now.']);
    assert.deepEqual(notes(parts[0]!.blocks, ''), ['<script>1</script>', 'a b']);
  });

  it('sends a link to a heading that is no card to its line in the script', () => {
    const line = ingrid.split('\n').indexOf('## After the meeting') + 1;
    assert.deepInclude(words(readScript(ingrid)), { text: 'After the meeting', url: `#L${line}` });
  });

  it('reads a script with Windows line ends to the same', () => {
    assert.deepEqual(readScript(ingrid.replaceAll('\n', '\r\n')), readScript(ingrid));
  });

  it('finds nothing to rehearse in a text without lines to say, and never throws', () => {
    assert.deepEqual(readScript(''), { title: '', parts: [], branches: [] });
    assert.deepEqual(readScript('---\ntype: script\n---\n\n# Notes\n\nNothing.\n').parts, []);
    const piece = fc.constantFrom('## A\n', '### B\n', '> say\n', '| 0 to 2 | A |\n| - | - |\n', '- [ ] x\n', '_Minutes 1 to 0_\n', '[a](#%E0)\n', '**L:**\n', '\n', '---\n'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        const { parts } = readScript(pieces.join('\n'));
        for (const { minutes, line } of parts) assert.isTrue(minutes >= 0 && line >= 1);
      }),
      { numRuns: tries(200) },
    );
  });
});
