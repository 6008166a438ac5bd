/**
 * Loads again and again what the store has only one of, such as a list. Answers may overtake each other: one older than
 * what has been taken is left out.
 *
 * @param load null if there is no answer
 */
export function takeNewest<Value>(
  load: () => Promise<Value | null>,
  take: (value: Value) => void,
): () => Promise<void> {
  let [asked, taken] = [0, 0];
  return async () => {
    asked += 1;
    const number = asked;
    const value = await load();
    if (value === null || number < taken) return;
    taken = number;
    take(value);
  };
}
