/** Every template, as a group of four founds it: clean on the first day, drawn in every format, with words that mean something. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FileTree, memoryTree } from '../../src/load/file-tree.ts';
import { load } from '../../src/load/load.ts';
import { readBacklog } from '../../src/load/read-backlog.ts';
import { templatesEn } from '../../src/messages/en/templates.ts';
import { generalOf } from '../../src/model/organisation.ts';
import { frontPage } from '../../src/render/front-page.ts';
import { check } from '../../src/services/check.ts';
import { foundingFiles, mindOf, openTemplate, packageFolder, TEMPLATES } from '../../src/services/template.ts';
import { DRAWINGS, draw } from '../render/charts/draw.ts';
import { elementsOf } from '../render/charts/strict-xml.ts';

const TODAY = '2026-12-01';
const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dan'];

function founded(name: string): FileTree {
  const founders = PEOPLE.map((person) => ({ id: person.toLowerCase(), name: person, keys: [] }));
  const words = { name: 'Our Group', mission: 'To do it together.', public: false, timezone: 'UTC', founders };
  return memoryTree(Object.fromEntries(foundingFiles(openTemplate(name, '.'), words, TODAY)));
}

it('lists every folder, and has a sentence for each', () => {
  expect([...TEMPLATES].sort()).toEqual(readdirSync(packageFolder('templates')).sort());
  expect(Object.values(templatesEn).filter((sentence) => sentence.length > 56)).toEqual([]);
});

describe.each(TEMPLATES)('%s', (name) => {
  const tree = founded(name);
  const { organisation, faults } = load(tree);
  const circles = [...organisation.circles.values()];

  it('checks clean on the first day, with hints that fit on three lines', () => {
    const { counts } = check({ loaded: load(tree), today: TODAY });
    expect([faults, counts.error, counts.warning]).toEqual([[], 0, 0]);
    expect(counts.advice).toBeLessThanOrEqual(3);
  });

  it('puts nothing into force that nobody agreed to, and nobody into a role', () => {
    expect(circles.flatMap((circle) => [...circle.policies.keys(), ...circle.terms.keys()])).toEqual([]);
    expect(circles.map(({ status }) => status).filter((status) => status !== 'forming')).toEqual(
      name === 'small-group' ? ['active'] : [],
    );
  });

  it('says of every circle what it does and decides, and of every role what it is for', () => {
    const deciding = circles.filter(({ type }) => type !== 'gathering');
    expect(circles.filter(({ aim }) => aim.length === 0)).toEqual([]);
    expect(deciding.filter(({ domain }) => domain.length === 0)).toEqual([]);
    const roles = circles.flatMap((circle) => [...circle.roles.values()]);
    const purposes = roles.filter(({ kind }) => kind === 'operational' || kind === 'advisory-seat');
    expect(new Set(purposes.map(({ purpose }) => purpose)).size).toBe(purposes.length);
    expect(roles.filter(({ kind, authority }) => kind === 'operational' && authority.length === 0)).toEqual([]);
  });

  it('ends what is for a time on a day that lies ahead', () => {
    const text = [...tree.list()].map(({ path }) => new TextDecoder().decode(tree.read(path))).join('');
    expect(text).not.toMatch(/^x-/m);
    const helping = circles.filter(({ type, ends }) => type === 'helping' || ends !== undefined);
    expect(helping.filter(({ ends }) => ends === undefined || ends <= TODAY)).toEqual([]);
    expect(helping.length > 0).toBe(['family-camp', 'homeschool-coop', 'popup'].includes(name));
  });

  it('lets the centre start with the topics it has to decide, where it has several circles', () => {
    const centre = generalOf(organisation)?.id ?? '';
    const topics = readBacklog(tree, centre) ?? [];
    expect(topics.length).toBeGreaterThan(circles.length > 1 ? 8 : -1);
    expect(topics.filter(({ kind }) => kind !== 'decide')).toEqual([]);
    expect([...tree.list()].filter(({ path }) => path.endsWith('backlog.yaml')).map(({ path }) => path)).toEqual(
      topics.length === 0 ? [] : [`circles/${centre}/backlog.yaml`],
    );
  });

  it('says on the front page what a group of this kind has to mind', () => {
    const mind = mindOf(openTemplate(name, '.')) ?? '';
    expect(mind.length).toBeGreaterThan(100);
    expect(frontPage(organisation, TODAY, mind)).toContain(`## To keep in mind\n\n${mind}\n\n<!-- circles`);
  });

  it.each(DRAWINGS)('is drawn as %s with all its circles', (drawing) => {
    const chart = draw(organisation, drawing);
    if (drawing === 'svg') expect(elementsOf(chart).length).toBeGreaterThan(circles.length);
    for (const circle of circles) expect(chart).toContain(/^\w+/.exec(circle.name)?.[0]);
  });
});
