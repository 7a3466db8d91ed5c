import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { segment } from "@/app/[org]/processes/segment";
import { Fault } from "@/lib/contract/fault";
import { pageCtx } from "@/lib/http/pageCtx";
import type { EvidenceAnswer, EvidenceItem } from "@/lib/roadmap/evidenceSchema";
import { listEvidence } from "@/lib/roadmap/listEvidence";
import { type CriterionKey, criterionKeys } from "@/lib/roadmap/phases";
import { listProcesses } from "@/lib/settings/listProcesses";
import type { Ctx } from "@/lib/tenancy/ctx";
import { formatDay } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { evidenceHref } from "../../evidenceHref";
import { itemName } from "./itemName";

interface Props {
  params: Promise<{ org: string; criterion: string }>;
  searchParams: Promise<{ on?: string; cursor?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { criterion }] = [await getTranslations("roadmapPage"), await params];
  const key = criterionKeys.find((one) => one === criterion);
  return { title: key ? t(`criterion.${key}.name`) : t("title") };
}

/** What a criterion is read from, one by one: the list that its figure adds up. */
export default async function EvidencePage({ params, searchParams }: Props) {
  const [{ org: slug, criterion }, { on, cursor }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const key = criterionKeys.find((one) => one === criterion);
  const list = key && (await read(ctx, key, on, cursor));
  if (!key || !list) notFound();
  const [t, names, locale] = [
    await getTranslations("roadmapPage.evidence"),
    await getTranslations("roadmapPage"),
    await getLocale(),
  ];
  const processes = new Map((await listProcesses(ctx)).items.map((one) => [one.key, one.name]));
  const withOf = list.items.some(({ of }) => of !== null);
  const name = (item: EvidenceItem) => itemName(key, item, { t, locale, processes });
  return (
    <Page
      title={names(`criterion.${key}.name`)}
      lead={
        <>
          {names(`criterion.${key}.hint`)} ·{" "}
          {list.on === null ? t("latest") : t("lead", { day: formatDay(list.on, locale) })}
        </>
      }
      actions={<ButtonLink href={`/${slug}/roadmap`}>{t("back")}</ButtonLink>}
    >
      <Card>
        <p className="mb-3 text-meta text-ink-3">{t("found", { count: list.total })}</p>
        <DataTable<EvidenceItem>
          caption={names(`criterion.${key}.name`)}
          rows={list.items}
          rowKey={(item) => JSON.stringify([list.items.indexOf(item), item.name])}
          empty={<EmptyState title={t("none")} text={t("emptyText")} />}
          columns={[
            {
              id: "name",
              label: t("name"),
              cell: (item) => {
                const href = place(slug, key, item);
                return href === null ? (
                  <span className="break-words">{name(item)}</span>
                ) : (
                  <Link
                    href={href}
                    className="thumb font-medium break-words text-accent underline-offset-2 hover:underline"
                  >
                    {name(item)}
                  </Link>
                );
              },
            },
            ...(list.items.some(({ day }) => day !== null)
              ? [
                  {
                    id: "day",
                    label: t("day"),
                    nowrap: true,
                    cell: ({ day }: EvidenceItem) => (day === null ? "–" : formatDay(day, locale)),
                  },
                ]
              : []),
            {
              id: "counted",
              label: t("counted"),
              align: "right",
              cell: ({ counted }) => formatNumber(counted, locale),
            },
            ...(withOf
              ? [
                  {
                    id: "of",
                    label: t("of"),
                    align: "right" as const,
                    cell: ({ of }: EvidenceItem) => formatNumber(of, locale),
                  },
                ]
              : []),
          ]}
        />
        <Pager
          shown={list.items.length}
          total={list.total}
          first={cursor ? evidenceHref(slug, key, on) : null}
          next={list.next ? evidenceHref(slug, key, on, list.next) : null}
        />
      </Card>
    </Page>
  );
}

/** A day or a cursor that was cut off on its way leads to the latest list, not to an error. */
async function read(
  ctx: Ctx,
  key: CriterionKey,
  on: string | undefined,
  cursor: string | undefined,
): Promise<EvidenceAnswer | null> {
  try {
    return await listEvidence(ctx, key, { ...(on ? { on } : {}), ...(cursor ? { cursor } : {}) });
  } catch (error) {
    if (error instanceof Fault && error.code === "not-found") return null;
    if (error instanceof Fault && error.code === "invalid" && (on || cursor))
      return read(ctx, key, undefined, undefined);
    throw error;
  }
}

/** Where one of them can be looked at. */
function place(slug: string, key: CriterionKey, { name, process }: EvidenceItem): string | null {
  if (process !== null) return `/${slug}/processes/${segment(process)}`;
  if (key === "definitionsApproved") return `/${slug}/definitions#${name}`;
  if (key === "rolesGiven") return `/${slug}/settings/people`;
  return null;
}
