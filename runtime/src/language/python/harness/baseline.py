"""How the interpreter looked before the first run, and the way back to it after each."""

import asyncio
import atexit
import decimal
import gc
import linecache
import logging
import operator
import os
import random
import shutil
import signal
import sys
import tempfile
import warnings

from . import event_loop
from .faults import interrupt

FOLDERS = ('/tmp', '/candidate')
FOLDER = FOLDERS[1] + '/'
LISTS = (sys.path, sys.meta_path, sys.path_hooks, warnings.filters)

# Their import would hand out the sandbox's JavaScript; the sandbox holds without this, as a plain error it is kinder.
HIDDEN = ('js', 'pyodide', 'pyodide_js', '_pyodide', '_pyodide_core')


class Nowhere:
    @staticmethod
    def find_spec(name, _path=None, _target=None):
        if name.partition('.')[0] in HIDDEN:
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)


def hide_machinery():
    for name in list(sys.modules):
        if name.partition('.')[0] in (*HIDDEN, __package__):
            del sys.modules[name]
    others = [finder for finder in sys.meta_path if type(finder).__name__ != 'JsFinder']
    sys.meta_path[:] = [Nowhere, *others]
    sys.path[:] = [path for path in sys.path if path]
    sys.dont_write_bytecode = True
    for name in ('PYTHONINSPECT', 'PYTHONHASHSEED', 'LD_LIBRARY_PATH', '_'):
        os.environ.pop(name, None)


class Baseline:
    def __init__(self):
        event_loop.install()
        hide_machinery()
        self.descriptors = [os.dup(number) for number in range(3)]
        self.modules = dict(sys.modules)
        self.contents = [(module.__dict__, dict(module.__dict__)) for module in self.modules.values() if module]
        self.lists = [(each, list(each)) for each in LISTS]
        self.environment = dict(os.environ)
        self.recursion_limit = sys.getrecursionlimit()
        gc.collect()
        gc.freeze()

    def restore(self):
        """Leaves nothing of a run but the memory it grew to."""
        self.restore_modules()
        for number, kept in enumerate(self.descriptors):
            os.dup2(kept, number)
        for each, items in self.lists:
            each[:] = items
        if dict(os.environ) != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        sys.setrecursionlimit(self.recursion_limit)
        sys.settrace(None)
        sys.setprofile(None)
        signal.signal(signal.SIGINT, interrupt)
        atexit._clear()
        decimal.setcontext(decimal.DefaultContext.copy())
        logging.root.manager.loggerDict.clear()
        logging.root.handlers.clear()
        logging.root.setLevel(logging.WARNING)
        asyncio.events._set_running_loop(None)
        event_loop.reset()
        linecache.clearcache()
        for path in [path for path in sys.path_importer_cache if path.startswith(FOLDERS)]:
            del sys.path_importer_cache[path]
        gc.enable()
        gc.collect()
        random.seed()

    def restore_modules(self):
        for name in sys.modules.keys() - self.modules.keys():
            del sys.modules[name]
        sys.modules.update(self.modules)
        for current, saved in self.contents:
            if len(current) != len(saved) or not all(map(operator.is_, current.values(), saved.values())):
                for name in current.keys() - saved.keys():
                    del current[name]
                current.update(saved)


def empty_folders():
    for folder in FOLDERS:
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder, exist_ok=True)
    os.chdir(FOLDER)
    tempfile.tempdir = None
