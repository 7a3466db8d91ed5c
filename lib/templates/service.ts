import type { Template } from "@/lib/templates/template";

export const service: Template = {
  id: "service",
  name: { en: "Customer service", zh: "客服" },
  about: { en: "From a question to its solution.", zh: "从客户提问到解决。" },
  stage: "service",
  mistake: "changed",
  steps: [
    { name: { en: "Understand the question", zh: "看懂问题" }, minutes: "2", ofTen: "10", touch: "work" },
    { name: { en: "Look up the order", zh: "查订单" }, minutes: "2", ofTen: "6", touch: "work" },
    { name: { en: "Answer", zh: "回复" }, minutes: "4", ofTen: "10", touch: "work" },
    { name: { en: "Approve the refund", zh: "批退款" }, minutes: "3", ofTen: "1", touch: "approval" },
    { name: { en: "Refund or replace", zh: "退换" }, minutes: "5", ofTen: "1", touch: "work" },
    { name: { en: "Handle a complaint", zh: "处理投诉" }, minutes: "15", ofTen: "0.5", touch: "exception" },
  ],
};
