import { z } from "zod";

const whole = z.number().int();

/** A row of the sums of closed cases: a segment, or a segment and process. */
export const closeRow = z.object({
  segment: whole,
  cases: whole,
  auto: whole,
  autonomous: whole,
  supervised: whole,
  assisted: whole,
  unattributed: whole,
});

/** A row of the sums of first closed cases: a segment, or a segment and process. */
export const firstCloseRow = z.object({ segment: whole, cases: whole, solved: whole, reopened: whole });
