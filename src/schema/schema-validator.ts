/** The shape of a generated validator and of what it reports. */

/** One report of a validator. Source: the ajv error object. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  /** Set when the name of a key is meant and not its value. */
  readonly propertyName?: string;
}

/** True for a valid value; otherwise `errors` says why. */
export interface SchemaValidator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
