import type { GuideLine } from '../plan/guide-update';
import type { Id } from '../id';
import type { Changes } from '../changes';

/** Changes to things attached to tasks, to skills, or to the plan's guide. */
export type DetailEntry = EvidenceEntry | ChecklistEntry | NeedEntry | SkillEntry | GuideEntry;

/** A task as an entry names it. */
export interface TaskNote {
  readonly taskId: Id;
  readonly title: string;
}

interface EvidenceEntry {
  readonly kind: 'evidence.added' | 'evidence.removed';
  readonly taskId: Id;
  readonly title: string;
  readonly url: string;
}

type ChecklistEntry =
  | ({
      readonly kind: 'checklist.added';
      /** How many steps, and the first of them. */
      readonly count: number;
    } & CheckItemNote)
  | ({
      readonly kind:
        'checklist.ticked' | 'checklist.unticked' | 'checklist.moved' | 'checklist.removed';
    } & CheckItemNote)
  | ({ readonly kind: 'checklist.renamed'; readonly to: string } & CheckItemNote);

interface CheckItemNote extends TaskNote {
  readonly item: string;
}

interface NeedEntry extends TaskNote {
  readonly kind: 'need.added' | 'need.removed';
  /** Title of the task it depends on. */
  readonly needed: string;
}

interface SkillNote {
  readonly skillId: Id;
  readonly title: string;
}

type SkillEntry =
  | ({ readonly kind: 'skill.added' | 'skill.deleted' } & SkillNote)
  | ({ readonly kind: 'skill.edited'; readonly changes: Changes } & SkillNote)
  | ({
      readonly kind: 'skill.rated';
      readonly level: number;
      readonly reason: string;
    } & SkillNote)
  | ({
      readonly kind: 'skill.linked' | 'skill.unlinked';
      /** Title of the task or resource that teaches it. */
      readonly by: string;
    } & SkillNote);

interface GuideEntry {
  readonly kind: 'guide.updated';
  readonly planId: Id;
  /** The plan's title. */
  readonly title: string;
  /** What was applied; empty if only other text of the guide changed. */
  readonly lines: readonly GuideNote[];
}

export type GuideNote = Pick<GuideLine, 'item' | 'change' | 'title' | 'changes'>;
