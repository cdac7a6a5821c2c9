/** A decision by consent: from words or from edited files to a draft that can be planned and recorded. */
import { answeringFor } from '../changes/mandate.ts';
import type { Draft, DraftLinks, DraftObjection } from '../decisions/draft.ts';
import { CONSENT_ROUNDS, emptyDraft } from '../decisions/draft.ts';
import { consentEn } from '../messages/en/consent.ts';
import { faultsEn } from '../messages/en/faults.ts';
import { initEn } from '../messages/en/init.ts';
import { reviewEn } from '../messages/en/review.ts';
import { roundEn } from '../messages/en/round.ts';
import { workplaceEn } from '../messages/en/workplace.ts';
import { labelsOf, STANDARD_LABELS } from '../messages/labels.ts';
import type { IsoDate } from '../model/calendar.ts';
import type { Circle, CircleId, Policy, Role } from '../model/circle.ts';
import type { Outcome } from '../model/decision-record.ts';
import { CirclesError } from '../model/errors.ts';
import { circleName, generalOf, personName, rootOf } from '../model/organisation.ts';
import type { PersonId } from '../model/person.ts';
import type { Practice } from '../model/settings.ts';
import type { Fields } from '../model/value.ts';
import { faultWords } from '../schema/fault.ts';
import { extendedTerm, joined, keptPolicy, newPolicy, retiredPolicy, rewordedPolicy } from './edits.ts';
import { foundingRound } from './founding-round.ts';
import { besideStep } from './life/beside-step.ts';
import { lifePlan } from './life/life-plan.ts';
import type { LifeStep } from './life/life-step.ts';
import { proposalText } from './proposal-text.ts';
import { type ReviewMatter, reviewTaken, reviewTitle, reviewTopics } from './review-matter.ts';
import { takenUp } from './take-up.ts';
import { type Narrowing, selectUndecided, undecidedAt, type WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** What is on the table, as it was said. */
export type Matter =
  | { readonly kind: 'edits'; readonly only?: readonly string[] }
  | { readonly kind: 'founding' }
  | { readonly kind: 'once'; readonly text: string }
  | { readonly kind: 'policy'; readonly title: string; readonly text: string }
  | { readonly kind: 'keep'; readonly policies: readonly Policy[] }
  | { readonly kind: 'retire'; readonly policies: readonly Policy[] }
  | { readonly kind: 'join'; readonly name: string; readonly person?: PersonId }
  | { readonly kind: 'reword'; readonly policy: Policy; readonly text: string }
  | ReviewMatter
  | { readonly kind: 'extend'; readonly role: Role; readonly until: IsoDate }
  | { readonly kind: 'life'; readonly step: LifeStep }
  | { readonly kind: 'practice'; readonly practice: Practice };

/** A round as it was held. */
export interface ConsentWishes {
  readonly title?: string | undefined;
  readonly matter: Matter;
  readonly circle?: CircleId | undefined;
  readonly outcome: Outcome;
  readonly decided: IsoDate;
  readonly recorder: PersonId;
  readonly consenting: readonly PersonId[] | 'all';
  readonly absent: readonly PersonId[];
  readonly objections: readonly DraftObjection[];
  readonly review?: IsoDate | undefined;
  readonly driver?: string | undefined;
  /** What absent members said beforehand, where the circle has agreed to that. */
  readonly views?: ReadonlyMap<PersonId, string>;
  /** Concerns of people who consented, kept for the review where the group does so. */
  readonly concerns?: readonly string[];
  /** What else the account keeps: how it went on when no way was found. */
  readonly notes?: string | undefined;
  readonly links: DraftLinks;
  /** Circles that are asked because of the links. */
  readonly asks?: readonly CircleId[];
  /** The links as options, for the same in one line. */
  readonly linkOptions?: readonly string[];
}

/** The draft of a decision. Throws `CirclesError` when something that was said does not fit the organisation. */
export function consentDraft(place: Workplace, wishes: ConsentWishes): Draft {
  const { wanted, agreed, text, confirms } = takeUp(place, wishes);
  const words = consentEn(labelsOf(place.organisation.settings.labels));
  const title = wishes.title ?? titleOf(place, wishes);
  if (title === undefined) throw new CirclesError('title-missing', words.titleMissing());
  return {
    ...emptyDraft(place.today, wishes.recorder),
    title,
    decided: wishes.decided,
    outcome: wishes.outcome,
    wanted,
    consenting: wishes.consenting,
    absent: wishes.absent,
    agreed,
    objections: wishes.objections,
    rounds: roundsOf(wishes),
    links: { ...wishes.links, ...confirms },
    ...(wishes.asks === undefined ? {} : { asks: wishes.asks }),
    account: accountOf(place, wishes),
    ...besideOf(place, wishes),
    ...(text === undefined ? {} : { text }),
    ...decidedIn(place, wishes),
    ...reviewOf(wishes),
  };
}

/** Into a circle in which nobody can be asked, somebody is taken by the one that answers for it. */
function decidedIn({ organisation }: Workplace, { circle, matter }: ConsentWishes): Pick<Draft, 'circle'> {
  if (circle === undefined) return {};
  const [answering = circle] = matter.kind === 'join' ? answeringFor(circle, organisation) : [circle];
  return { circle: answering };
}

/** Terms end by themselves; of what is kept the record says when it is looked at again. */
function reviewOf({ matter, review }: ConsentWishes): Pick<Draft, 'review'> {
  const isKept = matter.kind !== 'review' || matter.keep.length > 0;
  return review === undefined || !isKept ? {} : { review };
}

/** Topics that come of it, for the same moment. */
function besideOf(place: Workplace, { matter, outcome }: ConsentWishes): Pick<Draft, 'also'> {
  if (outcome !== 'adopted') return {};
  if (matter.kind === 'life') return { also: besideStep(place, matter.step) };
  return matter.kind === 'review' ? { also: reviewTopics(place, matter) } : {};
}

/** What absent members said beforehand is kept with their names, as attendance is. */
function accountOf({ organisation }: Workplace, wishes: ConsentWishes): Fields {
  const { driver, views = new Map(), concerns = [], notes } = wishes;
  const heard = [...views].map(([person, text]) => ({ who: personName(organisation, person), text }));
  return {
    ...(driver === undefined ? {} : { driver }),
    ...(heard.length === 0 ? {} : { heard }),
    ...(concerns.length === 0 ? {} : { concerns }),
    ...(notes === undefined ? {} : { notes }),
  };
}

interface TakenUp {
  readonly wanted: WantedFiles;
  readonly agreed: readonly PersonId[];
  readonly text?: string;
  readonly confirms?: Pick<DraftLinks, 'confirms'>;
}

/** What is not adopted leaves no files, so its words stand in the record. */
function takeUp(place: Workplace, wishes: ConsentWishes): TakenUp {
  const taken = takeUpAdopted(place, wishes);
  if (wishes.outcome === 'adopted' || taken.text !== undefined) return taken;
  const text = proposalText(taken.wanted, place);
  return text === '' ? taken : { ...taken, text };
}

function takeUpAdopted(place: Workplace, wishes: ConsentWishes): TakenUp {
  const { matter, decided, review } = wishes;
  const only = (wanted: WantedFiles): TakenUp => ({ wanted, agreed: [] });
  switch (matter.kind) {
    case 'edits':
      return only(editsAt(place, { circle: wishes.circle, only: matter.only }));
    case 'founding': {
      const { text = '', links } = foundingRound(place, wishes);
      return { wanted: new Map(), agreed: [], text, confirms: wishes.outcome === 'adopted' ? links : {} };
    }
    case 'once':
      return { wanted: new Map(), agreed: [], text: matter.text };
    case 'policy':
      return only(newPolicy(place, homeOf(place, wishes).id, { ...matter, decided, review }));
    case 'keep':
      return only(together(matter.policies.map((policy) => keptPolicy(place, policy, { decided, review }))));
    case 'retire':
      return only(together(matter.policies.map((policy) => retiredPolicy(place, policy))));
    case 'reword':
      return only(rewordedPolicy(place, matter.policy, { text: matter.text, decided, review }));
    case 'review':
      return { agreed: [], ...reviewTaken(place, matter, { decided, review }) };
    case 'join': {
      const { wanted, person } = joined(place, homeOf(place, wishes), { name: matter.name, id: matter.person });
      return { wanted, agreed: [person] };
    }
    case 'extend':
      return only(extendedTerm(place, matter.role, { last: matter.until, today: place.today }));
    case 'life':
      return lifePlan(place, matter.step, decided);
    case 'practice':
      return only(takenUp(place, matter.practice));
    default:
      return matter satisfies never;
  }
}

/** What was changed in the files. Throws `CirclesError` `faulty-files` when not all of it can be read and nothing less was named, `only-form`. */
function editsAt(place: Workplace, narrowing: Narrowing): WantedFiles {
  const undecided = undecidedAt(place);
  const [file] = undecided.faulty;
  if (file !== undefined && narrowing.only === undefined) throw faultyFiles(place, undecided.faulty);
  const selected = selectUndecided(place, undecided, narrowing);
  if (selected.size > 0 || undecided.form.length === 0) return selected;
  const words = roundEn(labelsOf(place.organisation.settings.labels));
  throw new CirclesError('only-form', words.onlyForm({ files: undecided.form }));
}

function faultyFiles({ loaded, state }: Workplace, faulty: readonly string[]): CirclesError {
  const [fault] = loaded.faults.filter(({ place }) => faulty.includes(place.file));
  const what = fault === undefined ? '' : faultWords(fault, faultsEn(STANDARD_LABELS)).what;
  const [file = ''] = faulty;
  const words = { count: faulty.length, file, what, decided: state.digests.has(file) };
  return new CirclesError('faulty-files', workplaceEn.faultyFiles(words));
}

/** The circle named, else the only one with members who decide for all. */
function homeOf(place: Workplace, { circle }: ConsentWishes): Circle {
  const { organisation } = place;
  const home =
    circle === undefined ? (generalOf(organisation) ?? rootOf(organisation)) : organisation.circles.get(circle);
  if (home !== undefined) return home;
  throw new CirclesError('nobody-asked', consentEn(labelsOf(organisation.settings.labels)).noCircle());
}

function together(files: readonly WantedFiles[]): WantedFiles {
  return new Map(files.flatMap((one) => [...one]));
}

/** With an objection the round went on through understanding and integrating to a fresh consent round. */
function roundsOf({ objections, outcome }: ConsentWishes): readonly string[] {
  if (outcome !== 'adopted') return CONSENT_ROUNDS.slice(0, -1);
  return objections.length === 0 ? CONSENT_ROUNDS : [...CONSENT_ROUNDS, 'integrate', 'consent'];
}

/** What a decision is called when nobody gave it a title. */
function titleOf(place: Workplace, { matter, circle, decided }: ConsentWishes): string | undefined {
  const { organisation } = place;
  const words = consentEn(labelsOf(organisation.settings.labels));
  switch (matter.kind) {
    case 'policy':
      return matter.title;
    case 'founding':
      return initEn.confirmTitle();
    case 'keep':
      return words.keepTitle({ titles: matter.policies.map((policy) => policy.title) });
    case 'retire':
      return words.retireTitle({ titles: matter.policies.map((policy) => policy.title) });
    case 'reword':
      return reviewEn(labelsOf(organisation.settings.labels)).rewordTitle(matter.policy);
    case 'review':
      return reviewTitle(place, matter);
    case 'join':
      return words.joinTitle({ circle: homeName(place, circle) });
    case 'extend':
      return words.extendTitle({ role: matter.role.title, circle: circleName(organisation, matter.role.circle) });
    case 'life':
      return lifePlan(place, matter.step, decided).title;
    case 'practice':
      return words.practiceTitle(matter);
    default:
      return undefined;
  }
}

function homeName({ organisation }: Workplace, circle: CircleId | undefined): string {
  const home = circle === undefined ? generalOf(organisation) : organisation.circles.get(circle);
  return home?.name ?? organisation.settings.name;
}
