package io.trigon.integrations.exchange.plain;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Which form a value should have, in words. */
final class Forms {
    private static final int FEW = 12;

    private final Words words;

    Forms(Words words) {
        this.words = words;
    }

    /**
     * Its codes, or its length and kind.
     *
     * @param choice a code with what it means
     */
    String of(Slot slot, UnaryOperator<String> choice) {
        if (!slot.codes().isEmpty()) {
            String some = slot.codes().stream().limit(FEW).map(choice).collect(Collectors.joining(", "));
            return words.text("want.codes", slot.codes().size() > FEW ? some + ", …" : some);
        }
        String least = String.valueOf(slot.least());
        String most = String.valueOf(slot.most());
        return switch (slot.base()) {
            case DATE -> words.text("want.date");
            case TIME -> words.text("want.time");
            case NUMERIC -> words.text("want.numeric", least, most);
            case DECIMAL -> words.text("want.decimal", least, most);
            default -> least.equals(most) ? words.text("want.exact", most) : words.text("want.string", least, most);
        };
    }
}
