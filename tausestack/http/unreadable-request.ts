import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { ProblemError, problemBody } from '../problem.ts';
import { problemResponse } from './problem-response.ts';

const unreadable = () => new ProblemError('invalid_request', 'The request can’t be read.');

/** Answers a request without a readable address, of which no handler can be asked. */
export function unreadableResponse(): Response {
  return problemResponse(unreadable(), randomUUID());
}

/** Answers bytes that aren't a request, which no handler ever sees, and closes the connection. */
export function answerUnreadable(error: Error, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const code = 'code' in error ? error.code : undefined;
  const status =
    code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({ ...problemBody(unreadable(), randomUUID()), status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n` +
      'Content-Type: application/problem+json\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
