const day = 86_400_000;

/** When personal data go: so many days after the end. Epoch milliseconds. */
export const erasedAt = (endedAt: number, retentionDays: number): number => endedAt + retentionDays * day;
