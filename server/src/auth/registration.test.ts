import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createJoinCode,
  createReturnLink,
  listJoinCodes,
  redeemReturnLink,
  register,
  revokeJoinCode,
  signIn,
} from '@greenroom/shared/auth/auth.api';
import { showMe } from '@greenroom/shared/user/user.api';
import {
  account,
  Browser,
  firstAdmin,
  freshName,
  guest,
  passwordOfAll as password,
} from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

describe('where registration is open', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  test('a guest becomes an account in place, and the old cookie opens nothing', async () => {
    const person = await guest(app);
    const before = new Map(person.cookies);
    const name = freshName('ada');
    const me = await person.ask(register, { body: { name, password, email: 'ada@example.org' } });
    expect(me).toMatchObject({ id: person.id, name, displayName: name, isGuest: false, role: 'candidate' });
    expect((await person.ask(showMe)).me?.isGuest).toBe(false);
    const thief = new Browser(app);
    for (const [key, value] of before) thief.cookies.set(key, value);
    expect((await thief.ask(showMe)).me).toBeNull();
  });

  test('a name is taken in whatever case or width it is written', async () => {
    const name = freshName('grace');
    await new Browser(app).ask(register, { body: { name, password } });
    for (const same of [name, name.toUpperCase(), name.replace('g', '\uFF47')]) {
      expect(await new Browser(app).refused(register, { body: { name: same, password } })).toMatchObject({
        code: 'name-taken',
      });
    }
  });

  test('of twenty who want one name at once, one gets it', async () => {
    const name = freshName('race');
    const wishes = Array.from({ length: 20 }, () =>
      new Browser(app).send(register, { body: { name, password } }),
    );
    const statuses = (await Promise.all(wishes)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(19).fill(409)]);
  });

  test('a short password and an unknown field are refused by their names', async () => {
    const error = await new Browser(app).refused(register, {
      body: { name: 'x1', password: 'short', role: 'admin' } as never,
    });
    expect(error.code).toBe('input-invalid');
    expect(error.issues?.map(({ path }) => path)).toContain('body.password');
    expect(JSON.stringify(error.issues)).toContain('role');
  });

  test('who has an account cannot make another one on top of it', async () => {
    const person = await account(app);
    expect(await person.refused(register, { body: { name: freshName('second'), password } })).toMatchObject({
      code: 'state-refused',
    });
  });

  test('the return link of a guest does not open the account they became', async () => {
    const person = await guest(app);
    const { token } = await person.ask(createReturnLink);
    await person.ask(register, { body: { name: freshName('link'), password } });
    expect(await new Browser(app).refused(redeemReturnLink, { body: { token } })).toMatchObject({
      code: 'link-invalid',
    });
  });
});

describe('where one joins by invitation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { REGISTRATION: 'invite' } });
  });
  afterAll(() => app.stop());

  const wish = (joinCode?: string) => ({ body: { name: freshName('new'), password, joinCode } });
  const admin = () => firstAdmin(app);

  test('a code gives its role until it is used up', async () => {
    const { code } = await (
      await admin()
    ).ask(createJoinCode, { body: { role: 'mentor', maxUses: 2, days: 1 } });
    expect((await new Browser(app).ask(register, wish(code))).role).toBe('mentor');
    expect(
      (await new Browser(app).ask(register, wish(` ${code.toLowerCase().slice(0, 6)}-${code.slice(6)}`)))
        .role,
    ).toBe('mentor');
    expect(await new Browser(app).refused(register, wish(code))).toMatchObject({ code: 'join-code-invalid' });
  });

  test('the last use goes to one of those who want it at once', async () => {
    const { code } = await (
      await admin()
    ).ask(createJoinCode, { body: { role: 'candidate', maxUses: 1, days: 1 } });
    const all = await Promise.all(
      Array.from({ length: 5 }, () => new Browser(app).send(register, wish(code))),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, 403, 403, 403, 403]);
  });

  test('none, a wrong one, an expired one and a revoked one open nothing', async () => {
    const lead = await admin();
    const short = await lead.ask(createJoinCode, { body: { role: 'candidate', maxUses: 9, days: 0.5 } });
    const revoked = await lead.ask(createJoinCode, { body: { role: 'candidate', maxUses: 9, days: 9 } });
    await lead.ask(revokeJoinCode, { params: { code: revoked.code } });
    app.clock.jump(12 * 3600_000);
    for (const code of [undefined, 'WRONG', short.code, revoked.code]) {
      expect(await new Browser(app).refused(register, wish(code))).toMatchObject({
        code: 'join-code-invalid',
      });
    }
    const { codes } = await lead.ask(listJoinCodes);
    expect(codes.find(({ code }) => code === revoked.code)?.revokedAt).toEqual(expect.any(Number));
  });

  test('only an admin sees or makes codes', async () => {
    const { code } = await (
      await admin()
    ).ask(createJoinCode, { body: { role: 'mentor', maxUses: 1, days: 1 } });
    const mentor = new Browser(app);
    await mentor.ask(register, wish(code));
    for (const person of [mentor, await guest(app)]) {
      expect(await person.refused(listJoinCodes)).toMatchObject({ code: 'not-allowed' });
    }
  });
});

test('where registration is closed nobody registers, and who has an account signs in', async () => {
  const app = await startTestApp({ env: { REGISTRATION: 'closed' } });
  const { me } = await firstAdmin(app);
  expect(
    await new Browser(app).refused(register, { body: { name: freshName('no'), password } }),
  ).toMatchObject({ code: 'registration-closed' });
  await new Browser(app).ask(signIn, { body: { name: me.name ?? '', password } });
  await app.stop();
});
