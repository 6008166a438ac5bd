import { LIMITS } from './limits';

/** Whether anything of the text is visible: not only spaces, joiners, direction marks and fillers. */
export const isVisible = (text: string): boolean =>
  /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** Whether it can be a title: visible, and at most LIMITS.title characters after trimming. */
export const isTitle = (text: string): boolean =>
  isVisible(text) && text.trim().length <= LIMITS.title;
