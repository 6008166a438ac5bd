import { describe, expect, it } from 'vitest';
import { tameMarkdown } from '../../../renderer/ui/tame-markdown';

describe('tame Markdown', () => {
  it.each([
    '',
    '# Title\n\n> quoted\n> > twice\n\n- one\n  - two\n\n1. first',
    '**bold** and _soft_ and ~~gone~~',
    '*one* '.repeat(500),
    '> '.repeat(20),
  ])('stays as written: %#', (text) => {
    expect(tameMarkdown(text)).toBe(text);
  });

  it('nests no deeper than can be rendered', () => {
    expect(tameMarkdown(`${'>'.repeat(2_500)} x`)).toBe(`${'>'.repeat(20)} x`);
    expect(tameMarkdown(`${'- '.repeat(4_995)}x`)).toMatch(/^(?:- ?){20} ?x$/);
    expect(tameMarkdown(`${'1. '.repeat(100)}x`)).toMatch(/^(?:1\. ?){20} ?x$/);
    expect(tameMarkdown(`${' '.repeat(300)}- x`)).toBe(`${' '.repeat(60)}- x`);
  });

  it('gives up on a paragraph whose emphasis takes too long to parse', () => {
    expect(tameMarkdown('*a_'.repeat(6_667))).toBeNull();
    expect(tameMarkdown('*a_ \n\n'.repeat(600))).not.toBeNull();
  });
});
