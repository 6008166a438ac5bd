import { HORIZONS, type Horizon } from '../plan/pathway';
import {
  type Building,
  type Draft,
  type DraftSkillToLearn,
  emptyDraft,
  INTRODUCTION,
  type NoteProblem,
  type Problem,
} from './draft';
import { readDifficulty, readSalary, readSkillMark, readWindow } from './guide-facts';
import { createPhaseReader } from './read-phases';
import { itemOf, type Line } from './lines';

const SECTIONS = [
  'overview',
  'brought',
  'toLearn',
  'phases',
  'reality',
  'love',
  'miss',
  'challenges',
  'plan',
  ...HORIZONS,
  'questions',
  'end',
] as const;
type Section = (typeof SECTIONS)[number];

/** Headings and their variants; each is a line by itself. */
const HEADINGS: readonly [RegExp, Section][] = [
  [/^overview$|^about this (?:path|transition)/i, 'overview'],
  [/transferable skills$|^skills you (?:already )?(?:have|bring)/i, 'brought'],
  [
    /skills (?:you.?ll|you will|you)? ?(?:need )?to learn$|^skills to (?:learn|develop)/i,
    'toLearn',
  ],
  [
    /^(?:your )?(?:learning )?roadmap$|^(?:learning )?phases$|step-by-step (?:plan|roadmap)$/i,
    'phases',
  ],
  [/^reality check/i, 'reality'],
  [/^what you.{0,5}(?:ll|will)? love/i, 'love'],
  [/^what you (?:might|may|will|'ll) miss/i, 'miss'],
  [/^(?:the )?(?:biggest |main )?challenges$/i, 'challenges'],
  [/^start your journey|^(?:your )?action plan/i, 'plan'],
  [/^this week$/i, 'this-week'],
  [/^this month$/i, 'this-month'],
  [/^(?:the )?next 90 days$|^next three months$/i, 'next-90-days'],
  [/^frequently asked|^faqs?$/i, 'questions'],
  [/^ready to start/i, 'end'],
];

const bare = (text: string): string =>
  text
    .replace(/^#{1,6}\s*/, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/\s*:$/, '');

const sectionOf = (text: string): Section | null =>
  text.length > 60 ? null : (HEADINGS.find(([words]) => words.test(bare(text)))?.[1] ?? null);

const isSentence = (text: string): boolean => text.length > 80 || /[.!?…:]$/.test(text);

/** Whether the lines are a guide: they contain at least two of its headings. */
export const looksLikeGuide = (lines: readonly Line[]): boolean =>
  new Set(lines.map(({ text }) => sectionOf(text)).filter(Boolean)).size >= 2;

type Read = (line: Line) => void;

/** Reads a guide laid out like those of a career site. Lists what it does not understand, line by line. */
export function readGuide(lines: readonly Line[], confirmed: ReadonlySet<number>): Draft {
  const draft = emptyDraft('guide');
  const problem: NoteProblem = ({ number, text }, why) =>
    void draft.problems.push({ line: number, text, why });
  const phases = createPhaseReader(problem, confirmed);
  const readers = createReaders(draft, (line) => phases.read(line), problem);
  let section: Section | 'head' = 'head';
  for (const line of lines) {
    const next = sectionOf(line.text);
    if (next !== null) section = next;
    // Without a heading, the first phase marks the section.
    else if (phases.startsAt(line, section === 'head' || section === 'toLearn')) section = 'phases';
    if (next === null) readers[section](line);
  }
  draft.phases = phases.finish();
  draft.problems = [...draft.problems, ...missing(draft)].toSorted((a, b) => a.line - b.line);
  return draft;
}

function createReaders(
  draft: Building,
  phase: Read,
  problem: NoteProblem,
): Readonly<Record<Section | 'head', Read>> {
  const list =
    (texts: string[]): Read =>
    (line) => {
      const item = itemOf(line.text);
      if (item !== null) texts.push(item.text);
      else if (texts.length > 0 && !isSentence(line.text)) texts.push(line.text);
      else problem(line, INTRODUCTION);
    };
  const ofHorizon = (horizon: Horizon): Read => list(draft.actionPlan[horizon] as string[]);
  return {
    head: createHeadReader(draft, problem),
    overview: ({ text }) => void draft.overview.push(text),
    brought: createSkillReader(draft.brought as DraftSkillToLearn[], problem),
    toLearn: createSkillReader(draft.toLearn, problem),
    phases: phase,
    reality: (line) => problem(line, INTRODUCTION),
    love: list(draft.love),
    miss: list(draft.miss),
    challenges: list(draft.challenges),
    plan: (line) => problem(line, INTRODUCTION),
    'this-week': ofHorizon('this-week'),
    'this-month': ofHorizon('this-month'),
    'next-90-days': ofHorizon('next-90-days'),
    questions: createQuestionReader(draft),
    end: (line) => problem(line, 'This comes after the guide.'),
  };
}

const createQuestionReader =
  (draft: Building): Read =>
  ({ text }) => {
    const last = draft.questions.at(-1);
    if (text.endsWith('?')) draft.questions.push({ question: text, answer: '' });
    else if (last === undefined) draft.questions.push({ question: '', answer: text });
    else
      draft.questions[draft.questions.length - 1] = {
        ...last,
        answer: `${last.answer} ${text}`.trim(),
      };
  };

const FACT =
  /^(difficulty|timeline|time|duration|salary(?: change| increase)?|demand)\s*(?::\s*(.*))?$/i;
const TITLE = /^from (.+?) to (.+?)(?:\s*[:–—-]\s.*|:.*)?$/i;

/** Title, roles and the four facts, each on the line of its label or the one after. */
function createHeadReader(draft: Building, problem: NoteProblem): Read {
  let fact: string | null = null;
  const before: Line[] = [];
  const setFact = (name: string, line: Line, value: string): void => {
    fact = null;
    if (!readFact(draft, name, value)) problem(line, 'This value is not understood.');
  };
  const setTitle = (text: string, [, fromRole = '', toRole = '']: RegExpExecArray): void => {
    // After a colon, a title says what the guide is, not what it is about.
    Object.assign(draft, { title: text.replace(/:.*$/, ''), fromRole, toRole });
    // The roles are often repeated above on their own.
    const roles = new Set([fromRole, toRole].map((role) => role.toLowerCase()));
    for (const line of before.splice(0))
      if (!roles.has(line.text.toLowerCase())) problem(line, 'This comes before the guide.');
  };
  return (line) => {
    const text = bare(line.text);
    const [isNamed, name = '', value = ''] = FACT.exec(text) ?? [];
    const title = draft.title === '' ? TITLE.exec(text) : null;
    if (isNamed !== undefined && value === '') fact = name;
    else if (isNamed !== undefined) setFact(name, line, value);
    else if (fact !== null) setFact(fact, line, text);
    else if (title !== null) setTitle(text, title);
    else if (draft.title === '') before.push(line);
    else problem(line, 'This is not understood.');
  };
}

/** False if the value is not of that kind. */
function readFact(draft: Building, name: string, value: string): boolean {
  if (/^demand/i.test(name)) draft.demand = value;
  else if (/^difficulty/i.test(name)) return (draft.difficulty = readDifficulty(value)) !== null;
  else if (/^salary/i.test(name)) return (draft.salary = readSalary(value)) !== null;
  else return (draft.window = readWindow(value)) !== null;
  return true;
}

/** A title; for skills to learn, the priority and weeks; then the description. */
function createSkillReader(skills: DraftSkillToLearn[], problem: NoteProblem): Read {
  return (line) => {
    const text = itemOf(line.text)?.text ?? line.text;
    const last = skills.at(-1);
    const mark = readSkillMark(text);
    if (mark !== null && last !== undefined) skills[skills.length - 1] = { ...last, ...mark };
    else if (!isSentence(text))
      skills.push({ title: text, about: '', priority: null, weeks: null });
    else if (last === undefined) problem(line, INTRODUCTION);
    else skills[skills.length - 1] = { ...last, about: `${last.about} ${text}`.trim() };
  };
}

/** What the person should know is missing, although a plan can do without it. */
function missing(draft: Building): Problem[] {
  const lacks: readonly [boolean, string][] = [
    [draft.title === '', 'No line says from which role to which, so give the plan a title.'],
    [draft.difficulty === null, 'The guide does not give a difficulty.'],
    [draft.window === null, 'The guide does not give a number of months.'],
    [draft.salary === null, 'The guide does not give a change in salary.'],
    [draft.phases.length === 0, 'No phase was found.'],
  ];
  return lacks.filter(([isSo]) => isSo).map(([, why]) => ({ line: 0, text: '', why }));
}
