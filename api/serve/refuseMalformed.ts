import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { sendProblem } from '../http/answer.ts'
import { createProblem } from '../http/problem.ts'

/** Answers what is not HTTP, or never becomes a request, with a problem, and hangs up. */
export async function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const response = sendProblem(refusalOf(error), 'en', { connection: 'close' })
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`)
  const start = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n`
  socket.end(`${start}${headers.join('')}\r\n${await response.text()}`)
}

/** What never became a request named no language that could be read. */
function refusalOf({ code }: NodeJS.ErrnoException) {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return createProblem('headers-too-large', {
      fr: 'adresse et en-têtes\u202f: 16384 octets au plus',
      en: 'request line and headers: 16384 bytes at most',
    }).refusal
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return createProblem('request-timeout', {
      fr: 'la requête a mis trop de temps à arriver',
      en: 'the request took too long to arrive',
    }).refusal
  }
  return createProblem('malformed-request', {
    fr: 'ce n’est pas une requête HTTP',
    en: 'not an HTTP request',
  }).refusal
}
