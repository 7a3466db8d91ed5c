import type { Calendar, Shift } from "./calendar";
import type { Ledger } from "./ledger";
import { money } from "./money";
import type { Random } from "./random";
import { story } from "./story";
import type { WireActor } from "./wireEvent";

/** The roles of the firm's 14 people, as they stand on steps and in the headcount. */
export type Role = "客服" | "批发销售" | "仓配" | "采购" | "财务" | "运营" | "店长";

/** Who works when. Customer service is there every day, the warehouse not on Sundays. */
export const shifts = {
  service: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 9, to: 21 },
  warehouse: { weekdays: [1, 2, 3, 4, 5, 6], from: 9, to: 18 },
  office: { weekdays: [1, 2, 3, 4, 5], from: 9, to: 18 },
} as const satisfies Record<string, Shift>;

/** The people as events: 14 at the beginning, then two of four in customer service move over to wholesale. */
export function writeHeadcount(calendar: Calendar, ledger: Ledger): void {
  for (const { day, role, fte, salary } of headcount) {
    ledger.write("hr", "headcount.set", calendar.at(day, 0.1), {
      role,
      fte,
      monthlySalary: money(salary * 100),
    });
  }
}

/** Somebody of the role on that roadmap day. */
export function person(role: Role, day: number, random: Random): WireActor {
  const names = staff[role].filter(
    (member) => day >= (member.from ?? -Infinity) && day < (member.to ?? Infinity),
  );
  const index = Math.floor(random.next() * names.length);
  return { kind: "human", id: names[index]?.name ?? role, role };
}

const first = story.firstDay;

const headcount: readonly { day: number; role: Role; fte: number; salary: number }[] = [
  { day: first, role: "客服", fte: 4, salary: 6600 },
  { day: first, role: "批发销售", fte: 2, salary: 8600 },
  { day: first, role: "仓配", fte: 4, salary: 6900 },
  { day: first, role: "采购", fte: 1, salary: 9000 },
  { day: first, role: "财务", fte: 1, salary: 9000 },
  { day: first, role: "运营", fte: 1, salary: 10000 },
  { day: first, role: "店长", fte: 1, salary: 16000 },
  { day: story.firstMove, role: "客服", fte: 3, salary: 6600 },
  { day: story.firstMove, role: "批发销售", fte: 3, salary: 8600 },
  { day: story.secondMove, role: "客服", fte: 2, salary: 6600 },
  { day: story.secondMove, role: "批发销售", fte: 4, salary: 8600 },
];

interface Member {
  name: string;
  from?: number;
  to?: number;
}

const staff: Record<Role, readonly Member[]> = {
  客服: [
    { name: "林晓" },
    { name: "周敏" },
    { name: "陈雨", to: story.firstMove },
    { name: "何琳", to: story.secondMove },
  ],
  批发销售: [
    { name: "吴建国" },
    { name: "郑海燕" },
    { name: "陈雨", from: story.firstMove },
    { name: "何琳", from: story.secondMove },
  ],
  仓配: [{ name: "黄伟" }, { name: "刘强" }, { name: "孙丽" }, { name: "马超" }],
  采购: [{ name: "谢文" }],
  财务: [{ name: "许静" }],
  运营: [{ name: "罗晨" }],
  店长: [{ name: "沈灯" }],
};
