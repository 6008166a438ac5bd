/** Caches the last result for as long as the arguments are identical. */
export function memo<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    const isSame = last !== null && last.args.every((arg, index) => Object.is(arg, args[index]));
    if (last === null || !isSame) last = { args, result: compute(...args) };
    return last.result;
  };
}
