"""Other programs, by way of subprocess."""

import os

from .births import _Birth
from .other_programs import _base, _tell_given, _tell_program
from .patching import _patch, _replace
from .state import _ends, _monotonic, _thread_state
from .waiting import _argument

_EXECUTABLE, _PASSED, _SHELL = 1, 4, 9  # places among the arguments
_STREAMS = (10, 13, 15)  # the child's ends: input, output, errors


@_patch("subprocess")
def _patch_subprocess(module):
    def wrap(original):
        def _execute_child(self, *args, **kwargs):
            name = _name(args, kwargs)
            t, before = _monotonic(), _thread_state.birth
            _thread_state.birth = _Birth(name, "spawn")  # told by the child that runs preexec_fn
            try:
                original(self, *args, **kwargs)
            finally:
                _thread_state.birth = before
            _tell_program(name, self.pid, t)
            if _ends and os.name != "nt" and len(args) > _STREAMS[-1]:
                fds = [args[place] for place in _STREAMS] + list(args[_PASSED])
                _tell_given(self.pid, fds)

        return _execute_child

    _replace(module.Popen, "_execute_child", wrap)


def _name(args, kwargs):
    """What runs first: the shell, where the command is for one."""
    executable = _argument(args, kwargs, _EXECUTABLE, "executable", None)
    command = _argument(args, kwargs, 0, "args", "")
    if executable is not None:
        return _base(executable)
    if _argument(args, kwargs, _SHELL, "shell", False):
        return "cmd.exe" if os.name == "nt" else "sh"
    if not isinstance(command, (str, bytes, os.PathLike)):
        command = command[0] if command else ""
    elif os.name == "nt":
        command = os.fsdecode(command).split(" ")[0]
    return _base(command)
