"""By hand: python3 forklore_trace LISTING [ARGUMENT ...]"""

import os
import sys

sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
from forklore_trace.commands import start_code  # noqa: E402

# Again as a module: imported, it is compiled once for all, and found by children.
exec(start_code(sys.path.pop(0), "run(k)"))
