/** Files of ours that lie where nothing reads them. */
import { groupBy } from '../model/group-by.ts';
import { defineRule } from './rule.ts';

/** What people keep beside (texts, pictures, tables) is nobody's business, and neither is a folder of another name. */
export const fileMisplaced = defineRule({
  id: 'file-misplaced',
  covers: [],
  severity: 'error',
  always: true,
  examples: () => [
    {
      name: 'the file of a circle has another name',
      files: {
        'circles/kitchen/kreis.yaml': 'name: Kitchen\nparent: general\naim: [Cooking.]\nmembers: [ana, ben, cleo]\n',
        'circles/kitchen/circle.yaml': null,
      },
      finds: ['circles/kitchen/kreis.yaml:1:1'],
    },
    {
      name: 'the folder of the roles has another name',
      files: {
        'circles/kitchen/role/cook.yaml': 'title: Cook\npurpose: To cook.\n',
        'circles/kitchen/role/baker.yaml': 'title: Baker\npurpose: To bake.\n',
      },
      finds: ['circles/kitchen/role/baker.yaml:1:1'],
    },
    {
      name: 'a policy lies beside the folder of the policies',
      files: { 'circles/kitchen/quiet.yaml': 'title: Quiet\ntext: No music after ten.\n' },
      finds: ['circles/kitchen/quiet.yaml:1:1'],
    },
    {
      name: 'the policies lie at the top',
      files: { 'policies/quiet.yaml': 'title: Quiet\ntext: No music after ten.\n' },
      finds: ['policies/quiet.yaml:1:1'],
    },
    {
      name: 'notes, drafts and tables of other programs',
      files: {
        'circles/kitchen/README.md': 'Notes.\n',
        'circles/kitchen/shopping.yaml': 'title: Shopping\nitems: [bread]\n',
        'circles/kitchen/drafts/quiet.yaml': 'title: Quiet\ntext: No music after ten.\n',
        'mkdocs.yml': 'site_name: Maple\ntheme: plain\n',
      },
      finds: [],
    },
  ],
  *check({ loaded }) {
    for (const [, strays] of groupBy(loaded.strays, ({ file, folder }) => folder ?? file)) {
      const [first] = strays;
      if (first === undefined) continue;
      const { file, kind, belongs, folder: path } = first;
      const folder = path === undefined ? {} : { folder: { path, files: strays.length } };
      const found = { place: { file, pointer: [] }, entity: path ?? file, parts: { kind, file, belongs, ...folder } };
      // a file alone may be a draft that somebody keeps there; a folder, or what should be a circle, is a slip
      yield path === undefined && kind !== 'circle' ? { ...found, severity: 'warning' } : found;
    }
  },
});
