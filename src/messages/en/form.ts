/** What is said of a form that can't be used. */
export const formEn = {
  missing: (p: { file: string }) => ({
    what: `There is no file ${p.file}.`,
    hint: 'Look whether its name is written as it is, and from which folder it is meant.',
  }),
  unreadable: (p: { at: string; said: string }) => ({
    what: `${p.at}: this can't be read. ${p.said}`,
    hint: 'Mend that line, or give the same with flags.',
  }),
  unknownKey: (p: { at: string; key: string; near: string | undefined; keys: readonly string[] }) => ({
    what: `${p.at}: "${p.key}" is not known in this form.`,
    hint: p.near === undefined ? `Known are: ${p.keys.join(', ')}.` : `Did you mean "${p.near}"?`,
  }),
  wrongValue: (p: { at: string; key: string; wanted: string }) => ({
    what: `${p.at}: "${p.key}" should be ${p.wanted}.`,
    hint: 'Change it there, and try again.',
  }),
  wanted: {
    text: 'text',
    names: 'a list of names, or "all"',
    list: 'a list',
    entries: 'a list of entries with keys',
    number: 'a whole number',
    integration: (ways: readonly string[]) => `one of: ${ways.join(', ')}`,
    yes: 'true',
    day: 'a day, such as 2027-11-30',
  },
};
