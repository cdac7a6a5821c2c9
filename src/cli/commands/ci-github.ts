/** `circles ci github`: writes what makes GitHub run the check by itself. */
import type { Run } from '../command.ts';
import { writeCi } from '../write-ci.ts';

/** Writes the files. */
export const run: Run = (invocation, context) => writeCi('github', invocation, context);
