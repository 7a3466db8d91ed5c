import { ImportError } from "@/lib/imports/importError";
import { readXml } from "@/lib/imports/xml/readXml";
import { counter } from "./counter";
import { notTooLong } from "./longestCell";
import { unescapedText } from "./unescapedText";

/**
 * The texts of a workbook that its cells refer to by number, from their part. Formatted runs are joined;
 * how a text is pronounced is left out.
 *
 * @throws ImportError when they are more than four million, or more than 64 million characters
 */
export async function sharedStrings(part: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let total = 0;
  let within = false;
  let aside = false;
  const another = counter(TEXTS, "texts");
  const reading = readXml(
    part,
    {
      open(tag) {
        if (tag === "si") {
          another();
          current = "";
        } else if (tag === "rPh") aside = true;
        else if (tag === "t") within = !aside;
      },
      text(text) {
        if (!within) return;
        current += text;
        notTooLong(current.length, "text");
      },
      close(tag) {
        if (tag === "t") within = false;
        else if (tag === "rPh") aside = false;
        else if (tag === "si") {
          strings.push(unescapedText(current));
          total += current.length;
          if (total > CHARACTERS) throw tooMany();
        }
      },
    },
    { name: "the workbook" },
  );
  for await (const _ of reading);
  return strings;
}

const CHARACTERS = 64_000_000;
const TEXTS = 4_000_000;

function tooMany(): ImportError {
  return new ImportError([
    { detail: "the workbook's texts are more than 64 million characters: save its sheet as CSV" },
  ]);
}
