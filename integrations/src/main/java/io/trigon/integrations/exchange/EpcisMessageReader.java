package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shipment.epcis.EpcisDocument;
import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReader;
import io.trigon.domain.shipment.epcis.EpcisReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads EPCIS for the exchange: each event is a part, each fault a flaw. The syntax knows no acknowledgement. */
@ApplicationScoped
@Typed(EpcisMessageReader.class)
public class EpcisMessageReader implements MessageReader {
    /** The type of message, by which agreements name it. */
    static final String TYPE = "EPCIS";

    /** What tells that nobody knows what it is. */
    private static final Set<String> NO_EPCIS = Set.of("epcis-document-type", "epcis-unreadable");

    private EpcisReader reader;

    protected EpcisMessageReader() {}

    @Inject
    public EpcisMessageReader(EpcisReader reader) {
        this.reader = reader;
    }

    @Override
    public MessageReading read(InboundMessage message, TradingPartner partner) {
        EpcisReading reading = reader.read(message.content());
        List<Flaw> flaws =
                reading.faults().stream().map(EpcisMessageReader::flaw).toList();
        return new MessageReading(isOne(reading) ? TYPE : null, null, List.of(), flaws, List.of(), parts(reading));
    }

    private static boolean isOne(EpcisReading reading) {
        return reading.faults().stream().noneMatch(fault -> NO_EPCIS.contains(fault.code()));
    }

    private static List<Part> parts(EpcisReading reading) {
        List<Part> parts = new ArrayList<>();
        EpcisDocument document = reading.document();
        for (int i = 0; document != null && i < document.events().size(); i++) {
            parts.add(new Observed(document.events().get(i), reading.numbers().get(i), reading.isWhole()));
        }
        return parts;
    }

    private static Flaw flaw(EpcisFault fault) {
        String place = fault.pointer().isEmpty() ? "" : "; place=" + plain(fault.pointer());
        String found = fault.found().isEmpty() ? "" : "; found=" + plain(fault.found());
        return new Flaw(fault.code(), "set=" + TYPE + place + found + "; expected=" + plain(fault.expected()));
    }

    /** Without what separates particulars. */
    private static String plain(String text) {
        return text.replace("; ", ", ");
    }
}
