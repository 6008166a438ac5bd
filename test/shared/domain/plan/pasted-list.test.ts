import { describe, expect, it } from 'vitest';
import { titlesInList } from '../../../../shared/domain/plan/pasted-list';

describe('a pasted list', () => {
  it('is one title a line, without bullets, numbers and boxes', () => {
    const text =
      '- Read\r\n* Write\n\n3. Speak\n4) Listen\n- [ ] Sing\n[x] Dance\n  • Rest\n– Walk';
    expect(titlesInList(text)).toEqual([
      'Read',
      'Write',
      'Speak',
      'Listen',
      'Sing',
      'Dance',
      'Rest',
      'Walk',
    ]);
  });

  it('keeps numbers that belong to the text', () => {
    expect(titlesInList('30 days of SQL\n2026 goals')).toEqual(['30 days of SQL', '2026 goals']);
  });

  it('is empty for a single line', () => {
    expect(titlesInList('Read one paper\n\n')).toEqual([]);
    expect(titlesInList('')).toEqual([]);
  });

  it('skips lines without words, and truncates none', () => {
    const long = 'x'.repeat(400);
    expect(titlesInList(`One\n\u200b\n---\n${long}`)).toEqual(['One', long]);
  });
});
