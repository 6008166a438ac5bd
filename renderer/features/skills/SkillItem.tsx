import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { SkillCard } from '../../../shared/domain/plan/skill';
import { formatPercent, formatWeeks } from '../../../shared/words/numbers';
import { PRIORITY_NAMES } from '../../../shared/words/priority';
import { LevelDots } from '../../parts/skills/LevelDots';
import { ProgressBar } from '../../ui/ProgressBar';
import { SkillDetails } from './SkillDetails';
import classes from './Skills.module.css';

/** A skill in one line, which expands to its details. */
export function SkillItem({ card }: { readonly card: SkillCard }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { skill, level, progress, tasks } = card;
  return (
    <li className={classes['skill']} data-open={isOpen || undefined}>
      <h3 className={classes['line']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight className={classes['chevron']} size={16} aria-hidden />
          <span className={classes['name']}>
            <bdi>{skill.title}</bdi>
            <span className={classes['meta']}>{metaOf(card)}</span>
          </span>
          <LevelDots level={level} />
        </button>
      </h3>
      {progress !== null && (
        <div className={classes['progress']}>
          <ProgressBar ratio={progress} label={`Progress in ${skill.title}`} />
          <span className="numbers">
            {formatPercent(progress)} of its {tasks.length > 0 ? 'tasks' : 'resources'} done
          </span>
        </div>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && <SkillDetails card={card} />}
      </div>
    </li>
  );
}

/** `Critical, 8 weeks`; for a skill the person brings, whether there is evidence. */
function metaOf({ skill: { kind, priority, weeks, evidence } }: SkillCard): string {
  if (kind === 'brought') return evidence === '' ? '' : 'with evidence';
  return [priority && PRIORITY_NAMES[priority], weeks > 0 && formatWeeks(weeks)]
    .filter(Boolean)
    .join(', ');
}
