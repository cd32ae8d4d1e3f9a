package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.session.Intent;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;

class CalendarTest {
    private Instant now = Instant.parse("2026-11-28T23:59:30Z");

    @Test
    void anotherDayIsToldOnce() {
        var told = new ArrayList<Intent>();
        try (var calendar = new Calendar(clock(), told::add)) {
            assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 11, 28));
            calendar.look();
            assertThat(told).isEmpty();
            now = now.plusSeconds(60);
            calendar.look();
            calendar.look();
            assertThat(told).containsExactly(new Intent.DayBegan(LocalDate.of(2026, 11, 29)));
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
