import { FIND_KINDS, type FindKind, type Hit } from '../../../shared/domain/find';
import type { DateWords } from '../../../shared/words/dates';
import { KIND_NAME } from '../../../shared/words/find';
import type { Command, Context } from '../command';
import { EXIT } from '../failure';
import { OF_PLAN } from '../options';
import { chosenPlan, readView } from '../plan-view';
import { HOW_MANY, typedCount } from '../typed-count';

const USUAL = 20;

/** Searches the person's words. */
export const search: Command = {
  name: 'search',
  usage: 'WORDS',
  about: 'search everything you ever wrote',
  words: { least: 1, most: Infinity },
  options: {
    kind: {
      value: 'KIND',
      about: `only one kind: ${FIND_KINDS.join(', ')}`,
      choices: FIND_KINDS,
    },
    ...HOW_MANY,
    plan: { ...OF_PLAN['plan'], value: 'PLAN', about: 'only one plan, by words of its title' },
  },
  async run(context) {
    const text = context.words.join(' ');
    const { hits, counts } = await findHits(context, text);
    return {
      lines: hits.length === 0 ? [`Nothing found for “${text}”.`] : linesOf(hits, context.dates),
      json: { hits, counts },
      ...(hits.length === 0 && { exitCode: EXIT.noMatch }),
    };
  },
};

async function findHits(context: Context, text: string) {
  const limit = typedCount(context.option('count'), USUAL);
  const kind = context.option('kind') as FindKind | undefined;
  const named = context.option('plan');
  const plan = named === undefined ? null : chosenPlan(await readView(context), named);
  const query = {
    text,
    kinds: kind === undefined ? [] : [kind],
    planId: plan?.plan.id ?? null,
    phaseId: null,
    isOpen: null,
    first: null,
    last: null,
    limit,
  };
  return (await context.ask('search.find', query)).value;
}

const linesOf = (hits: readonly Hit[], dates: DateWords): string[] =>
  hits.map(({ kind, taskTitle, excerpt, day, taskStatus }) => {
    const text = excerpt.map((piece) => piece.text).join('');
    const task = taskTitle === text ? null : taskTitle;
    const state = taskStatus === 'done' || taskStatus === 'dropped' ? taskStatus : null;
    return [`${KIND_NAME[kind]}: ${text}`, task, day && dates.day(day), state]
      .filter(Boolean)
      .join(' · ');
  });
