/** Whether a close counts as work: what was cancelled, or is the same as another, is neither in nor out. */
export const isCounted = (resolution: string) => `${resolution} not in ('cancelled', 'duplicate')`;
