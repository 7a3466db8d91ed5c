import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntriesPage } from "../entries/EntriesPage";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entries"))("title.headcount_set") };
}

/** Who works here in which role, from when, and what they are paid. */
export default function PeopleCostPage(props: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  return <EntriesPage type="headcount.set" {...props} />;
}
