"""Processes of multiprocessing, under every start method."""

import os
import sys

from .births import _Birth
from .commands import start_code
from .facts import _tell
from .lines import _catch_up
from .output import _streams
from .patching import _patch, _replace, _room
from .state import _HERE, _me, _monotonic, _thread_state
from .waiting import _argument, _waiting


@_patch("multiprocessing.context")
def _patch_context(module):
    method = os.environ.get("FORKLORE_START_METHOD", "")
    contexts = getattr(module, "_concrete_contexts", {})
    if method in contexts:
        # Another default, not a choice: set_start_method() is still the program's own to call.
        module._default_context._default_context = contexts[method]


@_patch("multiprocessing.process")
def _patch_process(module):
    base = module.BaseProcess
    _me.bootstrap_code = base._bootstrap.__code__

    def traced_start(original):
        def start(self, *args, **kwargs):
            if not _me.on and not hasattr(self, "_target"):
                return original(self, *args, **kwargs)
            before = _thread_state.birth
            birth = _thread_state.birth = _birth_of(self)
            try:
                result = original(self, *args, **kwargs)
            finally:
                _thread_state.birth = before
            # A forked child tells of itself, too, but it may not run before this one waits for it.
            if birth is not None and not birth.told:
                birth.tell(self.pid, _server_pid() or _me.pid, birth.line, birth.t)
            return result

        return start

    def traced_bootstrap(original):
        def _bootstrap(self, *args, **kwargs):
            _me.name = self._name
            if hasattr(self, "_forklore"):
                in_executor = getattr(self._target, "__name__", "") == "_process_worker"
                (_room("executors")._serve_executor if in_executor else _room("tasks")._serve_pool)(self)
            _tell("ProcessReady")
            try:
                return original(self, *args, **kwargs)
            finally:
                _catch_up()
                for stream in _streams:
                    stream.end()

        return _bootstrap

    _replace(base, "start", traced_start)
    _replace(base, "_bootstrap", traced_bootstrap)
    _replace(base, "join", lambda f: _waiting(f, "join", _process_joined))


def _process_joined(process, args, kwargs):
    popen = getattr(process, "_popen", None)
    if popen is None or process._parent_pid != _me.pid or popen.poll() is not None:
        return None
    return "", popen.pid, _argument(args, kwargs, 0, "timeout", None)


def _birth_of(process):
    """What is known of a process that is about to start; None where it has no right to."""
    target = getattr(process, "_target", None)
    if getattr(process, "_config", None) is None:
        return None  # the base constructor was not called: start() will say so
    context = sys.modules["multiprocessing.context"]
    method = process._start_method or context._default_context.get_start_method()
    birth = _Birth(str(process._name), method)
    if getattr(target, "__name__", "") == "_run_server":
        birth.role = "manager"
    pool = getattr(process._args[0], "_forklore_pool", None) if process._args else None
    if pool is not None:
        birth.role, birth.pool, birth.slot = "worker", pool.id, pool.take_slot(process)
        process._forklore = (birth.pool, birth.slot)
    return birth


def _server_pid():
    """The fork server's pid if the process being started comes from it."""
    server = sys.modules.get("multiprocessing.forkserver")
    return server and server._forkserver._forkserver_pid


@_patch("multiprocessing.spawn")
def _patch_spawn(module):
    def wrap(original):
        def get_command_line(**kwargs):
            command = original(**kwargs)
            if "-c" in command:
                place = command.index("-c") + 1
                command[place] = _start_of_child(command[place])
            return command

        return get_command_line

    _replace(module, "get_command_line", wrap)


def _start_of_child(code, helper=False):
    """Code for `python -c` that puts this file in front of the code."""
    call = "child(k, %r, %r, %r)" % (_me.listing, code, helper)
    return start_code(_HERE, call)


@_patch("multiprocessing.util")
def _patch_util(module):
    def wrap(original):
        def spawnv_passfds(path, args, passfds):
            code = args[args.index("-c") + 1] if "-c" in args else ""
            birth = None
            if code.startswith("from multiprocessing.forkserver "):
                birth = _Birth("fork server", "spawn", "helper")
                args = [_start_of_child(a, True) if a is code else a for a in args]
            elif code.startswith("from multiprocessing.resource_tracker "):
                birth = _Birth("resource tracker", "spawn", "helper")
            elif "--multiprocessing-fork" in args:
                birth = _thread_state.birth
            pid = original(path, args, passfds)
            if birth is not None:
                birth.tell(pid, _me.pid)
            return pid

        return spawnv_passfds

    _replace(module, "spawnv_passfds", wrap)
    _replace(module, "get_temp_dir", _remembered)


def _remembered(original):
    """multiprocessing removes its temporary folder when the process ends by itself. Of one that is
    killed it would stay: whoever runs the program finds a link to it beside the endpoint."""
    known = set()

    def get_temp_dir():
        folder = original()
        if folder not in known:
            known.add(folder)
            _leave_link(folder)
        return folder

    return get_temp_dir


def _leave_link(folder):
    beside = getattr(_me.endpoint, "path", None)  # a connection has none
    if beside is not None and os.path.basename(folder).startswith("pymp-"):
        try:
            os.symlink(folder, os.path.join(os.path.dirname(beside), os.path.basename(folder)))
        except OSError:  # known already, or no room: nothing that the program should hear of
            pass


@_patch("multiprocessing.forkserver")
def _patch_forkserver(module):
    def wrap(original):
        def connect_to_new_process(fds):
            module._forkserver.ensure_running()
            if _thread_state.birth is not None:
                _thread_state.birth.t = _monotonic()
            return original(fds)

        return connect_to_new_process

    _replace(module, "connect_to_new_process", wrap)
