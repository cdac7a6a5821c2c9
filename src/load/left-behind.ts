/** What editors and computers leave beside files without being asked. */

// `.DS_Store`, `._ana.yaml`, `.cook.yaml.swp`, `.#cook.yaml`, `.gitkeep`, `.~lock.cook.yaml#`; `cook.yaml~`, `#cook.yaml#`; Windows.
const LEFT = /(?:^|\/)\.|[~#]$|(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i;

/** True for what nobody put there: it is read by nothing, and nobody is told of it. */
export function isLeftBehind(path: string): boolean {
  return LEFT.test(path);
}
