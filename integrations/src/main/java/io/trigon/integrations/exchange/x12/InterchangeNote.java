package io.trigon.integrations.exchange.x12;

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

    /** What the flaws of an interchange amount to: the first that refuses it, else the first of them. */
    static InterchangeNote of(X12Interchange interchange) {
        InterchangeNote noted = SOUND;
        for (String flaw : interchange.flaws()) {
            InterchangeNote note = of(flaw);
            if (note.refuses()) {
                return note;
            }
            noted = noted == SOUND ? note : noted;
        }
        boolean empty =
                interchange.groups().isEmpty() && interchange.acknowledgements().isEmpty();
        return empty ? CONTENT : noted;
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
