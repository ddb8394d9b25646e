import { SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { Rejected } from '#kernel';
import type { NextFunction, Response } from 'express';
import type { Asked } from '../door/asker';
import { routeOf } from './request-log';

const tracer = () => trace.getTracer('minhbach');

/** Sends traces to a collector from now on; answers how to end that. Nothing of it is loaded unless somebody asks for it. */
export async function sendTraces(endpoint: string): Promise<() => Promise<void>> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'minhbach' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return async () => {
    await provider.shutdown();
    trace.disable();
  };
}

/** A span for each request, named after its route. No address as it was asked, nobody's id, no content. */
export const traced = (request: Asked, response: Response, next: NextFunction) => {
  tracer().startActiveSpan(request.method, { kind: SpanKind.SERVER }, (span) => {
    response.once('close', () => {
      const route = routeOf(request);
      span.updateName(`${request.method} ${route}`);
      span.setAttributes({ 'http.request.method': request.method, 'http.route': route });
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    next();
  });
};

/** A span for a command: its name, and whether it was recorded, repeated or refused. */
export const tracedCommand = <Answer extends { readonly repeated: boolean }>(
  command: string,
  doing: () => Promise<Answer>,
): Promise<Answer> =>
  tracer().startActiveSpan(command, async (span: Span) => {
    try {
      const answer = await doing();
      span.setAttribute('minhbach.outcome', answer.repeated ? 'repeated' : 'recorded');
      return answer;
    } catch (error) {
      span.setAttribute('minhbach.outcome', error instanceof Rejected ? `refused: ${error.code}` : 'failed');
      if (!(error instanceof Rejected)) span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
