import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { Section } from "@/app/_components/Section";
import { eventName } from "@/app/[org]/data/eventName";
import { type EventType, eventTypes } from "@/lib/events/event";
import { type TemplateLocale, templateLocales } from "@/lib/imports/templates/columnWords";

/** A table to fill in for each type of event: for who has nothing to export. */
export function Templates({ slug }: { slug: string }) {
  const t = useTranslations("tables");
  const tEvent = useTranslations("data.event");
  const locale = useLocale();
  const languages = templateLocales.toSorted(
    (one, other) => Number(other === locale) - Number(one === locale),
  );
  const link = (type: EventType, format: "csv" | "xlsx", language: TemplateLocale) => (
    <a
      href={`/api/v1/templates/${type}.${format}?language=${language}&organisation=${slug}`}
      download
      aria-label={t("download", { type, format: t(format), language: t(`language.${language}`) })}
      className="inline-flex min-h-11 items-center text-accent hover:underline sm:min-h-0"
    >
      {t(format)}
    </a>
  );
  return (
    <div id="templates" className="scroll-mt-16">
      <Section title={t("title")}>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("text")}</p>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("examples")}</p>
        <DataTable<EventType>
          caption={t("title")}
          rows={eventTypes}
          rowKey={(type) => type}
          empty={null}
          columns={[
            {
              id: "type",
              label: t("type"),
              cell: (type) => {
                const name = eventName(type);
                return (
                  <>
                    <span className="font-medium">{name ? tEvent(name) : type}</span>{" "}
                    <span className="font-mono text-meta text-ink-3 max-sm:hidden">{type}</span>
                    <span className="block text-meta text-ink-3">{name ? t(`for.${name}`) : null}</span>
                  </>
                );
              },
            },
            ...languages.map((language) => ({
              id: language,
              label: t(`language.${language}`),
              nowrap: true,
              wideOnly: language !== locale,
              cell: (type: EventType) => (
                <span className="flex gap-4">
                  {link(type, "xlsx", language)}
                  {link(type, "csv", language)}
                </span>
              ),
            })),
          ]}
        />
      </Section>
    </div>
  );
}
