import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../support/machine/temp-folder';

/** Shells are taken as the machine has them: where one is missing, its test says that it was skipped. */
export const hasShell = (name: 'fish' | 'zsh'): boolean =>
  spawnSync(name, ['-c', 'true']).status === 0;

function run(shell: string, words: readonly string[], home: string): string {
  const env = { ...process.env, HOME: home };
  const { stdout, stderr } = spawnSync(shell, words, { encoding: 'utf8', cwd: '/', env });
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

/** What fish offers at the end of the line, without what it says of each. */
export function completeInFish(completion: string, line: string): string[] {
  const home = tempFolder();
  const script = join(home, 'waymark.fish');
  writeFileSync(script, completion);
  const out = run('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], home);
  return out
    .split('\n')
    .map((each) => each.split('\t')[0] ?? '')
    .filter(Boolean);
}

/** Of a shell that a person sits before: Tab is pressed once, and what is offered is printed between two marks. */
const RC = `
PROMPT=
autoload -Uz compinit
compinit -u -d "$HOME/dump"
source "$HOME/_waymark"
bindkey '^I' complete-word
mark() { print -r -- '<mark>' }
compprefuncs=(mark)
comppostfuncs=(mark exit)
zstyle ':completion:*' insert-tab false
compadd() {
  if [[ $@[1,(i)(-|--)] == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -A hits "$@"
  (( $#hits )) && print -rl -- $hits
}
stty -echo
print ready
`;

const PRESS_TAB = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source "$HOME/rc"'
while zpty -r shell line; do [[ $line == ready* ]] && break; done
zpty -w -n shell "$1"$'\\t'
while zpty -r shell line; do print -r -- $line; done
`;

/** What zsh offers at the end of a line. */
export function completeInZsh(completion: string): (line: string) => string[] {
  const home = tempFolder();
  writeFileSync(join(home, '_waymark'), completion);
  writeFileSync(join(home, 'rc'), RC);
  return (line) => {
    const out = run('zsh', ['-f', '-c', PRESS_TAB, 'zsh', line], home);
    const [, offered = ''] = out.split('<mark>');
    return [...new Set(offered.split(/\s+/).filter(Boolean))];
  };
}
