/** A server on this machine that answers as Trigger.dev's API and ClickHouse's do, from fixtures. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as api from '../helpers/fixtures/api-documents.ts';
import * as rows from '../helpers/fixtures/planned-rows.ts';
import { rowFamily } from '../helpers/fixtures/row-fixtures.ts';
import { retried } from '../helpers/fixtures/span-documents.ts';
import { traceDocument } from '../helpers/fixtures/span-plan.ts';

/** The secret that it asks for. */
export const secretKey = 'tr_dev_recipes';

export class FakeApi {
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      const { status, body } = answerTo(request, await bodyOf(request));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  }

  /** Its address, without a slash at the end. */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return text;
}

function answerTo(request: IncomingMessage, body: string): { status: number; body: unknown } {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (pathname === '/' && body.endsWith('FORMAT JSONEachRow')) return { status: 200, body: clickhouseText() };
  if (request.headers.authorization !== `Bearer ${secretKey}`)
    return { status: 401, body: { error: 'Invalid or Missing API key' } };
  const isNew = request.headers['x-trigger-api-version'] === '2025-07-16';
  const id = /^\/api\/v3\/runs\/(run_\w+)$/.exec(pathname)?.[1];
  if (id !== undefined)
    return { status: 200, body: { ...(isNew ? api.retrieveRelated : api.retrieveWithoutHeader), id } };
  if (/^\/api\/v1\/runs\/run_\w+\/trace$/.test(pathname))
    return { status: 200, body: traceDocument(retried) };
  if (pathname === '/api/v1/runs' && searchParams.has('filter[status]'))
    return { status: 200, body: api.listPage };
  if (pathname.startsWith('/realtime/v1/runs/run_') && searchParams.get('offset') === '-1')
    return { status: 200, body: rows.electricMessagesOf(rowFamily) };
  if (pathname === '/api/v1/query') return queryAnswer(body);
  return { status: 404, body: { error: 'Not found' } };
}

function queryAnswer(body: string) {
  const { query, format } = JSON.parse(body) as { readonly query: string; readonly format: string };
  const asked = (/^SELECT (.*) FROM runs/.exec(query)?.[1] ?? '').split(', ');
  const results = rows
    .queryRowsOf(rowFamily)
    .map((row) => Object.fromEntries(asked.map((column) => [column, row[column] ?? null])));
  return { status: 200, body: { format, results } };
}

function clickhouseText(): string {
  return rows
    .clickhouseRowsOf(rowFamily)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}
