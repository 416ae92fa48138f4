// The other side of `bench room`: Socket.IO alone, with the product's transport options and nothing else. It echoes, and
// relays to the others of a room.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, {
  serveClient: false,
  pingInterval: 5000,
  pingTimeout: 5000,
  maxHttpBufferSize: 65_536,
});
io.on('connection', (socket) => {
  let room = '';
  socket.on('enter', (entered, answer) => {
    room = entered.room;
    void socket.join(room);
    answer({});
  });
  socket.on('echo', (payload, answer) => answer(payload));
  socket.on('relay', (payload) => socket.to(room).emit('relayed', payload));
});
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${http.address().port}`));
process.on('SIGTERM', () => process.exit(0));
