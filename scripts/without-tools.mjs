/** Leaves out of a bundle the tools for whoever works on Ink, and its own guess at whether it runs in CI, which would leave the screen empty: `openFace` has decided. */
export const withoutTools = {
  name: 'without-tools',
  setup(bundler) {
    bundler.onResolve({ filter: /^(react-devtools-core|is-in-ci)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    bundler.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default false;' }));
  },
};
