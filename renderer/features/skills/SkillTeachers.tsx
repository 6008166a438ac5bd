import { ActionIcon, Select } from '@mantine/core';
import { X } from 'lucide-react';
import type { Input } from '../../../shared/contract/calls';
import type { Resource } from '../../../shared/domain/plan/plan';
import type { SkillCard } from '../../../shared/domain/plan/skill';
import { isOpen, type Task } from '../../../shared/domain/plan/task';
import { PROGRESS_NAMES } from '../../../shared/words/resources';
import { useAppStore } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import classes from './Skills.module.css';

type Teacher = Input<'skill.link'>['to'];

/** How many are offered at once; typing finds the others. */
const MOST_OFFERED = 50;

/** The tasks and resources that teach the skill, which its progress is measured by. */
export function SkillTeachers({ card }: { readonly card: SkillCard }) {
  const store = useAppStore();
  const { skill, tasks, resources } = card;
  const link = (to: Teacher, isLinked: boolean): void =>
    void store.getState().linkSkill({ skillId: skill.id, to, isLinked });
  return (
    <section aria-label="Taught by" className={classes['teachers']}>
      <h4 className={classes['label']}>Taught by</h4>
      <ul>
        {tasks.map((task) => (
          <TeacherItem
            key={task.id}
            title={task.title}
            standing={taskStanding(task)}
            onRemove={() => link({ taskId: task.id }, false)}
          />
        ))}
        {resources.map((resource) => (
          <TeacherItem
            key={resource.id}
            title={resource.title}
            standing={PROGRESS_NAMES[resource.progress].toLowerCase()}
            onRemove={() => link({ resourceId: resource.id }, false)}
          />
        ))}
      </ul>
      <AddTeacher card={card} onAdd={(to) => link(to, true)} />
    </section>
  );
}

const taskStanding = (task: Task): string => {
  if (!isOpen(task)) return task.state.status;
  return task.state.status === 'in-progress' ? 'in progress' : 'to do';
};

interface ItemProps {
  readonly title: string;
  readonly standing: string;
  readonly onRemove: () => void;
}

const TeacherItem = ({ title, standing, onRemove }: ItemProps) => (
  <li className={classes['teacher']}>
    <bdi>{title}</bdi>
    <span className={classes['meta']}>{standing}</span>
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={`Remove “${title}” from what teaches it`}
      onClick={onRemove}
    >
      <X size={14} aria-hidden />
    </ActionIcon>
  </li>
);

interface AddProps {
  readonly card: SkillCard;
  readonly onAdd: (to: Teacher) => void;
}

function AddTeacher({ card, onAdd }: AddProps) {
  const { tasks, phases } = useSnapshot();
  const taken = new Set([...card.tasks, ...card.resources].map(({ id }) => id));
  const optionsOf = (rows: readonly (Task | Resource)[]) =>
    rows.filter(({ id }) => !taken.has(id)).map(({ id, title }) => ({ value: id, label: title }));
  const ofPhases = tasks.filter(({ place }) => place.in === 'phase');
  const isTask = (id: string): boolean => ofPhases.some((task) => task.id === id);
  return (
    <Select
      className={classes['addTeacher'] ?? ''}
      label="Another task or resource"
      placeholder="Type to find it"
      searchable
      limit={MOST_OFFERED}
      nothingFoundMessage="No task or resource has this name."
      value={null}
      data={[
        { group: 'Tasks', items: optionsOf(ofPhases) },
        { group: 'Resources', items: optionsOf(phases.flatMap(({ resources }) => resources)) },
      ]}
      onChange={(id) => {
        if (id !== null) onAdd(isTask(id) ? { taskId: id } : { resourceId: id });
      }}
    />
  );
}
