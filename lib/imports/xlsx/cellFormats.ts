import { readXml } from "@/lib/imports/xml/readXml";
import { counter } from "./counter";

/**
 * How each style of a workbook shows a number, by the style's place: as a number, or as a date, a time of
 * day, both, or a duration.
 */
export async function cellFormats(part: AsyncIterable<Uint8Array>): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let within = false;
  const another = counter(FORMATS, "cell formats");
  const open = (tag: string, attributes: Record<string, string>) => {
    const id = Number(attributes.numFmtId ?? 0);
    if (tag === "numFmt" || tag === "xf") another();
    if (tag === "numFmt") codes.set(id, attributes.formatCode ?? "");
    else if (tag === "cellXfs") within = true;
    else if (tag === "xf" && within) formats.push(formatOf(id, codes.get(id)));
  };
  const close = (tag: string) => {
    if (tag === "cellXfs") within = false;
  };
  for await (const _ of readXml(part, { open, close }, { name: "the workbook" }));
  return formats;
}

/** What Excel itself can hold is a little less. */
const FORMATS = 65_536;

export interface CellFormat {
  date: boolean;
  time: boolean;
  /** hours beyond a day: `[h]:mm` */
  duration: boolean;
  /** shows fractions of a second */
  fraction: boolean;
}

/** The format of a cell without a style. */
export const plainFormat: CellFormat = { date: false, time: false, duration: false, fraction: false };

function formatOf(id: number, code: string | undefined): CellFormat {
  // Codes below 164 that a workbook does not define are Excel's own, by ECMA-376 18.8.30; those of East
  // Asian editions are 27–36 and 50–58.
  if (code === undefined) {
    const date =
      (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
    const time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
    return { date, time, duration: id === 46, fraction: id === 47 };
  }
  // Texts in quotes, escaped and filling letters, colours and conditions say nothing of time; [h] does.
  const duration = /\[(h+|m+|s+)\]/i.test(code);
  const [letters = ""] = code
    .replace(/"[^"]*"|[\\_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";");
  if (/general/i.test(letters)) return plainFormat;
  const time = /[hs]/i.test(letters);
  return {
    date: /[yd]/i.test(letters) || (/m/i.test(letters) && !time && !duration),
    time,
    duration,
    fraction: /s\.0/i.test(letters),
  };
}
