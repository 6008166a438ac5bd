import type { Estimate } from '../../../shared/domain/estimate/estimate';
import * as words from '../../../shared/words/estimate';
import { dateWords } from '../../ui/dates';

/** As `rangeLine`, with days as the person's own system writes them. */
export const rangeLine = (estimate: Estimate): string => words.rangeLine(estimate, dateWords);

/** As `basisLine`, with days as the person's own system writes them. */
export const basisLine = (estimate: Estimate): string => words.basisLine(estimate, dateWords);

/** As `likelyLine`, with days as the person's own system writes them. */
export const likelyLine = (estimate: Estimate): string => words.likelyLine(estimate, dateWords);
