package io.trigon.domain.shipment.gs1;

/** The characters that a part of an element may hold. Source: GS1 General Specifications, section 7.11. */
enum Repertoire {
    DIGITS("digits", "0123456789"),
    CSET_82(
            "characters of CSET 82",
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    CSET_39("characters of CSET 39", "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    CSET_64("characters of CSET 64", "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz=");

    private final String name;
    private final String characters;

    Repertoire(String name, String characters) {
        this.name = name;
        this.characters = characters;
    }

    static Repertoire of(char letter) {
        return switch (letter) {
            case 'n' -> DIGITS;
            case 'x' -> CSET_82;
            case 'y' -> CSET_39;
            case 'z' -> CSET_64;
            default -> throw new IllegalStateException("no repertoire " + letter);
        };
    }

    /** Null when every character belongs to it. */
    Fault check(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return new Fault("scan-unreadable", i, "holds " + name + " only");
            }
        }
        return null;
    }

    /** The place of a character among them, which is its weight in check characters; -1 when it doesn't belong. */
    int place(char c) {
        return characters.indexOf(c);
    }
}
