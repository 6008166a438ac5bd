import { dangerInJson, isFields, parseFields } from '../domain/import/json';
import { type ListedPhase, listText, type ListText } from './list-text';

/** Whether a text looks like a roadmap from roadmap.sh, as saved by its editor or kept in its repository. */
export const looksLikeRoadmapSh = (text: string): boolean =>
  /^\uFEFF?\s*\{/.test(text) && /"(?:nodes|mockup)"\s*:/.test(text);

/**
 * Reads a roadmap.sh roadmap: a drawing as JSON, with topics as boxes from top to bottom and their parts linked to
 * them. Topics become phases, their parts tasks.
 */
export function readRoadmapSh(text: string): ListText | { readonly refusal: string } {
  const roadmap = dangerInJson(text) === null ? parseFields(text) : null;
  if (roadmap === null)
    return { refusal: 'The file is cut off or damaged. Save it from roadmap.sh again.' };
  if (!Array.isArray(roadmap['nodes']))
    return {
      refusal:
        'This is a drawing from an older roadmap.sh, without topics. Save the current version.',
    };
  const nodes = roadmap['nodes'].flatMap(readNode);
  const edges = Array.isArray(roadmap['edges']) ? roadmap['edges'].flatMap(readEdge) : [];
  const phases = phasesOf(nodes, edges);
  if (phases.length === 0) return { refusal: 'No topic was found in this roadmap.' };
  const title = nodes.find(({ type }) => type === 'title')?.label ?? '';
  const captions = nodes.filter(({ type }) => !READ.has(type));
  return {
    text: listText(title, phases),
    problems: captions.map(({ label }) => ({
      line: 0,
      text: label,
      why: 'This is a caption or a link, not something to learn.',
    })),
  };
}

const READ = new Set(['title', 'topic', 'subtopic', 'todo']);

interface Node {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Skips boxes and lines without text. */
function readNode(value: unknown): Node[] {
  if (!isFields(value) || !isFields(value['data'])) return [];
  const { id, type, position, data } = value;
  const label = typeof data['label'] === 'string' ? data['label'].trim() : '';
  if (typeof id !== 'string' || typeof type !== 'string' || label === '') return [];
  const { x, y } = isFields(position) ? position : {};
  return [{ id, type, label, x: Number(x) || 0, y: Number(y) || 0 }];
}

type Edge = readonly [string, string];

function readEdge(value: unknown): Edge[] {
  if (!isFields(value)) return [];
  const { source, target } = value;
  return typeof source === 'string' && typeof target === 'string' ? [[source, target]] : [];
}

const isBefore = (one: Node, other: Node): number => one.y - other.y || one.x - other.x;

function phasesOf(nodes: readonly Node[], edges: readonly Edge[]): ListedPhase[] {
  const topics = nodes.filter(({ type }) => type === 'topic').toSorted(isBefore);
  const parts = nodes.filter(({ type }) => type === 'subtopic' || type === 'todo');
  const topicOf = createTopicFinder(topics, parts, edges);
  const byTopic = Map.groupBy(parts.toSorted(isBefore), topicOf);
  return topics.map((topic) => {
    // A topic without parts becomes a task itself.
    const tasks = byTopic.get(topic) ?? [topic];
    return { title: topic.label, tasks: tasks.map(({ label }) => taskOf(label)) };
  });
}

const taskOf = (title: string) => ({ title, isDone: false, doneOn: null, weeks: null, note: '' });

/** The topic that a part is linked to, directly or through other parts; the nearest one if it is not linked to any. */
function createTopicFinder(
  topics: readonly Node[],
  parts: readonly Node[],
  edges: readonly Edge[],
): (part: Node) => Node | undefined {
  const linked = new Map<string, Node>(topics.map((topic) => [topic.id, topic]));
  const partIds = new Set(parts.map(({ id }) => id));
  const links = edges.flatMap(([from, to]): Edge[] => [
    [from, to],
    [to, from],
  ]);
  // Expands from the topics until nothing new is reached.
  for (let size = 0; size < linked.size;) {
    size = linked.size;
    const reached = links.filter(([from, to]) => linked.has(from) && !linked.has(to));
    for (const [from, to] of reached) {
      const topic = linked.get(from);
      if (topic !== undefined && partIds.has(to) && !linked.has(to)) linked.set(to, topic);
    }
  }
  return (part) => linked.get(part.id) ?? nearest(part, topics);
}

const nearest = (part: Node, topics: readonly Node[]): Node | undefined => {
  const distance = ({ x, y }: Node): number => Math.hypot(x - part.x, y - part.y);
  return topics.toSorted((one, other) => distance(one) - distance(other))[0];
};
