import threading, time
def bad():
    time.sleep(0.01)
    raise ValueError("in thread")
t = threading.Thread(target=bad, name="T"); t.start(); t.join()
print("end")
