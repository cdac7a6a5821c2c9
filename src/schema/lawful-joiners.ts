/** Where the two invisible joiners (U+200C, U+200D) belong: Persian, the scripts of India and emoji can't be written without them. */

// Sources: UAX 31 2.3 (join controls between letters of scripts that use them, and after a virama), UTS 51 (emoji ZWJ sequences).
// Made when they are first needed: to look up the scripts takes two milliseconds.
const lawful = () => [
  /(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])[\u200c\u200d](?=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])/gu,
  /(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]/g,
  /(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})/gu,
];

let joiners: readonly RegExp[] | undefined;

/** The text with a plain letter in the place of each joiner that belongs where it stands: as long as before. */
export function withoutLawfulJoiners(text: string): string {
  joiners ??= lawful();
  return joiners.reduce((left, joiner) => left.replace(joiner, 'x'), text);
}
