import os

r, w = os.pipe()
if os.fork() == 0:
    os.close(r)
    with os.fdopen(w, "w") as out:
        print("one", file=out)
        print("two\u00e9", file=out, flush=True)
        print("three", file=out)
    os._exit(0)
os.close(w)
with os.fdopen(r) as lines:
    print(lines.mode, lines.line_buffering, lines.buffer.raw.closefd, repr(lines)[:30])
    for line in lines:
        print(line.strip())
os.wait()
r, w = os.pipe()
if os.fork() == 0:
    out = os.fdopen(w, "wb", 0)
    print(type(out).__name__, out.write(b"x" * 100000))
    out.close()
    os._exit(0)
os.close(w)
data = os.fdopen(r, "rb")
print(len(data.read(10)), len(data.read()), data.read(), data)
data.close()
try:
    os.fdopen(r)
except OSError as e:
    print(e)
os.wait()
