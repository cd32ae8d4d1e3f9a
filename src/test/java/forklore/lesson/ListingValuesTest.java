package forklore.lesson;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Map;

class ListingValuesTest {
    private static final Listing JAVA =
            new Listing(
                    EngineKind.JAVA,
                    "Apply.java",
                    """
                    static final int WORKERS = 3; // how many
                    static final double LONGEST = 2.0;
                    static final String BRANCH = "parent";

                    void main() {
                        int workers = WORKERS * 3;
                    }
                    """);
    private static final Listing PYTHON =
            new Listing(
                    EngineKind.PYTHON,
                    "apply.py",
                    """
                    WORKERS = 3  # how many
                    WITH_JOIN = True
                    MORE_WORKERS = 3
                    """);

    @Test
    void writesAValueIntoItsConstantAndChangesNothingElse() {
        assertThat(ListingValues.apply(JAVA, Map.of("workers", "5")).source())
                .isEqualTo(JAVA.source().replace("WORKERS = 3;", "WORKERS = 5;"));
    }

    @Test
    void keepsTheQuotesOfAWord() {
        assertThat(ListingValues.apply(JAVA, Map.of("branch", "child")).source())
                .contains("BRANCH = \"child\";");
    }

    @Test
    void writesTruthAsPythonDoes() {
        assertThat(
                        ListingValues.apply(PYTHON, Map.of("with-join", "false", "workers", "8"))
                                .source())
                .contains("WITH_JOIN = False", "\nMORE_WORKERS = 3", "WORKERS = 8  # how many");
    }

    @Test
    void passesOverAParameterThatTheListingLacks() {
        assertThat(ListingValues.apply(JAVA, Map.of("seed", "1"))).isEqualTo(JAVA);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll @IntRange(min = -1000, max = 1000) int workers) {
        var value = Integer.toString(workers);
        for (var listing : new Listing[] {JAVA, PYTHON}) {
            var changed = ListingValues.apply(listing, Map.of("workers", value));
            assertThat(Constants.value(changed, "workers")).contains(value);
            assertThat(ListingValues.apply(changed, Map.of("workers", "3"))).isEqualTo(listing);
        }
    }

    @Test
    void speaksChineseLineForLineAndKeepsWhatHasNoTranslation() {
        var words = Map.of("done: ", "完成：", "how many", "多少个");
        var english =
                new Listing(
                        EngineKind.JAVA,
                        "Say.java",
                        """
                        static final int WORKERS = 3; // how many
                        void main() {
                            IO.println("done: " + "quit"); // done:
                        }
                        """,
                        Map.of(ZH, words));
        assertThat(english.in(ZH).source())
                .isEqualTo(
                        """
                        static final int WORKERS = 3; // 多少个
                        void main() {
                            IO.println("完成：" + "quit"); // done:
                        }
                        """);
        assertThat(english.in(Language.EN)).isEqualTo(english);
    }

    @Test
    void speaksChineseInPythonToo() {
        var english =
                new Listing(
                        EngineKind.PYTHON,
                        "say.py",
                        "print(f'task {n} done')  # how many\n",
                        Map.of(ZH, Map.of("task {n} done", "任务 {n} 完成", "how many", "多少个")));
        assertThat(english.in(ZH).source()).isEqualTo("print(f'任务 {n} 完成')  # 多少个\n");
    }
}
