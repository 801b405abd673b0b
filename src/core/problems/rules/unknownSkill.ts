import { shortened } from '../../entries/fieldProblem';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { editFix, intentFix } from '../fixes';
import { nearest } from '../nearest';
import type { Fix } from '../foundProblem';
import type { ProblemContext } from '../problemContext';
import type { Finding, Rule } from '../rule';
import { writtenTexts } from '../writtenTexts';

/**
 * A skill that no role expects. One that looks like a slip is a warning; one that no other win shows either is a hint;
 * one that several wins show is the user's own. Without expectations no skill is unknown.
 */
export const unknownSkill: Rule = {
  code: 'unknown-skill',
  severity: 'hint',
  find(context) {
    const { entry, index } = context;
    if (entry === undefined || entry.type === 'role' || !index.hasExpectations) return [];
    return writtenTexts(context).flatMap(({ path, text, meaning }) => {
      if (meaning.names !== 'skill' || index.expectationsOf(text).length > 0) return [];
      return meaning.orWin ? need(context, text, path) : skill(context, text, path);
    });
  },
};

function skill(context: ProblemContext, name: string, path: Path): Finding[] {
  const { index, entry } = context;
  const stored =
    entry?.type === 'win' &&
    index.named('win', entry.id).some(({ uri, skills }) => uri === entry.uri && skills.includes(name));
  if (index.winsWith(name) - (stored ? 1 : 0) > 0) return [];
  const near = nearest(name, index.expectedSkills);
  return [
    {
      message:
        near === undefined
          ? sentence('No role expects "{0}", and no other win shows it.', shortened(name))
          : sentence('No role expects "{0}". Did you mean "{1}"?', shortened(name), near),
      severity: near === undefined ? 'hint' : 'warning',
      range: context.rangeOf(path),
      fixes: () => [...replacement(context, near, path), ...additions(context, name)],
    },
  ];
}

/** What unlocks an ask may be a win or anything else; only a slip is told. */
function need(context: ProblemContext, name: string, path: Path): Finding[] {
  const { index } = context;
  if (index.named('win', name).length > 0 || index.winsWith(name) > 0) return [];
  const near = nearest(name, index.expectedSkills);
  if (near === undefined) return [];
  return [
    {
      message: sentence('No role expects "{0}". Did you mean "{1}"?', shortened(name), near),
      severity: 'warning',
      range: context.rangeOf(path),
      fixes: () => replacement(context, near, path),
    },
  ];
}

function replacement(context: ProblemContext, near: string | undefined, path: Path): (Fix | undefined)[] {
  return near === undefined ? [] : [editFix(sentence('Change it to "{0}"', near), context.source?.replace(path, near))];
}

const maxRoles = 5;

function additions({ index }: ProblemContext, name: string): Fix[] {
  return index.roles.slice(0, maxRoles).map(({ uri, title }) =>
    intentFix(sentence('Add "{0}" to what {1} expects', shortened(name), title), {
      kind: 'add-expectation',
      role: uri,
      skill: name,
    }),
  );
}
