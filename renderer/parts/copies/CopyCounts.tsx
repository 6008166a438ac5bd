import { VisuallyHidden } from '@mantine/core';
import type { Result } from '../../../shared/contract/calls';
import classes from './CopyCounts.module.css';

type Counts = Result<'archive.look'>['held'];

interface Props {
  readonly present: Counts;
  readonly held: Counts;
  /** Heading of the copy's counts. */
  readonly heldName: string;
}

/** How much there is now, and how much there would be instead. */
export const CopyCounts = ({ present, held, heldName }: Props) => (
  <table className={classes['counts']}>
    <thead>
      <tr>
        <th scope="col">
          <VisuallyHidden>What is counted</VisuallyHidden>
        </th>
        <th scope="col">Now</th>
        <th scope="col">{heldName}</th>
      </tr>
    </thead>
    <tbody>
      <Row name="Plans" now={present.plans} then={held.plans} />
      <Row name="Tasks" now={present.tasks} then={held.tasks} />
      <Row name="Tasks done" now={present.done} then={held.done} />
    </tbody>
  </table>
);

interface RowProps {
  readonly name: string;
  readonly now: number;
  readonly then: number;
}

const Row = ({ name, now, then }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{now}</td>
    <td>{then}</td>
  </tr>
);
