/** Edits parsed values without changing them: what a file should say after an edit. */
import { type Fields, isFields, type Value } from '../model/value.ts';

/** Keys and indexes that lead to a value. */
export type Pointer = readonly (string | number)[];

/** The value at a pointer; undefined when it is not there. */
export function valueAt(root: Value | undefined, pointer: Pointer): Value | undefined {
  return pointer.reduce<Value | undefined>(child, root);
}

/** `root` with `value` at the pointer; mappings on the way are made. */
export function withValue(root: Value | undefined, pointer: Pointer, value: Value): Value {
  const [step, ...rest] = pointer;
  if (step === undefined) return value;
  const inner = withValue(child(root, step), rest, value);
  if (Array.isArray(root)) return (root as readonly Value[]).map((item, index) => (index === step ? inner : item));
  return { ...(isFields(root) ? root : {}), [step]: inner };
}

/** `root` without what stands at the pointer. */
export function withoutValue(root: Value, pointer: Pointer): Value {
  const [step, ...rest] = pointer;
  if (step === undefined) return null;
  const inner = child(root, step);
  if (inner === undefined) return root;
  if (rest.length > 0) return withValue(root, [step], withoutValue(inner, rest));
  if (Array.isArray(root)) return (root as readonly Value[]).filter((_, index) => index !== step);
  return Object.fromEntries(Object.entries(root as Fields).filter(([key]) => key !== step));
}

function child(value: Value | undefined, step: string | number): Value | undefined {
  if (Array.isArray(value)) return (value as readonly Value[])[Number(step)];
  return isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
