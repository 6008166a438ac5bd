import type { z } from 'zod';
import { appCalls } from './calls/app';
import { assistantCalls } from './calls/assistants';
import { checklistCalls } from './calls/checklists';
import { backupCalls } from './calls/backups';
import { draftCalls } from './calls/drafts';
import type { Access } from './calls/define';
import { desktopCalls } from './calls/desktop';
import { exportCalls } from './calls/exports';
import { findCalls } from './calls/find';
import { guideCalls } from './calls/guides';
import { historyCalls } from './calls/history';
import { importCalls } from './calls/imports';
import { phaseCalls } from './calls/phases';
import { planCalls } from './calls/plans';
import { recoveryCalls } from './calls/recovery';
import { skillCalls } from './calls/skills';
import { stepCalls } from './calls/steps';
import { taskCalls } from './calls/tasks';
import { weekCalls } from './calls/weeks';

/** The table of all calls: every query and command that the app answers, by name. */
export const calls = {
  ...appCalls,
  ...planCalls,
  ...guideCalls,
  ...phaseCalls,
  ...taskCalls,
  ...checklistCalls,
  ...skillCalls,
  ...weekCalls,
  ...draftCalls,
  ...backupCalls,
  ...recoveryCalls,
  ...exportCalls,
  ...importCalls,
  ...findCalls,
  ...historyCalls,
  ...stepCalls,
  ...assistantCalls,
  ...desktopCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<Name extends CallName> = z.output<Calls[Name]['input']>;
export type Result<Name extends CallName> = z.output<Calls[Name]['result']>;

export type NameOf<Kind extends Access> = {
  [Name in CallName]: Calls[Name]['access'] extends Kind ? Name : never;
}[CallName];
export type ReadName = NameOf<'read'>;
export type WriteName = NameOf<'write'>;
export type AsideName = NameOf<'aside'>;
