package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Lesson;
import forklore.session.Gym;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Theme;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Logo;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Segmented;
import forklore.ui.kit.Styles;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The course: its lessons in order, how far the learner is, language and theme.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
final class Sidebar extends VBox {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final VBox list = styled(new VBox(), "lesson-list");
    private final Map<String, LessonItem> items = new LinkedHashMap<>();
    private final Segmented<Language> languages;
    private final Button theme = styled(new Button(), "ghost-button");
    private final Button gym;
    private @Nullable Object shownCourse;
    private @Nullable Object shownState;
    private @Nullable Theme shownTheme;

    /// @param tools the buttons of what is not the sidebar's own
    Sidebar(Messages messages, Consumer<Intent> send, Tools tools) {
        this.messages = messages;
        this.send = send;
        styled(this, "sidebar");
        languages = new Segmented<>("words", next -> send.accept(new Intent.SetLanguage(next)));
        for (Language language : Language.all()) {
            languages.add(language, new SimpleStringProperty(language.brief()));
        }
        Region beside = new Region();
        HBox.setHgrow(beside, Priority.ALWAYS);
        Label name = styled(new Label("Forklore"), "brand");
        var brand = styled(new HBox(new Logo(), name, beside, tools.fold()), "brand-row");
        var scroll = styled(new ScrollPane(list), "lesson-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        theme.setId("theme");
        var foot = styled(new HBox(languages, gap, theme), "sidebar-foot");
        foot.getChildren().addAll(tools.keys(), tools.settings());
        gym = tools.gym();
        var cards =
                styled(new VBox(tools.glossary(), tools.progress(), tools.open()), "sidebar-cards");
        getChildren().addAll(brand, tools.search(), scroll, gym, cards, foot);
    }

    void render(Session session) {
        if (session.course() != shownCourse) {
            shownCourse = session.course();
            items.clear();
            session.course().lessons().forEach(this::add);
            list.getChildren().setAll(items.values());
            shownState = null;
        }
        showLessons(session);
        gym.pseudoClassStateChanged(Styles.CHOSEN, Gym.isHere(session.place()));
        languages.show(session.look().language());
        showTheme(session.look().theme());
    }

    private void showLessons(Session session) {
        Language language = session.look().language();
        var now = List.of(session.progress(), session.deeds(), language, session.place());
        if (now.equals(shownState)) {
            return;
        }
        shownState = now;
        for (Lesson lesson : session.course().lessons()) {
            LessonItem item = items.get(lesson.id());
            if (item != null) {
                item.show(
                        lesson.shortTitle().in(language),
                        lesson.id().equals(session.place().lesson()),
                        Progressed.share(session, lesson),
                        Progressed.hint(session, lesson, messages));
            }
        }
    }

    private void add(Lesson lesson) {
        var item = new LessonItem(lesson, messages);
        item.setOnAction(_ -> send.accept(new Intent.OpenLesson(lesson.id())));
        items.put(lesson.id(), item);
    }

    private void showTheme(Theme now) {
        if (now == shownTheme) {
            return;
        }
        shownTheme = now;
        boolean dark = now == Theme.DARK;
        String key = dark ? "shell.theme.light" : "shell.theme.dark";
        theme.setGraphic((dark ? Icons.LIGHT_THEME : Icons.THEME).node());
        theme.setOnAction(_ -> send.accept(new Intent.SetTheme(dark ? Theme.LIGHT : Theme.DARK)));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        theme.setTooltip(tip);
        theme.accessibleTextProperty().bind(messages.bind(key));
    }
}
