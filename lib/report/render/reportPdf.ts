import { lineText } from "@/lib/report/lineText";
import { type FileWords, fileWords } from "@/lib/report/render/fileWords";
import { figureParts } from "@/lib/report/render/pdf/figureParts";
import { footer } from "@/lib/report/render/pdf/footer";
import { headerParts } from "@/lib/report/render/pdf/headerParts";
import { type Placed, paginate } from "@/lib/report/render/pdf/paginate";
import { paper } from "@/lib/report/render/pdf/paper";
import type { Part } from "@/lib/report/render/pdf/part";
import { readFonts } from "@/lib/report/render/pdf/readFonts";
import { sectionParts } from "@/lib/report/render/pdf/sectionParts";
import { type Sheet, sheet } from "@/lib/report/render/pdf/sheet";
import type { ShownReport } from "@/lib/report/shownReport";
import type { Locale } from "@/lib/words/locale";

/**
 * A report as a PDF: on one page of A4 where it fits, in a little smaller type if that does it, else on as many as it
 * takes. The same report is the same file, byte for byte. Fonts come from the disk; nothing is asked of a network.
 */
export async function reportPdf(shown: ShownReport, locale: Locale): Promise<Buffer> {
  const { report, document } = shown;
  const words = fileWords(shown, locale);
  const { organisation: author, currency, composedAt } = report;
  const on = sheet(await readFonts(), { title: document.title, author, currency, composedAt, locale });
  const below = footer(on, words);
  const bottom = paper.height - paper.bottom - below(10, 10).height;
  const place = (scale: number) =>
    paginate(partsOf({ ...on, scale }, shown, words), { top: paper.top, bottom: bottom - 6 });
  const placed = onOnePage(place) ?? place(1);
  const pages = (placed.at(-1)?.page ?? 0) + 1;
  for (let page = 0; page < pages; page += 1) {
    on.doc.addPage();
    for (const { part, y, first } of placed.filter((one) => one.page === page)) part.draw(y, first);
    below(page + 1, pages).draw(bottom);
  }
  return written(on);
}

/** In the largest type in which it fits; null: in none. */
function onOnePage(place: (scale: number) => Placed[]): Placed[] | null {
  for (const scale of scales) {
    const placed = place(scale);
    if (placed.at(-1)?.page === 0) return placed;
  }
  return null;
}

/** Smaller type would be hard to read: the smallest lines are of 6.2 points. */
const scales = [1, 0.96, 0.92, 0.89, 0.86];

function partsOf(on: Sheet, { document, comments }: ShownReport, words: FileWords): Part[] {
  const said = comments.map((comment) =>
    words.said(comment, comment.body.replace(/\s*[\r\n\u2028\u2029]+\s*/g, "\n")),
  );
  return [
    ...headerParts(on, document, words.space),
    ...figureParts(on, document.figures),
    ...document.sections.flatMap(({ title, lines }) =>
      sectionParts(on, { title, lines: lines.map(lineText) }),
    ),
    ...(said.length === 0 ? [] : sectionParts(on, { title: words.comments, lines: said })),
  ];
}

function written({ doc }: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    doc.on("data", (piece: Buffer) => pieces.push(piece));
    doc.on("end", () => resolve(Buffer.concat(pieces)));
    doc.on("error", reject);
    doc.end();
  });
}
