import type { ExpectationStatus } from '../evidence/expectationStatus';
import type { Icon } from './viewNode';

export const statusIcons: Readonly<Record<ExpectationStatus, Icon>> = {
  strong: { id: 'pass-filled', color: 'charts.green' },
  covered: { id: 'pass', color: 'charts.green' },
  thin: { id: 'color-mode', color: 'charts.yellow' },
  stale: { id: 'history', color: 'list.warningForeground' },
  missing: { id: 'circle-slash', color: 'charts.red' },
};
