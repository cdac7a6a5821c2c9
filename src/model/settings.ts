/** What an organisation has set about itself: the preset of its school, and where it differs. */
import type { Period } from './calendar.ts';
import type { AbsenceRule } from './circle.ts';

/** Schools that disagree in detail; `custom` starts from `sofa`. Source: Many Voices One Song; thesociocracygroup.com; Sociocracy 3.0. */
export type Preset = 'sofa' | 'tsg' | 's3' | 'custom';

/** Governance settings in force: every key has a value. */
export interface Governance {
  readonly preset: Preset;
  readonly objections: 'binary' | 'qualified';
  readonly concerns: 'none' | 'recorded';
  readonly double_link: 'required' | 'below-general-optional' | 'single';
  readonly leader_by: 'circle' | 'parent' | 'either';
  readonly absence: AbsenceRule;
  readonly absence_window: Period;
  readonly async:
    | false
    | { readonly min: Period; readonly silence: 'not-counted' | 'consents'; readonly never: readonly string[] };
  readonly role_term: Period;
  readonly policy_term: Period;
  readonly max_term: Period;
  readonly after_term: 'continue' | 'vacant';
  readonly warn_before: Period;
  readonly review_grace: Period;
  readonly minutes: string;
  readonly voices: 'off' | 'aggregate' | 'named';
  readonly nominations: 'reasons' | 'named';
  readonly editorial: 'off' | { readonly by: readonly string[] };
  readonly last_resort?: string;
}

/** A practice that a group has taken up; rules of others are silent. */
export type Practice = 'consent' | 'roles' | 'links' | 'reviews' | 'measures';

/** The practices a group starts with when `circles.yaml` names none. */
export const ALL_PRACTICES: readonly Practice[] = ['consent', 'roles', 'links', 'reviews', 'measures'];

/** `forming` relaxes the rules of structure. */
export type OrganisationStatus = 'forming' | 'active' | 'dissolving' | 'dissolved';

/** See `schemas/organisation.schema.json`; defaults filled in. */
export interface Settings {
  readonly format: number;
  readonly name: string;
  readonly mission: string;
  readonly public: boolean;
  readonly status: OrganisationStatus;
  readonly timezone: string;
  readonly language: string;
  readonly practices: readonly Practice[];
  readonly layers: readonly { readonly id: string; readonly name: string; readonly root: string }[];
  readonly governance: Governance;
  /** Severities that differ, by rule id. */
  readonly rules: { readonly [rule: string]: 'error' | 'warning' | 'advice' | 'off' };
  /** The group's own words, by standard term. */
  readonly labels: { readonly [term: string]: string };
}

const SOFA: Governance = {
  preset: 'sofa',
  objections: 'binary',
  concerns: 'none',
  double_link: 'below-general-optional',
  leader_by: 'either',
  absence: 'object-within',
  absence_window: 'P1D',
  async: false,
  role_term: 'P1Y',
  policy_term: 'P1Y',
  max_term: 'P3Y',
  after_term: 'continue',
  warn_before: 'P30D',
  review_grace: 'P31D',
  minutes: 'next-meeting',
  voices: 'aggregate',
  nominations: 'reasons',
  editorial: 'off',
};

/** The settings each preset starts from. */
export const PRESETS: Readonly<Record<Preset, Governance>> = {
  sofa: SOFA,
  custom: { ...SOFA, preset: 'custom' },
  tsg: {
    ...SOFA,
    preset: 'tsg',
    objections: 'qualified',
    double_link: 'required',
    leader_by: 'parent',
    absence: 'wait-for-all',
    voices: 'off',
  },
  s3: {
    ...SOFA,
    preset: 's3',
    objections: 'qualified',
    concerns: 'recorded',
    double_link: 'single',
    absence: 'present-decide',
    voices: 'off',
  },
};
