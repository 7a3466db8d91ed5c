import PDFDocument from "pdfkit";
import { drawable } from "@/lib/report/render/pdf/drawable";
import type { Fonts } from "@/lib/report/render/pdf/readFonts";
import { type Locale, languageTag } from "@/lib/words/locale";
import { numberFormat } from "@/lib/words/numberFormat";

/** A document that is being written, tagged for screen readers. */
export interface Sheet {
  doc: PDFKit.PDFDocument;
  /** the type's size: 1, or less where that saves a page */
  scale: number;
  setting: Setting;
  drawable(text: string): string;
  /** draws what is read, as a paragraph, a heading and so on */
  tagged(tag: "H1" | "H2" | "P", draw: () => void): void;
  /** draws what is not */
  ornament(draw: () => void): void;
}

/** How a language is set. */
export interface Setting {
  /** of the type's size, off what the font leaves between lines */
  tighter: number;
  features: PDFKit.Mixins.OpenTypeFeatures[];
}

/** The font is made for Chinese: in English its quotation marks would stand in squares, and lines far apart. */
const settings: Record<Locale, Setting> = {
  en: { tighter: 0.11, features: ["pwid"] },
  zh: { tighter: 0.05, features: [] },
};

/** An empty document, with what it is called and whose it is. */
export function sheet(
  fonts: Fonts,
  about: { title: string; author: string; currency: string; composedAt: string; locale: Locale },
): Sheet {
  const { title, author, currency, composedAt, locale } = about;
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: languageTag(locale),
    displayTitle: true,
    // as it is the same report at any time, it is the same file
    info: {
      Title: title,
      Author: author,
      Producer: "Handover",
      Creator: "Handover",
      CreationDate: new Date(composedAt),
    },
  });
  doc.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold).font("regular");
  const root = doc.struct("Document");
  doc.addStructure(root);
  // pdfkit does not say otherwise which glyphs a font has
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })
    ._font;
  const format = numberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const sign = format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
  return {
    doc,
    scale: 1,
    setting: settings[locale],
    drawable: (text) =>
      drawable(text, (point) => font.hasGlyphForCodePoint(point), { sign, code: currency })
        .replace(/([▲▼]) /g, "$1\u00a0")
        // a line that ended after the sign would show a loss as a gain
        .replace(/([−+])(?=\p{Sc})/gu, "$1\u00a0"),
    tagged: (tag, draw) => void root.add(doc.struct(tag, {}, draw)),
    ornament(draw) {
      doc.markContent("Artifact", { type: "Layout" });
      draw();
      doc.endMarkedContent();
    },
  };
}
