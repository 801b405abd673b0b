import type { ExpectationStatus } from '../evidence/expectationStatus';
import { sentence, type Sentence } from '../text/sentence';
import type { Icon } from './viewNode';

/** A status as a word. */
export function statusName(status: ExpectationStatus): Sentence {
  switch (status) {
    case 'strong':
      return sentence('strong');
    case 'covered':
      return sentence('covered');
    case 'thin':
      return sentence('thin');
    case 'stale':
      return sentence('stale');
    case 'missing':
      return sentence('missing');
  }
}

export const statusIcons: Readonly<Record<ExpectationStatus, Icon>> = {
  strong: { id: 'pass-filled', color: 'charts.green' },
  covered: { id: 'pass', color: 'charts.green' },
  thin: { id: 'color-mode', color: 'charts.yellow' },
  stale: { id: 'history', color: 'list.warningForeground' },
  missing: { id: 'circle-slash', color: 'charts.red' },
};
