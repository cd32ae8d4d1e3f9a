package forklore.ui.page;

import forklore.ground.Language;
import forklore.session.Intent;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Piecework;

import java.util.function.Consumer;

/// What every piece of a page has at hand.
///
/// @param language the page's language; another language makes another page
/// @param presented whether the page is shown to a room: what one learner has done is nothing to it
/// @param send takes what the user wants
/// @param terms link the words of the glossary where they stand first
/// @param work what of the page is made in later frames
record PageContext(
        Language language,
        Messages messages,
        Links links,
        TermLinks terms,
        boolean presented,
        Consumer<Intent> send,
        Piecework work) {}
