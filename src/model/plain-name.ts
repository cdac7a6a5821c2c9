/** Whether two names are the same for whoever types one of them: capitals, spaces and how letters are encoded do not count. */

/** The name in the one form in which names are held against each other; never shown. */
export function plainName(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The first word of a person's name in that form: people go by it as long as nobody else has the same. */
export function plainFirstName(name: string): string {
  return plainName(name).split(' ')[0] ?? '';
}
