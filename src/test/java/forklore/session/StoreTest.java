package forklore.session;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class StoreTest {
    private final List<Effect> effects = new ArrayList<>();
    private final Store store = new Store(Courses.session(), effects::add);

    @Test
    void listenersHearOnceOfABatch() {
        var heard = new ArrayList<Session>();
        store.listen(heard::add);
        store.dispatch(
                List.of(
                        new Intent.SetLanguage(ZH),
                        new Intent.SetTheme(Theme.DARK),
                        new Intent.FoldPage(true)));
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().look().theme()).isEqualTo(Theme.DARK);
        assertThat(effects).hasSize(3);
    }

    @Test
    void anIntentFromAListenerIsAppliedAfterwards() {
        var languages = new ArrayList<Language>();
        store.listen(
                session -> {
                    languages.add(session.look().language());
                    if (session.look().language().equals(ZH)) {
                        store.dispatch(new Intent.SetLanguage(Language.EN));
                    }
                });
        store.dispatch(new Intent.SetLanguage(ZH));
        assertThat(languages).containsExactly(ZH, Language.EN);
    }

    @Test
    void whatIsKeptBringsTheNextSessionToTheSamePlace() {
        store.dispatch(new Intent.OpenLesson("num06"));
        store.dispatch(new Intent.SetTheme(Theme.DARK));
        var saved = (Effect.SavePreferences) effects.getLast();
        var next =
                Session.open(store.session().course(), java.util.Optional.of(saved.preferences()));
        assertThat(next.place().lesson()).isEqualTo("num06");
        assertThat(next.look().theme()).isEqualTo(Theme.DARK);
    }
}
