/** Makes an organisation of a wished number of files, as groups are: the same seed gives the same bytes. */
import { compareText } from '../../src/model/finding.ts';
import { chanceOf } from './chance.ts';
import {
  backlogFile,
  circleFiles,
  type Files,
  type Making,
  meetingFiles,
  organisationFile,
  peopleFiles,
  policies,
} from './files.ts';
import { plant } from './plant.ts';
import { type Chain, decisions, dossier, founding } from './records.ts';
import { type CircleSketch, sketch } from './sketch.ts';

/** What is wished for. */
export interface Wish {
  /** How many files a check has to read, from 60 on; copies of what was adopted and signatures lie beside them. */
  readonly files: number;
  readonly seed: number;
  /** The day on which it checks without errors. */
  readonly today: string;
  /** Days in quotes, for tools that read YAML 1.1. */
  readonly quotedDays?: boolean;
  /** How many files get one error each. */
  readonly errors?: number;
}

interface Made {
  readonly circles: readonly CircleSketch[];
  readonly files: Map<string, string>;
}

/** What one circle comes to, with its people and decisions, at the first try. */
const FILES_A_CIRCLE = 30;
/** From one try to the next, so that no other seed that anybody would take gives the same. */
const ANOTHER = 1_000_003;

/** The files, sorted by path; exactly as many as wished of those that a check reads. */
export function generate({ files: wished, seed, today, quotedDays = false, errors = 0 }: Wish): Files {
  if (wished < 60) throw new Error('a group with roles and decisions has at least 60 files');
  let making: Making = { chance: chanceOf(seed), today, quotedDays };
  let count = Math.floor(wished / FILES_A_CIRCLE);
  let made = whole(count, making);
  for (let tried = 1; readCount(made.files) > wished; tried++) {
    count = Math.max(Math.min(count - 1, Math.floor((count * wished) / readCount(made.files))), 1);
    making = { chance: chanceOf(seed + tried * ANOTHER), today, quotedDays };
    made = whole(count, making);
  }
  fill(made, wished, making);
  const sorted = [...made.files].sort(([a], [b]) => compareText(a, b));
  return plant(new Map(sorted), errors);
}

/** How many of the files a check reads: none that lies beside a decision to prove it. */
export function readCount(files: Files): number {
  let count = 0;
  for (const path of files.keys()) count += /\/adopted\/|\.sig$/.test(path) ? 0 : 1;
  return count;
}

/** A whole organisation of that many circles. */
function whole(count: number, making: Making): Made {
  const circles = sketch(count, making.today, making.chance);
  const files = new Map(organisationFile(making));
  const chain: Chain = { organisation: '', previous: '' };
  for (const circle of circles) {
    const parts = circle.parent === undefined ? [founding(circle, { making, chain, written: files })] : [];
    for (const part of [...parts, ...filesOf(circle, chain, making)])
      for (const [path, text] of part) files.set(path, text);
  }
  return { circles, files };
}

/** What governs a circle, its people, what it decided, and in most cases the topics that wait. */
function filesOf(circle: CircleSketch, chain: Chain, making: Making): readonly Files[] {
  const governed = circleFiles(circle, making);
  const agreed = policies(circle, making);
  const dossiers = decisions(circle, agreed, { files: governed, making }).map((one) => dossier(one, chain, making));
  const adopted = new Map(agreed.map(({ path, text }) => [path, text]));
  const backlog = making.chance.in(0.6) ? [backlogFile(circle, making)] : [];
  return [governed, peopleFiles(circle, making), adopted, ...dossiers, ...backlog, meetingFiles(circle, 1, making)];
}

/** More minutes of meetings, the same number for each circle but for the first ones, until there are as many files as wished. */
function fill({ circles, files }: Made, wished: number, making: Making): void {
  const missing = Math.max(wished - readCount(files), 0);
  for (const [index, circle] of circles.entries()) {
    const count = Math.floor(missing / circles.length) + (index < missing % circles.length ? 1 : 0);
    // each has one already, and it is written anew
    for (const [path, text] of meetingFiles(circle, count + 1, making)) files.set(path, text);
  }
}
