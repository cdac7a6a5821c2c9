/** The scenes that the demo is made of: how each kind of decision comes about in its files. */
import type { Draft } from '../decisions/draft.ts';
import { CONSENT_ROUNDS } from '../decisions/draft.ts';
import { demoEn } from '../messages/en/demo.ts';
import { addDays, type IsoDate } from '../model/calendar.ts';
import type { CircleId } from '../model/circle.ts';
import type { PersonId, PersonKey } from '../model/person.ts';
import { pathOf } from '../schema/kinds.ts';
import { appendItem, setValue } from '../schema/splice-yaml.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { standardRoles } from './add.ts';
import { decidedText, keptPolicy, newPolicy, newTerm } from './edits.ts';
import { personFile } from './template.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** Where a scene plays. */
export interface Stage {
  readonly place: Workplace;
  /** The day on which it is decided. */
  readonly decided: IsoDate;
  /** The day on which the demo is made. */
  readonly today: IsoDate;
  /** A key made for the person, with the proof that it is theirs. */
  readonly keyOf: (person: PersonId) => Promise<PersonKey>;
}

/** What is decided: the parts of the draft that differ from an ordinary decision of the circle. */
export type Played = Partial<Draft> & Pick<Draft, 'title'>;

/** One decision. */
export interface Scene {
  /** Days before the day of the demo. */
  readonly ago: number;
  readonly recorder: PersonId;
  readonly play: (stage: Stage) => Promise<Played> | Played;
}

const names: Readonly<Record<string, string>> = demoEn.people;
const { titles } = demoEn;

/** The file that somebody has changed since, and how it reads now. */
export function undecidedEdit(place: Workplace): WantedFiles {
  const path = policyOf(place, 'kitchen', demoEn.allergens.title).path;
  return new Map([[path, encode(setValue(decidedText(place, path), ['text'], demoEn.allergens.wish))]]);
}

interface Selected {
  readonly circle: CircleId;
  /** Who was selected, by role. */
  readonly terms: Readonly<Record<string, PersonId>>;
  /** First and last day of the terms, in days before the demo; a negative number lies after it. */
  readonly days: readonly [first: number, last: number];
  /** Roles whose term has another last day. */
  readonly others?: Readonly<Record<string, number>>;
}

/** Terms for roles of a circle, selected in one evening. */
export function selection(ago: number, recorder: PersonId, selected: Selected): Scene {
  return {
    ago,
    recorder,
    play: (stage) => {
      const { name } = circleIn(stage, selected.circle);
      const title = 'delegate' in selected.terms ? titles.selectedWithLink(name) : titles.selected(name);
      return { title, ...selectionOf(stage, selected) };
    },
  };
}

/** A new circle selects its roles and says that it works now. */
export function starting(ago: number, recorder: PersonId, selected: Selected): Scene {
  return {
    ago,
    recorder,
    play: (stage) => {
      const path = pathOf('circle', { circle: selected.circle });
      const drawn = selectionOf(stage, selected);
      const active = encode(setValue(decidedText(stage.place, path), ['status'], 'active'));
      const title = titles.starts(circleIn(stage, selected.circle).name);
      return { ...drawn, title, wanted: new Map([...drawn.wanted, [path, active]]) };
    },
  };
}

function selectionOf(stage: Stage, { circle, terms, days, others = {} }: Selected) {
  const { roles } = circleIn(stage, circle);
  const day = (ago: number) => addDays(stage.today, -ago);
  const files = Object.entries(terms).flatMap(([id, person]) => {
    const role = roles.get(id);
    if (role === undefined) return [];
    return [...newTerm(stage.place, { role, person, start: day(days[0]), end: day(others[id] ?? days[1]) })];
  });
  const selections = Object.entries(terms).map(([id, person]) => ({
    role: `${circle}/${id}`,
    person,
    reasons: [demoEn.reason],
  }));
  return {
    circle,
    method: 'selection' as const,
    wanted: new Map(files),
    rounds: ['review-role', 'qualifications', 'nominate', 'reasons', 'change', 'consent'],
    account: { selections },
  };
}

interface Words {
  readonly title: string;
  readonly text: string;
}

/** A new policy. */
export function agreed({ place, decided }: Stage, circle: CircleId, { title, text }: Words): Played {
  return { title, circle, wanted: newPolicy(place, circle, { title, text, decided }) };
}

/** Policies kept for another time. */
export function kept(stage: Stage, circle: CircleId, policies: readonly Words[]): Played {
  const review = addDays(stage.today, 180);
  const until = { decided: stage.decided, review };
  const files = policies.flatMap(({ title }) => {
    const { policy } = policyOf(stage.place, circle, title);
    return policy === undefined ? [] : [...keptPolicy(stage.place, policy, until)];
  });
  return { title: titles.kept(policies.map(({ title }) => title)), circle, wanted: new Map(files) };
}

/** New people take seats in a circle. */
export function joining({ place }: Stage, circle: CircleId, people: readonly PersonId[]): Played {
  const path = pathOf('circle', { circle });
  const seats = people.reduce((text, person) => appendItem(text, ['members'], person), decidedText(place, path));
  const files = people.map((id): [string, Uint8Array] => {
    const [file, text] = personFile({ id, name: names[id] ?? id, keys: [] });
    return [file, encode(text)];
  });
  const title = titles.joins(people.map(nameOf), circleIn({ place }, circle).name);
  return { title, circle, wanted: new Map([[path, encode(seats)], ...files]), agreed: people };
}

/** People get keys of their own. */
export async function keysFor({ place, keyOf }: Stage, people: readonly PersonId[]): Promise<Played> {
  const wanted = new Map<string, Uint8Array>();
  for (const id of people) {
    const path = pathOf('person', { id });
    const { key, proof = '' } = await keyOf(id);
    wanted.set(path, encode(setValue(decidedText(place, path), ['keys'], [{ key, proof }])));
  }
  return { title: titles.keys(people.map(nameOf)), wanted };
}

const MEMBERS = { kitchen: ['basil', 'clementine', 'olive'], garden: ['herb', 'pepper', 'rosemary'] } as const;

/** A kitchen and a garden are made. */
export function newCircles(): Played {
  const files = (['kitchen', 'garden'] as const).flatMap((id): [string, Uint8Array][] => {
    const { name, aim, domain } = demoEn.circles[id];
    const path = pathOf('circle', { circle: id });
    const value = { name, parent: 'general', status: 'forming', aim: [aim], domain: [domain], members: MEMBERS[id] };
    return [[path, encode(writeDocument(path, value))], ...standardRoles(id)];
  });
  return { title: titles.circles, circle: 'general', wanted: new Map(files) };
}

const LINKS: Readonly<Record<string, CircleId>> = {
  basil: 'kitchen',
  clementine: 'kitchen',
  herb: 'garden',
  pepper: 'garden',
};

/** Links take their seats in the circle above. */
export function linkSeats(stage: Stage): Played {
  const path = pathOf('circle', { circle: 'general' });
  const members = circleIn(stage, 'general').members.map(({ person }) => {
    const link = LINKS[person];
    return link === undefined ? person : { person, link };
  });
  const wanted = new Map([[path, encode(setValue(decidedText(stage.place, path), ['members'], members))]]);
  return { title: titles.links, circle: 'general', wanted };
}

/** The group is no longer forming. */
export function upAndRunning({ place }: Stage): Played {
  const path = pathOf('organisation', {});
  const active = setValue(decidedText(place, path), ['status'], 'active');
  const text = setValue(active, ['practices'], ['consent', 'roles', 'links', 'reviews', 'measures']);
  return { title: titles.active, circle: 'general', wanted: new Map([[path, encode(text)]]) };
}

/** A proposal that is dropped over an objection. */
export function chickens({ place }: Stage): Played {
  const { title, text, argument } = demoEn.chickens;
  const aim = place.organisation.circles.get('garden')?.aim[0] ?? '';
  return { title, text, circle: 'garden', outcome: 'dropped', objections: [{ argument, aim }] };
}

/** A policy with an objection that is answered by watching. */
export function watchedPolicy(stage: Stage): Played {
  const { driver, argument, understood, answer, metric, threshold } = demoEn.allergens;
  const measure = { metric, threshold, watcher: 'clementine', check: addDays(stage.today, 9) };
  const objection = { argument, understood, aim: demoEn.circles.kitchen.aim, text: answer, version: 2, measure };
  return {
    ...agreed(stage, 'kitchen', demoEn.allergens),
    account: { driver },
    rounds: [...CONSENT_ROUNDS, 'integrate', 'consent'],
    objections: [{ ...objection, integrated: 'measure' }],
  };
}

function policyOf({ organisation }: Workplace, circle: CircleId, title: string) {
  const policies = [...(organisation.circles.get(circle)?.policies.values() ?? [])];
  const policy = policies.find((one) => one.title === title);
  return { policy, path: pathOf('policy', { circle, id: policy?.id ?? '' }) };
}

function circleIn({ place }: Pick<Stage, 'place'>, id: CircleId) {
  const circle = place.organisation.circles.get(id);
  if (circle === undefined) throw new Error(`the demo has no circle ${id}`);
  return circle;
}

function nameOf(person: PersonId): string {
  return names[person] ?? person;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
