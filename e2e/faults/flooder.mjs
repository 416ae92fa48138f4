// Sends as fast as it can; whenever it is cut off it knocks again at once. Prints `in`, and after a cut how long it was, in ms.
import { setPriority } from 'node:os';
import { io } from 'socket.io-client';

const [, , url, cookie, name] = process.argv;
const atOnce = 200;
// It stands for another machine: what is measured is what its messages cost, not its own work.
setPriority(19);

function flood() {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie, origin: url },
    auth: { protocolVersion: 1 },
  });
  let since = 0;
  const send = () => {
    if (!socket.connected) return;
    if ((socket.io.engine.transport.ws?.bufferedAmount ?? 0) < 1e6)
      for (let sent = 0; sent < atOnce; sent += 1)
        socket.emit(name, name === 'echo' ? { text: 'x' } : {}, () => undefined);
    setImmediate(send);
  };
  socket.on('connect', () => {
    since = performance.now();
    console.log('in');
    send();
  });
  socket.on('disconnect', () => {
    console.log(performance.now() - since);
    flood();
  });
  socket.on('connect_error', () => setTimeout(flood, 100));
}

flood();
