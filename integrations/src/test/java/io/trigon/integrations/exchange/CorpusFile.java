package io.trigon.integrations.exchange;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file as a partner might send it, with the expected reading beside it. Lines of the expectation that begin with {@code #}
 * say under which conditions it is read:
 *
 * <pre>
 * # partner DEMOCARR          by whom it came; else the partner whose id its first 200 bytes name
 * # after x12/tender/small    that file came before (the same conditions of its own hold); may stand several times
 * # agreed IN 204 004010 FUNCTIONAL - SEGMENT_COUNT_WRONG
 *                           direction, type, release, acknowledging, minutes to acknowledge (- for none), tolerances
 * # stage TEST              the partner is not live
 * # replayed                a person had it worked on again
 * # a word or two             why this file is here
 * </pre>
 */
record CorpusFile(String name, byte[] bytes, List<String> conditions, String expected) {

    private static final String FOLDER = "io/trigon/integrations/exchange/corpus";
    private static final List<String> PARTNERS = List.of("DEMOSHIP", "DEMOCARR");

    /** All of them, by name. */
    static List<String> names() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(f -> root.relativize(f).toString())
                    .filter(f -> f.endsWith(".edi"))
                    .map(f -> f.substring(0, f.length() - ".edi".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static CorpusFile named(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(root().resolve(name + ".edi"));
        Path beside = root().resolve(name + ".expected");
        String text = Files.exists(beside) ? Files.readString(beside) : "";
        List<String> conditions = text.lines().filter(l -> l.startsWith("#")).toList();
        String expected =
                text.lines().filter(l -> !l.startsWith("#")).map(l -> l + "\n").collect(Collectors.joining());
        return new CorpusFile(name, bytes, conditions, expected);
    }

    private static Path root() {
        try {
            return Path.of(CorpusFile.class.getClassLoader().getResource(FOLDER).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By whom it came. */
    String partner() {
        String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
        String named = PARTNERS.stream()
                .filter(start::contains)
                .min((a, b) -> Integer.compare(start.indexOf(a), start.indexOf(b)))
                .orElse(PARTNERS.get(0));
        return saying("partner").stream().findFirst().orElse(named);
    }

    boolean says(String condition) {
        return conditions.contains("# " + condition);
    }

    /** The values of a condition. */
    List<String> saying(String condition) {
        String start = "# " + condition + " ";
        return conditions.stream()
                .filter(l -> l.startsWith(start))
                .map(l -> l.substring(start.length()).strip())
                .toList();
    }

    /** Puts the reading where the sources are: for a new file, and to be read with one's own eyes. */
    void write(String reading) throws IOException {
        String head = conditions.stream().map(l -> l + "\n").collect(Collectors.joining());
        Files.writeString(Path.of("src/test/resources").resolve(FOLDER).resolve(name + ".expected"), head + reading);
    }
}
