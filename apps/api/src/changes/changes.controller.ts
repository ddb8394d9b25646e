import { Sessions, signInNeeded, type Person } from '#access';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Asker, type Asked } from '../door/asker';
import { NoQuestion } from '../readings/questions.answers';
import { Changes } from './changes';

const schema = {
  type: 'string',
  description:
    'Server-sent events: `open` first; `changed` with `{"readings":["dossiers","worklist"]}` in its data, each the last word of a reading’s address; lines that begin with a colon are signs of life',
};

@ApiTags('readings')
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly changes: Changes,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Be told when something changes
   * @remarks Server-sent events for `EventSource`: which sorts of readings changed of all that I may see, and nothing of what is in them; by then they can be read. Ask those again that are on the screen. Whoever was cut off goes on behind `Last-Event-ID`, which browsers send by themselves; behind one that this server does not know, everything is said to have changed. The stream ends with the session, with the token (at the latest by the next sign of life), and when the server ends.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last event that was heard. Opaque',
    example: 'q4XcZ0JqT1mZs0c3Qb6x3A',
  })
  @ApiOkResponse({ schema, description: 'The stream.' })
  async listen(@Asker() person: Person, @Query() _: NoQuestion, @Req() request: Asked, @Res() response: Response): Promise<void> {
    const token = request.token ?? signInNeeded(); // behind the guard there is one
    const type = 'text/event-stream; charset=utf-8';
    if (request.method === 'HEAD') return void response.setHeader('Content-Type', type).end();
    const begin = () => {
      if (response.headersSent) return;
      // a proxy that collects answers before it hands them on would keep every signal to itself
      response.status(200).setHeader('Content-Type', type).setHeader('X-Accel-Buffering', 'no').flushHeaders();
    };
    const end = await this.changes.listen({
      person,
      goesOn: () => this.sessions.whoHolds(token),
      last: request.headers['last-event-id'] as string | undefined,
      ear: { write: (text) => (begin(), void response.write(text)), end: () => (begin(), void response.end()) },
    });
    response.once('close', end);
    if (response.closed) end();
  }
}
