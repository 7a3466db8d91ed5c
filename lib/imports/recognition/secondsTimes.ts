/** By what the numbers of a duration are multiplied to be seconds, from the column's name; undefined if it does not say. */
export function secondsTimes(name: string): string | undefined {
  if (/毫秒|milli|\bms\b|_ms$/i.test(name)) return "0.001";
  if (/分钟|minut|\bmins?\b|[(（]分[)）]/i.test(name)) return "60";
  if (/小时|hours?\b|stunden?\b|\buur|uren\b|heures?\b|horas?\b/i.test(name)) return "3600";
  return /秒|second|sekund|secondes|segundos|\bsecs?\b|seconden/i.test(name) ? "1" : undefined;
}
