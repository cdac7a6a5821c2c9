/** The version of this tool. */
import description from '../../package.json' with { type: 'json' };

/** As in package.json, such as `1.2.3`. */
export const version: string = description.version;
