import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { Me } from '@greenroom/shared/user/user.schema';
import { PasswordCheck } from '../user/password-check.ts';
import { nameKeyOf, Users } from '../user/users.ts';
import { Cookies } from './cookies.ts';
import { Entrance } from './entrance.ts';
import { KnownDevices } from './known-devices.ts';
import type { Visit } from './visit.ts';

@Injectable()
export class SignIn {
  constructor(
    private readonly users: Users,
    private readonly passwords: PasswordCheck,
    private readonly devices: KnownDevices,
    private readonly cookies: Cookies,
    private readonly entrance: Entrance,
  ) {}

  async withPassword(visit: Visit, { name, password }: { name: string; password: string }): Promise<Me> {
    const found = await this.users.findByName(name);
    const device = this.cookies.read('device', visit.request.headers.cookie);
    const counter = await this.devices.counterFor(nameKeyOf(name), found?.id, device);
    const user = await this.passwords.assertMatches({
      user: found,
      password,
      counter,
      address: visit.address,
    });
    return this.entrance.admit(visit, async (manager) => {
      const now = await this.users.load(user.id, manager);
      // Changed while we compared: what was right is right no more.
      if (now.passwordHash !== user.passwordHash)
        throw new AppError('sign-in-failed', 'Name and password do not match.');
      return now;
    });
  }
}
