package io.trigon.integrations.exchange.remote;

import io.trigon.integrations.exchange.x12.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file server of a partner, of whatever kind, and our house beside it. */
abstract class FileServerStage {

    @TempDir
    Path place;

    FilePeer peer;
    RemoteHouse house;

    abstract FilePeer peer(Path root, Path keys) throws Exception;

    @BeforeEach
    void open() throws Exception {
        Path root = Files.createDirectory(place.resolve("root"));
        Files.createDirectory(root.resolve("in"));
        Files.createDirectory(root.resolve("out"));
        peer = peer(root, place);
        house = new RemoteHouse(place.resolve("data"), "127.0.0.1");
        house.know(peer);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
        peer.close();
    }

    static byte[] tender() throws IOException {
        return Fixtures.bytes("tenders/small-4010.edi");
    }

    Path put(String name, byte[] content) throws IOException {
        return Files.write(peer.root().resolve("in").resolve(name), content);
    }

    List<String> files(String folder) throws IOException {
        Path path = peer.root().resolve(folder);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
