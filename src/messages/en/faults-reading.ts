/** What is wrong with a file that can't be read at all. */

/** The words for one fault. */
export interface FaultWords {
  readonly what: string;
  /** What to do next. */
  readonly next: string;
}

/** In quotation marks, cut where it is long. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

/** By the code of the fault. */
export const readingFaultsEn = {
  'too-large': (parts: { readonly kib: number; readonly limit: number }): FaultWords => ({
    what: `This file is ${parts.kib} KiB large; at most ${parts.limit} KiB are read.`,
    next: 'Shorten it, or keep long texts in a document of their own and name it here.',
  }),
  'not-opened': (): FaultWords => ({
    what: 'This file could not be opened: it is larger than any that is read, or it was taken away a moment ago.',
    next: 'Look whether it is there and what it holds; then check again.',
  }),
  'not-utf8': (): FaultWords => ({
    what: 'This file is not plain text in the encoding UTF-8.',
    next: 'Open it in a text editor and save it again with the encoding UTF-8.',
  }),
  'unsafe-character': (parts: { readonly character: string }): FaultWords => ({
    what: `There is an invisible character here (${parts.character}) that can make text look different from what it says.`,
    next: 'Delete it, and type the words around it anew.',
  }),
  'bad-indent': (): FaultWords => ({
    what: 'This line is not indented like its neighbours.',
    next: 'Put as many spaces before it as before the lines it belongs with.',
  }),
  'tab-indent': (): FaultWords => ({
    what: 'A tab stands where only spaces may stand.',
    next: 'Replace it by spaces.',
  }),
  'key-twice': (parts: { readonly key: string }): FaultWords => ({
    what: `The key ${quoted(parts.key)} stands here a second time.`,
    next: 'Keep one of the two.',
  }),
  'several-documents': (): FaultWords => ({
    what: 'A second document starts here; a file holds one.',
    next: 'Move it into a file of its own, or take the line of dashes out.',
  }),
  'missing-sign': (): FaultWords => ({
    what: 'A sign is missing here: a colon, a comma, a bracket or a closing quotation mark.',
    next: 'Look right before this place, perhaps at the end of the line before, and add it.',
  }),
  'too-far-in': (): FaultWords => ({
    what: 'This line is further in than the one before, which has a value already.',
    next: 'Take the spaces before it out, so that it stands below its neighbours.',
  }),
  'two-versions': (): FaultWords => ({
    what: 'Two versions of the same lines stand here, one below the other: two people changed them, and nobody has said which is right.',
    next: 'Between <<<<<<< and >>>>>>> keep what is right, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }),
  'odd-space': (): FaultWords => ({
    what: 'This space is another sign than the space bar makes, such as one that keeps words together; it comes from a word processor or a web page.',
    next: 'Delete it, and type a space.',
  }),
  'not-closed': (parts: { readonly sign: string; readonly closing: string }): FaultWords => ({
    what: `This ${parts.sign} is opened and not closed, so everything below seems to stand in it.`,
    next: `Put ${parts.closing} where it ends.`,
  }),
  'closed-twice': (parts: { readonly sign: string }): FaultWords => ({
    what: `This ${parts.sign} closes something that is not open.`,
    next: 'Take it out.',
  }),
  'dash-without-space': (parts: { readonly item: string }): FaultWords => ({
    what: 'Between the dash and the words of an item belongs a space.',
    next: `Write ${quoted(`- ${parts.item}`)}.`,
  }),
  'colon-without-space': (parts: { readonly key: string; readonly value: string }): FaultWords => ({
    what: 'Between the colon and the value belongs a space.',
    next: `Write ${quoted(`${parts.key}: ${parts.value}`)}.`,
  }),
  'no-colon': (parts: { readonly line: string }): FaultWords => ({
    what: 'This line has no key with a colon, and it is not further in than the line before, whose text it could go on with.',
    next: `${withColon(parts.line)}, or put two more spaces before it if it goes on with the text before.`,
  }),
  'special-start': (parts: { readonly sign: string }): FaultWords => ({
    what: `A text that begins with ${parts.sign} means something else here.`,
    next: 'Put the whole text in quotation marks: "…".',
  }),
  'after-quotes': (): FaultWords => ({
    what: 'The text goes on after its closing quotation mark.',
    next: 'Put the whole text in marks of the other kind, as in \'"Soup" is for all\'.',
  }),
  backslash: (): FaultWords => ({
    what: 'In double quotation marks a backslash begins a special sign, and there is none of this kind.',
    next: 'Write two of them, or use single quotation marks.',
  }),
  'text-with-colon': (): FaultWords => ({
    what: 'The text has a colon followed by a space, which reads as another key.',
    next: 'Put the whole text in quotation marks: "…".',
  }),
  'not-readable': (): FaultWords => ({
    what: 'This cannot be read.',
    next: 'Compare the line with another file of the same kind. Text with special signs goes in quotation marks: "…".',
  }),
  'special-feature': (parts: { readonly sign: string }): FaultWords => ({
    what: `${quoted(parts.sign)} is a shorthand that these files do not use.`,
    next: 'Write the value out in full. If it is meant as text, put it in quotation marks.',
  }),
  'too-deep': (parts: { readonly limit: number }): FaultWords => ({
    what: `Lists and keys are nested more than ${parts.limit} deep.`,
    next: 'Make it flatter.',
  }),
  'not-keys': (): FaultWords => ({
    what: 'This file does not hold keys with values.',
    next: 'Start each line with a key and a colon, as in "name: Kitchen".',
  }),
  'key-not-text': (): FaultWords => ({
    what: 'A key is a word; this one is not.',
    next: 'Write a word as the key.',
  }),
  'not-a-finite-number': (): FaultWords => ({
    what: 'This is not a number that can be kept.',
    next: 'Write digits, or put it in quotation marks if it is text.',
  }),
};

/** `status active` → `Write "status: active"`. */
function withColon(line: string): string {
  const [key = '', ...words] = line.split(/\s+/);
  return words.length === 0 || !/^[a-z][\w-]*$/.test(key)
    ? 'Write a key and a colon before it, as in "name: Kitchen"'
    : `Write ${quoted(`${key}: ${words.join(' ')}`)}`;
}
