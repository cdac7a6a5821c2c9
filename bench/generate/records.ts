/** The decisions of a made-up organisation: records that name each other by digest, accounts, copies of what was adopted. Their signatures are only shaped like some. */
import { addDays } from '../../src/model/calendar.ts';
import { digestOf } from '../../src/model/digest.ts';
import { day, type Files, fileText, type Making, type PolicySketch } from './files.ts';
import { type CircleSketch, membersOf, type RoleSketch } from './sketch.ts';
import type { Wanted } from './yaml-style.ts';

/** One decision, before it is written. */
export interface DecisionSketch {
  readonly circle: CircleSketch;
  readonly decided: string;
  /** The last part of its folder's name. */
  readonly slug: string;
  readonly record: { readonly [key: string]: Wanted };
  readonly account: { readonly [key: string]: Wanted };
  /** The governed files it wrote, as they were adopted. */
  readonly wrote: Files;
}

/** The decisions that `circle` made: agreements, and who was selected. `files` are its governed ones. */
export function decisions(
  circle: CircleSketch,
  agreed: readonly PolicySketch[],
  { files, making }: { readonly files: Files; readonly making: Making },
): readonly DecisionSketch[] {
  const adopted = agreed.map((policy): DecisionSketch => {
    const changes = [{ change: 'policy-adopted', circle: circle.id, policy: policy.id }];
    const isAmended = making.chance.in(AMENDED);
    return {
      circle,
      decided: policy.decided,
      slug: policy.id,
      record: { title: policy.name, kind: 'policy', method: 'consent', ...roundsOf(isAmended), changes },
      account: isAmended ? { driver: DRIVER, objections: [OBJECTION] } : { driver: DRIVER },
      wrote: new Map([[policy.path, policy.text]]),
    };
  });
  return [...adopted, ...selections(circle, files)];
}

/** So many agreements were amended because somebody objected. */
const AMENDED = 0.25;
const DRIVER = 'Two members had asked for it, and nobody knew what held.';
const OBJECTION = {
  argument: 'In summer ten is too early: the last guests have just come.',
  aim: 'People who come once want to come again.',
  'understood-as': 'Guests would be sent away.',
  text: 'It begins an hour later from June to August.',
};

function roundsOf(isAmended: boolean): { readonly [key: string]: Wanted } {
  const rounds = ['present', 'clarify', 'react', 'consent'];
  return isAmended ? { rounds: [...rounds, 'consent'], objections: [{ integrated: 'amend', version: 2 }] } : { rounds };
}

/** The evenings on which roles were filled: those of one day together. */
function selections(circle: CircleSketch, files: Files): readonly DecisionSketch[] {
  const evenings = new Map<string, { role: RoleSketch; person: string; end: string }[]>();
  for (const role of circle.roles) {
    for (const { start, end, person } of role.terms)
      evenings.set(start, [...(evenings.get(start) ?? []), { role, person: person.id, end }]);
  }
  return [...evenings].map(([start, filled]): DecisionSketch => {
    const paths = filled.map(({ role }) => `circles/${circle.id}/terms/${role.id}-${start}.yaml`);
    return {
      circle,
      decided: addDays(start, -5),
      slug: `select-${filled.map(({ role }) => role.id).join('-')}`.slice(0, 48).replace(/-$/, ''),
      record: {
        title: `Select the roles of ${circle.name}`,
        kind: 'selection',
        method: 'selection',
        rounds: ['review-role', 'qualifications', 'nominate', 'reasons', 'change', 'consent'],
        changes: filled.map(({ role, person, end }): Wanted => {
          const term = `${role.id}-${start}`;
          return {
            change: 'term-started',
            circle: circle.id,
            term,
            role: role.id,
            person,
            start: day(start),
            end: day(end),
          };
        }),
      },
      account: {
        selections: filled.map(({ role, person }): Wanted => {
          const reasons = ['Has shown it in the last months, and likes doing it.'];
          return { role: `${circle.id}/${role.id}`, person, reasons };
        }),
      },
      wrote: new Map(paths.map((path) => [path, files.get(path) ?? ''])),
    };
  });
}

const SCHEMA = 'circles/decision/v1';

/** Where the chain of records stands. */
export interface Chain {
  organisation: string;
  previous: string;
}

/** The founding record of the general circle, with which the chain begins, and the round that confirmed it. */
export function founding(
  circle: CircleSketch,
  { making, chain, written }: { readonly making: Making; readonly chain: Chain; readonly written: Files },
): Files {
  const decided = addDays(making.today, -800);
  const members = membersOf(circle).map(({ person }) => person.id);
  const [first = ''] = members;
  const folder = `circles/${circle.id}/decisions/${decided}-`;
  const settings = written.get('circles.yaml') ?? '';
  const open = { schema: SCHEMA, outcome: 'adopted', decided: day(decided), recorded: day(decided) };
  const by = { recorders: [{ person: first }] };
  const files = [{ path: 'circles.yaml', before: null, after: digest(settings) }];
  const set = { title: 'The commons is founded', kind: 'founding', method: 'set-up', files };
  const record = fileText(`${folder}founding/decision.yaml`, { ...open, ...by, ...set }, making);
  chain.organisation = digest(record);
  const round = {
    ...{ ...open, ...by, organisation: chain.organisation, title: 'We decide together by consent', kind: 'one-off' },
    ...{ method: 'consent', text: 'We share this aim, decide by consent, and take each other as members.' },
    ...{ confirms: chain.organisation, previous: [chain.organisation] },
    consents: [{ circle: circle.id, eligible: members, consent: members }],
  };
  const confirmation = fileText(`${folder}founding-round/decision.yaml`, round, making);
  chain.previous = digest(confirmation);
  return new Map([
    [`${folder}founding/decision.yaml`, record],
    [`${folder}founding/adopted/circles.yaml`, settings],
    [`${folder}founding/${first}.sig`, signature(making)],
    [`${folder}founding-round/decision.yaml`, confirmation],
    [`${folder}founding-round/${first}.sig`, signature(making)],
  ]);
}

function digest(text: string): string {
  return digestOf(Buffer.from(text));
}

/** The dossier of a decision; the chain goes on from it. */
export function dossier(decision: DecisionSketch, chain: Chain, making: Making): Files {
  const { circle, decided, slug, wrote } = decision;
  const members = membersOf(circle).map(({ person }) => person.id);
  const [recorder = '', ...rest] = members;
  const folder = `circles/${circle.id}/decisions/${decided}-${slug}/`;
  const absent = making.chance.in(0.3) ? rest.slice(-1) : [];
  const salt = making.chance.token('ABCDEFGHabcdefgh0123456789_-', 32);
  const account = fileText(
    `${folder}account.yaml`,
    { schema: 'circles/account/v1', salt, ...decision.account },
    making,
  );
  const { changes = [], title = '', kind = '', method = '', ...more } = decision.record;
  const record = {
    ...{ schema: SCHEMA, organisation: chain.organisation, title, kind, outcome: 'adopted' },
    ...{ decided: day(decided), recorded: day(decided), recorders: [{ person: recorder }], method },
    consents: [consent(circle, members, absent)],
    ...more,
    ...(absent.length === 0 ? {} : { settles: day(addDays(decided, 1)) }),
    ...{ account: digest(account), previous: [chain.previous], changes },
    files: [...wrote].map(([path, adopted]) => ({ path, before: null, after: digest(adopted) })),
  };
  const text = fileText(`${folder}decision.yaml`, record, making);
  chain.previous = digest(text);
  return new Map([
    [`${folder}decision.yaml`, text],
    [`${folder}account.yaml`, account],
    [`${folder}${recorder}.sig`, signature(making)],
    ...[...wrote].map(([path, adopted]): [string, string] => [`${folder}adopted/${path}`, adopted]),
  ]);
}

function consent(circle: CircleSketch, members: readonly string[], absent: readonly string[]): Wanted {
  const there = members.filter((person) => !absent.includes(person));
  const away = absent.map((person) => ({ person, handled: 'object-within' }));
  return { circle: circle.id, eligible: members, consent: there, ...(away.length === 0 ? {} : { absent: away }) };
}

function signature({ chance }: Making): string {
  const lines = Array.from({ length: 4 }, () => chance.token('ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789+/', 70));
  return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
}
