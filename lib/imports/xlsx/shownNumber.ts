import { Decimal } from "decimal.js";
import type { CellFormat } from "./cellFormats";

/**
 * What a number in a cell stands for, as text. A plain one as Excel shows it, with its 15 digits and no
 * exponent, rather than the 17 that it may store (`1234.5600000000001` is 1234.56). One that is shown as a
 * date or a time as an ISO time on the clock of whoever wrote it: `2026-03-02`, `2026-03-02T09:30:00`,
 * `09:30:00`; to the second, or with milliseconds where these are shown. A text that is no number stays.
 *
 * @param date1904 days are counted from 1904 rather than 1900
 */
export function shownNumber(stored: string, format: CellFormat, date1904: boolean): string {
  if (!/^-?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(stored)) return stored;
  const time = format.date || format.time ? shownTime(Number(stored), format, date1904) : null;
  if (time !== null) return time;
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  return new Decimal(stored).toSignificantDigits(15).toFixed();
}

function shownTime(serial: number, { date, time, duration, fraction }: CellFormat, date1904: boolean) {
  if (serial < 0 || serial >= LAST || duration) return null;
  const unit = fraction ? 1 : 1000;
  // Excel believes in a 29 February 1900, so days before March of that year count one less.
  const epoch = date1904 ? 24_107 : serial < 60 ? 25_568 : 25_569;
  const instant = Math.round(((serial - epoch) * DAY) / unit) * unit;
  const [day = "", clock = ""] = new Date(instant).toISOString().slice(0, -1).split("T");
  const shown = fraction ? clock : clock.slice(0, 8);
  if (!date && serial < 1) return shown;
  // A date column may hold times that it does not show.
  return !time && /^00:00:00(\.000)?$/.test(clock) ? day : `${day}T${shown}`;
}

const DAY = 86_400_000;
/** the end of the year 9999 */
const LAST = 2_958_466;
