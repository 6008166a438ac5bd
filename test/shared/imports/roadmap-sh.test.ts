import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeRoadmapSh, readRoadmapSh } from '../../../shared/imports/roadmap-sh';

const node = (id: string, type: string, label: string, x: number, y: number) => ({
  id,
  type,
  position: { x, y },
  data: { label, style: { fontSize: 17 } },
});

const ROADMAP = {
  nodes: [
    node('box', 'section', '', 0, 0),
    node('name', 'title', 'Cook', 100, 0),
    node('b', 'topic', 'Bread', 100, 400),
    node('s', 'topic', 'Soups', 100, 100),
    node('t', 'topic', 'Taste', 100, 900),
    node('s2', 'subtopic', 'Onion\nsoup', 300, 130),
    node('s1', 'subtopic', 'Stock', 300, 80),
    // Linked to Bread through another part, although Soups is nearer.
    node('b1', 'subtopic', 'Flour', 300, 380),
    node('b2', 'subtopic', 'Rye flour', 300, 150),
    node('alone', 'subtopic', 'Knead', 120, 420),
    node('link', 'button', 'roadmap.sh', 500, 0),
    { id: 'line', type: 'vertical', position: { x: 0, y: 0 }, data: {} },
    'no node',
  ],
  edges: [
    { source: 's', target: 's1' },
    { source: 's2', target: 's' },
    { source: 'b', target: 'b1' },
    { source: 'b1', target: 'b2' },
    { source: 'b', target: 's' },
  ],
};

describe('a roadmap of roadmap.sh', () => {
  it('becomes a list: topics from top to bottom, with their linked parts', () => {
    const text = JSON.stringify(ROADMAP);
    expect(looksLikeRoadmapSh(text)).toBe(true);
    expect(readRoadmapSh(text)).toEqual({
      text: `# Cook

## Soups
- [ ] Stock
- [ ] Onion soup

## Bread
- [ ] Rye flour
- [ ] Flour
- [ ] Knead

## Taste
- [ ] Taste
`,
      problems: [
        {
          line: 0,
          text: 'roadmap.sh',
          why: 'This is a caption or a link, not something to learn.',
        },
      ],
    });
  });

  it.each([
    ['cut short', JSON.stringify(ROADMAP).slice(0, -40), /cut off or damaged/],
    ['older', '{"mockup":{"controls":{}}}', /older roadmap/],
    ['without topics', '{"nodes":[],"edges":[]}', /No topic/],
    ['nested deeply', `{"nodes":${'['.repeat(100_000)}`, /cut off or damaged/],
  ])('that is %s is refused in a sentence', (_what, text, words) => {
    expect(looksLikeRoadmapSh(text)).toBe(true);
    const read = readRoadmapSh(text);
    expect('refusal' in read && read.refusal).toMatch(words);
  });

  it('is a list or an explanation, whatever was done to it', () => {
    const text = JSON.stringify(ROADMAP);
    const harm = fc.tuple(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(harm, ([at, length, put]) => {
        const read = readRoadmapSh(text.slice(0, at) + put + text.slice(at + length));
        expect('text' in read || read.refusal.endsWith('.')).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
