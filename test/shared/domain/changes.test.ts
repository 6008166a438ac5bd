import { describe, expect, it } from 'vitest';
import { differences } from '../../../shared/domain/changes';

describe('differences', () => {
  const before = { hours: 8, day: '2026-01-05', title: 'Plan' };

  it('are null between equals', () => {
    expect(differences(before, { ...before }, ['hours', 'day', 'title'])).toBeNull();
  });

  it('name the field, and both values', () => {
    expect(differences(before, { ...before, hours: 10 }, ['hours', 'day'])).toEqual({
      hours: { from: 8, to: 10 },
    });
  });

  it('only look at the given fields', () => {
    const fields: (keyof typeof before)[] = ['hours', 'day'];
    expect(differences(before, { ...before, title: 'Other' }, fields)).toBeNull();
  });
});
