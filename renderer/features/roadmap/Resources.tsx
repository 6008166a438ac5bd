import { BookOpen, FileText, GraduationCap, type LucideIcon, Target, Users } from 'lucide-react';
import { memo } from 'react';
import type { ResourceKind } from '../../../shared/domain/plan/pathway';
import type { Phase } from '../../../shared/domain/plan/plan';
import { ExternalLink } from '../../ui/ExternalLink';
import classes from './Resources.module.css';

const KINDS: Readonly<Record<ResourceKind, { name: string; Icon: LucideIcon }>> = {
  course: { name: 'Course', Icon: GraduationCap },
  book: { name: 'Book', Icon: BookOpen },
  documentation: { name: 'Documentation', Icon: FileText },
  practice: { name: 'Practice', Icon: Target },
  community: { name: 'Community', Icon: Users },
};

export const Resources = memo(function Resources({ phase }: { readonly phase: Phase }) {
  return (
    <aside aria-label={`Resources for ${phase.title}`}>
      <h3 className={classes['heading']}>Resources</h3>
      <ul className={classes['list']}>
        {phase.resources.map(({ id, title, kind, by, url }) => {
          const { name, Icon } = KINDS[kind];
          return (
            <li key={id} className={classes['resource']}>
              <Icon className={classes['icon']} size={16} role="img" aria-label={name} />
              <span>
                {url === null ? title : <ExternalLink href={url}>{title}</ExternalLink>}
                {by !== null && <span className={classes['by']}>{by}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
});
