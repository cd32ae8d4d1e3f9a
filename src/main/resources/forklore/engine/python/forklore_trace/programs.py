"""Other programs, by way of subprocess."""

import os

from .births import _Birth
from .facts import _tell
from .patching import _patch, _replace
from .state import _PIECE, _me, _monotonic, _quote
from .waiting import _argument


@_patch("subprocess")
def _patch_subprocess(module):
    def wrap(original):
        def _execute_child(self, *args, **kwargs):
            t = _monotonic()
            original(self, *args, **kwargs)
            program = _argument(args, kwargs, 0, "args", "")
            if not isinstance(program, (str, bytes, os.PathLike)):
                program = program[0]
            name = os.path.basename(os.fsdecode(program).split(" ")[0])[:_PIECE]
            _Birth(name, "spawn").tell(self.pid, _me.pid, t=t)
            _tell("ProgramReplaced", ',"program":%s' % _quote(name), 0, t + 1, self.pid)

        return _execute_child

    _replace(module.Popen, "_execute_child", wrap)
