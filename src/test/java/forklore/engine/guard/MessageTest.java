package forklore.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.trace.Wait;
import forklore.trace.Written;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class MessageTest {
    @Property
    void whateverTextsAMessageCarriesItIsOneLineAndReadsBackAsItWas(
            @ForAll String word, @ForAll List<String> args) {
        var message = new Message(word, args);
        assertThat(message.line()).doesNotContain("\n").doesNotContain("\r");
        assertThat(Message.parse(message.line())).isEqualTo(message);
    }

    @Test
    void everyOrderReadsBackAsItWas() {
        List<Order> orders =
                List.of(
                        new Order.Limits(5_000_000_000L, 512, 1L << 40),
                        new Order.Start(
                                "apply", List.of("A=1 2"), List.of("/bin/sh", "-c", "a\tb")),
                        new Order.Start("", List.of(), List.of("/bin/true")),
                        new Order.Complete(),
                        new Order.Kill(4711),
                        new Order.Stop());
        assertThat(orders).allMatch(order -> Order.of(over(order.message())).equals(order));
    }

    @Test
    void everyReportReadsBackAsItWas() {
        List<Report> reports =
                List.of(
                        new Report.Ready(1, "/tmp/x"),
                        new Report.Opened("a", "/tmp/x/0"),
                        new Report.Started("a", 2, 3),
                        new Report.Refused("a", "no such file"),
                        new Report.Born(4, 2, 5, "java"),
                        new Report.Became(4, 6, "sleep"),
                        new Report.Asleep(4, 6, Wait.RECEIVE),
                        new Report.Awake(4, 7),
                        new Report.Adopted(4, 1, 6),
                        new Report.Exited(4, -9, 7),
                        new Report.Reaped(4, 1, 8),
                        new Report.Said(2, Written.ERR, 9, "text"),
                        new Report.Crowded(513),
                        new Report.Late(10),
                        new Report.Ending(10),
                        new Report.Gone(11),
                        new Report.Broken("why\tit broke"));
        assertThat(reports).allMatch(report -> Report.of(over(report.message())).equals(report));
    }

    @Test
    void whatIsNoOrderIsRefused() {
        assertThatThrownBy(() -> Order.of(Message.of("dance")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Report.of(Message.of("dance")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Message over(Message message) {
        return Message.parse(message.line());
    }
}
