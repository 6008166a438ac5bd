import { Keys } from '../../../ui/Keys';
import textClasses from '../../../ui/text.module.css';
import type { Fact } from './understood';
import classes from './QuickAdd.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** The parsed task. Its details are announced as they change; the title is what is being typed. */
export const Understood = ({ id, title, facts }: Props) => (
  <div id={id}>
    {title === '' ? (
      <Legend />
    ) : (
      <p className={classes['title']} dir="auto" aria-hidden>
        {title}
      </p>
    )}
    <ul className={classes['facts']} aria-label="How Waymark reads it" aria-live="polite">
      {facts.map(({ text, kind }) => (
        <li key={text} className={classes['fact']} data-kind={kind} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  </div>
);

/** The marks that can be used. */
const Legend = () => (
  <p className={textClasses['quiet']}>
    You can also add: <Keys>#phase</Keys> <Keys>!week</Keys> or <Keys>!next</Keys> <Keys>~3h</Keys>{' '}
    <Keys>^skill</Keys> <Keys>@friday</Keys>
  </p>
);
