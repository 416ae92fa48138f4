import { Injectable } from '@nestjs/common';

/** Whether to send people here: from when everything is up until stopping begins. */
@Injectable()
export class Readiness {
  isReady = false;
}
