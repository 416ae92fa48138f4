// The other side of `bench http`: Fastify alone, answering the same bytes with the same content type and nothing else.
import Fastify from 'fastify';

const fastify = Fastify();
const answers = JSON.parse(process.env.ANSWERS);
for (const [path, body] of Object.entries(answers)) {
  fastify.get(path, (_, reply) => reply.type('application/json; charset=utf-8').send(body));
}
console.log(await fastify.listen({ port: 0, host: '127.0.0.1' }));
process.on('SIGTERM', () => process.exit(0));
