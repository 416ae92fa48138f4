import { describe, expect, jest, test } from '@jest/globals';
import type { Me } from '@greenroom/shared/user/user.schema';
import { QueryClient } from '@tanstack/react-query';
import { meQuery, rememberMe } from './me.ts';

const ada = { displayName: 'Ada' } as unknown as Me;
const nobody = { me: null, registration: 'open', canMail: false } as never;

function asking() {
  const client = new QueryClient();
  let answer: (known: never) => void = () => undefined;
  const queryFn = jest.fn(() => new Promise<never>((resolve) => (answer = resolve)));
  const asked = client.fetchQuery({ ...meQuery, queryFn, staleTime: 0 }).catch(() => undefined);
  return { client, asked, answer: () => answer(nobody) };
}
const known = (client: QueryClient) => client.getQueryData(meQuery.queryKey)?.me;

describe('who is here', () => {
  test('an answer that was under way when somebody came in does not send them away again', async () => {
    const { client, asked, answer } = asking();
    client.setQueryData(meQuery.queryKey, nobody);
    await rememberMe(client, ada);
    answer();
    await asked;
    expect(known(client)).toBe(ada);
  });

  test('without that care it would', async () => {
    const { client, asked, answer } = asking();
    client.setQueryData(meQuery.queryKey, { ...(nobody as object), me: ada } as never);
    answer();
    await asked;
    expect(known(client)).toBeNull();
  });
});
