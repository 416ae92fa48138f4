import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../http/authenticator.ts';
import { MailModule } from '../mail/mail.module.ts';
import { UserModule } from '../user/user.module.ts';
import { AccountClosing } from './account-closing.ts';
import { AdminControl } from './admin-control.ts';
import { AdminTasks } from './admin-tasks.ts';
import { AuthUpkeep } from './auth-upkeep.ts';
import { AuthController } from './auth.controller.ts';
import { CookieAuthenticator } from './cookie-authenticator.ts';
import { Cookies } from './cookies.ts';
import { DailySweep } from './daily-sweep.ts';
import { Entrance } from './entrance.ts';
import { GuestController } from './guest.controller.ts';
import { JoinCodeController } from './join-code.controller.ts';
import { JoinCodes } from './join-codes.ts';
import { KnownDevices } from './known-devices.ts';
import { LoginSessionController } from './login-session.controller.ts';
import { LoginSessions } from './login-sessions.ts';
import { PasswordController } from './password.controller.ts';
import { PasswordReplacement } from './password-replacement.ts';
import { PasswordResets } from './password-resets.ts';
import { Passwords } from './passwords.ts';
import { RegistrationRules } from './registration-rules.ts';
import { Registration } from './registration.ts';
import { ResetLinks } from './reset-links.ts';
import { ResetMail } from './reset-mail.ts';
import { ResetRequests } from './reset-requests.ts';
import { ReturnLinkController } from './return-link.controller.ts';
import { ReturnLinks } from './return-links.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';

const entering = [Entrance, Registration, RegistrationRules, SignIn, JoinCodes, KnownDevices, ReturnLinks];
const passwords = [PasswordReplacement, PasswordResets, Passwords, ResetLinks, ResetMail, ResetRequests];
const keeping = [
  AccountClosing,
  AdminControl,
  AdminTasks,
  AuthUpkeep,
  Cookies,
  DailySweep,
  LoginSessions,
  SignOut,
];

/** Global, because the gate and the sockets ask `Authenticator` who comes. */
@Global()
@Module({
  imports: [UserModule, MailModule],
  controllers: [
    AuthController,
    GuestController,
    JoinCodeController,
    LoginSessionController,
    PasswordController,
    ReturnLinkController,
  ],
  providers: [
    { provide: Authenticator, useClass: CookieAuthenticator },
    ...entering,
    ...passwords,
    ...keeping,
  ],
  exports: [AccountClosing, Authenticator, AdminTasks, Cookies, LoginSessions, SignOut],
})
export class AuthModule {}
