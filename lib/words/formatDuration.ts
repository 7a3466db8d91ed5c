import type { Locale } from "./locale";
import { numberFormat } from "./numberFormat";
import { missing } from "./signs";

const units = {
  en: { second: " s", minute: " min", hour: " h", day: " d", gap: " " },
  zh: { second: "秒", minute: "分", hour: "小时", day: "天", gap: "" },
} as const;

/** A length of time in seconds, to two units at most: `45 s`, `4 min`, `1 h 20 min`, `2 d 3 h`; null is `–`. */
export function formatDuration(seconds: number | null, locale: Locale): string {
  if (seconds === null) return missing;
  const size = Math.abs(seconds);
  const text =
    Math.round(size) < 60
      ? say(Math.round(size), "second", locale)
      : Math.round(size / 60) < 60
        ? say(Math.round(size / 60), "minute", locale)
        : Math.round(size / 60) < 24 * 60
          ? pair(Math.round(size / 60), 60, "hour", "minute", locale)
          : pair(Math.round(size / 3600), 24, "day", "hour", locale);
  return seconds < 0 && !text.startsWith("0") ? `−${text}` : text;
}

type Unit = "second" | "minute" | "hour" | "day";

function pair(amount: number, ratio: number, big: Unit, small: Unit, locale: Locale): string {
  const whole = say(Math.floor(amount / ratio), big, locale);
  const rest = amount % ratio;
  return rest === 0 ? whole : `${whole}${units[locale].gap}${say(rest, small, locale)}`;
}

function say(amount: number, unit: Unit, locale: Locale): string {
  return `${numberFormat(locale, { maximumFractionDigits: 0 }).format(amount)}${units[locale][unit]}`;
}
