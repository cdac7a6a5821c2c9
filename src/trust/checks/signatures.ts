/** A record is in force when enough persons who may record there signed it with keys that were active before it. */

import { comingBack } from '../../changes/coming-back.ts';
import { personAlone } from '../../changes/notice.ts';
import { type Recorders, recordersOf } from '../../changes/recorders.ts';
import type { Circle } from '../../model/circle.ts';
import { rootOf } from '../../model/organisation.ts';
import { activeKeys, type PersonId } from '../../model/person.ts';
import { circlesRedacted } from '../redaction.ts';
import type { Step } from '../step.ts';
import type { VerifyFinding } from '../verify-finding.ts';
import { restsOnRound } from './consents.ts';
import { onRecord, type RecordCheck } from './record-check.ts';

/** Every signature that lies beside the record fits its bytes; a bad one is never just left out. */
export const intact: RecordCheck = {
  name: 'intact',
  decisive: true,
  check(step: Step): readonly VerifyFinding[] {
    return [...step.verdicts].flatMap(([person, verdict]) =>
      verdict.ok
        ? []
        : [
            {
              code: 'signature-invalid',
              file: `${step.dossier.folder}/${person}.sig`,
              decision: step.dossier.folder,
              parts: { person, reason: verdict.reason },
            },
          ],
    );
  },
};

/** The persons whose signature counts for putting the record in force. */
export function lawfulSigners(step: Step): readonly PersonId[] {
  const people = step.founding ? step.after.organisation.people : step.before.organisation.people;
  return [...step.verdicts].flatMap(([id, verdict]) => {
    const person = people.get(id);
    return verdict.ok && person !== undefined && activeKeys(person).includes(verdict.key) ? [id] : [];
  });
}

/** Enough of those who may record signed. */
export const inForce: RecordCheck = {
  name: 'in-force',
  check: (step: Step): readonly VerifyFinding[] => signaturesMissing(step, lawfulSigners(step)),
};

/** What would be missing if only these had signed. */
export function signaturesMissing(step: Step, signed: readonly PersonId[]): readonly VerifyFinding[] {
  const demands = demandsOf(step);
  const asked = demands.length > 0 ? demands : [{ circle: step.dossier.circle, persons: [], required: 1 }];
  return asked.flatMap(({ circle, persons, required }): readonly VerifyFinding[] => {
    const have = persons.filter((person) => signed.includes(person)).length;
    if (have >= required && required > 0) return [];
    const parts = { circle, have, need: Math.max(required, 1), persons };
    return [{ code: 'signatures-missing', ...onRecord(step), parts }];
  });
}

/** Who is named as recorder has signed: nobody is made to stand for what another wrote down. */
export const recorders: RecordCheck = {
  name: 'recorders',
  check(step: Step): readonly VerifyFinding[] {
    const signed = lawfulSigners(step);
    const named = step.dossier.record.recorders.map((recorder) => recorder.person);
    const persons = named.filter((person) => !signed.includes(person));
    return persons.length === 0 ? [] : [{ code: 'recorder-unsigned', ...onRecord(step), parts: { persons } }];
  },
};

type Demand = Pick<Recorders, 'circle' | 'persons' | 'required'>;

/** Those of `persons` without whose signature the record would be in force all the same. */
export function notNeeded(step: Step, persons: readonly PersonId[]): readonly PersonId[] {
  const signed = lawfulSigners(step);
  const demands = demandsOf(step);
  return persons.filter((person) =>
    demands.every(({ persons: able, required }) => {
      const others = able.filter((one) => one !== person && signed.includes(one));
      return required > 0 && others.length >= required;
    }),
  );
}

/** Whose signatures the record needs: a round's circles, the person's own, the founding keys, or the recorders of what it touches. */
function demandsOf(step: Step): readonly Demand[] {
  if (step.founding) return [foundersOf(step)];
  if (step.dossier.record.method === 'own') return [ownDemand(step)];
  const circles = restsOnRound(step)
    ? step.dossier.record.consents.map((consent) => consent.circle)
    : touchedCircles(step);
  return [...circles, ...rulesChanged(step)].map((circle) => recorderDemand(step, circle));
}

/** Every key in the founding record proves itself by signing it. */
function foundersOf(step: Step): Demand {
  const persons = [...step.after.organisation.people.values()]
    .filter((person) => activeKeys(person).length > 0)
    .map((person) => person.id);
  const circle = step.after.organisation.settings.name;
  return { circle, persons, required: persons.length };
}

/** About a person with an active key only that person signs; about others a recorder of a circle of theirs, or of one they come back to. */
function ownDemand(step: Step): Demand {
  const about =
    personAlone(step.changes, step.before.organisation) ??
    comingBack(step.changes, step.before.departures, step.dossier.record.recorded);
  const person = about === undefined ? undefined : step.before.organisation.people.get(about);
  if (person !== undefined && activeKeys(person).length > 0)
    return { circle: person.name, persons: [person.id], required: 1 };
  const sits = (circle: Circle | undefined) => circle?.members.some((member) => member.person === about) === true;
  const { circles } = step.before.organisation;
  const theirs = [...circles.values()].filter(
    (circle) => sits(circle) || sits(step.after.organisation.circles.get(circle.id)),
  );
  const root = rootOf(step.before.organisation);
  const recorders = (theirs.length > 0 ? theirs : root === undefined ? [] : [root]).flatMap(
    (circle) => recordersOf(step.before.organisation, circle, step.dossier.record.recorded).persons,
  );
  return { circle: about ?? '', persons: [...new Set(recorders)], required: 1 };
}

/** Without consents: every circle whose files are touched, the root for the rest. */
function touchedCircles(step: Step): readonly string[] {
  if (step.dossier.record.method === 'redact') return circlesRedacted(step);
  const root = rootOf(step.before.organisation)?.id ?? '';
  return [...new Set(step.dossier.record.files.map((file) => /^circles\/([^/]+)\//.exec(file.path)?.[1] ?? root))];
}

/** A circle that changes who may record answers by the old rule and by the new one. */
function rulesChanged(step: Step): readonly string[] {
  return step.changes.flatMap((change) =>
    change.change === 'recording-rule-changed' && change.circle !== undefined ? [`${change.circle}+`] : [],
  );
}

function recorderDemand(step: Step, name: string): Demand {
  const byNewRule = name.endsWith('+');
  const id = byNewRule ? name.slice(0, -1) : name;
  const before = step.before.organisation.circles.get(id);
  const after = step.after.organisation.circles.get(id);
  const circle =
    byNewRule && before !== undefined && after !== undefined ? { ...before, records: after.records } : before;
  if (circle === undefined) return { circle: id, persons: [], required: 1 };
  if (step.dossier.record.method === 'editorial') return editorDemand(step, circle);
  return recordersOf(step.before.organisation, circle, step.dossier.record.recorded);
}

/** Words are mended by those whom the settings name for it, and by nobody in their stead. */
function editorDemand(step: Step, circle: Circle): Demand {
  const { before, dossier } = step;
  const { editorial } = before.organisation.settings.governance;
  const by = editorial === 'off' ? [] : editorial.by;
  const editors = { ...circle, records: { by, signatures: 1 } };
  const found = recordersOf(before.organisation, editors, dossier.record.recorded);
  return { circle: circle.id, persons: found.standIn === 'rule' ? found.persons : [], required: 1 };
}
