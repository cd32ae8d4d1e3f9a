package forklore.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://docs.python.org/3/", "http://a.b", "HTTPS://A.B", "mailto:a@b"})
    void whatABrowserOpensIsOpened(String target) {
        assertThat(LinkTarget.of(target)).isEqualTo(new LinkTarget.Web(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "smb://host/share",
                "javascript:alert(1)",
                "data:x",
                "x:"
            })
    void nothingElseWithASchemeIs(String target) {
        assertThat(LinkTarget.of(target)).isEqualTo(new LinkTarget.Nowhere());
    }

    @Test
    void aNameIsALesson() {
        assertThat(LinkTarget.of("num03")).isEqualTo(new LinkTarget.Lesson("num03"));
    }
}
