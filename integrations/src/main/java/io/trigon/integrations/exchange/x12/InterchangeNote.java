package io.trigon.integrations.exchange.x12;

import java.util.List;
import java.util.stream.Stream;

/** What we say of an interchange as such: element I18, with its verdict (TA104). */
public enum InterchangeNote {
    SOUND("000", "A"),
    NUMBERS_DIFFER("001", "R"),
    NOT_FOR_US("009", "R"),
    DATE("014", "E"),
    TIME("015", "E"),
    STANDARD("016", "E"),
    VERSION("017", "E"),
    NUMBER("018", "R"),
    REQUEST("019", "E"),
    USE("020", "R"),
    GROUP_COUNT("021", "R"),
    END_MISSING("023", "R"),
    CONTENT("024", "R"),
    NUMBER_USED_BEFORE("025", "R");

    private final String code;
    private final String verdict;

    InterchangeNote(String code, String verdict) {
        this.code = code;
        this.verdict = verdict;
    }

    /** Three digits. */
    public String code() {
        return code;
    }

    /** {@code A}, {@code E} for an error that is only noted, or {@code R}. */
    public String verdict() {
        return verdict;
    }

    /** Whether nothing of the interchange counts. */
    public boolean refuses() {
        return verdict.equals("R");
    }

    /** What the flaws of an interchange amount to, in their order; none for a sound one. */
    static List<InterchangeNote> of(X12Interchange interchange) {
        boolean empty =
                interchange.groups().isEmpty() && interchange.acknowledgements().isEmpty();
        return Stream.concat(
                        interchange.flaws().stream().map(InterchangeNote::of),
                        empty ? Stream.of(CONTENT) : Stream.empty())
                .filter(note -> note != SOUND)
                .toList();
    }

    private static InterchangeNote of(String flaw) {
        return switch (flaw) {
            case "ISA-09" -> DATE;
            case "ISA-10" -> TIME;
            case "ISA-11" -> STANDARD;
            case "ISA-12" -> VERSION;
            case "ISA-13" -> NUMBER;
            case "ISA-14" -> REQUEST;
            case "ISA-15" -> USE;
            case "IEA-01" -> GROUP_COUNT;
            case "IEA-02" -> NUMBERS_DIFFER;
            default -> SOUND;
        };
    }
}
