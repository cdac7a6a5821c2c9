/** The one outline that every chart is drawn from: each circle, role and link exactly once, in reading order. */

import type { ChartWords } from '../../messages/en/chart.ts';
import { addPeriod, type IsoDate } from '../../model/calendar.ts';
import { type CircleId, type CircleStatus, policiesInForce } from '../../model/circle.ts';
import type { Organisation } from '../../model/organisation.ts';
import { type Placed, readingOrder } from './reading-order.ts';
import { type RoleNode, roleNodes } from './role-node.ts';
import { type SeatNode, seatNodes, seatsByCircle } from './seat-node.ts';

/** One circle as a chart shows it. */
export interface CircleNode {
  readonly id: CircleId;
  readonly name: string;
  readonly status: CircleStatus;
  /** 0 for the outermost circles of this chart. */
  readonly level: number;
  /** The circle it is drawn inside; absent for the outermost ones. */
  readonly parent?: CircleId;
  /** Why it could not be drawn where its file says. */
  readonly fault?: string;
  /** How many people are its members. */
  readonly members: number;
  /** How many of its policies are in force. */
  readonly policies: number;
  /** How many circles inside it the chart leaves out because of its depth. */
  readonly hidden: number;
  readonly roles: readonly RoleNode[];
  readonly seats: readonly SeatNode[];
}

/** Everything a chart says, before it is drawn. */
export interface Outline {
  readonly name: string;
  readonly mission: string;
  readonly asOf: IsoDate;
  /** A circle stands before the circles inside it; neighbours are sorted by id. */
  readonly circles: readonly CircleNode[];
  readonly totals: {
    readonly circles: number;
    readonly roles: number;
    readonly vacant: number;
    readonly expired: number;
  };
}

/** What is drawn, as of when, and in which words. */
export interface OutlineOptions {
  readonly today: IsoDate;
  /** Only this circle and what lies inside it. */
  readonly circle?: CircleId;
  /** How many levels of circles are drawn; all without it. */
  readonly depth?: number;
  readonly words: ChartWords;
}

/** Makes the outline. A broken tree still draws: circles whose parent is missing or loops stand outermost and say so. */
export function outline(organisation: Organisation, options: OutlineOptions): Outline {
  const { today, words } = options;
  const { governance, name, mission } = organisation.settings;
  const view: View = {
    organisation,
    words,
    when: { today, afterTerm: governance.after_term, soon: addPeriod(today, governance.warn_before) },
    seats: seatsByCircle(organisation),
  };
  const circles = readingOrder(organisation, options).map((placed) => circleNode(placed, view));
  return { name, mission, asOf: today, circles, totals: totalsOf(circles) };
}

interface View {
  readonly organisation: Organisation;
  readonly words: ChartWords;
  readonly when: Parameters<typeof roleNodes>[1]['when'];
  readonly seats: ReturnType<typeof seatsByCircle>;
}

function circleNode(placed: Placed, view: View): CircleNode {
  const { circle, level, inside, hidden } = placed;
  const fault = faultOf(placed, view.words);
  return {
    id: circle.id,
    name: circle.name,
    status: circle.status,
    level,
    ...(inside === undefined ? {} : { parent: inside }),
    ...(fault === undefined ? {} : { fault }),
    members: circle.members.length,
    policies: policiesInForce(circle).length,
    hidden,
    roles: roleNodes(circle, view),
    seats: seatNodes(circle, view),
  };
}

function faultOf({ circle, fault }: Placed, words: ChartWords): string | undefined {
  if (fault === undefined || circle.parent === undefined) return undefined;
  return fault === 'missing'
    ? words.missingParent({ parent: circle.parent })
    : words.parentLoop({ parent: circle.parent });
}

function totalsOf(circles: readonly CircleNode[]): Outline['totals'] {
  const roles = circles.flatMap((circle) => circle.roles);
  return {
    circles: circles.length,
    roles: roles.length,
    vacant: roles.filter((role) => role.state === 'vacant').length,
    expired: roles.filter((role) => role.state === 'expired').length,
  };
}
