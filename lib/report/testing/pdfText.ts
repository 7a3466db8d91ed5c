import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF says, page by page, read out by another library than the one that writes it; without white space. */
export async function pdfText(pdf: Buffer): Promise<{ pages: string[]; title: string; language: string }> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const document = await task.promise;
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
    const pages: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
      pages.push(squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
    }
    return { pages, title: info.Title ?? "", language: info.Language ?? "" };
  } finally {
    await task.destroy();
  }
}

/** A text without white space: lines break where there is room. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
