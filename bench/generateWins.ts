import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const skills = ['System Design', 'Communication', 'Mentoring', 'Delivery', 'Business Impact', 'Reliability', 'Hiring', 'Technical', 'Planning', 'Team Work', 'system-design', 'Observability']; // prettier-ignore
const projects = ['Checkout', 'Payments router', 'Search', 'Group bookings', 'Platform', 'Data lake'];
const people = ['Ingrid Solheim', 'Tomás Rivera', 'Leila Haddad', 'Jonas Weber', 'Mei Tanaka'];
const kinds = ['delivery', 'leadership', 'mentoring', 'glue', 'recognition', 'learning'];
const roles = ['led', 'owned', 'contributed', 'supported'];

/** The text of the win of that number, between one and two kilobytes, as people write them, so many days old in June 2026. */
export function winText(number: number, daysAgo = number % 1000): string {
  const day = new Date(Date.UTC(2026, 5, 15) - daysAgo * 86_400_000).toISOString().slice(0, 10);
  const pick = <Item>(items: readonly Item[], step: number): Item =>
    items[(number * step + (number >> 3)) % items.length]!;
  const [before, after] = [400 + (number % 600), 100 + (number % 200)];
  return `---
title: Cut the latency of ${pick(projects, 3)} for the ${number}th time
date: ${day}
status: done
kind: ${pick(kinds, 5)}
project: ${pick(projects, 3)}
role: ${pick(roles, 7)}
scope: cross-team
skills: [${pick(skills, 1)}, ${pick(skills, 5)}]
impact: Pages answer in ${after} ms instead of ${before} ms, which brought back ${number % 90} bookings a day.
metrics:
  - p95 latency ${before} ms -> ${after} ms
${number % 3 === 0 ? '  - {name: Errors, before: 12, after: 3, unit: "%"}\n' : ''}links:
  - https://git.example/checkout/pull/${number}
collaborators: [${pick(people, 1)}, ${pick(people, 2)}]
${number % 4 === 0 ? `feedback:\n  - quote: The page feels instant now, and support hears nothing of it any more.\n    from: ${pick(people, 3)}\n    date: ${day}\n` : ''}---

## Situation

The page had become slow over the winter, and every team had a theory of its own. ${'Nobody had measured it end to end. '.repeat(1 + (number % 8))}

## What I did

I wrote the load test, found the three slow queries, and paired with the two teams that owned them. ${'We moved one index at a time. '.repeat(1 + (number % 6))}

## Result

It stayed fast through the summer.
`;
}

/** Writes so many wins below `folder`/wins; returns the files' paths. */
export function writeWins(folder: string, count: number): string[] {
  mkdirSync(path.join(folder, 'wins'), { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const file = path.join(folder, 'wins', `win-${String(number).padStart(6, '0')}.md`);
    writeFileSync(file, winText(number));
    return file;
  });
}

/** A role whose expectations the generated wins are evidence for. */
export const roleText = `---
type: role
title: Principal Engineer
track: promotion
expectations:
${[...new Set(skills.map((skill) => skill.replace('system-design', 'System Design')))].map((skill) => `  - {skill: ${skill}, text: Shows ${skill} across teams., evidence: 3}`).join('\n')}
---
`;
