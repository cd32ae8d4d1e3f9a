def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
import traceback, sys
def g(): traceback.print_stack(file=sys.stdout)
g()
raise KeyboardInterrupt
