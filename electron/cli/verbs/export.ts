import { readArchive } from '../../../shared/contract/archive-reader';
import {
  arrivalOf,
  EXPORT_FORMATS,
  type ExportFormat,
  MAKE_FILE,
} from '../../../shared/exports/formats';
import type { Command, Context } from '../command';
import { usageFailure } from '../failure';
import { chosenPlan, readView } from '../plan-view';
import { writeWhole } from '../write-whole';

/** The options of each format that has any. */
const CHOICES: Partial<Readonly<Record<ExportFormat, string>>> = { csv: 'excel', markdown: 'zip' };

const STANDARD_OUTPUT = '-';

/** Exports everything, like the settings do. */
export const takeOut: Command = {
  name: 'export',
  usage: 'FORMAT',
  about: `export everything: ${EXPORT_FORMATS.join(', ')}`,
  words: { least: 1, most: 1 },
  choices: EXPORT_FORMATS,
  options: {
    out: {
      value: 'FILE',
      about: 'file to write, or a folder for a file with the usual name; default: standard output',
      completes: 'file',
    },
    excel: { about: 'csv: mark the tables as UTF-8, for Excel' },
    zip: { about: 'markdown: each plan in its own file, in a zip' },
    plan: { value: 'PLAN', about: 'ics: the plan whose arrival to include, by words of its title' },
  },
  async run(context) {
    const format = context.words[0] as ExportFormat;
    const out = context.option('out') ?? STANDARD_OUTPUT;
    checkOptions(context, format, out);
    const { name, content } = await makeFile(context, format);
    if (out === STANDARD_OUTPUT) return { lines: [], json: null, content };
    const { path, bytes } = writeWhole(out, name, content);
    return { lines: [`Saved: ${path}`], json: { format, path, bytes } };
  },
};

function checkOptions({ has, isTerminal }: Context, format: ExportFormat, out: string): void {
  for (const name of Object.values(CHOICES))
    if (has(name) && CHOICES[format] !== name)
      throw usageFailure(`--${name} has no effect on ${format}.`);
  if (out !== STANDARD_OUTPUT) return;
  if (has('json'))
    throw usageFailure(
      '--json needs --out here, because the export itself goes to standard output.',
    );
  const isZip = format === 'csv' || has('zip');
  if (isTerminal && isZip)
    throw usageFailure('This is a zip file, not text: name a file with --out.');
}

async function makeFile(context: Context, format: ExportFormat) {
  const view = await readView(context);
  const watch = { onProgress: () => {}, signal: { aborted: false } };
  const rows = await readArchive((from) => context.ask('export.read', { from }), watch);
  // Nothing cancels it here, and a page that cannot be read throws.
  if (rows === null) throw new Error('The export was cancelled');
  const { today } = view.head;
  return MAKE_FILE[format]({
    rows,
    today,
    settings: view.settings,
    arrival: arrivalOf(chosenPlan(view, context.option('plan')), today),
    hasOption: context.has(CHOICES[format] ?? ''),
    dates: context.dates,
  });
}
