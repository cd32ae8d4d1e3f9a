package forklore.ui.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a page's link points to. Lessons may come from anywhere, so only addresses that a browser
/// or a mail program opens are opened.
public sealed interface LinkTarget {
    /// A page of the web, or somebody to write to.
    record Web(String address) implements LinkTarget {}

    /// Another lesson of the course.
    record Lesson(String id) implements LinkTarget {}

    /// Anything else: it stays closed.
    record Nowhere() implements LinkTarget {}

    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    Set<String> OPENED = Set.of("http", "https", "mailto");

    static LinkTarget of(String target) {
        var matcher = SCHEME.matcher(target);
        if (!matcher.matches()) {
            return new Lesson(target);
        }
        boolean opened = OPENED.contains(matcher.group(1).toLowerCase(Locale.ROOT));
        return opened ? new Web(target) : new Nowhere();
    }
}
