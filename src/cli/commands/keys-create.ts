/** `circles keys create`: the person's key, and the one line to send. */
import { keysEn } from '../../messages/en/keys.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { Digest } from '../../model/decision-record.ts';
import { CirclesError } from '../../model/errors.ts';
import { type Organisation, personName } from '../../model/organisation.ts';
import { activeKeys, type PersonId } from '../../model/person.ts';
import { shortWords } from '../../model/short-words.ts';
import { slugOf } from '../../model/slug.ts';
import { terminalText } from '../../render/escape.ts';
import { findPerson } from '../../services/find-by-name.ts';
import { type KeyLineWishes, ownKeyLine } from '../../services/key-line.ts';
import { openWorkplace, type Workplace } from '../../services/workplace.ts';
import type { Run } from '../command.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exit-code.ts';
import { openFace } from '../face.ts';
import { findOrganisation } from '../find-organisation.ts';
import type { Invocation } from '../invocation.ts';

/** Prints the line; everything else is talk. */
export const run: Run = async (invocation, context) => {
  const place = await placeFor(invocation, context);
  const base = { env: context.env, signingKey: invocation.text('signingKey'), terminal: context.interactive };
  const wishes: KeyLineWishes =
    place === undefined
      ? { ...base, ...outsideWishes(invocation) }
      : { ...base, ...(await insideWishes(place, invocation, context)) };
  const { line, key, keyIsNew } = await ownKeyLine(wishes);
  const words = keysEn(labelsOf(place?.organisation.settings.labels ?? {}));
  const say = (text: string) => context.say(terminalText(text));
  if (keyIsNew && key.keyFile !== undefined) say(words.newKey({ file: key.keyFile }));
  if (place !== undefined && wishes.owners.get(key.publicKey) === wishes.person)
    say(words.knownAlready({ name: personName(place.organisation, wishes.person) }));
  else say(words.sendLine({ recorders: place === undefined ? [] : recordersIn(place.organisation) }));
  context.stdout.write(`${line}\n`);
  say(words.theyRun({ person: wishes.person }));
  return EXIT.fine;
};

/** The organisation here; undefined where there is none, or where another one is meant. */
async function placeFor(invocation: Invocation, context: Context): Promise<Workplace | undefined> {
  if (findOrganisation(context.cwd) === undefined) return undefined;
  const place = await openWorkplace(context.cwd, context.today);
  const wanted = invocation.text('organisation');
  const here = place.verification.organisation ?? '';
  if (wanted === undefined || wanted === here || wanted === shortWords(here)) return place;
  const words = keysEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError('organisation-differs', words.organisationDiffers({ here: shortWords(here) }));
}

type Who = Pick<KeyLineWishes, 'person' | 'organisation' | 'repository' | 'owners' | 'ended'>;

function outsideWishes(invocation: Invocation): Who {
  const words = keysEn(labelsOf({}));
  const organisation = invocation.text('organisation');
  const person = slugOf(invocation.text('person') ?? '');
  if (person === '') throw new CirclesError('person-missing', words.outsidePerson());
  if (organisation === undefined) throw new CirclesError('organisation-missing', words.outsideOrganisation());
  if (!/^sha256:[0-9a-f]{64}$/.test(organisation))
    throw new CirclesError('organisation-malformed', words.organisationMalformed({ text: organisation }));
  return { person, organisation, repository: undefined, owners: new Map(), ended: new Set() };
}

async function insideWishes(place: Workplace, invocation: Invocation, context: Context): Promise<Who> {
  const { state, organisation, verification, repository } = place;
  const identity: Digest = verification.organisation ?? '';
  const keys = [...organisation.people.values()].flatMap((person) => person.keys);
  return {
    person: await whoIsIt(organisation, invocation, context),
    organisation: identity,
    repository,
    owners: state.keyOwners,
    ended: new Set(keys.filter((key) => key.ended !== undefined).map(({ key }) => key)),
  };
}

async function whoIsIt(organisation: Organisation, invocation: Invocation, context: Context): Promise<PersonId> {
  const named = invocation.text('person');
  if (named !== undefined) return findPerson(organisation, named).id;
  const people = [...organisation.people.values()].filter((person) => person.status !== 'left');
  const without = people.filter((person) => activeKeys(person).length === 0);
  const words = keysEn(labelsOf(organisation.settings.labels));
  if (!context.interactive) {
    const names = (without.length > 0 ? without : people).map((person) => person.name);
    throw new CirclesError('person-missing', words.whoAreYou({ names }));
  }
  const questions = await openFace(context);
  const choices = people.map((person) => ({ value: person.id, label: person.name }));
  return questions.choose(words.whoIsAsking, choices).finally(questions.close);
}

/** The people who have a key, by name: they can record. */
function recordersIn(organisation: Organisation): readonly string[] {
  const able = [...organisation.people.values()].filter((person) => activeKeys(person).length > 0);
  return able.length > 3 ? [] : able.map((person) => person.name);
}
