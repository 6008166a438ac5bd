import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadCatalog, readPathways } from '../../electron/services/rules/catalog';
import { idsOf, pathwaySchema } from '../../shared/contract/pathway-schema';
import { plannedWeeksOf } from '../../shared/domain/plan/pathway';
import { bundledPathway as guide } from '../support/builders/bundled-pathway';
import shippedIds from './shipped-ids.json';
import shippedVersions from './shipped-versions.json';

/** A digest of each version of each pathway that was ever shipped. */
const versions: Readonly<Record<string, Readonly<Record<string, string>>>> = shippedVersions;

/** Every id ever shipped: add lines here, never remove any. */
const { [guide.id]: shipped = [] } = shippedIds as Record<string, string[]>;

describe('the bundled pathway', () => {
  it('is valid', () => expect(pathwaySchema.safeParse(guide).success).toBe(true));

  it('gives its roles, duration and salary change', () => {
    expect(guide).toMatchObject({
      fromRole: 'Backend Developer',
      toRole: 'AI Engineering Manager',
      difficulty: 'moderate',
      window: { minMonths: 6, maxMonths: 9 },
      salaryChangePercent: 50,
    });
    expect(guide.demand).toMatch(/^Very high/);
    expect(guide.overview).toHaveLength(2);
  });

  it('has five phases of 8, 6, 6, 6 and 4 weeks', () => {
    expect(guide.phases.map(({ weeks }) => weeks)).toEqual([8, 6, 6, 6, 4]);
    expect(plannedWeeksOf(guide.phases)).toBe(30);
  });

  it('has three tasks a phase, and 2, 2, 3, 3 and 3 resources', () => {
    expect(guide.phases.map(({ tasks }) => tasks.length)).toEqual([3, 3, 3, 3, 3]);
    expect(guide.phases.map(({ resources }) => resources.length)).toEqual([2, 2, 3, 3, 3]);
  });

  it('has five skills to bring and six to learn', () => {
    expect(guide.transferableSkills).toHaveLength(5);
    expect(guide.skillsToLearn.map(({ weeks, priority }) => [weeks, priority])).toEqual([
      [10, 'important'],
      [6, 'important'],
      [8, 'critical'],
      [6, 'critical'],
      [4, 'nice-to-have'],
      [3, 'nice-to-have'],
    ]);
  });

  it('says for each skill but one what teaches it', () => {
    const untaught = guide.skillsToLearn.filter(({ taughtBy = [] }) => taughtBy.length === 0);
    expect(untaught.map(({ id }) => id)).toEqual(['skill-ai-ethics']);
  });

  it('is rejected if a skill is taught by anything but a task or resource', () => {
    const [first, ...others] = guide.skillsToLearn;
    const skillsToLearn = [{ ...first, taughtBy: ['strength-sql'] }, ...others];
    expect(pathwaySchema.safeParse({ ...guide, skillsToLearn }).error?.message).toMatch(
      /neither a task of a phase nor a resource/,
    );
  });

  it('checks reality with four points of each kind', () => {
    const { love, miss, challenges } = guide.realityCheck;
    expect([love.length, miss.length, challenges.length]).toEqual([4, 4, 4]);
  });

  it('plans three first steps for each horizon', () => {
    const { actionPlan } = guide;
    expect(actionPlan['this-week']).toHaveLength(3);
    expect(actionPlan['this-month']).toHaveLength(3);
    expect(actionPlan['next-90-days']).toHaveLength(3);
  });

  it('gives the salary change', () => {
    expect(guide.questions.map(({ answer }) => answer).join()).toContain('$180k–$300k');
  });

  it('still has every id that was ever shipped: plans point at them', () => {
    const ids = new Set(idsOf(guide));
    expect(shipped.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has only ids listed as shipped', () => {
    expect(idsOf(guide).filter((id) => !shipped.includes(id))).toEqual([]);
  });
});

/** The errors reported after replacing the value at the path; undefined removes it. */
const faultsWith = (path: string, value: unknown): string => {
  const draft: unknown = structuredClone(guide);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => Reflect.get(node as object, key), draft) as object;
  Reflect.set(parent, last, value);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  const { error } = pathwaySchema.safeParse(draft);
  return error?.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join() ?? '';
};

describe('a pathway from outside', () => {
  it('may look like the bundled one', () => expect(faultsWith('title', 'Another')).toBe(''));

  it.each(['extra', 'phases.0.extra', 'phases.0.tasks.0.script', 'actionPlan.next-year'])(
    'must not have unknown fields: %s',
    (path) => expect(faultsWith(path, 'x')).toContain(path.split('.').at(-1)),
  );

  it.each(['title', 'phases', 'phases.0.tasks', 'actionPlan.this-week', 'realityCheck.love'])(
    'must be complete: %s',
    (path) => expect(faultsWith(path, undefined)).toContain(path),
  );

  it.each(['phases', 'phases.0.tasks', 'overview'])(
    'must not be empty where it matters: %s',
    (path) => {
      expect(faultsWith(path, [])).toContain(path);
    },
  );

  it.each(['questions.0.id', 'actionPlan.this-week.0.id', 'realityCheck.love.0.id'])(
    'must use each id once: %s',
    (path) => {
      expect(faultsWith(path, 'build-ml-foundations')).toContain(
        '“build-ml-foundations” is used twice',
      );
    },
  );

  it.each(['Upper-case', 'two words', 'under_score', '-edge', 'edge-', 'double--hyphen', 'ä', ''])(
    'rejects the id “%s”',
    (id) => expect(faultsWith('phases.0.id', id)).toContain('phases.0.id'),
  );

  it.each(['http://example.org', 'javascript:alert(1)', 'file:///etc/passwd', 'example.org', ''])(
    'rejects the link “%s”',
    (url) => {
      const path = 'phases.0.resources.0.url';
      expect(faultsWith(path, url)).toContain(path);
    },
  );

  it.each([0, -1, 105, '8', null])('rejects a phase of %o weeks', (weeks) => {
    expect(faultsWith('phases.0.weeks', weeks)).toContain('phases.0.weeks');
  });

  it('rejects a window that ends before it begins', () => {
    expect(faultsWith('window', { minMonths: 9, maxMonths: 6 })).toContain(
      'minMonths is above maxMonths',
    );
  });

  it('is named with its errors when it is rejected', () => {
    const { phases: _phases, ...rest } = guide;
    expect(() => readPathways({ './fine.json': guide, './broken.json': rest })).toThrow(
      /broken\.json is not valid: phases/,
    );
  });
});

describe('the version of a bundled pathway', () => {
  it.each(loadCatalog())('increases whenever the pathway changes: $title', (pathway) => {
    const { version, ...content } = pathway;
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
    // Plans detect a newer version by its number. Add the new digest here, and keep the old ones.
    expect(hash).toBe(versions[pathway.id]?.[String(version)]);
  });
});
