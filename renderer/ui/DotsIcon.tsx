interface Props {
  /** Pixels. */
  readonly size: number;
}

/** A line of no length with round ends is a dot: one element for all of them, as each row has such an icon. */
const Dots = ({ size, path }: Props & { readonly path: string }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
    <path d={path} stroke="currentColor" strokeWidth={4} strokeLinecap="round" />
  </svg>
);

export const MoreIcon = ({ size }: Props) => <Dots size={size} path="M5 12h0M12 12h0M19 12h0" />;

export const GripIcon = ({ size }: Props) => (
  <Dots size={size} path="M9 5h0M15 5h0M9 12h0M15 12h0M9 19h0M15 19h0" />
);
