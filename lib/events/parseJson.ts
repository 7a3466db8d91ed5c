/**
 * JSON.parse, except that a number that a double cannot hold to its last digit becomes Infinity, so that whoever
 * expects a number refuses it instead of taking a changed one; or what JSON `instead` makes of its digits. Throws
 * SyntaxError.
 * Slower than JSON.parse by some times: only for text in which hasLongNumber finds one.
 */
export function parseJson(text: string, instead: (digits: string) => string = () => "1e999"): unknown {
  let kept = "";
  let done = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = afterString(text, at);
    } else if (code === minus || isDigit(code)) {
      number.lastIndex = at;
      const source = number.exec(text)?.[0];
      at += source?.length ?? 1;
      if (source !== undefined && source.length >= 3 && !isKept(source)) {
        kept += text.slice(done, at - source.length) + instead(source);
        done = at;
      }
    } else {
      at++;
    }
  }
  return JSON.parse(done === 0 ? text : kept + text.slice(done));
}

/** Whether a double keeps this number as it is written. */
export function isKept(source: string): boolean {
  const parsed = Number(source);
  return Number.isFinite(parsed) && exactly(source) === exactly(String(parsed));
}

const quote = 34;
const backslash = 92;
const minus = 45;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function afterString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at++;
  }
  return text.length;
}

/** One name for each value: its digits without outer zeros, and the power of ten of the last. */
function exactly(source: string): string {
  const [mantissa = "", exponent = "0"] = source.toLowerCase().split("e");
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".");
  const digits = (whole + decimals).replace(/^0+/, "");
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  if (end === 0) return "0";
  const power = Number(exponent) - decimals.length + digits.length - end;
  return `${source.startsWith("-") ? "-" : ""}${digits.slice(0, end)}e${power}`;
}
