"""asyncio without a browser's event loop: timers and tasks run to their end inside one synchronous call."""

import asyncio
import time


class _Clock:
    def select(self, timeout):
        if timeout is None:
            raise RuntimeError('every task waits for something that never comes')
        if timeout > 0:
            time.sleep(timeout)
        return []


class _Loop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _Clock()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class _Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = _Loop


def install():
    """Takes the place of Pyodide's loop, which needs the browser's."""
    asyncio.run = asyncio.runners.run
    time.sleep = getattr(time.sleep, '__wrapped__', time.sleep)
    asyncio.events._set_running_loop(None)
    reset()


def reset():
    asyncio.events._set_event_loop_policy(_Policy())
