import { describe, expect, it } from 'vitest';
import { completionAt } from '../../../../../renderer/features/frame/quick-add/completion';

const NAMED = {
  '#': [
    { id: 'p1', title: 'Cloud basics' },
    { id: 'p2', title: 'Code' },
    { id: 'p3', title: 'Interviews' },
  ],
  '^': [{ id: 's1', title: 'SQL' }],
};

/** A bar marks the caret. */
function at(line: string) {
  const caret = line.indexOf('|');
  return completionAt(line.replace('|', ''), caret, NAMED);
}

const titlesAt = (line: string) => at(line)?.options.map(({ title }) => title);

describe('a mark that is being typed', () => {
  it('can be anything while only its sign is typed', () => {
    expect(titlesAt('Read #|')).toEqual(['Cloud basics', 'Code', 'Interviews']);
    expect(titlesAt('^|')).toEqual(['SQL']);
  });

  it('can be whatever starts like it', () => {
    expect(titlesAt('Read #co| now')).toEqual(['Code']);
    expect(titlesAt('Read #bas|')).toEqual(['Cloud basics']);
  });

  it.each(['Read |', 'Read co|', 'C#|', 'Read #zebra|', 'Read #Code|', '#co|de', '!w|'])(
    'is not completed at %s',
    (line) => {
      expect(at(line)).toBeNull();
    },
  );

  it('becomes the name, with the caret after it', () => {
    const completion = at('Read #cl| now');
    expect(completion?.complete(NAMED['#'][0] as never)).toEqual({
      text: 'Read #Cloud-basics now',
      caret: 'Read #Cloud-basics '.length,
    });
  });
});
