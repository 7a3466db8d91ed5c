import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntriesPage } from "../entries/EntriesPage";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries"))("title.model_priced") };
}

/** What a million tokens of a model cost, from when. */
export default function PricesPage(props: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  return <EntriesPage type="model.priced" {...props} />;
}
