package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// How a pipe ends: what CPython's `multiprocessing.Pipe` does when nobody holds an end any more.
@Timeout(120)
class PipeIT {
    private static final double DEADLINE = 60;

    @TempDir Path folder;

    @Test
    void bothEndsSendAndReceive() {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        var child = new Process(() -> theirs.send(theirs.receive() + " back"));
        child.start();
        pipe.first().send("there");

        assertThat(pipe.first().receive(DEADLINE)).isEqualTo("there back");
        child.join();
        assertThat(pipe.first().poll()).as("this process holds the other end too").isFalse();
        assertThatThrownBy(() -> pipe.first().receive(0.01)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void whatADeadChildSentIsReceivedAndThenTheEndOfFile() {
        var pipe = Pipe.<Integer>open();
        Pipe.End<Integer> theirs = pipe.second();
        var child = new Process(() -> sendThree(theirs));
        child.start();
        theirs.close();

        assertThat(pipe.first().receive(DEADLINE)).isEqualTo(1);
        assertThat(pipe.first().receive(DEADLINE)).isEqualTo(2);
        assertThat(pipe.first().receive(DEADLINE)).isEqualTo(3);
        assertThatThrownBy(() -> pipe.first().receive(DEADLINE))
                .isInstanceOf(EndOfFileException.class);
        assertThat(pipe.first().poll()).as("the end can be received").isTrue();
        child.join();
        assertThatThrownBy(() -> pipe.first().send(4)).isInstanceOf(BrokenPipeException.class);
    }

    @Test
    void whoWaitsHearsOfTheDeathOfAChildThatWasKilled() throws Exception {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        String ready = folder.resolve("ready").toString();
        var child = new Process(() -> sayAndHang(theirs, ready));
        child.start();
        theirs.close();
        Await.creation(Path.of(ready));
        child.kill();

        assertThat(pipe.first().receive(DEADLINE)).isEqualTo("last words");
        assertThatThrownBy(() -> pipe.first().receive(DEADLINE))
                .isInstanceOf(EndOfFileException.class);
    }

    @Test
    void aChildThatEndsBeforeItTookItsEndCloses() {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        var child = new Process(() -> theirs.send("never"));
        child.start();
        child.kill();
        child.join();
        theirs.close();

        if (pipe.first().poll(DEADLINE)) {
            assertThatThrownBy(
                            () -> {
                                assertThat(pipe.first().receive(DEADLINE)).isEqualTo("never");
                                pipe.first().receive(DEADLINE);
                            })
                    .isInstanceOf(EndOfFileException.class);
        } else {
            throw new AssertionError("neither a value nor the end of file");
        }
    }

    @Test
    void aChildHearsOfTheEndOfItsParentsEnd() throws Exception {
        var pipe = Pipe.<String>open();
        Pipe.End<String> ours = pipe.first();
        Pipe.End<String> theirs = pipe.second();
        String told = folder.resolve("told").toString();
        var child = new Process(() -> receiveAll(theirs, told));
        child.start();
        ours.send("one");
        ours.send("two");
        ours.close();

        assertThat(Await.content(Path.of(told))).isEqualTo("one two EndOfFile BrokenPipe");
        child.join();
        assertThat(child.exitCode()).isEqualTo(0);
    }

    @Test
    void anEndGoesOnToAGrandchild() {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        var child = new Process(() -> pass(theirs));
        child.start();
        theirs.close();

        assertThat(pipe.first().receive(DEADLINE)).isEqualTo("from the grandchild");
        assertThatThrownBy(() -> pipe.first().receive(DEADLINE))
                .isInstanceOf(EndOfFileException.class);
        child.join();
    }

    @Test
    void aClosedEndIsOfNoUse() {
        Pipe.End<String> end = Pipe.<String>open().first();
        end.close();
        end.close();

        assertThatThrownBy(() -> end.send("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(end::receive).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(end::poll).isInstanceOf(IllegalStateException.class);
        assertThat(end).hasToString("<Pipe.End closed>");
    }

    @Test
    void aSimplexPipeHasOneDirection() {
        var pipe = Pipe.<String>simplex();
        pipe.second().send("x");

        assertThat(pipe.first().receive(DEADLINE)).isEqualTo("x");
        assertThatThrownBy(() -> pipe.first().send("y"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only receives");
        assertThatThrownBy(() -> pipe.second().receive())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only sends");
        assertThatThrownBy(() -> pipe.second().poll()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytesPass() {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        var child = new Process(() -> theirs.sendBytes(theirs.receiveBytes()));
        child.start();
        byte[] bytes = "\u8fdb\u7a0b".getBytes(StandardCharsets.UTF_8);
        pipe.first().sendBytes(bytes);

        assertThat(pipe.first().receiveBytes()).isEqualTo(bytes);
        child.join();
        pipe.second().send("text");
        assertThatThrownBy(() -> pipe.first().receiveBytes())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pollWaitsAndTakesNothing() {
        var pipe = Pipe.<String>open();
        Pipe.End<String> theirs = pipe.second();
        assertThat(pipe.first().poll(0.01)).isFalse();
        var child = new Process(() -> theirs.send("" + theirs.poll(DEADLINE) + theirs.receive()));
        child.start();
        pipe.first().send("x");

        assertThat(pipe.first().poll(DEADLINE)).isTrue();
        assertThat(pipe.first().receive(DEADLINE)).isEqualTo("truex");
        child.join();
    }

    static void sendThree(Pipe.End<Integer> end) {
        end.send(1);
        end.send(2);
        end.send(3);
    }

    static void sayAndHang(Pipe.End<String> end, String ready) throws Exception {
        end.send("last words");
        Await.create(Path.of(ready));
        new CountDownLatch(1).await();
    }

    static void receiveAll(Pipe.End<String> end, String told) throws Exception {
        String all = end.receive(DEADLINE) + " " + end.receive(DEADLINE);
        try {
            all += end.receive(DEADLINE);
        } catch (EndOfFileException e) {
            all += " EndOfFile";
        }
        try {
            end.send("x");
        } catch (BrokenPipeException e) {
            all += " BrokenPipe";
        }
        Await.write(Path.of(told), all);
    }

    static void pass(Pipe.End<String> end) {
        var grandchild = new Process(() -> end.send("from the grandchild"));
        grandchild.start();
        end.close();
        grandchild.join();
    }
}
