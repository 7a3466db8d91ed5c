import type { Template } from "@/lib/templates/template";

export const books: Template = {
  id: "books",
  name: { en: "Books", zh: "记账" },
  about: { en: "From a receipt to a closed month.", zh: "从单据到月结。" },
  stage: "backoffice",
  mistake: "never",
  steps: [
    { name: { en: "Collect the receipt", zh: "收单据" }, minutes: "3", ofTen: "10", touch: "work" },
    { name: { en: "Read and code it", zh: "识别入科目" }, minutes: "4", ofTen: "10", touch: "work" },
    { name: { en: "Match it to the payment", zh: "对付款" }, minutes: "4", ofTen: "10", touch: "work" },
    { name: { en: "Ask for what is missing", zh: "补缺件" }, minutes: "6", ofTen: "1", touch: "exception" },
    { name: { en: "Post it", zh: "过账" }, minutes: "2", ofTen: "10", touch: "work" },
    { name: { en: "Approve the month", zh: "审月结" }, minutes: "10", ofTen: "0.2", touch: "approval" },
  ],
};
