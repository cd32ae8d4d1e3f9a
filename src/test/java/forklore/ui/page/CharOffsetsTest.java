package forklore.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class CharOffsetsTest {
    @Test
    void aChineseCharacterCountsAsThreeBytesAndOneChar() {
        var offsets = new CharOffsets("a开b");
        assertThat(offsets.charAt(0)).isZero();
        assertThat(offsets.charAt(1)).isEqualTo(1);
        assertThat(offsets.charAt(4)).isEqualTo(2);
        assertThat(offsets.charAt(5)).isEqualTo(3);
    }

    @Property
    void everyPrefixIsFoundAtItsLengthInBytes(@ForAll String text) {
        // Half a surrogate pair is no text, and UTF-8 has no bytes for it.
        String sound =
                text.codePoints()
                        .filter(c -> c < 0xd800 || c > 0xdfff)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        var offsets = new CharOffsets(sound);
        int bytes = 0;
        for (int i = 0; i < sound.length(); i += Character.charCount(sound.codePointAt(i))) {
            assertThat(offsets.charAt(bytes)).isEqualTo(i);
            bytes +=
                    Character.toString(sound.codePointAt(i))
                            .getBytes(StandardCharsets.UTF_8)
                            .length;
        }
        assertThat(offsets.charAt(bytes)).isEqualTo(sound.length());
    }
}
