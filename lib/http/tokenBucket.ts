/** Tokens left at an instant (milliseconds since 1970). Below zero: more was taken than there was. */
export interface Bucket {
  tokens: number;
  at: number;
}

export interface Quota {
  /** tokens in a full bucket */
  quota: number;
  /** seconds in which an empty bucket fills */
  window: number;
}

/** The bucket as it stands at `now`. None yet means a full one; a clock that went back adds nothing. */
export function refill(bucket: Bucket | undefined, { quota, window }: Quota, now: number): Bucket {
  if (bucket === undefined) return { tokens: quota, at: now };
  const passed = Math.max(0, now - bucket.at) / 1000;
  return { tokens: Math.min(quota, bucket.tokens + (passed * quota) / window), at: now };
}

/** Seconds until the bucket holds `wanted` tokens; 0 when it does. */
export function secondsUntil(bucket: Bucket, { quota, window }: Quota, wanted: number): number {
  return Math.max(0, ((wanted - bucket.tokens) * window) / quota);
}
