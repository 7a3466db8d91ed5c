import { createTranslator } from "next-intl";
import { inks, type Picture } from "@/lib/picture/picture";
import type { Locale } from "@/lib/words/locale";
import { messagesOf } from "@/lib/words/messagesOf";
import { formatFigure } from "../_components/formatFigure";
import { exampleCards } from "./example";

/** The front page's example as a picture. */
export function examplePicture(locale: Locale, address: string): Picture {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "front" });
  const [kpi, level, brand] = [
    createTranslator({ locale, messages, namespace: "kpi" }),
    createTranslator({ locale, messages, namespace: "level" }),
    createTranslator({ locale, messages, namespace: "shell" }),
  ];
  const [lead, ...others] = exampleCards.map((card) => ({
    label: kpi(card.kpi),
    value: formatFigure(card.value, card.unit, card.currency, locale),
    note: "",
    shares: card.picture?.kind === "levels" ? card.picture.shares : null,
  }));
  if (!lead) throw new Error("the example has no figure");
  return {
    brand: brand("brand"),
    title: t("title"),
    subtitle: t("example"),
    lead: {
      ...lead,
      bar: [
        { label: level("autonomous"), share: lead.shares?.autonomous ?? 0, colour: inks.autonomous },
        { label: level("supervised"), share: lead.shares?.supervised ?? 0, colour: inks.supervised },
      ],
    },
    figures: others.map(({ label, value, note }) => ({ label, value, note })),
    // there is room for the first of the three
    sentences: [t.markup("sample.where", { b: (words) => words })],
    link: { text: t("sum"), address: `${address}/sum` },
  };
}
