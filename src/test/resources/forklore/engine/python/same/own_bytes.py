import os
import sys

sys.stdout.buffer.write(b"caf\xe9 \xff\xfe\n")
sys.stdout.buffer.flush()
print("中文 ümlaut \U0001f40d")
os.write(1, b"raw write\n")
sys.stderr.write("to stderr\n")
print("ab\tc\x1b[31mred\x1b[0m\x00nul")
print("tail", end="")
