import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";
import { orderMeaning } from "./statusWords";

/**
 * Rules for orders, or their lines. Those that a status calls unpaid, cancelled or closed are left out and counted as
 * such; rows of other statuses that a person calls no orders give nothing.
 */
export function suggestOrders(draft: Draft): { rules: object[]; leftOut?: object[] } {
  const order = draft.text("order") ?? draft.text("case");
  const time = draft.time("time", "opened", "paidAt");
  const amount = draft.number("amount");
  if (order === undefined) throw missingColumn("a list of orders", "the order's number");
  if (time === undefined) throw missingColumn("a list of orders", "the time of each order");
  if (amount === undefined) throw missingColumn("a list of orders", "the amount");
  const column = draft.column("order") ?? draft.column("case");
  const lines = column !== undefined && column.distinct < column.filled;
  // Not the row's number: another export has the same line elsewhere, and it would count twice.
  const line = draft.text("line") ?? [draft.text("title"), `{${amount.column}}`].filter(Boolean).join("/");
  const id = lines ? `${order}/${line}` : order;
  const status = draft.column("status");
  const notOrders = status ? draft.notOrders() : [];
  const others = notOrders.filter((value) => orderMeaning(value) === null);
  const when = status && others.length > 0 ? { [status.name]: others.map((value) => `!${value}`) } : {};
  const currency = draft.text("currency");
  const refund = draft.column("refund");
  const rules: object[] = [
    {
      type: "order.placed",
      id,
      when,
      time,
      data: { order, amount, cogs: draft.number("cogs"), channel: draft.text("channel"), currency },
    },
  ];
  const paid = draft.time("paidAt");
  if (paid !== undefined)
    rules.push({
      type: "order.paid",
      id: `${id}/paid`,
      when: { ...when, ...draft.filled("paidAt") },
      time: paid,
      data: { order, amount, currency },
    });
  if (refund !== undefined)
    rules.push({
      type: "order.refunded",
      id: `${id}/refunded`,
      when: { ...when, [refund.name]: ">0" },
      time: paid ?? time,
      data: { order, amount: draft.number("refund"), currency },
    });
  const leave = (why: string, meaning: ReturnType<typeof orderMeaning>, more: object = {}) => {
    const values = notOrders.filter((value) => orderMeaning(value) === meaning);
    return status && values.length > 0
      ? [{ why, when: { [status.name]: values, ...more }, each: order }]
      : [];
  };
  const leftOut = [
    ...leave("unpaid", "unpaid"),
    ...(paid === undefined ? [] : leave("closedPaid", "closed", draft.filled("paidAt"))),
    ...leave(paid === undefined ? "closed" : "closedUnpaid", "closed"),
  ];
  return leftOut.length > 0 ? { rules, leftOut } : { rules };
}
