package forklore.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.OperatingSystem;

import org.junit.jupiter.api.Test;

class KeyNamesTest {
    @Test
    void aMacHasSignsForKeysThatAreHeldDown() {
        String text = "Do it again (Ctrl Shift Z)";
        assertThat(KeyNames.on(OperatingSystem.MAC, text)).isEqualTo("Do it again (⌘⇧Z)");
        assertThat(KeyNames.on(OperatingSystem.MAC, "Alt F5")).isEqualTo("⌥F5");
        assertThat(KeyNames.on(OperatingSystem.MAC, "F5")).isEqualTo("F5");
    }

    @Test
    void othersHaveNames() {
        for (var system : new OperatingSystem[] {OperatingSystem.LINUX, OperatingSystem.WINDOWS}) {
            assertThat(KeyNames.on(system, "Ctrl Shift Z")).isEqualTo("Ctrl Shift Z");
        }
    }
}
