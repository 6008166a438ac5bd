import type { Command } from './command';
import { backup } from './verbs/backup';
import { completion } from './verbs/completion';
import { done } from './verbs/done';
import { estimate } from './verbs/estimate';
import { takeOut } from './verbs/export';
import { bringIn } from './verbs/import';
import { log } from './verbs/log';
import { mcp } from './verbs/mcp';
import { next } from './verbs/next';
import { search } from './verbs/search';
import { status } from './verbs/status';
import { undo } from './verbs/undo';
import { week } from './verbs/week';

/** All shell commands, in the order of the help. To add one, add a line here. */
export const COMMANDS: readonly Command[] = [
  status,
  next,
  done,
  undo,
  week,
  log,
  estimate,
  search,
  takeOut,
  bringIn,
  backup,
  mcp,
  completion,
];
