/**
 * What `build` makes of a value, made once for as long as that very object is in use. For values that never change:
 * what changes is a new object, and a new result.
 */
export function oncePer<Value extends object, Result>(
  build: (value: Value) => Result,
): (value: Value) => Result {
  const made = new WeakMap<Value, { readonly result: Result }>();
  return (value) => {
    const known = made.get(value) ?? { result: build(value) };
    made.set(value, known);
    return known.result;
  };
}
