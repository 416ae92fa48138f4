"""Exceptions as faults of the contract, and tracebacks that show the candidate's own frames."""

import sys
import traceback

FRAMES_SHOWN = 100


class TimeLimit(BaseException):
    """Raised by the interrupt; no `except Exception` of the candidate's catches it."""


def interrupt(_signal, _frame):
    raise TimeLimit


def fault_of(error, source):
    """`source` is the full path of the candidate's file; lines are of that file."""
    line = _line_in(error, source)
    place = {} if line is None else {'line': line}
    if isinstance(error, TimeLimit):
        where = '' if line is None else f' in line {line}'
        return {'kind': 'time-limit', 'message': f'The time limit was reached{where}.', **place}
    name = type(error).__name__
    if isinstance(error, MemoryError):
        message = str(error) or 'The program needs more memory than there is.'
        return {'kind': 'memory-limit', 'type': name, 'message': message, **place}
    if isinstance(error, SystemExit):
        return {'kind': 'runtime', 'type': name, 'message': f'The program ended with exit code {exit_code(error)}.'}
    if isinstance(error, SyntaxError) and error.filename == source:
        return {'kind': 'syntax', 'type': name, 'message': str(error.msg), **_position(error)}
    return {'kind': 'runtime', 'type': name, 'message': _text(error), **place}


def exit_code(error):
    if error.code is None:
        return 0
    return int(error.code) if isinstance(error.code, int) else 1


def show_traceback(error, folder):
    """Written to stderr as Python does at the end of a program."""
    try:
        report = traceback.TracebackException(type(error), error, error.__traceback__, limit=-FRAMES_SHOWN)
        _keep_own_frames(report, folder, set())
        text = ''.join(report.format(colorize=False))
    except BaseException:
        text = f'{type(error).__name__}\n'
    sys.stderr.write(text)


def _text(error):
    try:
        return str(error)
    except BaseException:
        return ''


def _position(error):
    numbers = {'line': error.lineno, 'column': error.offset}
    return {name: number for name, number in numbers.items() if isinstance(number, int) and number > 0}


def _line_in(error, source):
    lines = [line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == source]
    return lines[-1] if lines else None


def _keep_own_frames(report, folder, seen):
    if report is None or id(report) in seen:
        return
    seen.add(id(report))
    report.stack[:] = [frame for frame in report.stack if frame.filename.startswith(folder)]
    for other in (report.__cause__, report.__context__, *(report.exceptions or ())):
        _keep_own_frames(other, folder, seen)
