/** What two forges document of the formats they read, written down as schemas, more strictly than they read them. */

const text = { type: 'string', minLength: 1 } as const;
const counted = { type: 'integer', minimum: 1 } as const;

/** docs.gitlab.com, "Code Quality report format": the keys it lists, and no other. */
export const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      description: text,
      check_name: text,
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            properties: { begin: counted },
            required: ['begin'],
            additionalProperties: false,
          },
        },
        required: ['path', 'lines'],
        additionalProperties: false,
      },
    },
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
  },
} as const;

const spot = {
  type: 'object',
  properties: { line: counted, column: counted },
  required: ['line'],
  additionalProperties: false,
} as const;

const location = {
  type: 'object',
  properties: {
    path: text,
    range: {
      type: 'object',
      properties: { start: spot, end: spot },
      required: ['start'],
      additionalProperties: false,
    },
  },
  required: ['path', 'range'],
  additionalProperties: false,
} as const;

/** github.com/reviewdog/reviewdog, `proto/rdf/reviewdog.proto`: the messages that we use, by the names of its published schema. */
export const RDJSON = {
  type: 'object',
  properties: {
    source: { type: 'object', properties: { name: text }, required: ['name'], additionalProperties: false },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          message: text,
          location,
          severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
          code: { type: 'object', properties: { value: text }, required: ['value'], additionalProperties: false },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              properties: { range: location.properties.range, text },
              required: ['range', 'text'],
              additionalProperties: false,
            },
          },
          related_locations: {
            type: 'array',
            items: {
              type: 'object',
              properties: { message: text, location },
              required: ['location'],
              additionalProperties: false,
            },
          },
        },
        required: ['message', 'location', 'severity'],
        additionalProperties: false,
      },
    },
  },
  required: ['source', 'diagnostics'],
  additionalProperties: false,
} as const;
