import type { ResourceKind } from '../plan/pathway';

/** Names with an inner capital, which must not be split. */
const NAMES =
  /LinkedIn|GitHub|GitLab|YouTube|TensorFlow|PyTorch|JavaScript|TypeScript|DeepLearning|DeepMind|DataCamp|FastAPI|PostgreSQL|StackOverflow|OpenAI|LeetCode|HackerRank|BigQuery|PowerPoint|WordPress|CloudFormation|MLflow|KubeFlow/g;

/** Where a word ends and the next begins with a capital, without a space in between. */
const SEAM =
  /(?<=[a-z0-9)\]!?]|[a-z0-9.)!?]['"’”])(?=[A-Z][a-z]{2}|[A-Z]{2,}[ -]|[A-Z]\w+\.[a-z])/g;

/** Splits a line into the resources it seems to contain after losing its line breaks; a single one if it is intact. */
export function splitResources(line: string): string[] {
  // Only for matching: has the same length, so offsets stay valid.
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

/** Guessed from its words; most resources in guides are courses. */
export const kindOfResource = (title: string): ResourceKind =>
  KINDS.find(([words]) => words.test(title))?.[1] ?? 'course';
