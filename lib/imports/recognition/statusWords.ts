import type { CaseStatus } from "./answers";

/** What a status or a resolution says of its case, as far as the word is known in one of six languages. */
export function statusMeaning(value: string): CaseStatus | null {
  return meanings.get(plain(value)) ?? null;
}

/** What a status says of an order: that nobody has paid for it (yet), or that it was closed or cancelled. */
export function orderMeaning(value: string): "unpaid" | "closed" | null {
  if (unpaid.has(plain(value))) return "unpaid";
  return closed.has(plain(value)) ? "closed" : null;
}

const lists: Record<CaseStatus, string> = {
  open: `open, new, pending, hold, on hold, on-hold, in progress, waiting, snoozed, assigned, active, reopened, processing,
    打开, 新建, 待处理, 处理中, 进行中, 待受理, 待分配, 已分配, 挂起, 等待中, 待回复, 未处理, 未关闭, 重新打开, 排队中, 待响应,
    offen, neu, in bearbeitung, wartend, nieuw, in behandeling, wacht, ouvert, nouveau, en cours, en attente, abierto, nuevo,
    en curso, en progreso, pendiente`,
  resolved: `resolved, solved, closed, done, completed, complete, finished, fixed, yes, true, 1, success, successful,
    已解决, 已关闭, 已完成, 已结束, 已完结, 已办结, 解决, 完成, 关闭, 办结, 是, 成功, 已处理,
    gelöst, geschlossen, erledigt, abgeschlossen, ja, opgelost, gesloten, afgerond, afgehandeld,
    résolu, fermé, clos, clôturé, terminé, oui, resuelto, cerrado, completado, finalizado, sí, si`,
  unresolved: `unresolved, not resolved, not solved, unsolved, failed, error, won't fix, wont fix, rejected, no, false, 0,
    未解决, 没解决, 无法解决, 失败, 否, 已拒绝, 驳回, ungelöst, nicht gelöst, nein, niet opgelost, nee, non résolu, non, no resuelto`,
  expired: `expired, timed out, timeout, no reply, no response, abandoned, auto closed, auto-closed, 超时, 超时关闭, 已超时,
    自动关闭, 用户未回复, 未回复关闭, abgelaufen, verlopen, expiré, caducado, vencido`,
  cancelled: `cancelled, canceled, withdrawn, voided, void, deleted, spam, 已取消, 取消, 已撤销, 撤回, 已撤回, 作废, 已作废,
    storniert, abgebrochen, zurückgezogen, geannuleerd, ingetrokken, annulé, cancelado, anulado`,
  duplicate: `duplicate, merged, 重复, 重复工单, 已合并, 合并, duplikat, zusammengeführt, dubbel, samengevoegd, doublon, fusionné,
    duplicado, fusionado`,
};

const meanings = new Map(
  Object.entries(lists).flatMap(([status, list]) =>
    words(list).map((word) => [word, status as CaseStatus] as const),
  ),
);

const unpaid = new Set(
  words(`unpaid, not paid, pending, pending payment, payment pending, awaiting payment, waiting for payment, draft, failed,
    payment failed, 等待买家付款, 等待付款, 待买家付款, 待付款, 未付款, 待支付, 未支付, 等待支付, 拍下未付款, 付款失败, 支付失败,
    unbezahlt, offen, zahlung ausstehend, onbetaald, impayé, en attente, en attente de paiement, pendiente,
    pendiente de pago`),
);
const closed = new Set(
  words(`voided, cancelled, canceled, expired, closed, 交易关闭, 已关闭, 已取消, 取消, 订单关闭, 关闭, 订单取消, 交易取消, 已作废,
    storniert, geannuleerd, annulé, cancelado`),
);

function words(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

function plain(value: string): string {
  return value.normalize("NFKC").trim().toLowerCase().replaceAll("_", " ");
}
