from concurrent.futures import ProcessPoolExecutor
import subprocess, sys
if __name__ == "__main__":
    with ProcessPoolExecutor(2) as ex: print(list(ex.map(abs, [-1, -2])))
    print(subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True, text=True).stdout)
    print(subprocess.check_output("echo hi; exit 0", shell=True))
    try: subprocess.run(["/nonexistent"])
    except FileNotFoundError as e: print(e)
