import type { CaseStatus } from "./answers";

/** What a status or a resolution says of its case, as far as the word is known in one of six languages. */
export function statusMeaning(value: string): CaseStatus | null {
  return meanings.get(plain(value)) ?? null;
}

/** What a status says of an order: that money came, or that it is no order (yet). */
export function orderMeaning(value: string): "certain" | "left out" | null {
  if (leftOut.has(plain(value))) return "left out";
  return certain.has(plain(value)) ? "certain" : null;
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

const certain = new Set(
  words(`paid, partially paid, partially refunded, refunded, fulfilled, shipped, completed, complete, authorized, delivered, 1,
    已付款, 已支付, 待发货, 已发货, 交易完成, 已完成, 已签收, 待收货, 交易成功, 部分退款, bezahlt, versandt, betaald, verzonden, payé, expédié, pagado, enviado`),
);
const leftOut = new Set(
  words(`pending, unpaid, voided, cancelled, canceled, expired, draft, failed, awaiting payment, 待付款, 待支付, 未付款, 未支付,
    交易关闭, 已关闭, 已取消, 取消, 订单关闭, 关闭, unbezahlt, offen, storniert, onbetaald, geannuleerd, impayé, annulé, en attente,
    pendiente, cancelado`),
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
