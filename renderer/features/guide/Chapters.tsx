import textClasses from '../../ui/text.module.css';
import classes from './Chapters.module.css';

interface Props {
  readonly titles: readonly string[];
}

/** The guide's table of contents. Not links, because the URL fragment belongs to the view. */
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
