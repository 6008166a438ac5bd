/** The id of a chapter's heading. */
export const chapterId = (title: string): string =>
  `chapter-${title.toLowerCase().replaceAll(' ', '-')}`;
