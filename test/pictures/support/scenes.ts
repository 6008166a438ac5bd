import type { Page } from 'playwright-core';
import { VIEWS } from '../../../shared/words/views';
import { breakDates } from '../../e2e/support/break-dates';
import type { StoreName } from './stores';

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

/** What a picture shows. */
export interface Scene {
  readonly name: string;
  readonly store: StoreName;
  /** Of the view, in the hash of the URL. */
  readonly path: string;
  /** What the person does there. */
  readonly act?: (page: Page) => Promise<unknown>;
}

export const LOOKS: readonly Look[] = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 360, height: 740 },
].flatMap((size) => (['light', 'dark'] as const).map((colorScheme) => ({ ...size, colorScheme })));

/** The two looks that differ most, which are enough for states within a view. */
export const STATE_LOOKS: readonly Look[] = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
];

/** A sheet of A4 without its margins. */
export const SHEET: Look = { width: 688, height: 983, colorScheme: 'light' };

export const pictureName = ({ name }: { readonly name: string }, look: Look): string =>
  look === SHEET ? `${name}-paper` : `${name}-${look.width}-${look.colorScheme}`;

/** Every view with the sample plan. */
export const VIEW_SCENES: readonly Scene[] = VIEWS.map(({ id, path }) => ({
  name: id.replace('view.', ''),
  store: 'sample',
  path,
}));

const press =
  (...keys: string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

const openTab =
  (name: RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('tab', { name }).click();

async function typeInto(page: Page, key: string, dialog: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name: dialog }).getByRole('combobox').fill(text);
}

async function fail(page: Page): Promise<void> {
  const message = 'Your system did not let Waymark change that (access denied).';
  const json = { ok: false, error: { code: 'failed', message } };
  await page.route('**/api/call', (route) => route.fulfill({ json }), { times: 1 });
  await page.keyboard.press('Control+y');
}

async function breakView(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Plan more' }).click();
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill('Half a thought');
  await breakDates(page);
  await page.getByRole('button', { name: 'Next week' }).click();
  await page.getByText('This view could not be shown').waitFor();
}

const WEEK_GONE = '/week/2026-11-16';

export const STATE_SCENES: readonly Scene[] = [
  { name: 'first-run', store: 'empty', path: '/' },
  { name: 'fresh-overview', store: 'fresh', path: '/' },
  { name: 'fresh-week', store: 'fresh', path: '/week' },
  { name: 'fresh-history', store: 'fresh', path: '/history' },
  { name: 'long-overview', store: 'long', path: '/' },
  { name: 'long-roadmap', store: 'long', path: '/roadmap' },
  { name: 'long-week', store: 'long', path: '/week' },
  { name: 'damaged', store: 'damaged', path: '/' },
  {
    name: 'palette',
    store: 'sample',
    path: '/',
    act: (page) => typeInto(page, 'Control+k', 'Command palette', 'week'),
  },
  {
    name: 'quick-add',
    store: 'sample',
    path: '/',
    act: (page) =>
      typeInto(page, 'q', 'Add a task', 'Read the MLflow guide #master !week ~3d #zebra'),
  },
  { name: 'keys', store: 'sample', path: '/', act: press('?') },
  { name: 'notice', store: 'sample', path: '/', act: press('Control+y') },
  { name: 'error', store: 'sample', path: '/', act: fail },
  { name: 'failed-view', store: 'sample', path: '/week', act: breakView },
  { name: 'review', store: 'sample', path: '/week/2026-11-23/review' },
  { name: 'review-read', store: 'sample', path: `${WEEK_GONE}/review` },
  { name: 'log', store: 'sample', path: '/history/log' },
  { name: 'reviews', store: 'sample', path: '/history/reviews' },
  { name: 'brag', store: 'sample', path: '/what-i-did' },
  { name: 'bring-in', store: 'sample', path: '/bring-in' },
  { name: 'what-if', store: 'sample', path: '/timeline', act: openTab(/^What if/) },
  { name: 'scope', store: 'sample', path: '/timeline', act: openTab(/^Scope/) },
];

const onPaper = (page: Page): Promise<void> => page.emulateMedia({ media: 'print' });

/** The first printed sheet of each view. */
export const PAPER_SCENES: readonly Scene[] = ['roadmap', 'week', 'timeline'].map((name) => ({
  name,
  store: 'sample',
  path: `/${name}`,
  act: onPaper,
}));

/** The names of all pictures. */
export const allPictureNames = (): string[] =>
  [
    { looks: LOOKS, scenes: VIEW_SCENES },
    { looks: STATE_LOOKS, scenes: STATE_SCENES },
    { looks: [SHEET], scenes: PAPER_SCENES },
  ].flatMap(({ looks, scenes }) =>
    looks.flatMap((look) => scenes.map((scene) => pictureName(scene, look))),
  );
