// circle: M waits for the lock “lock”, which it holds itself
import forklore.mp.Lock;

void main() {
    var lock = new Lock();
    lock.acquire();
    lock.acquire();
}
