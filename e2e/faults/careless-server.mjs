// What the drills' controls run against: sockets as the library's first page shows them, and nothing of ours.
import { createServer } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { maxHttpBufferSize: 1e8 });
let text = '';

/** As much work as a small change of a document is. */
function work() {
  for (let step = 0; step < 20_000; step += 1) Math.sqrt(step);
}

io.on('connection', async (socket) => {
  socket.on('echo', (payload, acknowledge) => {
    work();
    acknowledge({ ok: true, answer: { text: payload.text } });
  });
  socket.on('write', (payload, acknowledge) => {
    text += payload.text;
    acknowledge();
  });
  // The listener that comes after an await misses what was sent at connect.
  await turn();
  await turn();
  socket.on('read', (_, acknowledge) => acknowledge({ text }));
});
http.listen(0, '127.0.0.1', () => console.log(`Greenroom is at http://127.0.0.1:${http.address().port}`));
