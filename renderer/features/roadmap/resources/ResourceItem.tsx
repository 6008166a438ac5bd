import {
  BookOpen,
  FileText,
  GraduationCap,
  type LucideIcon,
  Pencil,
  Target,
  Users,
} from 'lucide-react';
import type { ResourceKind } from '../../../../shared/domain/plan/pathway';
import type { Phase, Resource } from '../../../../shared/domain/plan/plan';
import { PROGRESS_NAMES, RESOURCE_KIND_NAMES } from '../../../../shared/words/resources';
import { ExternalLink } from '../../../ui/ExternalLink';
import { RowButton } from '../../../ui/RowButton';
import { handleProps } from '../drag-marks';
import { ResourceMove } from './ResourceMove';
import classes from './Resources.module.css';

const ICONS: Readonly<Record<ResourceKind, LucideIcon>> = {
  course: GraduationCap,
  book: BookOpen,
  documentation: FileText,
  practice: Target,
  community: Users,
};

interface Props {
  readonly resource: Resource;
  readonly phase: Phase;
  readonly onChange: () => void;
}

export function ResourceItem({ resource, phase, onChange }: Props) {
  const { title, kind, by, url, note } = resource;
  const Icon = ICONS[kind];
  const standing = standingOf(resource);
  return (
    <div className={classes['resource']}>
      <span className={classes['icon']} {...handleProps('resource')}>
        <Icon size={16} role="img" aria-label={RESOURCE_KIND_NAMES[kind]} />
      </span>
      <span className={classes['words']}>
        {url === null ? <bdi>{title}</bdi> : <ExternalLink href={url}>{title}</ExternalLink>}
        {by !== null && <bdi className={classes['by']}>{by}</bdi>}
        {standing !== '' && <span className={classes['by']}>{standing}</span>}
        {note !== '' && (
          <span className={classes['note']} dir="auto">
            {note}
          </span>
        )}
      </span>
      <ResourceMove resource={resource} phase={phase} />
      <RowButton
        className={classes['change'] ?? ''}
        size="sm"
        aria-label={`Edit the resource “${title}”`}
        onClick={onChange}
      >
        <Pencil size={14} aria-hidden />
      </RowButton>
    </div>
  );
}

/** `Reading, 4 of 5`; empty before it is started. */
function standingOf({ progress, rating }: Resource): string {
  const words = progress === 'to-read' ? [] : [PROGRESS_NAMES[progress]];
  if (rating !== null) words.push(`${rating} of 5`);
  return words.join(', ');
}
