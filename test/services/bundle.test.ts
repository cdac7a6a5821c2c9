/** Bundles of all decisions of the organisation of the tests: each can be checked by itself, holds nothing private, and tells what was altered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../src/disk/zip.ts';
import { memoryTree } from '../../src/load/file-tree.ts';
import { type BundledDecision, bundledDecision } from '../../src/services/bundle.ts';
import { bundlePage } from '../../src/services/bundle-page.ts';
import { packedBundle } from '../../src/services/packed-bundle.ts';
import { bundleIn } from '../../src/services/verify-bundle.ts';
import { withNames } from '../../src/services/workplace.ts';
import { readDossiers } from '../../src/trust/dossier.ts';
import { linking } from '../attack.ts';
import { foundedAnew } from '../founded-anew.ts';
import { decide, type Files, folderOf, TODAY, treeOf, verifyWorld, type World, withFiles } from '../ledger.ts';
import { wholeWorld } from '../organisation.ts';

const world = wholeWorld();
const LAST = 'Water in the morning is gone';

describe('each bundle', () => {
  const place = placeOf(world);
  const decisions = readDossiers(place.committed).readable;

  it('verifies by itself, for every decision there is', () => {
    for (const decision of decisions) {
      const bundle = bundledDecision(place, decision);
      const { findings, organisation, records } = verified(bundle.files);
      expect([decision.folder, findings]).toEqual([decision.folder, []]);
      expect(organisation).toBe(place.verification.organisation);
      expect(records.at(-1)?.folder).toBe(decision.folder);
      expect(records).toHaveLength(bundle.records.length);
    }
    expect(decisions).toHaveLength(26);
  });

  it('holds nothing but records, copies, signatures and keys, and the same bytes each time', () => {
    const hidden = ['private/notes.txt', `${folderOf(world, LAST)}/private.txt`, 'people/ana.yaml'];
    const other = placeOf(withFiles(world, new Map(hidden.slice(0, 1).map((path) => [path, 'Ana was cross.']))));
    for (const decision of decisions) {
      const files = packed(place, decision.folder);
      const inside = [...files.keys()].map((path) => path.slice(path.indexOf('/') + 1));
      const stray = inside.filter((path) => !LAWFUL.test(path));
      expect(stray).toEqual([]);
      expect(inside.filter((path) => /account|evidence|adopted\/people/.test(path))).toEqual([]);
      expect(Buffer.compare(zipOf(files) ?? EMPTY, zipOf(packed(other, decision.folder)) ?? EMPTY)).toBe(0);
    }
  });

  it('no longer verifies when one bit of a record, a copy or a signature is another', () => {
    const { files } = bundledDecision(place, dossierOf(place, LAST));
    const paths = [...files.keys()].filter((path) => path !== 'allowed_signers');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 0, max: 7 }), (path, at, bit) => {
        const bytes = Uint8Array.from(files.get(path) ?? EMPTY);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        // the line end that closes a signature may be missing, as with ssh-keygen itself
        const isLastLineEnd = path.endsWith('.sig') && place === bytes.length - 1;
        expect(isLastLineEnd || verified(new Map([...files, [path, bytes]])).findings.length > 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('names only keys that signed something in it', () => {
    const keys = (title: string) =>
      new TextDecoder().decode(bundledDecision(place, dossierOf(place, title)).files.get('allowed_signers'));
    expect(keys('Buy an oven').split('\n').length).toBeLessThan(keys(LAST).split('\n').length);
    expect(keys(LAST)).not.toContain('valid-before');
  });
});

describe('the page', () => {
  it('shows what comes from files on lines of their own, and never as something to type', () => {
    const nasty = '    rm -rf ~ `rm -rf ~` $(rm)';
    const hostile = decide(world, {
      title: `Paint${nasty}`,
      text: `Red.\n${nasty}\n\n    sha256sum x`,
      by: 'ana',
      decided: '2026-05-20',
    });
    const place = placeOf(hostile);
    const decision = dossierOf(place, `Paint${nasty}`);
    const page = bundlePage(bundledDecision(place, decision), place.organisation);
    const typed = page.split('\n').filter((line) => line.startsWith('    '));
    expect(
      typed.every((line) => /^ {4}(sha256sum|ssh-keygen -Y verify|grep (after|previous):|for s in) /.test(line)),
    ).toBe(true);
    expect(typed.join('\n')).not.toContain('rm ');
    expect(page).toContain(`  | ${nasty}`);
    expect([...page.matchAll(/^(\d)\. /gm)].map(([, number]) => number)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('says which later decision replaces it', () => {
    const digest = dossierOf(placeOf(world), 'Buy an oven').digest;
    const place = placeOf(linking(world, { supersedes: digest }));
    const page = bundlePage(bundledDecision(place, dossierOf(place, 'Buy an oven')), place.organisation);
    expect(page).toMatch(/^A later one replaces it: Buy a table \(\d+ \w+ 2026\)\.$/m);
  });
});

describe('a group that was founded anew', () => {
  it('has what was before in its bundles, so that they verify by themselves', () => {
    const anew = foundedAnew(world);
    const place = placeOf(anew);
    const [founding] = place.verification.records;
    const decision = readDossiers(place.committed).readable.find(({ folder }) => folder === founding?.folder);
    const bundle = decision && bundledDecision(place, decision);
    expect(bundle?.earlier).toHaveLength(26);
    expect(verified(bundle?.files ?? new Map()).findings).toEqual([]);
    expect(bundle && bundlePage(bundle, place.organisation)).toContain('The first 26 records are from before');
  });
});

describe('the archive', () => {
  it('is not made when it would not fit', () => {
    const many = new Map(Array.from({ length: 65_535 }, (_, at) => [`${at}`, EMPTY]));
    expect(zipOf(many)).toBeUndefined();
    expect(zipOf(new Map())).toHaveLength(22);
  });
});

const EMPTY = new Uint8Array();
const LAWFUL =
  /^(READ-ME-FIRST\.txt|SHA256SUMS|allowed_signers|circles\/[a-z-]+\/decisions\/[\w-]+\/(decision\.yaml|[a-z-]+(\.objection)?\.sig|[a-z-]+\.objection\.yaml|adopted\/[\w/-]+\.yaml))$/;

function placeOf(of: World) {
  const committed = treeOf(of);
  const verification = verifyWorld(of);
  return { committed, verification, organisation: withNames(verification, committed).organisation };
}

type Place = ReturnType<typeof placeOf>;

function dossierOf({ committed }: Place, title: string) {
  const found = readDossiers(committed).readable.find(({ record }) => record.title === title);
  if (found === undefined) throw new Error(`no decision "${title}"`);
  return found;
}

function packed(place: Place, folder: string): ReadonlyMap<string, Uint8Array> {
  const decision = readDossiers(place.committed).readable.find((one) => one.folder === folder);
  const bundle: BundledDecision | undefined = decision && bundledDecision(place, decision);
  return bundle === undefined ? new Map() : packedBundle(bundle, place.organisation);
}

function verified(files: Files) {
  return bundleIn(memoryTree(Object.fromEntries(files)), TODAY);
}
