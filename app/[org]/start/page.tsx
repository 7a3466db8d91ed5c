import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/http/pageCtx";
import { FirstRun, type StartQuery } from "./FirstRun";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("firstRun"))("title") };
}

/** Where an organisation begins, by who begins it. */
export default async function StartPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<StartQuery>;
}) {
  const [{ org: slug }, query] = await Promise.all([params, searchParams]);
  return <FirstRun slug={slug} ctx={await pageCtx(slug)} query={query} />;
}
