import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Lack } from "@/lib/sources/lacksOf";

/** The event, with its key, or the setting that brings what is lacking. */
export function Brings({ slug, lack }: { slug: string; lack: Lack }) {
  const t = useTranslations("data.lacks");
  if ("setting" in lack.bring) {
    return (
      <Link href={`/${slug}/processes`} className="text-accent hover:underline">
        {t("setting")}
      </Link>
    );
  }
  const { event, key } = lack.bring;
  return (
    <code className="font-mono text-meta text-ink-2">
      {event}
      {key ? ` · ${key}` : ""}
    </code>
  );
}
