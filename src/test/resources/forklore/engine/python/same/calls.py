import time, os, traceback
for f, a in ((time.sleep, ()), (time.sleep, (-1,)), (time.sleep, ("x",)), (os.kill, (999999, 9)), (os.waitpid, (-1, 0)), (os.wait, ()), (os.write, (99, b"x"))):
    try: f(*a)
    except Exception as e:
        print(type(e).__name__, e); traceback.print_exc()
os.write(1, b"raw\n"); os.write(2, b"err ")
os._exit(7)
