import type { ChangeKind } from "@/lib/events/event";
import type { Calendar } from "./calendar";
import type { Ledger } from "./ledger";
import { story } from "./story";

/** What was changed on purpose, drawn on every trend. */
export function writeChanges(calendar: Calendar, ledger: Ledger, locale: keyof Words): void {
  for (const { day, hour, title, note, ...change } of changes) {
    const words = { title: title[locale], ...(note && { note: note[locale] }) };
    ledger.write("journal", "change.made", calendar.at(day, hour ?? 9.5), { ...words, ...change });
  }
}

type Words = { en: string; zh: string };

const changes: readonly {
  day: number;
  hour?: number;
  title: Words;
  kind: ChangeKind;
  process?: string;
  note?: Words;
}[] = [
  // Before the first case of the day, so that no case of the old way counts as one of the new.
  {
    day: story.service,
    hour: 0,
    title: { en: "Agent in customer service, every answer reviewed", zh: "客服智能体上线，逐条复核" },
    kind: "agent",
    process: "service",
  },
  {
    day: story.endToEnd,
    title: { en: "Service: reviews by sample, kind by kind", zh: "客服复核改为按类抽审" },
    kind: "policy",
    process: "service",
  },
  {
    day: story.fulfilment,
    hour: 0,
    title: { en: "Agent checks orders", zh: "审单助手上线" },
    kind: "agent",
    process: "fulfilment",
  },
  {
    day: story.quotes,
    hour: 0,
    title: { en: "Agent writes quotes", zh: "报价助手上线" },
    kind: "agent",
    process: "quotes",
  },
  {
    day: story.purchasing,
    hour: 0,
    title: { en: "Agent plans replenishment", zh: "补货助手上线" },
    kind: "agent",
    process: "purchasing",
  },
  {
    day: story.warehouse,
    title: { en: "Warehouse partner picks and packs", zh: "云仓接管拣货打包" },
    kind: "process",
    process: "fulfilment",
  },
  {
    day: story.firstMove,
    title: { en: "Chen Yu moves from service to wholesale", zh: "陈雨从客服转批发销售" },
    kind: "other",
  },
  {
    day: story.festival[0],
    title: { en: "Gift season before the festival", zh: "节前礼盒季开始" },
    kind: "environment",
  },
  { day: story.priceFall, title: { en: "Model prices fall by 30%", zh: "大模型降价三成" }, kind: "pricing" },
  {
    day: story.secondMove,
    title: { en: "He Lin moves from service to wholesale", zh: "何琳从客服转批发销售" },
    kind: "other",
  },
  {
    day: story.books,
    hour: 0,
    title: { en: "Agent matches the books", zh: "对账助手上线" },
    kind: "agent",
    process: "books",
  },
  {
    day: story.cheaperModel,
    hour: story.changeHour,
    title: { en: "Service takes a cheaper model", zh: "客服换用便宜模型" },
    kind: "model",
    process: "service",
    note: {
      en: "songyan-large → songyan-mini, at about half the price",
      zh: "songyan-large → songyan-mini，单价约为一半",
    },
  },
  {
    day: story.rollback,
    hour: story.changeHour,
    title: { en: "Service goes back to its model", zh: "客服模型回退" },
    kind: "model",
    process: "service",
    note: {
      en: "too many retries, more wrong answers; back to songyan-large",
      zh: "重试太多、答错变多；退回 songyan-large",
    },
  },
];
