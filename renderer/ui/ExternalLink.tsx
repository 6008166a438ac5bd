import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './ExternalLink.module.css';

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

const ALLOWED = new Set(['https:', 'http:', 'mailto:']);

/** Credentials before the host can hide where an address leads. */
const isOpen = (url: URL): boolean =>
  ALLOWED.has(url.protocol) && url.username === '' && url.password === '';

/** Opens outside Waymark. An address that is neither a plain web page nor an email address is shown as text. */
export function ExternalLink({ href, children }: Props) {
  const url = URL.parse(href);
  if (url === null || !isOpen(url)) return <span>{children}</span>;
  return (
    <a
      className={classes['link']}
      href={url.href}
      target="_blank"
      rel="noopener noreferrer"
      title={url.host}
    >
      {children}
      <span className={classes['sign']}>
        {/* A word joiner: no line break before it or within the span. */}
        {'\u2060'}
        <ArrowUpRight size={14} aria-label="(opens in your browser)" />
      </span>
    </a>
  );
}
