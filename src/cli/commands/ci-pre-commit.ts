/** `circles ci pre-commit`: writes what makes pre-commit run the check by itself. */
import type { Run } from '../command.ts';
import { writeCi } from '../write-ci.ts';

/** Writes the files. */
export const run: Run = (invocation, context) => writeCi('pre-commit', invocation, context);
