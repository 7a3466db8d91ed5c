/**
 * A number as people type it (`500,000`, `50万元`, `1.2m`, `¥9 000`, `CNY 8000`, full-width digits too) as a decimal
 * string, exactly; null when it is none: what could be read in two ways (`1,5`) is not guessed. The form says which
 * currency it asks for, so a sign of one says nothing.
 */
export function typedNumber(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s'’_]/g, "")
    .replace(money, "");
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?(k|m|千|万|萬|百万|亿)?$/i.exec(plain);
  const [, sign = "", whole, fraction = "", unit = ""] = match ?? [];
  if (whole === undefined) return null;
  const zeros = powers[unit.toLowerCase()] ?? 0;
  const digits = whole.replaceAll(",", "") + fraction.padEnd(zeros, "0");
  const point = digits.length - Math.max(fraction.length - zeros, 0);
  const read = `${digits.slice(0, point).replace(/^0+(?=\d)/, "")}.${digits.slice(point)}`;
  return sign + read.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/** Before the number or after it. */
const money =
  /^(?:us\$|hk\$|nt\$|s\$|[¥$€£]|cny|rmb|usd|eur|gbp|jpy|hkd|twd|sgd)+|(?:[元块圆円¥$€£]|cny|rmb|usd|eur|gbp|jpy|hkd|twd|sgd)+$/gi;

const powers: Record<string, number> = { k: 3, 千: 3, 万: 4, 萬: 4, m: 6, 百万: 6, 亿: 8 };
