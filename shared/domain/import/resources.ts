import type { ResourceKind } from '../plan/pathway';

/** Names with a capital inside, at which no line is split. */
const NAMES =
  /LinkedIn|GitHub|GitLab|YouTube|TensorFlow|PyTorch|JavaScript|TypeScript|DeepLearning|DeepMind|DataCamp|FastAPI|PostgreSQL|StackOverflow|OpenAI|LeetCode|HackerRank|BigQuery|PowerPoint|WordPress|CloudFormation|MLflow|KubeFlow/g;

/** Where a word ends and the next begins with a capital, without a space between them. */
const SEAM =
  /(?<=[a-z0-9)\]!?]|[a-z0-9.)!?]['"’”])(?=[A-Z][a-z]{2}|[A-Z]{2,}[ -]|[A-Z]\w+\.[a-z])/g;

/** The resources that a line seems to hold when their line breaks were lost; one where it is whole. */
export function splitResources(line: string): string[] {
  // Only to look at: of the same length, so that places stay.
  const seen = line.replaceAll(NAMES, (name) => `${name.charAt(0)}${name.slice(1).toLowerCase()}`);
  const places = [...seen.matchAll(SEAM)].map(({ index }) => index);
  return [0, ...places]
    .map((from, at) => line.slice(from, places[at] ?? line.length).trim())
    .filter((each) => each !== '');
}

const KINDS: readonly [RegExp, ResourceKind][] = [
  [/^book\b|\bbook:|\bby [A-Z]\w+ [A-Z]/, 'book'],
  [/documentation|\bdocs\b|tutorial|guide|reference/i, 'documentation'],
  [/meetup|community|forum|reddit|discord|slack|network/i, 'community'],
  [/competition|practice|exercise|question|challenge|project/i, 'practice'],
];

/** By its words; most of what guides name is a course. */
export const kindOfResource = (title: string): ResourceKind =>
  KINDS.find(([words]) => words.test(title))?.[1] ?? 'course';
