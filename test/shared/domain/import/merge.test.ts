import { expect, it } from 'vitest';
import { mergeDraft } from '../../../../shared/domain/import/merge';
import { readText } from '../../../../shared/domain/import/read-text';
import { GUIDE_TEXT } from './guide-text';

function draftOf(text: string) {
  const read = readText(text);
  if ('refusal' in read) throw new Error(read.refusal);
  return read.draft;
}

const PLAN = {
  phases: [{ id: 'soups', title: 'Soups', resources: [{ title: 'A book' }] }],
  tasks: [
    { title: 'Stock', phaseId: 'soups' },
    { title: 'Onion', phaseId: null },
  ],
};

it('a list fills up existing phases, and adds the others', () => {
  const draft = draftOf('## SOUPS \n- stock\n- Onion ~3w\n\n## Bread\n- Stock');
  const { additions, problems } = mergeDraft(draft, PLAN);
  expect(
    additions.map(({ phaseId, title, tasks }) => [
      phaseId,
      title,
      ...tasks.map((task) => [task.title, task.weeks]),
    ]),
  ).toEqual([
    ['soups', 'SOUPS', ['Onion', 3]],
    [null, 'Bread', ['Stock', 1]],
  ]);
  expect(problems).toEqual([{ line: 0, text: 'stock', why: 'This is already in the phase.' }]);
});

it('a guide’s phase shares its weeks among its tasks; whatever is outside phases is listed', () => {
  const { additions, problems } = mergeDraft(draftOf(GUIDE_TEXT), PLAN);
  const [sugar] = additions;
  expect(sugar?.tasks.reduce((sum, { weeks }) => sum + weeks, 0)).toBeCloseTo(6);
  expect(problems.map(({ text }) => text)).toEqual([
    'Skills',
    'First steps',
    'Questions',
    'Reality check',
  ]);
});
