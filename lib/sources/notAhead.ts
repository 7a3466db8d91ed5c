/** Until when events tell: a clock that goes ahead, or a plan that is sent as if it had happened, tells no later than now. */
export function notAhead(time: Date, now: Date): Date {
  return time > now ? now : time;
}
