import { closing } from "./closing";
import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";
import { secondsTimes } from "./secondsTimes";

/**
 * Rules for a list with one row a case: opened, worked on by its assignee, closed as its status says.
 *
 * A count of reopenings or of further contacts says that the customer came back, but not when; and the only
 * closing time there is, is that of the last closing. Such a case has a `case.contact` then, which keeps it
 * out of what was solved at the first time. It counts as reopened only where the first closing, or the
 * reopening itself, has a time of its own.
 */
export function suggestTickets(draft: Draft, process: string): object[] {
  const opened = draft.time("opened", "time");
  const id = draft.text("case");
  if (id === undefined) throw missingColumn("a list of tickets", "the ticket's number");
  if (opened === undefined) throw missingColumn("a list of tickets", "the time when each was opened");
  const of = { process: draft.text("process") ?? process, case: id };
  const rules: object[] = [
    {
      type: "case.opened",
      id: `${id}/opened`,
      when: draft.filled(draft.column("opened") ? "opened" : "time"),
      time: opened,
      data: {
        ...of,
        channel: draft.text("channel"),
        customer: draft.text("customer"),
        title: draft.text("title"),
      },
    },
  ];
  const closedAt = draft.time("closed", "firstClosed");
  const isClosed = { ...draft.filled(draft.column("closed") ? "closed" : "firstClosed"), ...byStatus(draft) };
  const time = closedAt ?? opened;
  const done = closedAt === undefined ? {} : isClosed;
  const duration = draft.column("seconds");
  const unit = duration && secondsTimes(duration.name);
  rules.push({
    type: "case.step",
    id: `${id}/handled`,
    when: done,
    time,
    data: {
      ...of,
      step: "handle",
      actor: draft.actor(),
      reason: draft.text("reason"),
      seconds: unit && draft.number("seconds", { times: unit }),
    },
  });
  if (closedAt !== undefined) {
    const told = knownClosing(draft);
    const resolution = told?.resolution ?? "resolved";
    rules.push({ type: "case.closed", id: `${id}/closed`, when: done, time, data: { ...of, resolution } });
  }
  return [...rules, ...returns(draft, of, time, done)];
}

function byStatus(draft: Draft): Record<string, string[]> {
  return closing(draft, "status", false)?.when ?? {};
}

/** The resolution's own column where its words are known, else the status. */
function knownClosing(draft: Draft) {
  return closing(draft, "resolution", true) ?? closing(draft, "status", false);
}

function returns(
  draft: Draft,
  of: { process: string; case: string },
  time: object,
  done: Record<string, string[]>,
): object[] {
  const rules: object[] = [];
  const reopens = draft.column("reopens");
  const first = draft.column("closed") && draft.time("firstClosed");
  const reopenedAt = draft.time("reopened");
  const contact = (name: string, when: object, at: object) =>
    rules.push({ type: "case.contact", id: `${of.case}/${name}`, when, time: at, data: of });
  if (reopens !== undefined && first !== undefined) {
    const when = { ...done, ...draft.filled("firstClosed"), [reopens.name]: [">0"] };
    rules.push(
      {
        type: "case.closed",
        id: `${of.case}/first-closed`,
        when,
        time: first,
        data: { ...of, resolution: "resolved" },
      },
      { type: "case.reopened", id: `${of.case}/reopened`, when, time: reopenedAt ?? time, data: of },
    );
  } else if (reopenedAt !== undefined) {
    const when = draft.filled("reopened");
    rules.push({ type: "case.reopened", id: `${of.case}/reopened`, when, time: reopenedAt, data: of });
    contact("returned", when, reopenedAt);
  } else if (reopens !== undefined) contact("returned", { ...done, [reopens.name]: ">0" }, time);
  const contacts = draft.column("contacts");
  if (contacts !== undefined) contact("contacted", { ...done, [contacts.name]: ">0" }, time);
  return rules;
}
