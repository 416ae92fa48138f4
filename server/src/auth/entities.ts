import { JoinCode } from './join-code.entity.ts';
import { KnownDevice } from './known-device.entity.ts';
import { LoginSession } from './login-session.entity.ts';
import { PasswordReset } from './password-reset.entity.ts';
import { ReturnLink } from './return-link.entity.ts';

export const authEntities = [JoinCode, KnownDevice, LoginSession, PasswordReset, ReturnLink];
