"""How the interpreter looked before the first run, and the way back to it after each."""

import asyncio
import atexit
import decimal
import gc
import importlib
import linecache
import logging
import os
import random
import shutil
import signal
import sys
import tempfile
import warnings

from . import event_loop
from .faults import interrupt

FOLDERS = ('/tmp', '/home/candidate')
FOLDER = FOLDERS[1] + '/'
LISTS = (sys.path, sys.meta_path, sys.path_hooks, warnings.filters)

# Their import would hand out the sandbox's JavaScript; the sandbox holds without this, as a plain error it is kinder.
HIDDEN = ('js', 'pyodide', 'pyodide_js', '_pyodide', '_pyodide_core')


def hide_machinery():
    for name in list(sys.modules):
        if name.partition('.')[0] in (*HIDDEN, __package__):
            del sys.modules[name]
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != 'JsFinder']
    sys.modules.update(dict.fromkeys(HIDDEN))
    sys.dont_write_bytecode = True
    for name in ('PYTHONINSPECT', 'PYTHONHASHSEED'):
        os.environ.pop(name, None)


class Baseline:
    def __init__(self):
        event_loop.install()
        hide_machinery()
        atexit._clear()
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
        importlib.invalidate_caches()
        sys.path_importer_cache.clear()
        gc.enable()
        gc.collect()
        random.seed()

    def restore_modules(self):
        for name in sys.modules.keys() - self.modules.keys():
            del sys.modules[name]
        sys.modules.update(self.modules)
        for current, saved in self.contents:
            if current.keys() != saved.keys() or any(current[name] is not item for name, item in saved.items()):
                for name in current.keys() - saved.keys():
                    del current[name]
                current.update(saved)


def empty_folders():
    for folder in FOLDERS:
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder, exist_ok=True)
    os.chdir(FOLDER)
    tempfile.tempdir = None
