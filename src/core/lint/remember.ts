/**
 * A function that keeps its answers: values repeat themselves in a list of thousands, and asking `Intl` is slow.
 * @param limit how many are kept; the others are computed each time, so that a hostile text fills no memory.
 */
export function remember<Answer>(ask: (text: string) => Answer, limit = 1_000): (text: string) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known.answer;
    const answer = ask(text);
    if (kept.size < limit) kept.set(text, { answer });
    return answer;
  };
}
