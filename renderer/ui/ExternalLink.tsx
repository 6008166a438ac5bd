import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './ExternalLink.module.css';

interface Props {
  readonly href: string;
  readonly children: ReactNode;
}

const ALLOWED = new Set(['https:', 'http:', 'mailto:']);

/** Opens outside Waymark. An address that is neither a web page nor an email is shown as text. */
export function ExternalLink({ href, children }: Props) {
  const url = URL.parse(href);
  if (url === null || !ALLOWED.has(url.protocol)) return <span>{children}</span>;
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
        {/* A word joiner: no line ends before it, and none within the span. */}
        {'\u2060'}
        <ArrowUpRight size={14} aria-label="(opens in your browser)" />
      </span>
    </a>
  );
}
