import classes from './Contents.module.css';
import textClasses from './text.module.css';
import { useCurrentHeading } from './use-current-heading';

export interface ContentsEntry {
  /** The heading's id. */
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly title: string;
  /** In the order of the page; the same array for as long as they are the same. */
  readonly entries: readonly ContentsEntry[];
}

/**
 * The table of contents beside a long page, with the section that is being read marked. Not links, because the URL
 * fragment belongs to the view.
 */
export function Contents({ title, entries }: Props) {
  const current = useCurrentHeading(entries);
  return (
    <nav aria-label={title} className={classes['contents']}>
      <h2 className={textClasses['quiet']}>{title}</h2>
      <ul>
        {entries.map(({ id, title: name }) => (
          <li key={id}>
            <button
              type="button"
              className={classes['entry']}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => goTo(id)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}
