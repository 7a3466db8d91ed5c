import { books } from "@/lib/templates/books";
import { leadToOrder } from "@/lib/templates/leadToOrder";
import { purchasing } from "@/lib/templates/purchasing";
import { quoteToCash } from "@/lib/templates/quoteToCash";
import { service } from "@/lib/templates/service";
import type { Template } from "@/lib/templates/template";

/** Processes that most firms have, in the order in which an order meets them. */
export const templates: readonly Template[] = [leadToOrder, quoteToCash, service, purchasing, books];
