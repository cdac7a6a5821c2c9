/** What `circles consent` was asked for: flags, or the same things in a file of minutes. */

import type { DraftLinks, DraftObjection } from '../../decisions/draft.ts';
import { consentEn } from '../../messages/en/consent.ts';
import { labelsOf } from '../../messages/labels.ts';
import type { IsoDate } from '../../model/calendar.ts';
import type { CircleId } from '../../model/circle.ts';
import type { Outcome } from '../../model/decision-record.ts';
import { CirclesError } from '../../model/errors.ts';
import type { PersonId } from '../../model/person.ts';
import { plainName } from '../../model/plain-name.ts';
import type { Matter } from '../../services/consent.ts';
import { findCircle, findPerson, findPolicy, findRole } from '../../services/find-by-name.ts';
import { type Form, readForm } from '../../services/form-file.ts';
import { namesInSection, sectionIn, sectionOf, switchIn, textIn } from '../../services/form-values.ts';
import { LINK_OPTIONS, linkedDecisions } from '../../services/linked.ts';
import { objectionsIn } from '../../services/objection-form.ts';
import { practiceCalled } from '../../services/take-up.ts';
import type { Workplace } from '../../services/workplace.ts';
import type { Invocation } from '../invocation.ts';
import { dayOf, namesIn } from './answer-options.ts';

/** Where words come from: an option of the command line, or a key of a form. */
interface Source {
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly names: (name: string) => readonly string[];
  /** Where it stands, for a complaint about it. */
  readonly place: (name: string) => string;
}

/** What was asked for, with names made into ids; what is undefined was not said. */
export interface Asked {
  readonly title?: string | undefined;
  readonly matter?: Matter | undefined;
  readonly circle?: string | undefined;
  readonly outcome: Outcome;
  readonly links: DraftLinks;
  /** Circles that are asked because of the links, and the links as options. */
  readonly asks: readonly CircleId[];
  readonly linkOptions: readonly string[];
  readonly decided?: IsoDate | undefined;
  readonly review?: IsoDate | undefined;
  readonly driver?: string | undefined;
  readonly consenting?: readonly PersonId[] | 'all' | undefined;
  readonly absent: readonly PersonId[];
  readonly objections: readonly DraftObjection[];
  readonly views?: ReadonlyMap<PersonId, string>;
}

/** The keys that a form of minutes may have; each means what the option of that name means. */
export const MINUTES_KEYS: readonly string[] = [
  'title',
  'circle',
  'consent',
  'absent',
  'decided',
  'policy',
  'text',
  'once',
  'keep',
  'retire',
  'join',
  'extend',
  'until',
  'only',
  'dropped',
  'deferred',
  'refer',
  'back',
  'review',
  'driver',
  'founding',
  ...LINK_OPTIONS,
  'views',
  'objections',
];

/** What does not stand in the command line itself. */
export interface TypedIn {
  /** The exact words when they came by a pipe. */
  readonly words: string | undefined;
  /** Where relative paths start. */
  readonly cwd: string;
}

/** Reads everything that was said. */
export function askedFor(invocation: Invocation, place: Workplace, { words, cwd }: TypedIn): Asked {
  const from = invocation.text('from');
  const form = from === undefined ? undefined : readForm(from, MINUTES_KEYS, cwd);
  const source = form === undefined ? fromFlags(invocation, words) : fromForm(form);
  const title = invocation.arguments[0] ?? source.text('title');
  const views = form === undefined ? {} : { views: viewsIn(form, place) };
  return { ...readAsked(source, place), title, objections: objectionsOf(invocation, place, { form, cwd }), ...views };
}

/** What absent members said beforehand: `views:` with a line for each name. */
function viewsIn(form: Form, { organisation }: Workplace): ReadonlyMap<PersonId, string> {
  const views = sectionIn(sectionOf(form), 'views');
  if (views === undefined) return new Map();
  const names = Object.keys(views.value);
  return new Map(names.map((name) => [findPerson(organisation, name).id, textIn(views, name) ?? '']));
}

function fromFlags(invocation: Invocation, words: string | undefined): Source {
  return {
    text: (name) => (name === 'text' ? (words ?? invocation.text('text')) : invocation.text(name)),
    flag: (name) => invocation.flag(name),
    names: (name) => invocation.texts(name).flatMap(namesIn),
    place: (name) => `--${name}`,
  };
}

function fromForm(form: Form): Source {
  const section = sectionOf(form);
  return {
    text: (name) =>
      name === 'consent' || name === 'absent' ? namesInSection(section, name)?.join(',') : textIn(section, name),
    flag: (name) => switchIn(section, name),
    names: (name) => namesInSection(section, name) ?? [],
    place: (name) => form.placeOf([name]),
  };
}

function objectionsOf(
  invocation: Invocation,
  place: Workplace,
  { form, cwd }: { readonly form: Form | undefined; readonly cwd: string },
): readonly DraftObjection[] {
  const file = invocation.text('objectionFile');
  const source = file === undefined ? form : readForm(file, ['objections'], cwd);
  const reader = { person: (name: string) => findPerson(place.organisation, name).id, today: place.today };
  return source === undefined ? [] : objectionsIn(sectionOf(source), reader);
}

function readAsked(source: Source, place: Workplace): Omit<Asked, 'title' | 'objections'> {
  const { organisation, today } = place;
  const day = (name: string) => {
    const text = source.text(name);
    return text === undefined ? undefined : dayOf(text, { name: source.place(name), today });
  };
  const circle = source.text('circle');
  const consent = source.text('consent');
  const { outcome, links } = outcomeOf(source, place, day('back'));
  const home = circle === undefined ? undefined : findCircle(organisation, circle).id;
  const named = Object.fromEntries(LINK_OPTIONS.map((option) => [option, source.text(option)]));
  const linked = linkedDecisions(place, named, home);
  const people = (text: string) => namesIn(text).map((name) => findPerson(organisation, name).id);
  return {
    matter: matterOf(source, place, day('until')),
    circle: home,
    outcome,
    links: { ...links, ...linked.links },
    asks: linked.asks,
    linkOptions: linked.options,
    decided: day('decided'),
    review: day('review'),
    driver: source.text('driver'),
    consenting: consentingIn(consent, outcome, people),
    absent: people(source.text('absent') ?? ''),
  };
}

/** What is not adopted claims nobody's consent: then all who are not named absent were there. */
function consentingIn(
  text: string | undefined,
  outcome: Outcome,
  people: (text: string) => readonly PersonId[],
): Asked['consenting'] {
  if (text === undefined) return outcome === 'adopted' ? undefined : 'all';
  return text.trim() === 'all' ? 'all' : people(text);
}

/** At most one thing is on the table. Throws `CirclesError` `too-much` when several were said. */
function matterOf(source: Source, place: Workplace, until: IsoDate | undefined): Matter | undefined {
  const { organisation } = place;
  const words = consentEn(labelsOf(organisation.settings.labels));
  const needed = (text: string | undefined): string => {
    if (text === undefined) throw new CirclesError('text-missing', words.textMissing());
    return text;
  };
  const policy = source.text('policy');
  const join = source.text('join');
  const matters: (Matter | undefined)[] = [
    policy === undefined ? undefined : { kind: 'policy', title: policy, text: needed(source.text('text')) },
    source.flag('founding') ? { kind: 'founding' } : undefined,
    source.flag('once') ? { kind: 'once', text: needed(source.text('text')) } : undefined,
    policiesMatter('keep', source, place),
    policiesMatter('retire', source, place),
    join === undefined ? undefined : joinMatter(join, place),
    extendMatter(source, place, until),
    practiceMatter(source, place),
    editsMatter(source),
  ];
  const said = matters.filter((matter) => matter !== undefined);
  if (said.length > 1) throw new CirclesError('too-much', words.tooMuch());
  if (source.text('text') !== undefined && !said.some(({ kind }) => kind === 'policy' || kind === 'once'))
    throw new CirclesError('text-alone', words.textAlone());
  return said[0];
}

function policiesMatter(kind: 'keep' | 'retire', source: Source, { organisation }: Workplace): Matter | undefined {
  const names = source.names(kind);
  return names.length === 0 ? undefined : { kind, policies: names.map((name) => findPolicy(organisation, name)) };
}

function joinMatter(name: string, { organisation }: Workplace): Matter {
  const wanted = plainName(name);
  const known = [...organisation.people.values()].find(
    (person) => person.id === wanted || plainName(person.name) === wanted,
  );
  return { kind: 'join', name, ...(known === undefined ? {} : { person: known.id }) };
}

function extendMatter(source: Source, { organisation }: Workplace, until: IsoDate | undefined): Matter | undefined {
  const role = source.text('extend');
  if (role === undefined) return undefined;
  const words = consentEn(labelsOf(organisation.settings.labels));
  if (until === undefined) throw new CirclesError('until-missing', words.noEndDate());
  return { kind: 'extend', role: findRole(organisation, role), until };
}

function practiceMatter(source: Source, place: Workplace): Matter | undefined {
  const practice = source.text('takeUp');
  return practice === undefined ? undefined : { kind: 'practice', practice: practiceCalled(place, practice) };
}

function editsMatter(source: Source): Matter | undefined {
  const only = source.names('only');
  return only.length === 0 ? undefined : { kind: 'edits', only };
}

function outcomeOf(
  source: Source,
  { organisation }: Workplace,
  back: IsoDate | undefined,
): Pick<Asked, 'outcome' | 'links'> {
  const words = consentEn(labelsOf(organisation.settings.labels));
  const backTo = back === undefined ? {} : { back };
  const refer = source.text('refer');
  if (refer !== undefined) return { outcome: 'referred', links: { to: findCircle(organisation, refer).id, ...backTo } };
  if (source.flag('deferred')) {
    if (back === undefined) throw new CirclesError('back-missing', words.backMissing());
    return { outcome: 'deferred', links: backTo };
  }
  return { outcome: source.flag('dropped') ? 'dropped' : 'adopted', links: {} };
}
