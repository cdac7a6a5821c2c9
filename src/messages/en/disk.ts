/** What is said when a file cannot be read or written. */

/** Sentences about files and folders, each with what to do next. */
export const diskEn = {
  noFolder: ({ folder }: { readonly folder: string }) => ({
    what: `There is no folder ${folder}.`,
    hint: 'Look at the spelling, or make the folder first.',
  }),
  unreadable: ({ path }: { readonly path: string }) => ({
    what: `You may not read ${path}.`,
    hint: 'Ask whoever owns it for the right to read it, then try again.',
  }),
  unsafePath: ({ path }: { readonly path: string }) => ({
    what: `${path} does not lie inside the folder of the organisation, or the way to it leads through a link or a file. Nothing was written.`,
    hint: `Take away what stands on the way to ${path}, then try again.`,
  }),
  isFolder: ({ path }: { readonly path: string }) => ({
    what: `${path} is a folder, and a file is to be written. Nothing was written.`,
    hint: 'Name a file in it.',
  }),
  agreed: ({ path }: { readonly path: string }) => ({
    what: `${path} is a file of the organisation, and what is agreed in it would be lost. Nothing was written.`,
    hint: 'Name another file.',
  }),
  readOnly: ({ path }: { readonly path: string }) => ({
    what: `${path} lies on a disk that can only be read. Nothing was written.`,
    hint: 'Copy the folder to a place where you can save files, then try again there.',
  }),
  full: ({ path }: { readonly path: string }) => ({
    what: `The disk is full, so ${path} could not be saved. Nothing was written.`,
    hint: 'Make some room on the disk, then try again.',
  }),
  noPermission: ({ path }: { readonly path: string }) => ({
    what: `You may not write ${path}. Nothing was written.`,
    hint: `Ask whoever owns the folder for the right to write in it, or close the program that has ${path} open, then try again.`,
  }),
} as const;
