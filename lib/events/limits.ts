/** How long the texts of an event may be, in characters (Unicode code points) after trimming. */
export const textLimits = {
  id: 200,
  source: 200,
  process: 100,
  case: 200,
  order: 200,
  step: 200,
  actorId: 200,
  role: 200,
  reason: 200,
  channel: 200,
  customer: 200,
  model: 200,
  title: 2_000,
  note: 2_000,
} as const;

/** The most bytes that one event may take in a body, as it was sent. */
export const eventBytes = 65_536;

/** The most events in one JSON body. */
export const bodyEvents = 10_000;

/** The most days over which a dated cost may be spread. */
export const spanDays = 3_660;

/** No event and no dated cost lies before this day. */
export const firstDay = "2000-01-01";

/** How far ahead of the server's clock an event may be, in hours. */
export const hoursAhead = 24;

/** The most unknown keys of one event that are reported one by one. */
export const unknownKeys = 20;
