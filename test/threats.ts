/** Fifty ways to make something count that nobody decided, and what shows that each fails. `npm run attacks` goes through them. */

/** One way in. Attacks name its number as their row; where no attack on files can be built, tests or a reason stand here. */
export interface Threat {
  /** The attack in a few words. */
  readonly attack: string;
  /** Tests that show it fails: a file, and the name of a test in it. */
  readonly tests?: readonly (readonly [file: string, name: string])[];
  /** Why there is no attack to build, or what an attack leaves open. */
  readonly why?: string;
}

/** By number, in the order of the design; 0 is for attacks on the rules of consent and not on the files. */
export const THREATS = {
  0: { attack: 'the rules of consent broken by those who may record' },
  1: { attack: 'a governed file edited without a decision' },
  2: { attack: 'a governed file added without a decision' },
  3: { attack: 'a governed file taken away without a decision' },
  4: { attack: 'an old record edited' },
  5: { attack: 'a record taken out of the middle' },
  6: { attack: 'the newest records taken away' },
  7: { attack: 'the signature of one record put beside another' },
  8: { attack: 'a record filed a second time, elsewhere' },
  9: { attack: 'a record of another organisation brought in' },
  10: { attack: 'a signature made for something else shown as consent' },
  11: { attack: 'a stranger to the circle records for it' },
  12: { attack: 'a member records who is not one of those who may' },
  13: { attack: 'a record brings the key that it is signed with' },
  14: { attack: 'somebody signs in the name of another' },
  15: {
    attack: 'the recorder writes down a consent that was never given',
    why: 'what one person writes of another can be false and well made: it counts as recorded, never as attested, until its person signs',
    tests: [
      ['test/trust/verify.test.ts', 'raise the level, and one missing changes nothing'],
      [
        'test/services/contested.test.ts',
        'a consent that its person denies contests the decision, and takes nothing out of force',
      ],
    ],
  },
  16: { attack: 'one person with two keys counts twice' },
  17: { attack: 'a key is used after its owner ended it' },
  18: { attack: 'who was put out records beside the decision that did it' },
  19: { attack: 'a record carries a date that suits its author' },
  20: { attack: 'a role is used after its term' },
  21: {
    attack: 'a stolen key records between the theft and its discovery',
    why: 'what it signed until then holds; the decision that revokes it disowns what nobody else signed, and puts it back',
  },
  22: { attack: 'a key that anybody can use, or that belongs to another, is registered' },
  23: {
    attack: 'who may record is set so that nobody can record any more',
    why: 'a rule that nobody fits falls back on the members and then on the circle above; when every key is lost, the group founds anew',
    tests: [['test/changes/recorders.test.ts', 'nobody where there is neither key nor general circle']],
  },
  24: { attack: 'a circle decides what is another circle’s' },
  25: { attack: 'of two decisions on one file the later overwrites the earlier unseen' },
  26: { attack: 'the founding is replaced' },
  27: { attack: 'the settings are taken away, so that others would hold' },
  28: {
    attack: 'history is squashed, rebased, merged with something in it',
    why: 'nothing is read out of history; the files and records are the proof',
    tests: [
      ['test/trust/metamorphic.test.ts', 'squashed into one commit by somebody else'],
      ['test/trust/metamorphic.test.ts', 'merged from two sides'],
    ],
  },
  29: {
    attack: 'one signed commit is given many names',
    why: 'no commit is named in a record',
    tests: [['test/trust/metamorphic.test.ts', 'rebased, amended and picked']],
  },
  30: { attack: 'a governed file or a record is moved' },
  31: { attack: 'links, programs, look-alike names and names in other case' },
  32: {
    attack: 'attributes make the files in the folder differ from what is kept',
    why: 'the folder is never read, only what is kept',
    tests: [['test/trust/metamorphic.test.ts', 'checked out with other line ends and attributes']],
  },
  33: {
    attack: 'git is told to show one object in the place of another',
    tests: [
      ['test/git/repository.test.ts', 'do not follow replaced objects or grafts'],
      ['test/git/repository.test.ts', 'refuse an object whose content does not fit its name'],
      ['test/git/repository.test.ts', 'a moved store'],
    ],
  },
  34: {
    attack: 'the repository brings programs that git would run',
    tests: [
      ['test/git/repository.test.ts', 'a bare repository that came along as files'],
      ['test/git/repository.test.ts', 'a program called git in the folder'],
      ['test/git/repository.test.ts', 'inherited names'],
    ],
  },
  35: {
    attack: 'a proposal brings its own list of keys, rules, or version of the tool',
    tests: [
      ['test/ci/files.test.ts', 'may read, and write only what each is for'],
      ['test/ci/files.test.ts', 'never start with rights for a change from outside'],
      ['test/services/ci.test.ts', 'names the identity once there is a founding record'],
    ],
  },
  36: {
    attack: 'a short copy hides what came before',
    tests: [
      ['test/trust/metamorphic.test.ts', 'cloned at depth 1'],
      ['test/services/cannot-verify.test.ts', 'a short copy does not reach the state to compare with'],
    ],
  },
  37: {
    attack: 'two contents that git takes for one are exchanged',
    why: 'such a pair takes months of computing to make; git’s names prove nothing here, every file is bound by SHA-256',
    tests: [['test/trust/bytes.test.ts', 'that is altered is told']],
  },
  38: {
    attack: 'a line break in a title adds lines that mean something',
    why: 'and nothing is read out of the message of a commit',
  },
  39: { attack: 'a title drives the terminal, or is read from right to left' },
  40: {
    attack: 'a text becomes a command in the log of the checks',
    tests: [
      ['test/render/reports/reports.test.ts', 'for GitHub: hostile text starts no command of its own'],
      ['test/render/reports/reports.test.ts', 'no format lets control or direction characters through'],
    ],
  },
  41: {
    attack: 'a name becomes markup, a link or a formula in a chart or table',
    tests: [
      ['test/render/charts/charts.test.ts', 'leaves well-formed XML with only the elements of a picture'],
      ['test/render/charts/charts.test.ts', 'stays inside its quotes in Mermaid and on its line in Markdown'],
      ['test/render/csv.test.ts', 'never starts a text cell like a formula'],
    ],
  },
  42: {
    attack: 'a name leads out of the folder of the organisation',
    tests: [['test/disk/write-files.test.ts', 'refuses links, folders and ways out']],
  },
  43: {
    attack: 'a version is named so that git takes it for an option',
    tests: [['test/services/cannot-verify.test.ts', 'a version that looks like an option writes no file']],
  },
  44: { attack: 'a file that its reader chokes on, or reads twice' },
  45: {
    attack: 'a file that people and the tool read differently',
    tests: [['test/schema/read-yaml.test.ts', 'the two readers agree']],
  },
  46: {
    attack: 'one signed text is cut into fields in two ways',
    why: 'what is signed is the file itself; the only text put together, the claim of a key, has one field on each line',
    tests: [
      ['test/trust/key-claim.test.ts', 'a claim holds for its own person, key and organisation alone'],
      ['test/trust/key-claim.test.ts', 'no person: %j'],
    ],
  },
  47: { attack: 'a signature that came later is taken away again' },
  48: { attack: 'a bad signature is put beside a record, to spoil it' },
  49: {
    attack: 'the verifier fails, and its failure is read as success',
    tests: [
      ['test/services/cannot-verify.test.ts', 'something is missing or damaged in the store'],
      ['test/services/cannot-verify.test.ts', 'git itself fails'],
      ['test/attacks.test.ts', 'and every check keeps one out'],
    ],
  },
  50: {
    attack: 'an old state is shown as the newest',
    why: 'files alone cannot tell how old they are to who never saw newer ones; who did is told, as in row 6',
  },
} as const satisfies Readonly<Record<number, Threat>>;

/** A row of the table. */
export type Row = keyof typeof THREATS;

/** The rows in their order, those on files first. */
export const ROWS: readonly (readonly [row: Row, threat: Threat])[] = Object.entries<Threat>(THREATS)
  .map(([row, threat]) => [Number(row) as Row, threat] as const)
  .sort(([a], [b]) => (a || 99) - (b || 99));
