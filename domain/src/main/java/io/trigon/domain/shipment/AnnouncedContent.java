package io.trigon.domain.shipment;

import io.trigon.domain.shared.Weight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an announcement says of goods and times as one short text, equal when it says the same. */
final class AnnouncedContent {

    private AnnouncedContent() {}

    static String hashOf(GoodsAnnouncement said) {
        StringBuilder text =
                new StringBuilder().append(said.shippedAt()).append('|').append(said.expectedAt());
        for (GoodsAnnouncement.AnnouncedUnit unit : said.units()) {
            text.append("\nunit ")
                    .append(unit.sscc())
                    .append('|')
                    .append(unit.packaging())
                    .append('|')
                    .append(unit.pieces())
                    .append('|')
                    .append(text(unit.weight()));
            unit.items().forEach(item -> text.append("\nitem ").append(item));
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Weight weight) {
        return weight == null ? "" : weight.value().toPlainString() + weight.unit();
    }
}
