import type { Estimate } from '../../../shared/domain/estimate/estimate';
import * as words from '../../../shared/words/estimate';
import { dateWords } from '../../ui/dates';

/** Like the shared `rangeLine`, with days in the system's locale. */
export const rangeLine = (estimate: Estimate): string => words.rangeLine(estimate, dateWords);

/** Like the shared `basisLine`, with days in the system's locale. */
export const basisLine = (estimate: Estimate): string => words.basisLine(estimate, dateWords);

/** Like the shared `likelyLine`, with days in the system's locale. */
export const likelyLine = (estimate: Estimate): string => words.likelyLine(estimate, dateWords);
