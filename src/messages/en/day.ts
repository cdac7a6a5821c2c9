/** What is said of a day that is none. */
export const dayEn = {
  notADay: (p: { name: string; text: string }) => ({
    what: `${p.name}: "${p.text}" is not a day.`,
    hint: p.name.startsWith('--')
      ? `Write it like one of these: \`${p.name} today\`, \`${p.name} 2027-11-30\`, \`${p.name} "in 3 months"\`.`
      : 'Write it as 2027-11-30, as 30 Nov 2027, or as `in 3 months`.',
  }),
};
