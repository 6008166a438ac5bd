import {
  ActionIcon,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import segmentedControl from './SegmentedControl.module.css';

/** Deep teal, light to dark. */
const teal: MantineColorsTuple = [
  '#eaf5f4',
  '#d3e8e6',
  '#a5d2ce',
  '#75bbb5',
  '#4fa69f',
  '#369891',
  '#26918a',
  '#147b75',
  '#0f5f5c',
  '#084b48',
];

/** The UI kit's greys, which are bluish, tinted like the page; light to dark. */
const gray: MantineColorsTuple = [
  '#f9f8f5',
  '#f3f2ee',
  '#eae8e2',
  '#dfddd5',
  '#cfccc4',
  '#aeb0aa',
  '#868c88',
  '#495350',
  '#343c3a',
  '#212827',
];

/** The UI kit's dark greys, tinted like the page; light to dark. */
const dark: MantineColorsTuple = [
  '#e8ebe9',
  '#c4cdca',
  '#9eaaa7',
  '#7c8a87',
  '#3d494a',
  '#2b3435',
  '#1c2324',
  '#14191a',
  '#101415',
  '#0c0f10',
];

export const theme = createTheme({
  primaryColor: 'teal',
  colors: { teal, gray, dark },
  // Lighter shades miss a contrast of 4.5 : 1 with white text.
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '22px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // The kit's small ones are 22 pixels wide, too small to be hit by everybody.
    ActionIcon: ActionIcon.extend({
      vars: (_theme, { size }) => ({ root: size === 'sm' ? { '--ai-size': '24px' } : {} }),
    }),
    // Not `extend`: its import would be in the first view's script.
    Modal: { styles: { title: { fontSize: '18px', fontWeight: 620 } } },
    SegmentedControl: { defaultProps: { withItemsBorders: false }, classNames: segmentedControl },
  },
});

/**
 * The UI kit's grey for secondary text has a contrast of 3.3 : 1; this one is the same everywhere. Its light buttons are
 * darker than a dark page, as if they were disabled.
 */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'color-mix(in srgb, var(--accent) 24%, var(--page))',
    '--mantine-color-teal-light-color': 'var(--accent)',
    '--mantine-color-gray-light-color': 'var(--soft)',
    '--mantine-color-disabled': 'var(--track)',
    '--mantine-color-disabled-color': 'var(--soft)',
  };
  return { variables: {}, light: shared, dark: shared };
};
