import { decimalMark } from "./decimalMark";

/**
 * A number as people and programs write it → plain decimal text (`-1234.5`, an exponent is kept).
 * Reads grouped digits (`1.234,56`, `1 234.56`, `1'234`, `1,23,456`), a currency sign on either side,
 * accounting negatives `(12.50)` and `12.50-`, full-width digits and exponents.
 *
 * Separators that are not given are told from the value. `1,234` alone may be 1234 or 1.234: that is
 * refused, never guessed.
 *
 * @returns the text, or the reason why it is not one number
 */
export function numberText(written: string, separators: Separators): { text: string } | { reason: string } {
  if (/^-?\d{1,40}$/.test(written)) return { text: written };
  // before the expression is asked, which takes the square of the length to find that it does not fit
  const shown = written.length > LONGEST ? "" : plain(written);
  if (shown === "" || shown.length > LONGEST) return notANumber(written);
  const [, open, before, after, body, exponent = "", close] =
    /^(\()?([-+]?) ?\p{Sc}* ?([-+]?)([\d., ']*\d[\d., ']*?)(e[-+]?\d{1,3})? ?\p{Sc}* ?([)-]?)$/iu.exec(
      shown,
    ) ?? [];
  if (body === undefined || (open === "(") !== (close === ")") || body.length > 60)
    return notANumber(written);
  const signs = `${open ?? ""}${before}${after}${close === "-" ? close : ""}`;
  if (signs.length > 1) return notANumber(written);

  const decimal = separators.decimal ?? decimalMark(body, separators.thousands);
  if (decimal === "ambiguous")
    return {
      reason: `"${written}" may be read in two ways: say in the mapping whether "decimal" is "." or ","`,
    };
  const [whole = "", fraction = "", ...more] = body.trim().split(decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction) || (whole === "" && fraction === ""))
    return notANumber(written);
  const digits = ungroup(whole, separators.thousands);
  if (digits === null) return notANumber(written);
  const sign = signs === "-" || signs === "(" ? "-" : "";
  return { text: `${sign}${digits || "0"}${fraction === "" ? "" : `.${fraction}`}${exponent}` };
}

export interface Separators {
  decimal?: "." | ",";
  thousands?: "." | "," | " " | "'";
}

/** 60 digits with what groups them, an exponent, a currency and signs */
const LONGEST = 100;

function plain(written: string): string {
  return written.normalize("NFKC").replaceAll("−", "-").replaceAll("’", "'").trim();
}

/** Groups of three, or of two before the last one, by one and the same separator. */
function ungroup(whole: string, thousands: string | undefined): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const [, separator = ""] = /^\d{1,3}([., '])(?:\d{2,3}\1)*\d{3}$/.exec(whole) ?? [];
  if (separator === "" || (thousands !== undefined && separator !== thousands)) return null;
  return whole.replaceAll(separator, "");
}

function notANumber(written: string): { reason: string } {
  return { reason: `must be a number, not "${written.slice(0, 60)}"` };
}
