/** The namespaces that keep signed statements apart: a signature for one purpose is worthless for any other. */

/** One namespace a purpose; as `ssh-keygen -Y sign -n` takes it. Source: PROTOCOL.sshsig of OpenSSH asks for `name@domain`. */
export const NAMESPACES = {
  /** A decision's record. */
  decision: 'decision@circles',
  /** A person's claim to a key. */
  key: 'key@circles',
  /** An answer in a round, or an objection afterwards. */
  response: 'response@circles',
} as const;
