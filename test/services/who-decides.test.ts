/** Who decides in a small co-op: alone, by consent, by recommending, above, instead, and where nobody says so. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { whoDecidesLines } from '../../src/cli/print-who-decides.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { labelsOf } from '../../src/messages/labels.ts';
import { plainStyle } from '../../src/render/style.ts';
import { lookWhoDecides, type WhoDecides } from '../../src/services/who-decides.ts';
import { runCircles } from '../cli/run-circles.ts';
import { temporaryFolder } from '../repository.ts';

const FILES = {
  'circles.yaml': 'name: Maple\nmission: To cook.\n',
  'people/ana.yaml': 'name: Ana Ruiz\n',
  'people/ben.yaml': 'name: Ben Okoro\n',
  'people/cleo.yaml': 'name: Cleo Lind\n',
  'circles/general/circle.yaml':
    'name: Maple\naim: [To cook.]\ndomain: [The yearly budget]\nmembers: [ana, ben, cleo]\n',
  'circles/general/roles/leader.yaml': 'title: Leader\nkind: leader\npurpose: Leads.\n',
  'circles/kitchen/circle.yaml': `name: Kitchen
parent: general
aim: [Cooking.]
domain:
  - Menus and recipes
  - {text: Opening hours of the hall, authority: recommend}
  - {text: Colour of the walls, authority: recommend, limits: The landlord decides.}
  - {text: Herbs and spices, handed-over: {to: garden, until: 2026-12-01}}
members: [ana, ben]
`,
  'circles/kitchen/roles/leader.yaml':
    'title: Leader\nkind: leader\npurpose: Leads.\nauthority: [Chooses suppliers.]\n',
  'circles/kitchen/roles/secretary.yaml':
    'title: Secretary\nkind: secretary\npurpose: Writes.\nauthority: [Buys paper up to 20 EUR.]\n',
  'circles/kitchen/terms/secretary-2026-01-01.yaml':
    'role: secretary\nperson: ben\nstart: 2026-01-01\nend: 2027-01-01\n',
  'circles/kitchen/policies/allergens.yaml':
    'title: Allergens in recipes are labelled\nstatus: active\ntext: Every dish carries a label.\nreview: 2027-11-30\n',
  'circles/garden/circle.yaml': 'name: Garden\nparent: general\naim: [Growing.]\ndomain: [Compost]\nmembers: [cleo]\n',
  'circles/attic/circle.yaml': 'name: Attic\nparent: general\naim: [Storing.]\ndomain: [Old lamps]\nmembers: []\n',
  'circles/cellar/circle.yaml':
    'name: Cellar\nparent: general\naim: [Wine.]\ndomain: [Wine bottles]\nstatus: paused\nmembers: [cleo]\n',
} as const;

function ask(
  question: string,
  more: { circle?: string; today?: string; files?: Record<string, string> } = {},
): WhoDecides {
  const { organisation } = load(memoryTree({ ...FILES, ...more.files }));
  const answer = lookWhoDecides(organisation, { question, circle: more.circle, today: more.today ?? '2026-12-01' });
  if (answer === undefined) throw new Error('nobody decides');
  return answer;
}

function told(question: string, more: Parameters<typeof ask>[1] = {}): readonly string[] {
  const { organisation } = load(memoryTree({ ...FILES, ...more.files }));
  const labels = labelsOf(organisation.settings.labels);
  return whoDecidesLines(ask(question, more), { labels, width: 200, style: plainStyle });
}

describe('who decides', () => {
  it('whoever holds the role, alone', () => {
    expect(told('may I buy paper for 15')).toEqual([
      'The secretary of Kitchen (Ben Okoro) decides alone: Buys paper up to 20 EUR.',
      '    circles/kitchen/roles/secretary.yaml',
      '  Ask Ben Okoro (secretary).',
    ]);
  });

  it('the circle, beyond what the role may alone', () => {
    expect(told('may I buy paper for 21').slice(0, 2)).toEqual([
      'Kitchen decides, by consent.',
      '  It goes beyond what the secretary decides alone: Buys paper up to 20 EUR.',
    ]);
    expect(ask('may I buy paper for 20').how).toBe('alone');
  });

  it('the circle while its role is vacant', () => {
    expect(told('who chooses the supplier')).toContain(
      '  Nobody is leader now; until somebody is, Kitchen decides, by consent.',
    );
  });

  it('the circle with the domain, inside what was agreed', () => {
    expect(told('can we change the recipes')).toEqual([
      'Kitchen decides, by consent.',
      '  Its file says: "Menus and recipes"',
      '    circles/kitchen/circle.yaml',
      '  Guided by this policy of Kitchen: "Allergens in recipes are labelled"',
      '    circles/kitchen/policies/allergens.yaml',
      '  Ask Ana Ruiz and Ben Okoro.',
    ]);
  });

  it('the circle above, where it is only recommended and nothing else is said', () => {
    expect(told('when does the hall open').slice(0, 4)).toEqual([
      'Kitchen recommends on this; it does not decide.',
      '  Its file says: "Opening hours of the hall"',
      '    circles/kitchen/circle.yaml',
      '  What is not handed on stays with Maple, by consent.',
    ]);
    expect(told('can we paint the wall')).toContain('  Where it ends: The landlord decides.');
  });

  it('the circle it was lent to, on the last day too', () => {
    expect(ask('which herbs').circle).toBe('garden');
    expect(ask('which herbs', { today: '2026-12-02' }).circle).toBe('kitchen');
  });

  it('whoever agreed on it, where no domain names it', () => {
    expect(ask('do dishes need a label')).toMatchObject({ how: 'consent', circle: 'kitchen', guides: [] });
  });

  it('the circle above while nobody sits in it, and nobody who is paused', () => {
    expect(told('can I take an old lamp')).toContain(
      '  Nobody sits in Attic yet; until then Maple decides, by consent.',
    );
    expect(ask('may I have a wine bottle').how).toBe('unnamed');
  });

  it('the circle about who holds a role, or its parent about its leader', () => {
    expect(told('who becomes secretary of the kitchen')[0]).toBe('Kitchen selects the secretary, by consent.');
    const files = { 'circles.yaml': `${FILES['circles.yaml']}governance: {leader_by: parent}\n` };
    expect(told('who is elected leader of the kitchen', { files })[0]).toBe(
      'Maple selects the leader of Kitchen, by consent.',
    );
    expect(ask('who is elected leader of the kitchen', { circle: 'kitchen' }).circle).toBe('kitchen');
  });

  it('the centre where nobody says so, told as it is', () => {
    expect(told('xylophones')).toEqual([
      'No circle or role names this, so Maple decides, by consent: what is not handed on stays there.',
      '  Ask Ana Ruiz, Ben Okoro and Cleo Lind.',
    ]);
    expect(lookWhoDecides(load(memoryTree({})).organisation, { question: 'x', today: '2026-12-01' })).toBeUndefined();
  });

  it('perhaps: who asks is told when only a part of the question is met', () => {
    const unsure = '  Only a part of your question is met by these words: look whether they are what you mean.';
    expect(told("may grandmother's xylophone quartet play Vivaldi recipes")).toContain(unsure);
    expect(told('can we change the recipes')).not.toContain(unsure);
  });

  it('looked for in one circle and upwards from there', () => {
    expect(ask('the budget for recipes', { circle: 'garden' })).toMatchObject({ how: 'consent', circle: 'general' });
    expect(ask('the budget for recipes', { circle: 'kitchen' })).toMatchObject({ how: 'consent', circle: 'kitchen' });
  });

  it('each circle of its own, where many say the same', () => {
    const files = { 'circles/garden/roles/secretary.yaml': FILES['circles/kitchen/roles/secretary.yaml'] };
    expect(told('who buys paper', { files })).toEqual([
      'The secretary of each circle decides alone: Buys paper up to 20 EUR.',
      '    circles/garden/roles/secretary.yaml',
      '  Ask the secretary of your circle.',
    ]);
    expect(ask('who buys paper', { files, circle: 'kitchen' })).toMatchObject({ circles: 1, holders: ['Ben Okoro'] });
  });

  it('in the words of the group', () => {
    const files = {
      'circles.yaml': `${FILES['circles.yaml']}labels: {circle: team, role: job, policy: agreement, secretary: scribe}\n`,
    };
    expect(told('xylophones', { files })[0]).toMatch(/^No team or job names this/);
    expect(told('may I buy paper for 15', { files })[0]).toMatch(/^The scribe of Kitchen/);
    expect(told('can we change the recipes', { files })).toContain(
      '  Guided by this agreement of Kitchen: "Allergens in recipes are labelled"',
    );
  });
});

it('gives programs what its schema says, and keeps hidden characters off the terminal', async () => {
  const folder = temporaryFolder();
  const lure = {
    'circles/kitchen/roles/cook.yaml': 'title: "Cook\\u00ad"\npurpose: Cooks.\nauthority: ["Stirs \\u00ad soup."]\n',
  };
  for (const [path, text] of Object.entries({ ...FILES, ...lure })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const schema = JSON.parse(readFileSync(new URL('../../schemas/who-decides.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  for (const question of [
    'may I buy paper for 21',
    'when does the hall open',
    'who becomes leader',
    'recipes',
    'xylophones',
  ]) {
    const { out, code } = await runCircles(['who-decides', question, '--json'], { cwd: folder });
    expect([code, validate(JSON.parse(out)), validate.errors]).toEqual([0, true, null]);
  }
  const { out } = await runCircles(['who-decides', 'who', 'stirs', 'the', 'soup'], { cwd: folder });
  expect(out).toContain('alone: Stirs \\u{ad} soup.');
  expect(await runCircles(['who-decides', '?!'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
});
