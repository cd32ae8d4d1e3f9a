package forklore.app.html;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A real browser without a window, driven over its DevTools protocol: one tab, in which a page is
/// opened, asked and worked as a person would.
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable String session;

    /// The browser of this machine; empty where there is none.
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param folder for what the browser keeps
    Browser(Path executable, Path folder) throws Exception {
        process =
                new ProcessBuilder(
                                executable.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--no-first-run",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("browser.log").toFile())
                        .start();
        socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address(folder), new Ear())
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        var target = call("Target.createTarget", Map.of("url", "about:blank"));
        var attached =
                call(
                        "Target.attachToTarget",
                        Map.of("targetId", target.get("targetId").asString(), "flatten", true));
        session = attached.get("sessionId").asString();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    /// The browser writes where it listens into its folder.
    private URI address(Path folder) throws Exception {
        Path file = folder.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new IOException(
                "the browser did not start: " + Files.readString(folder.resolve("browser.log")));
    }

    JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var message = new java.util.HashMap<String, Object>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (session != null) {
            message.put("sessionId", session);
        }
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
        JsonNode told = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.get("error"));
        }
        return told.get("result");
    }

    /// Opens a page and waits until it is there.
    void open(Path page) throws Exception {
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        until("document.readyState === 'complete' && location.protocol === 'file:'");
    }

    /// What the expression is in the page.
    JsonNode eval(String expression) throws Exception {
        var told =
                call(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "returnByValue",
                                true,
                                "awaitPromise",
                                true));
        if (told.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + told.get("exceptionDetails"));
        }
        return told.get("result").path("value");
    }

    /// Waits until the condition holds in the page.
    void until(String condition) throws Exception {
        eval(
                """
                new Promise((done, failed) => {
                  const late = performance.now() + %d;
                  const look = () => {
                    if (%s) { done(true); }
                    else if (performance.now() > late) { failed(new Error('never')); }
                    else { setTimeout(look, 20); }
                  };
                  look();
                })
                """
                        .formatted(PATIENCE.toMillis() - 10_000, condition));
    }

    /// Presses a key; its name as a page hears it.
    void press(String key) throws Exception {
        String text = key.length() == 1 ? key : "";
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key.isBlank() ? "Space" : key,
                            "text",
                            type.equals("keyDown") ? text : ""));
        }
    }

    void size(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void picture(Path target) throws Exception {
        String data = call("Page.captureScreenshot", Map.of()).get("data").asString();
        Files.write(target, java.util.Base64.getDecoder().decode(data));
    }

    /// The addresses that were asked for.
    List<String> requests() {
        return heard.stream()
                .filter(
                        event ->
                                event.path("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asString())
                .toList();
    }

    /// What went wrong in the page, or was refused to it.
    List<String> complaints() {
        return heard.stream()
                .filter(
                        event ->
                                switch (event.path("method").asString()) {
                                    case "Runtime.exceptionThrown" -> true;
                                    case "Runtime.consoleAPICalled" ->
                                            event.at("/params/type").asString().equals("error");
                                    case "Log.entryAdded" ->
                                            event.at("/params/entry/level")
                                                    .asString()
                                                    .equals("error");
                                    default -> false;
                                })
                .map(JsonNode::toString)
                .toList();
    }

    /// Ends the browser and all that it has started.
    @Override
    public void close() {
        socket.abort();
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                JsonNode told = JsonMapper.shared().readTree(message.toString());
                message.setLength(0);
                var waiting = told.has("id") ? asked.remove(told.get("id").asInt()) : null;
                if (waiting != null) {
                    waiting.complete(told);
                } else {
                    heard.add(told);
                }
            }
            from.request(1);
            return null;
        }
    }
}
