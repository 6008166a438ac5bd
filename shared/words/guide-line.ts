import type { GuideNote } from '../domain/history/detail-entry';
import type { GuideChapter } from '../domain/plan/guide-update';
import { changeWords } from './changes';
import type { DateWords } from './dates';
import { quoted } from './entry-words';

const CHAPTERS: Readonly<Record<GuideChapter, string>> = {
  facts: 'the facts',
  overview: 'the overview',
  realityCheck: 'the reality check',
  questions: 'the questions',
};

const LIST = new Intl.ListFormat('en');

/** `the facts and the overview`. */
export const guideChapterWords = (chapters: readonly GuideChapter[]): string =>
  LIST.format(chapters.map((chapter) => CHAPTERS[chapter]));

type Kind = `${GuideNote['item']}.${GuideNote['change']}`;

const KINDS: Readonly<Record<Kind, string>> = {
  'phase.added': 'New phase',
  'phase.changed': 'Phase changed',
  'phase.removed': 'Phase removed',
  'task.added': 'New task',
  'task.changed': 'Task changed',
  'task.removed': 'Task removed',
  'resource.added': 'New resource',
  'resource.changed': 'Resource changed',
  'resource.removed': 'Resource removed',
  'skill.added': 'New skill',
  'skill.changed': 'Skill changed',
  'skill.removed': 'Skill removed',
};

/** A change of a newer guide in two or three words. */
export const guideLineKind = ({ item, change }: Pick<GuideNote, 'item' | 'change'>): string =>
  KINDS[`${item}.${change}`];

/** `Task changed: “Read it”, Weeks: 2 → 3`. */
export const guideLineWords = (note: GuideNote, dates: DateWords): string =>
  [`${guideLineKind(note)}: ${quoted(note.title)}`, ...changeWords(note.changes, dates)].join(', ');
