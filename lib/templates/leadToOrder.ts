import type { Template } from "@/lib/templates/template";

export const leadToOrder: Template = {
  id: "leadToOrder",
  name: { en: "Lead to order", zh: "线索到订单" },
  about: { en: "From a first question to an order that is certain.", zh: "从第一次询问到订单落定。" },
  stage: "acquisition",
  mistake: "redone",
  steps: [
    { name: { en: "Qualify the lead", zh: "筛线索" }, minutes: "6", ofTen: "10", touch: "work" },
    { name: { en: "Research the customer", zh: "了解客户" }, minutes: "10", ofTen: "6", touch: "work" },
    { name: { en: "Answer with an offer", zh: "出方案" }, minutes: "20", ofTen: "5", touch: "work" },
    { name: { en: "Approve the discount", zh: "批折扣" }, minutes: "4", ofTen: "2", touch: "approval" },
    { name: { en: "Follow up", zh: "跟进" }, minutes: "8", ofTen: "5", touch: "work" },
    { name: { en: "Take the order", zh: "下单" }, minutes: "5", ofTen: "3", touch: "work" },
  ],
};
