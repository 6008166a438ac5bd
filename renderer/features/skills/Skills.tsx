import { gapsFirst, isGap, type SkillKind } from '../../../shared/domain/plan/skill';
import { count } from '../../../shared/words/count';
import { AddButton } from '../../parts/fields/AddButton';
import { useAppStore } from '../../state/context';
import { useSkills } from '../../state/skills';
import { Page } from '../../ui/Page';
import textClasses from '../../ui/text.module.css';
import { NEW_SKILL, SkillForm } from './SkillForm';
import { SkillItem } from './SkillItem';
import classes from './Skills.module.css';

/** The skills the person has, and those to learn: gaps first, by priority. */
export function Skills() {
  const cards = useSkills();
  const toLearn = gapsFirst(cards.filter(({ skill }) => skill.kind === 'to-learn'));
  const brought = cards.filter(({ skill }) => skill.kind === 'brought');
  const gaps = toLearn.filter(isGap).length;
  return (
    <Page
      title="Skills"
      below={<p className={textClasses['explanation']}>{standing(gaps, toLearn.length)}</p>}
    >
      <div className={classes['sections']}>
        <section aria-labelledby="to-learn-heading">
          <h2 id="to-learn-heading">To learn</h2>
          <ul className={classes['list']}>
            {toLearn.map((card) => (
              <SkillItem key={card.skill.id} card={card} />
            ))}
          </ul>
          <AddSkill kind="to-learn" />
        </section>
        <section aria-labelledby="brought-heading">
          <h2 id="brought-heading">You bring</h2>
          <p className={textClasses['explanation']}>
            Give each one a sentence that proves it. You will want these for your résumé.
          </p>
          <ul className={classes['list']}>
            {brought.map((card) => (
              <SkillItem key={card.skill.id} card={card} />
            ))}
          </ul>
          <AddSkill kind="brought" />
        </section>
      </div>
    </Page>
  );
}

function standing(gaps: number, all: number): string {
  if (all === 0) return 'Add the skills you want this plan to teach you.';
  if (gaps === 0) return 'No gaps left: you can do each of these with a little help, or better.';
  return `${count(gaps, 'gap')} in ${count(all, 'skill')} to learn. A gap closes at level 3, “do it with help”.`;
}

function AddSkill({ kind }: { readonly kind: SkillKind }) {
  const store = useAppStore();
  return (
    <AddButton
      className={classes['add']}
      label={kind === 'to-learn' ? 'Add a skill to learn' : 'Add a skill you bring'}
    >
      {(close) => (
        <SkillForm
          kind={kind}
          skill={NEW_SKILL}
          submit="Add"
          onSubmit={(edit) => store.getState().addSkill({ kind, ...edit })}
          onClose={close}
        />
      )}
    </AddButton>
  );
}
