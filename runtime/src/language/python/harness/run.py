"""One run at a time, driven from outside: `start`, `run_case` for each case, `finish`."""

import asyncio
import atexit
import inspect
import io
import json
import os
import sys
import types

from .baseline import FOLDER, Baseline, empty_folders
from .faults import TimeLimit, exit_code, fault_of, show_traceback
from .values import NotJson, plain


class Run:
    def __init__(self, job):
        self.kind = job['kind']
        self.entry = job.get('entry') or 'main.py'
        own = 'solution.py' if self.kind == 'function' else self.entry
        self.own = FOLDER + (job.get('sourceFile') or own)
        self.files = {FOLDER + name: text for name, text in (job.get('files') or {}).items()}
        self.files[self.own] = job['source']
        self.module = None
        self.fault = None

    def write_files(self):
        empty_folders()
        for path, text in self.files.items():
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'w', encoding='utf-8', newline='') as file:
                file.write(text)

    def load(self, path, name):
        """The file at `path` as the module `name`, its folder searched as `python path` would."""
        folders = dict.fromkeys([os.path.dirname(path), FOLDER.rstrip('/'), os.path.dirname(self.own)])
        sys.path[:0] = folders
        sys.argv = [path.removeprefix(FOLDER)]
        module = types.ModuleType(name)
        module.__file__ = path
        sys.modules[name] = module
        exec(compile(self.files[path], path, 'exec', dont_inherit=True), module.__dict__)
        return module

    def call(self, arguments):
        if self.module is None:
            self.write_files()
            try:
                self.module = self.load(self.own, 'solution')
            except BaseException as error:
                self.fault = fault_of(error, self.own)
                raise
        function = getattr(self.module, self.entry, None)
        if not callable(function):
            raise NameError(f"function '{self.entry}' is not defined")
        result = function(*arguments)
        return plain(asyncio.run(result) if inspect.iscoroutine(result) else result)

    def program(self):
        self.write_files()
        path = FOLDER + self.entry
        if path not in self.files:
            raise FileNotFoundError(f"there is no file '{self.entry}'")
        try:
            self.load(path, '__main__')
        except SystemExit as error:
            if isinstance(error.code, str):
                print(error.code, file=sys.stderr)
            if exit_code(error) != 0:
                raise
        finally:
            atexit._run_exitfuncs()


baseline = None
run = None
streams = []


def prepare():
    """Called once, when nothing of a candidate's has run yet."""
    global baseline
    baseline = Baseline()
    baseline.restore()


def start(job):
    global run
    run = Run(json.loads(job))


def finish():
    global run
    run = None
    baseline.restore()


def run_case(case):
    """The case's JSON in; `{"output"}` or `{"fault"}` out. A program's output is what was printed."""
    if run.fault:
        return json.dumps({'fault': run.fault})
    _open_streams()
    try:
        outcome = _outcome(json.loads(case))
    except TimeLimit as error:
        outcome = {'fault': fault_of(error, run.own)}
    finally:
        _close_streams()
        if run.kind == 'program':
            baseline.restore()
    return json.dumps(outcome)


def _outcome(case):
    try:
        if run.kind == 'program':
            run.program()
            return {}
        return {'output': run.call(case)}
    except NotJson as error:
        return {'fault': {'kind': 'runtime', 'type': 'TypeError', 'message': str(error)}}
    except BaseException as error:
        if not isinstance(error, (SystemExit, TimeLimit)):
            show_traceback(error, FOLDER)
        return {'fault': fault_of(error, run.own)}


def _open_streams():
    streams[:] = [_stream(0, 'r'), _stream(1, 'w'), _stream(2, 'w')]
    sys.stdin, sys.stdout, sys.stderr = streams
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = streams


def _stream(number, mode):
    return io.open(number, mode, encoding='utf-8', errors='surrogateescape', closefd=False)


def _close_streams():
    """Closed, since one that a candidate keeps would write into a later run."""
    for stream in streams:
        try:
            stream.close()
        except OSError:
            pass
