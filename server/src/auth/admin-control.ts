import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { ControlCommands } from '../control/control-commands.ts';
import { adminRequestSchema, answerAdmin } from './admin-request.ts';
import { AdminTasks } from './admin-tasks.ts';
import { LoginSessions } from './login-sessions.ts';

@Injectable()
export class AdminControl implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly config: Config,
    private readonly tasks: AdminTasks,
    private readonly sessions: LoginSessions,
  ) {}

  onModuleInit(): void {
    this.commands.register({
      name: 'admin',
      input: adminRequestSchema,
      run: async (request) => {
        const answer = await answerAdmin(request, { tasks: this.tasks, publicUrl: this.config.publicUrl });
        this.sessions.reread(answer.userId);
        return answer;
      },
    });
  }
}
