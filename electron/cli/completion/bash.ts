import type { Command, OptionSpec } from '../command';
import { COMMON_OPTIONS } from '../options';
import { optionsOf, quoted } from './words';

/** Loaded by `source <(waymark completion bash)`. Also works in the old bash of macOS. */
export const bashCompletion = (commands: readonly Command[]): string => `_waymark() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in
      ${commands.map(({ name }) => name).join('|')}) command=$word; break ;;
    esac
  done
  case $command:$previous in
${commands.flatMap(valueCases).join('\n')}
${Object.entries(COMMON_OPTIONS).flatMap(valueCase('*')).join('\n')}
    :*) words=${quoted(commands.map(({ name }) => name))} ;;
${commands.map(({ name, choices = [] }) => `    ${name}:${name}) words=${quoted(choices)} ;;`).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case $command in
${commands.map((command) => `      ${command.name}) words=${quoted(namesOf(command.options))} ;;`).join('\n')}
      *) words=${quoted(namesOf({}))} ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _waymark waymark
`;

const namesOf = (options: Command['options']): string[] =>
  Object.keys(optionsOf(options)).map((name) => `--${name}`);

const valueCases = ({ name, options = {} }: Command): string[] =>
  Object.entries(options).flatMap(valueCase(name));

/** Completes an option's value; empty for a flag. */
const valueCase =
  (command: string) =>
  ([name, spec]: [string, OptionSpec]): string[] =>
    spec.value === undefined ? [] : [`    ${command}:--${name}) ${valueOf(spec)} ;;`];

function valueOf({ choices, completes }: OptionSpec): string {
  if (choices !== undefined) return `words=${quoted(choices)}`;
  if (completes === undefined) return 'COMPREPLY=(); return';
  const kind = completes === 'folder' ? '-d' : '-f';
  return `local IFS=$'\\n'; COMPREPLY=($(compgen ${kind} -- "$current")); compopt -o filenames 2>/dev/null; return`;
}
