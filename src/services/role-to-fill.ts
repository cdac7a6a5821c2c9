/** The role that somebody is selected for; one of the four standard roles is described on the way where it is not yet. */

import { type StandardRole, standardRolesEn } from '../messages/en/select.ts';
import { type Labels, labelsOf } from '../messages/labels.ts';
import type { Circle, Role } from '../model/circle.ts';
import { plainName } from '../model/plain-name.ts';
import { rolesOfKind } from '../model/term.ts';
import type { Fields } from '../model/value.ts';
import { pathOf } from '../schema/kinds.ts';
import { writeDocument } from '../schema/write-yaml.ts';
import { findCircle, findRole } from './find-by-name.ts';
import type { WantedFiles } from './undecided.ts';
import type { Workplace } from './workplace.ts';

/** A role to select for. */
export interface RoleToFill {
  readonly role: Role;
  /** True when its description is written by the same decision. */
  readonly isNew: boolean;
}

/**
 * The role that is meant; one of the four standard roles may be named where it is not described yet: `kitchen/secretary`.
 * Throws as `findRole`.
 */
export function roleToFill({ organisation }: Pick<Workplace, 'organisation'>, words: string): RoleToFill {
  const stroke = words.indexOf('/');
  const inside = plainName(words.slice(stroke + 1));
  const standard = standardRole(labelsOf(organisation.settings.labels), inside);
  if (stroke > 0 && standard !== undefined) {
    const circle = findCircle(organisation, words.slice(0, stroke));
    const known = rolesOfKind(circle, standard.kind)[0] ?? circle.roles.get(standard.kind);
    if (known === undefined) return { role: describedRole(circle, standard), isNew: true };
    if (![...circle.roles.values()].some(({ id, title }) => id === inside || plainName(title) === inside))
      return { role: known, isNew: false };
  }
  return { role: findRole(organisation, words), isNew: false };
}

type StandardKind = keyof ReturnType<typeof standardRolesEn>;

interface KnownStandard {
  readonly kind: StandardKind;
  readonly description: StandardRole;
}

/** The standard role of this kind, by its standard name or the group's own word. */
function standardRole(labels: Labels, name: string): KnownStandard | undefined {
  const roles = standardRolesEn(labels);
  const kinds: readonly StandardKind[] = ['leader', 'delegate', 'facilitator', 'secretary'];
  const kind = kinds.find((candidate) => candidate === name || plainName(roles[candidate].title) === name);
  return kind === undefined ? undefined : { kind, description: roles[kind] };
}

function describedRole(circle: Circle, { kind, description }: KnownStandard): Role {
  return { id: kind, circle: circle.id, kind, ...description, authority: [], qualifications: [] };
}

/** The file of a role that is described by the same decision. */
export function roleFile(role: Role): WantedFiles {
  const path = pathOf('role', role);
  const { title, kind, purpose, responsibilities, qualifications } = role;
  const value: Fields = {
    title,
    kind,
    purpose,
    ...(responsibilities.length === 0 ? {} : { responsibilities }),
    ...(qualifications.length === 0 ? {} : { qualifications }),
  };
  return new Map([[path, new TextEncoder().encode(writeDocument(path, value))]]);
}
