package io.trigon.domain.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker as a process of its own, from the test's class path, where the floor that tests has put it. It can be
 * killed and started again on the same port and data.
 */
public final class RunningBroker implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";

    private final Path home;
    private final int port = freePort();
    private Process broker;

    private RunningBroker(Path home) {
        this.home = home;
    }

    public static RunningBroker start() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            RunningBroker broker = new RunningBroker(Files.createTempDirectory(target, "broker-"));
            broker.format();
            broker.open();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    /** Kills it without a word, as a power cut would. */
    public void kill() {
        broker.destroyForcibly();
        join();
    }

    /** Starts it, the first time or after {@link #kill()}; returns when it takes connections. */
    public void open() {
        broker = run("kafka.Kafka", settings().toString());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!broker.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the broker does not start, see " + console());
            }
            pause();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void format() throws IOException {
        Files.writeString(
                settings(),
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """
                        .formatted(port, freePort(), home.resolve("logs")));
        broker = run(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                CLUSTER,
                "-c",
                settings().toString());
        if (join() != 0) {
            throw new IllegalStateException("the broker's disk can't be formatted, see " + console());
        }
    }

    private Process run(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private Path settings() {
        return home.resolve("server.properties");
    }

    private Path console() {
        return home.resolve("console.txt");
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private int join() {
        try {
            return broker.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
