import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { evidenceDraftKey } from '../../../shared/domain/draft-key';
import { LIMITS } from '../../../shared/domain/limits';
import type { SkillCard } from '../../../shared/domain/plan/skill';
import { BEHIND_WORDS, useDraft } from '../../parts/fields/use-draft';
import { RateSkill } from '../../parts/skills/RateSkill';
import { useAppStore } from '../../state/context';
import { TextArea } from '../../ui/TextField';
import textClasses from '../../ui/text.module.css';
import { LevelHistory } from './LevelHistory';
import { SkillForm } from './SkillForm';
import { SkillTeachers } from './SkillTeachers';
import classes from './Skills.module.css';

/** Everything about a skill, and what can be changed. */
export function SkillDetails({ card }: { readonly card: SkillCard }) {
  const { skill, levels } = card;
  return (
    <div className={classes['details']}>
      <About card={card} />
      <RateSkill
        key={levels.at(-1)?.id ?? ''}
        card={card}
        name={`How good are you at ${skill.title}?`}
      />
      {levels.length > 0 && <LevelHistory levels={levels} />}
      <SkillTeachers card={card} />
      <EvidenceField card={card} />
    </div>
  );
}

function About({ card }: { readonly card: SkillCard }) {
  const { skill } = card;
  const store = useAppStore();
  const [isChanged, setChanged] = useState(false);
  const close = useCallback(() => setChanged(false), []);
  const { editSkill } = store.getState();
  const skillId = skill.id;
  const { title, about, priority, weeks } = skill;
  if (isChanged) {
    return (
      <SkillForm
        kind={skill.kind}
        skill={{ title, about, priority, weeks }}
        submit="Change"
        onSubmit={(edit) => editSkill({ skillId, ...edit })}
        onClose={close}
      />
    );
  }
  return <AboutText card={card} onChange={() => setChanged(true)} />;
}

interface TextProps {
  readonly card: SkillCard;
  readonly onChange: () => void;
}

function AboutText({ card: { skill }, onChange }: TextProps) {
  const store = useAppStore();
  const look = { variant: 'subtle', color: 'gray', size: 'compact-sm' } as const;
  return (
    <div>
      {skill.about !== '' && (
        <p className={textClasses['measure']} dir="auto">
          {skill.about}
        </p>
      )}
      <div className={classes['actions']}>
        <Button {...look} onClick={onChange}>
          Change
        </Button>
        <Button {...look} onClick={() => void store.getState().deleteSkill({ skillId: skill.id })}>
          Delete
        </Button>
      </div>
    </div>
  );
}

/** Saved on blur, however the field is left. */
function EvidenceField({ card: { skill } }: { readonly card: SkillCard }) {
  const store = useAppStore();
  const skillId = skill.id;
  const { value, change, save, isBehind } = useDraft({
    saved: skill.evidence,
    write: (evidence) => store.getState().editSkill({ skillId, evidence }),
    draftOf: (evidence) => ({
      key: evidenceDraftKey(skillId),
      name: 'skill.edit',
      input: { skillId, evidence },
    }),
  });
  return (
    <TextArea
      label="Your evidence"
      description={
        isBehind
          ? BEHIND_WORDS
          : 'One sentence, as it would appear on your résumé: what you did, and what came of it.'
      }
      autosize
      minRows={2}
      limit={LIMITS.skillText}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => void save()}
    />
  );
}
