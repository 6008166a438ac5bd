/** A moment as it stands in the names of files: `20260105T090000.000Z`. */
export const stampOf = (atMs: number): string =>
  new Date(atMs).toISOString().replaceAll(/[-:]/g, '');
