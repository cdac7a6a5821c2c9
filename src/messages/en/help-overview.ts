/** What help says about status, next, add and demo. */

const WRITTEN = 'It is not decided by that: `circles status` shows it, and `circles consent` records the decision.';

/** Words of these commands. */
export const helpOverviewEn = {
  demo: {
    summary: 'makes a made-up co-op with two years of decisions, to try things out',
    description:
      'Makes a folder with a made-up co-op: founded, with circles, roles and agreements, and two years of signed decisions.\nSome things in it wait for somebody: a term that has run out, one that ends soon, a change that nobody has decided.',
    arguments: { dir: 'an empty folder, or a new one; circles-demo when none is named' },
    options: {},
    examples: [
      { line: 'circles demo', does: 'makes it in circles-demo' },
      { line: 'circles demo tryout', does: 'makes it in another folder' },
    ],
  },
  status: {
    summary: 'shows what was changed and is not decided yet, what is due, and what to do next',
    description:
      'Shows what was changed in the files and is not decided yet, in words, and which circle has to consent to it;\nwhat has ended or is due soon; and one useful next step. It changes nothing and needs no key.',
    arguments: {},
    options: { format: 'how to print it' },
    examples: [
      { line: 'circles status', does: 'how things stand today' },
      { line: 'circles', does: 'the same, inside an organisation' },
      { line: 'circles status --json', does: 'for programs' },
    ],
  },
  next: {
    summary: 'names the one to three next useful steps, with the minutes they take',
    description:
      'Looks at how far the group has come and names what helps it most now: up to three steps, why, the command, and how many minutes to plan for it.',
    arguments: {},
    options: { format: 'how to print it' },
    examples: [{ line: 'circles next', does: 'the next steps' }],
  },
  add: {
    summary: 'writes the file of a new person, circle, role or policy',
    description: `Writes the file of something new, with everything that has to stand in it.\n${WRITTEN}`,
    arguments: {},
    options: {},
    examples: [
      { line: 'circles add person "Eva Lind" --circle kitchen', does: 'somebody who joins' },
      { line: 'circles add role Buyer --circle kitchen --purpose "Buys what is cooked."', does: 'a role' },
    ],
  },
  addPerson: {
    summary: 'writes the file of a new person, and a seat in a circle',
    description: `Writes people/<name>.yaml, and with --circle the seat among that circle's members.\n${WRITTEN}`,
    arguments: { name: 'the name or pseudonym; a short handle may follow: "山田=yamada"' },
    options: { circle: 'the circle the person joins' },
    examples: [
      { line: 'circles add person "Eva Lind" --circle kitchen', does: 'Eva joins the kitchen' },
      { line: 'circles add person "山田=yamada"', does: 'a name that needs a short handle' },
    ],
  },
  addCircle: {
    summary: 'writes the files of a new circle with its four roles',
    description: `Writes the file of a new circle inside another one, and descriptions of its leader, delegate, facilitator and secretary.\n${WRITTEN}`,
    arguments: { name: 'what it is called; a short handle may follow: "台所=kitchen"' },
    options: {
      parent: 'the circle it lies in; where there is only one, that one',
      aim: 'what it sets out to do; may be given several times',
      domain: 'what it may decide about without asking; may be given several times',
      member: 'who is in it; may be given several times',
    },
    examples: [
      {
        line: 'circles add circle Garden --aim "Growing vegetables." --domain "What is grown" --member Ana',
        does: 'a circle inside the only one there is',
      },
    ],
  },
  addRole: {
    summary: 'writes the file of a new role',
    description: `Writes the description of a new role of a circle.\n${WRITTEN}`,
    arguments: { title: 'what it is called' },
    options: {
      circle: 'whose role it is; where there is only one circle, that one',
      purpose: 'what the role is for',
      responsibility: 'what the holder does; may be given several times',
      authority: 'what the holder decides alone; may be given several times',
      qualification: 'what helps in it; may be given several times',
    },
    examples: [
      {
        line: 'circles add role Buyer --circle kitchen --purpose "Buys what is cooked."',
        does: 'a role of the kitchen',
      },
    ],
  },
  addPolicy: {
    summary: 'writes the file of a new agreement',
    description: `Writes the text of a new agreement of a circle, with the day by which it is looked at again.\n${WRITTEN}`,
    arguments: { title: 'what it is called' },
    options: {
      circle: 'who agrees on it; where there is only one circle, that one',
      text: 'the exact words; `-` reads them from what is piped in',
      context: 'what made it necessary',
      review: 'the day by which it is looked at again; after the usual time when none is given',
    },
    examples: [
      {
        line: 'circles add policy "Label allergens" --circle kitchen --text "Every dish carries a label."',
        does: 'an agreement of the kitchen',
      },
    ],
  },
} as const;
