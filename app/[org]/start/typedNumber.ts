/**
 * A number as people type it (`500,000`, `50万`, `1.2m`, `¥9 000`) as a decimal string, exactly; null when it is none:
 * what could be read in two ways (`1,5`) is not guessed.
 */
export function typedNumber(text: string): string | null {
  const plain = text
    .trim()
    .replace(/^[¥￥$€£]\s*/, "")
    .replace(/[\s'’_]/g, "")
    .replace(/，/g, ",");
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?(k|m|千|万|萬|百万|亿)?$/i.exec(plain);
  const [, sign = "", whole, fraction = "", unit = ""] = match ?? [];
  if (whole === undefined) return null;
  const zeros = powers[unit.toLowerCase()] ?? 0;
  const digits = whole.replaceAll(",", "") + fraction.padEnd(zeros, "0");
  const point = digits.length - Math.max(fraction.length - zeros, 0);
  const read = `${digits.slice(0, point).replace(/^0+(?=\d)/, "")}.${digits.slice(point)}`;
  return sign + read.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

const powers: Record<string, number> = { k: 3, 千: 3, 万: 4, 萬: 4, m: 6, 百万: 6, 亿: 8 };
