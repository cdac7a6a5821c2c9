/** Ends a key: alone where it is one's own, else by consent; what it signed counts on. */
import { eligibleIn } from '../changes/eligible.ts';
import { lockedOut } from '../changes/locked-out.ts';
import { mandateOf } from '../changes/mandate.ts';
import { recordersOf } from '../changes/recorders.ts';
import { CONSENT_ROUNDS, type Draft, emptyDraft } from '../decisions/draft.ts';
import { compareWanted } from '../decisions/wanted.ts';
import { keysLifeEn } from '../messages/en/keys-life.ts';
import { labelsOf } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle } from '../model/circle.ts';
import { CirclesError } from '../model/errors.ts';
import type { Organisation } from '../model/organisation.ts';
import { activeKeys, type PersonId, type PersonKey } from '../model/person.ts';
import { pathOf } from '../schema/kinds.ts';
import { setValue } from '../schema/splice-yaml.ts';
import type { KeyAnswers } from './add-keys.ts';
import { decidedText } from './edits.ts';
import type { OwnedKey } from './find-key.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** A key that is about to end. */
export interface KeyEnding {
  readonly owned: OwnedKey;
  readonly wanted: WantedFiles;
  /** Whose own matter it is. */
  readonly alone: PersonId | undefined;
  /** Who is asked otherwise, sorted. */
  readonly asked: readonly PersonId[];
  readonly after: Organisation;
}

/** The ending of a key, looked at. Throws `CirclesError` `locked-out` when nobody could record any more afterwards. */
export function keyEnding(place: Workplace, owned: OwnedKey, decided: IsoDate): KeyEnding {
  const wanted = endedIn(place, [owned], 'retired');
  const { changes, after } = compareWanted(wanted, place.state);
  refuseLockOut(place, after);
  const mandate = mandateOf(changes, { before: place.state.organisation, after });
  const question = { state: place.state, changes, decided, recorded: place.today };
  const asked = new Set(mandate.circles.flatMap((circle) => eligibleIn(circle, question)));
  return { owned, wanted, alone: mandate.alone, asked: [...asked].sort(), after };
}

/** The people's files with these keys ended. Throws `CirclesError` `undecided-edits`. */
export function endedIn(
  place: Workplace,
  keys: readonly OwnedKey[],
  how: NonNullable<PersonKey['ended']>,
): WantedFiles {
  const texts = new Map<string, string>();
  for (const { person, key } of keys) {
    const path = pathOf('person', person);
    const index = person.keys.findIndex((one) => one.key === key);
    texts.set(path, setValue(texts.get(path) ?? decidedText(place, path), ['keys', index, 'ended'], how));
  }
  return new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** Throws `CirclesError` `locked-out` when somebody can record now and nobody could afterwards. */
export function refuseLockOut({ state, today }: Pick<Workplace, 'state' | 'today'>, after: Organisation): void {
  const before = state.organisation;
  const locked = lockedOut({ before, after }, today);
  if (locked.length === 0) return;
  throw new CirclesError('locked-out', keysLifeEn(labelsOf(before.settings.labels)).lockedOut());
}

/** The draft: alone where the person signs for themselves, else by consent. */
export function keyEndingDraft(place: Workplace, ending: KeyEnding, answers: KeyAnswers): Draft {
  const words = keysLifeEn(labelsOf(place.organisation.settings.labels));
  const draft = {
    ...emptyDraft(place.today, answers.recorder),
    title: words.retireTitle({ id: ending.owned.person.id }),
    decided: answers.decided,
    wanted: ending.wanted,
  };
  if (ending.alone === answers.recorder) return { ...draft, method: 'own' };
  return { ...draft, consenting: answers.consenting, absent: answers.absent, rounds: CONSENT_ROUNDS };
}

/** What ending keys makes weaker, to be told to whoever did it. */
export interface Weaker {
  /** Has no key left that counts. */
  readonly unable: readonly PersonId[];
  /** Circles for which others stand in now, or only one person is left. */
  readonly circles: readonly { readonly circle: Circle; readonly persons: readonly PersonId[] }[];
}

/** Compares who can record before and after. */
export function weakerAfter({ state, today }: Pick<Workplace, 'state' | 'today'>, after: Organisation): Weaker {
  const before = state.organisation;
  const had = [...before.people.values()].filter((person) => activeKeys(person).length > 0);
  const unable = had.filter(({ id }) => activeKeysIn(after, id).length === 0).map(({ id }) => id);
  const circles = [...after.circles.values()].flatMap((circle) => {
    const then = recordersOf(before, before.circles.get(circle.id) ?? circle, today);
    const now = recordersOf(after, circle, today);
    const standIn = now.standIn !== then.standIn;
    const alone = now.persons.length === 1 && then.persons.length > 1;
    return circle.status !== 'dissolved' && (standIn || alone) ? [{ circle, persons: now.persons }] : [];
  });
  return { unable, circles };
}

function activeKeysIn({ people }: Organisation, id: PersonId): readonly string[] {
  const person = people.get(id);
  return person === undefined ? [] : activeKeys(person);
}
