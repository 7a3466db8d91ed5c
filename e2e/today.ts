import { dayInZone } from "@/lib/calendar/dayInZone";

/** Today where the organisations of the tests and those who read their pages are: there it is Monday while it is Sunday here. */
export const today = dayInZone(new Date(), "Asia/Shanghai");
