/**
 * Has Next answer, and gives what it says in place of sending it; null when whoever asked is gone. Before any other that
 * changes how an answer is sent.
 */
export function askNext(request, response, passOn) {
  const accepted = request.headers['accept-encoding'];
  // To be read here.
  delete request.headers['accept-encoding'];
  return new Promise((resolve) => {
    response.once('close', () => resolve(null));
    holdBack(response, (answer) => {
      const { isUnkept = false } = globalThis.lklrAnswers?.get(request.headers['x-answer-id']) ?? {};
      if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
      resolve({ ...answer, isUnkept });
    });
    passOn();
  });
}

function holdBack(response, whole) {
  const { writeHead, write, end, flushHeaders } = response;
  const chunks = [];
  let isHeld = true;
  const keep = (chunk, encoding) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk));
  };
  const called = (...given) => given.find((one) => typeof one === 'function');

  response.writeHead = (status, ...more) => {
    if (!isHeld) return writeHead.call(response, status, ...more);
    response.statusCode = status;
    const headers = more.find((one) => typeof one === 'object' && one !== null);
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return response;
  };
  response.flushHeaders = () => {
    if (!isHeld) flushHeaders.call(response);
  };
  response.write = (chunk, ...more) => {
    if (!isHeld) return write.call(response, chunk, ...more);
    keep(chunk, more[0]);
    called(...more)?.();
    return true;
  };
  response.end = (...given) => {
    if (!isHeld) return end.apply(response, given);
    isHeld = false;
    keep(...given);
    const done = called(...given);
    if (done) response.once('finish', done);
    const body = Buffer.concat(chunks);
    const { statusCode: status } = response;
    const headers = response.getHeaders();
    for (const name of Object.keys(headers)) response.removeHeader(name);
    // From here on it is sent past whoever wrapped it since.
    Object.assign(response, { writeHead, write, end, flushHeaders });
    whole({ status, headers, body, sendAsItIs: () => response.writeHead(status, headers).end(body) });
    return response;
  };
}

function encodingOf(given) {
  return typeof given === 'string' ? given : 'utf8';
}
