/** Works out what follows from a thing that never changes once, however many ask: many rules want the same of the same circle. */

/** `work`, done once for each thing. The answer is shared by all who ask, so nobody may change it. */
export function onceFor<Thing extends object, Answer>(work: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known.answer;
    const answer = work(thing);
    answers.set(thing, { answer });
    return answer;
  };
}
