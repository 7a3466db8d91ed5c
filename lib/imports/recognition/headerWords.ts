// Over 8 KB because it is the words of six languages, and nothing else.
import type { Role } from "./role";

/**
 * What columns are called, by role: English, Chinese, German, Dutch, French and Spanish. Written as
 * `plainHeader` leaves them: lower case, words apart by one space.
 */
export const headerWords: Record<Role, readonly string[]> = {
  case: words(`
    case, case id, caseid, case number, case concept:name, ticket, ticket id, ticket number, ticket no, incident,
    incident id, incident number, request id, conversation id, issue id, issue key, session id, trace id, number, id
    工单, 工单号, 工单编号, 工单id, 事项号, 事项编号, 案件号, 案件编号, 会话id, 会话编号, 单号, 编号, 流程编号, 实例编号
    fall, fallnummer, fall id, vorgang, vorgangsnummer, ticketnummer, zaak, zaaknummer, zaak id, meldingsnummer
    dossier, dossiernummer, numéro de ticket, numéro du ticket, n° ticket, numéro de dossier, id ticket
    caso, número de caso, número de ticket, id de caso, id del caso, expediente`),
  process: words("process, workflow, 流程, 业务流程, prozess, proces, processus, proceso"),
  source: words("source system, 来源系统"),
  step: words(`
    activity, activity name, step, task, task name, event, event name, action, concept:name
    活动, 步骤, 环节, 节点, 节点名称, 操作, 动作, 任务, 任务名称, aktivität, schritt, vorgangsschritt, aufgabe
    activiteit, stap, taak, activité, étape, tâche, actividad, paso, tarea`),
  time: words(`
    time, timestamp, date, datetime, date time, event time, complete timestamp, completion time, end time, updated at,
    sys updated at, last updated, time:timestamp, ts, start time, day
    时间, 日期, 时间戳, 发生时间, 操作时间, 完成时间, 更新时间, 发生日期, zeit, zeitstempel, zeitpunkt, datum, datum uhrzeit
    tijd, tijdstip, tijdstempel, horodatage, date et heure, heure, fecha, hora, fecha y hora, marca de tiempo`),
  lifecycle: words("lifecycle, lifecycle:transition, transition, 生命周期"),
  outcome: words("step outcome, success, error, 是否成功"),
  actor: words(`
    agent, assignee, assigned to, resource, user, owner, handler, handled by, performed by, org:resource, teammate,
    operator, employee, sys updated by, assignee name, agent name, user id
    处理人, 客服, 处理客服, 负责人, 经办人, 受理人, 坐席, 操作人, 执行人, 办理人, 处理人员, 接待客服, 客服人员, 员工
    bearbeiter, sachbearbeiter, mitarbeiter, zuständig, zugewiesen an, zugewiesen, ressource, behandelaar, medewerker
    toegewezen aan, uitvoerder, responsable, assigné à, assigné, traité par, agente, asignado a, recurso, usuario`),
  role: words(
    "role, position, job title, org:role, 岗位, 职位, 角色, rolle, stelle, functie, rol, poste, rôle, puesto, cargo",
  ),
  seconds: words(`
    handling time, handle time, duration, time spent, work time, processing time, minutes, seconds, full resolution time
    处理时长, 处理耗时, 耗时, 用时, 时长, 服务时长, bearbeitungszeit, dauer, duur, behandeltijd, durée, temps de traitement
    duración, tiempo de gestión`),
  opened: words(`
    created, created at, created date, created time, creation date, opened, opened at, open date, open time, start date,
    started at, submitted at, reported at, received at, conversation started at, conversation created at, date created
    创建时间, 创建日期, 提交时间, 开始时间, 受理时间, 建单时间, 发起时间, 进线时间, 工单创建时间, 会话开始时间
    erstellt, erstellt am, erstelldatum, eröffnet, eröffnet am, angelegt am, aangemaakt, aangemaakt op, geopend, geopend op
    aanmaakdatum, créé, créé le, date de création, ouvert le, date d'ouverture, creado, creado el, fecha de creación
    fecha de apertura, abierto el`),
  closed: words(`
    closed, closed at, close date, closed date, close time, solved, solved at, resolved, resolved at, resolution date,
    completed at, finished at, ended at, end date, last closed at, conversation closed at, date closed
    关闭时间, 关闭日期, 关单时间, 结束时间, 解决时间, 完结时间, 办结时间, 工单关闭时间, 工单结束时间, 会话结束时间, 完成时间
    geschlossen, geschlossen am, gelöst am, erledigt am, abgeschlossen am, gesloten, gesloten op, opgelost op, afgerond op
    afsluitdatum, clos le, fermé le, résolu le, date de clôture, date de résolution, date de fermeture, cerrado, cerrado el
    resuelto el, fecha de cierre, fecha de resolución`),
  firstClosed: words(`
    first closed at, first closed, first solved at, first resolved at, initially solved at, first close at
    首次关闭时间, 首次解决时间, 首次完成时间, 首次关单时间, erstmals gelöst am, eerst gesloten op, première clôture, primer cierre`),
  reopened: words(`
    reopened at, reopened, reopen date, reopen time, last reopened at, 重新打开时间, 重开时间, 再次打开时间, 重启时间
    wiedereröffnet am, heropend op, rouvert le, reabierto el`),
  reopens: words(`
    reopens, reopen count, reopened count, number of reopens, count of reopens, times reopened, conversation reopens
    重新打开次数, 重开次数, 再次打开次数, 重启次数, wiedereröffnungen, anzahl wiedereröffnungen, aantal heropend, heropeningen
    réouvertures, nombre de réouvertures, reaperturas, número de reaperturas`),
  contacts: words(`
    follow ups, followups, repeat contacts, repeated contacts, 重复咨询次数, 重复来访次数, 再次联系次数, 重复联系次数, 回访次数
    wiederholte kontakte, herhaalcontacten, contacts répétés, contactos repetidos`),
  status: words(`
    status, state, ticket status, conversation state, incident state, order status, financial status
    状态, 工单状态, 处理状态, 订单状态, 会话状态, zustand, ticketstatus, toestand, statut, état, estado`),
  resolution: words(`
    resolution, result, close code, resolution code, disposition, resolved?
    解决结果, 处理结果, 是否解决, 解决状态, 结果, 关闭原因, lösung, ergebnis, oplossing, resultaat, résultat, solution
    resultado, resolución`),
  channel: words(`
    channel, via, source, sales channel, contact channel, conversation channel
    渠道, 来源, 途径, 销售渠道, 来源渠道, 进线渠道, 订单来源, 工单渠道, kanal, vertriebskanal, kanaal, verkoopkanaal, canal`),
  customer: words(`
    customer, requester, requester id, client, customer id, caller, 客户, 用户, 提交人, 买家, 访客, 客户id, 发起人, 客户名称
    kunde, kunden id, anfragesteller, klant, aanvrager, demandeur, cliente, solicitante`),
  title: words(
    "subject, title, summary, 标题, 主题, 工单标题, betreff, titel, onderwerp, sujet, titre, objet, asunto, título",
  ),
  reason: words("escalation reason, handover reason, 转人工原因, 介入原因"),
  order: words(`
    order, order id, order number, order no, order name, 订单, 订单号, 订单编号, 订单id, 交易号
    bestellung, bestellnummer, bestell nr, auftragsnummer, ordernummer, bestelnummer, bestelling, commande, numéro de commande
    n° commande, pedido, número de pedido, nº pedido`),
  line: words(
    "row, row id, row number, line id, line, line item id, 行号, 明细编号, position, zeile, regel, ligne, línea",
  ),
  amount: words(`
    amount, total, sales, revenue, order total, net amount, value, total price, accounts payable, spend
    金额, 实付金额, 订单金额, 订单实付金额, 实收金额, 销售额, 收入, 支付金额, 应付金额, 消耗, 花费, 费用
    betrag, umsatz, summe, gesamtbetrag, bedrag, omzet, totaal, montant, montant total, chiffre d'affaires, importe, ventas`),
  cogs: words(
    "cogs, cost of goods, cost price, cost of goods sold, 成本, 商品成本, wareneinsatz, einstandspreis, kostprijs, inkoopprijs, coût d'achat, costo de ventas",
  ),
  paidAt: words(
    "paid at, payment time, payment date, 付款时间, 买家付款时间, 支付时间, bezahlt am, betaald op, payé le, pagado el",
  ),
  refund: words(
    "refunded amount, refund, refund amount, 退款金额, 已退款金额, erstattung, terugbetaling, remboursement, reembolso",
  ),
  currency: words("currency, 币种, 货币, währung, valuta, devise, moneda, divisa"),
  model: words("model, model name, main model, 模型"),
  inputTokens: words("input tokens, prompt tokens, context tokens, 输入token"),
  cachedInputTokens: words(
    "cached input tokens, cache read input tokens, cached tokens, input cached tokens",
  ),
  outputTokens: words("output tokens, completion tokens, generated tokens, 输出token"),
  cost: words("cost, total cost, costs, cost usd, 模型成本, 成本"),
  fte: words(
    "fte, headcount, full time equivalent, 人数, 编制, 人力, vzä, vollzeitäquivalent, etp, effectif, plantilla",
  ),
  salary: words(
    "salary, monthly salary, gross salary, 工资, 月薪, 薪资, 应发工资, gehalt, monatsgehalt, bruttogehalt, salaris, maandsalaris, brutoloon, salaire, salaire mensuel, salaire brut, salario, sueldo, salario mensual",
  ),
  category: words(
    "category, cost type, 类别, 费用类别, 费用类型, 科目, kategorie, kostenart, categorie, kostensoort, catégorie, categoría",
  ),
  from: words(
    "from, start, period start, reporting starts, 开始日期, 起始日期, von, van, début, du, desde, inicio",
  ),
  to: words("to, end, period end, reporting ends, 结束日期, 截止日期, bis, tot, fin, au, hasta"),
  note: words(
    "note, campaign, campaign name, description, 备注, 计划, 计划名称, 广告计划, 推广计划, kampagne, notiz, campagne, omschrijving, campaña, nota",
  ),
};

/** A header as it is compared: `Ticket_ID` and `ticketId` are `ticket id`; of a path its last key. */
export function plainHeader(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/^[$\w]+(\.[$\w]+)*\.(?=[$\w]+$)/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[()（）[\]【】*]/g, " ")
    .replace(/[\s_\-.]+/g, " ")
    .trim();
}

function words(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
