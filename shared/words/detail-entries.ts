import { changeWords } from './changes';
import { count } from './count';
import { guideLineWords } from './guide-line';
import { type Kind, line, quoted, step, titled, type Words } from './entry-words';

type DetailKind = Extract<
  Kind,
  `${'checklist' | 'need' | 'skill' | 'evidence' | 'guide'}.${string}`
>;

/** Entries about things attached to tasks, about skills and about guides. */
export const DETAIL_ENTRIES: { readonly [Each in DetailKind]: Words<Each> } = {
  'checklist.added': {
    headline: (entry) => `Added: ${entry.count === 1 ? entry.item : count(entry.count, 'step')}`,
    line: ({ title, item, count: steps }) =>
      line('Checklist', title, `added ${steps === 1 ? quoted(item) : count(steps, 'step')}`),
  },
  'checklist.ticked': step('Step done'),
  'checklist.unticked': step('Step reopened'),
  'checklist.moved': step('Step moved'),
  'checklist.removed': step('Step removed'),
  'checklist.renamed': {
    headline: ({ to }) => `Step renamed: ${to}`,
    line: ({ title, item, to }) => line('Checklist', title, `${quoted(item)} → ${quoted(to)}`),
  },
  'need.added': {
    ...titled('Needs first'),
    line: ({ title, needed }) => line('Needs first', title, quoted(needed)),
  },
  'need.removed': {
    ...titled('No longer needs'),
    line: ({ title, needed }) => line('No longer needs', title, quoted(needed)),
  },
  'skill.added': titled('Skill added'),
  'skill.deleted': titled('Skill deleted'),
  'skill.edited': {
    ...titled('Skill'),
    line: ({ title, changes }, dates) => line('Skill', title, ...changeWords(changes, dates)),
  },
  'skill.rated': {
    headline: ({ title, level }) => `Level ${level}: ${title}`,
    line: ({ title, level, reason }) => line('Skill', title, `level ${level} of 5`, quoted(reason)),
  },
  'skill.linked': {
    ...titled('Skill linked'),
    line: ({ title, by }) => line('Skill', title, `taught by ${quoted(by)}`),
  },
  'skill.unlinked': {
    ...titled('Skill unlinked'),
    line: ({ title, by }) => line('Skill', title, `no longer taught by ${quoted(by)}`),
  },
  'guide.updated': {
    ...titled('Guide updated'),
    line: ({ title, lines }, dates) =>
      line('Guide updated', title, ...lines.map((each) => guideLineWords(each, dates))),
  },
  'evidence.added': {
    headline: ({ title }) => `Evidence added: ${title}`,
    line: ({ title, url }) => ({
      ...line('Link', title),
      link: { href: url, name: url.replace(/^https?:\/\/(www\.)?/, '') },
    }),
  },
  'evidence.removed': {
    headline: ({ title }) => `Evidence removed: ${title}`,
    line: ({ title, url }) => line('Link removed', title, url),
  },
};
