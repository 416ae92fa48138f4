import { Controller } from '@nestjs/common';
import { forgetDevice, register, signIn, signOut } from '@greenroom/shared/auth/auth.api';
import type { RouteInput } from '@greenroom/shared/http/route';
import { Handles, Input } from '../http/handles.ts';
import { Registration } from './registration.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';
import { AtDoor, type Visit } from './visit.ts';

@Controller()
export class AuthController {
  constructor(
    private readonly registration: Registration,
    private readonly entering: SignIn,
    private readonly leaving: SignOut,
  ) {}

  @Handles(register)
  register(@Input() { body }: RouteInput<typeof register>, @AtDoor() visit: Visit) {
    return this.registration.register(visit, body);
  }

  @Handles(signIn)
  signIn(@Input() { body }: RouteInput<typeof signIn>, @AtDoor() visit: Visit) {
    return this.entering.withPassword(visit, body);
  }

  @Handles(signOut)
  signOut(@AtDoor() visit: Visit) {
    return this.leaving.signOut(visit);
  }

  @Handles(forgetDevice)
  forgetDevice(@AtDoor() visit: Visit) {
    return this.leaving.forgetDevice(visit);
  }
}
