import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntriesPage } from "../entries/EntriesPage";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries"))("title.cost_incurred") };
}

/** What was spent besides the time of people and the steps of agents. */
export default function LedgerPage(props: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  return <EntriesPage type="cost.incurred" {...props} />;
}
