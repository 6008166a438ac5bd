import { memo, useCallback, useState } from 'react';
import type { Phase, Resource } from '../../../../shared/domain/plan/plan';
import { AddButton } from '../../../parts/fields/AddButton';
import { useAppStore } from '../../../state/context';
import { dragProps } from '../drag-marks';
import { NEW_RESOURCE, type ResourceEdit, ResourceForm } from './ResourceForm';
import { ResourceItem } from './ResourceItem';
import classes from './Resources.module.css';

/** Only the editable fields: calls reject unknown ones. */
const editOf = ({ title, kind, by, url, progress, rating, note }: Resource): ResourceEdit => ({
  title,
  kind,
  by,
  url,
  progress,
  rating,
  note,
});

/** The phase's resources. */
export const Resources = memo(function Resources({ phase }: { readonly phase: Phase }) {
  return (
    <aside aria-label={`Resources for ${phase.title}`}>
      <h3 className={classes['heading']}>Resources</h3>
      <ul className={classes['list']}>
        {phase.resources.map((resource) => (
          <Item key={resource.id} resource={resource} phase={phase} />
        ))}
      </ul>
      <AddResource phase={phase} />
    </aside>
  );
});

interface ItemProps {
  readonly resource: Resource;
  readonly phase: Phase;
}

function Item({ resource, phase }: ItemProps) {
  const store = useAppStore();
  const [isChanged, setChanged] = useState(false);
  const close = useCallback(() => setChanged(false), []);
  const { editResource, deleteResource } = store.getState();
  const resourceId = resource.id;
  return (
    <li className={classes['item']} {...dragProps('resource', resource.id)}>
      {isChanged ? (
        <ResourceForm
          resource={editOf(resource)}
          submit="Save"
          onSubmit={(edit) => editResource({ resourceId, ...edit })}
          onDelete={() => deleteResource({ resourceId })}
          onClose={close}
        />
      ) : (
        <ResourceItem resource={resource} phase={phase} onChange={() => setChanged(true)} />
      )}
    </li>
  );
}

function AddResource({ phase }: { readonly phase: Phase }) {
  const store = useAppStore();
  return (
    <AddButton
      className={classes['add']}
      label="Add a resource"
      name={`Add a resource to ${phase.title}`}
    >
      {(close) => (
        <ResourceForm
          resource={NEW_RESOURCE}
          submit="Add"
          onSubmit={({ title, kind, by, url }) =>
            store.getState().addResource({ phaseId: phase.id, title, kind, by, url })
          }
          onClose={close}
        />
      )}
    </AddButton>
  );
}
