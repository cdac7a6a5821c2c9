/** The small co-op that the examples of all rules are laid over: two circles, double-linked, every term running. */
import type { IsoDate } from '../model/calendar.ts';

/** The day on which examples are checked unless they name another. */
export const EXAMPLE_DAY: IsoDate = '2027-03-01';

/** Texts by path. It checks clean on {@link EXAMPLE_DAY}. */
export const EXAMPLE_GROUP: { readonly [path: string]: string } = {
  'circles.yaml':
    'format: 1\nname: Maple Street Co-op\nmission: To run a shared kitchen for our street.\nstatus: active\n',
  'people/ana.yaml': 'name: Ana\nstatus: active\n',
  'people/ben.yaml': 'name: Ben\nstatus: active\n',
  'people/cleo.yaml': 'name: Cleo\nstatus: active\n',
  'circles/general/circle.yaml':
    'name: General Circle\naim: [Keeping the street fed and on speaking terms.]\ndomain: [Money, Who does what]\nmembers: [ana, {person: ben, link: kitchen}, {person: cleo, link: kitchen}]\n',
  'circles/kitchen/circle.yaml':
    'name: Kitchen\nparent: general\naim: [Cooking two shared meals a week.]\ndomain: [What is cooked and bought]\nmembers: [ana, ben, cleo]\n',
  ...roles('general', '2027-08-31', { leader: 'ana', facilitator: 'cleo', secretary: 'ben' }),
  ...roles('kitchen', '2027-06-30', { facilitator: 'ana', secretary: 'ben' }),
  ...roles('kitchen', '2027-11-30', { leader: 'cleo', delegate: 'ben' }),
  'circles/kitchen/policies/allergens.yaml':
    'title: Allergens are always labelled\nkind: guideline\nstatus: active\ntext: Every dish carries a label.\nreview: 2027-11-30\nmeasures: [Reactions a month.]\n',
};

/** Roles of the four kinds and the terms of their holders, from December 2026 to `end`. */
function roles(circle: string, end: IsoDate, holders: { readonly [kind: string]: string }) {
  return Object.fromEntries(
    Object.entries(holders).flatMap(([kind, person]) => {
      const title = kind.charAt(0).toUpperCase() + kind.slice(1);
      return [
        [`circles/${circle}/roles/${kind}.yaml`, `title: ${title}\nkind: ${kind}\npurpose: See the handbook.\n`],
        [
          `circles/${circle}/terms/${kind}-2026-12-01.yaml`,
          `role: ${kind}\nperson: ${person}\nstart: 2026-12-01\nend: ${end}\n`,
        ],
      ];
    }),
  );
}
