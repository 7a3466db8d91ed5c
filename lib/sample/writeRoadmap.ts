import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/record";
import { addDays } from "@/lib/calendar/days";
import { noonIn } from "@/lib/calendar/noonIn";
import type { Transaction } from "@/lib/db/transaction";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import { story } from "@/lib/sample/story";
import type { Actor } from "@/lib/tenancy/ctx";

type Words = { en: string; zh: string };

/**
 * What the firm's people did of its roadmap beside the work: who has which role, what they confirmed, which definitions
 * they approved and which targets they set, each at noon of its day and with its line of the log. Nobody can sign in as
 * one of them.
 * @param start of the roadmap, `YYYY-MM-DD`
 */
export async function writeRoadmap(
  tx: Transaction,
  { org }: { org: string },
  { start, timezone, locale }: { start: string; timezone: string; locale: keyof Words },
): Promise<SamplePeople> {
  const at = (day: number) => noonIn(addDays(start, day), timezone);
  const organisationId = org;
  const people = members.map((member) => ({ ...member, id: randomUUID() }));
  for (const { id, key, name, role, day } of people) {
    const createdAt = at(day);
    // of this very firm: another one is made under an address that this one may have had
    const email = `${key}@sample-${org.slice(0, 8)}.example`;
    await tx.person.create({
      data: { id, email, name: name[locale], passwordHash: "none", createdAt },
    });
    await tx.member.create({ data: { organisationId, personId: id, role, createdAt } });
    await tx.directoryMember.create({ data: { organisationId, personId: id } });
  }
  const id = people[0]?.id ?? "";
  const actor: Actor = { kind: "person", id, role: "owner" };
  const who = (day: number) => ({ org, actor, now: at(day) });

  for (const { criterion, day, note } of confirmations) {
    const confirmationId = randomUUID();
    const since = addDays(start, day);
    await tx.roadmapConfirmation.create({
      data: {
        ...{ organisationId, confirmationId, criterion, note: note[locale] },
        ...{ day: new Date(since), confirmedAt: at(day), confirmedKind: "person", confirmedBy: id },
      },
    });
    await record(tx, who(day), {
      action: "roadmap.confirmed",
      subject: `confirmation:${confirmationId}`,
      after: { criterion, day: since, note: note[locale] },
    });
  }
  for (const kpi of kpiKeys) {
    const version = versionOf(catalog[kpi]);
    await tx.definitionApproval.create({
      data: { organisationId, kpi, version, at: at(approved), actorKind: "person", actorId: id },
    });
    await record(tx, who(approved), {
      action: "definition.approved",
      subject: `definition:${kpi}`,
      after: { version },
    });
  }
  for (const { day, reason, ...target } of targets) {
    const targetId = randomUUID();
    const from = addDays(start, day);
    await tx.roadmapTarget.create({
      data: {
        ...{ organisationId, targetId, ...target, reason: reason[locale], fromDay: new Date(from) },
        ...{ setAt: at(day), setKind: "person", setBy: id },
      },
    });
    await record(tx, who(day), {
      action: "roadmap.target_set",
      subject: `target:${targetId}`,
      after: { ...target, from, reason: reason[locale] },
    });
  }
  const actors = people.map(({ key, id, role }) => [key, { kind: "person", id, role }]);
  return Object.fromEntries(actors) as SamplePeople;
}

/** Who acts for the firm, by what they see to. */
export type SamplePeople = Record<(typeof members)[number]["key"], Actor>;

const members = [
  { key: "owner", name: { en: "Lin Yue", zh: "林越" }, role: "owner", day: story.service },
  { key: "operations", name: { en: "Zhao Min", zh: "赵敏" }, role: "admin", day: story.service },
  { key: "service", name: { en: "Chen Jie", zh: "陈洁" }, role: "manager", day: 9 },
] as const;

/** The day on which every definition was approved. */
const approved = 38;

const confirmations: readonly { criterion: string; day: number; note: Words }[] = [
  {
    criterion: "knowledgeListed",
    day: 12,
    note: {
      en: "Tea list, shipping rules, returns and complaints: 41 documents in the shared folder, each with who keeps it",
      zh: "茶品表、发货规则、退换和投诉：共41份，在共享文件夹里，每份都有负责人",
    },
  },
  {
    criterion: "writtenBack",
    day: 24,
    note: {
      en: "The agent writes answers and order notes into the shop itself; nobody types them again",
      zh: "智能体直接把回复和订单备注写进店铺后台，没有人再录一遍",
    },
  },
];

const targets: readonly {
  day: number;
  kpi: string;
  process: string | null;
  dueDay: number;
  value: string;
  basis: "absolute" | "before_start";
  pace: "linear" | "stepped";
  tolerance: string;
  reason: Words;
}[] = [
  {
    ...{ day: 40, kpi: "aar", process: "service", dueDay: 120, value: "0.5" },
    ...{ basis: "absolute", pace: "linear", tolerance: "0.02" },
    reason: { en: "Where sampling goes on as it began", zh: "抽审按现在的样子走下去" },
  },
  {
    ...{ day: 76, kpi: "cts", process: null, dueDay: 180, value: "-0.33" },
    ...{ basis: "before_start", pace: "linear", tolerance: "0.5" },
    reason: { en: "The model costs less since last week", zh: "上周起模型降价了" },
  },
  {
    ...{ day: 96, kpi: "aar", process: "service", dueDay: 180, value: "0.7" },
    ...{ basis: "absolute", pace: "linear", tolerance: "0.02" },
    reason: { en: "Two of four have moved to wholesale", zh: "四个人里有两个转去了批发" },
  },
];
