import { Link } from 'wouter';
import classes from '../../ui/Tabs.module.css';

interface Props {
  readonly tabs: readonly { readonly path: string; readonly name: string }[];
  readonly current: string;
}

/** Each part has its own address, so these are links, and the focus stays on the one that was followed. */
export const HistoryTabs = ({ tabs, current }: Props) => (
  <nav aria-label="History sections" className={classes['tabs']}>
    {tabs.map(({ path, name }) => (
      <Link
        key={path}
        href={path}
        className={classes['tab']}
        aria-current={path === current ? 'page' : undefined}
      >
        {name}
      </Link>
    ))}
  </nav>
);
