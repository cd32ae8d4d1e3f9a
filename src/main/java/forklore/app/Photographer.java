package forklore.app;

import forklore.session.Intent;
import forklore.session.Onward;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.session.Talk.Phase;

import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import java.awt.image.BufferedImage;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/// Takes a picture of the app, at rest or in mid-run.
///
/// The shell lies in a window of its own, larger than it if need be: the headless screen is small,
/// pictures need not be. All methods belong to the JavaFX thread.
public final class Photographer {
    private static final int SETTLE = 3;

    /// Frames after which everything that moves has arrived.
    private static final int TWEENED = 30;

    private final AppWindow window;
    private final Studio.Format format;
    private final Region model;
    private final Stage stage = new Stage();
    private boolean taking;
    private final CompletableFuture<BufferedImage> picture = new CompletableFuture<>();

    /// Takes pictures of the window itself.
    public Photographer(AppWindow window, Studio.Format format) {
        this(window, window.shell(), format);
        window.open();
    }

    private Photographer(AppWindow window, Region model, Studio.Format format) {
        this.window = window;
        this.model = model;
        this.format = format;
        var table = new Pane(model);
        model.resize(format.width(), format.height());
        model.setPrefSize(format.width(), format.height());
        model.setMinSize(format.width(), format.height());
        stage.setScene(new Scene(table, 640, 480));
        stage.show();
        // Sizes are rounded to this screen's pixels.
        stage.setRenderScaleX(format.scale());
        stage.setRenderScaleY(format.scale());
    }

    /// Takes pictures of the speaker's window.
    static Photographer ofSpeaker(AppWindow window, Studio.Format format) {
        return new Photographer(window, window.speaker(), format);
    }

    /// The picture of a step of the tour of the lesson in view, its demo running for real.
    ///
    /// @param step from 0
    /// @param phase how far the step has come in the picture
    CompletableFuture<BufferedImage> takeStep(int step, Phase phase) {
        afterFrames(SETTLE, () -> give(step, phase));
        return picture;
    }

    private void give(int step, Phase phase) {
        window.pump().send(new Intent.TakeTour(false));
        window.pump().send(new Intent.GoToStep(step));
        if (phase != Phase.BEGUN && Onward.of(window.pump().session()) == Onward.ASK) {
            window.pump().send(new Intent.GoOn());
        }
        boolean runs = Onward.of(window.pump().session()) == Onward.RUN;
        if (runs && phase.compareTo(Phase.GOING) > 0) {
            window.pump().send(new Intent.GoOn());
        }
        window.pump().listen(session -> lookAt(session, phase));
        lookAt(window.pump().session(), phase);
    }

    /// A step that runs nothing is seen as it is.
    private void lookAt(Session session, Phase wanted) {
        if (taking
                || session.hall().talk().map(Talk::phase).filter(Phase.GOING::equals).isPresent()) {
            return;
        }
        boolean answer = wanted == Phase.REVEALED && Onward.of(session) == Onward.REVEAL;
        if (answer && session.show().state() instanceof RunState.Ended) {
            window.pump().offer(new Intent.GoOn());
        } else if (!answer) {
            taking = true;
            afterFrames(TWEENED, this::shoot);
        }
    }

    /// The picture, once it is taken.
    ///
    /// @param at seconds since the run's start; empty for a picture of the page with nothing run.
    ///   Where the run is over before, its end is in the picture
    /// @param presented whether the demo is in presentation
    public CompletableFuture<BufferedImage> take(OptionalDouble at, boolean presented) {
        if (presented) {
            window.pump().send(new Intent.PresentDemo());
        }
        return take(at);
    }

    /// The picture, once it is taken.
    ///
    /// @param at seconds since the run's start; empty for a picture of the page with nothing run.
    ///   Where the run is over before, its end is in the picture
    public CompletableFuture<BufferedImage> take(OptionalDouble at) {
        if (at.isEmpty()) {
            afterFrames(SETTLE, this::shoot);
        } else {
            long moment = Math.round(at.getAsDouble() * 1e9);
            window.pump().listen(session -> look(session, moment));
            afterFrames(SETTLE, this::run);
        }
        return picture;
    }

    private void run() {
        long before = window.pump().session().show().run();
        window.pump().send(new Intent.RunDemo());
        if (window.pump().session().show().run() == before) {
            picture.completeExceptionally(new IllegalStateException("nothing runs here"));
        }
    }

    private void look(Session session, long moment) {
        boolean reached = session.show().state().active() && session.show().now() >= moment;
        boolean over = session.show().state() instanceof RunState.Ended;
        if (taking || !(reached || over)) {
            return;
        }
        taking = true;
        if (session.show().now() >= moment) {
            // The moment itself, however late a slow machine gets to see it.
            window.pump().send(new Intent.Seek(moment));
        }
        afterFrames(TWEENED, this::shoot);
    }

    private void shoot() {
        var parameters = new SnapshotParameters();
        double scale = format.scale();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(
                new Rectangle2D(0, 0, format.width() * scale, format.height() * scale));
        model.applyCss();
        model.layout();
        picture.complete(image(model.snapshot(parameters, null)));
    }

    /// What the toolkit drew, for those who write files.
    public static BufferedImage image(WritableImage shot) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /// Frames count only once the page is whole.
    private void afterFrames(int frames, Runnable action) {
        new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                if (window.shell().isSettled()) {
                    left--;
                }
                if (left < 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
