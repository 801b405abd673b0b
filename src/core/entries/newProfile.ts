/**
 * The file of a new profile: keys without values, examples as comments, and the career-planning checklist with no box
 * ticked. It states no fact; read as it is, it is a profile that says nothing.
 */
export const newProfileText = `---
type: profile
name:
current-role:
level:
manager:
# since: YYYY-MM-DD
# vision:
#   one-year: Where I want to be in a year
#   three-years: In three years
#   five-years: In five years
# strengths:
#   - What I am good at
# values:
#   - What matters to me at work
# trade-offs:
#   - What I would give or accept
# self-ratings:
#   Communication: 3
# How the company's year runs. kind is one of review, budget, planning, freeze, reorg, launch;
# every is one of year, half, quarter, month.
# calendar:
#   - name: Half-year review
#     kind: review
#     date: YYYY-MM-DD
#     every: half
#   - name: Budget round
#     kind: budget
#     date: YYYY-MM-DD
#     every: year
---

## Self-assessment

- [ ] List what I am good at, and ask someone whether they agree
- [ ] Write down what matters to me at work
- [ ] Write down where I want to be in one, three and five years

## Career path research

- [ ] Read what the ladder says about the role I am aiming at
- [ ] Talk with someone who holds that role
- [ ] Look at one role outside my own path

## Skills and network

- [ ] Find a mentor
- [ ] Take on something that crosses departments
- [ ] Choose one skill to learn next

## Negotiating responsibilities

- [ ] List the duties I took on without a title for them
- [ ] Agree which of them count for the next level
- [ ] Say which duties I would hand over

## Progress and review

- [ ] Log wins every week
- [ ] Agree in writing what would count
- [ ] Set a date to check it together

## Lifestyle

- [ ] Say which hours are not for work
- [ ] Say what I would not give up for a role

## Next steps

- [ ] Choose the next conversation, and with whom
- [ ] Put its date in the calendar
`;
