import { z } from "zod";
import { actorKinds } from "@/lib/events/event";
import { firstDay, spanDays, textLimits } from "@/lib/events/limits";

/** Trimmed, NFC, 1 to `most` characters, no NUL, no half surrogate pairs. */
export function text(most: number) {
  return optionalText(most)
    .refine((value) => value.length > 0, "must not be empty")
    .meta({ minLength: 1, maxLength: most });
}

/** As text, or empty, which counts as absent. */
export function optionalText(most: number) {
  return z
    .string()
    .trim()
    .normalize("NFC")
    .refine((value) => [...value].length <= most, `must have at most ${most} characters`)
    .refine(
      (value) => !/[\0\p{Surrogate}]/u.test(value),
      "must have no NUL character and no half surrogate pair",
    )
    .meta({ maxLength: most });
}

/** Exact: at most 6 decimals and 15 digits before the point; as a JSON number at most 15 significant digits. */
export function decimal(signed = false) {
  const sign = signed ? "-?" : "(?:-(?=[0.]*$))?";
  const pattern = new RegExp(`^${sign}0*\\d{1,15}(?:\\.\\d{1,6}0*)?$`);
  const number = z
    .number()
    .refine(
      (value) => Number(value.toPrecision(15)) === value && pattern.test(plain(value)),
      "has too many digits",
    );
  return z
    .union([z.string().trim().regex(pattern), signed ? number : number.min(0)])
    .meta({ description: "exact decimal; a string, or a number of at most 15 significant digits" });
}

/** A date of the calendar, `YYYY-MM-DD`. */
export function day() {
  return z
    .string()
    .trim()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .refine((value) => isOnCalendar(value), "must be a date that exists")
    .meta({ format: "date" });
}

/** The bounds of a dated cost. */
export function isSpan(from: string | null | undefined, to: string | null | undefined): boolean {
  if (!from && !to) return true;
  if (!from || !to) return false;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return from >= firstDay && days >= 1 && days <= spanDays;
}

/** RFC 3339 with an offset or Z. */
export function time() {
  return z
    .string()
    .trim()
    .regex(
      /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
    )
    .refine((value) => isOnCalendar(value.slice(0, 10)), "must be on a date that exists")
    .meta({
      format: "date-time",
      description: "RFC 3339 with an offset or Z",
      examples: ["2026-03-02T09:01:00+08:00"],
    });
}

/** ISO 4217, three capitals. */
export function currency() {
  const known = new Set(Intl.supportedValuesOf("currency"));
  return z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/)
    .refine((value) => known.has(value), "must be a currency of ISO 4217")
    .meta({ description: "ISO 4217; absent: the organisation's own" });
}

export const actor = z
  .object({
    kind: z.enum(actorKinds),
    id: optionalText(textLimits.actorId).nullish(),
    role: optionalText(textLimits.role).nullish(),
  })
  .meta({ description: "who did it" });

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const usage = z
  .object({
    inputTokens: count,
    cachedInputTokens: count.nullish().meta({ description: "part of inputTokens" }),
    outputTokens: count,
    requests: count.nullish().meta({ default: 1 }),
  })
  .refine((used) => (used.cachedInputTokens ?? 0) <= used.inputTokens, {
    path: ["cachedInputTokens"],
    message: "must not be more than inputTokens",
  })
  .meta({ description: "what a model consumed" });

/** As digits where String would give an exponent; from 1e21 on too many of them in any case. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20) : text;
}

function isOnCalendar(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value && value >= "0001";
}
