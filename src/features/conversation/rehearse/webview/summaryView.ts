import { clockTime, comparedWithPlan, seconds } from '../../../../core/conversation/rehearsal/agendaTime';
import type { Rehearsal } from '../../../../core/conversation/rehearsal/rehearsal';
import { sentence } from '../../../../core/text/sentence';
import { element } from '../../../../webview/element';
import { spoken } from '../../../../webview/spoken';

/** The time spent in each part, in milliseconds, beside the plan. */
export function summaryView({ parts }: Rehearsal, spent: readonly number[]): HTMLTableElement {
  const rows = parts.map(({ title, minutes }, index) => ({
    title,
    planned: minutes * 60,
    spent: seconds(spent[index] ?? 0),
  }));
  const whole = {
    title: spoken(sentence('The whole meeting')),
    planned: rows.reduce((sum, { planned }) => sum + planned, 0),
    spent: seconds(spent.reduce((sum, held) => sum + held, 0)),
  };
  const heads = [sentence('Part'), sentence('Planned'), sentence('Spent'), sentence('Compared with the plan')];
  return element(
    'table',
    {},
    element('caption', {}, spoken(sentence('Time spent in each part, in minutes and seconds'))),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, spoken(head))))),
    element('tbody', {}, ...rows.map(row)),
    element('tfoot', {}, row(whole)),
  );
}

function row({ title, planned, spent }: { title: string; planned: number; spent: number }): HTMLTableRowElement {
  return element(
    'tr',
    { class: planned > 0 && spent > planned ? 'over' : undefined },
    element('th', { scope: 'row' }, title),
    element('td', {}, clockTime(planned)),
    element('td', {}, clockTime(spent)),
    element('td', {}, spoken(comparedWithPlan(spent, planned))),
  );
}
