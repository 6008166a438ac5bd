/** Memoizes `build` per object, for as long as the object lives. For immutable values: a change makes a new object. */
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
