package io.trigon.domain.shipment.gs1;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All application identifiers of the GS1 General Specifications, from the table beside this class. */
final class Identifiers {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    private static final Map<String, Identifier> ALL = read();

    private Identifiers() {}

    static Optional<Identifier> named(String ai) {
        return Optional.ofNullable(ALL.get(ai));
    }

    /** The one whose digits the text begins with at this place: no identifier is the beginning of another. */
    static Optional<Identifier> leading(String text, int at) {
        for (int length = SHORTEST; length <= LONGEST && at + length <= text.length(); length++) {
            Identifier found = ALL.get(text.substring(at, at + length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    static Collection<Identifier> all() {
        return ALL.values();
    }

    private static Map<String, Identifier> read() {
        Map<String, Identifier> all = new TreeMap<>();
        for (String[] row : Table.rows("identifiers.tsv")) {
            String[] ends = row[0].split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int ai = Integer.parseInt(ends[0]); ai <= last; ai++) {
                String digits = String.format("%0" + ends[0].length() + "d", ai);
                all.put(digits, identifier(digits, row));
            }
        }
        return all;
    }

    private static Identifier identifier(String ai, String[] row) {
        String flags = row[2];
        return new Identifier(
                ai,
                Arrays.stream(row[1].split(" ")).map(Part::of).toList(),
                flags.contains("F"),
                flags.contains("L"),
                decimals(ai, flags),
                groups(row[3], ";"),
                "-".equals(row[4]) ? List.of() : List.of(row[4].split(",")),
                "-".equals(row[5]) ? null : "key".equals(row[5]) ? List.of() : groups(row[5], "\\|"),
                row[6]);
    }

    private static int decimals(String ai, String flags) {
        if (flags.contains("T")) {
            return 2;
        }
        return flags.contains("D") ? ai.charAt(ai.length() - 1) - '0' : -1;
    }

    private static List<List<String>> groups(String text, String between) {
        return "-".equals(text)
                ? List.of()
                : Arrays.stream(text.split(between))
                        .map(group -> List.of(group.split(",")))
                        .toList();
    }
}
