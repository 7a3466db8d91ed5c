import { askedFormat } from "@/lib/imports/recognition/askedFormat";
import { columnIn, hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * Orders of Youzan (有赞): one row an order, or one a product, where the first row of an order counts. Left out, and
 * counted as orders, are those that nobody paid for, those closed or cancelled, and those that wait for a group.
 */
export const youzan: Preset = {
  name: "youzan",
  title: { en: "Youzan orders", zh: "有赞订单" },
  format: ["csv", "xlsx"],
  recognises: (header) =>
    hasColumns(header, [columns.order, columns.status, columns.opened, columns.paidAt, columns.amount]),
  mapping: (options) => {
    const header = options.recognition?.header;
    const name = (key: keyof typeof columns) => columnIn(header, columns[key]) ?? columns[key][0] ?? "";
    const time = (key: "opened" | "paidAt") => {
      const column = name(key);
      const looks = options.recognition?.columns.find((each) => each.name === column)?.looks;
      return { column, format: askedFormat(column, looks, options.times, "iso") };
    };
    const order = `{${name("order")}}`;
    const amount = { column: name("amount"), number: true, decimal: "." };
    const leftOut = [
      { why: "closed", when: { [name("status")]: closed }, each: order },
      { why: "waiting", when: { [name("status")]: waiting }, each: order },
      { why: "unpaid", when: { [name("status")]: unpaid }, each: order },
      { why: "unpaid", when: { [name("paidAt")]: "" }, each: order },
    ];
    const channel = columnIn(header, columns.channel);
    const refund = columnIn(header, columns.refund);
    const paid = time("paidAt");
    const rules = [
      {
        type: "order.placed",
        id: order,
        once: true,
        time: time("opened"),
        data: { order, amount, channel: channel && `{${channel}}` },
      },
      { type: "order.paid", id: `${order}/paid`, once: true, time: paid, data: { order, amount } },
      ...(refund === undefined
        ? []
        : [
            {
              type: "order.refunded",
              id: `${order}/refunded`,
              once: true,
              when: { [refund]: ">0" },
              time: paid,
              data: { order, amount: { column: refund, number: true, decimal: "." } },
            },
          ]),
    ];
    const zone = options.zone ?? "Asia/Shanghai";
    return presetMapping(youzan, { ...options, zone }, rules, { leftOut });
  },
};

const columns = {
  order: ["订单号", "订单编号"],
  status: ["订单状态"],
  opened: ["订单创建时间", "下单时间"],
  paidAt: ["买家付款时间", "付款时间"],
  amount: ["订单实付金额", "实付金额", "应收订单金额(应付)", "商品金额合计"],
  channel: ["订单来源", "销售渠道", "归属店铺"],
  refund: ["订单已退款金额", "已退款金额", "退款金额"],
};

const unpaid = ["待付款", "待支付", "等待买家付款"];
/** paid, but nothing is sold until enough people have joined */
const waiting = ["待成团"];
const closed = ["交易关闭", "已关闭", "订单关闭", "已取消"];
