package io.trigon.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The built distribution, started by its launcher as a user would, on free ports and a data folder of its own.
 *
 * <p>{@link #demo()} is one server shared by all tests of a JVM; tests that stop or kill their server start their own
 * with {@link #start}.
 */
public final class RunningTrigon implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static RunningTrigon shared;

    private final String verb;
    private final Path data;
    private final Map<String, String> settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Process launcher;

    private RunningTrigon(String verb, Path data, Map<String, String> settings) {
        this.verb = verb;
        this.data = data;
        this.settings = new HashMap<>(settings);
        String[] ports = {"TRIGON_HTTP_PORT", "TRIGON_PORT_OSMAND", "TRIGON_PORT_AS2", "TRIGON_PORT_MQTT"};
        for (String port : ports) {
            this.settings.computeIfAbsent(port, any -> Integer.toString(freePort()));
        }
        this.settings.put("TRIGON_DATA", data.toString());
        this.settings.putIfAbsent("TRIGON_JAVA_OPTIONS", System.getProperty("trigon.server.options", ""));
        this.settings.putIfAbsent("TRIGON_START_SECONDS", "300");
    }

    /** The demo with its sample world and roads far from it, started at the first call and stopped with the JVM. */
    public static synchronized RunningTrigon demo() {
        if (shared == null) {
            String roads = DrawnRoads.in(temporaryFolder("roads")).toString();
            shared = start("demo", temporaryFolder("demo"), Map.of("TRIGON_ROADS", roads));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param verb {@code demo} or {@code run}
     * @param data its data folder; an existing one is taken up again
     * @param settings environment settings such as {@code TRIGON_DB_URL}; ports that aren't named are free ones
     */
    public static RunningTrigon start(String verb, Path data, Map<String, String> settings) {
        RunningTrigon trigon = new RunningTrigon(verb, data, settings);
        trigon.start();
        return trigon;
    }

    /** A new folder below {@code target}; stays for a look after the tests. */
    public static Path temporaryFolder(String name) {
        try {
            Path home = Path.of("target", "data").toAbsolutePath();
            Files.createDirectories(home);
            return Files.createTempDirectory(home, name + "-");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts again after {@link #stop()} or {@link #kill()}, on the same data and ports. */
    public void start() {
        try {
            ProcessBuilder command =
                    new ProcessBuilder(distribution().resolve("trigon").toString(), verb);
            command.environment().putAll(settings);
            command.redirectErrorStream(true).redirectOutput(console().toFile());
            Files.createDirectories(console().getParent());
            launcher = command.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        try {
            // the last line of a start: who waits for the first may read before the rest is written
            await("ready", START_LIMIT, () -> said("Ctrl-C stops Trigon") || !launcher.isAlive());
        } catch (AssertionError tooSlow) {
            launcher.destroy();
            throw tooSlow;
        }
        if (!launcher.isAlive()) {
            throw new IllegalStateException("Trigon did not start:\n" + read(console()));
        }
    }

    /** Stops as Ctrl-C does and waits for the end. */
    public void stop() {
        launcher.destroy();
        waitForEnd();
    }

    /** Kills the server without a word (kill -9), as a power cut would. */
    public void kill() {
        ProcessHandle server = process();
        server.destroyForcibly();
        server.onExit().join();
        waitForEnd();
    }

    /** The process of the server itself. */
    public ProcessHandle process() {
        long pid = Long.parseLong(read(data.resolve("trigon.pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** A setting as it was given, such as {@code TRIGON_PORT_TELTONIKA}; null when it was not. */
    public String setting(String name) {
        return settings.get(name);
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
        }
    }

    /** {@code http://127.0.0.1:<port>} without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + settings.get("TRIGON_HTTP_PORT");
    }

    /** Where devices report by the OsmAnd protocol, without a slash at the end. */
    public String osmandUrl() {
        return "http://127.0.0.1:" + settings.get("TRIGON_PORT_OSMAND");
    }

    /** Where AS2 partners send their messages. */
    public String as2Url() {
        return "http://127.0.0.1:" + settings.get("TRIGON_PORT_AS2") + "/as2";
    }

    /** The data folder, with {@code exchange/<partner>/in}. */
    public Path data() {
        return data;
    }

    /** What the launcher printed. */
    public String printed() {
        return read(console());
    }

    /** The log of the server. */
    public String log() {
        return read(data.resolve("logs/trigon.log"));
    }

    /** GETs a path of the API or portal; {@code key} is a bearer key or null. Redirects are not followed. */
    public HttpResponse<String> get(String path, String key) {
        return send(request(path, key).GET().build());
    }

    /** POSTs JSON to a path of the API; {@code key} is a bearer key or null. */
    public HttpResponse<String> post(String path, String key, String json) {
        return send(request(path, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Sends any request of a test. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(broken);
        }
    }

    /** Waits until a condition holds, at most so long, and fails with the name of what was awaited. */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        await(what, limit, Duration.ofMillis(50), condition);
    }

    /**
     * The same where asking costs something itself.
     *
     * @param pause between two looks
     */
    public static void await(String what, Duration limit, Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException broken) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(broken);
            }
        }
    }

    /** The folder of the built distribution. */
    public static Path distribution() {
        return Path.of(System.getProperty("trigon.dist", "../ear/target/trigon"))
                .toAbsolutePath()
                .normalize();
    }

    /** A port nobody listens on right now, and another one each time: a server takes it only when it has started. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return GIVEN.add(socket.getLocalPort()) ? socket.getLocalPort() : freePort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request;
    }

    private void waitForEnd() {
        try {
            if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("Trigon does not stop:\n" + printed());
            }
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean said(String words) {
        return Files.exists(console()) && printed().contains(words);
    }

    private Path console() {
        return data.resolveSibling(data.getFileName() + ".console.txt");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
