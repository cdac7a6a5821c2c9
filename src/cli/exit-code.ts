/** What a command ends with; scripts and CI rely on it. */

/** 0 fine · 1 findings · 2 could not do it, with a hint · 3 a fault of ours · 130 interrupted, nothing half-written. */
export const EXIT = { fine: 0, findings: 1, couldNot: 2, fault: 3, interrupted: 130 } as const;

/** One of the codes in {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
