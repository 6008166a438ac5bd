/** A UTC timestamp for file names: `20260105T090000.000Z`. */
export const stampOf = (atMs: number): string =>
  new Date(atMs).toISOString().replaceAll(/[-:]/g, '');
