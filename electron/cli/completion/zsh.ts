import type { Command, OptionSpec, OptionSpecs } from '../command';
import { COMMON_OPTIONS } from '../options';
import { optionsOf, quote } from './words';

/** Loaded by `source <(waymark completion zsh)`, or as `_waymark` in a folder of `fpath`. */
export const zshCompletion = (commands: readonly Command[]): string => `#compdef waymark
_waymark() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quote(`${name}:${about.replaceAll(':', String.raw`\:`)}`)}`).join('\n')}
  )
  _arguments -C ${argumentsOf(COMMON_OPTIONS)} '1:command:->command' '*::word:->word'
  case $state in
    command) _describe command commands ;;
    word)
      case $words[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _waymark ]]; then _waymark "$@"; else compdef _waymark waymark; fi
`;

function commandCase({ name, usage, choices, options }: Command): string {
  const words = choices === undefined ? [] : [quote(`1:${usage}:(${choices.join(' ')})`)];
  const parts = [argumentsOf(optionsOf(options)), ...words, ANY_WORDS];
  return `        ${name}) _arguments ${parts.join(' ')} ;;`;
}

/** Without it, zsh offers no options after the first word. */
const ANY_WORDS = quote('*: :');

const argumentsOf = (specs: OptionSpecs): string =>
  Object.entries(specs)
    .map(([name, spec]) => quote(`--${name}[${plain(spec.about)}]${valueOf(spec)}`))
    .join(' ');

/** Escapes the characters that are special there. */
const plain = (text: string): string => text.replaceAll(/[[\]:\\]/g, String.raw`\$&`);

function valueOf({ value, choices, completes }: OptionSpec): string {
  if (value === undefined) return '';
  if (choices !== undefined) return `:${value}:(${choices.join(' ')})`;
  if (completes === undefined) return `:${value}:`;
  return `:${value}:${completes === 'folder' ? '_files -/' : '_files'}`;
}
