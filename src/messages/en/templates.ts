/** The templates of `circles init`: one sentence each. */

/** By the name of the folder in `templates/`, in the order in which they are offered; the first is taken unless another is named. */
export const templatesEn = {
  'small-group': 'one circle of three to nine people',
  popup: 'one circle for one task, with a day on which it ends',
  nonprofit: 'board, programme, funds, communication, a community',
  timebank: 'many members help each other, a few circles carry it',
  'mindfulness-schools': 'courses in partner schools, children kept safe',
  forprofit: 'a company with units and teams, and directors by law',
  ecovillage: 'land, building, money, membership, living together',
  'family-camp': 'teams for a season, with terms that end after it',
  'homeschool-coop': 'families teach together: few circles, clear roles',
} as const;
