/** Whose consent each change needs, and what a person may do alone: every row of the table of mandates, and ways around it. */
import { describe, expect, it } from 'vitest';
import { classOf } from '../../src/changes/change-class.ts';
import { diff } from '../../src/changes/diff.ts';
import { mandateOf } from '../../src/changes/mandate.ts';
import { assemble } from '../../src/load/assemble.ts';
import { type Edits, edited, replaced, textAt } from './group.ts';

interface Case {
  readonly what: string;
  readonly edits: Edits;
  /** What the group is made of besides, before the edits. */
  readonly before?: Edits;
  /** The class, and the names of the changes. */
  readonly class: string;
  readonly changes: readonly string[];
  readonly circles: readonly string[];
  readonly alone?: string;
}

const KITCHEN = 'circles/kitchen/circle.yaml';
const GARDEN = 'circles/garden/circle.yaml';
const HERBS = 'circles/herbs/circle.yaml';
const GENERAL = 'circles/general/circle.yaml';
const TERM = 'circles/kitchen/terms/secretary-2026-12-01.yaml';
const POLICY = 'circles/kitchen/policies/allergens.yaml';
const COOK = 'circles/kitchen/roles/cook.yaml';
const kitchen = (line: string) => ({ [KITCHEN]: `${textAt(KITCHEN)}${line}\n` });
const garden = (line: string) => ({ [GARDEN]: `${textAt(GARDEN)}${line}\n` });

/** A root above the general circle, as a mission circle is. */
const MISSION: Edits = {
  'circles/mission/circle.yaml': 'name: Mission\naim: [All of it.]\nmembers: [ana, fay]\n',
  [GENERAL]: `${textAt(GENERAL)}parent: mission\n`,
};
const EMPTY_HERBS: Edits = { [HERBS]: replaced(HERBS, 'members: [eva, fay]', 'members: [gus]') };

const leader = (by: string): Edits => ({
  'circles.yaml': `${textAt('circles.yaml')}governance: {leader_by: ${by}}\n`,
  'circles/garden/roles/lead.yaml': 'title: Lead\nkind: leader\npurpose: Sees what is needed.\n',
});
const LED = 'circles/garden/terms/lead-2026-12-01.yaml';
const TAKES = 'role: lead\nperson: dan\nstart: 2026-12-01\nend: 2027-11-30\n';

const ORDINARY: readonly Case[] = [
  {
    what: 'a leader whom the circle above proposes',
    before: leader('parent'),
    edits: { [LED]: TAKES },
    class: 'selection',
    changes: ['term-started'],
    circles: ['garden', 'general'],
  },
  {
    what: 'a leader whom either side may propose',
    before: leader('either'),
    edits: { [LED]: TAKES },
    class: 'selection',
    changes: ['term-started'],
    circles: ['garden'],
  },
  {
    what: 'a leader who carries on for a short time',
    before: leader('parent'),
    edits: { [LED]: `${TAKES}acting: true\n` },
    class: 'selection',
    changes: ['term-started'],
    circles: ['garden'],
  },
  {
    what: 'a term of a leader that becomes another one',
    before: { ...leader('parent'), [LED]: TAKES },
    edits: { [LED]: TAKES.replace('person: dan', 'person: eva') },
    class: 'selection',
    changes: ['term-changed'],
    circles: ['garden', 'general'],
  },
  {
    what: 'another role, where the circle above proposes leaders',
    before: leader('parent'),
    edits: { [TERM]: replaced(TERM, '2027-11-30', '2028-11-30') },
    class: 'selection',
    changes: ['term-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'a new policy',
    edits: { 'circles/kitchen/policies/guests.yaml': 'title: Guests\ntext: Guests are welcome.\nreview: 2027-11-30\n' },
    class: 'policy',
    changes: ['policy-adopted'],
    circles: ['kitchen'],
  },
  {
    what: 'a policy with other words',
    edits: { [POLICY]: replaced(POLICY, 'Every dish', 'Each dish') },
    class: 'policy',
    changes: ['policy-amended'],
    circles: ['kitchen'],
  },
  {
    what: 'a policy kept longer',
    edits: { [POLICY]: replaced(POLICY, '2027-11-30', '2028-11-30') },
    class: 'policy',
    changes: ['policy-renewed'],
    circles: ['kitchen'],
  },
  {
    what: 'a policy retired',
    edits: { [POLICY]: `${textAt(POLICY)}status: retired\n` },
    class: 'policy',
    changes: ['policy-retired'],
    circles: ['kitchen'],
  },
  {
    what: 'a retired policy in force again',
    before: { [POLICY]: `${textAt(POLICY)}status: retired\n` },
    edits: { [POLICY]: `${textAt(POLICY)}status: active\n` },
    class: 'policy',
    changes: ['policy-amended'],
    circles: ['kitchen'],
  },
  {
    what: 'a policy taken out',
    edits: { [POLICY]: null },
    class: 'policy',
    changes: ['policy-removed'],
    circles: ['kitchen'],
  },
  {
    what: 'a measure',
    edits: { 'circles/kitchen/measures/meals.yaml': null },
    class: 'policy',
    changes: ['measure-removed'],
    circles: ['kitchen'],
  },
  {
    what: 'a role',
    edits: { [COOK]: replaced(COOK, 'Head cook', 'Cook') },
    class: 'role',
    changes: ['role-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'a selection',
    edits: { 'circles/kitchen/terms/cook-2026-12-01.yaml': 'role: cook\nperson: cleo\nstart: 2026-12-01\n' },
    class: 'selection',
    changes: ['term-started'],
    circles: ['kitchen'],
  },
  {
    what: 'a longer term',
    edits: { [TERM]: replaced(TERM, '2027-11-30', '2028-11-30') },
    class: 'selection',
    changes: ['term-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'a member more',
    edits: { [KITCHEN]: replaced(KITCHEN, 'cleo,', 'cleo, ana,') },
    class: 'membership',
    changes: ['member-joined'],
    circles: ['kitchen'],
  },
  {
    what: "a link's seat: the parent's file and consent",
    edits: { [GENERAL]: replaced(GENERAL, 'members: [ana,', 'members: [ana, {person: cleo, link: kitchen},') },
    class: 'membership',
    changes: ['member-joined'],
    circles: ['general'],
  },
  {
    what: 'how often it meets',
    edits: kitchen('rhythm: P2W'),
    class: 'policy',
    changes: ['circle-practice-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'absence and answers in writing',
    edits: kitchen('absence: wait-for-all\nasync: {min: P7D, silence: not-counted, never: []}'),
    class: 'policy',
    changes: ['circle-practice-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'its name',
    edits: { [KITCHEN]: replaced(KITCHEN, 'Kitchen', 'Cooks') },
    class: 'policy',
    changes: ['circle-renamed'],
    circles: ['kitchen'],
  },
  {
    what: 'who records',
    edits: kitchen('records: {by: [secretary], signatures: 1}'),
    class: 'trust',
    changes: ['recording-rule-changed'],
    circles: ['kitchen'],
  },
];

const STRUCTURE: readonly Case[] = [
  {
    what: 'a new circle: its parent',
    edits: {
      'circles/bees/circle.yaml': 'name: Bees\nparent: garden\nstatus: forming\naim: [Bees.]\nmembers: [eva]\n',
      'circles/bees/roles/leader.yaml': 'title: Leader\npurpose: Leads.\n',
    },
    class: 'structure',
    changes: ['circle-created', 'role-described'],
    circles: ['garden'],
  },
  {
    what: 'a new circle below a new circle: whoever is above both',
    edits: {
      'circles/bees/circle.yaml': 'name: Bees\nparent: herbs\nstatus: forming\nmembers: [eva]\n',
      'circles/hives/circle.yaml': 'name: Hives\nparent: bees\nstatus: forming\nmembers: [eva]\n',
      'circles/hives/policies/smoke.yaml': 'title: Smoke\ntext: No smoke.\nreview: 2027-11-30\n',
    },
    class: 'structure',
    changes: ['circle-created', 'circle-created', 'policy-adopted'],
    circles: ['herbs'],
  },
  {
    what: 'its own confirmation',
    before: garden('status: forming'),
    edits: garden('status: active'),
    class: 'structure',
    changes: ['circle-confirmed'],
    circles: ['garden'],
  },
  {
    what: 'its own confirmation by leaving out the word',
    before: garden('status: forming'),
    edits: { [GARDEN]: textAt(GARDEN) },
    class: 'structure',
    changes: ['circle-confirmed'],
    circles: ['garden'],
  },
  {
    what: 'its own confirmation together with another aim',
    before: garden('status: forming'),
    edits: { [GARDEN]: replaced(GARDEN, 'Growing.', 'Growing everything.') },
    class: 'structure',
    changes: ['aim-changed', 'circle-confirmed'],
    circles: ['garden', 'general'],
  },
  {
    what: 'an aim',
    edits: { [HERBS]: replaced(HERBS, 'aim: [Herbs.]', 'aim: [Tea.]') },
    class: 'domain',
    changes: ['aim-changed'],
    circles: ['garden', 'herbs'],
  },
  {
    what: 'an aim of the root',
    edits: { [GENERAL]: replaced(GENERAL, 'Keeping', 'Getting') },
    class: 'domain',
    changes: ['aim-changed'],
    circles: ['general'],
  },
  {
    what: 'a layer',
    edits: kitchen('layer: places'),
    class: 'structure',
    changes: ['circle-structure-changed'],
    circles: ['general', 'kitchen'],
  },
  {
    what: 'a pause',
    edits: { [HERBS]: `${textAt(HERBS)}status: paused\n` },
    class: 'structure',
    changes: ['circle-status-changed'],
    circles: ['garden', 'herbs'],
  },
  {
    what: 'a dissolution that hands over to a third circle',
    edits: {
      [HERBS]: `${replaced(HERBS, 'domain: [Pots of herbs]', 'domain: []')}status: dissolved\n`,
      [KITCHEN]: replaced(KITCHEN, 'domain: [', 'domain: [Pots of herbs, '),
    },
    class: 'structure',
    changes: ['circle-status-changed', 'domain-item-moved'],
    circles: ['garden', 'general', 'herbs', 'kitchen'],
  },
  {
    what: 'another parent',
    edits: { [HERBS]: replaced(HERBS, 'parent: garden', 'parent: kitchen') },
    class: 'structure',
    changes: ['circle-moved'],
    circles: ['garden', 'herbs', 'kitchen'],
  },
  {
    what: 'a domain item moved to a neighbour',
    edits: {
      [KITCHEN]: replaced(KITCHEN, ', {id: tools, text: Pots}', ''),
      [GARDEN]: replaced(GARDEN, '[Beds]', '[Beds, {id: tools, text: Pots}]'),
    },
    class: 'domain',
    changes: ['domain-item-moved'],
    circles: ['garden', 'general', 'kitchen'],
  },
  {
    what: 'a domain item handed over',
    edits: { [KITCHEN]: replaced(KITCHEN, 'text: Pots', 'text: Pots, handed-over: {to: herbs}') },
    class: 'domain',
    changes: ['domain-item-changed'],
    circles: ['general', 'herbs', 'kitchen'],
  },
  {
    what: 'a domain item taken back',
    before: { [KITCHEN]: replaced(KITCHEN, 'text: Pots', 'text: Pots, handed-over: {to: herbs}') },
    edits: { [KITCHEN]: textAt(KITCHEN) },
    class: 'domain',
    changes: ['domain-item-changed'],
    circles: ['general', 'herbs', 'kitchen'],
  },
];

const WHOLE: readonly Case[] = [
  {
    what: 'the name',
    before: MISSION,
    edits: { 'circles.yaml': replaced('circles.yaml', 'Maple', 'Elm') },
    class: 'settings',
    changes: ['organisation-renamed'],
    circles: ['mission'],
  },
  {
    what: 'the mission',
    before: MISSION,
    edits: { 'circles.yaml': replaced('circles.yaml', 'run', 'keep') },
    class: 'settings',
    changes: ['mission-changed'],
    circles: ['mission'],
  },
  {
    what: 'the legal form',
    before: MISSION,
    edits: { 'circles.yaml': `${textAt('circles.yaml')}legal-form: Club\n` },
    class: 'settings',
    changes: ['mission-changed'],
    circles: ['mission'],
  },
  {
    what: 'a setting',
    before: MISSION,
    edits: { 'circles.yaml': `${textAt('circles.yaml')}governance: {voices: named}\n` },
    class: 'settings',
    changes: ['settings-changed'],
    circles: ['general'],
  },
  {
    what: 'labels',
    before: MISSION,
    edits: { 'circles.yaml': `${textAt('circles.yaml')}labels: {circle: team}\n` },
    class: 'settings',
    changes: ['labels-changed'],
    circles: ['general'],
  },
  {
    what: 'a field of their own in the settings',
    edits: { 'circles.yaml': `${textAt('circles.yaml')}x-rank: 1\n` },
    class: 'settings',
    changes: ['settings-changed'],
    circles: ['general'],
  },
  {
    what: 'a member organisation',
    edits: { 'organisations/school.yaml': null },
    class: 'membership',
    changes: ['member-organisation-removed'],
    circles: ['general'],
  },
  {
    what: 'a person taken out',
    edits: { 'people/fay.yaml': null },
    class: 'membership',
    changes: ['person-removed'],
    circles: ['general'],
  },
  {
    what: 'a new person whom a circle takes in',
    edits: { 'people/ida.yaml': 'name: Ida\n', [KITCHEN]: replaced(KITCHEN, 'cleo,', 'cleo, ida,') },
    class: 'membership',
    changes: ['member-joined', 'person-added'],
    circles: ['kitchen'],
  },
  {
    what: 'a new person whom a new circle takes in',
    edits: {
      'people/ida.yaml': 'name: Ida\n',
      'circles/bees/circle.yaml': 'name: Bees\nparent: garden\nmembers: [ida]\n',
    },
    class: 'structure',
    changes: ['circle-created', 'person-added'],
    circles: ['garden'],
  },
  {
    what: 'a new person whom nobody takes in',
    edits: { 'people/ida.yaml': 'name: Ida\n' },
    class: 'membership',
    changes: ['person-added'],
    circles: ['general'],
  },
  {
    what: 'a first key',
    edits: { 'people/fay.yaml': 'name: Fay\nkeys: [{key: "ssh-ed25519 AAAAnew", proof: eA==}]\n' },
    class: 'trust',
    changes: ['key-added'],
    circles: ['general'],
  },
  {
    what: 'keys of two persons',
    edits: {
      'people/ana.yaml': replaced('people/ana.yaml', '[{', '[{key: "ssh-ed25519 AAAAa2"}, {'),
      'people/ben.yaml': replaced('people/ben.yaml', '[{', '[{key: "ssh-ed25519 AAAAb2"}, {'),
    },
    class: 'trust',
    changes: ['key-added', 'key-added'],
    circles: ['general'],
  },
];

const ALONE: readonly Case[] = [
  {
    what: 'a new key with the old one',
    edits: {
      'people/ana.yaml':
        'name: Ana\nkeys: [{key: "ssh-ed25519 AAAAana", ended: retired}, {key: "ssh-ed25519 AAAAa2", proof: eA==}]\n',
    },
    class: 'trust',
    changes: ['key-added', 'key-ended'],
    circles: ['general'],
    alone: 'ana',
  },
  {
    what: 'their name',
    edits: { 'people/eva.yaml': 'name: Eva Lind\n' },
    class: 'membership',
    changes: ['person-renamed'],
    circles: ['general'],
    alone: 'eva',
  },
  {
    what: 'what they offer',
    edits: { 'people/eva.yaml': 'name: Eva\noffers: [cooking]\nx-mail: none\n' },
    class: 'membership',
    changes: ['person-described'],
    circles: ['general'],
    alone: 'eva',
  },
  {
    what: 'a training',
    edits: { 'people/eva.yaml': 'name: Eva\ntraining: [{requirement: basics, completed: 2026-10-03}]\n' },
    class: 'membership',
    changes: ['training-recorded'],
    circles: ['general'],
    alone: 'eva',
  },
  {
    what: 'going on leave',
    edits: { 'people/eva.yaml': 'name: Eva\nstatus: on-leave\n' },
    class: 'membership',
    changes: ['person-status-changed'],
    circles: ['general'],
    alone: 'eva',
  },
  {
    what: 'coming back from leave',
    edits: { 'people/gus.yaml': 'name: Gus\n' },
    class: 'membership',
    changes: ['person-status-changed'],
    circles: ['general'],
    alone: 'gus',
  },
  {
    what: 'leave from one circle',
    edits: { [KITCHEN]: replaced(KITCHEN, 'cleo,', '{person: cleo, status: on-leave},') },
    class: 'membership',
    changes: ['member-changed'],
    circles: ['kitchen'],
    alone: 'cleo',
  },
  {
    what: 'leaving everything',
    edits: {
      'people/ben.yaml': `${textAt('people/ben.yaml')}status: left\n`,
      [KITCHEN]: replaced(KITCHEN, '[ben, ', '['),
      [GENERAL]: replaced(GENERAL, '{person: ben, link: kitchen}, ', ''),
      [TERM]: `${textAt(TERM)}ended: 2027-05-02\n`,
    },
    class: 'membership',
    changes: ['member-left', 'member-left', 'person-status-changed', 'term-ended'],
    circles: ['general', 'kitchen'],
    alone: 'ben',
  },
  {
    what: 'resigning, with a reason',
    edits: { [TERM]: `${textAt(TERM)}ended: 2027-05-02\nreason: A new job\n` },
    class: 'selection',
    changes: ['term-ended'],
    circles: ['kitchen'],
    alone: 'ben',
  },
];

/** Each of these was once, or could be thought, a way to need less. */
const AROUND: readonly Case[] = [
  {
    what: 'a key that comes with a new person is a first key',
    edits: {
      'people/ida.yaml': 'name: Ida\nkeys: [{key: "ssh-ed25519 AAAAida", proof: eA==}]\n',
      [KITCHEN]: replaced(KITCHEN, 'cleo,', 'cleo, ida,'),
    },
    class: 'trust',
    changes: ['member-joined', 'person-added'],
    circles: ['general', 'kitchen'],
  },
  {
    what: 'who has left does not come back by their own word',
    edits: { 'people/hal.yaml': 'name: Hal\n' },
    class: 'membership',
    changes: ['person-status-changed'],
    circles: ['general'],
  },
  {
    what: 'an early end is not put off alone',
    before: { [TERM]: `${textAt(TERM)}ended: 2027-05-02\n` },
    edits: { [TERM]: `${textAt(TERM)}ended: 2027-11-02\n` },
    class: 'selection',
    changes: ['term-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'an early end is not taken back alone',
    before: { [TERM]: `${textAt(TERM)}ended: 2027-05-02\n` },
    edits: { [TERM]: textAt(TERM) },
    class: 'selection',
    changes: ['term-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'resigning does not carry a longer term along',
    edits: { [TERM]: `${replaced(TERM, '2027-11-30', '2029-11-30')}ended: 2028-05-02\n` },
    class: 'selection',
    changes: ['term-changed', 'term-ended'],
    circles: ['kitchen'],
  },
  {
    what: 'probation does not end by going on leave',
    before: { [KITCHEN]: replaced(KITCHEN, 'cleo,', '{person: cleo, status: probation},') },
    edits: { [KITCHEN]: replaced(KITCHEN, 'cleo,', '{person: cleo, status: on-leave},') },
    class: 'membership',
    changes: ['member-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'leave does not bring a seat for an organisation',
    edits: { [KITCHEN]: replaced(KITCHEN, 'cleo,', '{person: cleo, status: on-leave, for: school},') },
    class: 'membership',
    changes: ['member-changed'],
    circles: ['kitchen'],
  },
  {
    what: 'joining is not done alone',
    edits: { [KITCHEN]: replaced(KITCHEN, 'gus]', 'gus, eva]') },
    class: 'membership',
    changes: ['member-joined'],
    circles: ['kitchen'],
  },
  {
    what: 'a key is not brought back alone',
    before: {
      'people/ana.yaml': replaced('people/ana.yaml', '"}', '", ended: revoked}, {key: "ssh-ed25519 AAAAa2"}'),
    },
    edits: { 'people/ana.yaml': replaced('people/ana.yaml', '"}', '"}, {key: "ssh-ed25519 AAAAa2"}') },
    class: 'trust',
    changes: ['key-changed'],
    circles: ['general'],
  },
  {
    what: 'a key does not get another proof alone',
    edits: { 'people/ana.yaml': replaced('people/ana.yaml', '"}', '", proof: eA==}') },
    class: 'trust',
    changes: ['key-changed'],
    circles: ['general'],
  },
  {
    what: 'a key does not vanish alone',
    edits: { 'people/ana.yaml': 'name: Ana\n' },
    class: 'trust',
    changes: ['key-removed'],
    circles: ['general'],
  },
  {
    what: 'a sub-circle does not become the general circle by a word',
    edits: { [HERBS]: `${textAt(HERBS)}type: general\n` },
    class: 'structure',
    changes: ['circle-structure-changed'],
    circles: ['garden', 'general', 'herbs'],
  },
  {
    what: 'a new sub-circle does not become the general circle',
    edits: { 'circles/bees/circle.yaml': 'name: Bees\nparent: herbs\ntype: general\nmembers: [eva]\n' },
    class: 'structure',
    changes: ['circle-created'],
    circles: ['general', 'herbs'],
  },
  {
    what: 'a circle does not cut itself off',
    edits: { [HERBS]: replaced(HERBS, 'parent: garden\n', '') },
    class: 'structure',
    changes: ['circle-moved'],
    circles: ['garden', 'general', 'herbs'],
  },
  {
    what: 'another root needs the root there is',
    before: MISSION,
    edits: { 'circles.yaml': `${textAt('circles.yaml')}layers: [{id: all, name: All, root: herbs}]\n` },
    class: 'settings',
    changes: ['layers-changed'],
    circles: ['general', 'mission'],
  },
  {
    what: 'a circle that loses its own file keeps nobody out',
    edits: { [HERBS]: null },
    class: 'structure',
    changes: ['circle-removed'],
    circles: ['garden', 'herbs'],
  },
  {
    what: 'policies of a circle without a file are for all',
    before: { 'circles/lost/policies/old.yaml': 'title: Old\ntext: Old.\nreview: 2027-11-30\n' },
    edits: { 'circles/lost/policies/old.yaml': null },
    class: 'policy',
    changes: ['policy-removed'],
    circles: ['general'],
  },
  {
    what: 'a dissolved circle is answered for by its parent',
    before: { [HERBS]: `${textAt(HERBS)}status: dissolved\n` },
    edits: { 'circles/herbs/policies/tea.yaml': 'title: Tea\ntext: Tea.\nreview: 2027-11-30\n' },
    class: 'policy',
    changes: ['policy-adopted'],
    circles: ['garden'],
  },
  {
    what: 'a circle in which nobody can answer is answered for by its parent',
    before: EMPTY_HERBS,
    edits: { 'circles/herbs/policies/tea.yaml': 'title: Tea\ntext: Tea.\nreview: 2027-11-30\n' },
    class: 'policy',
    changes: ['policy-adopted'],
    circles: ['garden'],
  },
  {
    what: 'a circle of which the last member is removed is answered for by its parent',
    before: { [HERBS]: replaced(HERBS, '[eva, fay]', '[fay]') },
    edits: { [HERBS]: replaced(HERBS, '[eva, fay]', '[]') },
    class: 'membership',
    changes: ['member-left'],
    circles: ['garden'],
    alone: 'fay',
  },
  {
    what: 'a general circle in which nobody can answer is answered for by the root',
    before: { ...MISSION, [GENERAL]: 'name: General Circle\nparent: mission\n' },
    edits: { 'circles.yaml': `${textAt('circles.yaml')}public: true\n` },
    class: 'settings',
    changes: ['settings-changed'],
    circles: ['mission'],
  },
  {
    what: 'circles in a ring are answered for by the general circle',
    before: { [HERBS]: replaced(HERBS, '[eva, fay]', '[]').replace('parent: garden', 'parent: herbs') },
    edits: { 'circles/herbs/policies/tea.yaml': 'title: Tea\ntext: Tea.\nreview: 2027-11-30\n' },
    class: 'policy',
    changes: ['policy-adopted'],
    circles: ['general'],
  },
  {
    what: 'a domain item moved and altered is given up and taken',
    edits: {
      [KITCHEN]: replaced(KITCHEN, ', {id: tools, text: Pots}', ''),
      [GARDEN]: replaced(GARDEN, '[Beds]', '[Beds, {id: tools, text: Pots and spades}]'),
    },
    class: 'domain',
    changes: ['domain-item-added', 'domain-item-removed'],
    circles: ['garden', 'general', 'kitchen'],
  },
  {
    what: 'a domain item does not hide behind the id of another',
    before: { [KITCHEN]: replaced(KITCHEN, 'domain: [', 'domain: [menus, ') },
    edits: { [KITCHEN]: textAt(KITCHEN) },
    class: 'domain',
    changes: ['domain-item-removed'],
    circles: ['general', 'kitchen'],
  },
  {
    what: 'a field of its own in a circle',
    edits: kitchen('x-colour: red'),
    class: 'structure',
    changes: ['circle-structure-changed'],
    circles: ['general', 'kitchen'],
  },
  {
    what: 'a person is removed and not renamed',
    edits: { 'people/fay.yaml': null, 'people/fae.yaml': 'name: Fay\n' },
    class: 'membership',
    changes: ['person-added', 'person-removed'],
    circles: ['general'],
  },
];

describe.each([
  ['what a circle decides', ORDINARY],
  ['structure', STRUCTURE],
  ['what concerns all', WHOLE],
  ['what a person does alone', ALONE],
  ['ways around', AROUND],
] as const)('%s', (_group, cases) => {
  it.each(cases.map((one) => [one.what, one] as const))('%s', (_what, wanted) => {
    const { changes, before, after } = edited(wanted.edits, wanted.before);
    expect(changes.map((change) => change.change).sort()).toEqual([...wanted.changes].sort());
    expect(classOf(changes, before.settings.governance)).toBe(wanted.class);
    expect(mandateOf(changes, { before, after })).toEqual({
      circles: wanted.circles,
      ...(wanted.alone === undefined ? {} : { alone: wanted.alone }),
    });
  });
});

describe('a key that stands twice', () => {
  // No file is read with one, but a record could say it.
  it('hides nothing', () => {
    const before = edited({}).before;
    const ended = { key: 'ssh-ed25519 AAAAana', ended: 'revoked' };
    const entries = [...before.entries.values()].map((entry) => {
      const { keys } = entry.value;
      const doubled =
        entry.id === 'ana' && Array.isArray(keys) ? { ...entry.value, keys: [ended, ...keys] } : entry.value;
      return { ...entry, value: doubled };
    });
    const after = assemble(entries);
    const changes = diff(before, after);
    expect(changes.map((change) => change.change)).toEqual(['key-changed']);
    expect(classOf(changes, before.settings.governance)).toBe('trust');
    expect(mandateOf(changes, { before, after })).toEqual({ circles: ['general'] });
  });
});

describe('the founding', () => {
  it('has nobody to ask', () => {
    const sides = { before: assemble([]), after: edited({}).after };
    expect(mandateOf(diff(sides.before, sides.after), sides)).toEqual({ circles: [] });
  });
});
