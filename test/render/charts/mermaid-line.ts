/** What a line of a flowchart can be: anything else means that a name got out of its quotes. */

/** Letters, blanks, a few signs, and `#number;` for all others. */
const SAFE = String.raw`(?:[\p{L}\p{M}\p{N}\p{So}\s—,'.·\-]|#\d+;|<br\/>)*`;
const NODE = String.raw`c\d+(?:[rs]\d+)?`;

const LINES: readonly string[] = [
  'flowchart TB',
  String.raw` *%% As of [\w ]+`,
  ` *accTitle: ${SAFE}`,
  String.raw` *classDef \w+ [\w#:, \-]+`,
  String.raw` *subgraph ${NODE}\["${SAFE}"\]`,
  String.raw` *${NODE}\(\["${SAFE}"\]\):::\w+`,
  String.raw` *${NODE}\["${SAFE}"\]:::circle`,
  ` *class ${NODE} circle`,
  String.raw` *${NODE} (?:---|(?:-->|-\.->)\|"${SAFE}"\|) ${NODE}`,
  ' *end',
];

/** Matches every line that the flowchart of a chart may have. */
export const MERMAID_LINE = new RegExp(`^(?:${LINES.join('|')})$`, 'u');
