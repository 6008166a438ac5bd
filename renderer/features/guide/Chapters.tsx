import textClasses from '../../ui/text.module.css';
import classes from './Chapters.module.css';

interface Props {
  readonly titles: readonly string[];
}

/** What the guide holds, beside it: the fragment of the address is the view's, so that these are no links. */
export const Chapters = ({ titles }: Props) => (
  <nav aria-label="Chapters" className={classes['chapters']}>
    <h2 className={textClasses['quiet']}>In this guide</h2>
    <ul>
      {titles.map((title) => (
        <li key={title}>
          <button type="button" className={classes['chapter']} onClick={() => goToChapter(title)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

export const chapterId = (title: string): string =>
  `chapter-${title.toLowerCase().replaceAll(' ', '-')}`;

function goToChapter(title: string): void {
  const heading = document.getElementById(chapterId(title));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
