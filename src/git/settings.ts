/** Reads what the user, the computer and the repository set for git, in one go. */
import { type GitPlace, runGit } from './run-git.ts';

/** Every value of each setting, the last one being the one that counts; names as git writes them, in small letters around the middle part. */
export type Settings = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<GitPlace, Promise<Settings>>();

/** All settings that hold at `place`, except those that circles itself gives to git: asked for once, because a decision needs them three times. */
export function readSettings(place: GitPlace): Promise<Settings> {
  const settings = known.get(place) ?? readAll(place);
  known.set(place, settings);
  return settings;
}

/** To be called by whoever changes a setting. */
export function settingsChanged(place: GitPlace): void {
  known.delete(place);
}

async function readAll(place: GitPlace): Promise<Settings> {
  const { stdout } = await runGit(place, ['config', '--list', '--null', '--show-scope']);
  const fields = stdout.toString('utf8').split('\0');
  const settings = new Map<string, string[]>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [scope, entry = ''] = fields.slice(at, at + 2);
    if (scope === 'command') continue;
    const lineEnd = entry.indexOf('\n');
    const [name, value] = lineEnd < 0 ? [entry, ''] : [entry.slice(0, lineEnd), entry.slice(lineEnd + 1)];
    settings.set(name, [...(settings.get(name) ?? []), value]);
  }
  return settings;
}

/** The value of a setting that counts; undefined when unset. `name` is in small letters. */
export function lastOf(settings: Settings, name: string): string | undefined {
  return settings.get(name)?.at(-1);
}
