import { textLimits } from "@/lib/events/limits";
import type { Reading, Span } from "@/lib/otlp/reading";
import { textOf } from "@/lib/otlp/textOf";
import { inherited, type Tree } from "@/lib/otlp/tree";

/** The case that a span belongs to. */
export interface Place {
  process: string;
  case: string;
  /** the case is this trace: nothing in it names another */
  isTrace: boolean;
}

/**
 * Which case each span of a trace belongs to. The case, in this order: what the span or the nearest one above it names
 * (`handover.case`, `case.id`, …; so one run over fifty tickets is fifty cases), what the first span of the trace that
 * names one does, the conversation that any span is of, the trace itself. The process likewise: `handover.process` of the
 * span, of the nearest above it, of the first that has one, then the name of the workflow, of the Langfuse trace, of the
 * root's agent, of the service.
 *
 * @param spans in order of time
 */
export function placesOf(traceId: string, spans: readonly Span[], tree: Tree): (span: Span) => Place {
  const first = <T>(own: (reading: Reading) => T | undefined) => {
    const span = spans.find(({ reading }) => own(reading) !== undefined);
    return span && own(span.reading);
  };
  const root = spans.find(({ parentSpanId }) => parentSpanId === null);
  const named = inherited(tree, (reading) => reading.case);
  const processes = inherited(tree, (reading) => reading.process);
  const otherwise = {
    case: first((reading) => reading.case) ?? first((reading) => reading.conversation),
    process:
      first((reading) => reading.process) ??
      first((reading) => reading.workflow) ??
      first((reading) => reading.traceName) ??
      root?.reading.agent ??
      root?.reading.service ??
      first((reading) => reading.service) ??
      "otlp",
  };
  // the name of an agent or a service may be longer than that of a process
  const process = textOf(otherwise.process, textLimits.process) ?? "otlp";
  return ({ spanId }) => {
    const name = named.get(spanId) ?? otherwise.case;
    return {
      process: processes.get(spanId) ?? process,
      case: name ?? traceId,
      isTrace: name === undefined,
    };
  };
}
