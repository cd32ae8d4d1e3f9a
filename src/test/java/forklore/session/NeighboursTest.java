package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static String at(Desk desk) {
        return desk.session().place().key();
    }

    @Test
    void demosFollowEachOtherAcrossLessons() {
        var desk = new Desk();
        assertThat(at(desk)).isEqualTo("num01/apply");
        assertThat(at(desk.then(new Intent.ToDemo(1)))).isEqualTo("num01/apply-async");
        assertThat(at(desk.then(new Intent.ToDemo(1)))).isEqualTo("num06/apply");
        assertThat(at(desk.then(new Intent.ToDemo(-1)))).isEqualTo("num01/apply-async");
    }

    @Test
    void lessonsFollowEachOtherAndTheirEndsAreTheEnds() {
        var desk = new Desk();
        assertThat(at(desk.then(new Intent.ToLesson(-1)))).isEqualTo("num01/apply");
        assertThat(at(desk.then(new Intent.ToLesson(1)))).isEqualTo("num06/apply");
        assertThat(at(desk.then(new Intent.ToLesson(1)))).isEqualTo("num06/apply");
        assertThat(Neighbours.lesson(desk.session(), 1)).isEmpty();
        assertThat(at(desk.then(new Intent.ToDemo(1)))).isEqualTo("num06/apply-async");
        assertThat(at(desk.then(new Intent.ToDemo(1)))).isEqualTo("num06/apply-async");
    }
}
