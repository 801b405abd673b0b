import { activateShared } from './activate';

export const activate = activateShared;
