/** The life of an export of a roster. */
export const EXPORT_STATUSES = ['requested', 'running', 'ready', 'failed', 'expired', 'cancelled'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** What happens to an export after it was requested, past tense. */
export const EXPORT_EVENTS = ['started', 'finished', 'failed', 'cancelled', 'expired'] as const;
export type ExportEvent = (typeof EXPORT_EVENTS)[number];

/** `started` again from `running`: the process that made it is gone. */
export const EXPORT_TRANSITIONS = {
  started: { from: ['requested', 'running'], to: 'running' },
  finished: { from: ['running'], to: 'ready' },
  failed: { from: ['requested', 'running'], to: 'failed' },
  cancelled: { from: ['requested', 'running'], to: 'cancelled' },
  expired: { from: ['ready'], to: 'expired' },
} as const satisfies Record<ExportEvent, { from: readonly ExportStatus[]; to: ExportStatus }>;

/** What the person who asked for it may do with it. */
export const EXPORT_ACTIONS = ['download', 'cancel'] as const;
export type ExportAction = (typeof EXPORT_ACTIONS)[number];

export function exportActions(status: ExportStatus): ExportAction[] {
  if (status === 'ready') return ['download'];
  const cancellable: readonly ExportStatus[] = EXPORT_TRANSITIONS.cancelled.from;
  return cancellable.includes(status) ? ['cancel'] : [];
}

/** An export of more rows is refused: it has to be narrowed. Made in some minutes, and a file that still opens. */
export const MOST_EXPORT_ROWS = 200_000;

/** Exports of one account on one Beijing day. */
export const EXPORTS_PER_DAY = 20;

/** Code points that a reason for unmasked numbers has at least. */
export const SHORTEST_UNMASK_REASON = 5;
