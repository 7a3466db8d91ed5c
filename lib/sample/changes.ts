import type { ChangeKind } from "@/lib/events/event";
import type { Calendar } from "./calendar";
import type { Ledger } from "./ledger";
import { story } from "./story";

/** What was changed on purpose, drawn on every trend. */
export function writeChanges(calendar: Calendar, ledger: Ledger): void {
  for (const { day, hour, ...change } of changes) {
    ledger.write("journal", "change.made", calendar.at(day, hour ?? 9.5), change);
  }
}

const changes: readonly {
  day: number;
  hour?: number;
  title: string;
  kind: ChangeKind;
  process?: string;
  note?: string;
}[] = [
  // Before the first case of the day, so that no case of the old way counts as one of the new.
  { day: story.service, hour: 0, title: "客服智能体上线，逐条复核", kind: "agent", process: "service" },
  { day: story.endToEnd, title: "客服复核改为按类抽审", kind: "policy", process: "service" },
  { day: story.fulfilment, hour: 0, title: "审单助手上线", kind: "agent", process: "fulfilment" },
  { day: story.quotes, hour: 0, title: "报价助手上线", kind: "agent", process: "quotes" },
  { day: story.purchasing, hour: 0, title: "补货助手上线", kind: "agent", process: "purchasing" },
  { day: story.warehouse, title: "云仓接管拣货打包", kind: "process", process: "fulfilment" },
  { day: story.firstMove, title: "陈雨从客服转批发销售", kind: "policy" },
  { day: story.festival[0], title: "节前礼盒季开始", kind: "environment" },
  { day: story.priceFall, title: "大模型降价三成", kind: "pricing" },
  { day: story.secondMove, title: "何琳从客服转批发销售", kind: "policy" },
  { day: story.books, hour: 0, title: "对账助手上线", kind: "agent", process: "books" },
  {
    day: story.cheaperModel,
    hour: story.changeHour,
    title: "客服换用便宜模型",
    kind: "model",
    process: "service",
    note: "songyan-large → songyan-mini，单价约为一半",
  },
  {
    day: story.rollback,
    hour: story.changeHour,
    title: "客服模型回退",
    kind: "model",
    process: "service",
    note: "重试太多、答错变多；退回 songyan-large",
  },
];
