import { lastSegment } from '../../text/lastSegment';
import type { RootContent } from 'mdast';
import { emphasis, heading, paragraph, type Inline } from '../../markdown/nodes';
import type { CaseContext } from './caseContext';
import { phrased } from '../kit/phrased';

/** A section that has nothing to say: for myself one line on what to add and where, for others nothing. */
export function emptySection(context: CaseContext, title: string, ...hint: Inline[]): RootContent[] {
  return context.audience === 'self' ? [heading(2, title), paragraph(emphasis(...hint))] : [];
}

/** The role's file as a hint names it. */
export function roleFile({ role }: CaseContext): string {
  return role === undefined ? phrased('a role file in roles/') : `roles/${lastSegment(role.uri)}`;
}
