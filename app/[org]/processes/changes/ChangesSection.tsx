import { useTranslations } from "next-intl";
import { Section } from "@/app/_components/Section";
import type { ListedEffect } from "@/lib/change/effectsAnswer";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import { ChangesTable } from "./ChangesTable";
import { RecordChange } from "./RecordChange";

/** What was changed on purpose and what it did, and the form that records another. */
export function ChangesSection({
  slug,
  kpi,
  changes,
  processes,
  process,
  today,
  mayRecord,
}: {
  slug: string;
  kpi: ShareKey;
  changes: readonly ListedEffect[];
  processes: readonly { key: string; name: string }[];
  /** the page's own; null on a page of the whole firm */
  process: string | null;
  today: string;
  mayRecord: boolean;
}) {
  const t = useTranslations("changes");
  return (
    <section id="changes" className="scroll-mt-16">
      <Section title={t("title")} className="space-y-3">
        <ChangesTable
          slug={slug}
          kpi={kpi}
          changes={changes}
          names={Object.fromEntries(processes.map(({ key, name }) => [key, name]))}
          today={today}
          mayRecord={mayRecord}
        />
        {changes.length > 0 ? <p className="text-meta text-ink-3">{t("note")}</p> : null}
        {mayRecord ? (
          <RecordChange
            slug={slug}
            process={process}
            processes={processes.map(({ key, name }) => ({ key, name }))}
            today={today}
          />
        ) : (
          <p className="text-ink-2">{t("askManager")}</p>
        )}
      </Section>
    </section>
  );
}
