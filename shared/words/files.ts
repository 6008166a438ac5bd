export const tooLarge = (name: string): string => `${name} is too large for Waymark to read.`;

export const notSavedTitle = (name: string): string => `“${name}” was not saved`;

const AS_IT_WAS = 'Nothing in Waymark has changed.';

/** The temporary file could not be written, or has been removed. */
export const NOT_MADE = `The temporary folder has no room for it. Free some space on that disk, then save it again. ${AS_IT_WAS}`;

const FULL = 'The disk is full. Free some space, or choose another disk.';
const FORBIDDEN =
  'You do not have permission to write there. Choose another folder or another name.';
const GONE = 'The folder no longer exists. Choose another one.';

/** By system error code, the same on POSIX and Windows. */
const FIXES: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: 'That disk is read-only. Choose another folder.',
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EBUSY: 'Another program has that file open. Close it there, or choose another name.',
  ENOENT: GONE,
  ENOTDIR: GONE,
  EISDIR: 'A folder already has that name. Choose another name.',
  ENAMETOOLONG: 'The name is too long. Choose a shorter one.',
};

/** Why a file was not saved, and what to do about it. */
export function notSavedWords(
  name: string,
  code: string | undefined,
  reason: string,
): { readonly message: string; readonly detail: string } {
  const fix = FIXES[code ?? ''] ?? `The system reports: ${reason}. Choose another folder.`;
  return { message: notSavedTitle(name), detail: `${fix} ${AS_IT_WAS}` };
}
