import { getLocale } from "next-intl/server";
import { env } from "@/lib/env";
import { shapes } from "@/lib/picture/picture";
import { cardPng } from "@/lib/report/render/card/cardPng";
import type { Locale } from "@/lib/words/locale";
import { examplePicture } from "./(public)/examplePicture";

export const alt = "Handover";
export const size = shapes.wide;
export const contentType = "image/png";

/** What a link to a page is shown with: the example of the front page. Drawn once in each language, and kept. */
export default async function openGraphImage(): Promise<Response> {
  const locale = await getLocale();
  const drawn = kept.get(locale) ?? cardPng(examplePicture(locale, env().NEXTAUTH_URL), "wide");
  kept.set(locale, drawn);
  drawn.catch(() => kept.delete(locale));
  return new Response(new Uint8Array(await drawn), { headers: { "Content-Type": contentType } });
}

const kept = new Map<Locale, Promise<Buffer>>();
