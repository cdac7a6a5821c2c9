/** The first line of a file that the tool writes: it tells editors where the schema lies, so that they complete and check. */
import { KINDS, kindOf } from './kinds.ts';

/** `# yaml-language-server: $schema=…` for the file at `path`, without a line end; undefined for kinds without a schema. Source: the modeline of redhat-developer/yaml-language-server. */
export function schemaComment(path: string): string | undefined {
  const kind = kindOf(path)?.kind;
  const schema = KINDS.find((row) => row.kind === kind)?.schema ?? null;
  if (schema === null) return undefined;
  const up = '../'.repeat(path.split('/').length - 1);
  return `# yaml-language-server: $schema=${up === '' ? './' : up}.circles/schemas/${schema}.schema.json`;
}
