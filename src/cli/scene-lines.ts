/** A scene as lines: what stands there anew, since nothing that was printed goes away. */
import { cliEn } from '../messages/en/cli.ts';
import type { Scene } from '../ui/prompt.ts';

/** The lines of `scene` that `before` did not have. Voices are left out: what was said stands right above. */
export function newLines(scene: Scene, before: Scene | undefined): readonly string[] {
  const step = scene.step;
  const sameStep = before?.title === scene.title && before.step?.name === step?.name;
  const sameWords = sameStep && same(scene.says, before?.says);
  const sameText = same(scene.text ?? [], before?.text) && !(scene.aloud === true && !sameStep);
  return [
    ...(step === undefined || sameStep ? [] : [cliEn.step(step)]),
    ...(sameText ? [] : (scene.text ?? [])),
    ...(sameWords ? [] : scene.says),
  ];
}

function same(lines: readonly string[], others: readonly string[] | undefined): boolean {
  return others !== undefined && lines.length === others.length && lines.every((line, index) => line === others[index]);
}
