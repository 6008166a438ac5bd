import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { ExternalLink } from './ExternalLink';
import classes from './Markdown.module.css';
import textClasses from './text.module.css';

/** Images would be fetched from elsewhere, so they become links. Raw HTML is shown as text. */
const components: Components = {
  a: ({ href, children }) => <ExternalLink href={href ?? ''}>{children}</ExternalLink>,
  img: ({ src, alt }) => <ExternalLink href={src ?? ''}>{alt ?? 'Picture'}</ExternalLink>,
  // Checkboxes become text, because only a task's own box can be ticked.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'done' : 'to do'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  h1: 'h3',
  h2: 'h3',
};

/** Formats synchronously, at whatever cost: see Markdown. */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <div className={`${textClasses['measure']} ${classes['text']}`} dir="auto">
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
