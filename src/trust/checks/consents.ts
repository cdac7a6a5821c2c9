/** The circles of the mandate consented, everybody eligible was asked and heard or handled as agreed, and no objection is open. */
import { eligibleIn, type Question } from '../../changes/eligible.ts';
import { joins } from '../../changes/joining.ts';
import { leftOutByDay } from '../../changes/latecomers.ts';
import { alsoAsked } from '../../changes/leader-proposed.ts';
import { mandateOf } from '../../changes/mandate.ts';
import type { CircleConsent } from '../../model/decision-record.ts';
import type { PersonId } from '../../model/person.ts';
import { circlesDisowned } from '../disowning.ts';
import { circlesLinked } from '../links.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** Methods that claim nobody's consent, and so may only do what needs none. */
const WITHOUT_ROUND: readonly string[] = ['own', 'set-up', 'format', 'editorial', 'redact'];

/** True when the record rests on a round and not on a person or recorder alone. */
export function restsOnRound(step: Step): boolean {
  return !step.founding && !WITHOUT_ROUND.includes(step.dossier.record.method);
}

/** Each circle whose consent the changes need, or what is said of earlier records, is among the consents, once, and no other is but one that may propose. */
export const mandate: RecordCheck = {
  name: 'mandate',
  check(step: Step): readonly VerifyFinding[] {
    if (!restsOnRound(step)) return [];
    const given = step.dossier.record.consents.map((consent) => consent.circle);
    const sides = { before: step.before.organisation, after: step.after.organisation };
    const { past, before } = step;
    const linked = circlesLinked(step.dossier.record, { past, organisation: before.organisation, given });
    const disowned = circlesDisowned(step);
    const isFree = step.changes.length === 0 && disowned === undefined;
    const changed = isFree ? given.slice(0, 1) : mandateOf(step.changes, sides, disowned).circles;
    const needed = [...new Set([...changed, ...linked])];
    const missing = needed.filter((circle) => !given.includes(circle));
    const lawful = [...needed, ...alsoAsked(step.changes, sides)];
    const extra = given.filter((circle, index) => !lawful.includes(circle) || given.indexOf(circle) !== index);
    const asked = given.length === 0 && missing.length === 0 ? [step.dossier.circle] : missing;
    return [
      ...(asked.length === 0
        ? []
        : [{ code: 'mandate-missing', ...onRecord(step), parts: { circles: asked } } as const]),
      ...(extra.length === 0
        ? []
        : [{ code: 'mandate-exceeded', ...onRecord(step), parts: { circles: extra } } as const]),
    ];
  },
};

/** The members asked are the members with consent right, as the state before the record has them. */
export const eligible: RecordCheck = {
  name: 'eligible',
  check(step: Step): readonly VerifyFinding[] {
    return step.dossier.record.consents.flatMap((consent) => {
      const computed = eligibleOn(step, consent);
      const missing = computed.filter((person) => !consent.eligible.includes(person));
      const extra = consent.eligible.filter((person) => !computed.includes(person));
      const twice = consent.eligible.filter((person, index) => consent.eligible.indexOf(person) !== index);
      if (missing.length + extra.length + twice.length === 0) return [];
      return [
        {
          code: 'eligible-differs',
          ...onRecord(step),
          parts: { circle: consent.circle, missing, extra: [...extra, ...twice] },
        },
      ];
    });
  },
};

function eligibleOn(step: Step, consent: CircleConsent): readonly PersonId[] {
  return eligibleIn(consent.circle, questionOf(step));
}

function questionOf(step: Step): Question {
  const { decided, recorded } = step.dossier.record;
  return { state: step.before, changes: step.changes, decided, recorded };
}

/** A day set back leaves nobody out who joined in between, unless it is minutes of a meeting that others were at too. */
export const latecomers: RecordCheck = {
  name: 'latecomers',
  check(step: Step): readonly VerifyFinding[] {
    const { consents, recorders, decided } = step.dossier.record;
    return consents.flatMap((consent) => {
      const persons = leftOutByDay(consent, questionOf(step), recorders);
      if (persons.length === 0) return [];
      return [{ code: 'latecomer-left-out', ...onRecord(step), parts: { circle: consent.circle, persons, decided } }];
    });
  },
};

/** Everybody eligible consented, or was absent and handled by the rule the circle agreed; nobody else consented. */
export const voices: RecordCheck = {
  name: 'voices',
  check(step: Step): readonly VerifyFinding[] {
    const { consents, outcome } = step.dossier.record;
    return consents.flatMap((consent) => [
      ...(outcome === 'adopted' ? unheard(step, consent) : claimsOf(step, consent)),
      ...withoutRight(step, consent),
    ]);
  },
};

function unheard(step: Step, consent: CircleConsent): readonly VerifyFinding[] {
  const heard = new Set([...(consent.consent ?? []), ...(consent.absent ?? []).map((absent) => absent.person)]);
  const persons = consent.eligible.filter((person) => !heard.has(person));
  return persons.length === 0
    ? []
    : [{ code: 'voice-missing', ...onRecord(step), parts: { circle: consent.circle, persons } }];
}

/** What was dropped, referred or deferred claims nobody's consent. */
function claimsOf(step: Step, consent: CircleConsent): readonly VerifyFinding[] {
  const persons = consent.consent ?? [];
  return persons.length === 0
    ? []
    : [{ code: 'consent-right-missing', ...onRecord(step), parts: { circle: consent.circle, persons } }];
}

/** Who had no right is not counted as having consented, as absent, or as there; nor is anybody counted twice. */
function withoutRight(step: Step, consent: CircleConsent): readonly VerifyFinding[] {
  const absent = (consent.absent ?? []).map((one) => one.person);
  const named = [...(consent.consent ?? []), ...absent, ...(consent.present ?? [])];
  const persons = named.filter(
    (person, index) => !consent.eligible.includes(person) || named.indexOf(person) !== index,
  );
  return persons.length === 0
    ? []
    : [{ code: 'consent-right-missing', ...onRecord(step), parts: { circle: consent.circle, persons } }];
}

/** Whose own yes to joining is written down does join by this very record. */
export const agreed: RecordCheck = {
  name: 'agreed',
  check(step: Step): readonly VerifyFinding[] {
    return step.dossier.record.consents.flatMap(({ circle, agreed: said = [] }) => {
      const persons = said.filter((person) => !joins(person, step.changes, step.after.organisation));
      return persons.length === 0
        ? []
        : [{ code: 'agreed-without-joining', ...onRecord(step), parts: { circle, persons } }];
    });
  },
};

/** Silence is no consent: somebody was asked, and at least one of them said yes. */
export const given: RecordCheck = {
  name: 'given',
  check(step: Step): readonly VerifyFinding[] {
    const { consents, outcome } = step.dossier.record;
    return consents
      .filter(({ eligible: asked, consent }) =>
        outcome === 'adopted' ? (consent ?? []).length === 0 : asked.length === 0,
      )
      .map(({ circle }) => ({ code: 'consent-empty', ...onRecord(step), parts: { circle } }));
  },
};

/** Nothing is adopted while an objection is open, and nothing that was not adopted changes a file. */
export const objections: RecordCheck = {
  name: 'objections',
  check(step: Step): readonly VerifyFinding[] {
    const { record } = step.dossier;
    if (record.outcome === 'adopted') {
      const open = record.objections.some((objection) => objection.integrated === undefined);
      return open ? [{ code: 'objection-open', ...onRecord(step), parts: {} }] : [];
    }
    const changed = record.files.length > 0 || record.changes.length > 0;
    return changed
      ? [{ code: 'changes-differ', ...onRecord(step), parts: { reason: 'not-adopted', detail: record.outcome } }]
      : [];
  },
};
