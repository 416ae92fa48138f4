import { Global, Module } from '@nestjs/common';
import { MeController } from './me.controller.ts';
import { OwnPassword } from './own-password.ts';
import { PasswordCheck } from './password-check.ts';
import { PasswordHash } from './password-hash.ts';
import { Tries } from './tries.ts';
import { UserController } from './user.controller.ts';
import { UserErasure } from './user-erasure.ts';
import { UserExport } from './user-export.ts';
import { UserMerge } from './user-merge.ts';
import { UserUpkeep } from './user-upkeep.ts';
import { Users } from './users.ts';

const shared = [OwnPassword, PasswordCheck, PasswordHash, Tries, UserErasure, UserExport, UserMerge, Users];

/** Global: whatever keeps a user id registers with UserMerge, UserErasure and UserExport. */
@Global()
@Module({ controllers: [MeController, UserController], providers: [...shared, UserUpkeep], exports: shared })
export class UserModule {}
