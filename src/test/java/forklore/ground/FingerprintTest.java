package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void theSamePartsHaveTheSameNameAndOthersAnother() {
        String name = new Fingerprint().add("one").add("two").name();
        assertThat(new Fingerprint().add("one").add("two").name())
                .isEqualTo(name)
                .matches("[0-9a-f]{24}");
        assertThat(new Fingerprint().add("onetwo").name()).isNotEqualTo(name);
        assertThat(new Fingerprint().add("on").add("etwo").name()).isNotEqualTo(name);
        assertThat(new Fingerprint().add("two").add("one").name()).isNotEqualTo(name);
    }
}
