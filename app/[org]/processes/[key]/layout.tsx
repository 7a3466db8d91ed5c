import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageCtx } from "@/lib/http/pageCtx";
import { readProcess } from "@/lib/settings/readProcess";
import { keyOf } from "../segment";

/** Says “not found” of a process before anything of its pages is sent, so that the answer's status says it too. */
export default async function ProcessLayout({
  params,
  children,
}: {
  params: Promise<{ org: string; key: string }>;
  children: ReactNode;
}) {
  const { org, key } = await params;
  if ((await readProcess(await pageCtx(org), keyOf(key))) === null) notFound();
  return children;
}
