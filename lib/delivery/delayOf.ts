import { createHash } from "node:crypto";

/**
 * How long after the hour a channel's reports go out, in milliseconds: two to ten minutes, always the same for a channel,
 * so that not all go at once. Feishu turns senders away on the hour and the half hour (error 11232).
 */
export function delayOf(channelId: string): number {
  return (120 + (createHash("sha256").update(channelId).digest().readUInt32BE() % 480)) * 1_000;
}
