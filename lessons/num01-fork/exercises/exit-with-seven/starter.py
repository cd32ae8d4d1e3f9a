import os

pid = os.fork()
if pid == 0:
    print("child: I found 7", flush=True)
    # ends without a word
    os._exit(0)
print("parent: what did it find?")
