import { changeKinds, costCategories, type Event, type EventType } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { readCaseClosed, readCaseContact, readCaseOpened, readCaseReopened } from "@/lib/events/readCase";
import { readCaseReviewed } from "@/lib/events/readCaseReviewed";
import { readCaseStep } from "@/lib/events/readCaseStep";
import { readChoice } from "@/lib/events/readChoice";
import { readDecimal, readOptionalDecimal } from "@/lib/events/readDecimal";
import type { Fields } from "@/lib/events/readFields";
import { readSpan } from "@/lib/events/readSpan";
import { readOptionalText, readText } from "@/lib/events/readText";

/** Per type: reads `data` into the event. Throws Refused. */
export const fill: Readonly<Record<EventType, (event: Event, data: Fields) => void>> = {
  "case.opened": readCaseOpened,
  "case.step": readCaseStep,
  "case.reviewed": readCaseReviewed,
  "case.contact": readCaseContact,
  "case.closed": readCaseClosed,
  "case.reopened": readCaseReopened,

  "order.placed": (event, data) => {
    readOrder(event, data);
    event.cogs = readOptionalDecimal(data.cogs, "/data/cogs");
    event.channel = readOptionalText(data.channel, textLimits.channel, "/data/channel");
  },
  "order.paid": readOrder,
  "order.refunded": (event, data) => {
    readOrder(event, data);
    event.process = readOptionalText(data.process, textLimits.process, "/data/process");
    event.case = readOptionalText(data.case, textLimits.case, "/data/case");
  },

  "cost.incurred": (event, data) => {
    event.category = readChoice(data.category, costCategories, "/data/category");
    event.amount = readDecimal(data.amount, "/data/amount", true);
    [event.firstDay, event.lastDay] = readSpan(data.from, data.to);
    event.process = readOptionalText(data.process, textLimits.process, "/data/process");
    event.channel = readOptionalText(data.channel, textLimits.channel, "/data/channel");
    event.note = readOptionalText(data.note, textLimits.note, "/data/note");
  },
  "headcount.set": (event, data) => {
    event.role = readText(data.role, textLimits.role, "/data/role");
    event.fte = readDecimal(data.fte, "/data/fte");
    event.monthlySalary = readOptionalDecimal(data.monthlySalary, "/data/monthlySalary");
  },
  "model.priced": (event, data) => {
    event.model = readText(data.model, textLimits.model, "/data/model");
    event.inputPrice = readDecimal(data.input, "/data/input");
    event.cachedPrice = readOptionalDecimal(data.cachedInput, "/data/cachedInput");
    event.outputPrice = readDecimal(data.output, "/data/output");
  },
  "change.made": (event, data) => {
    event.title = readText(data.title, textLimits.title, "/data/title");
    event.changeKind = readChoice(data.kind, changeKinds, "/data/kind");
    event.process = readOptionalText(data.process, textLimits.process, "/data/process");
    event.note = readOptionalText(data.note, textLimits.note, "/data/note");
  },
};

function readOrder(event: Event, data: Fields): void {
  event.order = readText(data.order, textLimits.order, "/data/order");
  event.amount = readDecimal(data.amount, "/data/amount");
}
