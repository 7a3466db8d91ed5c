import type { Locale } from "@/lib/words/locale";

/**
 * As many of the lines as fit, whole, with the closing lines after them in any case; where some are left out it says so.
 * @param most what `size` of all of it, joined, may be at most
 */
export function fitted(
  lines: readonly string[],
  closing: readonly string[],
  {
    most,
    size,
    join,
    locale,
  }: { most: number; size: (text: string) => number; join: string; locale: Locale },
): string {
  const whole = [...lines, ...closing].join(join);
  if (size(whole) <= most) return whole;
  const end = [leftOut[locale], ...closing];
  let kept = 0;
  while (kept < lines.length && size([...lines.slice(0, kept + 1), ...end].join(join)) <= most) kept++;
  return [...lines.slice(0, kept), ...end].join(join);
}

/** Said where not all of it stands. */
export const leftOut = { en: "… There is more than fits here. Read on:", zh: "……此处放不下，余下请看：" };

export const bytes = (text: string) => Buffer.byteLength(text);
