/** What help says about looking at many organisations. */

/** Words of `circles overview`. */
export const helpMany = {
  summary: 'shows many organisations on one screen, one line each',
  description:
    'For coaches and for those who look after many groups: circles, people, roles, what the check finds, the next date, what is contested or open.\nA folder with several organisations in it stands for all of them. A folder that is none is told, and the others are shown all the same.\nEnds with 1 when one of them has errors (with --since: errors that were not there), with 2 when a folder is no organisation or can’t be read, else with 0.',
  arguments: {
    dirs: 'the folders of the organisations, or one in which several of them lie; left away: the one around this folder',
  },
  options: {
    since: 'also tell what came since: a day such as 2026-11-01 (that day counts) or a revision',
    format: 'how to print it',
  },
  examples: [
    { line: 'circles overview groups', does: 'every organisation in that folder' },
    { line: 'circles overview maple lantern --since 2026-11-01', does: 'two of them, with what came since' },
    { line: 'circles overview groups --json', does: 'for programs' },
  ],
};
