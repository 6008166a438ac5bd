import { obstacle } from '../e2e/support/runtime';
import { ALL_DATA, type Data } from './data/folders';
import { openBrowserDoor } from './doors/browser-door';
import type { Door } from './doors/door';
import { openElectronDoor } from './doors/electron-door';
import { megabytesOf } from './doors/processes';
import type { Measured } from './measure';
import type { Options } from './options';
import type { AppPart } from './parts/app-part';
import { measureCommitAndFrame, measureEmpty } from './parts/base';
import { editsPart } from './parts/edits';
import { estimatePart } from './parts/estimate';
import { findPart, palettePart } from './parts/find';
import { measurePackaged } from './parts/packaged';
import type { Part } from './parts/part';
import { sizePart } from './parts/size';
import { startPart } from './parts/start';
import { tickPart } from './parts/tick';
import { viewsPart } from './parts/views';
import type { Section } from './table';

/** The last one closes the window that the others share. */
const PARTS: readonly Part[] = [tickPart, viewsPart, findPart, palettePart, sizePart, startPart];

/** In the browser host and Chromium. */
export async function measureBrowser(
  options: Options,
  chromiumPath: string,
  emptyPage: string,
): Promise<Section | null> {
  if (!options.isIn('browser')) return null;
  return measureDoor(options, () => openBrowserDoor(chromiumPath, emptyPage));
}

/** In Electron, where one is. */
export async function measureElectron(
  options: Options,
  emptyPage: string,
): Promise<Section | null> {
  if (!options.isIn('electron')) return null;
  if (obstacle !== null) {
    console.log(`Electron: not measured, because ${obstacle}.\n`);
    return null;
  }
  return measureDoor(options, () => openElectronDoor(emptyPage));
}

async function measureDoor(options: Options, open: () => Promise<Door>): Promise<Section | null> {
  const parts = PARTS.filter(({ name }) => options.isAsked(name));
  if (parts.length === 0) return null;
  const door = await open();
  try {
    const columns: [string, Measured[]][] = [];
    for (const data of ALL_DATA)
      columns.push([data.name, await measureData(door, data, parts, options.rounds)]);
    return { title: door.name, columns };
  } finally {
    await door.close();
  }
}

async function measureData(
  door: Door,
  data: Data,
  parts: readonly Part[],
  rounds: number,
): Promise<Measured[]> {
  const [site, emptySite] = [await door.over(data.make()), await door.empty()];
  try {
    const emptyWindow = await emptySite.open();
    const base = {
      empty: await measureEmpty(emptyWindow.page),
      commitAndFrame: await measureCommitAndFrame(emptyWindow.page),
      emptyMegabytes: megabytesOf(emptySite.processes().all),
    };
    await emptyWindow.close();
    const window = await site.open();
    const bench = { ...base, site, window, data, emptySite, rounds };
    const measured: Measured[] = [];
    for (const part of parts) {
      console.error(`${door.name}, ${data.name}: ${part.name} …`);
      measured.push(...(await part.measure(bench)));
    }
    await window.close();
    return measured;
  } finally {
    await site.close();
    await emptySite.close();
  }
}

/** Of the app alone: what it computes, and each of its changes. */
export const measureEstimates = (options: Options): Section | null =>
  measureApp(options, 'Estimate, without a window', estimatePart);

export const measureEdits = (options: Options): Section | null =>
  measureApp(options, 'Changes of the plan, from call to answer', editsPart);

function measureApp(options: Options, title: string, part: AppPart): Section | null {
  if (!options.isAsked(part.name)) return null;
  const columns = part.measure(options.rounds);
  return { title, columns: columns.map(([{ name }, measured]) => [name, measured]) };
}

export async function measurePackage(options: Options): Promise<Section | null> {
  if (!options.isAsked('packaged') || !options.isIn('electron') || obstacle !== null) return null;
  return {
    title: 'The packaged app',
    columns: [['New plan', await measurePackaged(options.rounds)]],
  };
}
