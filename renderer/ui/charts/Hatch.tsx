import classes from './Hatch.module.css';

/** The pattern that fills pauses, referenced by its id; part of an SVG. */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern
    id={id}
    patternUnits="userSpaceOnUse"
    width={6}
    height={6}
    patternTransform="rotate(45)"
    aria-hidden
  >
    <path className={classes['stroke']} d="M0 0v6" />
  </pattern>
);
